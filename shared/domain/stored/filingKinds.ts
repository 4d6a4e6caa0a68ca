import { z } from 'zod'
import { Day, Id, List, Moment, Prose, Text } from '../scalars'

/** Files for ACE and what is answered, as the journal stores it; the rules of `kinds.ts` hold. */

/** The two messages by which ACE knows an entry (CATAIR: SE, AE). */
export const Part = z.enum(['cargoRelease', 'entrySummary'])

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
