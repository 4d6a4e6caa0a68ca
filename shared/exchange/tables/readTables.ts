import { err, ok, type Result } from '../../result'
import { readCsv } from './csv'
import { decodeText, startsWith } from './encoding'
import { tableCaps, type Table, type TableError } from './table'
import { readWorkbook } from './workbook'

/** The first bytes of what people choose by mistake. */
const others: readonly { start: readonly number[]; looksLike: string }[] = [
  { start: [0x25, 0x50, 0x44, 0x46], looksLike: 'a PDF' },
  { start: [0x89, 0x50, 0x4e, 0x47], looksLike: 'a picture' },
  { start: [0xff, 0xd8, 0xff], looksLike: 'a picture' },
  { start: [0x47, 0x49, 0x46, 0x38], looksLike: 'a picture' },
  { start: [0x4d, 0x5a, 0x90], looksLike: 'a program' },
  { start: [0x7f, 0x45, 0x4c, 0x46], looksLike: 'a program' },
  { start: [0x1f, 0x8b], looksLike: 'a packed file' },
  { start: [0x37, 0x7a, 0xbc, 0xaf], looksLike: 'a packed file' },
]

/**
 * A file from somebody else (CSV or another delimited text in any of the usual encodings, or XLSX) to its sheets. What it
 * is told by its bytes, never by its name.
 * @param file its name, for the tables and for words
 */
export function readTables(file: string, bytes: Uint8Array<ArrayBuffer>): Promise<Result<Table[], TableError>> {
  return Promise.resolve(tablesOf(file, bytes))
}

function tablesOf(file: string, bytes: Uint8Array): Result<Table[], TableError> {
  if (bytes.length === 0) return err({ type: 'EmptyFile' })
  if (bytes.length > tableCaps.bytes) return err({ type: 'FileTooLarge', bytes: bytes.length, most: tableCaps.bytes })
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0x50, 0x4b, 0x05, 0x06]))
    return readWorkbook(file, bytes)
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return err({ type: 'OldExcelOrLocked' })
  const other = others.find(({ start }) => startsWith(bytes, start))
  if (other !== undefined) return err({ type: 'NotATable', looksLike: other.looksLike })
  return tableOfText(file, decodeText(bytes))
}

/** Text that a file held, or that was pasted. */
export function tableOfText(file: string, text: string): Result<Table[], TableError> {
  if (/^\s*<(?:!doctype html|html|\?xml|table)/iu.test(text.slice(0, 200)))
    return err({ type: 'NotATable', looksLike: 'a web page' })
  if (text.slice(0, 65_536).includes('\0')) return err({ type: 'NotATable', looksLike: 'no text' })
  const rows = readCsv(text)
  if (!rows.ok) return rows
  return rows.value.length === 0 ? err({ type: 'EmptyFile' }) : ok([{ file, sheet: '', rows: rows.value }])
}
