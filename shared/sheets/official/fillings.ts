import { COLUMNS, summaryRows, type Column, type GridRow } from '../cbp7501Rows'
import type { FontMetrics } from '../sheet'
import type { PacketValues } from '../values'
import type { AddressParts } from './addressParts'
import { FIRST_PLACES, FURTHER_PLACES } from './cbp7501Official'
import { NAMED_VALUES } from './namedValues'

/** What a named value puts into a field: a text, a tick, or rows of the summary's grid. */
export type Filling = string | boolean | readonly GridRow[]
export interface Fillings {
  /** for every page that is printed once */
  once: ReadonlyMap<string, Filling>
  /** for each further printing of the continuation sheet */
  further: readonly ReadonlyMap<string, Filling>[]
}

/** All named values of one entry, with the lines of the summary cut into the places of the official 7501. */
export function fillingsOf(values: PacketValues, addresses: AddressParts, metrics: FontMetrics): Fillings {
  const base = NAMED_VALUES.map(({ name, from }) => [name, from(values, addresses)] as const)
  const places = placesOf(summaryRows(values, metrics))
  const first = places.splice(0, FIRST_PLACES)
  const further: Map<string, Filling>[] = []
  while (places.length > 0)
    further.push(new Map<string, Filling>([...base, ...named('further', places.splice(0, FURTHER_PLACES))]))
  return { once: new Map<string, Filling>([...base, ...named('first', first)]), further }
}

/** Rows of the grid from one place to the next; a line of the entry begins at a new one, so that its number stands there. */
const ROWS_A_PLACE = 3

function placesOf(rows: readonly GridRow[]): GridRow[][] {
  const places: GridRow[][] = []
  let open: GridRow[] | undefined
  for (const row of rows) {
    if (row.rule === true) open = undefined
    else if (open === undefined || open.length === ROWS_A_PLACE) places.push((open = [row]))
    else open.push(row)
  }
  return places
}

const IN_FIELD: Record<'c27' | 'c28' | 'c32' | 'c33' | 'c34', readonly Column[]> = {
  c27: ['c27'],
  c28: ['c28', 'c29', 'c30', 'c31'],
  c32: ['c32'],
  c33: ['c33'],
  c34: ['c34'],
}

function named(page: 'first' | 'further', places: readonly GridRow[][]): [string, Filling][] {
  return places.flatMap((rows, at) =>
    Object.entries(IN_FIELD).map(([field, columns]): [string, Filling] => [
      `place.${page}.${at + 1}.${field}`,
      rows.map(({ cells }) => ({ cells: cells.filter((cell) => columns.includes(cell.column)) })),
    ]),
  )
}

/** Where a cell stands in its field, as shares of the field's width. */
export function cellPlace(column: Column): { at: number; width: number } {
  const { x, w } = COLUMNS[column]
  if (!IN_FIELD.c28.includes(column)) return { at: 0, width: 1 }
  return { at: (x - COLUMNS.c28.x) / COLUMNS.c28.w, width: w / COLUMNS.c28.w }
}
