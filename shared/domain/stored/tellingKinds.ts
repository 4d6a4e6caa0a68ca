import { z } from 'zod'
import { Id, Moment, Prose, Text } from '../scalars'

/** Calls, messages and papers by which others are told of an incident, as the journal stores them. */
const removed = { removed: z.boolean() }
const incident = { incident: Id }
const counsel = { counsel: z.boolean() }

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
