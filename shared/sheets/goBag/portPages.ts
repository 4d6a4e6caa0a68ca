import { LEFT, type DraftPage } from '../frame'
import type { FontMetrics } from '../sheet'
import { bagFlow, drawRow, headed } from './rows'
import type { BagPort, BagValues } from './values'

/** How each port takes paper; what nobody asked yet is a ruled blank, to be asked and written down. */
export function portPages(values: BagValues, metrics: FontMetrics): DraftPage[] {
  const flow = bagFlow(
    values,
    metrics,
    'Ports',
    'Each port handles downtime somewhat differently. A rule means: nobody asked yet. Ask, write it here with date and name, key it afterwards.',
  )
  if (values.ports.length === 0) flow.paragraph('No port was on this desk when this was printed.')
  for (const port of values.ports) drawPort(flow, port)
  return flow.pages
}

function drawPort(flow: ReturnType<typeof bagFlow>, { name, asked, facts }: BagPort): void {
  headed(flow, name, asked)
  for (let at = 0; at < facts.length; at += 2) {
    const pair = facts.slice(at, at + 2)
    drawRow(
      flow,
      pair.flatMap(({ caption, text }, nth) => [
        { x: nth * 288, width: 84, says: [{ text: caption, size: 7.2, grey: true }] },
        {
          x: nth * 288 + 88,
          width: 184,
          says: [{ text: text === '' ? ' ' : text, font: 'sansBold' as const, size: 8.4 }],
        },
      ]),
    )
    pair.forEach(({ text }, nth) => {
      const x = LEFT + nth * 288 + 88
      if (text === '') flow.pen.line(x, flow.y - 4.5, x + 180, flow.y - 4.5, 0.9)
    })
  }
}
