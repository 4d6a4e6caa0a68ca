import { z } from 'zod'
import { Day, Id, Moment, Prose, Text } from '../scalars'

/** The record of an incident: log, evidence, handovers, losses, closures, as the journal stores them. */
const removed = { removed: z.boolean() }
const incident = { incident: Id }
/** Read by counsel and exported apart (practice 29). */
const counsel = { counsel: z.boolean() }

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
