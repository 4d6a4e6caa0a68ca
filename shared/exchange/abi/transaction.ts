import type { EntryFile } from '../../domain/entryFile'
import type { Part } from '../../domain/recover/home'
import type { Result } from '../../result'
import type { LeftOut } from './leftOut'
import type { RecordFault } from './record'

/**
 * One entry as the records of one ABI transaction: what stands between B and Y. The cargo release (`seTransaction`) and
 * the entry summary (`aeTransaction`) have the same shape, so that one draft gathers both.
 */
export interface Transaction {
  part: Part
  /** records of exactly 80 characters, in CBP's order, without A, B, Y and Z */
  records: readonly string[]
  /** what the records do not say, or say with a doubt: each stands in the sidecar */
  leftOut: readonly LeftOut[]
}

export interface TransactionWish {
  /** A add, R replace; U (bills, port, location) and D (cancel) as far as the part has them */
  action: 'A' | 'R' | 'U' | 'D'
  /** day of writing, YYYY-MM-DD: rules that count days need it; it never stands in for a day that was not keyed */
  today: string
  /** OI and PG records of a line; they stand after its chapter 1–97 number (SE60; 50 and, certifying, its SE60) */
  agencyOf: (line: string) => AgencyGroup
  /** who answers CBP where the entry names no signer, or the signer no telephone (SE13) */
  contact?: { name: string; phone: string }
  /** cancel (D): reason code of SE13 60-61 */
  cancelReason?: string
  /** by name and address leaf, as the security filing of the shipment has them; an entry does not keep them itself */
  seller?: NamedParty
  buyer?: NamedParty
}

export interface NamedParty {
  name: string
  /** five parts, `domain/address` */
  address: string
}

export interface AgencyGroup {
  records: readonly string[]
  leftOut: readonly LeftOut[]
}

/**
 * Why an entry cannot be written: one faulty record throws out the batch of all the others, so an entry that lacks what
 * is mandatory stays out of the file and is named.
 */
export type TransactionFault =
  /** types other than 01 and 11 are not coded */
  | { type: 'EntryTypeNotWritten'; entryType: string }
  /** a mandatory value was not keyed; `where`: '' the entry, else `line 2`, `bill 1` */
  | { type: 'ValueLacking'; record: string; where: string; what: string }
  /** a value of the entry cannot be told to ACE: what and why in the words of `faultWords` */
  | { type: 'ValueRefused'; record: string; where: string; what: string; value: string; why: RefusedWhy }
  /** what the record's table says of it: length, class */
  | { type: 'RecordRefused'; record: string; where: string; fault: RecordFault }

export type RefusedWhy =
  | 'entryNumber'
  | 'importerNumber'
  | 'tooMany'
  | 'tooLarge'
  | 'notWhole'
  | 'noSuchCode'
  | 'characters'
  /** a bill of this type is not told for this way of transport */
  | 'billType'
  /** the part has no such action */
  | 'notForAction'

export type TransactionOutcome = Result<Transaction, { type: 'TransactionFaults'; faults: readonly TransactionFault[] }>

/** `seTransaction` and `aeTransaction` are of this type. Pure: the same entry and wish give the same bytes. */
export type WriteTransaction = (file: EntryFile, wish: TransactionWish) => TransactionOutcome
