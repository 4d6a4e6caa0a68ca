import { z } from 'zod'
import { Cents, Day, Id, Moment, OrderKey, Prose, Text } from '../scalars'

/** Everything that goes home, as the journal stores it; the rules of `kinds.ts` hold. */
const removed = { removed: z.boolean() }
/** Ids or words joined by blanks. */
const List = z
  .string()
  .max(2_000_000)
  .regex(/^[^\n]*$/u)
/** The two messages by which ACE knows an entry (CATAIR: SE, AE). */
export const Part = z.enum(['cargoRelease', 'entrySummary'])

/** A bundle that was written: whole, or what came since another. */
export const BundleExportFields = z.strictObject({
  name: Text,
  shownAs: Text,
  sha256: Text,
  bytes: z.int().min(0),
  sort: z.enum(['whole', 'increment']),
  /** the export that an increment follows */
  since: Id,
  /** device:sequence:hash of each chain's end, joined by blanks */
  heads: List,
  sealedFor: z.enum(['office', 'passphrase']),
  at: Moment,
  by: Text,
})

/** One thing that CBP may want to see before it reconnects us. id = an item of `knowledge/remediation`, or random. */
export const RemediationFields = z.strictObject({
  incident: Id,
  item: Text,
  title: Text,
  state: z.enum(['open', 'done', 'notApplicable']),
  what: Prose,
  by: Text,
  at: Moment,
  /** the proof, sealed, and the hash of its bytes */
  document: Text,
  sha256: Text,
  ...removed,
})

/** Leave to reconnect: who was asked, what was handed over, what was answered. */
export const ReconnectionFields = z.strictObject({
  incident: Id,
  askedOf: Text,
  askedAs: z.enum(['cbpHeadquarters', 'clientRepresentative', 'securityOperations', 'other']),
  contact: Id,
  askedAt: Moment,
  askedBy: Text,
  askedHow: Text,
  /** hash of the evidence as it was handed over */
  packSha256: Text,
  state: z.enum(['requested', 'granted', 'refused']),
  answeredBy: Text,
  answeredAt: Moment,
  reference: Text,
  conditions: Prose,
  document: Text,
  ...removed,
})

/** The evidence for CBP as it was printed and signed; each version is kept. */
export const EvidencePackFields = z.strictObject({
  incident: Id,
  number: z.int().min(1),
  at: Moment,
  by: Text,
  signer: Id,
  signedBy: Text,
  sha256: Text,
  document: Text,
})

/** "Set the main system's next number to at least …" (practice 2). id = filer code. */
export const NextNumberFields = z.strictObject({
  filerCode: Text,
  /** 7 digits: one beyond the highest serial known to be used or reserved */
  atLeast: Text,
  at: Moment,
  by: Text,
  signedBy: Text,
  sha256: Text,
  document: Text,
  /** what the main system was set to: 7 digits, by whom, when */
  setTo: Text,
  setBy: Text,
  setAt: Moment,
  proof: Text,
  ...removed,
})

/** A list of entries whose presence in ACE is asked for: number, bill, port. Answers are facts of the entries. */
export const QueryListFields = z.strictObject({
  number: z.int().min(1),
  addressedTo: z.enum(['port', 'clientRepresentative', 'headquarters', 'acePortal']),
  at: Moment,
  by: Text,
  /** ids of the entries in the order of the list, joined by blanks */
  includes: List,
  sha256: Text,
  /** answers read in: name and hash of the file, or keyed by hand */
  answeredAt: Moment,
  answeredBy: Text,
  answerName: Text,
  answerSha256: Text,
})

/** The lane of an entry as a person chose it, and CBP's word that it asks for (practice 27). id = the entry. */
export const LaneFields = z.strictObject({
  entry: Id,
  lane: z.enum(['releaseAndSummary', 'summaryOnly', 'correctOfficer', 'askCbp', 'nothingToFile']),
  why: Text,
  by: Text,
  at: Moment,
  /** CBP's written word that a release may be sent for goods long delivered: reference, who, when */
  word: Text,
  wordBy: Text,
  wordAt: Moment,
  wordDocument: Text,
  ...removed,
})

