import { z } from 'zod'
import { Cents, Day, Id, Moment, Prose, Text } from '../scalars'

/** Accounting, late summaries and the end of an incident, as the journal stores it; the rules of `kinds.ts` hold. */
const removed = { removed: z.boolean() }

/** The full accounting as it was printed and signed. */
export const AccountingReportFields = z.strictObject({
  number: z.int().min(1),
  verdict: z.enum(['green', 'red']),
  open: z.int().min(0),
  size: z.int().min(0),
  at: Moment,
  by: Text,
  signer: Id,
  signedBy: Text,
  sha256: Text,
  csvSha256: Text,
  document: Text,
})

/** CBP's discretion for late summaries: who granted it, for which days (practice 28). */
export const DiscretionFields = z.strictObject({
  incident: Id,
  grantedBy: Text,
  grantedAs: Text,
  grantedAt: Moment,
  reference: Text,
  /** entries and summaries due on these days, both included */
  from: Day,
  until: Day,
  ports: Text,
  conditions: Prose,
  document: Text,
  ...removed,
})

/** The attachment that goes with one late summary. id = the entry. */
export const DiscretionAttachmentFields = z.strictObject({
  entry: Id,
  discretion: Id,
  number: z.int().min(1),
  at: Moment,
  by: Text,
  sha256: Text,
  sentAt: Moment,
  sentBy: Text,
  sentHow: Text,
  ...removed,
})

/** The sealed archive of the incident, kept five years (19 CFR 163.4); opened elsewhere before the laptop is wiped. */
export const ArchiveFields = z.strictObject({
  incident: Id,
  name: Text,
  shownAs: Text,
  sha256: Text,
  bytes: z.int().min(0),
  at: Moment,
  by: Text,
  retainUntil: Day,
  keptAt: Text,
  /** digest of the code that only the opened archive shows */
  codeDigest: Text,
  openedAt: Moment,
  openedBy: Text,
  openedWhere: Text,
  ...removed,
})

/** The after-action report as it was printed. */
export const AfterActionFields = z.strictObject({
  incident: Id,
  number: z.int().min(1),
  at: Moment,
  by: Text,
  sha256: Text,
  document: Text,
})

/** What the firm does better next time: a gap in readiness until it is mended. */
export const LessonFields = z.strictObject({
  incident: Id,
  title: Text,
  what: Prose,
  /** the finding of the after-action report that it answers */
  finding: Text,
  owner: Text,
  dueDay: Day,
  doneAt: Moment,
  doneBy: Text,
  doneHow: Text,
  cost: Cents,
  ...removed,
})
