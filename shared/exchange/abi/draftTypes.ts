import type { LaneReason } from '../../domain/recover/lanes'
import type { Part } from '../../domain/recover/home'
import type { PgaTables } from '../../domain/pga/types'
import type { Chapter } from './chapters'
import type { LeftOut } from './leftOut'
import type { TransactionFault, TransactionWish } from './transaction'
import type { BatchFault } from './writeStream'

/** What is to be written, and as whom. */
export interface DraftWish {
  parts: readonly Part[]
  /** ids; absent: every entry that can be written */
  entries?: readonly string[]
  /** A 2-5 and 6-8: the sender's own, or the service center's */
  site: string
  senderId: string
  /** goes into A and nowhere else; absent: the place stays blank and the sidecar says so */
  password?: string
  /** transmission date, YYYY-MM-DD; absent: blank */
  date?: string
  /** day of writing, YYYY-MM-DD, for rules that count days */
  today: string
  /** entries whose file was written before and not answered too: somebody took that file back by hand */
  again?: boolean
  /** who answers CBP where an entry names no signer */
  contact?: { name: string; phone: string }
  tables: PgaTables
}

/** Why an entry is not in the file. Where ACE is not known to lack it, nothing is written: practice 27. */
export type BlockReason =
  | { type: 'AskCbp'; why: LaneReason }
  /** goods released on paper: a release message can set new holds, so CBP's written word comes first */
  | { type: 'WordMissing' }
  | { type: 'NothingToFile'; why: LaneReason }
  /** this entry's lane does not ask for the message, or ACE has it */
  | { type: 'PartNotNeeded'; part: Part }
  | { type: 'PartAccepted'; part: Part }
  /** it went before and no answer rejected it */
  | { type: 'PartExported'; part: Part; at: string }
  | { type: 'Tentative'; boxes: readonly string[] }
  | { type: 'Unsettled'; boxes: readonly string[] }
  | { type: 'Faults'; part: Part; faults: readonly TransactionFault[] }

export interface BlockedEntry {
  id: string
  entryNumber: string
  reasons: readonly BlockReason[]
}

/** One message of one entry as it went into the file. */
export interface WrittenEntry {
  id: string
  entryNumber: string
  brokerReference: string
  part: Part
  action: TransactionWish['action']
  /** hash of the entry's keyed values, `keyedHash` */
  digest: string
  /** number of its first record in the file, from 1 */
  at: number
  records: number
  leftOut: readonly LeftOut[]
}

export interface Draft {
  batchId: string
  /** cargo release before entry summary; each a batch of its own, for a batch has one application */
  batches: readonly { part: Part; records: readonly string[] }[]
  written: readonly WrittenEntry[]
  blocked: readonly BlockedEntry[]
  chapters: readonly Chapter[]
  /** an exercise: nothing in it is real */
  drill: boolean
  passwordBlank: boolean
  site: string
  senderId: string
  today: string
  /** day of the list of flags that agencies' data lean on; '' where none was read */
  flagsOf: string
}

export type DraftError =
  | { type: 'NothingToWrite'; blocked: readonly BlockedEntry[] }
  | { type: 'BatchFaults'; part: Part; faults: readonly BatchFault[] }
  /** it would stand in a place of class AN */
  | { type: 'SenderRefused'; what: 'site' | 'senderId' | 'password'; longest: number }
