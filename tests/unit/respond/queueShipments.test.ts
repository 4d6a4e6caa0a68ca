import { describe, expect, test } from 'vitest'
import { takenBy, takenTwice, workLists } from '../../../shared/domain/queue/work'
import { tiesOf } from '../../../shared/domain/queue/ties'
import { queueOf } from '../../../shared/domain/queue/queue'
import { entriesOfArrival } from '../../../shared/domain/respond/subject'
import { chainItem, type Head } from '../../../shared/journal/chain'
import { createFold } from '../../../shared/journal/fold'
import type { Change, DeskId, DeviceId, Item, Stamp } from '../../../shared/journal/item'
import { deskOf, keyed } from '../frame/desk'
import { itemOf, itemsOf, NOW, orderOf } from './queueDesk'

const arrival = (id: string, fields: Record<string, string | number | boolean> = {}) =>
  keyed('arrival.keyed', 'arrival', id, { importerName: 'Coldline', arrivalDay: '2026-11-24', ...fields })
const entry = (id: string, fields: Record<string, string | boolean> = {}) =>
  keyed('entry.opened', 'entry', id, { entryNumber: `000-${id}-0`, importerName: 'Coldline', ...fields })
const fact = (of: string, what: 'released' | 'voided' | 'held' | 'printed') =>
  keyed(`entry.${what}`, 'fact', `${of}-${what}`, { entry: of, what, day: '2026-11-23' })
const bill = (of: string, billNumber: string, scac = 'MEDU') =>
  keyed('bill.added', 'bill', `${of}-${billNumber}`, { entry: of, order: '1', scac, billNumber })

