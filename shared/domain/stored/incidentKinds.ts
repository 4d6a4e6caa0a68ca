import { z } from 'zod'
import { Id, Moment, OrderKey, Prose, Text } from '../scalars'

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
