import { expect, test } from 'vitest'
import { entryClocks } from '../../../shared/domain/clocks'
import { entryFile } from '../../../shared/domain/entryFile'
import { accounting } from '../../../shared/domain/reserve'
import { sameBill } from '../../../shared/domain/sameBill'
import {
  combinable,
  combineChanges,
  splitChanges,
  whatLeft,
  type Place,
} from '../../../shared/domain/respond/splitCombine'
import { billsTwice, differences } from '../../../shared/domain/respond/splitCombineDiffers'
import type { Change } from '../../../shared/journal/item'
import { entitiesOf, entityOf, markOf, textOf, type DeskState } from '../../../shared/journal/state'
import { validateChanges } from '../../../shared/journal/validate'
import { deskOf, device, keyed, type Recorded } from '../frame/desk'

const numbers = ['H4L-2011047-5', 'H4L-2011048-3', 'H4L-2011049-1'] as const
const block = keyed('reserve.block.added', 'block', 'b', {
  filerCode: 'H4L',
  first: '2011047',
  last: '2011060',
  device,
  purpose: 'ordinary',
})
const lane = {
  importer: 'i1',
  importerNumber: '12-3456789',
  portOfEntry: '2704',
  modeOfTransport: '11',
  entryType: '01',
}
const opened = (id: string, nth: 0 | 1 | 2, more: Record<string, string> = {}): Recorded => [
  keyed('entry.opened', 'entry', id, { entryNumber: numbers[nth], ...lane, ...more }),
  keyed('reserve.number.taken', 'number', numbers[nth], { block: 'b', entry: id, device }),
]
const line = (id: string, entry: string, order: string, enteredValue: number): Change => ({
  action: 'line.added',
  kind: 'line',
  id,
  patch: [
    ['entry', entry],
    ['order', order],
    ['htsNumber', '9401.61.0010', 'P'],
    ['enteredValue', enteredValue, 'T~'],
    ['adcvdAnswer', 'no'],
  ],
})
const bill = (id: string, entry: string, number: string): Change =>
  keyed('bill.added', 'bill', id, {
    entry,
    order: '000001',
    billType: 'R',
    scac: 'MAEU',
    billNumber: number,
    quantity: '10',
  })
const first: Recorded[] = [
  block,
  opened('e1', 0, { bondType: '9', bondNumber: '111', arrival: 'a1', reviewedBy: 'Lead', driverName: 'Rogelio' }),
  line('l1', 'e1', '000001', 693_050),
  line('l2', 'e1', '000002', 12_345),
  keyed('tariff.added', 'tariff', 't2', { entry: 'e1', line: 'l2', order: '000001', htsNumber: '9903.01.01' }),
  bill('b1', 'e1', '555'),
  keyed('container.added', 'container', 'c1', { entry: 'e1', order: '000001', containerNumber: 'MSKU1234565' }),
]

const ids = () => {
  let drawn = 0
  return () => `new${(drawn += 1)}`
}

function split(from: readonly Recorded[], billPlace: Place = 'stays'): { changes: Change[]; state: DeskState } {
  const changes = [
    keyed('reserve.number.taken', 'number', numbers[1], { block: 'b', entry: 'e2', device }),
    ...splitChanges(
      deskOf(...from),
      { from: 'e1', lines: ['l2'], bills: new Map([['b1', billPlace]]), containers: new Map([['c1', 'goes']]) },
      { entryId: 'e2', entryNumber: numbers[1] },
      ids(),
    ),
  ]
  expect(validateChanges(changes).ok).toBe(true)
  return { changes, state: deskOf(...from, changes) }
}

test('a split moves the lines with their tariff rows, values and marks, under the next number', () => {
  const { state } = split(first)
  const [old, fresh] = [entryFile(state, 'e1'), entryFile(state, 'e2')]
  expect(old?.lines.map(({ fields }) => fields.enteredValue)).toEqual([693_050])
  expect(fresh?.lines.map(({ fields }) => fields.enteredValue)).toEqual([12_345])
  expect(fresh?.lines[0]?.tariffs.map(({ fields }) => fields.htsNumber)).toEqual(['9903.01.01'])
  expect(markOf(fresh?.lines[0]?.entity, 'enteredValue')).toBe('T~')
  expect(markOf(fresh?.lines[0]?.entity, 'htsNumber')).toBe('P')
  expect(fresh?.entry).toMatchObject({ splitFrom: 'e1', entryNumber: numbers[1], driverName: 'Rogelio' })
  expect([old?.containers.length, fresh?.containers.length]).toEqual([0, 1])
})

test('what was said of the one entry stays with it: review, arrival, and a bond for a single transaction', () => {
  const { state } = split(first)
  const fresh = entryFile(state, 'e2')?.entry
  expect([fresh?.reviewedBy, fresh?.arrival, fresh?.bondNumber]).toEqual([undefined, undefined, undefined])
  expect(entryFile(state, 'e1')?.entry.bondNumber).toBe('111')
})

