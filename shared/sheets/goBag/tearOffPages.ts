import { BAR_HEIGHT, drawBars } from '../bars'
import { BODY_TOP, LEFT, RIGHT, type DraftPage } from '../frame'
import type { Pen } from '../pen'
import type { FontMetrics } from '../sheet'
import { bagPage } from './rows'
import type { BagValues } from './values'

const ROW = 63
const ROWS_A_PAGE = 10
/** where the label is cut off: to its left stays the stub */
const CUT = LEFT + 330

/**
 * Entry numbers for an hour in which no laptop works: a block of its own, each number once. The label is cut off and
 * stuck on the paper that goes to CBP; the stub stays and says what it went to.
 */
export function tearOffPages(values: BagValues, metrics: FontMetrics): DraftPage[] {
  const { numbers } = values.tearOff
  const pages: DraftPage[] = []
  for (let from = 0; from < Math.max(1, numbers.length); from += ROWS_A_PAGE) {
    const page = bagPage(
      values,
      metrics,
      pages.length === 0 ? 'Entry numbers to tear off' : 'Entry numbers to tear off, continued',
      'Each number stands here once and nowhere else. From the top, one for each shipment. Fill the stub, cut at the dashes, stick the label on the 3461. Never use one twice, never skip without writing VOID.',
    )
    pages.push(page)
    if (numbers.length === 0)
      page.pen.paragraph(
        LEFT,
        BODY_TOP + 20,
        'There is no block for tear-off sheets on this desk. Under Prepare, Entry numbers, add one for paper; then print this page again.',
        { size: 9, width: RIGHT - LEFT },
      )
    numbers
      .slice(from, from + ROWS_A_PAGE)
      .forEach((number, nth) => drawStub(page.pen, BODY_TOP + 10 + nth * ROW, number, values))
  }
  return pages
}

function drawStub(pen: Pen, top: number, number: string, { tearOff, firm }: BagValues): void {
  pen.text(LEFT, top + 14, number, { size: 11, font: 'monoBold' })
  pen.tick(LEFT + 112, top + 13.5, false, 8)
  pen.text(LEFT + 124, top + 13.5, 'VOID', { size: 7 })
  blank(pen, LEFT + 160, top + 14, 64, 'DATE')
  blank(pen, LEFT + 232, top + 14, 36, 'TIME')
  blank(pen, LEFT + 276, top + 14, 42, 'INITIALS')
  blank(pen, LEFT, top + 38, 120, 'BILL')
  blank(pen, LEFT + 128, top + 38, 118, 'IMPORTER')
  blank(pen, LEFT + 254, top + 38, 64, 'PORT')
  pen.line(CUT, top - 4, CUT, top + ROW - 8, 0.5, true)
  drawBars(pen, RIGHT - 12, top + 2, number, tearOff.symbology)
  const name = { size: 5.6, align: 'centre', width: RIGHT - CUT - 24 } as const
  pen.text(CUT + 12, top + BAR_HEIGHT + 19, firm.name, name)
  const under = top + BAR_HEIGHT + 20
  pen.line(LEFT, under + 7, RIGHT, under + 7, 0.5, true)
}

function blank(pen: Pen, x: number, y: number, width: number, caption: string): void {
  pen.line(x, y, x + width, y, 0.6)
  pen.text(x, y + 7, caption, { size: 5.4 })
}
