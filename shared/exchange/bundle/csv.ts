import { unreachable } from '../../result'

/**
 * CSV in two kinds (decision 39). *For machines*: verbatim RFC 4180. *For people*: opened in a spreadsheet, so that a
 * cell that would be taken for a formula gets an apostrophe in front, and a byte order mark keeps the letters right.
 * We never evaluate what we read.
 */
export type CsvKind = 'machines' | 'people'

/** What a spreadsheet takes for a formula (OWASP, CSV injection): = + - @, a tab, a carriage return. */
const FORMULA = /^[=+\-@\t\r]/u

function cell(value: string, kind: CsvKind): string {
  const text = kind === 'people' && FORMULA.test(value) ? `'${value}` : value
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** Rows of cells as CSV text, lines ended by CR LF; what follows a header. */
export const csvRows = (rows: readonly (readonly string[])[], kind: CsvKind): string =>
  rows.map((row) => `${row.map((value) => cell(value, kind)).join(',')}\r\n`).join('')

/** A whole table. The first row is the header. */
export function csvText(rows: readonly (readonly string[])[], kind: CsvKind): string {
  const body = csvRows(rows, kind)
  switch (kind) {
    case 'machines':
      return body
    case 'people':
      return `\uFEFF${body}`
    default:
      return unreachable(kind)
  }
}
