import { SHEET_LINES, sheetCode, type SheetLine } from '../../domain/respond/decisionSheet'
import { drawBars, type Symbology } from '../bars'
import { exerciseBand, LEFT, RIGHT, shortHash, WIDTH } from '../frame'
import { Pen } from '../pen'
import type { FontMetrics, FontName, LaidPage } from '../sheet'

/** What stands on a decision sheet, as plain data for the drawing worker. */
export interface DecisionSheetValues {
  number: number
  /** code and name */
  port: string
  firm: string
  phone: string
  carriedBy: string
  drill: boolean
  /** wall time in words, and initials */
  printedAt: string
  by: string
  printedAtMs: number
  hash: string
  symbology: Symbology
  lines: readonly SheetLine[]
}

/** Columns: place, bars, whose, four boxes, room for stamp and pen. They add up to the width of the page. */
const NUMBER = 20
const BARS = 216
const WHOSE = 108
const BOX = 28
const BOXES = ['R', 'NR', 'HOLD', 'EXAM'] as const
const ROOM = WIDTH - NUMBER - BARS - WHOSE - BOX * BOXES.length

const TOP = 92
const HEAD = 14
const PITCH = 23.6
const BAR = 12.5
const WHOSE_SIZE = 7.4

/**
 * The broker's own list for an officer who decides on many packets at once: the bars of each number, a box for each
 * decision, and room for the stamp. Not a form of CBP's; printed only where the port's profile takes it (practice 20).
 */
export function layoutDecisionSheet(values: DecisionSheetValues, metrics: FontMetrics): LaidPage[] {
  const pages = Math.max(1, Math.ceil(values.lines.length / SHEET_LINES))
  return Array.from({ length: pages }, (_, page) => {
    const pen = new Pen(metrics)
    heading(pen, values, page > 0)
    const lines = values.lines.slice(page * SHEET_LINES, (page + 1) * SHEET_LINES)
    columnHeads(pen)
    lines.forEach((line, nth) => drawLine(pen, line, page * SHEET_LINES + nth + 1, TOP + HEAD + nth * PITCH, values))
    officer(pen, TOP + HEAD + SHEET_LINES * PITCH)
    foot(pen, values, page + 1, pages)
    return { sheetId: 'report', title: `Decision sheet ${values.number}`, ops: pen.ops }
  })
}

function heading(pen: Pen, values: DecisionSheetValues, continued: boolean): void {
  if (values.drill) exerciseBand(pen)
  // The bars of the sheet itself: scanned when it comes back.
  drawBars(pen, RIGHT, 34, sheetCode(values.number), values.symbology)
  pen.text(LEFT, 43, 'BROKER\u2019S OWN SHEET \u00b7 NOT A CBP FORM', { size: 7 })
  pen.text(LEFT, 59, `Decision sheet ${values.number}${continued ? ', continued' : ''}`, { size: 14, font: 'sansBold' })
  const width = WIDTH - 220
  const lines = values.lines.length === 1 ? '1 packet' : `${values.lines.length} packets`
  const under = [`Port ${values.port}`, lines, values.carriedBy === '' ? '' : `carried by ${values.carriedBy}`]
  pen.fitted(LEFT, 63, { width, height: 10 }, under.filter(Boolean).join(' \u00b7 '), { size: 8, font: 'sansBold' })
  const ask = 'Please mark one box a line and stamp or sign. It changes nothing on the entry forms behind.'
  pen.fitted(LEFT, 74, { width, height: 9 }, ask, { size: 7, font: 'sans' })
}

function columnHeads(pen: Pen): void {
  pen.rect(LEFT, TOP, WIDTH, HEAD, { fill: 'shade' })
  const head = (x: number, width: number, text: string, align: 'left' | 'centre' = 'left') =>
    pen.text(LEFT + x + (align === 'left' ? 3 : 0), TOP + 10, text, { size: 7, font: 'sansBold', align, width })
  head(NUMBER, BARS, 'Entry number')
  head(NUMBER + BARS, WHOSE, 'Importer, bill')
  BOXES.forEach((text, nth) => head(NUMBER + BARS + WHOSE + nth * BOX, BOX, text, 'centre'))
  head(WIDTH - ROOM, ROOM, 'Stamp, remark')
}

