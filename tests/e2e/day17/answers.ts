import type { BacklogEntry } from '../../backlog/backlog'

/** What ACE has of an entry, as the port writes it into the answer column. */
export type Said = 'not in ACE' | 'keyed by the officer' | 'differs' | 'release accepted' | 'summary accepted'

/** What the port would say of the nth entry of the backlog; '' of those of which nobody has to ask. */
export function saidOf({ fate }: BacklogEntry, nth: number): Said | '' {
  if (fate === 'void' || fate === 'keyedByOfficer') return ''
  if (nth % 45 === 5) return 'keyed by the officer'
  if (nth % 60 === 9) return 'differs'
  if (nth % 75 === 12) return 'release accepted'
  return nth % 90 === 20 ? 'summary accepted' : 'not in ACE'
}

/** The lane in which an entry stands once that was said. */
export function laneOf(entry: BacklogEntry, nth: number): string {
  const said = saidOf(entry, nth)
  if (entry.fate === 'void' || said === 'summary accepted') return 'Nothing to file'
  if (said === 'differs') return 'Correct'
  return said === 'not in ACE' ? 'Release + summary' : 'Summary only'
}

/** The list as it was written, its answer column filled in by hand: `answers` by entry number, '' leaves the cell empty. */
export function filledIn(list: string, answers: (entryNumber: string) => string): string[] {
  return list
    .trimEnd()
    .split('\r\n')
    .map((line) => {
      const said = answers(line.slice(0, 13))
      return said === '' ? line : line.replace(/,,$/u, `,${said},${said === 'differs' ? 'value 6390 not ours' : ''}`)
    })
}

/** A table of the main system: which messages of which entries it took. */
export function acceptedTable(entries: readonly string[]): string {
  const rows = entries.flatMap((number) =>
    ['Cargo Release', 'Entry Summary'].map((message) => `${number},${message},Accepted,11/24/2026`),
  )
  return ['Entry number,Message,Result,Date', ...rows].join('\r\n')
}

/** Numbers of the entries in a table that was written for the main system: a row a line, the number first, without hyphens. */
export const entriesOfTable = (table: string): string[] => [
  ...new Set(
    table
      .split('\r\n')
      .slice(1)
      .flatMap((row) => /^(\d{3})(\d{7})(\d),/u.exec(row)?.slice(1).join('-') ?? []),
  ),
]
