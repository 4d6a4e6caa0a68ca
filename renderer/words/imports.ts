import type { Target } from '../../shared/exchange/imports/record'
import type { TableError } from '../../shared/exchange/tables/table'
import type { HostError } from '../../shared/host'
import { unreachable } from '../../shared/result'
import type { ImportStopped } from '../store/importSession'
import type { RecordError } from '../store/types'
import type { UndoImportError } from '../store/undoImport'
import { hostErrorWords, recordErrorWords } from './errors'
import { isHostError } from './hostError'

/** What a table may be read as, on the screen. */
export const targetNames: Readonly<Record<Target, string>> = {
  importers: 'Clients',
  products: 'Products',
  contacts: 'Contacts',
  arrivals: 'Arrivals expected',
  inFlight: 'Entries in flight',
  blocks: 'Blocks of entry numbers',
  numbersUsed: 'Entry numbers used',
  pgaFlags: 'Agencies’ flags',
  pgaHistory: 'Filings with agencies',
}

const count = (n: number) => n.toLocaleString('en-US')
const megabytes = (bytes: number) => `${count(Math.ceil(bytes / 1_048_576))} MB`

/** Why a file is not read. The desk is as it was; what to do stands in each sentence. */
export function tableErrorWords(error: TableError | ImportStopped): string {
  switch (error.type) {
    case 'EmptyFile':
      return 'There is nothing in this file. Export the list again and choose that file.'
    case 'FileTooLarge':
      return `This file has ${megabytes(error.bytes)}; more than ${megabytes(error.most)} are not read. Export fewer columns, or the list in parts.`
    case 'NotATable':
      return `This is ${error.looksLike}, not a table. Export the list as CSV or XLSX.`
    case 'OldExcelOrLocked':
      return 'This is an old Excel file (.xls), or one under a password. Open it in Excel and save it as XLSX or CSV, without a password.'
    case 'NotAWorkbook':
    case 'NotAZip':
      return 'This file is packed like a workbook and is none, or it is cut off. Save it again as XLSX or CSV.'
    case 'QuoteNotClosed':
      return `Row ${count(error.row)}: a quotation mark opens and never closes, so every cell behind it would stand in a wrong column. Mend it there, or export the list again.`
    case 'QuoteMisplaced':
      return `Row ${count(error.row)}: text stands behind a closing quotation mark, so its cells cannot be told apart. Mend it there, or export the list again.`
    case 'TooManyRows':
      return `This table has more than ${count(error.most)} rows. Export it in parts.`
    case 'TooManyColumns':
      return `Row ${count(error.row)} has ${count(error.columns)} columns; more than ${count(error.most)} are not read. Export fewer columns.`
    case 'TooManyCells':
      return `This table has more than ${count(error.most)} cells. Export fewer columns, or the list in parts.`
    case 'TooManyMembers':
    case 'TooLargeUnpacked':
    case 'RatioTooHigh':
      return 'This file unpacks to far more than a list ever holds, as files made to harm do. It was not opened. Ask where it came from.'
    case 'UnsafeName':
    case 'SameNameTwice':
    case 'MembersOverlap':
      return 'This file has parts inside that no workbook has. It was not opened. Ask where it came from.'
    case 'MemberUnreadable':
      return 'A part of this workbook is damaged. Copy it to this laptop again, or save it again as XLSX or CSV.'
    case 'ImportTooSlow':
      return `Reading took longer than ${error.seconds} seconds and was ended. Export the list as CSV, or in parts.`
    case 'ImportStopped':
      return `Reading was ended by this machine (${error.reason}). Export the list as CSV, or in parts.`
    default:
      return unreachable(error)
  }
}

export type ImportFailure =
  | RecordError
  | HostError
  | ImportStopped
  | { type: 'ImportCancelled' }
  | { type: 'CatalogueIncomplete' }
  | { type: 'ImportTooLarge'; rows: number; most: number }

export function importFailureWords(error: ImportFailure): string {
  switch (error.type) {
    case 'ImportCancelled':
      return 'Cancelled. Nothing was imported.'
    case 'CatalogueIncomplete':
      return 'Not imported: pages of the products on this laptop are missing, and an import on top of them would lose products. Load the kit again, then import.'
    case 'ImportTooLarge':
      return `Not imported: this would change ${count(error.rows)} records at once; up to ${count(error.most)} go in one import that can be undone as a whole. Import the list in parts.`
    case 'ImportTooSlow':
    case 'ImportStopped':
      return tableErrorWords(error)
    default:
      return isHostError(error) ? `Not imported. ${hostErrorWords(error)}` : recordErrorWords(error)
  }
}

export function undoImportWords(error: UndoImportError): string {
  switch (error.type) {
    case 'ImportNotFound':
      return 'The journal on this laptop does not have this import; it cannot be undone here.'
    case 'ImportUndone':
      return 'This import is undone already.'
    case 'CatalogueMovedOn':
      return 'Products were imported or loaded again afterwards. Undo the newer import first.'
    default:
      return recordErrorWords(error)
  }
}
