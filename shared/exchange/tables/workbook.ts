import { err, ok, type Result } from '../../result'
import { readZip, type ZipMember } from '../zipReader'
import { readCellFormats } from './cellFormats'
import { readSheet, unescaped, type SheetContext } from './sheet'
import { tableCaps, type Table, type TableError } from './table'
import { readXml } from './xml'

/** Any name but one that would climb out of a folder; nothing is written to one all the same. */
const anyName = /^[^\u0000-\u001f\\:]{1,400}$/u

/**
 * A workbook (.xlsx, ECMA-376 and its strict form) to its sheets. Read here and not by a library: the one tried makes
 * millions of cells of a sheet with one cell in a far corner, fails on cells without their place, gives `#N/A` as
 * empty, and says nothing of merged cells. Formulas are never evaluated: the value that was stored with them counts.
 */
export function readWorkbook(file: string, bytes: Uint8Array): Result<Table[], TableError> {
  const zip = readZip(bytes, tableCaps.zip, anyName)
  if (!zip.ok) return zip
  const parts = new Map(zip.value.map((member) => [member.name.toLowerCase(), member]))
  const workbook = openPart(parts, 'xl/workbook.xml')
  if (workbook === undefined) return err({ type: 'NotAWorkbook' })
  if (!workbook.ok) return workbook
  const { sheets, from1904 } = readBook(workbook.value)
  const context = readContext(parts, from1904)
  if (!context.ok) return context
  const targets = openPart(parts, 'xl/_rels/workbook.xml.rels')
  if (targets?.ok === false) return targets
  const targetById = targets === undefined ? new Map<string, string>() : readTargets(targets.value)

  const tables: Table[] = []
  for (const [n, sheet] of sheets.entries()) {
    const part = openPart(parts, targetById.get(sheet.id) ?? `xl/worksheets/sheet${n + 1}.xml`)
    // A chart that has a tab of its own is no table.
    if (part === undefined) continue
    if (!part.ok) return part
    const rows = readSheet(part.value, context.value)
    if (!rows.ok) return rows
    if (rows.value.length > 0) tables.push({ file, sheet: sheet.name, rows: rows.value })
  }
  return tables.length === 0 ? err({ type: 'EmptyFile' }) : ok(tables)
}

function openPart(parts: ReadonlyMap<string, ZipMember>, name: string): Result<Uint8Array, TableError> | undefined {
  return parts.get(name.toLowerCase())?.open()
}

function readBook(bytes: Uint8Array): { sheets: { name: string; id: string }[]; from1904: boolean } {
  const sheets: { name: string; id: string }[] = []
  let from1904 = false
  readXml(bytes, {
    open: (name, attribute) => {
      if (name === 'sheet') sheets.push({ name: attribute('name'), id: attribute('id') })
      if (name === 'workbookPr') from1904 = ['1', 'true'].includes(attribute('date1904'))
    },
    close: () => undefined,
    text: () => undefined,
  })
  return { sheets, from1904 }
}

function readContext(parts: ReadonlyMap<string, ZipMember>, from1904: boolean): Result<SheetContext, TableError> {
  const strings = openPart(parts, 'xl/sharedStrings.xml')
  if (strings?.ok === false) return strings
  const styles = openPart(parts, 'xl/styles.xml')
  if (styles?.ok === false) return styles
  return ok({
    sharedStrings: strings === undefined ? [] : readStrings(strings.value),
    formats: styles === undefined ? [] : readCellFormats(styles.value),
    from1904,
  })
}

/** Shared texts; one may be made of runs with fonts of their own, which are joined. */
function readStrings(bytes: Uint8Array): string[] {
  const strings: string[] = []
  let text = ''
  let collecting = false
  let said = false
  readXml(bytes, {
    open: (name) => {
      if (name === 'si') text = ''
      if (name === 'rPh') said = true
      collecting = name === 't' && !said
    },
    close: (name) => {
      if (name === 'rPh') said = false
      if (name === 't') collecting = false
      if (name === 'si') strings.push(unescaped(text))
    },
    text: (piece) => {
      if (collecting) text += piece
    },
  })
  return strings
}

function readTargets(bytes: Uint8Array): Map<string, string> {
  const targetById = new Map<string, string>()
  readXml(bytes, {
    open: (name, attribute) => {
      if (name !== 'Relationship' || !attribute('Type').endsWith('/worksheet')) return
      const target = attribute('Target')
      targetById.set(attribute('Id'), target.startsWith('/') ? target.slice(1) : `xl/${target}`)
    },
    close: () => undefined,
    text: () => undefined,
  })
  return targetById
}
