import type { Change } from '../../shared/journal/item'
import { mergedChange } from '../../shared/journal/past'
import { unseenHeads } from '../../shared/journal/unseen'
import { err, ok, type Result } from '../../shared/result'
import type { RunningDesk } from './runningDesk'
import type { RecordError } from './types'

/**
 * Records which heads of other laptops have been seen, where any has not been named yet; true when that lies in both
 * places. After a taking in, and by each opening: a program that was killed while it took in a journal had not said so.
 * @param failure what went wrong with the items meanwhile: then nothing is recorded
 * @param also further changes of the same item
 */
export async function recordSeen(
  { parts, desk, recorder }: RunningDesk,
  failure: () => RecordError | undefined = () => undefined,
  also: readonly Change[] = [],
): Promise<Result<boolean, RecordError>> {
  let nothing = false
  const recorded = await recorder.record(() => {
    const failed = failure()
    if (failed !== undefined) return err(failed)
    const heads = unseenHeads(parts.fold, desk.device)
    if (heads !== null) return ok([mergedChange(desk.device, heads), ...also])
    nothing = true
    return err({ type: 'DeskReadOnly', why: 'nothing new was seen' })
  })
  if (nothing) return ok(true)
  return recorded.ok ? ok(recorded.value.mirrored) : recorded
}