test('a bill on both entries is no unexplained second number', () => {
  const { state } = split(first, 'both')
  expect(sameBill(state, 'e2').map(({ entry }) => entry)).toEqual(['e1'])
  expect(entryFile(state, 'e2')?.entry.sameBillReason).toBe(`split from ${numbers[0]}`)
  expect(entryFile(split(first, 'goes').state, 'e1')?.bills).toEqual([])
})

test('after a split and a combination every number is in one state and the account adds up', () => {
  const { changes } = split(first)
  const back = combineChanges(
    deskOf(...first, changes),
    {
      into: 'e1',
      others: ['e2'],
      reason: 'one truck after all',
      at: '2026-11-24T05:40:00-06:00[America/Chicago]',
      day: '2026-11-24',
      by: 'Ana',
    },
    ids2(),
  )
  expect(validateChanges(back).ok).toBe(true)
  const state = deskOf(...first, changes, back)
  const file = entryFile(state, 'e1')
  expect(file?.lines.map(({ fields }) => fields.enteredValue)).toEqual([693_050, 12_345])
  expect(file?.lines[1]?.tariffs.map(({ fields }) => fields.htsNumber)).toEqual(['9903.01.01'])
  expect(file?.containers.map(({ fields }) => fields.containerNumber)).toEqual(['MSKU1234565'])
  const other = entryFile(state, 'e2')
  expect(other?.entry.combinedInto).toBe('e1')
  expect(other?.lines).toEqual([])
  expect(other === undefined ? '' : entryClocks(other).progress).toBe('void')
  expect(accounting(state)).toMatchObject({ totals: { void: 1, open: 1 }, faults: [] })
})
const ids2 = () => {
  let drawn = 0
  return () => `more${(drawn += 1)}`
}

test('the shipment expected follows: it is worked on the entry that took the other one', () => {
  const arrivals = [
    keyed('arrival.loaded', 'arrival', 'a2', { bill: 'MAEU777', entry: 'e2' }),
    keyed('arrival.loaded', 'arrival', 'a3', { bill: 'MAEU778' }),
  ]
  const before = [...first, opened('e2', 1), ...arrivals]
  const about = { reason: 'one', at: '2026-11-24T05:40:00-06:00[America/Chicago]', day: '2026-11-24', by: 'Ana' }
  const changes = combineChanges(deskOf(...before), { into: 'e1', others: ['e2'], ...about }, ids())
  expect(validateChanges(changes).ok).toBe(true)
  const state = deskOf(...before, changes)
  expect(['a2', 'a3'].map((id) => textOf(entityOf(state, 'arrival', id), 'entry'))).toEqual(['e1', ''])
})

test('only entries of the same importer, port, mode and type can be combined, and never a void one', () => {
  const others = [
    opened('e2', 1),
    opened('e3', 2, { modeOfTransport: '30' }),
    keyed('entry.opened', 'entry', 'e4', { importerName: 'nothing keyed' }),
  ]
  const offered = (...more: Recorded[]) => {
    const state = deskOf(...first, ...others, ...more)
    return combinable(state, 'e1', [...entitiesOf(state, 'entry').values()]).map(({ id }) => id)
  }
  expect(offered()).toEqual(['e2'])
  expect(offered(keyed('reserve.number.voided', 'number', numbers[1], { voided: true, voidReason: 'jam' }))).toEqual([])
  expect(combinable(deskOf(...others), 'e4', [...entitiesOf(deskOf(...others), 'entry').values()])).toEqual([])
})

test('what differs is shown before: the first one’s values stay', () => {
  const state = deskOf(
    ...first,
    opened('e2', 1, { consigneeName: 'Other House', bondType: '8' }),
    bill('b2', 'e2', '555'),
  )
  expect(differences(state, 'e1', ['e2'])).toEqual([
    { label: 'Ultimate consignee', stays: '', goes: [{ entryNumber: numbers[1], value: 'Other House' }] },
    { label: 'Bond type', stays: '9', goes: [{ entryNumber: numbers[1], value: '8' }] },
  ])
  expect(billsTwice(state, 'e1', ['e2'])).toEqual(['MAEU555'])
})

test('paper that is out is said: printed, presented, released', () => {
  const fact = (what: 'printed' | 'presented' | 'released') =>
    keyed(`entry.${what}`, 'fact', what, { entry: 'e1', what, day: '2026-11-24' })
  expect(whatLeft(deskOf(...first), 'e1')).toBe('')
  expect(whatLeft(deskOf(...first, fact('printed')), 'e1')).toBe('printed')
  expect(whatLeft(deskOf(...first, fact('printed'), fact('presented')), 'e1')).toBe('presented')
  expect(whatLeft(deskOf(...first, fact('released')), 'e1')).toBe('released')
})
