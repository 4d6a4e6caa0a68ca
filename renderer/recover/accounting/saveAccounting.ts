import type { FullAccounting } from '../../../shared/domain/recover/fullAccounting'
import { fullAccountingCsv } from '../../../shared/exchange/accounting/fullAccountingCsv'
import { saveFileOutside } from '../../paper/saveOutside'
import type { Desk } from '../../store/types'
import { writingErrorWords } from '../../words/errors'
import { dayOf } from '../../words/times'

/** Saves rows for a spreadsheet: outside the vault, and so on the list of files to be destroyed. */
export async function saveRows(desk: Desk, what: string, csv: string): Promise<{ done: boolean; words: string }> {
  const name = `${what} ${dayOf(desk.now())}${desk.drill ? ' EXERCISE' : ''}.csv`
  const saved = await saveFileOutside(desk, { name, bytes: new TextEncoder().encode(csv), what })
  if (saved.ok) return { done: true, words: `Saved as ${saved.value}. It is on the list of files to be destroyed.` }
  const words = writingErrorWords(saved.error)
  return { done: false, words }
}

export const saveAccounting = (desk: Desk, accounts: FullAccounting): Promise<{ done: boolean; words: string }> =>
  saveRows(desk, 'Full accounting', fullAccountingCsv(desk.state, accounts, 'people'))
