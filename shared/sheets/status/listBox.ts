import type { BoardLine } from '../../domain/incident/boardRows'
import type { Pen } from '../pen'
import { oneLine } from './page'

/** A list with its heading in a fixed area of a page; what has no room is counted and said, never left out silently. */
export interface ListBox {
  x: number
  y: number
  width: number
  height: number
  title: string
  lines: readonly BoardLine[]
  /** what stands there instead of an empty list */
  empty: string
  size: number
  /** where the rest is to be found: `see the board` */
  rest: string
}

const HEAD = 20

/** Rows that have room: the last one gives way to the count of the rest. */
export function listRows({ height, lines, size }: Pick<ListBox, 'height' | 'lines' | 'size'>): number {
  const room = Math.floor((height - HEAD) / rowHeight(size))
  return lines.length <= room ? lines.length : Math.max(0, room - 1)
}
const rowHeight = (size: number): number => size * 2.55

export function drawList(pen: Pen, box: ListBox): void {
  const { x, y, width, lines, size } = box
  pen.text(x, y + 11, box.title, { size: 9.5, font: 'sansBold' })
  if (lines.length > 0)
    pen.text(x, y + 11, String(lines.length), { size: 9.5, font: 'sansBold', align: 'right', width })
  pen.line(x, y + 15, x + width, y + 15, 0.9)
  if (lines.length === 0) {
    pen.paragraph(x, y + HEAD + size, box.empty, { size, width, grey: true })
    return
  }
  const shown = listRows(box)
  lines.slice(0, shown).forEach((line, nth) => drawLine(pen, box, line, y + HEAD + nth * rowHeight(size)))
  if (shown < lines.length) {
    const at = y + HEAD + shown * rowHeight(size) + size
    oneLine(pen, x, at, width, `and ${lines.length - shown} more: ${box.rest}`, size, 'sansBold')
  }
}

/** What and of whom, and by when: late ones in bold with a mark before them, for who sees no colour. */
function drawLine(pen: Pen, { x, width, size }: ListBox, line: BoardLine, top: number): void {
  const due = line.due === '' ? '' : line.due
  const dueFont = line.late ? 'sansBold' : 'sans'
  const dueWidth = Math.min(pen.width(due, dueFont, size * 0.88) + 4, width * 0.56)
  if (line.late) pen.rect(x, top + size * 0.28, size * 0.62, size * 0.62, { fill: 'black' })
  const from = line.late ? x + size * 0.9 : x
  oneLine(pen, from, top + size, width - dueWidth - (from - x) - 4, line.what, size, 'sansBold')
  oneLine(pen, x + width - dueWidth, top + size, dueWidth, due, size * 0.88, dueFont, 'right')
  oneLine(pen, from, top + size * 2.02, width - (from - x), line.of, size * 0.86)
}
