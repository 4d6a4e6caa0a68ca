import type { Figures } from './figures'

/** A figure to be read down the telephone: the number of the line, what it counts, and the figure. */
export interface ReadoutLine {
  line: number
  caption: string
  value: number
}

/** The same figures in the same order each time: who listens writes them beside the same numbers. */
export function readoutLines(figures: Figures): { lines: ReadoutLine[]; check: number } {
  const { entries, numbers, arrivals, calls, promises, conflicts, filesLeft } = figures
  const rows: [string, number][] = [
    ['Entries, all', figures.entriesAll],
    ['Entries being prepared', entries.open],
    ['Entries printed', entries.printed],
    ['Entries presented', entries.presented],
    ['Entries held', entries.held],
    ['Entries with an exam', entries.exam],
    ['Entries refused', entries.refused],
    ['Entries released', entries.released],
    ['Entries void', entries.void],
    ['Numbers taken, all laptops', numbers.taken],
    ['Numbers keyed', numbers.keyed],
    ['Numbers void', numbers.voided],
    ['Numbers open', numbers.open],
    ['Numbers found on paper', numbers.foundOnPaper],
    ['Numbers left', numbers.left],
    ['Numbers sealed for emergency', numbers.sealed],
    ['Numbers in quarantine', numbers.quarantined],
    ['Arrivals today', arrivals.today],
    ['Arrivals in the next 14 days', arrivals.ahead],
    ['Calls due', calls.due],
    ['Promises open', promises.open],
    ['Promises late', promises.late],
    ['Values keyed differently', conflicts],
    ['Files not destroyed', filesLeft],
  ]
  const lines = rows.map(([caption, value], nth) => ({ line: nth + 1, caption, value }))
  return { lines, check: checkSum(lines) }
}

/** The sum of all figures: the listener adds up what was written down, and a misheard figure shows. */
export const checkSum = (lines: readonly { value: number }[]): number =>
  lines.reduce((sum, { value }) => sum + value, 0)
