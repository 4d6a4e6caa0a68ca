import { BODY_BOTTOM, BODY_TOP, exerciseBand, LEFT, RIGHT, WIDTH, type DraftPage } from './frame'
import { SHEETS } from './facts'
import { drawJob, type Job } from './firstHour/job'
import { Flow } from './flow'
import { Pen } from './pen'
import type { FontMetrics, LaidPage } from './sheet'
import { LEADING } from './text'

/**
 * A page of running text and tables for people: lists, requests, certificates, reports of exercises. Not a form of any
 * agency. Planned as plain data, so that the drawing worker takes it as it is.
 */
export interface Report {
  /** small, over the title: the firm */
  over: string
  title: string
  /** one sentence under the title: what it is for, and how old it is */
  under: string
  drill: boolean
  /** wall time in words, and who made it */
  printedAt: string
  by: string
  printedAtMs: number
  blocks: readonly ReportBlock[]
}

type Rows = readonly (readonly string[])[]

export type ReportBlock =
  | { is: 'heading'; text: string; aside?: string }
  /** `large`: to be read aloud from the paper */
  | { is: 'text'; text: string; strong?: boolean; large?: boolean; red?: boolean }
  /** `parts` are shares of the width; cells are wrapped, the head is repeated on each page */
  | {
      is: 'table'
      head: readonly string[]
      parts: readonly number[]
      rows: readonly (readonly string[])[]
      /** rows, from 0, that stand in red: they say what is missing or does not add up */
      red?: ReadonlySet<number>
    }
  /** captioned rules to be completed in ink, side by side */
  | { is: 'blanks'; captions: readonly string[] }
  /** one thing that one person does by a time */
  | { is: 'job'; job: Job }
  /** a heading and its table in what room the page has left; `elsewhere` says where the rows stand that found none */
  | { is: 'rest'; text: string; head: readonly string[]; parts: readonly number[]; rows: Rows; elsewhere: string }
  /** a code to be read off the paper */
  | { is: 'code'; caption: string; text: string }
  /** what follows begins on a fresh page */
  | { is: 'page' }

const SIZE = 8.6
const LARGE = 12
const PITCH = SIZE * LEADING
const CELL_PAD = 3

/** All pages of the report, each with its number, and the band of an exercise where it is one. */
export function layoutReport(report: Report, metrics: FontMetrics): LaidPage[] {
  const flow = new Flow((page) => startReportPage(report, metrics, page))
  for (const block of report.blocks) drawBlock(flow, block)
  return flow.pages.map(({ pen }, index) => {
    const foot = new Pen(metrics)
    foot.line(LEFT, 741.5, RIGHT, 741.5, 0.4)
    const made = `${report.title}${report.drill ? ' \u00b7 EXERCISE' : ''} \u00b7 printed ${report.printedAt} by ${report.by}`
    foot.fitted(LEFT, 745, { width: WIDTH - 80, height: 10 }, made, { size: 7.5, font: 'sans', continued: '\u2026' })
    foot.text(LEFT, 752, `Page ${index + 1} of ${flow.pages.length}`, {
      size: 7.5,
      font: 'sansBold',
      align: 'right',
      width: WIDTH,
    })
    return { sheetId: 'report', title: report.title, ops: [...pen.ops, ...foot.ops] }
  })
}

function startReportPage(report: Report, metrics: FontMetrics, page: number): DraftPage {
  const pen = new Pen(metrics)
  if (report.drill) exerciseBand(pen)
  pen.text(LEFT, 43, report.over, { size: 7 })
  pen.text(LEFT, 59, page === 1 ? report.title : `${report.title}, continued`, { size: 14, font: 'sansBold' })
  pen.fitted(LEFT, 63, { width: WIDTH, height: 18 }, report.under, { size: 7.6, font: 'sans', continued: '\u2026' })
  return { facts: SHEETS.report, pen }
}

/** Any block, in the flow of any sheet of running text. */
export function drawBlock(flow: Flow, block: ReportBlock): void {
  switch (block.is) {
    case 'heading':
      flow.gap(6)
      // A heading never stands alone at the foot of a page: a table's head and two lines of its first row go with it.
      flow.room(68)
      flow.gap(-68)
      flow.heading(block.text, block.aside)
      flow.gap(3)
      return
    case 'rest':
      return drawRest(flow, block)
    case 'text':
      flow.paragraph(block.text, {
        size: block.large === true ? LARGE : SIZE,
        font: block.strong === true ? 'sansBold' : 'sans',
        ...(block.red === true && { red: true }),
      })
      flow.gap(3)
      return
    case 'table':
      return drawTable(flow, block)
    case 'blanks':
      return drawBlanks(flow, block.captions)
    case 'job':
      return drawJob(flow, block.job)
    case 'code':
      return drawCode(flow, block)
    case 'page':
      flow.room(BODY_BOTTOM - BODY_TOP - 6)
      flow.gap(-(BODY_BOTTOM - BODY_TOP - 6))
      return
  }
}

