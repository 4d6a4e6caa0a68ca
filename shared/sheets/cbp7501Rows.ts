import type { FontMetrics, FontName } from './sheet'
import { fit, forPrint, LEADING } from './text'
import { isMissing, plain, shown, type LineValues, type PacketValues, type Value } from './values'

/**
 * The lines of a 7501 as rows of a 10-point grid, before they are cut into pages. Order within a line and place of
 * each datum: the form's instructions (5/22), columns 27 to 34; sequence of several tariff numbers as CBP publishes it.
 */

/** Columns 27 to 34: left edge from the body's left, and width, in points. 28 spans 29 to 31. */
export const COLUMNS = {
  c27: { x: 0, w: 36 },
  c28: { x: 36, w: 252 },
  c29: { x: 36, w: 96 },
  c30: { x: 132, w: 66 },
  c31: { x: 198, w: 90 },
  c32: { x: 288, w: 80 },
  c33: { x: 368, w: 100 },
  c34: { x: 468, w: 96 },
} as const
export type Column = keyof typeof COLUMNS

export interface Cell {
  column: Column
  text: string
  size: number
  font: FontName
  align: 'left' | 'right'
  field?: string
  /** a ruled blank stands there instead of a text */
  missing?: true
}
/** `rule` draws the broken line that separates two lines of the entry. */
export interface GridRow {
  cells: Cell[]
  rule?: true
}

const SIZE = 8

type Given = Partial<Record<Column, Value>>
const RIGHT_ALIGNED: ReadonlySet<Column> = new Set(['c30', 'c31', 'c32', 'c34'])

/** One row of data; a text too wide for its column shrinks to 6 pt and then goes on in further rows. */
function rowsOfData(given: Given, metrics: FontMetrics): GridRow[] {
  const rows: GridRow[] = []
  for (const [name, value] of Object.entries(given)) {
    const column = name as Column
    const text = forPrint(shown(value).toUpperCase())
    if (isMissing(value)) {
      const row = (rows[0] ??= { cells: [] })
      row.cells.push({ ...blankCell(column), ...(value.field !== undefined && { field: value.field }) })
    }
    if (text === '') continue
    const font: FontName = column === 'c28' ? 'monoBold' : 'mono'
    const width = COLUMNS[column].w - 6
    const one = fit(text, { width, height: SIZE }, font, SIZE, metrics)
    const size = column === 'c28' ? SIZE : one.size
    const lines = fit(text, { width, height: 4000 * size * LEADING }, font, size, metrics).lines
    lines.forEach((line, at) => {
      const row = (rows[at] ??= { cells: [] })
      const align = RIGHT_ALIGNED.has(column) ? 'right' : 'left'
      row.cells.push({
        column,
        text: line,
        size,
        font,
        align,
        ...(value.field !== undefined && { field: value.field }),
      })
    })
  }
  return rows
}

const blankCell = (column: Column): Cell => ({
  column,
  text: '',
  size: SIZE,
  font: 'mono',
  align: 'left',
  missing: true,
})

/** All rows of all lines, with what stands above the first and below the last. */
export function summaryRows(values: PacketValues, metrics: FontMetrics): GridRow[] {
  const rows: GridRow[] = []
  const more = values.bills.slice(1).map((bill) => `${bill.type.text} ${bill.number.text}`.trim())
  if (more.length > 0) rows.push(...rowsOfData({ c28: plain(`B/L ${more.join('  ')}`) }, metrics))
  const origins = new Set(values.lines.map((line) => line.origin.text))
  const exporters = new Set(values.lines.map((line) => line.exportingCountry.text))
  const makers = new Set(values.lines.map((line) => line.mid.text))
  const relationships = new Set(values.lines.map((line) => line.relationship.text))
  const multi = { origin: origins.size > 1, exporter: exporters.size > 1, mid: makers.size > 1 }
  values.lines.forEach((line, index) => {
    if (rows.length > 0) rows.push({ cells: [], rule: true })
    const sayRelationship = index === 0 || relationships.size > 1
    rows.push(...lineRows(line, multi, sayRelationship, values.entry.relationship, metrics))
  })
  rows.push({ cells: [], rule: true })
  const { value } = values.totals
  const total = value.text === '' ? value : { ...value, text: `${value.text} =EV` }
  rows.push(...rowsOfData({ c28: plain('TOTAL ENTERED VALUE OF ALL LINES'), c32: total }, metrics))
  return rows
}

