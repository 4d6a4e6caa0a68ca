import { fullAccounting } from '../../../shared/domain/recover/fullAccounting'
import { fullAccountingCsv } from '../../../shared/exchange/accounting/fullAccountingCsv'
import { entitiesOf, valueOf, type DeskState } from '../../../shared/journal/state'
import { fullAccountingReport } from '../../../shared/sheets/recover/fullAccounting'
import { operatorName } from '../../frame/Rail'
import { drawReports } from '../../paper/paper'
import { printPdf } from '../../paper/print'
import { headed } from '../../paper/useReport'
import { sha256Hex } from '../../store/bytes'
import type { Desk } from '../../store/types'
import { recordErrorWords, writingErrorWords } from '../../words/errors'
import { dayOf, dayWords, momentOf, timeOf } from '../../words/times'
import { workerEndWords } from '../../words/workers'
import { readJournalNow } from './useJournalRead'

export interface Signer {
  /** id of the signer on the list; '' where a name was typed */
  id: string
  name: string
}

/**
 * The accounting as it stands now, as a signed paper: drawn, its bytes kept sealed, printed, and recorded with its hash
 * and that of the same rows as a file. What is recorded is not in it: it names the journal up to the item before.
 */
export async function signAccounting(desk: Desk, signer: Signer): Promise<{ done: boolean; words: string }> {
  const now = desk.now()
  const journal = await readJournalNow(desk)
  const accounts = fullAccounting(desk.state, journal)
  const csvSha256 = await sha256Hex(new TextEncoder().encode(fullAccountingCsv(desk.state, accounts, 'people')))
  const number = nextReportNumber(desk.state)
  const body = fullAccountingReport(desk.state, accounts, {
    number,
    asOf: `${dayWords(dayOf(now))} ${timeOf(now)}`,
    signedBy: signer.name,
    journal,
    csvSha256,
  })
  const pdf = await drawReports([headed(desk, body)], body.title)
  if (!pdf.ok) return { done: false, words: `It was not printed. ${workerEndWords(pdf.error)}` }
  const kept = await desk.putDocument(pdf.value.slice(), { name: `${body.title}.pdf`, mime: 'application/pdf' })
  if (!kept.ok) {
    const words = writingErrorWords(kept.error)
    return { done: false, words }
  }
  const sent = await printPdf(pdf.value)
  if (!sent.ok) return { done: false, words: `It was not printed. ${workerEndWords(sent.error)}` }
  const recorded = await desk.record([
    kept.value,
    {
      action: 'accounting.signed',
      kind: 'accountingReport',
      id: desk.randomId(),
      patch: [
        ['number', number],
        ['verdict', accounts.verdict === 'green' ? 'green' : 'red'],
        ['open', accounts.open.length],
        ['size', accounts.size],
        ['at', momentOf(now)],
        ['by', operatorName(desk)],
        ...(signer.id === '' ? [] : [['signer', signer.id] as [string, string]]),
        ['signedBy', signer.name],
        ['sha256', await sha256Hex(pdf.value)],
        ['csvSha256', csvSha256],
        ['document', kept.value.id],
      ],
    },
  ])
  if (!recorded.ok) return { done: false, words: recordErrorWords(recorded.error) }
  return { done: true, words: `Accounting ${number} went to the print dialog. Sign the paper; its bytes are kept.` }
}

const nextReportNumber = (state: DeskState): number =>
  1 +
  Math.max(0, ...[...entitiesOf(state, 'accountingReport').values()].map((one) => Number(valueOf(one, 'number') ?? 0)))
