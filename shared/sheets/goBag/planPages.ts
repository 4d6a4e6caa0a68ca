import type { DraftPage } from '../frame'
import type { FontMetrics } from '../sheet'
import { bagFlow, captions, drawRow, headed } from './rows'
import type { BagStep, BagValues } from './values'

/** The plan by phase, a tick box before each step: what, who, within which time, whom to ring. */
export function planPages(values: BagValues, metrics: FontMetrics): DraftPage[] {
  const flow = bagFlow(
    values,
    metrics,
    'Continuity plan',
    'Work down the page. Tick, and write the time beside the tick. Times run from the declaration. The small words under a step name the lines of the guidance that it answers.',
  )
  if (values.plan.every(({ steps }) => steps.length === 0))
    flow.paragraph('No plan was begun when this was printed: under Prepare, Plan, it begins from the template.')
  for (const { phase, steps } of values.plan) {
    if (steps.length === 0) continue
    headed(flow, phase)
    captions(flow, [
      [18, 'STEP'],
      [352, 'WHO'],
      [424, 'WITHIN'],
      [466, 'RING, PAPER'],
    ])
    for (const step of steps) drawStep(flow, step)
  }
  return flow.pages
}

function drawStep(flow: ReturnType<typeof bagFlow>, step: BagStep): void {
  drawRow(
    flow,
    [
      {
        x: 18,
        width: 326,
        says: [
          { text: `${step.number}. ${step.title}`, font: 'sansBold', size: 9 },
          { text: step.detail, size: 8 },
          { text: step.answers, size: 5.6, grey: true },
        ],
      },
      {
        x: 352,
        width: 68,
        says: [
          { text: step.owner === '' ? '____________' : step.owner, font: 'sansBold', size: 8 },
          { text: step.deputy === '' ? '' : `else ${step.deputy}`, size: 7.4 },
        ],
      },
      { x: 424, width: 40, says: [{ text: step.target, size: 8 }] },
      {
        x: 466,
        width: 98,
        says: [
          { text: step.call, size: 7.4 },
          { text: step.phone, font: 'monoBold', size: 8.4 },
          { text: step.paper, size: 7.4 },
        ],
      },
    ],
    { tick: true },
  )
}