function lineRows(
  line: LineValues,
  multi: { origin: boolean; exporter: boolean; mid: boolean },
  sayRelationship: boolean,
  entryRelationship: Value,
  metrics: FontMetrics,
): GridRow[] {
  const relationship = line.relationship.text === '' ? entryRelationship : line.relationship
  const rows = rowsOfData(
    { c27: plain(line.number), c28: described(line), ...(sayRelationship && { c32: relationship }) },
    metrics,
  )
  line.tariffs.forEach((tariff, index) => {
    const last = index === line.tariffs.length - 1
    // Weight, quantity and value stand on the row of the chapter 1–97 number.
    const measured = last ? { c30: withUnit(line.grossWeight, 'KG'), c31: line.quantity1, c32: line.value } : {}
    rows.push(...rowsOfData({ c29: tariff.number, ...measured, c33: tariff.rate, c34: tariff.duty }, metrics))
    if (last) rows.at(-1)?.cells.push(...special(line))
  })
  const charges = line.charges.text === '' ? line.charges : { ...line.charges, text: `C ${line.charges.text}` }
  // Beneath the tariff number: the maker when makers differ, beside the second quantity and the charges.
  rows.push(...rowsOfData({ ...(multi.mid && { c29: line.mid }), c31: line.quantity2, c32: charges }, metrics))
  rows.push(...rowsOfData({ c28: prefixed('RLNG ', line.ruling) }, metrics).map(plainFont))
  rows.push(...rowsOfData({ c29: line.adCase }, metrics), ...rowsOfData({ c29: line.cvdCase }, metrics))
  for (const fee of line.fees)
    rows.push(
      ...rowsOfData({ c28: plain(fee.name), c33: plain(fee.rate), c34: plain(fee.amount) }, metrics).map(plainFont),
    )
  return countries(rows, line, multi)
}

/** The item number of the invoice beside the description, so that paper and invoice are read together. */
const described = ({ description, sku }: LineValues): Value =>
  sku.text === '' || description.text.includes(sku.text)
    ? description
    : { ...description, text: [description.text, `ITEM ${sku.text}`].filter(Boolean).join(', ') }

const prefixed = (prefix: string, value: Value): Value =>
  value.text === '' ? value : { ...value, text: prefix + value.text }
const withUnit = (value: Value, unit: string): Value =>
  value.text === '' ? value : { ...value, text: `${value.text} ${unit}` }
const plainFont = (row: GridRow): GridRow => ({ ...row, cells: row.cells.map((cell) => ({ ...cell, font: 'mono' })) })

/** The special program indicator stands right-justified in column 27, on the row of its tariff number. */
const special = (line: LineValues): Cell[] =>
  line.specialProgram.text === ''
    ? []
    : [
        {
          column: 'c27',
          text: shown(line.specialProgram).toUpperCase(),
          size: SIZE,
          font: 'mono',
          align: 'right',
          ...(line.specialProgram.field !== undefined && { field: line.specialProgram.field }),
        },
      ]

/** MULTI in box 10 or 14: "O" and "E" with the line's own country, below the line number in column 27. */
function countries(rows: GridRow[], line: LineValues, multi: { origin: boolean; exporter: boolean }): GridRow[] {
  const said = [
    ...(multi.origin ? [{ letter: 'O', value: line.origin }] : []),
    ...(multi.exporter ? [{ letter: 'E', value: line.exportingCountry }] : []),
  ].filter(({ value }) => value.text !== '')
  let at = 1
  for (const { letter, value } of said) {
    while (rows[at]?.cells.some((cell) => cell.column === 'c27') === true) at++
    const row = (rows[at] ??= { cells: [] })
    const text = `${letter}${shown(value).toUpperCase()}`
    row.cells.push({
      column: 'c27',
      text,
      size: SIZE,
      font: 'mono',
      align: 'right',
      ...(value.field !== undefined && { field: value.field }),
    })
    at++
  }
  return rows
}
