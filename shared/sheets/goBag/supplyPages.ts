import type { DraftPage } from '../frame'
import type { FontMetrics } from '../sheet'
import { bagFlow, captions, drawRow, headed } from './rows'
import type { BagValues } from './values'

/** What 21 days need, and what was counted, with room to count again. */
export function supplyPages(values: BagValues, metrics: FontMetrics): DraftPage[] {
  const flow = bagFlow(
    values,
    metrics,
    'Supplies for 21 days',
    `${values.supplies.pace} Count by hand each quarter, write it in the last column, key it afterwards.`,
  )
  headed(flow, 'Need and stock')
  captions(flow, [
    [0, 'WHAT'],
    [236, 'NEEDED'],
    [312, 'THERE'],
    [388, 'COUNTED'],
    [490, 'COUNTED NOW'],
  ])
  for (const { what, needed, have, enough, counted, why } of values.supplies.lines) {
    drawRow(flow, [
      {
        x: 0,
        width: 228,
        says: [
          { text: what, font: 'sansBold', size: 8.8 },
          { text: why, size: 7 },
        ],
      },
      { x: 236, width: 70, says: [{ text: needed, size: 8.8 }] },
      {
        x: 312,
        width: 70,
        says: [
          { text: have, font: 'sansBold', size: 8.8 },
          { text: enough === false ? 'TOO FEW' : '', font: 'sansBold', size: 7 },
        ],
      },
      { x: 388, width: 96, says: [{ text: counted, size: 7.4 }] },
      { x: 490, width: 74, says: [{ text: '______________', size: 8.4 }] },
    ])
  }
  return flow.pages
}
