import { drawBox, type Box, type Overflow } from './boxes'
import { COLUMNS, summaryRows, type GridRow } from './cbp7501Rows'
import { drawSummaryFoot } from './cbp7501Foot'
import { continuationPages } from './continuation'
import { BODY_TOP, LEFT, startPage, WIDTH, type DraftPage } from './frame'
import type { Pen } from './pen'
import type { FontMetrics } from './sheet'
import { together } from './together'
import { plain, type PacketValues, type Value } from './values'

/**
 * CBP Form 7501, Entry Summary, in the layout of edition 5/22: page 1 with six places for lines, continuation sheets
 * with nineteen, each place three rows of a 10-point grid. Captions and rules: the form and its instructions.
 */

const H = 23
const row = (
  at: number,
  boxes: readonly (readonly [string, string, number, ((v: PacketValues) => Value)?])[],
): Box[] => {
  let x = LEFT
  return boxes.map(([number, caption, w, value]) => {
    const box: Box = { number, caption, x, y: BODY_TOP + at * H, w, h: H, size: 8.5, ...(value && { value }) }
    x += w
    return box
  })
}

/** One country or maker for all lines, or MULTI; the entry's own value when it was keyed. */
function oneOrMulti(own: Value, ofLines: readonly Value[]): Value {
  const texts = new Set(ofLines.map((value) => value.text).filter(Boolean))
  if (texts.size > 1) return { ...own, text: 'MULTI' }
  return own.text === '' ? { ...own, text: [...texts][0] ?? '' } : own
}

const carrier = (v: PacketValues): Value =>
  v.mode === 'ocean' ? v.entry.conveyanceName : v.mode === 'air' ? v.entry.carrierCode : plain('')
const located = (v: PacketValues): Value => ({
  ...v.entry.firms,
  text: [v.entry.firms.text, v.entry.goNumber.text === '' ? '' : `G.O. ${v.entry.goNumber.text}`]
    .filter(Boolean)
    .join(' '),
})
const party = (name: Value, address: Value): Value => together([name, address], '\n')

const ADDRESSES = BODY_TOP + 5 * H
const ADDRESS_HEIGHT = 52
/** Boxes 1 to 26. Box 3 stays blank: the time stamp at presentation is the date. */
export const SUMMARY_BOXES: readonly Box[] = [
  ...row(0, [
    ['1', 'Filer Code/Entry Number', 112, (v) => v.entry.entryNumber],
    ['2', 'Entry Type', 76, (v) => v.entry.entryType],
    ['3', 'Summary Date', 78],
    ['4', 'Surety Number', 76, (v) => v.entry.suretyCode],
    ['5', 'Bond Type', 64, (v) => v.entry.bondType],
    ['6', 'Port Code', 68, (v) => v.entry.portOfEntry],
    ['7', 'Entry Date', 90, (v) => v.entry.entryDate],
  ]),
  ...row(1, [
    ['8', 'Importing Carrier', 168, carrier],
    ['9', 'Mode of Transport', 120, (v) => v.entry.modeOfTransport],
    [
      '10',
      'Country of Origin',
      180,
      (v) =>
        oneOrMulti(
          v.entry.countryOfOrigin,
          v.lines.map((line) => line.origin),
        ),
    ],
    ['11', 'Import Date', 96, (v) => v.entry.importDate],
  ]),
  ...row(2, [
    ['12', 'B/L or AWB Number', 168, (v) => v.bills[0]?.number ?? plain('')],
    [
      '13',
      'Manufacturer ID',
      120,
      (v) =>
        oneOrMulti(
          plain(''),
          v.lines.map((line) => line.mid),
        ),
    ],
    [
      '14',
      'Exporting Country',
      180,
      (v) =>
        oneOrMulti(
          v.entry.exportingCountry,
          v.lines.map((line) => line.exportingCountry),
        ),
    ],
    ['15', 'Export Date', 96, (v) => v.entry.exportDate],
  ]),
  ...row(3, [
    ['16', 'I.T. Number', 116, (v) => v.entry.itNumber],
    ['17', 'I.T. Date', 80, (v) => v.entry.itDate],
    ['18', 'Missing Docs', 92, (v) => v.entry.missingDocuments],
    ['19', 'Foreign Port of Lading', 138, (v) => (v.mode === 'ocean' ? v.entry.foreignPort : plain(''))],
    ['20', 'U.S. Port of Unlading', 138, (v) => (v.mode === 'truck' ? plain('') : v.entry.portOfUnlading)],
  ]),
  ...row(4, [
    ['21', 'Location of Goods/G.O. Number', 158, located],
    ['22', 'Consignee Number', 130, (v) => v.entry.consigneeNumber],
    ['23', 'Importer Number', 138, (v) => v.entry.importerNumber],
    ['24', 'Reference Number', 138, (v) => v.entry.referenceNumber],
  ]),
  {
    number: '25',
    caption: 'Ultimate Consignee Name (Last, First, M.I.) and Address',
    x: LEFT,
    y: ADDRESSES,
    w: 288,
    h: ADDRESS_HEIGHT,
    size: 8.5,
    from: 'top',
    value: (v) =>
      v.entry.consigneeNumber.text === 'SAME'
        ? { ...v.entry.consigneeNumber, text: 'SAME' }
        : party(v.entry.consigneeName, v.entry.consigneeAddress),
  },
  {
    number: '26',
    caption: 'Importer of Record Name (Last, First, M.I.) and Address',
    x: LEFT + 288,
    y: ADDRESSES,
    w: 276,
    h: ADDRESS_HEIGHT,
    size: 8.5,
    from: 'top',
    value: (v) => party(v.entry.importerName, v.entry.importerAddress),
  },
]

