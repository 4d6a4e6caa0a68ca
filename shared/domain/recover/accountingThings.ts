import type { ClockAlarm } from '../clocks'
import type { NumberFault } from '../reserve'
import type { IsfState } from '../respond/isf'
import type { Proof } from './accountingProof'
import type { Part } from './home'

/** An entry as an open thing names it. */
interface OfEntry {
  entry: string
  /** its number, else the broker's reference */
  called: string
}

/**
 * One thing that keeps the accounting from being green. Each is named (number, laptop, entry, party), has its sentence and
 * the way to mend it in `accountingWords`, and goes by itself when the facts no longer say so.
 */
export type OpenThing =
  /** taken, nothing printed or handed over, not voided */
  | { type: 'NumberOpen'; entryNumber: string; device: string; entry: string; proof: Proof | undefined }
  | { type: 'NumberFoundOnPaper'; entryNumber: string; device: string; proof: Proof | undefined }
  | { type: 'NumberAlarm'; fault: NumberFault; entryNumber: string; device: string; entry: string }
  /** something is known of the number, and the item that drew it is not here */
  | { type: 'NumberNotDrawn'; entryNumber: string; device: string; proof: Proof | undefined }
  /** not drawn although later ones of the same block are: its laptop draws from the front */
  | { type: 'NumbersSkipped'; first: string; last: string; count: number; device: string }
  /** unused as far as the journal goes, and items of its laptop are not here that may have drawn it */
  | { type: 'NumbersNotProven'; first: string; last: string; count: number; device: string; items: number }
  /** at or under the highest number seen on paper, and no journal knows it */
  | { type: 'NumbersHeldBack'; first: string; last: string; count: number; device: string }
  | { type: 'BlockInQuarantine'; block: string; first: string; last: string; count: number; device: string }
  /** numbers that are drawn on paper: nobody has compared the sheets with the journal */
  | { type: 'PaperNotCounted'; block: string; first: string; last: string; count: number; where: string }
  /** records that belong to an entry which is not here */
  | { type: 'EntryMissing'; entry: string; entryNumber: string; records: number; proof: Proof }
  | ({ type: 'PaperWithoutNumber'; proof: Proof | undefined } & OfEntry)
  | { type: 'ItemsMissing'; device: string; from: number; to: number }
  | { type: 'ChainBroken'; device: string; sequence: number }
  | { type: 'LaptopNeverTakenIn'; device: string }
  | { type: 'LaptopBehind'; device: string; here: number; known: number }
  | { type: 'ForkOpen'; device: string; sequence: number }
  | { type: 'ValueToSettle'; kind: string; id: string; field: string }
  | { type: 'NewerLifeboat'; kind: string; id: string }
  | ({ type: 'FactsContradict'; alarm: ClockAlarm['type'] } & OfEntry)
  | ({ type: 'AskCbp' } & OfEntry)
  | ({ type: 'WordMissing' } & OfEntry)
  | ({ type: 'NotFiled'; part: Part } & OfEntry)
  | ({ type: 'NotAnswered'; part: Part; received: boolean; since: string } & OfEntry)
  | ({ type: 'InReview'; part: Part } & OfEntry)
  | ({ type: 'Rejected'; part: Part; conditions: string } & OfEntry)
  | ({ type: 'FiledThenVoided' } & OfEntry)
  /** `ink`: an officer's change is among what is not filed */
  | ({ type: 'ChangedSinceFiled'; ink: boolean; officer: string } & OfEntry)
  | ({ type: 'InkNotKeyed'; fact: string; officer: string; proof: Proof } & OfEntry)
  | { type: 'ReceiptUnmatched'; receipt: string; entryNumber: string; file: string; line: number }
  | { type: 'NextNumberNotSet'; filerCode: string; atLeast: string }
  | { type: 'NextNumberTooLow'; filerCode: string; setTo: string; atLeast: string }
  | { type: 'NotScreenedAgain'; party: string; name: string; client: boolean; entries: number; back: string }
  | { type: 'ScreeningMatch'; party: string; name: string; client: boolean; entries: number }
  | { type: 'IsfOpen'; id: string; called: string; entry: string; state: IsfState }
  | ({ type: 'RedeliveryOpen'; id: string; said: string; since: string } & OfEntry)

/** Under what an open thing stands on the page and on paper. */
export type OpenGroup =
  | 'numbers'
  | 'laptops'
  | 'askCbp'
  | 'filing'
  | 'ink'
  | 'screening'
  | 'securityFiling'
  | 'redelivery'
  | 'contradictions'
  | 'nextNumber'

/** In the order of looking: what is not known at all before what is known and not done. */
export const OPEN_GROUPS: readonly OpenGroup[] = [
  'numbers',
  'laptops',
  'contradictions',
  'ink',
  'askCbp',
  'filing',
  'nextNumber',
  'screening',
  'securityFiling',
  'redelivery',
]

const GROUP: Readonly<Record<OpenThing['type'], OpenGroup>> = {
  NumberOpen: 'numbers',
  NumberFoundOnPaper: 'numbers',
  NumberAlarm: 'numbers',
  NumberNotDrawn: 'numbers',
  NumbersSkipped: 'numbers',
  NumbersNotProven: 'numbers',
  NumbersHeldBack: 'numbers',
  BlockInQuarantine: 'numbers',
  PaperNotCounted: 'numbers',
  EntryMissing: 'numbers',
  PaperWithoutNumber: 'numbers',
  ItemsMissing: 'laptops',
  ChainBroken: 'laptops',
  LaptopNeverTakenIn: 'laptops',
  LaptopBehind: 'laptops',
  ForkOpen: 'laptops',
  NewerLifeboat: 'laptops',
  ValueToSettle: 'contradictions',
  FactsContradict: 'contradictions',
  AskCbp: 'askCbp',
  WordMissing: 'askCbp',
  NotFiled: 'filing',
  NotAnswered: 'filing',
  InReview: 'filing',
  Rejected: 'filing',
  FiledThenVoided: 'filing',
  ReceiptUnmatched: 'filing',
  ChangedSinceFiled: 'ink',
  InkNotKeyed: 'ink',
  NextNumberNotSet: 'nextNumber',
  NextNumberTooLow: 'nextNumber',
  NotScreenedAgain: 'screening',
  ScreeningMatch: 'screening',
  IsfOpen: 'securityFiling',
  RedeliveryOpen: 'redelivery',
}

export const groupOf = ({ type }: OpenThing): OpenGroup => GROUP[type]

/** The entry number that a thing speaks of; '' where it speaks of none. */
export function numberNamed(thing: OpenThing): string {
  if ('entryNumber' in thing) return thing.entryNumber
  return 'called' in thing ? thing.called : ''
}
