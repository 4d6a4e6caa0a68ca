import Papa from 'papaparse'
import { err, ok, type Result } from '../../result'
import { tableCaps, type TableError } from './table'

/**
 * Text with a delimiter to rows (RFC 4180 and what programs make of it). A cell is never evaluated: `=1+1` is text. A
 * file whose quotes do not fit is refused with its row, for every cell behind it would stand in a wrong column.
 */
export function readCsv(text: string): Result<string[][], TableError> {
  // Excel's own first line `sep=;` names the delimiter; it is a row of the file all the same, so that rows are counted.
  const named = /^sep=(.)\r?\n/iu.exec(text)?.[1]
  const even = text.includes('\r') ? text.replace(/\r\n?/gu, '\n') : text
  const parsed = Papa.parse<string[]>(even, {
    delimiter: named ?? guessDelimiter(even.slice(0, 65_536)),
    newline: '\n',
    skipEmptyLines: false,
  })
  for (const error of parsed.errors) {
    if (error.type !== 'Quotes') continue
    const row = (error.row ?? 0) + 1
    return err(error.code === 'MissingQuotes' ? { type: 'QuoteNotClosed', row } : { type: 'QuoteMisplaced', row })
  }
  return fits(parsed.data)
}

const delimiters = [',', ';', '\t', '|'] as const

/**
 * The delimiter by which most rows have the same number of columns. Prompt rows above the header and commas inside
 * names spoil a guess by the first row, so all rows of the sample have a voice.
 */
function guessDelimiter(sample: string): string {
  let best: { delimiter: string; score: number } = { delimiter: ',', score: 0 }
  for (const delimiter of delimiters) {
    const { data } = Papa.parse<string[]>(sample, { delimiter, newline: '\n', preview: 100 })
    const score = evenness(data.map((row) => row.length))
    if (score > best.score) best = { delimiter, score }
  }
  return best.delimiter
}

/** How many rows have the most common width above one, weighed by that width a little. */
function evenness(widths: readonly number[]): number {
  const rowsByWidth = new Map<number, number>()
  for (const width of widths) if (width > 1) rowsByWidth.set(width, (rowsByWidth.get(width) ?? 0) + 1)
  let best = 0
  for (const [width, rows] of rowsByWidth) best = Math.max(best, rows * (1 + Math.log2(width)))
  return best
}

function fits(rows: string[][]): Result<string[][], TableError> {
  while (rows.length > 0 && rows.at(-1)?.every((cell) => cell === '') === true) rows.pop()
  if (rows.length > tableCaps.rows) return err({ type: 'TooManyRows', most: tableCaps.rows })
  let cells = 0
  for (const [n, row] of rows.entries()) {
    cells += row.length
    if (row.length > tableCaps.columns)
      return err({ type: 'TooManyColumns', row: n + 1, columns: row.length, most: tableCaps.columns })
    if (cells > tableCaps.cells) return err({ type: 'TooManyCells', most: tableCaps.cells })
  }
  return ok(rows)
}
