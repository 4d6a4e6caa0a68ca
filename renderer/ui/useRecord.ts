import { useCallback, useState } from 'react'
import type { Change } from '../../shared/journal/item'
import { useDeskHandle } from '../store/hooks'
import { recordErrorWords } from '../words/errors'

/** Records changes as one item; `refusal` is the sentence to show when it was refused. true = saved. */
export function useRecord(): {
  busy: boolean
  refusal: string | undefined
  record: (changes: Change | readonly Change[]) => Promise<boolean>
} {
  const desk = useDeskHandle()
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<string>()
  const record = useCallback(
    async (changes: Change | readonly Change[]) => {
      setBusy(true)
      const recorded = await desk.record(changes)
      setBusy(false)
      setRefusal(recorded.ok ? undefined : recordErrorWords(recorded.error))
      return recorded.ok
    },
    [desk],
  )
  return { busy, refusal, record }
}
