import { useState } from 'react'
import { useDeskHandle } from '../../store/hooks'
import { keyedNow, momentFrom, type KeyedMoment, type MomentError } from '../../ui/moments'
import { momentOf } from '../../words/times'

export interface When {
  value: KeyedMoment
  error: MomentError | undefined
  set: (value: KeyedMoment) => void
  /** the moment that is recorded; undefined: the boxes cannot be read, and say so */
  read: () => string | undefined
}

/** Two boxes for when something happened. Left as they were proposed it is this second, not that of the opening. */
export function useWhen(): When {
  const desk = useDeskHandle()
  const [opened] = useState(() => keyedNow(desk.now()))
  const [value, set] = useState(opened)
  const [error, setError] = useState<MomentError>()
  const read = () => {
    setError(undefined)
    const now = momentOf(desk.now())
    if (value.day === opened.day && value.time === opened.time) return now
    const moment = momentFrom(value, desk.now().zone)
    if (moment.ok) return moment.value?.moment ?? now
    setError(moment.error)
    return undefined
  }
  return { value, error, set, read }
}
