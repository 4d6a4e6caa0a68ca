import { exerciseBand, LEFT, RIGHT, WIDTH, type DraftPage } from '../frame'
import { SHEETS } from '../facts'
import { Pen } from '../pen'
import type { FontMetrics, LaidPage } from '../sheet'

/** What stands around every page of these papers: whose it is, how old, and whether its words may go out. */
export interface StatusHead {
  /** the firm, small over the title */
  over: string
  drill: boolean
  /** wall time in words */
  printedAt: string
  by: string
  printedAtMs: number
}

export interface PageWords {
  title: string
  under: string
  /** '' where the wording is approved, or where there is none: else why it is a draft */
  draft?: string
  /** at the left of the foot */
  foot: string
}

const DRAFT_WIDTH = 150

/** A page with its heading. A draft says so on every page, in a frame that is seen from across a table. */
export function startStatusPage(head: StatusHead, words: PageWords, metrics: FontMetrics, page = 1): DraftPage {
  const pen = new Pen(metrics)
  const draft = words.draft ?? ''
  if (head.drill) exerciseBand(pen)
  const width = draft === '' ? WIDTH : WIDTH - DRAFT_WIDTH - 14
  oneLine(pen, LEFT, 43, width, head.over, 7)
  oneLine(pen, LEFT, 59, width, page === 1 ? words.title : `${words.title}, continued`, 14, 'sansBold')
  pen.fitted(LEFT, 63, { width, height: 18 }, words.under, { size: 7.6, font: 'sans', continued: '\u2026' })
  if (draft !== '') drawDraft(pen, draft)
  return { facts: SHEETS.report, pen }
}

function drawDraft(pen: Pen, why: string): void {
  const left = RIGHT - DRAFT_WIDTH
  pen.rect(left, 33, DRAFT_WIDTH, 44, { width: 2 })
  pen.text(left, 54, 'DRAFT', { size: 20, font: 'sansBold', align: 'centre', width: DRAFT_WIDTH })
  pen.fitted(left + 5, 58, { width: DRAFT_WIDTH - 10, height: 16 }, why, {
    size: 6.6,
    font: 'sans',
    smallest: 4.6,
    continued: '\u2026',
  })
}

/** The foot of each page, when it is known how many there are. */
export function finishStatusPages(
  pages: readonly DraftPage[],
  head: StatusHead,
  words: PageWords,
  metrics: FontMetrics,
): LaidPage[] {
  return pages.map(({ pen }, index) => {
    const foot = new Pen(metrics)
    foot.line(LEFT, 741.5, RIGHT, 741.5, 0.4)
    const marks = [words.foot, head.drill ? 'EXERCISE' : '', (words.draft ?? '') === '' ? '' : 'DRAFT']
    oneLine(foot, LEFT, 751, WIDTH - 80, marks.filter(Boolean).join(' \u00b7 '), 7.5)
    oneLine(foot, LEFT, 760, WIDTH, `printed ${head.printedAt} by ${head.by}`, 6.6)
    const page = `Page ${index + 1} of ${pages.length}`
    foot.text(LEFT, 751, page, { size: 7.5, font: 'sansBold', align: 'right', width: WIDTH })
    return { sheetId: 'report', title: words.title, ops: [...pen.ops, ...foot.ops] }
  })
}

/** One line, `y` its baseline; what has no room ends in an ellipsis, so that it is seen that there is more. */
export function oneLine(
  pen: Pen,
  x: number,
  y: number,
  width: number,
  text: string,
  size: number,
  font: 'sans' | 'sansBold' | 'mono' | 'monoBold' = 'sans',
  align: 'left' | 'right' | 'centre' = 'left',
): void {
  pen.text(x, y, shortened(pen, text, width, size, font), { size, font, align, width })
}

function shortened(
  pen: Pen,
  text: string,
  width: number,
  size: number,
  font: 'sans' | 'sansBold' | 'mono' | 'monoBold',
) {
  const flat = text.replace(/\s+/gu, ' ').trim()
  if (pen.width(flat, font, size) <= width) return flat
  const characters = [...flat]
  let low = 0
  let high = characters.length
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (pen.width(`${characters.slice(0, middle).join('')}\u2026`, font, size) <= width) low = middle
    else high = middle - 1
  }
  return `${characters.slice(0, low).join('').trimEnd()}\u2026`
}
