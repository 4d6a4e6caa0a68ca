import type { DeskState } from '../../journal/state'
import type { PgaFormId } from '../../sheets/pga/formIds'
import type { EntryFile } from '../entryFile'
import { answersOf } from './rows'
import type { FormToPrint } from './types'

export interface TradePaper {
  form: PgaFormId
  /** kept as an answer of the entry; a stored word */
  question: string
  text: string
}

/** Papers around an entry that no finding asks for: a person puts them into the packet. */
export const TRADE_PAPERS: readonly TradePaper[] = [
  {
    form: 'commercial-invoice',
    question: 'cbp.make.commercialInvoice',
    text: 'There is no commercial invoice in English: make one',
  },
  { form: 'surety-request', question: 'cbp.make.suretyRequest', text: 'Ask the surety for a bond' },
  { form: 'cbp-301', question: 'cbp.make.cbp301', text: 'Worksheet for a bond on paper, CBP 301' },
  { form: 'cbp-5106', question: 'cbp.make.cbp5106', text: 'CBP does not know the importer: worksheet for CBP 5106' },
]

/** Those that somebody put into the packet of this entry; each speaks of all its lines. */
export function tradePapers(file: EntryFile, state: DeskState, today: string): readonly FormToPrint[] {
  const { answers } = answersOf(state, { entry: file.id }, today)
  const lines = file.lines.map(({ id }) => id)
  return TRADE_PAPERS.filter(({ question }) => answers.get(question)?.answer === 'yes').map(({ form }) => ({
    form,
    agency: 'CBP',
    program: '',
    lines,
    paper: '',
  }))
}
