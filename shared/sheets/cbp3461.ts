import { drawBox, drawCaption, drawValue, type Overflow } from './boxes'
import { HEADER_BOXES, HEADER_END } from './cbp3461Boxes'
import { drawFoot } from './cbp3461Foot'
import { continuationPages } from './continuation'
import { BODY_TOP, LEFT, startPage, type DraftPage } from './frame'
import type { Pen } from './pen'
import type { FontMetrics } from './sheet'
import { together } from './together'
import { type BillValues, type LineValues, type PacketValues, type Value } from './values'

/**
 * CBP Form 3461, Entry/Immediate Delivery: the complete 29-box sheet of the editions to 10/09, known to every port.
 * Five lines on the face, more on a continuation sheet. Item numbers: foreign-trade-zone.com/form_instructions_c.htm.
 */

/** Widths of boxes 21 to 26, the columns of the table. */
const TABLE = [
  { number: '21', caption: 'IT/BL/AWB CODE', w: 52 },
  { number: '22', caption: 'IT/BL/AWB NO.', w: 124 },
  { number: '23', caption: 'MANIFEST QUANTITY', w: 72 },
  { number: '24', caption: 'H.S. NUMBER', w: 132 },
  { number: '25', caption: 'COUNTRY OF ORIGIN', w: 54 },
  { number: '26', caption: 'MANUFACTURER NO.', w: 130 },
] as const
const TABLE_TOP = HEADER_END
const HEAD = 18
const ROW = 24
/** Five line items on the face: the sheet's own rule. */
const FACE_ROWS = 5

export function layout3461(values: PacketValues, metrics: FontMetrics): DraftPage[] {
  const page = startPage('cbp-3461', values, metrics, {
    over: 'DEPARTMENT OF HOMELAND SECURITY \u00b7 U.S. CUSTOMS AND BORDER PROTECTION',
    title: 'ENTRY/IMMEDIATE DELIVERY',
    under: '19 CFR 142.3, 142.16, 142.22, 142.24',
  })
  const overflow: Overflow[] = []
  for (const box of HEADER_BOXES) drawBox(page.pen, box, values, overflow)
  drawTable(page.pen, values, TABLE_TOP, 0, FACE_ROWS, overflow)
  drawFoot(page.pen, values, TABLE_TOP + HEAD + ROW * FACE_ROWS, overflow)
  return [
    page,
    ...tablePages(values, metrics, overflow),
    ...continuationPages('cbp-3461-cont', values, metrics, overflow),
  ]
}

/** Bills and lines run beside each other and do not belong together by row. */
function drawTable(
  pen: Pen,
  values: PacketValues,
  top: number,
  from: number,
  rows: number,
  overflow: Overflow[],
): void {
  let x = LEFT
  for (const column of TABLE) {
    pen.rect(x, top, column.w, HEAD)
    drawCaption(pen, { x, y: top, w: column.w, h: HEAD }, `${column.number}. ${column.caption}`)
    for (let row = 0; row < rows; row++) pen.rect(x, top + HEAD + row * ROW, column.w, ROW)
    x += column.w
  }
  for (let row = 0; row < rows; row++)
    drawRow(pen, values.bills[from + row], values.lines[from + row], top + HEAD + row * ROW, overflow)
}

const numbersOf = (line: LineValues): Value =>
  together(
    line.tariffs.map((tariff) => tariff.number),
    ' ',
  )

function drawRow(
  pen: Pen,
  bill: BillValues | undefined,
  line: LineValues | undefined,
  y: number,
  overflow: Overflow[],
): void {
  const cells = [bill?.type, bill?.number, bill?.quantity, line && numbersOf(line), line?.origin, line?.mid]
  let x = LEFT
  TABLE.forEach((column, index) => {
    const value = cells[index]
    const place = { x, y: y + 1.5, w: column.w, h: ROW - 3.5 }
    const area = { x, y, w: column.w, h: ROW }
    if (value !== undefined)
      drawValue(pen, place, value, { number: column.number, caption: column.caption, area }, overflow)
    x += column.w
  })
}

/** Lines and bills beyond the fifth, on sheets of the same six columns. */
const CONTINUED_ROWS = 25
function tablePages(values: PacketValues, metrics: FontMetrics, overflow: Overflow[]): DraftPage[] {
  const most = Math.max(values.lines.length, values.bills.length)
  const pages: DraftPage[] = []
  for (let from = FACE_ROWS; from < most; from += CONTINUED_ROWS) {
    const page = startPage('cbp-3461-cont', values, metrics, {
      over: 'DEPARTMENT OF HOMELAND SECURITY \u00b7 U.S. CUSTOMS AND BORDER PROTECTION',
      title: 'ENTRY/IMMEDIATE DELIVERY',
      under: `Continuation: rows ${from + 1} to ${Math.min(most, from + CONTINUED_ROWS)} of ${most}`,
    })
    drawTable(page.pen, values, BODY_TOP, from, Math.min(CONTINUED_ROWS, most - from), overflow)
    pages.push(page)
  }
  return pages
}
