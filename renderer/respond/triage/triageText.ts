import type { TriageRow } from '../../../shared/domain/respond/triage'
import { saidAsWords } from '../../../shared/domain/respond/triageWords'
import type { SaidAnswer } from '../../../shared/domain/respond/triageAnswers'
import { portName } from '../../../shared/knowledge/ports'
import { momentWords } from '../../words/times'

/** What an entry in flight is called: its number, else its bill, else its client. */
export const flightName = ({ fields }: Pick<TriageRow, 'fields'>): string =>
  fields.entryNumber ?? fields.bill ?? fields.importerName ?? 'without a number'

/** `2304 Laredo, TX`; '' where it is not known */
export const portWords = (code: string | undefined): string =>
  code === undefined || code === '' ? '' : `${code} ${portName(code) ?? ''}`.trim()

/** Who said it, as what, and when. */
export const saidWords = ({ fields }: SaidAnswer): string =>
  [
    fields.saidBy ?? '',
    fields.saidAs === undefined ? '' : saidAsWords[fields.saidAs],
    fields.at === undefined ? '' : momentWords(fields.at),
  ]
    .filter(Boolean)
    .join(', ')

/** `9 h old`: where there is little room */
export function ageWords(hours: number | undefined): string {
  if (hours === undefined) return 'age not known'
  return hours === 0 ? 'under 1 h old' : `${hours} h old`
}

/** `open`, `toAsk` or a state, and all words of the search in what stands in the row. */
export function rowsShown(rows: readonly TriageRow[], text: string, only: string): TriageRow[] {
  const words = text.toLowerCase().split(/\s+/u).filter(Boolean)
  return rows.filter((row) => {
    if (only === 'open' && row.decided !== undefined) return false
    if (only === 'toAsk' && !row.toAsk) return false
    if (only !== '' && only !== 'open' && only !== 'toAsk' && row.state !== only) return false
    const line = Object.values(row.fields).join(' ').toLowerCase()
    return words.every((word) => line.includes(word))
  })
}
