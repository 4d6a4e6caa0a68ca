import { BODY_TOP, LEFT, startPage, WIDTH, type DraftPage } from './frame'
import { drawBox, drawCaption, drawValue, type Box, type Overflow } from './boxes'
import { continuationPages } from './continuation'
import type { Pen } from './pen'
import type { FontMetrics } from './sheet'
import { plain, type BillValues, type LineValues, type PacketValues, type Value } from './values'

/**
 * CBP Form 3461, Entry/Immediate Delivery: the complete 29-box sheet of the editions to 10/09, known to every port.
 * Five lines on the face, more on a continuation sheet. Item numbers: foreign-trade-zone.com/form_instructions_c.htm.
 */

const columns = (
  y: number,
  h: number,
  widths: readonly number[],
  boxes: readonly Omit<Box, 'x' | 'y' | 'w' | 'h'>[],
) => {
  let x = LEFT
  return boxes.map((box, index): Box => {
    const w = widths[index] ?? 0
    const placed = { ...box, x, y, w, h }
    x += w
    return placed
  })
}

const lastLine = (name: Value, address: Value): Value => ({
  ...name,
  text: [name.text, address.text].filter((part) => part !== '').join('\n'),
})
const joined = (first: Value, second: Value): Value =>
  first.text === ''
    ? { ...first, text: second.text }
    : second.text === ''
      ? first
      : { ...first, text: `${first.text} ${second.text}` }

const Y = BODY_TOP
/** Boxes 1 to 20: every row a name of where its values come from. */
export const HEADER_BOXES: readonly Box[] = [
  ...columns(
    Y,
    28,
    [130, 118, 166, 150],
    [
      { number: '1', caption: 'ARRIVAL DATE', value: (v) => v.entry.arrivalDate },
      { number: '2', caption: 'ELECTED ENTRY DATE', value: (v) => v.entry.electedEntryDate },
      {
        number: '3',
        caption: 'ENTRY TYPE CODE/NAME',
        value: (v) => (v.entry.entryType.text === '' ? v.entry.entryType : { ...v.entry.entryType, text: v.typeName }),
      },
      { number: '4', caption: 'ENTRY NUMBER', value: (v) => v.entry.entryNumber, size: 11 },
    ],
  ),
  ...columns(
    Y + 28,
    28,
    [130, 188, 246],
    [
      { number: '5', caption: 'PORT', value: (v) => v.entry.portOfEntry },
      {
        number: '6',
        caption: 'SINGLE TRANS. BOND',
        value: (v) => (v.entry.bondType.text === '9' ? joined(v.entry.suretyCode, v.entry.bondAmount) : plain('')),
      },
      { number: '7', caption: 'BROKER/IMPORTER FILE NUMBER', value: (v) => v.entry.brokerReference },
    ],
  ),
  ...columns(
    Y + 56,
    28,
    [282, 282],
    [
      { number: '8', caption: 'CONSIGNEE NUMBER', value: (v) => v.entry.consigneeNumber },
      { number: '9', caption: 'IMPORTER NUMBER', value: (v) => v.entry.importerNumber },
    ],
  ),
  ...columns(
    Y + 84,
    50,
    [282, 282],
    [
      {
        number: '10',
        caption: 'ULTIMATE CONSIGNEE NAME',
        from: 'top',
        value: (v) => lastLine(v.entry.consigneeName, v.entry.consigneeAddress),
      },
      {
        number: '11',
        caption: 'IMPORTER OF RECORD NAME',
        from: 'top',
        value: (v) => lastLine(v.entry.importerName, v.entry.importerAddress),
      },
    ],
  ),
  ...columns(
    Y + 134,
    28,
    [110, 172, 282],
    [
      { number: '12', caption: 'CARRIER CODE', value: (v) => v.entry.carrierCode },
      {
        number: '13',
        caption: 'VOYAGE/FLIGHT/TRIP',
        value: (v) => (v.entry.voyage.text === '' && v.mode === 'truck' ? v.entry.tripNumber : v.entry.voyage),
      },
      {
        number: '14',
        caption: 'LOCATION OF GOODS \u2013 CODE(S)/NAME(S)',
        value: (v) => joined(v.entry.firms, v.entry.locationName),
      },
    ],
  ),
  ...columns(
    Y + 162,
    28,
    [282, 141, 141],
    [
      { number: '15', caption: 'VESSEL CODE/NAME', value: (v) => v.entry.conveyanceName },
      { number: '16', caption: 'U.S. PORT OF UNLADING', value: (v) => v.entry.portOfUnlading },
      { number: '17', caption: 'MANIFEST NUMBER', value: (v) => v.entry.manifestNumber },
    ],
  ),
  ...columns(
    Y + 190,
    28,
    [282, 282],
    [
      { number: '18', caption: 'G.O. NUMBER', value: (v) => v.entry.goNumber },
      { number: '19', caption: 'TOTAL VALUE (U.S. DOLLARS)', value: (v) => v.totals.value },
    ],
  ),
  ...columns(
    Y + 218,
    46,
    [564],
    [{ number: '20', caption: 'DESCRIPTION OF MERCHANDISE', from: 'top', value: (v) => v.entry.description }],
  ),
]

/** Widths of boxes 21 to 26, the columns of the table. */
const TABLE = [
  { number: '21', caption: 'IT/BL/AWB CODE', w: 52 },
  { number: '22', caption: 'IT/BL/AWB NO.', w: 124 },
  { number: '23', caption: 'MANIFEST QUANTITY', w: 72 },
  { number: '24', caption: 'H.S. NUMBER', w: 132 },
  { number: '25', caption: 'COUNTRY OF ORIGIN', w: 54 },
  { number: '26', caption: 'MANUFACTURER NO.', w: 130 },
] as const
const TABLE_TOP = Y + 264
const HEAD = 18
const ROW = 24
/** Five line items on the face: the sheet's own rule. */
export const FACE_ROWS = 5

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

