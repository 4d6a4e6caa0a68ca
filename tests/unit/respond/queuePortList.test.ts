import { expect, test } from 'vitest'
import {
  givenBackChange,
  overriddenChange,
  overrideRemovedChange,
  takenChange,
} from '../../../renderer/respond/queue/queueChanges'
import { ruleReport } from '../../../renderer/paper/ruleReport'
import { queueRule, workReport } from '../../../renderer/respond/queue/queueReports'
import { billOf, portsOf, sifted, wholeQueue } from '../../../renderer/respond/queue/useQueue'
import { nextListNumber, portList } from '../../../shared/domain/queue/portList'
import { workLists } from '../../../shared/domain/queue/work'
import { validateChanges } from '../../../shared/journal/validate'
import { portListRule } from '../../../shared/knowledge/queueRules'
import { priorityListHash, priorityListReport } from '../../../shared/sheets/respond/priorityList'
import { deskOf, keyed } from '../frame/desk'
import { itemsOf, NOW } from './queueDesk'

const entry = (id: string, fields: Record<string, string | boolean> = {}) => [
  keyed('arrival.keyed', 'arrival', `of-${id}`, {
    importerName: 'Secret Client',
    importer: 'i',
    bill: `MEDU${id}`,
    arrivalDay: '2026-11-24',
    portOfEntry: '2304',
    ...fields,
  }),
  keyed('entry.opened', 'entry', id, {
    entryNumber: `000-000000${id}-0`,
    importer: 'i',
    importerName: 'Secret Client',
    importerNumber: '47-3120985NA',
    portOfEntry: '2304',
    firms: 'S123',
    arrival: `of-${id}`,
  }),
]
const state = deskOf(
  keyed('importer.keyed', 'importer', 'i', { name: 'Secret Client', tier: 'PLATINUM', importerNumber: '47-3120985NA' }),
  entry('1'),
  entry('2', { agencies: 'USDA' }),
  entry('3', { agencies: 'FDA FD4', priorNotice: '123456789012' }),
  entry('4', { urgency: 'safety' }),
  entry('5', { urgency: 'medical' }),
  entry('6', { urgency: 'live' }),
  entry('7', { perishable: true, agencies: 'FDA' }),
  entry('8', { perishable: true, agencies: 'FDA', priorNotice: '123456789013' }),
  entry('9', { arrivalDay: '2026-11-30' }),
  keyed('arrival.keyed', 'arrival', 'loose', {
    importerName: 'Secret Client',
    bill: 'MEDU77',
    portOfEntry: '2304',
    arrivalDay: '2026-11-24',
    perishable: true,
  }),
  keyed('queue.overridden', 'override', 'entry/1', {
    subject: 'entry',
    of: '1',
    place: 'first',
    by: 'Ana',
    reason: 'our best client',
  }),
)
const asked = { port: '2304', withNumberOnly: true, daysAhead: 1 }
const rows = portList(itemsOf(state), (shipment) => billOf(state, shipment), asked, NOW)

test('the port’s list: perishable, live, medical, safety, agency papers complete; no place by hand and no tier moves it', () => {
  expect(rows.map(({ id, group }) => [id, portListRule[group]?.title])).toEqual([
    ['entry:8', 'Perishable'],
    ['entry:7', 'Perishable'],
    ['entry:6', 'Live'],
    ['entry:5', 'Medical'],
    ['entry:4', 'Safety'],
    ['entry:3', 'Agency papers complete'],
    ['entry:1', 'No agency named'],
    ['entry:2', 'Agency papers open'],
  ])
  expect(portList(itemsOf(state), () => '', { ...asked, withNumberOnly: false, daysAhead: 9 }, NOW)).toHaveLength(10)
  expect(portList(itemsOf(state), () => '', { ...asked, port: '5301' }, NOW)).toEqual([])
})

test('what is printed for the port names entry, bill, place and reason, and nobody’s client', () => {
  const list = { port: '2304', portName: 'Laredo', shift: 'night', number: 2, madeAt: '24 Nov 2026 08:00', rows }
  const text = JSON.stringify(priorityListReport(list))
  for (const words of ['Priority list 2, port 2304', '000-0000008-0', 'MEDU8', 'S123', 'perishable', 'papers complete'])
    expect(text).toContain(words)
  for (const secret of ['Secret', 'PLATINUM', '47-3120985', 'best client', 'Ana']) expect(text).not.toContain(secret)
  expect(priorityListHash(list)).toMatch(/^[0-9a-f]{64}$/u)
  expect(priorityListHash({ ...list, rows: rows.slice(1) })).not.toBe(priorityListHash(list))
})

test('each port counts its lists by itself', () => {
  const printed = deskOf(keyed('priorityList.printed', 'priorityList', 'a', { port: '2304', number: 3 }))
  expect([nextListNumber(printed, '2304'), nextListNumber(printed, '5301')]).toEqual([4, 1])
})

test('the filters show a part, and each row keeps its place among all', () => {
  const items = itemsOf(state)
  expect(portsOf(items)).toEqual(['2304'])
  const found = sifted(state, items, { ...wholeQueue, text: 'medu77' }, 'op')
  expect(found.map(({ item, nth }) => [item.shipment.of, items[nth - 1] === item])).toEqual([['loose', true]])
  expect(sifted(state, items, { ...wholeQueue, whose: 'nobody' }, 'op')).toHaveLength(items.length)
  expect(sifted(state, items, { ...wholeQueue, whose: 'mine' }, 'op')).toEqual([])
  expect(sifted(state, items, { ...wholeQueue, mode: 'truck' }, 'op')).toEqual([])
  expect(sifted(state, items, { ...wholeQueue, port: '5301' }, 'op')).toEqual([])
})

test('take, give back, put first and take that away can be stored, on the record that is there already', () => {
  const [item] = itemsOf(state)
  if (item === undefined) throw new Error('nothing is queued')
  const who = { operator: 'op', name: 'Ana', device: 'AAAAAAAAAA', at: '2026-11-24T08:00:00-06:00[America/Chicago]' }
  const changes = [
    takenChange(item, who),
    givenBackChange(item, who),
    overriddenChange(item, 'first', { by: 'Ana', reason: 'the line stops', at: who.at }),
    overrideRemovedChange(item),
  ]
  for (const change of changes) expect(validateChanges([change])).toMatchObject({ ok: true })
  expect(changes.map(({ id }) => id)).toEqual(['entry/1', 'entry/1', 'entry/1', 'entry/1'])
})

test('a work list has every shipment of its person with the reason; the rule is printed line by line', () => {
  const [list] = workLists(state, itemsOf(state))
  if (list === undefined) throw new Error('nobody has work')
  const { title, blocks } = workReport(state, list, NOW)
  expect(title).toBe('Work that nobody has taken')
  expect(JSON.stringify(blocks)).toContain('Put first by Ana: our best client')
  expect(JSON.stringify(ruleReport(queueRule))).toContain('8. Arrival')
})
