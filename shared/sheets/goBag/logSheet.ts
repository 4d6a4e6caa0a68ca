import { BODY_BOTTOM, BODY_TOP, LEFT, RIGHT, WIDTH, type DraftPage } from '../frame'
import type { FontMetrics } from '../sheet'
import { bagPage } from './rows'
import type { BagValues } from './values'

const COLUMNS = [
  [0, 'TIME'],
  [44, 'WHO'],
  [106, 'TO OR FROM, NUMBER'],
  [220, 'WHAT WAS SAID, DONE OR PROMISED'],
  [476, 'BY WHOM, UNTIL'],
] as const
const ROW = 21.5

/** The log on paper: copied as often as it is needed, numbered by hand, keyed afterwards in the order of the times. */
export function logSheet(values: BagValues, metrics: FontMetrics): DraftPage[] {
  const page = bagPage(
    values,
    metrics,
    'Log sheet',
    'One line for each call, decision and hand-over. Ink only; strike out, never rub out. No guesses about causes. Copy this page before the last blank one is used.',
  )
  const { pen } = page
  const top = BODY_TOP + 8
  const blanks = ['SHEET NUMBER', 'DATE', 'TIME ZONE', 'KEPT BY', 'INCIDENT']
  blanks.forEach((caption, at) => {
    const x = LEFT + (at * WIDTH) / blanks.length
    pen.line(x, top + 16, x + WIDTH / blanks.length - 10, top + 16, 0.7)
    pen.text(x, top + 24, caption, { size: 5.8 })
  })
  const head = top + 34
  pen.rect(LEFT, head, WIDTH, 13, { fill: 'shade' })
  for (const [x, caption] of COLUMNS) pen.text(LEFT + x + 3, head + 9, caption, { size: 6.4, font: 'sansBold' })
  let y = head + 13
  while (y + ROW <= BODY_BOTTOM) {
    y += ROW
    pen.line(LEFT, y, RIGHT, y, 0.35)
  }
  for (const [x] of COLUMNS.slice(1)) pen.line(LEFT + x, head, LEFT + x, y, 0.3)
  pen.rect(LEFT, head, WIDTH, y - head, { width: 0.6 })
  return [page]
}