/** How the entries stand in the main system's columns, or in the order of its screen. */
export const ExportMapFields = z.strictObject({
  name: Text,
  /** the system it is for, in the firm's words */
  target: Text,
  purpose: z.enum(['file', 'keying']),
  rows: z.enum(['entry', 'line']),
  forWhom: z.enum(['people', 'machines']),
  format: z.enum(['csv', 'xlsx']),
  /** what the target takes: any character, or those of ASCII alone */
  characters: z.enum(['any', 'ascii']),
  /** the ready-made map that it was copied from */
  copiedFrom: Text,
  by: Text,
  at: Moment,
  ...removed,
})

/** One column of a map, or one box of the main system's screen. */
export const MapColumnFields = z.strictObject({
  map: Id,
  order: OrderKey,
  header: Text,
  /** a value of `domain/recover/mapSources`; absent: the constant */
  source: Text,
  constant: Text,
  /** how it is written: an id of `domain/recover/mapFormats` */
  format: Text,
  /** the longest text that the target takes, characters */
  longest: z.int().min(1).max(10_000),
  required: z.boolean(),
  ...removed,
})

/** An entry keyed by hand into the main system, box by box. id = the entry. */
export const KeyedHomeFields = z.strictObject({
  entry: Id,
  map: Id,
  /** boxes ticked off so far, in the order of the map */
  upTo: z.int().min(0),
  startedAt: Moment,
  startedBy: Text,
  doneAt: Moment,
  doneBy: Text,
  /** digest of the values that were keyed: a later change is seen */
  digest: Text,
  /** what the main system called it */
  mainReference: Text,
  problem: Text,
  ...removed,
})

/** Entries drawn to be keyed a second time, unseen. */
export const SampleFields = z.strictObject({
  title: Text,
  at: Moment,
  by: Text,
  /** per mille of the entries, and the seed that drew them: drawn again, they are the same */
  perMille: z.int().min(0).max(1000),
  seed: Text,
  entries: List,
  fields: List,
  ...removed,
})

/** One value keyed blind by a second person. id = entry, row and field. */
export const SecondKeyingFields = z.strictObject({
  sample: Id,
  entry: Id,
  kind: Text,
  row: Id,
  field: Text,
  value: Text,
  /** id and name of the operator who keyed it unseen */
  operator: Id,
  by: Text,
  at: Moment,
  /** where the two differ, a person decides */
  decided: z.enum(['first', 'second', 'other']),
  decidedValue: Text,
  decidedBy: Text,
  decidedAt: Moment,
  decidedWhy: Text,
})

/** A file of entries written for ACE, a service center or the main system. Written is not received, received not accepted. */
export const FilingFields = z.strictObject({
  way: z.enum(['abi', 'map', 'serviceCentre']),
  /** which messages it holds, joined by blanks: cargoRelease, entrySummary */
  parts: Text,
  name: Text,
  sha256: Text,
  /** comes back in the answer's user data (CATAIR record A, positions 60-80) */
  batch: Text,
  map: Id,
  /** ids of the entries, joined by blanks */
  entries: List,
  /** digest of each entry's values in the same order, joined by blanks */
  digests: List,
  /** the chapters it was coded to, with their dates */
  chapters: Text,
  at: Moment,
  by: Text,
  sentAt: Moment,
  sentBy: Text,
  sentTo: Text,
  withdrawn: z.boolean(),
  withdrawnWhy: Text,
})

/** A file of answers as it was read in. id = the first 32 hex digits of its hash: read twice, it is the same. */
export const ReceiptFileFields = z.strictObject({
  name: Text,
  sha256: Text,
  /** AX, SX, SO, UC, or a table of the main system */
  source: Text,
  at: Moment,
  by: Text,
  answers: z.int().min(0),
  matched: z.int().min(0),
  unmatched: z.int().min(0),
  document: Text,
})

/** One answer to one entry. id = digest of what was answered: the same answer twice is one. */
export const ReceiptFields = z.strictObject({
  /** absent: it matched no entry here */
  entry: Id,
  entryNumber: Text,
  part: Part,
  answer: z.enum([
    'received',
    'accepted',
    'acceptedWithWarning',
    'review',
    'rejected',
    'released',
    'held',
    'cancelled',
    'status',
  ]),
  /** one condition a line: code, blank, text as it came */
  conditions: Prose,
  answeredAt: Moment,
  answeredDay: Day,
  source: Text,
  batch: Text,
  file: Id,
  line: z.int().min(1),
  at: Moment,
  by: Text,
  /** a person says what became of an answer that matched nothing */
  settledHow: Text,
  settledBy: Text,
  settledAt: Moment,
})

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
