import { formatOf } from './mapFormats'
import type { ExportMap, MapColumn } from './maps'
import { sourceOf, type MapRow, type MapSource } from './mapSources'

/** One cell by a column, and what the target does not take of it. */
export type CellFault =
  /** the target needs it and it is not keyed */
  | { type: 'Missing' }
  | { type: 'TooLong'; longest: number; found: number }
  /** the first character outside the target's set */
  | { type: 'CharacterNotTaken'; character: string }

/** The cell as it is written; '' where the value is not known. */
export function cellText(row: MapRow, column: MapColumn): string {
  if (column.source === undefined) return column.constant
  const source = sourceOf(column.source)
  const value = source?.read(row)
  if (source === undefined || value === undefined || value === '') return ''
  return formatOf(column.format, source.type)?.write(value, source.type) ?? ''
}

export function cellFault(
  text: string,
  column: MapColumn,
  { characters }: Pick<ExportMap, 'characters'>,
): CellFault | undefined {
  if (text === '') return column.required ? { type: 'Missing' } : undefined
  const letters = [...text]
  if (column.longest !== undefined && letters.length > column.longest)
    return { type: 'TooLong', longest: column.longest, found: letters.length }
  const character = letters.find((letter) => !isTaken(letter, characters))
  return character === undefined ? undefined : { type: 'CharacterNotTaken', character }
}

/** A line end or tab inside a cell is taken by no importer that we know of. */
const isTaken = (letter: string, characters: ExportMap['characters']): boolean =>
  characters === 'ascii' ? /^[\u0020-\u007e]$/u.test(letter) : !/^[\u0000-\u001f\u007f-\u009f]$/u.test(letter)

/** The box where a cell is mended; undefined: it is computed, recorded, or a constant of the map. */
export const cellBox = (column: MapColumn): MapSource['box'] | undefined =>
  column.source === undefined ? undefined : sourceOf(column.source)?.box
