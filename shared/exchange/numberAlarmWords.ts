import type { NumberFault } from '../domain/reserve'
import { unreachable } from '../result'

/** What a person has to look at before the numbers are accounted for; the window and the office say the same. */
export function numberAlarmSentence(alarm: NumberFault): string {
  switch (alarm.type) {
    case 'NumberOnTwoEntries':
      return `${alarm.entryNumber} stands on ${alarm.entries.length} entries (${alarm.entries.join(', ')}): a number may be used once only.`
    case 'NumberOutsideBlocks':
      return `${alarm.entryNumber} was used and lies in no block.`
    case 'NumberWithoutEntry':
      return `${alarm.entryNumber} was taken, has no entry, and was not voided.`
    case 'NumberNotTaken':
      return `${alarm.entryNumber} stands on entry ${alarm.entry}, but was never taken from a block.`
    case 'VoidYetUsed':
      return `${alarm.entryNumber} was voided, and yet its entry was handed over.`
    case 'SerialTwice':
      return `${alarm.entryNumbers.join(' and ')} are one number with different check digits.`
    case 'BlocksOverlap':
      return `The blocks ${alarm.block} and ${alarm.other} overlap.`
    case 'BlockUnreadable':
      return `Block ${alarm.block} has no readable first and last number.`
    default:
      return unreachable(alarm)
  }
}
