import type { TableError } from '../../shared/exchange/tables/table'
import { unreachable } from '../../shared/result'

/** Why a file gives no table, as one sentence for the terminal. */
export function tableSentence(error: TableError): string {
  switch (error.type) {
    case 'EmptyFile':
      return 'It is empty.'
    case 'FileTooLarge':
      return `It has ${error.bytes} bytes; ${error.most} is the most.`
    case 'NotATable':
      return `It is no table: it looks like ${error.looksLike}.`
    case 'OldExcelOrLocked':
      return 'It is an old Excel file (.xls) or under a password: save it as .xlsx or .csv without one.'
    case 'NotAWorkbook':
      return 'It is a zip, but no workbook.'
    case 'QuoteNotClosed':
      return `A quotation mark that opens in row ${error.row} is never closed.`
    case 'QuoteMisplaced':
      return `A quotation mark stands where none may stand, in row ${error.row}.`
    case 'TooManyRows':
      return `It has more than ${error.most} rows.`
    case 'TooManyColumns':
      return `Row ${error.row} has ${error.columns} columns; ${error.most} is the most.`
    case 'TooManyCells':
      return `It has more than ${error.most} cells.`
    case 'NotAZip':
    case 'TooManyMembers':
    case 'TooLargeUnpacked':
    case 'RatioTooHigh':
    case 'UnsafeName':
    case 'SameNameTwice':
    case 'MembersOverlap':
    case 'MemberUnreadable':
      return `Its inside is not that of a workbook (${error.type}): it is not unpacked.`
    default:
      return unreachable(error)
  }
}
