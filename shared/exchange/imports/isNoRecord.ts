import { plainName } from './plainName'

const totals =
  /^(?:grand |sub ?)?total\b|^(?:sum|count|average|avg|min|max)\s*:|^page \d+( of \d+)?$|^for official use only$|^\(?\d+ rows?( affected)?\)?$/iu

/** Blank, the header again (a new page of the report), or a total. */
export function isNoRecord(cells: readonly string[], header: readonly string[]): boolean {
  const first = cells.find((cell) => cell !== '' && cell.trim() !== '')
  if (first === undefined) return true
  if (totals.test(first.trim())) return true
  if (header.length === 0 || !header.includes(plainName(first))) return false
  return cells.every((cell, at) => cell.trim() === '' || plainName(cell) === header[at])
}
