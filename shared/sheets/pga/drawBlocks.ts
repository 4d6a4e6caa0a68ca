import { drawBox, drawValue, ruledBlank, type Overflow } from '../boxes'
import type { Flow } from '../flow'
import { LEFT, RIGHT, WIDTH } from '../frame'
import { LEADING } from '../text'
import { isMissing, type PacketValues } from '../values'
import type { FormBlock, FormBox, FormColumn, Tick, TickBlock } from './blocks'

/** Draws one block of an agency's form into the flow of its pages. */
export function drawBlock(flow: Flow, block: FormBlock, packet: PacketValues, overflow: Overflow[]): void {
  switch (block.is) {
    case 'heading':
      return drawHeading(flow, block.text, block.keep)
    case 'boxes':
      return drawBoxes(flow, block.boxes, rowHeight(block.lines ?? 1), packet, overflow)
    case 'ticks':
      return drawTicks(flow, block, packet, overflow)
    case 'words':
      return drawWords(flow, block.text, block.strong === true)
    case 'table':
      return drawTable(flow, block, overflow)
    case 'sign':
      return drawSign(flow, block, packet, overflow)
    case 'agency':
      drawHeading(flow, block.text)
      for (const row of block.rows) drawBoxes(flow, row, rowHeight(1), packet, overflow)
  }
}

/** Caption, then lines of a nine-point value. */
const rowHeight = (lines: number): number => 26 + (lines - 1) * 10.8
const HEADING = 13

/** A heading never stands alone at the foot of a page. */
function drawHeading(flow: Flow, text: string, keep = 40): void {
  flow.room(HEADING + keep)
  flow.gap(-keep - HEADING)
  const top = flow.room(HEADING)
  flow.pen.rect(LEFT, top, WIDTH, HEADING, { fill: 'shade' })
  flow.pen.rect(LEFT, top, WIDTH, HEADING)
  const area = { width: WIDTH - 8, height: HEADING - 3 }
  flow.pen.fitted(LEFT + 4, top + 2.6, area, text, { size: 8, font: 'sansBold', smallest: 5 })
}

/** Widths by shares of `width`, from `left`. */
function placed<T extends { part?: number }>(boxes: readonly T[], left: number, width: number) {
  const whole = boxes.reduce((sum, box) => sum + (box.part ?? 1), 0)
  let x = left
  return boxes.map((box) => {
    const w = (width * (box.part ?? 1)) / whole
    const at = { box, x, w }
    x += w
    return at
  })
}

function drawBoxes(
  flow: Flow,
  boxes: readonly FormBox[],
  h: number,
  packet: PacketValues,
  overflow: Overflow[],
  at: { left: number; width: number } = { left: LEFT, width: WIDTH },
): void {
  const y = flow.room(h)
  for (const { box, x, w } of placed(boxes, at.left, at.width)) {
    const { value, number = '', caption } = box
    const place = { number, caption, x, y, w, h, from: h > 40 ? 'top' : 'bottom' } as const
    drawBox(flow.pen, value === undefined ? place : { ...place, value: () => value }, packet, overflow)
  }
}

const WORDS = 7.4
const PAD = 4

function drawWords(flow: Flow, text: string, strong: boolean): void {
  const font = strong ? 'sansBold' : 'sans'
  const lines = flow.pen.lines(text, WIDTH - 2 * PAD, font, WORDS)
  const height = lines.length * WORDS * 1.3 + 5
  const top = flow.room(height)
  flow.pen.rect(LEFT, top, WIDTH, height)
  lines.forEach((line, nth) =>
    flow.pen.text(LEFT + PAD, top + WORDS + 1.5 + nth * WORDS * 1.3, line, { size: WORDS, font }),
  )
}

/** Captions name the box; where the caption is a statement of its own, it is read and ticked as one. */
const CAPTION = { size: 6.2, font: 'sans', pitch: 7.6, left: 3 } as const
const STATEMENT = { size: 7, font: 'sansBold', pitch: 8.6, left: 16 } as const

/** A row of ticks is one piece; the frame around all of them is closed on each page they stand on. */
function drawTicks(flow: Flow, block: TickBlock, packet: PacketValues, overflow: Overflow[]): void {
  const columns = block.columns ?? 1
  const indent = block.ticked === undefined ? 0 : 11
  const width = (WIDTH - indent) / columns
  const caption = block.number === undefined ? block.caption : `${block.number}. ${block.caption}`
  const own = block.ticked === undefined ? CAPTION : STATEMENT
  const captionLines = flow.pen.lines(caption, WIDTH - 60 - own.left, own.font, own.size)
  const headHeight = captionLines.length * own.pitch + 4
  const rows: Tick[][] = []
  for (let at = 0; at < block.ticks.length; at += columns) rows.push(block.ticks.slice(at, at + columns))
  const heights = rows.map((row) => Math.max(...row.map((tick) => tickHeight(flow, tick, width))))
  flow.room(headHeight + (heights[0] ?? 0))
  flow.gap(-headHeight - (heights[0] ?? 0))
  const head = flow.room(headHeight)
  captionLines.forEach((line, nth) =>
    flow.pen.text(LEFT + own.left, head + own.pitch + nth * own.pitch, line, { size: own.size, font: own.font }),
  )
  if (block.ticked !== undefined) flow.pen.tick(LEFT + 4, head + own.pitch, block.ticked)
  markTicks(flow, block, head, headHeight + heights.reduce((sum, height) => sum + height, 0))
  let from = head
  let page = flow.pages.length
  rows.forEach((row, nth) => {
    const pen = flow.pen
    const before = flow.y
    const top = flow.room(heights[nth] ?? 0)
    if (flow.pages.length !== page) {
      pen.rect(LEFT, from, WIDTH, before - from)
      from = top
      page = flow.pages.length
    }
    row.forEach((tick, at) => drawTick(flow, tick, LEFT + indent + at * width, top, width, packet, overflow))
  })
  flow.gap(2)
  flow.pen.rect(LEFT, from, WIDTH, flow.y - from)
}

