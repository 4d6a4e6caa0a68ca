import { z } from 'zod'
import { Cents, Day, Decimal, Id, Moment, OrderKey, Text } from '../scalars'

/** What is prepared in peace time, as the journal stores it; the rules of `kinds.ts` hold. */
const removed = { removed: z.boolean() }

/** One ordered step of the continuity plan. Who changed what is the journal's own history of the entity. */
export const PlanStepFields = z.strictObject({
  phase: z.enum(['prepare', 'firstHour', 'communicate', 'respond', 'recover']),
  order: OrderKey,
  title: Text,
  detail: Text,
  owner: Text,
  deputy: Text,
  /** minutes after the declaration by which it is to be done */
  targetMinutes: z
    .int()
    .min(0)
    .max(60 * 24 * 90),
  /** contact to ring; id of a contact */
  contact: Id,
  /** form of the house by its id, as `cbp3461` or `letter` */
  form: Text,
  /** screen by its address after `#` */
  screen: Text,
  /** lines of the guidance it answers: ids of `knowledge/guidance`, joined by blanks */
  answers: Text,
  /** id of the template step it came from; absent = the firm's own */
  template: Text,
  ...removed,
})

/** One printing of the go-bag: page id → short hash, as JSON, so that what must be replaced is exactly known. */
export const GoBagFields = z.strictObject({
  version: z.int().min(1),
  pages: Text,
  printedAt: Moment,
  by: Text,
  place: Text,
})

/** A shipment expected, from the main system; never our record: the next kit replaces it. */
export const ArrivalFields = z.strictObject({
  importer: Id,
  importerName: Text,
  reference: Text,
  bill: Text,
  container: Text,
  carrier: Text,
  conveyance: Text,
  modeOfTransport: Text,
  portOfEntry: Text,
  firms: Text,
  arrivalDay: Day,
  lastFreeDay: Day,
  agencies: Text,
  perishable: z.boolean(),
  /** expected to the hour, where it is known: the hours of a prior notice are counted back from it */
  arrivesAt: Moment,
  goods: Text,
  importerNumber: Text,
  /** of a shipment that cannot wait, besides what spoils */
  urgency: z.enum(['live', 'medical', 'safety']),
  quantity: Decimal,
  unit: Text,
  /** demurrage or storage a day after the last free day, as the client or terminal said */
  costPerDay: Cents,
  /** who holds it, and why */
  hold: Text,
  /** the bill was cancelled: it stays on record, off the queue */
  cancelled: z.boolean(),
  cancelledWhy: Text,
  /** a prior notice was confirmed: its number */
  priorNotice: Text,
  /** the entry that was opened for it */
  entry: Id,
  /** read from the same list: the row it repeats */
  duplicateOf: Id,
  source: Text,
  asOf: Moment,
  ...removed,
})

/** An entry that the main system had under way when the list was made. id = the entry number where there is one. */
export const InFlightFields = z.strictObject({
  entryNumber: Text,
  entryType: Text,
  importer: Id,
  importerName: Text,
  bill: Text,
  portOfEntry: Text,
  modeOfTransport: Text,
  arrivalDay: Day,
  /** the main system's own word, and ours for it */
  stateAsGiven: Text,
  state: z.enum(['notSent', 'sentNoAnswer', 'accepted', 'released', 'summaryDue', 'unknown']),
  reference: Text,
  container: Text,
  importerNumber: Text,
  note: Text,
  /** keyed from memory after the cut, by whom */
  fromMemoryBy: Text,
  source: Text,
  asOf: Moment,
  ...removed,
})

/** Proof that the main system is kept off our numbers, or that something was looked at: readiness counts facts only. */
export const EvidenceFields = z.strictObject({
  /** which line of readiness it answers: an id of `knowledge/readinessLines` */
  line: Text,
  what: Text,
  /** the day the thing itself was done */
  doneOn: Day,
  /** it counts until then; absent = by the line's own age */
  goodUntil: Day,
  by: Text,
  where: Text,
  /** sealed document with the paper itself */
  document: Text,
  ...removed,
})

/** A permit, registration, power of attorney or bond of a client or a product, with its end. */
export const PermitFields = z.strictObject({
  importer: Id,
  /** catalogue row of the product; absent = of the whole client */
  product: Text,
  agency: Text,
  what: Text,
  number: Text,
  issuedOn: Day,
  expiresOn: Day,
  document: Text,
  ...removed,
})

/** A sealed copy of this desk somewhere else, and what was seen when it was read back. */
export const BackupFields = z.strictObject({
  place: Text,
  /** US customs territory (19 CFR 163.5 speaks of records kept there): yes, no or not known */
  inUsTerritory: z.enum(['yes', 'no', 'notKnown']),
  madeAt: Moment,
  bytes: z.int().min(0),
  sha256: Text,
  verifiedAt: Moment,
  /** how far the journal in it goes: device:sequence, joined by blanks */
  heads: Text,
  ...removed,
})

