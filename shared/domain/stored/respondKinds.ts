import { z } from 'zod'
import { Address, Id, Moment, Prose, Text } from '../scalars'

/** A hard day at the counter, as the journal stores it; the rules of `kinds.ts` hold. */
const removed = { removed: z.boolean() }
const withdrawn = { withdrawn: z.boolean(), withdrawnWhy: Text }
/** What a record is about: an entry, a shipment expected, an entry in flight, a client. */
const subject = { subject: z.enum(['entry', 'arrival', 'inFlight', 'importer']), of: Id }

/** What was said of an entry in flight. Never edited: a later one stands beside it, a wrong one is withdrawn. */
export const FlightAnswerFields = z.strictObject({
  inFlight: Id,
  answer: z.enum(['notInAce', 'inAceNotReleased', 'released', 'rejected', 'cancelled', 'notKnown']),
  saidBy: Text,
  saidAs: z.enum(['port', 'clientRepresentative', 'carrier', 'terminal', 'mainSystem', 'other']),
  at: Moment,
  by: Text,
  note: Text,
  ...withdrawn,
})

/** What is done with an entry in flight, and the number that goes on paper. id = the id of the entry in flight. */
export const FlightDecisionFields = z.strictObject({
  inFlight: Id,
  decision: z.enum(['originalOnPaper', 'newNumber', 'waitForAce', 'nothingToDo', 'handedOver', 'cancelled']),
  /** as it goes on the paper; absent while a new one is not drawn */
  entryNumber: Text,
  /** the entry that was opened here for it */
  entry: Id,
  why: Text,
  by: Text,
  at: Moment,
  ...removed,
})

/** A status request as it was printed, for the port or the client representative. */
export const StatusRequestFields = z.strictObject({
  number: z.int().min(1),
  addressedTo: z.enum(['port', 'clientRepresentative']),
  port: Text,
  at: Moment,
  by: Text,
  /** ids of the entries in flight, in the order of the paper, joined by blanks */
  includes: z
    .string()
    .max(2_000_000)
    .regex(/^[^\n]*$/u),
  sha256: Text,
})

/** Leave to release on paper: who was asked for what, who allowed it, where and until when. */
export const AuthorisationFields = z.strictObject({
  incident: Id,
  askedOf: Text,
  askedAs: z.enum(['cbpHeadquarters', 'port', 'centre', 'clientRepresentative']),
  contact: Id,
  askedAt: Moment,
  askedBy: Text,
  askedHow: Text,
  /** port codes joined by blanks; absent = all */
  ports: Text,
  /** families of `knowledge/modes` joined by blanks; absent = all */
  modes: Text,
  state: z.enum(['requested', 'granted', 'refused', 'ended']),
  allowed: Prose,
  answeredBy: Text,
  answeredAt: Moment,
  reference: Text,
  from: Moment,
  /** the last moment; absent = no end was said */
  until: Moment,
  endedWhy: Text,
  /** the written answer, sealed */
  document: Text,
  procedure: Id,
  ...removed,
})

/** One version of the firm's downtime procedure as it went to headquarters, and what was answered. */
export const ProcedureFields = z.strictObject({
  incident: Id,
  version: z.int().min(1),
  title: Text,
  body: Prose,
  madeAt: Moment,
  madeBy: Text,
  sha256: Text,
  document: Text,
  sentTo: Text,
  sentAt: Moment,
  sentBy: Text,
  sentHow: Text,
  answer: z.enum(['accepted', 'changesWanted', 'refused']),
  answeredBy: Text,
  answeredAt: Moment,
  answerText: Prose,
  answerDocument: Text,
  ...removed,
})

/**
 * What a person said about a breach of a rule. The breach itself is computed from facts and stays red until it is
 * settled. id = what it is and of what, as computed.
 */
export const ExceptionFields = z.strictObject({
  entry: Id,
  reason: Text,
  by: Text,
  at: Moment,
  settledBy: Text,
  settledAt: Moment,
  settledHow: Text,
})

/** Which road a shipment or a client takes (practice 13). id = subject and record. */
export const RoadFields = z.strictObject({
  ...subject,
  road: z.enum(['paper', 'serviceCentre', 'otherBroker', 'inBond', 'wait']),
  why: Text,
  by: Text,
  at: Moment,
  /** service centre, broker or carrier that takes it */
  to: Text,
  contact: Id,
  /** the client's leave to give its data to another broker (19 CFR 111.24) */
  authorisedBy: Text,
  authorisedAt: Moment,
  authorisedHow: Text,
  document: Text,
  handedAt: Moment,
  handedTo: Text,
  handedBy: Text,
  handedSha256: Text,
  answer: Text,
  ...removed,
})

/** What an alternate filer needs for an importer security filing: ten parts of the importer and the place of the goods. */
export const IsfFields = z.strictObject({
  entry: Id,
  arrival: Id,
  importer: Id,
  importerName: Text,
  importerNumber: Text,
  consigneeNumber: Text,
  bill: Text,
  carrier: Text,
  vessel: Text,
  voyage: Text,
  container: Text,
  ladingPort: Text,
  ladingAt: Moment,
  seller: Text,
  sellerAddress: Address,
  buyer: Text,
  buyerAddress: Address,
  manufacturer: Text,
  manufacturerAddress: Address,
  shipTo: Text,
  shipToAddress: Address,
  stuffingPlace: Text,
  stuffingAddress: Address,
  consolidator: Text,
  consolidatorAddress: Address,
  countryOfOrigin: Text,
  htsNumbers: Text,
  bondHolder: Text,
  filer: Text,
  sentAt: Moment,
  sentBy: Text,
  sentHow: Text,
  filedAt: Moment,
  filedBy: Text,
  transactionNumber: Text,
  ...removed,
})

/** Whose work a shipment is. id = subject and record: two who take one without having seen each other conflict. */
export const AssignmentFields = z.strictObject({
  ...subject,
  /** id of the operator; absent = given back */
  operator: Id,
  name: Text,
  device: Text,
  at: Moment,
  by: Text,
})

/** A place in the queue that a person set by hand. id = subject and record. */
export const OverrideFields = z.strictObject({
  ...subject,
  place: z.enum(['first', 'last']),
  by: Text,
  at: Moment,
  reason: Text,
  ...removed,
})

/** The priority list of a port and shift as it was printed. */
export const PriorityListFields = z.strictObject({
  port: Text,
  shift: Text,
  number: z.int().min(1),
  at: Moment,
  by: Text,
  /** subject:record in order, joined by blanks */
  includes: z
    .string()
    .max(2_000_000)
    .regex(/^[^\n]*$/u),
  sha256: Text,
})

/** An entry that later ones are copied from, for a client and a lane. */
export const EntryTemplateFields = z.strictObject({
  name: Text,
  importer: Id,
  port: Text,
  modeOfTransport: Text,
  /** the entry it copies */
  model: Id,
  ...removed,
})

/** One letter that asks for the release of several entries, where the mode allows it. */
export const LetterFields = z.strictObject({
  number: z.int().min(1),
  port: Text,
  modeOfTransport: Text,
  /** ids of the entries in the order of the paper, joined by blanks */
  entries: z
    .string()
    .max(2_000_000)
    .regex(/^[^\n]*$/u),
  at: Moment,
  by: Text,
  sha256: Text,
  document: Text,
})
