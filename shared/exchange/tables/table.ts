import type { ZipError } from '../zipReader'

/**
 * One sheet of a file from somebody else, as text. Cells stand as written (`004` stays `004`, a cell that begins with
 * `=` is text); days of XLSX are YYYY-MM-DD. `rows[0]` is row 1 of the file; rows may differ in length.
 */
export interface Table {
  file: string
  sheet: string
  rows: readonly (readonly string[])[]
}

/** What is taken from somebody else's file, and no more (decision 40). */
export const tableCaps = {
  /** bytes of the file itself */
  bytes: 128 * 1024 * 1024,
  rows: 1_000_000,
  columns: 2_000,
  cells: 20_000_000,
  zip: { members: 2_000, unpackedBytes: 512 * 1024 * 1024, ratio: 200 },
} as const

/** Why a file gives no tables. `row` is 1-based, as the file counts it. */
export type TableError =
  | { type: 'EmptyFile' }
  | { type: 'FileTooLarge'; bytes: number; most: number }
  /** neither text nor a workbook; `looksLike` as said to a person: 'a PDF' */
  | { type: 'NotATable'; looksLike: string }
  /** the old binary form of Excel (.xls), or a workbook under a password: both lie in the same container */
  | { type: 'OldExcelOrLocked' }
  /** a zip, but no workbook in it */
  | { type: 'NotAWorkbook' }
  | { type: 'QuoteNotClosed'; row: number }
  | { type: 'QuoteMisplaced'; row: number }
  | { type: 'TooManyRows'; most: number }
  | { type: 'TooManyColumns'; row: number; columns: number; most: number }
  | { type: 'TooManyCells'; most: number }
  | ZipError
