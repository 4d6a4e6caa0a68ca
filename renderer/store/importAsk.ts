import type { CatalogueTarget, ImportMap, ImportRecord, Target } from '../../shared/exchange/imports/record'
import type { TableError } from '../../shared/exchange/tables/table'
import type { Answer, HostError } from '../../shared/host'
import type { Result } from '../../shared/result'
import type { KeyParts } from './keys'

/** What the window and import.worker.ts say to each other: the file and its rows stay in the worker. */

/** A sheet as the mapping screen shows it. */
export interface SheetShown {
  sheet: string
  rows: number
  columns: number
  /** the first rows, cells and columns cut to what a screen can show */
  first: readonly (readonly string[])[]
}

export interface FileRead {
  sheets: readonly SheetShown[]
  sha256: string
  /** what the file most likely is */
  target: Target | undefined
}

export interface SheetGuess {
  /** place of the sheet among `sheets` */
  sheet: number
  map: ImportMap
  /** digest of the column names: the same for every file of one source */
  source: string
}

/** The worker keeps more; these are what the screen lists. */
export interface ProductShown {
  row: number
  id: string
  name: string
  htsNumber: string
  what: 'new' | 'changed' | 'same'
  /** column, before, after */
  differences: readonly (readonly [column: string, before: string, after: string])[]
}

export interface ProductsRead {
  fresh: number
  changed: number
  same: number
  /** rows of the catalogue once it is stored */
  rows: number
  shown: readonly ProductShown[]
}

export interface RefusedRead {
  count: number
  first: readonly { row: number; column: string; what: string }[]
}

/** Where the catalogue lies now, and the clients by their number. */
export interface CatalogueBefore {
  keys: KeyParts
  version: string
  hashes: readonly string[]
  importerIds: ReadonlyMap<string, string>
}

export type ImportAsk =
  | { do: 'read'; file: Blob; name: string }
  | { do: 'guess'; target: Target; sheet?: number }
  | { do: 'records'; target: Exclude<Target, CatalogueTarget>; sheet: number; map: ImportMap }
  | {
      do: 'products'
      /** which catalogue: products, or a list of agencies */
      target: CatalogueTarget
      sheet: number
      map: ImportMap
      before: CatalogueBefore
      source: string
      /** day of the list, and today */
      days: { asOf: string; today: string }
    }
  | { do: 'refusals' }
  | { do: 'store'; target: CatalogueTarget; keys: KeyParts; version: string }

export interface ImportAnswers {
  read: Result<FileRead, TableError>
  guess: SheetGuess
  records: { records: readonly ImportRecord[]; refused: RefusedRead }
  products: Result<{ products: ProductsRead; refused: RefusedRead }, { type: 'CatalogueIncomplete' }>
  /** all refusals as rows of a table, header included */
  refusals: readonly (readonly string[])[]
  store: Result<{ hashes: readonly string[]; rows: number }, HostError | { type: 'ImportCancelled' }>
}

export type ToImportWorker =
  | ({ id: number } & ImportAsk)
  /** the answer of the host to a `need` */
  | { given: number; written: Result<Answer<'blobWrite'>, HostError> }
  | { cancel: true }

export type FromImportWorker =
  | { id: number; answer: ImportAnswers[ImportAsk['do']] }
  | { id: number; failed: string }
  | { id: number; progress: number }
  | { need: number; name: string; index: number; last: boolean; bytes: Uint8Array }
