import { partWords } from './answerWords'
import { numberAlarmSentence } from '../../exchange/numberAlarmWords'
import type { DeskState } from '../../journal/state'
import { unreachable } from '../../result'
import { daySaid, momentSaid } from '../deadlines/words'
import type { FiledStanding, FullState } from './accountedNumbers'
import { laptopCalled, proofSaid, type Proof } from './accountingProof'
import type { OpenGroup, OpenThing } from './accountingThings'
import type { FullAccounting } from './fullAccounting'

/** The full accounting in words: the same on the screen, on paper, in the file and at the office. */

export const fullStateWords: Readonly<Record<FullState, string>> = {
  keyed: 'used',
  void: 'void',
  open: 'taken, still open',
  foundOnPaper: 'found on paper',
  unused: 'unused',
  sealed: 'in a closed emergency block',
  quarantined: 'in quarantine',
  mainSystem: 'the main system’s, used on paper',
  outsideBlocks: 'in no block',
}

export const filedWords: Readonly<Record<FiledStanding['state'], string>> = {
  notNeeded: 'nothing to file',
  nothingToFile: 'nothing to file',
  askCbp: 'ask CBP',
  toDo: 'not filed',
  exported: 'exported, not answered',
  received: 'received, not accepted',
  review: 'CBP decides',
  rejected: 'rejected',
  accepted: 'accepted',
}

export const openGroupWords: Readonly<Record<OpenGroup, string>> = {
  numbers: 'Entry numbers',
  laptops: 'Laptops and their journals',
  contradictions: 'Facts and values that contradict',
  ink: 'Changes that are not filed',
  askCbp: 'What ACE has',
  filing: 'Filing and answers',
  nextNumber: 'Next number',
  screening: 'Screening again',
  securityFiling: 'Security filings (10+2)',
  redelivery: 'Redelivery',
}

const parties = (count: number): string => (count === 1 ? '1 entry' : `${count} entries`)
const range = ({ first, last, count }: { first: string; last: string; count: number }): string =>
  count === 1 ? first : `${first} to ${last} (${count})`

/** One calm line: what the verdict is, and on what it stands. */
export function verdictSentence({ verdict, open, size, outside }: FullAccounting): string {
  const numbers = `${size.toLocaleString('en-US')} ${size === 1 ? 'number' : 'numbers'} in blocks${outside === 0 ? '' : ` and ${outside} outside`}`
  switch (verdict) {
    case 'green':
      return `Every number is accounted for: ${numbers}, and nothing is open.`
    case 'red':
      return open.length === 1
        ? `One thing is still open. ${numbers}.`
        : `${open.length.toLocaleString('en-US')} things are still open. ${numbers}.`
    case 'reading':
      return `Nothing is open so far; the journal is still being read. ${numbers}.`
  }
}