function drawTable(flow: Flow, { head, parts, rows, red }: Extract<ReportBlock, { is: 'table' }>): void {
  const whole = parts.reduce((sum, part) => sum + part, 0)
  const widths = parts.map((part) => (WIDTH * part) / whole)
  let page = -1
  for (const [nth, row] of rows.entries()) {
    const cells = row.map((text, at) => flow.pen.lines(text, (widths[at] ?? 0) - 2 * CELL_PAD, 'sans', SIZE))
    // A row higher than a page is parted by its lines: nothing is cut.
    for (let from = 0, most = Math.max(1, ...cells.map((lines) => lines.length)); from < most; from += ROWS_A_PART) {
      const part = cells.map((lines) => lines.slice(from, from + ROWS_A_PART))
      const height = Math.max(1, ...part.map((lines) => lines.length)) * PITCH + 5
      const headHeight = 14
      flow.room(height + (page === flow.pages.length ? 0 : headHeight))
      flow.gap(-height)
      if (page !== flow.pages.length) drawHead(flow, head, widths, flow.y - headHeight)
      page = flow.pages.length
      drawRow(flow, part, widths, flow.y, red?.has(nth) === true)
      flow.gap(height)
      flow.pen.line(LEFT, flow.y, RIGHT, flow.y, 0.25)
    }
  }
  flow.gap(6)
}
const ROWS_A_PART = 40

/** Heading, head of the table, one row: with less room than that the page says only where the rest stands. */
function drawRest(flow: Flow, { text, head, parts, rows, elsewhere }: Extract<ReportBlock, { is: 'rest' }>): void {
  const whole = parts.reduce((sum, part) => sum + part, 0)
  const heightOf = (row: readonly string[]) => {
    const width = (at: number) => (WIDTH * (parts[at] ?? 0)) / whole - 2 * CELL_PAD
    return Math.max(1, ...row.map((cell, at) => flow.pen.lines(cell, width(at), 'sans', SIZE).length)) * PITCH + 5
  }
  let left = BODY_BOTTOM - flow.y - REST_HEAD
  const fitting = rows.findIndex((row) => (left -= heightOf(row)) < 0)
  const shown = fitting < 0 ? rows.length : fitting
  const more = rows.length - shown
  const words = more === 0 ? '' : `${shown === 0 ? '' : 'and '}${more} more, ${elsewhere}`
  if (shown > 0) {
    flow.gap(6)
    flow.heading(text, words)
    flow.gap(3)
    drawTable(flow, { is: 'table', head, parts, rows: rows.slice(0, shown) })
  } else if (more > 0 && BODY_BOTTOM - flow.y > PITCH) flow.paragraph(`${text}: ${words}`, { size: SIZE, font: 'sans' })
}
/** what heading, its gaps, the table's head and the gap under it take */
const REST_HEAD = 6 + 17 + 3 + 14 + 6

function drawHead(flow: Flow, head: readonly string[], widths: readonly number[], top: number): void {
  flow.pen.rect(LEFT, top, WIDTH, 13, { fill: 'shade' })
  let x = LEFT
  head.forEach((text, at) => {
    const width = widths[at] ?? 0
    flow.pen.fitted(x + CELL_PAD, top + 2.5, { width: width - 2 * CELL_PAD, height: 9 }, text, {
      size: 7.4,
      font: 'sansBold',
      smallest: 5,
      continued: '\u2026',
    })
    x += width
  })
}

function drawRow(
  flow: Flow,
  cells: readonly (readonly string[])[],
  widths: readonly number[],
  top: number,
  red: boolean,
): void {
  let x = LEFT
  cells.forEach((lines, at) => {
    lines.forEach((line, nth) =>
      flow.pen.text(x + CELL_PAD, top + 9.5 + nth * PITCH, line, { size: SIZE, ...(red && { red }) }),
    )
    x += widths[at] ?? 0
  })
}

function drawBlanks(flow: Flow, captions: readonly string[]): void {
  const top = flow.room(34)
  const width = WIDTH / Math.max(1, captions.length)
  captions.forEach((caption, at) => {
    const x = LEFT + at * width
    flow.pen.line(x, top + 22, x + width - 10, top + 22, 0.9)
    flow.pen.text(x, top + 30, caption, { size: 6.6 })
  })
}

function drawCode(flow: Flow, { caption, text }: Extract<ReportBlock, { is: 'code' }>): void {
  const top = flow.room(78)
  flow.pen.rect(LEFT, top + 6, WIDTH, 64, { width: 1.2 })
  flow.pen.text(LEFT + 12, top + 20, caption, { size: 8 })
  flow.pen.fitted(LEFT + 12, top + 26, { width: WIDTH - 24, height: 40 }, text, { size: 32, font: 'monoBold' })
}
