import type { FormField } from './readForm'
import type { Rect } from './pageView'

/** A piece of printed text on the agency's page. */
export interface PageRun {
  /** from 0 */
  page: number
  text: string
  /** points of what is seen, origin bottom left; y0 is the baseline */
  place: Rect
}

/** How far a caption stands from its field at most, in points. */
const ABOVE = 16
const BELOW = 14
const BESIDE = 60
/** Pieces of one line with no more between them belong together. */
const GAP = 9

/**
 * The printed caption nearest a field: over it or in its head, else on its left, else under its line; of a tick box
 * what follows it. '' where nothing is near.
 */
export function captionOf(field: FormField, runs: readonly PageRun[]): string {
  const lines = linesOf(runs.filter(({ page }) => page === field.page))
  const [x0, y0, x1, y1] = field.place
  const middle = (y0 + y1) / 2
  const onRow = (line: PageRun): boolean => line.place[1] < middle + 2 && line.place[3] > middle - 4
  const right = nearest(lines, (line) => (onRow(line) ? from(line.place[0] - x1, -3, BESIDE) : undefined))
  const left = nearest(lines, (line) => (onRow(line) ? from(x0 - line.place[2], -3, BESIDE) : undefined))
  if (field.kind === 'check') return (right ?? left)?.text ?? ''
  const over = (line: PageRun): boolean => line.place[0] < x1 - 2 && line.place[2] > x0 && line.place[0] > x0 - 20
  const above = nearest(lines, (line) =>
    over(line) ? from(line.place[1] - y1, -Math.min(10, y1 - y0), ABOVE) : undefined,
  )
  const below = nearest(lines, (line) => (over(line) ? from(y0 - line.place[3], -6, BELOW) : undefined))
  return (above ?? left ?? below)?.text ?? ''
}

/** The distance where it lies within both bounds. */
const from = (distance: number, least: number, most: number): number | undefined =>
  distance >= least && distance <= most ? Math.abs(distance) : undefined

function nearest(lines: readonly PageRun[], distance: (line: PageRun) => number | undefined): PageRun | undefined {
  let best: { line: PageRun; far: number } | undefined
  for (const line of lines) {
    const far = distance(line)
    if (far !== undefined && (best === undefined || far < best.far)) best = { line, far }
  }
  return best?.line
}

/** Pieces on one baseline with small gaps, joined: a caption is often printed in several. */
function linesOf(runs: readonly PageRun[]): PageRun[] {
  const sorted = runs
    .filter(({ text }) => /[\p{L}\p{N}]/u.test(text))
    .sort((a, b) => Math.round(b.place[1]) - Math.round(a.place[1]) || a.place[0] - b.place[0])
  const lines: PageRun[] = []
  for (const run of sorted) {
    const last = lines.at(-1)
    if (
      last !== undefined &&
      Math.abs(last.place[1] - run.place[1]) < 2 &&
      run.place[0] - last.place[2] < GAP &&
      run.place[0] >= last.place[0]
    )
      lines[lines.length - 1] = joined(last, run)
    else lines.push(run)
  }
  return lines
}

const joined = (a: PageRun, b: PageRun): PageRun => ({
  page: a.page,
  text: `${a.text} ${b.text}`.replace(/\s+/gu, ' '),
  place: [
    a.place[0],
    Math.min(a.place[1], b.place[1]),
    Math.max(a.place[2], b.place[2]),
    Math.max(a.place[3], b.place[3]),
  ],
})
