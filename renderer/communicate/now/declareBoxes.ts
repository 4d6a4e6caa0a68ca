import { err, ok, type Result } from '../../../shared/result'
import { cleanLine } from '../../ui/boxes'
import { keyedMoment, keyedNow, momentFrom, type KeyedMoment, type MomentError } from '../../ui/moments'
import type { Now } from '../../words/times'
import type { Said } from './declare'

/** What the dialog of the declaration holds while it is keyed. */
export interface DeclareBoxes {
  discoveredAt: KeyedMoment
  outageBegan: KeyedMoment
  knownAtStart: string
  lead: string
  expectedDuration: string
}
export type DeclareFaults = Partial<Record<'discoveredAt' | 'outageBegan', MomentError>>

/** As it opens: noticed now, led by whoever sits here, and the outage as the letters have it already. */
export const declareBoxes = (now: Now, operator: string, outageBegan: string): DeclareBoxes => ({
  discoveredAt: keyedNow(now),
  outageBegan: keyedMoment(outageBegan),
  knownAtStart: '',
  lead: operator,
  expectedDuration: '',
})

/** What is recorded of it. A time without a day is of today. */
export function declareSaid(
  boxes: DeclareBoxes,
  now: Now,
): Result<Said, { type: 'MomentsNotRead'; faults: DeclareFaults }> {
  const faults: DeclareFaults = {}
  const read = (field: 'discoveredAt' | 'outageBegan'): string | undefined => {
    const { day, time } = boxes[field]
    const dated = day.trim() === '' && time.trim() !== '' ? { day: keyedNow(now).day, time } : { day, time }
    const moment = momentFrom(dated, now.zone)
    if (!moment.ok) faults[field] = moment.error
    return moment.ok ? moment.value?.moment : undefined
  }
  const discoveredAt = read('discoveredAt')
  const outageBegan = read('outageBegan')
  if (Object.keys(faults).length > 0) return err({ type: 'MomentsNotRead', faults })
  return ok({
    ...(discoveredAt === undefined ? {} : { discoveredAt }),
    ...(outageBegan === undefined ? {} : { outageBegan }),
    knownAtStart: cleanProse(boxes.knownAtStart),
    lead: cleanLine(boxes.lead),
    expectedDuration: cleanLine(boxes.expectedDuration),
  })
}

/** Several lines, each as it can be stored. */
export const cleanProse = (text: string): string =>
  text
    .split('\n')
    .map((line) => cleanLine(line))
    .join('\n')
    .trim()
    .slice(0, 20_000)
