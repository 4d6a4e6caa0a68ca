import { z } from 'zod'
import { Day, Id, Moment, Text } from '../scalars'

/** What is stored about partner government agencies (PGA): answers, verdicts, papers owed, and prior notices. */

const removed = { removed: z.boolean() }

/**
 * One answer to one question of a checklist, or one box of an agency's form that only a person knows.
 * id = 40 hexadecimal digits of SHA-256 over `of`, question and row (`domain/pga/ids`). A product's answers serve its
 * next shipments.
 */
export const PgaAnswerFields = z.strictObject({
  about: z.enum(['product', 'line', 'entry']),
  /** id of the product's row, the line or the entry */
  of: Text,
  /** set for a line's and an entry's answer, so that a shipment's rows are found together */
  entry: Id,
  /** id of a question (`knowledge/pga`) or of a form's box (`epa-3540-1.4`) */
  question: Text,
  /** row of a form's table, from 1; absent where there is only one */
  row: z.int().min(1),
  /** yes, no, notKnown, a code, a number, a day or text, by the question's kind */
  answer: Text,
  note: Text,
  /** who said it and how: the client by telephone, a paper that was seen */
  source: Text,
  /** the answer holds until this day */
  expires: Day,
  ...removed,
})

/** What a person decided of one agency's program for one line or product; id by `domain/pga/ids`. */
export const PgaVerdictFields = z.strictObject({
  about: z.enum(['product', 'line']),
  of: Text,
  entry: Id,
  agency: Text,
  program: Text,
  verdict: z.enum(['applies', 'doesNotApply', 'askClient', 'askAgency', 'notChecked']),
  /** A to G of record PG01, where it does not apply */
  disclaimCode: Text,
  reason: Text,
  /** a must flag that is disclaimed, or a question left open that stops, needs its own reason */
  overrideReason: Text,
  source: Text,
  expires: Day,
  ...removed,
})

/** A paper that a shipment owes, and where it is; id by `domain/pga/ids`. */
export const PgaPaperFields = z.strictObject({
  entry: Id,
  line: Id,
  agency: Text,
  /** id in `knowledge/pga` */
  paper: Text,
  /** attached documents, ids joined by blanks */
  documents: Text,
  /** number on it: permit, certificate, confirmation */
  number: Text,
  validUntil: Day,
  original: z.enum(['notNeeded', 'awaited', 'inHand', 'withDriver', 'handedOver']),
  originalWhere: Text,
  /** it is not owed after all, and why */
  notOwedWhy: Text,
  ...removed,
})

/**
 * FDA's confirmation of a prior notice, keyed twice. It names entry number, port and carrier: when one of them changes,
 * the notice is to be made again, so what it was made for is kept beside it.
 */
export const PriorNoticeFields = z.strictObject({
  entry: Id,
  line: Id,
  confirmation: Text,
  entryNumber: Text,
  portOfEntry: Text,
  carrier: Text,
  arrivalDay: Day,
  arrivalMoment: Moment,
  filedOn: Moment,
  filedBy: Text,
  /** true: keyed a second time, and the same */
  keyedTwice: z.boolean(),
  document: Text,
  ...removed,
})
