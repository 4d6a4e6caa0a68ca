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
    ['Entries printed, not presented', entries.printed],
    ['Entries presented, waiting', entries.presented],
    ['Entries held', entries.held],
    ['Entries with an exam ordered', entries.exam],
    ['Entries refused', entries.refused],
    ['Entries released, provisionally', entries.released],
    ['Entries void', entries.void],
    ['Numbers taken, all laptops', numbers.taken],
    ['Numbers keyed', numbers.keyed],
    ['Numbers void', numbers.voided],
    ['Numbers open', numbers.open],
    ['Numbers found on paper', numbers.foundOnPaper],
    ['Numbers left', numbers.left],
    ['Numbers in closed emergency blocks', numbers.sealed],
    ['Numbers in quarantine', numbers.quarantined],
    ['Arrivals expected today', arrivals.today],
    ['Arrivals expected in the next 14 days', arrivals.ahead],
    ['Calls whose time has come', calls.due],
    ['Promises open', promises.open],
    ['Promises late', promises.late],
    ['Values two laptops keyed differently', conflicts],
    ['Files outside the vault, not destroyed', filesLeft],
  ]
  const lines = rows.map(([caption, value], nth) => ({ line: nth + 1, caption, value }))
  return { lines, check: checkSum(lines) }
}

/** The sum of all figures: the listener adds up what was written down, and a misheard figure shows. */
export const checkSum = (lines: readonly { value: number }[]): number =>
  lines.reduce((sum, { value }) => sum + value, 0)
