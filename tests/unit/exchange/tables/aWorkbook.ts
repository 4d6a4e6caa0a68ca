import { strToU8, zipSync } from 'fflate'

/** A workbook as bytes, made of what a test says: the inside of `sheetData` for each sheet, and what goes with it. */
export interface WorkbookParts {
  sheets: readonly { name: string; data: string; after?: string }[]
  sharedStrings?: readonly string[]
  /** custom formats; the cell's `s` is the index */
  formats?: readonly (number | string)[]
  from1904?: boolean
  prefix?: string
}

export function aWorkbook(parts: WorkbookParts): Uint8Array<ArrayBuffer> {
  const p = parts.prefix === undefined ? '' : `${parts.prefix}:`
  const sheets = parts.sheets.map(({ name }, n) => `<${p}sheet name="${name}" sheetId="${n + 1}" r:id="rId${n + 1}"/>`)
  const targets = parts.sheets.map(
    (_, n) =>
      `<Relationship Id="rId${n + 1}" Type="http://x/relationships/worksheet" Target="worksheets/sheet${n + 1}.xml"/>`,
  )
  const custom = (parts.formats ?? []).map((format, n) =>
    typeof format === 'string' ? `<numFmt numFmtId="${200 + n}" formatCode="${format}"/>` : '',
  )
  const styles = (parts.formats ?? []).map(
    (format, n) => `<xf numFmtId="${typeof format === 'number' ? format : 200 + n}"/>`,
  )
  const files: Record<string, Uint8Array> = {
    '[Content_Types].xml': strToU8('<Types/>'),
    'xl/workbook.xml': strToU8(
      `<?xml version="1.0"?><${p}workbook xmlns:r="r"><${p}workbookPr${parts.from1904 === true ? ' date1904="1"' : ''}/><${p}sheets>${sheets.join('')}</${p}sheets></${p}workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(`<Relationships>${targets.join('')}</Relationships>`),
    'xl/styles.xml': strToU8(
      `<styleSheet><numFmts>${custom.join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${styles.join('')}</cellXfs></styleSheet>`,
    ),
  }
  if (parts.sharedStrings !== undefined)
    files['xl/sharedStrings.xml'] = strToU8(`<sst>${parts.sharedStrings.map((si) => `<si>${si}</si>`).join('')}</sst>`)
  for (const [n, sheet] of parts.sheets.entries())
    files[`xl/worksheets/sheet${n + 1}.xml`] = strToU8(
      `<${p}worksheet><${p}sheetData>${sheet.data}</${p}sheetData>${sheet.after ?? ''}</${p}worksheet>`,
    )
  return new Uint8Array(zipSync(files))
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** Rows of text as inline strings, as some programs write them. */
export const textRows = (rows: readonly (readonly string[])[]): string =>
  rows
    .map(
      (row, n) =>
        `<row r="${n + 1}">${row.map((cell) => (cell === '' ? '<c/>' : `<c t="inlineStr"><is><t>${escaped(cell)}</t></is></c>`)).join('')}</row>`,
    )
    .join('')
