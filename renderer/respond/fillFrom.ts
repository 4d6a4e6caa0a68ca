import type { Importer } from '../../shared/domain/kinds'
import type { CatalogueRow } from '../store/types'
import type { FieldValue } from './entryPatches'

/** What choosing an importer or a product fills in. What the kit does not know is unset, not left from the one before. */

/** All marked K. The bond is what the kit says, with its day on the importer; nothing is attested by filling it. */
export const importerValues = (id: string, importer: Importer): FieldValue[] => [
  ['importer', id, 'K'],
  ['importerName', importer.name ?? null, 'K'],
  ['importerNumber', importer.importerNumber ?? null, 'K'],
  ['importerAddress', importer.address ?? null, 'K'],
  ['bondType', importer.bondType ?? null, 'K'],
  ['suretyCode', importer.suretyCode ?? null, 'K'],
  ['bondNumber', importer.bondNumber ?? null, 'K'],
]

/** Field of a line ← column of the product catalogue. */
export const productColumns = {
  product: 'id',
  sku: 'sku',
  description: 'description',
  htsNumber: 'htsNumber',
  countryOfOrigin: 'origin',
  mid: 'mid',
  manufacturerName: 'manufacturerName',
  manufacturerAddress: 'manufacturerAddress',
  rate: 'rate',
  unit1: 'unit1',
  unit2: 'unit2',
  specialProgram: 'specialProgram',
  pgaHint: 'pgaHint',
  pgaPapers: 'documents',
} as const

/** All marked P. */
export const productValues = (row: CatalogueRow): FieldValue[] =>
  Object.entries(productColumns).map(([field, column]) => [field, row[column] || null, 'P'])
