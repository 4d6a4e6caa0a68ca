import type { Overflow } from './boxes'
import type { SheetFacts, SheetId } from './facts'
import { BODY_BOTTOM, BODY_TOP, LEFT, startPage, WIDTH, type DraftPage } from './frame'
import type { FontMetrics } from './sheet'
import { forPrint, wrap } from './text'
import type { PacketValues } from './values'

/** Texts too long for their boxes stand here whole, in the order of the boxes: never cut. */
export function continuationPages(
  sheet: SheetId | SheetFacts,
  values: PacketValues,
  metrics: FontMetrics,
  overflow: readonly Overflow[],
): DraftPage[] {
  const pages: DraftPage[] = []
  let page: DraftPage | undefined
  let y = BODY_BOTTOM
  const fresh = (): DraftPage => {
    const next = startPage(sheet, values, metrics, {
      over: 'CONTINUATION SHEET',
      title: 'TEXTS CONTINUED',
      under: 'Each text stands here whole; its box shows the beginning.',
    })
    pages.push(next)
    y = BODY_TOP + 8
    return next
  }
  const size = 7.5
  const pitch = size * 1.35
  for (const { box, text } of overflow) {
    if (page === undefined || y + 3 * pitch > BODY_BOTTOM) page = fresh()
    page.pen.text(LEFT, y, box, { size: 7, font: 'sansBold' })
    y += pitch + 1
    for (const line of wrap(forPrint(text), WIDTH, 'mono', size, metrics)) {
      if (y > BODY_BOTTOM) {
        page = fresh()
        page.pen.text(LEFT, y, `${box} (continued)`, { size: 7, font: 'sansBold' })
        y += pitch + 1
      }
      page.pen.text(LEFT, y, line, { size, font: 'mono' })
      y += pitch
    }
    y += pitch
  }
  return pages
}
