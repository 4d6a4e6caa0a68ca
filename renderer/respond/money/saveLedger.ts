import { saveFileOutside } from '../../paper/saveOutside'
import type { Desk } from '../../store/types'
import { writingErrorWords } from '../../words/errors'
import { dayOf } from '../../words/times'

/** Saves the ledger for a spreadsheet: outside the vault, and so on the list of files to be destroyed. */
export async function saveLedger(desk: Desk, csv: string): Promise<{ done: boolean; words: string }> {
  const name = `Due-date ledger ${dayOf(desk.now())}${desk.drill ? ' EXERCISE' : ''}.csv`
  const saved = await saveFileOutside(desk, { name, bytes: new TextEncoder().encode(csv), what: 'Due-date ledger' })
  if (saved.ok) return { done: true, words: `Saved as ${saved.value}. It is on the list of files to be destroyed.` }
  const words = writingErrorWords(saved.error)
  return { done: false, words }
}