describe('one item a shipment', () => {
  test('an arrival and the entry that was opened for it are one, under the entry', () => {
    const state = deskOf(arrival('a', { bill: 'MEDU1', lastFreeDay: '2026-11-25' }), entry('e', { arrival: 'a' }))
    expect(orderOf(state)).toEqual(['e'])
    expect(itemOf(state, 'e').shipment).toMatchObject({ arrival: 'a', bill: 'MEDU1', lastFreeDay: '2026-11-25' })
  })

  test('the same when only the bill and the importer say so; another importer’s bill is another shipment', () => {
    const held = deskOf(arrival('a', { bill: 'MEDU 447-1' }), entry('e'), bill('e', '4471'))
    expect(orderOf(held)).toEqual(['e'])
    const other = deskOf(arrival('a', { bill: 'MEDU4471' }), entry('e', { importerName: 'Rio' }), bill('e', '4471'))
    expect(orderOf(other)).toHaveLength(2)
    const open = deskOf(
      arrival('a', { bill: 'MEDU4471' }),
      keyed('entry.opened', 'entry', 'e', { entryNumber: '000-1-0' }),
      bill('e', '4471'),
    )
    expect(itemOf(open, 'a').shipment.stops).toEqual(['000-1-0 has this bill: the same shipment?'])
  })

  test('a released entry closes its arrival; a number that is void does not make the goods go away', () => {
    const state = [arrival('a'), entry('e', { arrival: 'a' })] as const
    expect(orderOf(deskOf(...state, fact('e', 'released')))).toEqual([])
    const again = deskOf(...state, fact('e', 'voided'))
    expect(orderOf(again)).toEqual(['a'])
    expect(itemOf(again, 'a').shipment.stops).toEqual(['number 000-e-0 is void'])
  })

  test('a second number for one arrival is said on both', () => {
    const state = deskOf(arrival('a'), entry('e', { arrival: 'a' }), entry('f', { arrival: 'a' }))
    expect(itemOf(state, 'e').shipment.stops).toEqual(['a second number for this shipment: 000-f-0'])
    expect(entriesOfArrival(state, 'a')).toEqual(tiesOf(state).entries.get('a'))
  })

  test('cancelled, removed and repeated rows are not queued; of a group the first stays, whoever marked whom', () => {
    const state = deskOf(
      arrival('first', { bill: 'MEDU1', container: 'MSCU1' }),
      arrival('second', { bill: 'MEDU1', container: 'MSCU2' }),
      arrival('cancelled', { cancelled: true, cancelledWhy: 'rolled' }),
      arrival('gone', { removed: true }),
      arrival('x', { duplicateOf: 'y' }),
      arrival('y', { duplicateOf: 'x' }),
    )
    expect(orderOf(state).sort()).toEqual(['first', 'x'])
    expect(itemOf(state, 'first').shipment.container).toBe('MSCU1 and 1 more')
    expect([...tiesOf(state).repeats]).toEqual([
      ['second', 'first'],
      ['y', 'x'],
    ])
  })

  test('when the first of a group is cancelled, the one that repeated it takes its place', () => {
    const state = deskOf(
      arrival('first', { bill: 'MEDU1' }),
      arrival('second', { bill: 'MEDU1', duplicateOf: 'first' }),
      keyed('arrival.cancelled', 'arrival', 'first', { cancelled: true }),
    )
    expect(orderOf(state)).toEqual(['second'])
  })

  test('in flight at the cut: decided on paper it has a place of its own; undecided, its arrival says so', () => {
    const flight = keyed('inFlight.keyed', 'inFlight', 'f', {
      entryNumber: '000-9-9',
      bill: 'MEDU1',
      importerName: 'Coldline',
      arrivalDay: '2026-11-23',
    })
    const decided = (decision: string) =>
      keyed('inFlight.decided', 'flightDecision', 'f', { inFlight: 'f', decision, entryNumber: '000-9-9' })
    const expected = arrival('a', { bill: 'MEDU1' })
    expect(itemOf(deskOf(flight, expected), 'a').shipment.stops).toEqual([
      'in flight at the cut as 000-9-9: decide first',
    ])
    expect(orderOf(deskOf(flight, expected, decided('originalOnPaper')))).toEqual(['f'])
    expect(orderOf(deskOf(flight, expected, decided('nothingToDo')))).toEqual([])
    expect(itemOf(deskOf(flight, expected, decided('waitForAce')), 'a').shipment.stops).toEqual([
      'waits for ACE: 000-9-9',
    ])
    const opened = [flight, decided('newNumber'), entry('e', { inFlight: 'f' })]
    expect(orderOf(deskOf(...opened))).toEqual(['e'])
    // its number was spoiled: the goods still wait, and need another paper
    expect(orderOf(deskOf(...opened, fact('e', 'voided')))).toEqual(['f'])
  })

  test('held by CBP, a road that waits and a type that nobody allowed are said in a few words', () => {
    const state = deskOf(
      entry('e', { entryType: '03' }),
      fact('e', 'held'),
      keyed('road.chosen', 'road', 'entry/e', { subject: 'entry', of: 'e', road: 'wait' }),
    )
    expect(itemOf(state, 'e').shipment.stops).toEqual([
      'held: by CBP',
      'type 03: no named answer of CBP',
      'waits: the road says so',
    ])
  })
})

test('the desk changed in place is ranked again as a new one would be, whatever changed', () => {
  const changes: (Change | readonly Change[])[] = [
    arrival('a', { bill: 'MEDU1' }),
    arrival('b', { bill: 'MEDU2', perishable: true }),
    entry('e'),
    bill('e', '2'),
    fact('e', 'held'),
    keyed('importer.keyed', 'importer', 'i', { name: 'Coldline', tier: '1' }),
    keyed('arrival.keyed', 'arrival', 'a', { importer: 'i', lastFreeDay: '2026-11-24' }),
    keyed('queue.overridden', 'override', 'arrival/a', {
      subject: 'arrival',
      of: 'a',
      place: 'last',
      by: 'Ana',
      reason: 'no truck',
    }),
    keyed('shipment.taken', 'assignment', 'entry/e', { subject: 'entry', of: 'e', operator: 'op', name: 'Ana' }),
    keyed('road.chosen', 'road', 'importer/i', { subject: 'importer', of: 'i', road: 'otherBroker' }),
    keyed('arrival.cancelled', 'arrival', 'b', { cancelled: true }),
    fact('e', 'released'),
    keyed('arrival.cancelled', 'arrival', 'b', { cancelled: false }),
    keyed('queue.overrideRemoved', 'override', 'arrival/a', { removed: true }),
  ]
  const fold = createFold()
  let head: Head | null = null
  let last: Stamp | null = null
  for (const [at, one] of changes.entries()) {
    const group: readonly Change[] = 'action' in one ? [one] : one
    const next: { item: Item; head: Head } = chainItem({
      desk: '0000000000000000' as DeskId,
      device: 'AAAAAAAAAA' as DeviceId,
      head,
      last,
      wall: NOW,
      operator: 'op',
      changes: group,
    })
    head = next.head
    last = next.item.at
    fold.add(next.item)
    const now = { ...NOW, ms: NOW.ms + at * 3 * 3_600_000 }
    expect(queueOf(fold.state, now).items).toEqual(queueOf({ ...fold.state, kindVersions: new Map() }, now).items)
    expect(queueOf(fold.state, now)).toBe(queueOf(fold.state, now))
  }
})