/** The sentence that says what is open, with the name of what it is about. */
export function openSentence(state: DeskState, thing: OpenThing): string {
  const laptop = (device: string) => `laptop ${laptopCalled(state, device)}`
  const proven = (proof: Proof | undefined) => (proof === undefined ? '' : ` (${proofSaid(state, proof)})`)
  /** `laptop Counter 2, item 8`; where another laptop wrote the item, that one is named too */
  const at = ({ device, proof }: { device: string; proof: Proof | undefined }) =>
    proof?.device === device ? `${laptop(device)}, item ${proof.sequence}` : `${laptop(device)}${proven(proof)}`
  switch (thing.type) {
    case 'NumberOpen':
      return `${thing.entryNumber} was taken on ${at(thing)}, and nothing of its entry was printed or handed over.`
    case 'NumberFoundOnPaper':
      return `${thing.entryNumber} of ${at(thing)}, was found on paper, and no entry is keyed for it.`
    case 'NumberNotDrawn':
      return `${thing.entryNumber} of ${laptop(thing.device)} is known${proven(thing.proof)}, and the item that drew it is not here.`
    case 'NumberAlarm':
      return `${numberAlarmSentence(thing.fault)}${thing.device === '' ? '' : ` It is of ${laptop(thing.device)}.`}`
    case 'NumbersSkipped':
      return `${range(thing)} of ${laptop(thing.device)}: not in the journal although later numbers of its block are. A laptop draws from the front, so ${thing.count === 1 ? 'this one is' : 'these are'} missing.`
    case 'NumbersNotProven':
      return `${range(thing)} of ${laptop(thing.device)}: not proven unused, since ${thing.items === 1 ? 'an item' : `${thing.items} items`} of its journal ${thing.items === 1 ? 'is' : 'are'} missing and may have drawn ${thing.count === 1 ? 'it' : 'them'}.`
    case 'NumbersHeldBack':
      return `${range(thing)} of ${laptop(thing.device)}: at or under the highest number seen on paper, and no journal knows ${thing.count === 1 ? 'it' : 'them'}.`
    case 'BlockInQuarantine':
      return `The block ${thing.first} to ${thing.last} of ${laptop(thing.device)} is in quarantine: what was printed from it is not known to the last number.`
    case 'PaperNotCounted':
      return `The block ${thing.first} to ${thing.last}${thing.where === '' ? '' : ` (${thing.where})`} is used on paper: nobody has compared its sheets with the journal.`
    case 'EntryMissing':
      return `${thing.entryNumber === '' ? 'An entry' : `The entry of ${thing.entryNumber}`} is not here, and ${thing.records === 1 ? 'a record belongs' : `${thing.records} records belong`} to it${proven(thing.proof)}.`
    case 'PaperWithoutNumber':
      return `${thing.called}: paper left the laptop${proven(thing.proof)}, and no entry number stands on the entry.`
    case 'ItemsMissing':
      return thing.from === thing.to
        ? `Item ${thing.from} of ${laptop(thing.device)} is missing: what it recorded is not known.`
        : `Items ${thing.from} to ${thing.to} of ${laptop(thing.device)} are missing: what they recorded is not known.`
    case 'ChainBroken':
      return `The journal of ${laptop(thing.device)} is broken at item ${thing.sequence}: it does not follow on the one before.`
    case 'LaptopNeverTakenIn':
      return `Nothing of ${laptop(thing.device)} was taken in: what it drew and printed is not known here.`
    case 'LaptopBehind':
      return `Of ${laptop(thing.device)} only ${thing.here} items are here, and it is known to have written ${thing.known}.`
    case 'ForkOpen':
      return `There are two journals of ${laptop(thing.device)} from item ${thing.sequence} on: nobody has said which laptop is the true one.`
    case 'ValueToSettle':
      return `Two laptops keyed a different ${thing.field} on ${thing.kind} ${thing.id}, and nobody has decided.`
    case 'NewerLifeboat':
      return `${thing.kind} ${thing.id} was changed by a newer Lifeboat: this version does not know what it says.`
    case 'FactsContradict':
      return `${thing.called}: ${contradictions[thing.alarm]}.`
    case 'AskCbp':
      return `${thing.called}: it is not known what ACE has. Nothing may be filed before.`
    case 'WordMissing':
      return `${thing.called}: its goods were released on paper, and CBP’s written word that the release may be sent is not keyed.`
    case 'NotFiled':
      return `${thing.called}: the ${partWords[thing.part]} is not filed.`
    case 'NotAnswered':
      return thing.received
        ? `${thing.called}: the ${partWords[thing.part]} was received, and is not accepted yet.`
        : `${thing.called}: the ${partWords[thing.part]} was exported${thing.since === '' ? '' : ` ${momentSaid(thing.since)}`}, and nothing came back.`
    case 'InReview':
      return `${thing.called}: a CBP officer decides on the ${partWords[thing.part]}.`
    case 'Rejected':
      return `${thing.called}: the ${partWords[thing.part]} was rejected${thing.conditions === '' ? '' : `: ${thing.conditions}`}.`
    case 'FiledThenVoided':
      return `${thing.called} is void here, and was filed: ACE may have it.`
    case 'ChangedSinceFiled':
      return thing.ink
        ? `${thing.called}: ${thing.officer} changed it in ink, and what was filed is what stood before.`
        : `${thing.called}: values were changed since it was filed.`
    case 'InkNotKeyed':
      return `${thing.called}: the ink of ${thing.officer}${proven(thing.proof)} is not keyed.`
    case 'ReceiptUnmatched':
      return `An answer${thing.entryNumber === '' ? '' : ` for ${thing.entryNumber}`} matched no entry here${thing.file === '' ? '' : ` (${thing.file}${thing.line === 0 ? '' : `, line ${thing.line}`})`}.`
    case 'NextNumberNotSet':
      return `Filer ${thing.filerCode}: it is not recorded that the main system’s next number is at least ${thing.atLeast}.`
    case 'NextNumberTooLow':
      return `Filer ${thing.filerCode}: the main system’s next number was set to ${thing.setTo}, and has to be at least ${thing.atLeast}.`
    case 'NotScreenedAgain':
      return thing.back === ''
        ? `${thing.name} (${parties(thing.entries)}) is to be screened again when the systems are back, and no leave to reconnect is keyed.`
        : `${thing.name} (${parties(thing.entries)}) was not screened again since the systems were back, ${daySaid(thing.back.slice(0, 10))}.`
    case 'ScreeningMatch':
      return `${thing.name} (${parties(thing.entries)}) was screened again and is not clear.`
    case 'IsfOpen':
      return `${thing.called}: ${isfWords[thing.state]}.`
    case 'RedeliveryOpen':
      return `${thing.called}: redelivery was ordered${thing.since === '' ? '' : ` ${daySaid(thing.since)}`}${thing.said === '' ? '' : ` (${thing.said})`} and is not done.`
    default:
      return unreachable(thing)
  }
}

const contradictions = {
  VoidYetActedOn: 'voided, and yet released, keyed by an officer, presented or paid',
  ReleasedThenRefused: 'released, then refused',
  ReleasedThenHeld: 'released, then held or ordered to exam',
  TwoReleases: 'released on two different days',
  AcceptedYetNotInAce: 'in ACE by one word, and not in ACE by a later one',
  TerminalRefusedAfterRelease: 'released by CBP, and the terminal says no',
} as const

const isfWords = {
  due: 'its security filing is due and was not sent',
  sent: 'its security filing was sent to a filer, and is not known to be filed',
  noLading: 'its security filing is open: nobody said when it is laden',
  modeUnknown: 'nobody keyed how it comes, so it is not known whether a security filing is owed',
  filed: 'its security filing is filed',
  notRequired: 'no security filing is required',
  arrived: 'its goods are here',
} as const
