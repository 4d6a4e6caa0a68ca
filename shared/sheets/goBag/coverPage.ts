import { LEFT, RIGHT, WIDTH, type DraftPage } from '../frame'
import type { FontMetrics } from '../sheet'
import { bagFlow, drawRow, headed } from './rows'
import type { BagValues } from './values'

/** A part of the bag on the cover: its pages, each with the version in which it was last printed. */
interface CoverPart {
  name: string
  pages: readonly { id: string; version: number }[]
}

const inTheBag = [
  'Read this page. The lead takes the plan, first hour; two people take the first calls.',
  'Nothing works at all, not even this laptop: use the log sheet, the tear-off numbers and the blank forms.',
  'Check the pages against the list below: each page names its version at its foot.',
]

export function coverPages(
  values: BagValues,
  metrics: FontMetrics,
  version: number,
  parts: readonly CoverPart[],
): DraftPage[] {
  const flow = bagFlow(values, metrics, 'Go-bag', values.firm.line)
  const top = flow.room(58)
  flow.pen.rect(LEFT, top + 4, WIDTH, 46, { width: 1.2 })
  flow.pen.text(LEFT + 12, top + 20, 'VERSION', { size: 7 })
  flow.pen.text(LEFT + 12, top + 44, String(version), { size: 22, font: 'sansBold' })
  flow.pen.text(
    LEFT + 110,
    top + 22,
    'Take this bag when the systems are down and leave the building with it if you must.',
    {
      size: 10,
      font: 'sansBold',
    },
  )
  flow.pen.text(
    LEFT + 110,
    top + 38,
    'It holds telephone numbers and entry numbers, no key and no shipment: do not leave it at a counter.',
    { size: 8.6 },
  )
  headed(flow, 'How to use it')
  for (const text of inTheBag) drawRow(flow, [{ x: 18, width: 546, says: [{ text, size: 9 }] }], { tick: true })
  headed(flow, 'What is in it, and which version of each page is the right one')
  for (const { name, pages } of parts)
    drawRow(flow, [
      { x: 0, width: 200, says: [{ text: name, font: 'sansBold', size: 8.8 }] },
      { x: 206, width: 60, says: [{ text: pages.length === 1 ? '1 page' : `${pages.length} pages`, size: 8.4 }] },
      { x: 272, width: RIGHT - LEFT - 272, says: [{ text: runs(pages), size: 8.4 }] },
    ])
  return flow.pages
}

/** Neighbours of one version are named together: PLAN-1 to PLAN-4 version 2. */
function runs(pages: CoverPart['pages']): string {
  const out: { first: string; last: string; version: number }[] = []
  for (const { id, version } of pages) {
    const open = out.at(-1)
    if (open?.version === version) open.last = id
    else out.push({ first: id, last: id, version })
  }
  return out
    .map(({ first, last, version }) => `${first === last ? first : `${first} to ${last}`} version ${version}`)
    .join('  \u00b7  ')
}
