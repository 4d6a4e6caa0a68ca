import type { Statement } from '../../../shared/domain/incident/facts'
import { momentMs } from '../../../shared/domain/calendar'
import type { Patch } from '../../../shared/journal/item'
import { err, ok, type Result } from '../../../shared/result'
import { cleanLine, filled } from '../../ui/boxes'
import { keyedNow, momentFrom, type KeyedMoment, type MomentError } from '../../ui/moments'
import type { Now } from '../../words/times'

/** What the form of an answer holds while it is keyed. */
export interface AnswerBoxes {
  value: string
  notKnownYet: boolean
  askedOf: string
  askAgainAt: KeyedMoment
  saidBy: string
  saidAt: KeyedMoment
  sureness: string
  counsel: boolean
  beneath: boolean
}

export const answerBoxes = (now: Now, saidBy = ''): AnswerBoxes => ({
  value: '',
  notKnownYet: false,
  askedOf: '',
  askAgainAt: { day: '', time: '' },
  saidBy,
  saidAt: keyedNow(now),
  sureness: '',
  counsel: false,
  beneath: false,
})

export type AnswerFaults = {
  value?: string
  saidAt?: MomentError
  askAgainAt?: MomentError
}
const LONGEST = 20_000

/** Text of several lines as it can be stored; nothing else is changed: an indicator is kept exactly as typed. */
export const cleanLines = (text: string): string =>
  text
    .replace(/\r\n?/gu, '\n')
    .replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/gu, ' ')
    .replace(/[\ud800-\udfff]/gu, '')
    .replace(/^\s*\n|\s+$/gu, '')

/** Fields of a patch that are recorded under a condition. */
export const when = (is: boolean, ...fields: Patch): Patch => (is ? fields : [])

/** The patch of a statement; what cannot be read stays in its box with its sentence. */
export function answerPatch(
  boxes: AnswerBoxes,
  about: { incident: string; topic: string; zone: string; operator: string; replaces?: string | undefined },
): Result<Patch, { type: 'AnswerNotRead'; faults: AnswerFaults }> {
  const value = cleanLines(boxes.value)
  const faults: AnswerFaults = {}
  if (value === '' && !boxes.notKnownYet) faults.value = 'Key what is known, or tick Not known yet.'
  if (value.length > LONGEST) faults.value = `At most ${LONGEST} characters; this has ${value.length}.`
  const saidAt = momentFrom(boxes.saidAt, about.zone)
  if (!saidAt.ok) faults.saidAt = saidAt.error
  const askAgainAt = boxes.notKnownYet ? momentFrom(boxes.askAgainAt, about.zone) : ok(null)
  if (!askAgainAt.ok) faults.askAgainAt = askAgainAt.error
  if (Object.keys(faults).length > 0 || !saidAt.ok || !askAgainAt.ok) return err({ type: 'AnswerNotRead', faults })
  return ok([
    ['incident', about.incident],
    ['topic', about.topic],
    ...when(boxes.notKnownYet, ['notKnownYet', true]),
    ...when(boxes.counsel, ['counsel', true]),
    ...when(boxes.beneath, ['beneath', true]),
    ...filled({
      value,
      askedOf: boxes.notKnownYet ? cleanLine(boxes.askedOf) : '',
      askAgainAt: askAgainAt.value?.moment ?? '',
      saidBy: cleanLine(boxes.saidBy) || about.operator,
      saidAt: saidAt.value?.moment ?? '',
      sureness: boxes.notKnownYet ? '' : boxes.sureness,
      replaces: about.replaces ?? '',
    }),
  ])
}

/** Said before the one that stands: whoever keys it late decides which of the two stands. */
export function isOlder(boxes: AnswerBoxes, standing: Statement | undefined, zone: string): boolean {
  const said = momentFrom(boxes.saidAt, zone)
  const stands = standing?.fields.saidAt
  return (
    stands !== undefined && said.ok && said.value !== null && momentMs(said.value.moment) < momentMs(stands) - 60_000
  )
}
