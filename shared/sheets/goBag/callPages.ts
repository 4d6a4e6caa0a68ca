import type { DraftPage } from '../frame'
import type { FontMetrics } from '../sheet'
import { bagFlow, captions, drawRow, headed, type Cell } from './rows'
import type { BagContact, BagValues } from './values'

/** Who rings whom, and the roles of the first hour with their second path. */
export function callTreePages(values: BagValues, metrics: FontMetrics): DraftPage[] {
  const flow = bagFlow(
    values,
    metrics,
    'First calls and call tree',
    'Ring from a telephone that does not hang on the affected network. Say who you are, give your number, ask for a name, write down the time.',
  )
  headed(flow, 'First calls, in this order')
  captions(flow, [
    [18, 'WHO'],
    [200, 'ON THE LIST'],
    [330, 'NUMBER'],
    [440, 'WHEN NOBODY ANSWERS'],
  ])
  for (const { role, who, phone, second, known } of values.firstCalls)
    drawRow(
      flow,
      [
        { x: 18, width: 176, says: [{ text: role, font: 'sansBold', size: 8.6 }] },
        {
          x: 200,
          width: 124,
          says: [{ text: known ? who : 'NOBODY ON THE LIST', size: 8, ...(!known && { font: 'sansBold' as const }) }],
        },
        { x: 330, width: 104, says: [{ text: known ? phone : '________________', font: 'monoBold', size: 9 }] },
        { x: 440, width: 124, says: [{ text: second, size: 7.6 }] },
      ],
      { tick: true },
    )
  headed(flow, 'Who rings whom')
  if (values.callTree.length === 0)
    flow.paragraph(
      'No one of the firm stands in the call tree. Contacts of the group Staff do, under Prepare, Contacts.',
    )
  for (const call of values.callTree) drawPerson(flow, call, 18 + Math.min(call.depth, 6) * 14, true)
  return flow.pages
}

/** Every contact by group; a number that nobody reached for 90 days says so in words. */
export function contactPages(values: BagValues, metrics: FontMetrics): DraftPage[] {
  const flow = bagFlow(
    values,
    metrics,
    'Contacts',
    'A number marked NOT VERIFIED may be wrong: nobody reached it within 90 days. Try it, and have another way ready. Write on this page what you find.',
  )
  if (values.contacts.length === 0) flow.paragraph('No contact was on the list when this was printed.')
  for (const { group, people } of values.contacts) {
    headed(flow, group)
    for (const person of people) drawPerson(flow, person, 0, false)
  }
  return flow.pages
}

function drawPerson(flow: ReturnType<typeof bagFlow>, person: BagContact, indent: number, tick: boolean): void {
  const cells: Cell[] = [
    {
      x: indent,
      width: 214 - indent,
      says: [
        { text: person.name, font: 'sansBold', size: 8.8 },
        { text: person.about, size: 7.4 },
      ],
    },
    { x: 222, width: 108, says: person.phones.map((text) => ({ text, font: 'monoBold' as const, size: 9 })) },
    {
      x: 334,
      width: 118,
      says: [...person.others.map((text) => ({ text, size: 7.4 })), { text: person.hours, size: 7, grey: true }],
    },
    {
      x: 458,
      width: 106,
      says: [
        { text: person.trusted ? '' : 'NOT VERIFIED', font: 'sansBold', size: 8 },
        { text: person.reached, size: 7 },
      ],
    },
  ]
  drawRow(flow, cells, { tick })
}