function drawLine(pen: Pen, line: SheetLine, place: number, top: number, values: DecisionSheetValues): void {
  pen.text(LEFT, top + 14, String(place), { size: 9, font: 'sansBold', align: 'right', width: NUMBER - 4 })
  lowBars(pen, line.number, top + 1.6, values.symbology)
  const x = LEFT + NUMBER + BARS + 3
  pen.text(x, top + 9.5, cut(pen, line.importer, 'sans'), { size: WHOSE_SIZE })
  pen.text(x, top + 19, cut(pen, line.bill, 'mono'), { size: WHOSE_SIZE, font: 'mono' })
  BOXES.forEach((_, nth) =>
    pen.rect(LEFT + NUMBER + BARS + WHOSE + nth * BOX + (BOX - 13) / 2, top + 5, 13, 13, { width: 0.9 }),
  )
  pen.line(LEFT, top + PITCH, RIGHT, top + PITCH, 0.3)
}

/** As much of a text as its column has room for: the number says whose packet it is, the name only helps the eye. */
function cut(pen: Pen, text: string, font: FontName): string {
  const fits = (part: string) => pen.width(part, font, WHOSE_SIZE) <= WHOSE - 6
  if (fits(text)) return text
  let end = text.length
  while (end > 0 && !fits(`${text.slice(0, end).trimEnd()}\u2026`)) end -= 1
  return `${text.slice(0, end).trimEnd()}\u2026`
}

/** The bars of an entry number, lower than on a form, so that 25 stand on a page; the number in letters beneath. */
function lowBars(pen: Pen, number: string, top: number, symbology: Symbology): void {
  const high = new Pen(pen.metrics)
  drawBars(high, LEFT + NUMBER + BARS - 6, top, number, symbology)
  for (const op of high.ops) if (op.op === 'bars') pen.ops.push({ ...op, h: BAR })
  const width = BARS - 6
  const drawn = high.ops.length > 0
  if (drawn) pen.text(LEFT + NUMBER, top + BAR + 7.6, number, { size: 8, font: 'monoBold', align: 'centre', width })
  else pen.text(LEFT + NUMBER + 4, top + 14, number, { size: 10, font: 'monoBold' })
}

function officer(pen: Pen, top: number): void {
  const captions = ['Officer: name, badge', 'Date and time', 'Station']
  const width = WIDTH / captions.length
  captions.forEach((caption, nth) => {
    const x = LEFT + nth * width
    pen.line(x, top + 24, x + width - 10, top + 24, 0.9)
    pen.text(x, top + 32, caption, { size: 6.6 })
  })
}

function foot(pen: Pen, values: DecisionSheetValues, page: number, pages: number): void {
  pen.line(LEFT, 741.5, RIGHT, 741.5, 0.4)
  const exercise = values.drill ? ' \u00b7 EXERCISE' : ''
  const made = `Decision sheet ${values.number}${exercise} \u00b7 record ${shortHash(values.hash)} \u00b7 printed ${values.printedAt} by ${values.by}`
  pen.fitted(LEFT, 744, { width: WIDTH - 80, height: 10 }, made, { size: 7.5, font: 'sans', continued: '\u2026' })
  pen.text(LEFT, 752, `Page ${page} of ${pages}`, { size: 7.5, font: 'sansBold', align: 'right', width: WIDTH })
  const whose = ['R = released, NR = not released.', values.firm, values.phone].filter(Boolean).join(' \u00b7 ')
  pen.fitted(LEFT, 755, { width: WIDTH, height: 9 }, whose, { size: 7, font: 'sans' })
}
