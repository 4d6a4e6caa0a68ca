import type { Figures } from '../../domain/incident/figures'
import type { Pen } from '../pen'
import { oneLine } from './page'

export interface Figure {
  caption: string
  value: string
  /** a figure that asks for somebody: drawn in a heavy frame */
  heavy?: boolean
}

/** Entries by where they stand; together they are all. */
export const entryFigures = ({ entries, entriesAll }: Figures): Figure[] => [
  { caption: 'entries, all', value: said(entriesAll) },
  { caption: 'prepared', value: said(entries.open) },
  { caption: 'printed', value: said(entries.printed) },
  { caption: 'presented', value: said(entries.presented) },
  { caption: 'held', value: said(entries.held), heavy: entries.held > 0 },
  { caption: 'exam', value: said(entries.exam), heavy: entries.exam > 0 },
  { caption: 'refused', value: said(entries.refused), heavy: entries.refused > 0 },
  { caption: 'released', value: said(entries.released) },
  { caption: 'void', value: said(entries.void) },
]

export const otherFigures = (figures: Figures): Figure[] => [
  { caption: 'left here', value: said(figures.here.left), heavy: figures.here.alarm },
  { caption: 'left, all', value: said(figures.numbers.left) },
  { caption: 'numbers taken', value: said(figures.numbers.taken) },
  { caption: 'arrivals', value: said(figures.arrivals.ahead) },
  { caption: 'calls due', value: said(figures.calls.due), heavy: figures.calls.due > 0 },
  {
    caption: 'promises',
    value:
      figures.promises.late === 0
        ? said(figures.promises.open)
        : `${figures.promises.open}, ${figures.promises.late} late`,
    heavy: figures.promises.late > 0,
  },
  { caption: 'to settle', value: said(figures.conflicts), heavy: figures.conflicts > 0 },
  { caption: 'files outside', value: said(figures.filesLeft) },
]

export const handoverFigures = (figures: Figures): Figure[] => [
  ...entryFigures(figures).filter(({ caption }) => caption !== 'void'),
  { caption: 'numbers left', value: said(figures.here.left), heavy: figures.here.alarm },
]

const said = (count: number): string => count.toLocaleString('en-US')

/** Boxes of one row, each a figure over its caption. */
export function drawFigureRow(
  pen: Pen,
  { x, y, width, size, figures }: { x: number; y: number; width: number; size: number; figures: readonly Figure[] },
): number {
  const gap = 4
  const each = (width - gap * (figures.length - 1)) / figures.length
  const height = size * 1.3 + 15
  figures.forEach(({ caption, value, heavy = false }, nth) => {
    const left = x + nth * (each + gap)
    pen.rect(left, y, each, height, { width: heavy ? 2 : 0.6 })
    const figure = {
      size,
      font: 'sansBold',
      from: 'bottom',
      align: 'centre',
      smallest: 8,
      continued: '\u2026',
    } as const
    pen.fitted(left + 2, y + 2, { width: each - 4, height: size * 1.3 }, value, figure)
    const small = Math.min(7.4, (each - 4) / Math.max(1, pen.width(caption, 'sans', 1)))
    oneLine(pen, left + 2, y + height - 4.5, each - 4, caption, Math.max(5.2, small), 'sans', 'centre')
  })
  return height
}
