import type { NumberFault } from '../../shared/domain/reserve'
import type { LeftOut } from '../../shared/journal/takeInPlan'
import { unreachable } from '../../shared/result'
import type { ReadError } from '../store/readTheirs'

/** Taking in another laptop's journal, in the operator's words. */

export const itemsWords = (n: number): string => (n === 1 ? '1 item' : `${n.toLocaleString('en-US')} items`)

export function readErrorWords(error: ReadError): string {
  switch (error.type) {
    case 'NotAJournal':
      return 'This is no journal of Lifeboat, or nothing in it can be read. The file to choose is named journal.lbj.'
    case 'OtherDesk':
      return `This is the journal of another desk, “${error.label}”${error.drill ? ', an exercise' : ''}. Nothing of it was taken in. Only laptops of the same desk take in each other’s journal.`
    case 'NewerLifeboat':
      return `This journal was written by a newer Lifeboat (schema ${error.schema}). Nothing of it was taken in. Bring this laptop to that version first.`
    case 'SecretAsked':
      return `This journal lies under another key than this laptop’s. Key the passphrase of somebody who unlocks that laptop (${error.operators.join(', ')}), or its recovery code.`
    case 'WrongSecret':
      return 'That passphrase or recovery code does not open this journal. Capital letters and spaces count; try again.'
    case 'NothingOpens':
      return 'This is a journal of this desk, but every item in it is damaged. Copy it again on the other laptop, best on another stick.'
    default:
      return unreachable(error)
  }
}

export function leftOutWords({ sequence, items, why }: LeftOut, laptop: string): string {
  const rest = `${itemsWords(items)} of ${laptop} from item ${sequence} on ${items === 1 ? 'was' : 'were'} not taken in`
  switch (why) {
    case 'missing':
      return `${rest}: item ${sequence} is missing in this file. Copy the journal again on that laptop.`
    case 'unreadable':
      return `${rest}: item ${sequence} is damaged in this file. Copy the journal again on that laptop, best on another stick.`
    case 'broken':
      return `${rest}: item ${sequence} does not follow the one before it, as if it was changed or put in from outside. Compare the head words with those on its printed packets.`
    default:
      return unreachable(why)
  }
}

/** What a taken-in journal made wrong with the numbers: shown as alarms. */
export function numberAlarmWords(fault: NumberFault): string {
  switch (fault.type) {
    case 'NumberOnTwoEntries':
      return `Entry number ${fault.entryNumber} stands on ${fault.entries.length} entries. A number is used once only: void one of them, and tell the port if both papers were handed over.`
    case 'SerialTwice':
      return `The numbers ${fault.entryNumbers.join(' and ')} have the same serial. One of them has a wrong check digit.`
    case 'NumberOutsideBlocks':
      return `Entry number ${fault.entryNumber} lies in no block of this desk.`
    case 'NumberWithoutEntry':
      return `Entry number ${fault.entryNumber} was drawn, and its entry is not here.`
    case 'NumberNotTaken':
      return `Entry number ${fault.entryNumber} stands on an entry and was never drawn.`
    case 'VoidYetUsed':
      return `Entry number ${fault.entryNumber} is void, and CBP acted on it.`
    case 'BlocksOverlap':
      return 'Two blocks of entry numbers overlap: nothing more should be drawn from either until the office says whose the numbers are.'
    case 'BlockUnreadable':
      return 'A block of entry numbers cannot be read.'
    default:
      return unreachable(fault)
  }
}
