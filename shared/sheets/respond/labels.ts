import { LABELS_A_SHEET } from '../../domain/respond/printJobs'
import { exerciseBand } from '../frame'
import { Pen } from '../pen'
import { PAGE, type FontMetrics, type LaidPage } from '../sheet'
import { foot, separatorPage, type PiledValues, type PileSheets } from './separator'

/** Two by five on a Letter page, our own layout: cut at the dashed lines, or print on plain adhesive paper. */
const COLUMNS = 2
const LABEL = { width: 288, height: 142 } as const
const FIRST = { x: 18, y: 38 } as const

/** Separators in the order of the pile, then the sheets of labels. */
export function layoutPileSheets(sheets: PileSheets, metrics: FontMetrics): LaidPage[] {
  const separators = sheets.separators ? sheets.packets.map((_, at) => separatorPage(sheets, at, metrics)) : []
  if (!sheets.labels) return separators
  const count = Math.ceil(sheets.packets.length / LABELS_A_SHEET)
  return [...separators, ...Array.from({ length: count }, (_, at) => labelSheet(sheets, at, count, metrics))]
}

function labelSheet(sheets: PileSheets, sheet: number, of: number, metrics: FontMetrics): LaidPage {
  const pen = new Pen(metrics)
  if (sheets.drill) exerciseBand(pen)
  const from = sheet * LABELS_A_SHEET
  const shown = sheets.packets.slice(from, from + LABELS_A_SHEET)
  shown.forEach((packet, at) => {
    const x = FIRST.x + (at % COLUMNS) * LABEL.width
    const y = FIRST.y + Math.floor(at / COLUMNS) * LABEL.height
    drawLabel(pen, x, y, packet, sheets, from + at + 1)
  })
  cutLines(pen, Math.ceil(shown.length / COLUMNS))
  foot(pen, sheets, `Labels ${sheet + 1} of ${of}`)
  return { sheetId: 'labels', title: `Labels ${sheet + 1} of ${of}`, ops: pen.ops }
}

function cutLines(pen: Pen, rows: number): void {
  const bottom = FIRST.y + rows * LABEL.height
  for (let column = 0; column <= COLUMNS; column += 1) {
    const x = FIRST.x + column * LABEL.width
    pen.line(x, FIRST.y, x, bottom, 0.4, true)
  }
  for (let row = 0; row <= rows; row += 1) {
    const y = FIRST.y + row * LABEL.height
    pen.line(FIRST.x, y, PAGE.width - FIRST.x, y, 0.4, true)
  }
}

function drawLabel(pen: Pen, x: number, y: number, packet: PiledValues, sheets: PileSheets, nth: number): void {
  const left = x + 12
  const width = LABEL.width - 24
  pen.text(left, y + 16, 'ENTRY NUMBER', { size: 6 })
  pen.text(left, y + 16, `${nth} of ${sheets.packets.length}`, { size: 8, font: 'sansBold', align: 'right', width })
  pen.fitted(left, y + 19, { width, height: 26 }, packet.entryNumber, { size: 24, font: 'monoBold' })
  pen.line(left, y + 50, left + width, y + 50, 0.4)
  const cells: readonly (readonly [string, string, number, number])[] = [
    ['PORT', packet.port, 0, 0],
    ['CARRIER', packet.carrier, 132, 0],
    ['DRIVER, PLATE', [packet.driver, packet.plate].filter(Boolean).join(' \u00b7 '), 0, 27],
    ['BILL', packet.bill, 132, 27],
  ]
  for (const [caption, text, dx, dy] of cells) {
    pen.text(left + dx, y + 60 + dy, caption, { size: 5.6 })
    pen.fitted(left + dx, y + 62 + dy, { width: 126, height: 15 }, text === '' ? '\u2013' : text, {
      size: 10.5,
      font: 'sansBold',
      smallest: 5,
      continued: '\u2026',
    })
  }
  pen.line(left, y + 110, left + width, y + 110, 0.4)
  const call = ['Questions: call', sheets.firm, sheets.phone].filter(Boolean).join(' \u00b7 ')
  pen.fitted(left, y + 112, { width, height: 11 }, call, {
    size: 8,
    font: 'sansBold',
    smallest: 5,
    continued: '\u2026',
  })
  const hand = 'Hand the whole envelope to the CBP officer. Wait for the stamped papers.'
  pen.fitted(left, y + 124, { width, height: 11 }, hand, { size: 7.4, font: 'sans', smallest: 5 })
  if (sheets.drill) pen.text(left, y + 138, 'EXERCISE', { size: 6, font: 'sansBold', align: 'right', width })
}
