import { z } from 'zod'
import { Cents, Day, Id, Moment, Prose, Text } from '../scalars'

/** Print, review, money and the counter, as the journal stores them; the rules of `kinds.ts` hold. */
const removed = { removed: z.boolean() }
const withdrawn = { withdrawn: z.boolean(), withdrawnWhy: Text }

/** Packets sent to the printer together: what has come out is known only from a person's word. */
export const PrintJobFields = z.strictObject({
  title: Text,
  at: Moment,
  by: Text,
  /** entry@revision in the order of the pile, joined by blanks */
  packets: z
    .string()
    .max(2_000_000)
    .regex(/^[^\n]*$/u),
  pages: z.int().min(1),
  separators: z.boolean(),
  labels: z.boolean(),
  /** the last page that a person saw on paper */
  goodUpTo: z.int().min(0),
  doneAt: Moment,
  doneBy: Text,
  ...removed,
})

/** When a second person looks at an entry. id = a condition of `knowledge/reviewConditions`. */
export const ReviewRuleFields = z.strictObject({
  on: z.boolean(),
  /** for conditions with a threshold */
  over: Cents,
  by: Text,
})

/** A party of an entry screened on the clean machine. id = digest of its name and country. */
export const ScreeningFields = z.strictObject({
  party: Text,
  country: Text,
  result: z.enum(['clear', 'possibleMatch', 'match']),
  lists: Text,
  screenedAt: Moment,
  screenedBy: Text,
  /** a named person who cleared a possible match, and why */
  clearedBy: Text,
  clearedWhy: Text,
  document: Text,
  ...removed,
})

/** By day 6: what becomes of the summaries and duties of one importer (practice 15). id = the importer. */
export const PaymentDecisionFields = z.strictObject({
  incident: Id,
  importer: Id,
  decision: z.enum(['paper', 'serviceCentre', 'holdForDiscretion', 'importerPays']),
  why: Text,
  by: Text,
  at: Moment,
  consentBy: Text,
  consentAt: Moment,
  consentHow: Text,
  document: Text,
  ...removed,
})

/** Money given to CBP for entries, by cheque over the counter or another way. */
export const PaymentFields = z.strictObject({
  importer: Id,
  /** ids of the entries, joined by blanks */
  entries: z
    .string()
    .max(2_000_000)
    .regex(/^[^\n]*$/u),
  amount: Cents,
  how: z.enum(['check', 'ach', 'pms', 'cash', 'importerDirect']),
  checkNumber: Text,
  payee: Text,
  at: Moment,
  by: Text,
  receipt: Text,
  document: Text,
  ...withdrawn,
})

/** A statement that was preliminary at the cut: somebody owns it until it is paid. */
export const StatementFields = z.strictObject({
  number: Text,
  importer: Id,
  paymentType: Text,
  statementDay: Day,
  dueDay: Day,
  amount: Cents,
  owner: Text,
  state: z.enum(['preliminary', 'final', 'paid']),
  note: Text,
  source: Text,
  ...removed,
})

/** A rate of interest that a person read somewhere: never built in, since none is on file. id = from-day. */
export const InterestRateFields = z.strictObject({
  fromDay: Day,
  /** percent a year as text, as 7 or 7.5 */
  percent: z.string().regex(/^\d{1,2}(\.\d{1,3})?$/u),
  source: Text,
  checkedOn: Day,
  by: Text,
  ...removed,
})

/** One walk to a counter, or one driver: who carries which packets, to whom they were given. */
export const VisitFields = z.strictObject({
  port: Text,
  carriedBy: Text,
  phone: Text,
  /** ids of the entries, joined by blanks */
  entries: z
    .string()
    .max(2_000_000)
    .regex(/^[^\n]*$/u),
  leftAt: Moment,
  presentedAt: Moment,
  presentedTo: Text,
  howPresented: Text,
  returnedAt: Moment,
  returnedBy: Text,
  note: Prose,
  ...removed,
})

/** A decision sheet as it was printed, and the photo of it when it came back. */
export const DecisionSheetFields = z.strictObject({
  number: z.int().min(1),
  port: Text,
  visit: Id,
  /** ids of the entries in the order of the paper, joined by blanks */
  entries: z
    .string()
    .max(2_000_000)
    .regex(/^[^\n]*$/u),
  at: Moment,
  by: Text,
  sha256: Text,
  /** the sheet with the officer's marks, scanned or photographed */
  document: Text,
  keyedAt: Moment,
  keyedBy: Text,
})