const HEAD = 38
const PITCH = 10
const FIRST_TOP = ADDRESSES + ADDRESS_HEIGHT
/** Six places of three rows on page 1, nineteen on a continuation sheet. */
const FIRST_ROWS = 6 * 3
const NEXT_ROWS = 19 * 3

export function layout7501(values: PacketValues, metrics: FontMetrics): DraftPage[] {
  const overflow: Overflow[] = []
  const page = startPage('cbp-7501', values, metrics, {
    over: 'DEPARTMENT OF HOMELAND SECURITY \u00b7 U.S. CUSTOMS AND BORDER PROTECTION',
    title: 'ENTRY SUMMARY',
    under: '19 CFR 142.11, 142.12',
  })
  for (const box of SUMMARY_BOXES) drawBox(page.pen, box, values, overflow)
  const rows = summaryRows(values, metrics)
  const used = drawGrid(page.pen, FIRST_TOP, FIRST_ROWS, rows, 0)
  drawSummaryFoot(page.pen, values, FIRST_TOP + HEAD + FIRST_ROWS * PITCH + 4, overflow)
  const pages = [page]
  for (let from = used; from < rows.length;) {
    const next = startPage('cbp-7501-cont', values, metrics, {
      over: 'DEPARTMENT OF HOMELAND SECURITY \u00b7 U.S. CUSTOMS AND BORDER PROTECTION',
      title: 'ENTRY SUMMARY CONTINUATION SHEET',
    })
    const box = SUMMARY_BOXES[0]
    if (box !== undefined) drawBox(next.pen, { ...box, w: WIDTH }, values, overflow)
    from = drawGrid(next.pen, BODY_TOP + H, NEXT_ROWS, rows, from)
    pages.push(next)
  }
  return [...pages, ...continuationPages('cbp-7501-cont', values, metrics, overflow)]
}

/** Draws as many rows as have room, not parting a line's first rows; gives back the index of the first row left over. */
function drawGrid(pen: Pen, top: number, room: number, rows: readonly GridRow[], from: number): number {
  const height = HEAD + room * PITCH + 4
  gridHead(pen, top, height)
  const first = rows[from]?.rule === true ? from + 1 : from
  const to = cut(rows, first, room)
  for (let at = first; at < to; at++) {
    const row = rows[at]
    const y = top + HEAD + 2 + (at - first) * PITCH
    if (row?.rule === true) pen.line(LEFT + 3, y + PITCH / 2, LEFT + WIDTH - 3, y + PITCH / 2, 0.4, true)
    for (const cell of row?.cells ?? []) {
      const { x, w } = COLUMNS[cell.column]
      if (cell.field !== undefined) pen.area(LEFT + x, y, w, PITCH, cell.field, cell.missing === true)
      if (cell.missing === true) pen.line(LEFT + x + 3, y + 8.5, LEFT + x + w - 3, y + 8.5, 1.1)
      pen.text(LEFT + x + 3, y + 8, cell.text, {
        size: cell.size,
        font: cell.font,
        align: cell.align,
        width: w - 6,
      })
    }
  }
  return to
}

/**
 * A page ends between two lines of the entry; one longer than half a page is parted where the page ends. The total
 * never stands alone on the last page.
 */
function cut(rows: readonly GridRow[], from: number, room: number): number {
  if (rows.length - from <= room) return rows.length
  for (let at = from + room; at > from + room * 0.4; at--)
    if (rows[at]?.rule === true && rows.length - at > 2) return at
  return from + room
}

function gridHead(pen: Pen, top: number, height: number): void {
  pen.rect(LEFT, top, WIDTH, height)
  pen.line(LEFT, top + HEAD, LEFT + WIDTH, top + HEAD)
  for (const column of ['c28', 'c32', 'c33', 'c34'] as const)
    pen.line(LEFT + COLUMNS[column].x, top, LEFT + COLUMNS[column].x, top + height)
  const under = top + 13
  pen.line(LEFT + COLUMNS.c28.x, under, LEFT + COLUMNS.c32.x, under)
  for (const column of ['c30', 'c31'] as const)
    pen.line(LEFT + COLUMNS[column].x, under, LEFT + COLUMNS[column].x, top + HEAD)
  pen.line(LEFT + COLUMNS.c34.x, top + 25, LEFT + WIDTH, top + 25)
  const centred = (column: keyof typeof COLUMNS, y: number, lines: readonly string[]) =>
    lines.forEach((line, at) =>
      pen.text(LEFT + COLUMNS[column].x, y + at * 7.4, line, {
        size: 6.2,
        align: 'centre',
        width: COLUMNS[column].w,
      }),
    )
  centred('c27', top + 14, ['27.', 'Line', 'No.'])
  centred('c28', top + 9, ['28. Description of Merchandise'])
  centred('c29', under + 8.5, ['29. A. HTSUS No.', 'B. AD/CVD No.'])
  centred('c30', under + 8.5, ['30. A. Gross Weight', 'B. Manifest Qty.'])
  centred('c31', under + 8.5, ['31. Net Quantity in', 'HTSUS Units'])
  centred('c32', top + 9.5, ['32.', 'A. Entered Value', 'B. CHGS', 'C. Relationship'])
  centred('c33', top + 8.5, ['33. A. HTSUS Rate', 'B. AD/CVD Rate', 'C. IRC Rate', 'D. Visa Number'])
  centred('c34', top + 11, ['34.', 'Duty and IR Tax'])
  const { x, w } = COLUMNS.c34
  pen.text(LEFT + x + 6, top + 33.5, 'Dollars', { size: 6.2 })
  pen.text(LEFT + x, top + 33.5, 'Cents', { size: 6.2, align: 'right', width: w - 6 })
}
