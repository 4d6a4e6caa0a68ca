import { useCallback, useState } from 'react'
import type { Change } from '../../../shared/journal/item'
import { noteRecorded, redoLast, undoLast } from '../../respond/undoStack'
import { useDeskHandle } from '../../store/hooks'
import { useHotkeys } from '../../ui/useHotkeys'
import { useSay } from '../../ui/Status'
import { recordErrorWords, undoErrorWords } from '../../words/errors'

/** Records changes of the plan so that Ctrl+Z takes them back, one after the other; Ctrl+Y does them again. */
export function usePlanRecord(): {
  busy: boolean
  /** true = saved; an empty list is not recorded */
  record: (changes: readonly Change[], said?: string) => Promise<boolean>
  undo: () => void
} {
  const desk = useDeskHandle()
  const say = useSay()
  const [busy, setBusy] = useState(false)
  const record = useCallback(
    async (changes: readonly Change[], said?: string) => {
      if (changes.length === 0) return false
      setBusy(true)
      const recorded = await desk.record(changes)
      setBusy(false)
      if (recorded.ok) {
        noteRecorded(desk, recorded.value.sequence)
        if (said !== undefined) say(said, 'good')
      } else say(recordErrorWords(recorded.error), 'stop')
      return recorded.ok
    },
    [desk, say],
  )
  const step = useCallback(
    async (take: typeof undoLast, done: string) => {
      const result = await take(desk)
      if (!result.ok) say(undoErrorWords(result.error), 'later')
      else say(result.value === null ? 'Nothing more to take back.' : done)
    },
    [desk, say],
  )
  const undo = useCallback(() => void step(undoLast, 'Taken back. Ctrl+Y does it again.'), [step])
  useHotkeys({ 'Ctrl+Z': undo, 'Ctrl+Y': () => void step(redoLast, 'Done again.') })
  return { busy, record, undo }
}
