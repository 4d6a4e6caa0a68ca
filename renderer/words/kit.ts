import { laptopName, type KitSet } from '../../shared/exchange/kit/format'
import type { KitRefusal } from '../../shared/exchange/kit/judge'
import type { KitError } from '../../shared/exchange/kit/read'
import { unreachable } from '../../shared/result'
import { dayWords, momentWords } from './times'

/** Everything that can be wrong with a kit, as sentences; each says that nothing was changed where that is in doubt. */

const unchanged = 'Nothing on this laptop was changed.'

export function kitErrorWords(error: KitError | KitRefusal | { type: 'KitFileUnreadable'; reason: string }): string {
  switch (error.type) {
    case 'NotAnAgeFile':
      return `This file is no kit, or its first part is missing: it does not begin as a sealed file does. Copy it again from the office’s stick. ${unchanged}`
    case 'WrongPassphrase':
      return `That passphrase does not open this kit. It is the one the office chose for its kits, not yours for this desk; capital letters and spaces count. ${unchanged}`
    case 'EnvelopeDamaged':
      return `This kit was cut short or changed after the office made it. Copy it again; if it stays so, ask the office for a new one. ${unchanged}`
    case 'NotAKit':
      return `The file opens, but it is no kit: perhaps a bundle, or a file of another program. ${unchanged}`
    case 'NewerKit':
      return `This kit was made by a newer Lifeboat (format ${error.version}). Bring this laptop to that version first. ${unchanged}`
    case 'KitTooLarge':
      return `This file is larger than any kit (${Math.round(error.bytes / 1_048_576)} MB). ${unchanged}`
    case 'KitSignatureWrong':
      return `The signature of this kit does not fit: somebody changed it after the office signed. Do not load it; ring the office on a number you know. ${unchanged}`
    case 'KitMemberChanged':
      return `${error.name} in this kit is not what the office signed. Do not load it; ring the office on a number you know. ${unchanged}`
    case 'KitMemberUnreadable':
      return `${error.name} in this kit cannot be read (${error.why}). Ask the office to run “lifeboat kit check” and to build it again. ${unchanged}`
    case 'TooManyMembers':
    case 'TooLargeUnpacked':
    case 'RatioTooHigh':
      return `This kit would unpack to far more than any kit holds: it was made to fill this laptop up. Do not load it; ring the office. ${unchanged}`
    case 'NotAZip':
    case 'UnsafeName':
    case 'SameNameTwice':
    case 'MembersOverlap':
    case 'MemberUnreadable':
      return `What is inside this file is not what the office’s command writes. Do not load it; ask the office for a new one. ${unchanged}`
    case 'KitFileUnreadable':
      return `The file could not be read to its end (${error.reason}). Is the stick still in? ${unchanged}`
    case 'KitForPractice':
      return `This kit is for practice: its filer code 000 belongs to no broker. It loads on a practice desk only. ${unchanged}`
    case 'KitForRealDesk':
      return `This kit is real, and this is a practice desk: real clients do not belong here. Open your own desk and load it there. ${unchanged}`
    case 'KitOfAnotherDesk':
      return `This kit was made for another desk (${error.desk}). ${unchanged}`
    case 'KitOfAnotherFirm':
      return `This kit is of the filer ${error.kit}; this desk files as ${error.ours}. ${unchanged}`
    case 'KitForAnotherLaptop':
      return `This kit is for ${named(error.kit)}; this is ${named(error.ours)}. Each has entry numbers of its own: take the kit with this laptop’s name. ${unchanged}`
    case 'KitLoadedElsewhere':
      return `The kit of ${named(error.laptop)} was loaded on another laptop of this desk (${error.device}, ${momentWords(error.loadedAt)}). The same entry numbers on two laptops would be drawn twice: take another kit, or the spare. ${unchanged}`
    case 'KitOlder':
      return `This kit is of ${momentWords(error.madeAt)}, older than the one that is loaded (${momentWords(error.loadedMadeAt)}). ${unchanged}`
    case 'KitLoadedAlready':
      return `This kit was loaded on this laptop already, ${momentWords(error.loadedAt)}. ${unchanged}`
    case 'KitBlockClash':
      return `Its entry numbers ${error.first} to ${error.last} ${clashWords(error.clash)} A number is drawn once in the life of the firm: ask the office for a kit with other numbers. ${unchanged}`
    default:
      return unreachable(error)
  }
}

function clashWords(clash: Extract<KitRefusal, { type: 'KitBlockClash' }>['clash']): string {
  switch (clash.type) {
    case 'NotABlock':
      return 'do not make a block.'
    case 'OverlapsBlock':
      return `meet the block ${clash.first} to ${clash.last} of laptop ${clash.device}.`
    case 'NumbersUsed':
      return `hold ${clash.count === 1 ? 'a number that is' : `${clash.count} numbers that are`} used already (${clash.first}).`
    default:
      return unreachable(clash)
  }
}

export const kitSetNames: Readonly<Record<KitSet, string>> = {
  firm: 'Firm, signers, ports',
  plan: 'Continuity plan',
  contacts: 'Contacts',
  importers: 'Clients',
  products: 'Products',
  arrivals: 'Arrivals expected',
  inFlight: 'Entries in flight',
  blocks: 'Entry numbers',
  forms: 'Official forms',
  tariff: 'Tariff',
  pgaFlags: 'Agencies’ flags',
  pgaHistory: 'Filed with agencies before',
}

const named = (laptop: string): string => (laptop === 'spare' ? 'the spare laptop' : `laptop ${laptop}`)

/** `laptop 1 of 3`, `the spare laptop` */
export const laptopWords = (kit: { laptop: number; laptops: number }): string => named(laptopName(kit))

/** The day by which the next kit is due. */
export function refreshDue(madeAt: string, everyDays: number): string {
  const due = new Date(Date.parse(`${madeAt.slice(0, 10)}T00:00:00Z`) + everyDays * 86_400_000)
  return dayWords(due.toISOString().slice(0, 10))
}
