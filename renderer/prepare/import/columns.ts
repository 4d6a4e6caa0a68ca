import { columnLetters } from '../../../shared/exchange/imports/readRecords'
import type { ImportMap, Target } from '../../../shared/exchange/imports/record'
import { fieldsByTarget } from '../../../shared/exchange/imports/targets'
import type { Mapping } from './stage'

export interface ColumnShown {
  at: number
  /** letter, name and what its first cell says */
  label: string
}

/** The columns of the file as one chooses among them. */
export function columnsOf({ file, sheet, map }: Mapping): ColumnShown[] {
  const shown = file.sheets[sheet]
  if (shown === undefined) return []
  const header = shown.first[map.headerRow] ?? []
  const below = shown.first.slice(map.headerRow + 1)
  const columns: ColumnShown[] = []
  for (let at = 0; at < shown.columns; at += 1) {
    const name = (header[at] ?? '').replace(/\s+/gu, ' ').trim()
    const example = below.find((row) => (row[at] ?? '').trim() !== '')?.[at]?.trim() ?? ''
    if (name === '' && example === '') continue
    const said = name || 'no name'
    columns.push({ at, label: `${columnLetters(at)}: ${said}${example === '' ? '' : ` (${example.slice(0, 24)})`}` })
  }
  return columns
}

export const nameOfColumns = (columns: readonly ColumnShown[], chosen: readonly number[]): string =>
  chosen
    .map((at) => columns.find((column) => column.at === at)?.label.replace(/ \(.*\)$/u, '') ?? columnLetters(at))
    .join(' + ')

/** Labels of needed fields that no column was chosen for. A contact may be known by its organisation alone. */
export function missingFields(target: Target, map: ImportMap): string[] {
  return fieldsByTarget[target]
    .filter(({ field, needed }) => needed === true && (map.columns[field] ?? []).length === 0)
    .filter(({ field }) => !(target === 'contacts' && field === 'name' && map.columns.organisation !== undefined))
    .map(({ label }) => label)
}

/** Column → label of the field it is read as. */
export function fieldByColumn(target: Target, map: ImportMap): ReadonlyMap<number, string> {
  const found = new Map<number, string>()
  for (const { field, label } of fieldsByTarget[target]) for (const at of map.columns[field] ?? []) found.set(at, label)
  return found
}
