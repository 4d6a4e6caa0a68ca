import type { Change } from '../../../shared/journal/item'
import { operatorName } from '../../frame/Rail'
import { useDeskHandle } from '../../store/hooks'
import { useSay } from '../../ui/Status'
import { recordErrorWords } from '../../words/errors'
import { momentOf } from '../../words/times'

/** Signs files off as destroyed, one or many as one item, with name and time. true = recorded. */
export function useSignOff(): (files: readonly { id: string; name: string }[]) => Promise<boolean> {
  const desk = useDeskHandle()
  const say = useSay()
  return async (files) => {
    const [first] = files
    if (first === undefined) return false
    const at = momentOf(desk.now())
    const by = operatorName(desk)
    const recorded = await desk.record(
      files.map(({ id }): Change => ({
        action: 'file.destroyed',
        kind: 'savedFile',
        id,
        patch: [
          ['destroyedOn', at],
          ['destroyedBy', by],
        ],
      })),
    )
    if (!recorded.ok) say(recordErrorWords(recorded.error), 'stop')
    else
      say(
        files.length === 1
          ? `${first.name} is signed off as destroyed.`
          : `${files.length} files are signed off as destroyed.`,
        'good',
      )
    return recorded.ok
  }
}