const numbersOf = (line: LineValues): Value => {
  const last = line.tariffs.at(-1)?.number ?? plain('')
  return {
    ...last,
    text: line.tariffs
      .map((tariff) => tariff.number.text)
      .join('  ')
      .trim(),
  }
}

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

function drawFoot(pen: Pen, values: PacketValues, top: number, overflow: Overflow[]): void {
  const height = 148
  const half = WIDTH / 2
  pen.rect(LEFT, top, half, height)
  pen.rect(LEFT + half, top, half, height)
  certification(pen, values, LEFT, top, half, height)
  cbpUse(pen, LEFT + half, top, half)
  const box29: Box = {
    number: '29',
    caption: 'BROKER OR OTHER GOVT. AGENCY USE',
    x: LEFT,
    y: top + height,
    w: WIDTH,
    h: 98,
    value: agencyUse,
    size: 8,
    from: 'top',
  }
  drawBox(pen, box29, values, overflow)
}

const CERTIFICATE =
  'I hereby make application for entry/immediate delivery. I certify that the above information is accurate, the bond is sufficient, valid, and current, and that all requirements of 19 CFR Part 142 have been met.'

function certification(pen: Pen, values: PacketValues, x: number, y: number, w: number, h: number): void {
  pen.text(x + 3, y + 8, '27. CERTIFICATION', { size: 5.8 })
  pen.paragraph(x + 6, y + 20, CERTIFICATE, { size: 7.4, width: w - 12 })
  const baseline = y + 86
  pen.text(x + 6, baseline, 'X', { size: 9, font: 'sansBold' })
  pen.line(x + 16, baseline + 2, x + w - 8, baseline + 2, 0.6)
  pen.text(x + 16, baseline + 9.5, 'SIGNATURE OF APPLICANT', { size: 5.8 })
  const name = [values.signer.name.text, values.signer.title.text].filter((part) => part !== '').join(', ')
  const field = values.signer.name.field
  if (field !== undefined) pen.area(x, baseline + 12, w, h - 86, field, name === '')
  if (name === '') pen.line(x + 6, y + 112, x + w - 8, y + 112, 1.1)
  pen.fitted(x + 6, y + 102, { width: w - 12, height: 11 }, name.toUpperCase(), {
    size: 8,
    font: 'monoBold',
    from: 'bottom',
  })
  pen.text(x + 6, y + 118, 'NAME AND TITLE', { size: 5.8 })
  pen.text(x + 6, y + 134, values.signer.phone === '' ? values.firm.phone : values.signer.phone, {
    size: 8,
    font: 'monoBold',
  })
  pen.line(x + 6, y + 136, x + 130, y + 136, 0.4)
  pen.text(x + 6, y + 142.5, 'PHONE NO.', { size: 5.8 })
  pen.line(x + 146, y + 136, x + w - 8, y + 136, 0.4)
  pen.text(x + 146, y + 142.5, 'DATE', { size: 5.8 })
}

function cbpUse(pen: Pen, x: number, y: number, w: number): void {
  pen.text(x + 3, y + 8, '28. CBP USE ONLY', { size: 5.8 })
  const ticked = (baseline: number, words: string, rule: boolean) => {
    pen.tick(x + 6, baseline, false)
    pen.text(x + 18, baseline, words, { size: 7 })
    const from = x + 22 + pen.width(words, 'sans', 7)
    if (rule) pen.line(from, baseline + 1.5, x + w - 8, baseline + 1.5, 0.4)
  }
  ticked(y + 23, 'OTHER AGENCY ACTION REQUIRED, NAMELY:', true)
  ticked(y + 45, 'CBP EXAMINATION REQUIRED.', false)
  ticked(y + 64, 'ENTRY REJECTED, BECAUSE:', true)
  pen.line(x + 18, y + 82, x + w - 8, y + 82, 0.4)
  pen.line(x, y + 94, x + w, y + 94)
  pen.text(x + 6, y + 105, 'DELIVERY AUTHORIZED:', { size: 7, font: 'sansBold' })
  pen.line(x + 6, y + 134, x + 186, y + 134, 0.4)
  pen.text(x + 6, y + 141, 'SIGNATURE', { size: 5.8 })
  pen.line(x + 196, y + 134, x + w - 8, y + 134, 0.4)
  pen.text(x + 196, y + 141, 'DATE', { size: 5.8 })
}

/** Box 29: containers, preferred examination site, papers of other agencies, makers, the downtime remark. */
export function agencyUse(values: PacketValues): Value {
  const { entry } = values
  const parts = [
    [
      'Containers',
      values.containers.map((c) => [c.number.text, c.seal.text].filter(Boolean).join(' seal ')).join(', '),
    ],
    ['Exam site', entry.examSite.text],
    ['Other agencies', entry.pgaPapers.text],
    ['Makers', makers(values)],
    ['In-bond', [entry.itNumber.text, entry.itDate.text].filter(Boolean).join(' of ')],
    ['Remark', entry.downtimeRemark.text],
  ]
  const text = parts
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name}: ${value}`)
    .join('\n')
  return { text, ...(entry.downtimeRemark.field !== undefined && { field: entry.downtimeRemark.field }) }
}

/** Names behind the numbers of box 26, each once, where they are known. */
function makers({ lines }: PacketValues): string {
  const known = lines.map(({ mid, manufacturerName: name, manufacturerAddress: address }) =>
    name.text === '' ? '' : [mid.text, name.text, address.text.replaceAll('\n', ', ')].filter(Boolean).join(' '),
  )
  return [...new Set(known.filter(Boolean))].join('; ')
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
