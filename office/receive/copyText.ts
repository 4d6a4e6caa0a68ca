/**
 * The text format of COPY: fields parted by tabs, a row a line, `\N` for null.
 * Source: PostgreSQL manual, COPY, "Text Format".
 */
export type Cell = string | number | boolean | null | undefined

/** One row with its line end. */
export function copyRow(cells: readonly Cell[]): string {
  let row = ''
  for (let at = 0; at < cells.length; at += 1) row += (at === 0 ? '' : '\t') + cellText(cells[at])
  return `${row}\n`
}

const special = /[\\\n\r\t\u0000]/u

function cellText(cell: Cell): string {
  if (cell === null || cell === undefined) return '\\N'
  if (typeof cell === 'string') return special.test(cell) ? escaped(cell) : cell
  return typeof cell === 'boolean' ? (cell ? 't' : 'f') : String(cell)
}

/** No text of PostgreSQL holds a zero byte, and none of ours does (`Text`): a forged one becomes the mark for that. */
const escaped = (text: string): string =>
  text
    .replaceAll('\\', '\\\\')
    .replaceAll('\n', '\\n')
    .replaceAll('\r', '\\r')
    .replaceAll('\t', '\\t')
    .replaceAll('\u0000', '\ufffd')

/** JSON for a jsonb column, from text that is JSON already. */
export const jsonCell = (json: string): string => (json.includes('\\u0000') ? withoutZero(json) : json)

/** `\u0000` where it is an escape, not where a backslash stands before it. */
const withoutZero = (json: string): string =>
  json.replace(/\\(?:u0000|[^u]|u[0-9a-fA-F]{4})/gu, (escape) => (escape === '\\u0000' ? '\\ufffd' : escape))

/** An array of texts. Source: PostgreSQL manual, "Array Input and Output Syntax". */
export const arrayCell = (texts: readonly string[]): string =>
  `{${texts.map((text) => `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`).join(',')}}`
