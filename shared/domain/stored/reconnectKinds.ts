import { z } from 'zod'
import { Id, List, Moment, Prose, Text } from '../scalars'

/**
 * Before anything is filed, as the journal stores it: bundles, leave to reconnect, the next number, what ACE has; the rules
 * of `kinds.ts` hold.
 */
const removed = { removed: z.boolean() }

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
