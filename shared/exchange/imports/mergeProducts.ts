import type { ImportRecord } from './record'
import { importerIdOf } from './plan'

/** A row of the catalogue `products`: every column text, '' where nothing is known. */
export type ProductColumns = { id: string; [column: string]: string }

/** Columns that every product has, in the order in which a new one gets them. */
export const productColumns = [
  'sku',
  'name',
  'description',
  'htsNumber',
  'rate',
  'unit1',
  'unit2',
  'origin',
  'mid',
  'manufacturerName',
  'manufacturerAddress',
  'pgaHint',
  'pgaSource',
  'importer',
  'specialProgram',
  'unitValueCents',
] as const

export interface MergedProducts {
  /** the whole catalogue as it will be: what the file does not name stays */
  rows: ProductColumns[]
  /** record by record, in the order of the file */
  what: readonly ('new' | 'changed' | 'same')[]
  /** of the changed ones, by their place among the records: the row as it was */
  before: ReadonlyMap<number, ProductColumns>
}

/**
 * Puts a file's products into the catalogue. A row is the same product by its id, or by client and product number; a
 * column that the file does not have keeps what it says.
 * @param idByNumber importer number without hyphens → id of the client on this desk
 * @param source what stands beside agencies that the file names
 */
export function mergeProducts(
  existing: readonly ProductColumns[],
  records: readonly ImportRecord[],
  idByNumber: ReadonlyMap<string, string>,
  source: string,
): MergedProducts {
  const rows = existing.slice()
  const placeById = new Map<string, number>()
  const placeByNumber = new Map<string, number>()
  for (const [place, row] of rows.entries()) {
    placeById.set(row.id, place)
    if (row.sku !== undefined && row.sku !== '') placeByNumber.set(`${row.importer ?? ''}/${row.sku}`, place)
  }
  const what: ('new' | 'changed' | 'same')[] = []
  const before = new Map<number, ProductColumns>()
  for (const [nth, record] of records.entries()) {
    const importer = typeof record.fields.importer === 'string' ? importerIdOf(idByNumber, record.fields.importer) : ''
    const place = placeById.get(record.id) ?? placeByNumber.get(`${importer}/${String(record.fields.sku ?? '')}`)
    const old = place === undefined ? undefined : rows[place]
    if (place === undefined || old === undefined) {
      placeById.set(record.id, rows.length)
      rows.push(newRow(record, importer, source))
      what.push('new')
      continue
    }
    const next = changedRow(old, record, importer, source)
    if (next !== undefined) {
      rows[place] = next
      before.set(nth, old)
    }
    what.push(next === undefined ? 'same' : 'changed')
  }
  return { rows, what, before }
}

function newRow({ id, fields }: ImportRecord, importer: string, source: string): ProductColumns {
  const row: ProductColumns = { id }
  for (const column of productColumns) {
    const value = fields[column]
    row[column] = value === undefined ? '' : String(value)
  }
  row.importer = importer
  if (row.name === '') row.name = row.description || row.sku || ''
  if (row.pgaHint !== '') row.pgaSource = source
  if (fields.otherTariffs !== undefined) row.otherTariffs = String(fields.otherTariffs)
  return row
}

/** undefined when nothing of it changes. */
function changedRow(
  old: ProductColumns,
  { fields }: ImportRecord,
  importer: string,
  source: string,
): ProductColumns | undefined {
  let next: ProductColumns | undefined
  for (const field in fields) {
    // Who the client is called is the client's own record, not the product's.
    if (field === 'importerName') continue
    const value = field === 'importer' ? importer : String(fields[field])
    // A name made up for want of one is no news about a product that has a name.
    if (old[field] === value || (field === 'name' && value.startsWith('No name yet'))) continue
    next ??= { ...old }
    next[field] = value
    if (field === 'pgaHint') next.pgaSource = source
  }
  return next
}