/** A rehearsed restore: of which copy, how long it took, what came back. */
export const RehearsalFields = z.strictObject({
  doneAt: Moment,
  by: Text,
  from: Text,
  seconds: z.int().min(0),
  entries: z.int().min(0),
  headsEqual: z.boolean(),
})

/** A test of the printer: proved by keying the code that stands only on the paper. */
export const PrintTestFields = z.strictObject({
  printedAt: Moment,
  code: Text,
  confirmedAt: Moment,
  by: Text,
  printer: Text,
})

/** One exercise as it was run on the practice desk, or a shadow drill of one real shipment. */
export const ExerciseFields = z.strictObject({
  what: z.enum(['drill', 'shadow']),
  script: Text,
  beganAt: Moment,
  endedAt: Moment,
  lead: Text,
  secondsToFirstPacket: z.int().min(0),
  entry: Id,
  fieldsCompared: z.int().min(0),
  fieldsDifferent: z.int().min(0),
  report: Text,
  ...removed,
})

/** One inject of an exercise, when it was given and when it was answered. */
export const InjectFields = z.strictObject({
  exercise: Id,
  order: OrderKey,
  text: Text,
  givenAt: Moment,
  answeredAt: Moment,
  answer: Text,
})

/** An agency's own PDF on file; the bytes lie sealed as a document. id = SHA-256 of the file. */
export const OfficialFormFields = z.strictObject({
  title: Text,
  /** form of the house it stands for: `cbp7501`, `cbp3461`, `fda2877` …; absent = only kept */
  form: Text,
  edition: Text,
  /** digest of its field names and places, which tells one edition from another */
  fingerprint: Text,
  document: Text,
  fields: z.int().min(0),
  source: Text,
  obtainedOn: Day,
  expiresOn: Day,
  ...removed,
})

/** One field of an edition bound to one named value, once: id = fingerprint + '/' + field's name (hashed where long). */
export const FormBindingFields = z.strictObject({
  fingerprint: Text,
  field: Text,
  /** a name of `sheets/values`, or a fixed word */
  value: Text,
  onWord: Text,
  confirmedBy: Text,
  ...removed,
})

/** What a kit or a file brought in, as one thing that can be undone as one. */
export const ImportFields = z.strictObject({
  target: Text,
  file: Text,
  sha256: Text,
  source: Text,
  at: Moment,
  by: Text,
  rowsNew: z.int().min(0),
  rowsChanged: z.int().min(0),
  rowsSame: z.int().min(0),
  rowsRefused: z.int().min(0),
  /** a catalogue's version before it, to go back to */
  versionBefore: Text,
  pageHashesBefore: z.string().max(2_000_000),
  undone: z.boolean(),
})

/** How the columns of one source are read: remembered so that the next file needs no question. id = target + '/' + header digest. */
export const ImportMapFields = z.strictObject({
  target: Text,
  source: Text,
  /** JSON of the map as `shared/exchange/imports` writes it */
  map: Text,
})

/** The kit that a laptop was loaded with. id = its device, so that two laptops never contradict; the history of loads is the journal's own. */
export const KitFields = z.strictObject({
  kitId: Text,
  madeAt: Moment,
  loadedAt: Moment,
  office: Text,
  /** fingerprint words of the office's key, confirmed by hand at the first load */
  keyWords: Text,
  /** its number among the firm's laptops, as digits; the one after the last is the spare */
  laptop: Text,
  laptops: z.int().min(1),
  sha256: Text,
  refreshOwner: Text,
  refreshEveryDays: z.int().min(1).max(366),
  /** age recipients of the office for the way home, joined by blanks */
  recipients: Text,
  /** data set → day of its own export, as JSON */
  ages: Text,
})

/** A phone number or payee that a kit wants to change: waits for a person's yes. id = kind + '/' + entity + '/' + field. */
export const KitQuestionFields = z.strictObject({
  entityKind: Text,
  entityId: Text,
  field: Text,
  /** JSON of the value: an address has line breaks */
  proposed: Text,
  kitId: Text,
  answer: z.enum(['yes', 'no']),
  answeredBy: Text,
})

/** Each time a contact was rung or written to, and what came of it; readiness and paper show the last. */
export const ReachedFields = z.strictObject({
  contact: Id,
  channel: z.enum(['phone', 'secondPhone', 'email', 'secure', 'inPerson', 'fax']),
  /** the number or address that was tried, as it stood then */
  value: Text,
  day: Day,
  by: Text,
  answered: z.boolean(),
  note: Text,
  ...removed,
})

/** Supplies counted for 21 days. id = the supply. */
export const SupplyFields = z.strictObject({
  what: Text,
  have: Decimal,
  unit: Text,
  needed: Decimal,
  countedOn: Day,
  countedBy: Text,
  place: Text,
  cents: Cents,
  ...removed,
})
