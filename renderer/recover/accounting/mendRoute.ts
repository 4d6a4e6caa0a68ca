import type { OpenThing } from '../../../shared/domain/recover/accountingThings'
import type { Route } from '../../frame/routes'

const SCREENING: { name: string; to: Route } = {
  name: 'Go to the screening',
  to: { at: 'recover', page: 'afterRelease', id: '~screening' },
}

/** Where an open thing is mended. */
export function mendRoute(thing: OpenThing): { name: string; to: Route } {
  switch (thing.type) {
    case 'NumberOpen':
    case 'PaperWithoutNumber':
    case 'FactsContradict':
    case 'InkNotKeyed':
      return { name: 'Open the entry', to: { at: 'entry', id: thing.entry } }
    case 'NumberFoundOnPaper':
    case 'NumberAlarm':
    case 'NumberNotDrawn':
    case 'NumbersHeldBack':
    case 'BlockInQuarantine':
    case 'PaperNotCounted':
      return { name: 'Go to the numbers', to: { at: 'prepare', page: 'numbers' } }
    case 'NumbersSkipped':
    case 'NumbersNotProven':
    case 'EntryMissing':
    case 'ItemsMissing':
    case 'ChainBroken':
    case 'LaptopNeverTakenIn':
    case 'LaptopBehind':
    case 'ForkOpen':
    case 'NewerLifeboat':
      return { name: 'Go to the laptops', to: { at: 'recover', page: 'laptops' } }
    case 'ValueToSettle':
      return { name: 'Go to the values', to: { at: 'recover', page: 'settle' } }
    case 'AskCbp':
      return { name: 'Go to what ACE has', to: { at: 'recover', page: 'query' } }
    case 'WordMissing':
      return { name: 'Go to the lanes', to: { at: 'recover', page: 'lanes' } }
    case 'NotFiled':
    case 'ChangedSinceFiled':
      return { name: 'Go to the files for ACE', to: { at: 'recover', page: 'filing' } }
    case 'NotAnswered':
    case 'InReview':
    case 'Rejected':
    case 'FiledThenVoided':
    case 'ReceiptUnmatched':
      return { name: 'Go to the receipts', to: { at: 'recover', page: 'receipts' } }
    case 'NextNumberNotSet':
    case 'NextNumberTooLow':
      return { name: 'Go to the next number', to: { at: 'recover', page: 'nextNumber' } }
    case 'NotScreenedAgain':
      if (thing.back === '') return { name: 'Go to leave to reconnect', to: { at: 'recover', page: 'reconnect' } }
      return SCREENING
    case 'ScreeningMatch':
      return SCREENING
    case 'IsfOpen':
      return { name: 'Go to the security filings', to: { at: 'respond', page: 'isf' } }
    case 'RedeliveryOpen':
      return { name: 'Go to what is open after release', to: { at: 'recover', page: 'afterRelease' } }
  }
}
