import { strToU8, zipSync } from 'fflate'

/**
 * A workbook of one sheet (ECMA-376), every cell a text, so that `004` stays `004` and no entry number becomes a number
 * or a day. Written here: the library that was tried (write-excel-file 4.1.1) stamps each part with the time of writing,
 * so that the same table never gave the same bytes, and packs parts above 320 kB in a worker from a blob address, which
 * the content policy forbids. What a workbook for reading needs is five small parts.
 */
export function xlsxBytes(sheet: string, rows: readonly (readonly string[])[]): Uint8Array {
  const widths = columnWidths(rows)
  const parts: readonly [string, string][] = [
    ['[Content_Types].xml', CONTENT_TYPES],
    ['_rels/.rels', ROOT_RELATIONS],
    ['xl/workbook.xml', workbook(sheet)],
    ['xl/_rels/workbook.xml.rels', WORKBOOK_RELATIONS],
    ['xl/styles.xml', STYLES],
    ['xl/worksheets/sheet1.xml', worksheet(rows, widths)],
  ]
  return zipSync(Object.fromEntries(parts.map(([name, xml]) => [name, strToU8(xml)])), { level: 6, mtime: NO_DATE })
}

/** One date for every part: the same table gives the same bytes. */
const NO_DATE = new Date(1980, 0, 1)
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

const CONTENT_TYPES = `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${SHEET_TYPE}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${SHEET_TYPE}.styles+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${SHEET_TYPE}.worksheet+xml"/></Types>`
const ROOT_RELATIONS = `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`
const WORKBOOK_RELATIONS = `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`
/** Style 1: text (format 49, `@`), so that a cell keyed over by hand stays text too. Style 2: the same, bold, for the head. */
const STYLES = `${HEAD}<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`

/** A tab of Excel: at most 31 characters, and none of `[ ] : * ? / \`. */
const sheetName = (name: string): string =>
  name
    .replace(/[[\]:*?/\\']/gu, ' ')
    .trim()
    .slice(0, 31) || 'Entries'

const workbook = (sheet: string): string =>
  `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="${escaped(sheetName(sheet))}" sheetId="1" r:id="rId1"/></sheets></workbook>`

/** The header stands still while one scrolls; cells that look like numbers are not marked as mistakes. */
function worksheet(rows: readonly (readonly string[])[], widths: readonly number[]): string {
  const columns = widths.map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`)
  const body = rows.map((row, at) => rowXml(row, at + 1))
  const all = `A1:${columnName(Math.max(widths.length, 1))}${Math.max(rows.length, 1)}`
  return [
    `${HEAD}<worksheet xmlns="${MAIN}">`,
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>',
    columns.length === 0 ? '' : `<cols>${columns.join('')}</cols>`,
    `<sheetData>${body.join('')}</sheetData>`,
    `<ignoredErrors><ignoredError sqref="${all}" numberStoredAsText="1"/></ignoredErrors></worksheet>`,
  ].join('')
}

function rowXml(row: readonly string[], number: number): string {
  const style = number === 1 ? 2 : 1
  const cells = row.map((text, at) =>
    text === ''
      ? ''
      : `<c r="${columnName(at + 1)}${number}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`,
  )
  return `<row r="${number}">${cells.join('')}</row>`
}

/** 1 → A, 27 → AA */
function columnName(number: number): string {
  let name = ''
  for (let left = number; left > 0; left = Math.floor((left - 1) / 26))
    name = String.fromCharCode(65 + ((left - 1) % 26)) + name
  return name
}

function columnWidths(rows: readonly (readonly string[])[]): number[] {
  const widths: number[] = []
  for (const row of rows)
    for (const [at, text] of row.entries()) widths[at] = Math.min(48, Math.max(widths[at] ?? 8, text.length + 2))
  return Array.from(widths, (width) => width ?? 8)
}

/** What looks like the code of a character (`_x0041_`) is written so that it is read as it stands. */
function escaped(text: string): string {
  return text
    .replace(/_x[0-9A-F]{4}_/giu, (code) => `_x005F${code}`)
    .replace(
      /[\u0000-\u0008\u000b\u000c\u000e-\u001f\r\ufffe\uffff]/gu,
      (letter) => `_x${letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
    )
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
