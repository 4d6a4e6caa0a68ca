import { z } from 'zod'
import { Day, Id, Moment, OrderKey, Prose, Text } from '../scalars'

/** What is said and done about an incident, as the journal stores it; the rules of `kinds.ts` hold. */
const removed = { removed: z.boolean() }
const incident = { incident: Id }
/** Read by counsel and exported apart (practice 29). */
const counsel = { counsel: z.boolean() }

/** How sure the one is who said it. */
export const Sureness = z.enum(['sure', 'likely', 'unsure'])

/** An incident. The first of a desk has the id `incident` (letters state it); a second one has an id and clocks of its own. */
export const IncidentFields = z.strictObject({
  title: Text,
  outageBegan: Moment,
  reference: Text,
  socReportNumber: Text,
  expectedDuration: Text,
  authorisationState: z.enum(['notAsked', 'requested', 'granted']),
  authorisationAskedAt: Moment,
  authorisationBy: Text,
  authorisationReference: Text,
  authorisationGrantedAt: Moment,
  /** when it was noticed: apart from when it began, and from when a breach was found */
  discoveredAt: Moment,
  declaredAt: Moment,
  declaredBy: Text,
  /** who leads, by name; contact or operator */
  lead: Text,
  knownAtStart: Prose,
  /** directory and plan as they stood: sealed document, and the SHA-256 (64 hex) that stands on paper */
  frozenDocument: Text,
  frozenSha256: Text,
  /** clients and CBP hear of it again after so many minutes unless told otherwise: 240 by default */
  tellEveryMinutes: z.int().min(15).max(10_080),
  /** where it stands: id of `knowledge/stages`, and since when: what is told at it falls due from then */
  stage: Text,
  stageSince: Moment,
  closedAt: Moment,
  closedBy: Text,
  closedWhy: Text,
  /** it was closed too early */
  reopenedWhy: Text,
})

/**
 * One statement on one of the things the SOC asks. Never edited: a later one on the same topic takes its place, and
 * what was told before stays in the report it stood in.
 */
export const IncidentFactFields = z.strictObject({
  ...incident,
  /** id of `knowledge/socQuestions` */
  topic: Text,
  value: Prose,
  /** true: asked, and the answer is "not known yet" */
  notKnownYet: z.boolean(),
  /** who goes on asking, and until when it is wanted */
  askedOf: Text,
  askAgainAt: Moment,
  saidBy: Text,
  saidAt: Moment,
  sureness: Sureness,
  /** where several answers stand side by side: the one whose place this takes */
  replaces: Id,
  /** said before the one that stands: kept under it */
  beneath: z.boolean(),
  ...counsel,
  withdrawn: z.boolean(),
  withdrawnWhy: Text,
})

/** A known breach of records, electronic or on paper: its discovery starts 72 hours of its own (19 CFR 111.21(b)). */
export const BreachFields = z.strictObject({
  ...incident,
  what: Prose,
  records: z.enum(['electronic', 'physical', 'both']),
  discoveredAt: Moment,
  discoveredBy: Text,
  /** the loss it came from: a laptop, a stick, a packet */
  loss: Id,
  withdrawn: z.boolean(),
  withdrawnWhy: Text,
})

/** A client whose data was touched by a breach. id = breach + '/' + importer, hashed where long. */
export const TouchedFields = z.strictObject({
  ...incident,
  breach: Id,
  importer: Id,
  /** as it stood when found: the list is of numbers */
  importerNumber: Text,
  importerName: Text,
  foundAt: Moment,
  foundBy: Text,
  how: Text,
  withdrawn: z.boolean(),
  withdrawnWhy: Text,
})

/** One version of a report to the SOC, kept with its bytes. Number 0 is the report, 1 … its supplements. */
export const ReportVersionFields = z.strictObject({
  ...incident,
  report: z.enum(['incidentNotice', 'breachReport']),
  breach: Id,
  number: z.int().min(0),
  madeAt: Moment,
  madeBy: Text,
  /** the text as it was made; its sealed document; SHA-256 of its UTF-8 bytes (64 hex) */
  document: Text,
  sha256: Text,
  /** importer numbers are a text of their own, so that they can be sealed as agreed with the SOC */
  listDocument: Text,
  listSha256: Text,
  /** ids of the statements and touched clients that stand in it, joined by blanks; `withdrawn:` before those it takes back */
  includes: z
    .string()
    .max(2_000_000)
    .regex(/^[^\n]*$/u),
  sentFrom: Text,
  sentTo: Text,
  sentAt: Moment,
  sentBy: Text,
  messageId: Text,
  acknowledgedAt: Moment,
  acknowledgedBy: Text,
  acknowledgement: Text,
})

