import type { ReadoutLine } from '../../domain/incident/figuresReadout'
import { LEFT, RIGHT, WIDTH } from '../frame'
import type { FontMetrics, LaidPage } from '../sheet'
import { finishStatusPages, oneLine, startStatusPage, type PageWords, type StatusHead } from './page'

export interface ReadoutSheet {
  lines: readonly ReadoutLine[]
  check: number
  cover: string
}

const PITCH = 20.5

/** Figures to be read down the telephone: who listens prints the same page and writes beside the same line numbers. */
export function layoutReadout(
  head: StatusHead,
  { lines, check, cover }: ReadoutSheet,
  metrics: FontMetrics,
): LaidPage[] {
  const words: PageWords = {
    title: 'Figures to be read out',
    under:
      'Read the number of the line, then the figure. The listener writes it down, says it back, and adds up: the sum must be the check sum.',
    foot: 'Figures to be read out',
  }
  const page = startStatusPage(head, words, metrics)
  const { pen } = page
  const heads: [number, string][] = [
    [LEFT + 2, 'Line'],
    [LEFT + 36, 'What'],
    [LEFT + 300, 'Read out'],
    [LEFT + 400, 'Heard, written by the listener'],
  ]
  pen.fitted(LEFT, 86, { width: WIDTH, height: 20 }, `Figures cover: ${cover}`, {
    size: 8.6,
    font: 'sansBold',
    smallest: 5.4,
    continued: '\u2026',
  })
  const top = 110
  pen.rect(LEFT, top, WIDTH, 14, { fill: 'shade' })
  for (const [x, text] of heads) pen.text(x, top + 10, text, { size: 7.4, font: 'sansBold' })
  let y = top + 14
  const row = (line: string, caption: string, value: string, font: 'sans' | 'sansBold') => {
    const base = y + 14
    pen.text(LEFT, base, line, { size: 10, font: 'monoBold', align: 'right', width: 24 })
    oneLine(pen, LEFT + 36, base, 250, caption, 10, font)
    pen.text(LEFT + 286, base, value, { size: 12, font: 'monoBold', align: 'right', width: 60 })
    pen.line(LEFT + 400, base + 2, RIGHT - 4, base + 2, 0.9)
    y += PITCH
    pen.line(LEFT, y, RIGHT, y, 0.25)
  }
  for (const { line, caption, value } of lines) row(String(line), caption, String(value), 'sans')
  pen.line(LEFT, y, RIGHT, y, 1.4)
  row('=', 'Check sum: all lines together', String(check), 'sansBold')
  const notes = [
    'Line 1 is lines 2 to 9 together; line 10 is lines 11 to 14 together.',
    'Names, entry numbers and clients are never read out on this call.',
  ]
  notes.forEach((note, nth) => oneLine(pen, LEFT, y + 14 + nth * 11, WIDTH, note, 8))
  const at = 728
  const captions = ['Read out by', 'Heard by, branch', 'Day and time', 'The sums agree (initials)']
  captions.forEach((caption, nth) => {
    const x = LEFT + nth * (WIDTH / 4)
    pen.line(x, at, x + WIDTH / 4 - 10, at, 0.9)
    pen.text(x, at + 8, caption, { size: 6.6 })
  })
  return finishStatusPages([page], head, words, metrics)
}