describe('whose work it is', () => {
  const taken = (operator: string, name: string) =>
    keyed('shipment.taken', 'assignment', 'arrival/a', {
      subject: 'arrival',
      of: 'a',
      operator,
      name,
      at: '2026-11-24T08:00:00-06:00[America/Chicago]',
    })

  test('what was taken stays taken when the entry is opened, and goes back when it is given back', () => {
    const state = deskOf(arrival('a'), taken('op1', 'Ana'), entry('e', { arrival: 'a' }))
    expect(takenBy(itemOf(state, 'e'))).toMatchObject({ operator: 'op1', name: 'Ana' })
    const back = deskOf(arrival('a'), taken('op1', 'Ana'), {
      action: 'shipment.givenBack',
      kind: 'assignment',
      id: 'arrival/a',
      patch: [['operator', null]],
    })
    expect(takenBy(itemOf(back, 'a'))).toBeUndefined()
  })

  test('two laptops that took one without seeing each other: taken twice, both names, on both lists', () => {
    const fold = createFold()
    const base = chainItem({
      desk: '0000000000000000' as DeskId,
      device: 'AAAAAAAAAA' as DeviceId,
      head: null,
      last: null,
      wall: NOW,
      operator: 'op1',
      changes: [
        arrival('a'),
        keyed('operator.keyed', 'operator', 'op1', { name: 'Ana' }),
        keyed('operator.keyed', 'operator', 'op2', { name: 'Ben' }),
      ],
    })
    const onA = chainItem({
      desk: '0000000000000000' as DeskId,
      device: 'AAAAAAAAAA' as DeviceId,
      head: base.head,
      last: base.item.at,
      wall: NOW,
      operator: 'op1',
      changes: [taken('op1', 'Ana')],
    })
    const onB = chainItem({
      desk: '0000000000000000' as DeskId,
      device: 'BBBBBBBBBB' as DeviceId,
      head: null,
      last: base.item.at,
      wall: NOW,
      operator: 'op2',
      changes: [taken('op2', 'Ben')],
    })
    fold.addAll([base.item, onA.item, onB.item])
    const item = itemOf(fold.state, 'a')
    expect([...takenTwice(fold.state, item)].sort()).toEqual(['Ana', 'Ben'])
    expect(workLists(fold.state, itemsOf(fold.state)).map(({ name, items }) => [name, items.length])).toEqual([
      ['Ana', 1],
      ['Ben', 1],
    ])
  })

  test('nobody’s work comes last and in the order of the queue', () => {
    const state = deskOf(arrival('a'), arrival('b'), arrival('c', { perishable: true }), taken('op1', 'Ana'))
    expect(
      workLists(state, itemsOf(state)).map(({ name, items }) => [name, items.map(({ shipment }) => shipment.of)]),
    ).toEqual([
      ['Ana', ['a']],
      ['', ['c', 'b']],
    ])
    expect(takenTwice(state, itemOf(state, 'a'))).toEqual([])
  })
})
