import type { BoardValues } from '../../domain/incident/board'
import { LEFT, RIGHT, WIDTH } from '../frame'
import type { FontMetrics, LaidPage } from '../sheet'
import { drawFigureRow, entryFigures, otherFigures } from './figureRow'
import { drawList } from './listBox'
import { finishStatusPages, oneLine, startStatusPage, type PageWords, type StatusHead } from './page'
import type { Pen } from '../pen'

const GAP = 16
const HALF = (WIDTH - GAP) / 2
const SECOND = LEFT + HALF + GAP
const SIZE = 10.2

/** The board: one page in large type, read from two metres and read out at each status call. */
export function layoutBoard(head: StatusHead, values: BoardValues, metrics: FontMetrics): LaidPage[] {
  const words: PageWords = {
    title: 'Status board',
    under: `As of ${head.printedAt}. Every figure is counted from what is recorded on the laptops named under it.`,
    foot: `Status board as of ${head.printedAt}`,
  }
  const page = startStatusPage(head, words, metrics)
  const { pen } = page
  drawTop(pen, values)
  const first = drawFigureRow(pen, { x: LEFT, y: 152, width: WIDTH, size: 19, figures: entryFigures(values.figures) })
  const second = drawFigureRow(pen, {
    x: LEFT,
    y: 152 + first + 5,
    width: WIDTH,
    size: 19,
    figures: otherFigures(values.figures),
  })
  const covers = `Figures cover: ${values.cover}`
  const under = 152 + first + second + 8
  const style = { size: 9, font: 'sansBold', smallest: 5.4, continued: '\u2026' } as const
  pen.fitted(LEFT, under, { width: WIDTH, height: 22 }, covers, style)
  drawLists(pen, values, under + 26)
  return finishStatusPages([page], head, words, metrics)
}

function drawTop(pen: Pen, { title, stage, lead, elapsed, heads }: BoardValues): void {
  const right = elapsed === '' ? 0 : pen.width(elapsed, 'sansBold', 20) + 16
  oneLine(pen, LEFT, 105, WIDTH - right, title, 20, 'sansBold')
  if (elapsed !== '') oneLine(pen, LEFT, 105, WIDTH, elapsed, 20, 'sansBold', 'right')
  const lines = [
    ...(stage === '' ? [] : [`Stage: ${stage}`]),
    `Lead: ${lead === '' ? 'nobody is named' : lead}`,
    ...heads.map(({ caption, words }) => `${caption}: ${words}`),
  ]
  const each = { size: 10, font: 'sans', smallest: 6, continued: '\u2026' } as const
  pen.fitted(LEFT, 112, { width: WIDTH, height: 34 }, lines.join('  \u00b7  '), each)
  pen.line(LEFT, 147, RIGHT, 147, 1.2)
}

/** Three rows of two lists; each takes the room that is its own, and counts what has none. */
function drawLists(pen: Pen, values: BoardValues, top: number): void {
  const height = (738 - top) / 3
  const list = { width: HALF, height: height - 4, size: SIZE, rest: 'see the desk' }
  const lists = [
    { title: 'Clocks', lines: values.clocks, empty: 'No clock of the incident runs.' },
    { title: 'Next calls', lines: values.calls, empty: 'Nobody is to be called.' },
    { title: 'Held, exam, refused', lines: values.stuck, empty: 'Nothing is held, examined or refused.' },
    { title: 'Promises', lines: values.promises, empty: 'Nothing was promised and is still open.' },
    { title: 'Entries: due first by law', lines: values.entryClocks, empty: 'Nothing of an entry is due.' },
  ]
  lists.forEach((one, nth) => {
    const [x, y] = [nth % 2 === 0 ? LEFT : SECOND, top + Math.floor(nth / 2) * height]
    drawList(pen, { ...list, ...one, x, y })
  })
  drawNotes(pen, SECOND, top + 2 * height, height - 4)
}

/** For what is said at the call: the board on the wall is written on. */
function drawNotes(pen: Pen, x: number, y: number, height: number): void {
  pen.text(x, y + 11, 'Said at the call', { size: 9.5, font: 'sansBold' })
  pen.line(x, y + 15, x + HALF, y + 15, 0.9)
  for (let at = y + 36; at < y + height; at += 20) pen.line(x, at, x + HALF, at, 0.3)
}
