/** What a table may be read as. `numbersUsed`: entry numbers that the main system has used, against which blocks are held. */
export type Target =
  'contacts' | 'importers' | 'products' | 'arrivals' | 'inFlight' | 'blocks' | 'numbersUsed' | 'pgaFlags' | 'pgaHistory'

/** Targets that are catalogues: tables of rows, no records of the journal. */
export type CatalogueTarget = 'products' | 'pgaFlags' | 'pgaHistory'
export const isCatalogueTarget = (target: Target): target is CatalogueTarget =>
  target === 'products' || target === 'pgaFlags' || target === 'pgaHistory'

/** How the columns of one source are read. */
export interface ImportMap {
  /** index into `Table.rows` of the row with the column names; -1: the table has none */
  headerRow: number
  /** our field → column indexes, 0-based; several where one field is spread over columns (street, city …) */
  columns: Readonly<Record<string, readonly number[]>>
}

/** One row (or group of rows) in the fields of its target. */
export interface ImportRecord {
  /** 1-based, as in the file */
  row: number
  /** stable over files: importer number, sku, entry number … */
  id: string
  fields: Readonly<Record<string, string | number | boolean>>
}

/** Why a row, or one cell of it, is not taken. `column` is named as the file names it. */
export interface Refusal {
  row: number
  column: string
  what: string
}
