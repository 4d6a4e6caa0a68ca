import { useEffect, useState } from 'react'
import { useDeskHandle } from '../../store/hooks'
import { followLog, type LogRead } from './followLog'

const nothing: LogRead = { lines: [], reading: true }

/** The whole journal as lines while the screen stands; new ones come by themselves. */
export function useLog(): LogRead {
  const desk = useDeskHandle()
  const [read, setRead] = useState(nothing)
  useEffect(() => followLog(desk, setRead), [desk])
  return read
}
