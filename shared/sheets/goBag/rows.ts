import { SHEETS } from '../facts'
import { exerciseBand, LEFT, WIDTH, type DraftPage } from '../frame'
import { Flow } from '../flow'
import { Pen } from '../pen'
import type { FontMetrics, FontName } from '../sheet'
import type { BagValues } from './values'

/** Pages of the bag: their heading, and rows of wrapped texts side by side, parted between pages by their lines. */

export function bagFlow(values: BagValues, metrics: FontMetrics, title: string, under: string): Flow {
  return new Flow((page) =>
    bagPage(values, metrics, page === 1 ? title : `${title}, continued`, page === 1 ? under : ''),
  )
}

export function bagPage(values: BagValues, metrics: FontMetrics, title: string, under: string): DraftPage {
  const pen = new Pen(metrics)
  if (values.drill) exerciseBand(pen)
  pen.text(LEFT, 43, `${values.firm.name} \u00b7 go-bag`, { size: 7 })
  pen.text(LEFT, 59, title, { size: 14, font: 'sansBold' })
  if (under !== '') pen.paragraph(LEFT, 70, under, { size: 7.4, width: WIDTH, leading: 1.25 })
  return { facts: SHEETS.report, pen }
}

interface Said {
  text: string
  size?: number
  font?: FontName
  grey?: boolean
}

export interface Cell {
  /** from the left margin, in points */
  x: number
  width: number
  says: readonly Said[]
}

interface Line extends Required<Said> {
  pitch: number
}

/** What one page can hold of a row; a longer one goes on on the next. */
const MOST = 600

/** One row, with a tick box before it where asked, and a hairline under it. */
export function drawRow(flow: Flow, cells: readonly Cell[], { tick = false }: { tick?: boolean } = {}): void {
  const columns = cells.map((cell) => ({ ...cell, lines: linesOf(flow, cell) }))
  let first = true
  while (first || columns.some(({ lines }) => lines.length > 0)) {
    const parts = columns.map(({ lines }) => taken(lines))
    const height = Math.max(10, ...parts.map((part) => part.reduce((sum, { pitch }) => sum + pitch, 0))) + 6
    const top = flow.room(height)
    if (tick && first) flow.pen.tick(LEFT, top + 11, false, 9)
    columns.forEach(({ x, width }, at) => {
      let y = top + 2
      for (const { text, size, font, grey, pitch } of parts[at] ?? []) {
        flow.pen.text(LEFT + x, y + size, text, { size, font, width, ...(grey && { grey }) })
        y += pitch
      }
    })
    flow.pen.line(LEFT, top + height - 1, LEFT + WIDTH, top + height - 1, 0.25)
    first = false
  }
}

function linesOf(flow: Flow, { width, says }: Cell): Line[] {
  return says.flatMap(({ text, size = 8.4, font = 'sans', grey = false }) =>
    text === ''
      ? []
      : flow.pen.lines(text, width, font, size).map((line) => ({ text: line, size, font, grey, pitch: size * 1.32 })),
  )
}

function taken(lines: Line[]): Line[] {
  let height = 0
  let count = 0
  for (const { pitch } of lines) {
    if (height + pitch > MOST) break
    height += pitch
    count += 1
  }
  return lines.splice(0, count)
}

/** A heading is never left alone at the foot of a page. */
export function headed(flow: Flow, text: string, aside = ''): void {
  flow.gap(4)
  flow.room(70)
  flow.gap(-70)
  flow.heading(text, aside)
  flow.gap(2)
}

/** Captions of columns, small and grey. */
export function captions(flow: Flow, cells: readonly (readonly [x: number, text: string])[]): void {
  const top = flow.room(10)
  for (const [x, text] of cells) flow.pen.text(LEFT + x, top + 7, text, { size: 6.4, grey: true })
}
