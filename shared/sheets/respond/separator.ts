import { drawBars, barText } from '../bars'
import { exerciseBand, LEFT, RIGHT, WIDTH } from '../frame'
import { Pen } from '../pen'
import type { FontMetrics, LaidPage } from '../sheet'

/** One packet of a pile, as its separator and its label say it. Nothing that a driver need not know. */
export interface PiledValues {
  entryNumber: string
  revision: number
  /** pages of the packet */
  pages: number
  importer: string
  port: string
  mode: string
  carrier: string
  driver: string
  plate: string
  bill: string
}

/** The sheets of a pile that are no packet: a separator before each, and labels for all. */
export interface PileSheets {
  /** title of the job */
  title: string
  packets: readonly PiledValues[]
  separators: boolean
  labels: boolean
  firm: string
  phone: string
  drill: boolean
  printedAt: string
  by: string
  printedAtMs: number
}

/** A page between packets: seen from the end of a table, and told at once from the paper that is handed over. */
export function separatorPage(sheets: PileSheets, at: number, metrics: FontMetrics): LaidPage {
  const pen = new Pen(metrics)
  const packet = sheets.packets[at]
  const of = sheets.packets.length
  if (sheets.drill) exerciseBand(pen)
  // Black at three edges: the beginning of each packet is found in the closed pile.
  for (const y of [60, 380, 700]) pen.rect(RIGHT - 4, y, 22, 34, { fill: 'black' })
  pen.text(LEFT, 60, 'SEPARATOR \u00b7 NOT FOR CBP', { size: 10, font: 'sansBold' })
  pen.text(LEFT, 60, sheets.title, { size: 9, align: 'right', width: WIDTH - 30 })
  pen.line(LEFT, 70, RIGHT - 30, 70, 1.2)
  pen.text(LEFT, 130, `${at + 1} of ${of}`, { size: 44, font: 'sansBold' })
  pen.fitted(LEFT, 170, { width: WIDTH - 30, height: 70 }, packet?.entryNumber ?? '', { size: 62, font: 'monoBold' })
  if (barText(packet?.entryNumber ?? '').length === 11)
    drawBars(pen, LEFT + 200, 262, packet?.entryNumber ?? '', 'code39')
  const rows: readonly (readonly [string, string])[] = [
    ['IMPORTER', packet?.importer ?? ''],
    ['PORT', packet?.port ?? ''],
    ['HOW IT COMES', [packet?.mode, packet?.carrier].filter(Boolean).join(' \u00b7 ')],
    ['DRIVER, PLATE', [packet?.driver, packet?.plate].filter(Boolean).join(' \u00b7 ')],
    ['BILL', packet?.bill ?? ''],
  ]
  let y = 340
  for (const [caption, text] of rows) {
    if (text === '') continue
    pen.text(LEFT, y, caption, { size: 8 })
    pen.fitted(LEFT, y + 4, { width: WIDTH - 30, height: 28 }, text, {
      size: 22,
      font: 'sansBold',
      continued: '\u2026',
    })
    y += 50
  }
  pen.line(LEFT, y, RIGHT - 30, y, 0.6)
  const pages = packet?.pages ?? 0
  pen.text(
    LEFT,
    y + 22,
    `Revision ${packet?.revision ?? 1} \u00b7 ${pages} ${pages === 1 ? 'page' : 'pages'} follow, up to the next separator.`,
    { size: 12 },
  )
  const envelope = sheets.labels
    ? `Envelope: label ${at + 1}, on the sheets of labels at the end of the pile. This page does not go in.`
    : `Envelope: write ${packet?.entryNumber ?? ''} on it. This page does not go in.`
  pen.text(LEFT, y + 42, envelope, { size: 12 })
  foot(pen, sheets, `Separator ${at + 1} of ${of}`)
  return { sheetId: 'separator', title: `Separator ${at + 1} of ${of}`, ops: pen.ops }
}

export function foot(pen: Pen, sheets: PileSheets, place: string): void {
  const made = `${sheets.title}${sheets.drill ? ' \u00b7 EXERCISE' : ''} \u00b7 printed ${sheets.printedAt} by ${sheets.by}`
  pen.line(LEFT, 757, RIGHT, 757, 0.4)
  pen.fitted(LEFT, 760, { width: WIDTH - 110, height: 10 }, made, { size: 7.5, font: 'sans', continued: '\u2026' })
  pen.text(LEFT, 767, place, { size: 7.5, font: 'sansBold', align: 'right', width: WIDTH })
}