/** Something that somebody is to do by a moment: a step of the plan, or a promise made to someone. */
export const TaskFields = z.strictObject({
  ...incident,
  title: Text,
  detail: Prose,
  owner: Text,
  deputy: Text,
  dueAt: Moment,
  order: OrderKey,
  /** step of the plan it came from */
  planStep: Id,
  phase: Text,
  contact: Id,
  form: Text,
  screen: Text,
  /** a promise: to whom (name), of which sort, made in which call */
  promisedTo: Text,
  promisedToKind: z.enum(['cbp', 'agency', 'client', 'carrier', 'other']),
  call: Id,
  doneAt: Moment,
  doneBy: Text,
  result: Text,
  removedWhy: Text,
  ...removed,
})

/** One call, made, tried or taken; a status call has minutes. */
export const CallFields = z.strictObject({
  ...incident,
  contact: Id,
  /** the client that was told: by a contact of its own, or by the telephone of its record */
  importer: Id,
  /** as said or shown, where it is no contact of the list, and as it stood */
  name: Text,
  organisation: Text,
  direction: z.enum(['out', 'in']),
  channel: z.enum(['phone', 'secondPhone', 'email', 'secure', 'inPerson', 'fax']),
  value: Text,
  at: Moment,
  endedAt: Moment,
  by: Text,
  outcome: z.enum(['reached', 'leftMessage', 'noAnswer', 'busy', 'wrongNumber', 'refused', 'letter']),
  /** stage of `knowledge/stages`, for the matrix */
  stage: Text,
  said: Prose,
  heard: Prose,
  /** when they are rung again */
  nextAt: Moment,
  /** rung in the place of this one, who could not be reached: a contact, or a client */
  insteadOf: Id,
  schedule: Id,
  attended: Text,
  agenda: Prose,
  minutes: Prose,
  /** what this laptop had seen when it was held, device:sequence joined by blanks: the next agenda starts there */
  seen: Text,
  ...counsel,
})

/** A call that comes again: with CBP headquarters, an agency, the port. */
export const CallScheduleFields = z.strictObject({
  ...incident,
  title: Text,
  /** ids of contacts joined by blanks */
  contacts: Text,
  number: Text,
  firstAt: Moment,
  everyMinutes: z.int().min(5).max(10_080),
  /** items that always stand on the agenda */
  standing: Prose,
  ...removed,
})

/** What differs from the rule for one contact at one stage of the matrix. id = SHA-256 of incident, contact and stage, 32 hex. */
export const NotificationFields = z.strictObject({
  ...incident,
  /** a contact, or a client that has none */
  contact: Id,
  stage: Text,
  dueAt: Moment,
  notNeeded: z.boolean(),
  why: Text,
})

/** A message for one audience at one stage. An approval holds for the digest it was given for and falls when words move. */
export const MessageFields = z.strictObject({
  ...incident,
  stage: Text,
  audience: Text,
  subject: Text,
  body: Prose,
  approvedBy: Text,
  approvedAs: z.enum(['cbpHeadquarters', 'counsel', 'lead']),
  approvedAt: Moment,
  approvedHow: Text,
  approvedDigest: Text,
  ...removed,
})

/**
 * One version of a message for one recipient: prepared as a file for a clean machine (`preparedAt`), given to it (`at`):
 * how, from where, by whom. A file that was made is not yet sent.
 */
export const MessageSentFields = z.strictObject({
  ...incident,
  message: Id,
  contact: Id,
  importer: Id,
  name: Text,
  address: Text,
  channel: z.enum(['email', 'phone', 'fax', 'paper', 'secure']),
  /** SHA-256 (64 hex) of subject and body as filled in for this one */
  digest: Text,
  draft: z.boolean(),
  preparedAt: Moment,
  preparedBy: Text,
  /** the mailbox or number it went from */
  sentFrom: Text,
  at: Moment,
  by: Text,
})