/** Nothing ticked where an answer is needed: the mark of ink stands at the caption's end. */
function markTicks(flow: Flow, { value }: TickBlock, top: number, height: number): void {
  if (value?.field === undefined) return
  const missing = isMissing(value)
  flow.pen.area(LEFT, top, WIDTH, Math.min(height, 700 - top), value.field, missing)
  if (missing) ruledBlank(flow.pen, { x: RIGHT - 54, y: top, w: 54, h: 11 })
}

/** What is ticked stands in bold, and is measured so from the beginning: a tick moves nothing on the page. */
const TICKED = 'sansBold'
const tickText = (tick: Tick): string => (tick.number === undefined ? tick.text : `${tick.number}  ${tick.text}`)
const tickLines = (flow: Flow, tick: Tick, width: number): string[] =>
  flow.pen.lines(tickText(tick), width - 22, TICKED, WORDS)

function tickHeight(flow: Flow, tick: Tick, width: number): number {
  const text = Math.max(11, tickLines(flow, tick, width).length * WORDS * LEADING + 2)
  return text + (tick.boxes === undefined ? 0 : rowHeight(1) + 1)
}

function drawTick(
  flow: Flow,
  tick: Tick,
  x: number,
  top: number,
  width: number,
  packet: PacketValues,
  overflow: Overflow[],
): void {
  const lines = tickLines(flow, tick, width)
  flow.pen.tick(x + 5, top + 8, tick.ticked)
  lines.forEach((line, nth) =>
    flow.pen.text(x + 16, top + 8 + nth * WORDS * LEADING, line, {
      size: WORDS,
      font: tick.ticked ? TICKED : 'sans',
    }),
  )
  if (tick.boxes === undefined) return
  const y = top + Math.max(11, lines.length * WORDS * LEADING + 2)
  for (const { box, x: left, w } of placed(tick.boxes, x + 16, width - 22)) {
    const { value, number = '', caption } = box
    const place = { number, caption, x: left, y, w, h: rowHeight(1) - 1 }
    drawBox(flow.pen, value === undefined ? place : { ...place, value: () => value }, packet, overflow)
  }
}

function drawTable(flow: Flow, table: Extract<FormBlock, { is: 'table' }>, overflow: Overflow[]): void {
  const columns = placed(table.columns, LEFT, WIDTH)
  const height = 16 + ((table.lines ?? 1) - 1) * 10.8
  const headHeight = heightOfHead(flow, columns)
  const count = Math.max(table.rows.length, table.atLeast ?? 1)
  let page = 0
  for (let row = 0; row < count; row++) {
    const head = flow.pages.length === page ? 0 : headHeight
    flow.room(head + height)
    flow.gap(-head - height)
    if (flow.pages.length !== page) drawHead(flow, columns, headHeight)
    page = flow.pages.length
    const y = flow.room(height)
    columns.forEach(({ box, x, w }, at) => {
      flow.pen.rect(x, y, w, height)
      const value = table.rows[row]?.[at]
      if (value === undefined) return
      const about = {
        number: box.number ?? '',
        caption: `${box.caption}, row ${row + 1}`,
        area: { x, y, w, h: height },
      }
      drawValue(flow.pen, { x, y: y + 1.5, w, h: height - 3 }, value, about, overflow)
    })
  }
}

type Placed = readonly { box: FormColumn; x: number; w: number }[]

const headText = ({ number, caption }: FormColumn): string => (number === undefined ? caption : `${number}. ${caption}`)
const HEAD_TEXT = { size: 5.8, font: 'sans' } as const

/** As many lines as the longest caption needs in its column. */
function heightOfHead(flow: Flow, columns: Placed): number {
  const lines = columns.map(({ box, w }) => flow.pen.lines(headText(box), w - 6, HEAD_TEXT.font, HEAD_TEXT.size).length)
  return Math.max(2, ...lines) * HEAD_TEXT.size * LEADING + 5
}

function drawHead(flow: Flow, columns: Placed, height: number): void {
  const y = flow.room(height)
  for (const { box, x, w } of columns) {
    flow.pen.rect(x, y, w, height)
    flow.pen.paragraph(x + 3, y + 6.6, headText(box), { ...HEAD_TEXT, width: w - 6, leading: LEADING })
  }
}

const SIGN = 34

/** Words and signatures are kept together on one page. */
function drawSign(
  flow: Flow,
  { boxes, statement }: Extract<FormBlock, { is: 'sign' }>,
  packet: PacketValues,
  overflow: Overflow[],
): void {
  const words =
    statement === undefined ? 0 : flow.pen.lines(statement, WIDTH - 2 * PAD, 'sans', WORDS).length * WORDS * 1.3 + 5
  flow.room(words + SIGN)
  flow.gap(-words - SIGN)
  if (statement !== undefined) drawWords(flow, statement, false)
  const y = flow.y
  drawBoxes(flow, boxes, SIGN, packet, overflow)
  for (const { box, x } of placed(boxes, LEFT, WIDTH))
    if (/signature/iu.test(box.caption)) flow.pen.text(x + 4, y + SIGN - 5, 'X', { size: 9, font: 'sansBold' })
}
