import { partWords } from '../../domain/recover/answerWords'
import type { LaneReason } from '../../domain/recover/lanes'
import { unreachable } from '../../result'
import type { BlockReason, DraftError } from './draftTypes'
import { LEFT_OUT_WHY, type LeftOut } from './leftOut'
import type { RecordFault } from './record'
import type { RefusedWhy, TransactionFault } from './transaction'
import type { BatchFault } from './writeStream'

/** Everything that a draft says to a person, in one place. */

const LANE_WORDS: Readonly<Record<LaneReason, string>> = {
  presenceUnknown: 'it is not known whether ACE has this entry',
  notInAce: 'ACE does not have it',
  keyedByOfficer: 'an officer keyed it',
  officerDiffers: 'an officer keyed it, and ACE holds something else than ours',
  releaseInAce: 'ACE has the release',
  summaryInAce: 'ACE has the summary',
  releaseMissing: 'ACE has the summary and not the release',
  voided: 'the number is void',
  combined: 'it was combined into another entry',
  handedOver: 'another broker files it',
  noNumber: 'it has no entry number',
  chosen: 'somebody chose to ask CBP first',
}

/** `Ask CBP first: it is not known whether ACE has this entry.` */
export function blockWords(reason: BlockReason): string {
  switch (reason.type) {
    case 'AskCbp':
      return `Ask CBP first: ${LANE_WORDS[reason.why]}.`
    case 'WordMissing':
      return 'The goods were released on paper, and a release message can set new holds: CBP’s written word is not keyed.'
    case 'NothingToFile':
      return `Nothing to file: ${LANE_WORDS[reason.why]}.`
    case 'PartNotNeeded':
      return `Its lane does not ask for the ${partWords[reason.part]}.`
    case 'PartAccepted':
      return `ACE has accepted its ${partWords[reason.part]}.`
    case 'PartExported':
      return `Its ${partWords[reason.part]} went out before and no answer rejected it.`
    case 'Tentative':
      return `Marked tentative: ${reason.boxes.join(', ')}.`
    case 'Unsettled':
      return `Two laptops keyed it differently, and nobody has settled it: ${reason.boxes.join(', ')}.`
    case 'Faults':
      return `The ${partWords[reason.part]} cannot be written: ${reason.faults.map(faultWords).join('; ')}.`
    default:
      return unreachable(reason)
  }
}

const REFUSED: Readonly<Record<RefusedWhy, string>> = {
  entryNumber: 'is no entry number',
  importerNumber: 'is not in a form that ACE takes (NN-NNNNNNNXX, NNN-NN-NNNN or YYDDPP-NNNNN)',
  tooMany: 'are more than ACE takes',
  tooLarge: 'is larger than ACE takes',
  notWhole: 'is no whole number',
  noSuchCode: 'is no code that ACE knows',
  characters: 'has letters that ACE does not take: give it in Latin letters',
  billType: 'is not told for this way of transport: only simple bills are',
  notForAction: 'is not for this message',
}

/** `line 2: country of origin is not keyed` */
export function faultWords(fault: TransactionFault): string {
  switch (fault.type) {
    case 'EntryTypeNotWritten':
      return fault.entryType === ''
        ? 'the entry type is not keyed'
        : `entry type ${fault.entryType} is not written here, only 01 and 11`
    case 'ValueLacking':
      return `${at(fault.where)}${fault.what} is not keyed`
    case 'ValueRefused':
      return `${at(fault.where)}${fault.what}${fault.value === '' ? '' : ` “${fault.value}”`} ${REFUSED[fault.why]}`
    case 'RecordRefused':
      return `${at(fault.where)}record ${fault.record}: ${recordFaultWords(fault.fault)}`
    default:
      return unreachable(fault)
  }
}

const at = (where: string): string => (where === '' ? '' : `${where}: `)

function recordFaultWords(fault: RecordFault): string {
  switch (fault.type) {
    case 'FieldMissing':
      return `${fault.field} is mandatory and blank`
    case 'FieldTooLong':
      return `${fault.field} has ${fault.value.length} characters, and its place ${fault.longest}`
    case 'FieldNotOfClass':
      return `${fault.field} “${fault.value}” is not of class ${fault.class}`
    case 'FieldUnknown':
      return `${fault.field} has no place`
    case 'RecordNot80':
      return `it has ${fault.length} characters, not 80`
    case 'FillerNotEmpty':
      return `data in the filler at position ${fault.from}`
    case 'RecordUnlike':
      return `it begins with “${fault.found.trim()}”`
    default:
      return unreachable(fault)
  }
}

/** `line 2, FDA: shipper is not keyed, and ACE refuses the entry without it (PG19)` */
export function leftOutWords({ where, what, why, value, record }: LeftOut): string {
  const shown = value === undefined || value === '' ? '' : ` “${value}”`
  return `${at(where)}${what}${shown} ${LEFT_OUT_WHY[why].words}${record === '' ? '' : ` (${record})`}`
}

export function draftErrorWords(error: DraftError): string {
  switch (error.type) {
    case 'NothingToWrite':
      return error.blocked.length === 0
        ? 'There is no entry to write.'
        : `No entry can be written: ${error.blocked.length} are kept back, each with its reason.`
    case 'BatchFaults':
      return `The batch of the ${partWords[error.part]} cannot be written: ${error.faults.map(batchFaultWords).join('; ')}.`
    case 'SenderRefused':
      return `${{ site: 'The site code', senderId: 'The sender id', password: 'The password' }[error.what]} is letters A to Z and digits, at most ${error.longest}.`
    default:
      return unreachable(error)
  }
}

function batchFaultWords(fault: BatchFault): string {
  switch (fault.type) {
    case 'EnvelopeRefused':
      return `record ${fault.record}${fault.block === undefined ? '' : ` of block ${fault.block}`}: ${recordFaultWords(fault.fault)}`
    case 'BlockEmpty':
      return `block ${fault.block} holds no transaction`
    case 'RecordNotWhole':
      return `a record of block ${fault.block}, transaction ${fault.transaction}, is not 80 displayable characters`
    case 'FilerUnlike':
      return `block ${fault.block} is of filer ${fault.filerCode} and holds an entry of ${fault.found}`
    default:
      return unreachable(fault)
  }
}