/** A client's status sheet as it was printed. */
export const StatusSheetFields = z.strictObject({
  ...incident,
  importer: Id,
  number: z.int().min(1),
  at: Moment,
  by: Text,
  sha256: Text,
  draft: z.boolean(),
  approvedDigest: Text,
  document: Text,
})

/** The pages of the first hour went to the print dialog, one a role. */
export const FirstHourPrintFields = z.strictObject({
  ...incident,
  at: Moment,
  by: Text,
  pages: z.int().min(1),
  /** the roles in the order of their pages, with a comma between */
  roles: Text,
})

/** A free entry of the log; one that corrects names what it corrects, and both stay. */
export const LogEntryFields = z.strictObject({
  ...incident,
  at: Moment,
  text: Prose,
  by: Text,
  sort: z.enum(['note', 'decision', 'observation', 'visitor', 'correction']),
  /** item of the journal that it corrects: device-sequence */
  corrects: Text,
  document: Text,
  sha256: Text,
  fileName: Text,
  /** the loss that it decides about: no breach, and who said so */
  loss: Id,
  ...counsel,
})

/** That one item of the journal (id = device-sequence) is for counsel, or no longer. */
export const CounselMarkFields = z.strictObject({ counsel: z.boolean(), why: Text })

/** A piece of evidence: a thing, or a file kept sealed with its hash. */
export const ExhibitFields = z.strictObject({
  ...incident,
  number: Text,
  what: Text,
  takenAt: Moment,
  takenBy: Text,
  how: Text,
  /** on what: machine, disk, mailbox, counter */
  takenFrom: Text,
  place: Text,
  document: Text,
  fileName: Text,
  mime: Text,
  bytes: z.int().min(0),
  sha256: Text,
  ...counsel,
})

/** One step of the custody of an exhibit. */
export const CustodyFields = z.strictObject({
  exhibit: Id,
  what: z.enum(['taken', 'handedOver', 'copied', 'examined', 'stored', 'returned', 'checked']),
  at: Moment,
  by: Text,
  from: Text,
  to: Text,
  how: Text,
  on: Text,
  result: Text,
})

/** A shift handed over. */
export const HandoverFields = z.strictObject({
  ...incident,
  at: Moment,
  from: Text,
  to: Text,
  lastNumber: Text,
  openPromises: z.int().min(0),
  plaintextLeft: z.int().min(0),
  plaintextDestroyed: z.boolean(),
  note: Prose,
})

/**
 * A laptop, a stick or a packet that is lost (practice 17). The numbers of a laptop that is lost are quarantined by this
 * alone; its breach names it (`breach.loss`), and what took its place stands on the device.
 */
export const LossFields = z.strictObject({
  ...incident,
  what: z.enum(['laptop', 'stick', 'packet']),
  /** the laptop; of a stick: the laptop that wrote on it */
  device: Text,
  describe: Text,
  /** serial number or inventory label, as the police wants it */
  serial: Text,
  /** packets: ids of the entries, joined by blanks */
  entries: Text,
  lastSeenAt: Moment,
  noticedAt: Moment,
  noticedBy: Text,
  where: Text,
  /** sealed by disk encryption or by Lifeboat alone, locked or open when lost, as said */
  stateSaid: Text,
  policeReport: Text,
  policeStation: Text,
  /** packets counted to have been with it */
  papersInIt: z.int().min(0),
  papersNote: Prose,
  foundAgainAt: Moment,
  foundAgainNote: Text,
  /** it was no loss: the wrong one was chosen, or it lay in a drawer */
  withdrawn: z.boolean(),
  withdrawnWhy: Text,
})

/** A day on which the port, CBP or the firm does no business; `countsAs` says whether working days skip it. */
export const ClosureFields = z.strictObject({
  day: Day,
  name: Text,
  whose: z.enum(['federal', 'port', 'firm']),
  /** CBP said so: only then working days skip it */
  countsAs: z.enum(['noWorkingDay', 'workingDay']),
  source: Text,
  ...removed,
})
