import { expect, test } from 'vitest'
import { copyChanges } from '../../../renderer/respond/copyEntry'
import { withdrawChanges } from '../../../renderer/respond/withdrawFact'
import { entryClocks } from '../../../shared/domain/clocks'
import { entryFile } from '../../../shared/domain/entryFile'
import { accounting } from '../../../shared/domain/reserve'
import type { Change } from '../../../shared/journal/item'
import { entityOf, markOf, textOf, valueOf, type DeskState } from '../../../shared/journal/state'
import { validateChanges } from '../../../shared/journal/validate'
import { deskOf, device, keyed } from '../frame/desk'

const first: Change[] = [
  keyed('reserve.block.added', 'block', 'b', {
    filerCode: 'H4L',
    first: '2011047',
    last: '2011060',
    device,
    purpose: 'ordinary',
  }),
  keyed('entry.opened', 'entry', 'e1', {
    entryNumber: 'H4L-2011047-5',
    importerName: 'Cedar Row Furniture',
    bondType: '8',
    bondNumber: '060112233',
    arrivalDate: '2026-11-24',
    driverName: 'Rogelio Villarreal',
    relationship: 'N',
    declarant: 'agent',
    brokerReference: 'LRD-1',
  }),
  keyed('line.added', 'line', 'l1', {
    entry: 'e1',
    order: '000001',
    htsNumber: '9401.61.0010',
    enteredValue: 693000,
    adcvdAnswer: 'no',
  }),
  keyed('tariff.added', 'tariff', 't1', { entry: 'e1', order: '000001', line: 'l1', htsNumber: '9903.01.01' }),
  keyed('bill.added', 'bill', 'b1', { entry: 'e1', order: '000001', scac: 'TRMX', billNumber: '4471120' }),
  keyed('reserve.number.taken', 'number', 'H4L-2011047-5', { block: 'b', entry: 'e1', device }),
]

function copied(): DeskState {
  let drawn = 0
  const changes = copyChanges(
    deskOf(...first),
    'e1',
    { entryId: 'e2', entryNumber: 'H4L-2011048-3' },
    () => `new${(drawn += 1)}`,
  )
  expect(validateChanges(changes).ok).toBe(true)
  return deskOf(...first, changes)
}

test('a copy has the parties and the goods of the entry on its own number', () => {
  const state = copied()
  const copy = entryFile(state, 'e2')
  expect(copy?.entry).toEqual({
    entryNumber: 'H4L-2011048-3',
    importerName: 'Cedar Row Furniture',
    bondType: '8',
    bondNumber: '060112233',
  })
  expect(copy?.lines.map((line) => [line.fields.htsNumber, line.fields.enteredValue])).toEqual([
    ['9401.61.0010', 693000],
  ])
  expect(copy?.lines[0]?.tariffs.map((tariff) => tariff.fields.htsNumber)).toEqual(['9903.01.01'])
  expect(entryFile(state, 'e1')?.lines).toHaveLength(1)
})

test('a copy has no bill, date, driver, fact or attested answer, and its amounts are tentative', () => {
  const state = copied()
  const copy = entryFile(state, 'e2')
  expect([copy?.bills, copy?.containers, copy?.facts]).toEqual([[], [], []])
  expect(copy?.lines[0]?.fields.adcvdAnswer).toBeUndefined()
  expect(markOf(copy?.lines[0]?.entity, 'enteredValue')).toBe('L~')
  expect(markOf(copy?.entity, 'importerName')).toBe('L')
})

test('a bond for a single transaction is not copied', () => {
  const single = [...first, keyed('entry.keyed', 'entry', 'e1', { bondType: '9' })]
  const changes = copyChanges(deskOf(...single), 'e1', { entryId: 'e2', entryNumber: 'H4L-2011048-3' }, () => 'x')
  expect(changes[0]?.patch.map(([field]) => field)).not.toContain('bondNumber')
})

const fact = (id: string, what: 'presented' | 'refused' | 'released' | 'held' | 'voided' | 'printed') =>
  keyed(`entry.${what}`, 'fact', id, { entry: 'e1', what, day: '2026-11-24' })
const factOf = (state: DeskState, id: string) => {
  const entity = entityOf(state, 'fact', id)
  if (entity === undefined) throw new Error(`no fact ${id}`)
  return entity
}

test('a withdrawn fact counts no more, and its reason stays with it', () => {
  const before = [...first, fact('f1', 'presented'), fact('f2', 'refused')]
  const state = deskOf(...before, withdrawChanges(deskOf(...before), factOf(deskOf(...before), 'f2'), 'wrong entry'))
  const file = entryFile(state, 'e1')
  expect(file === undefined ? undefined : entryClocks(file).release.state).toBe('presented')
  expect(textOf(factOf(state, 'f2'), 'withdrawnWhy')).toBe('wrong entry')
})

test('an entry that was voided by mistake has its number back, and the accounting adds up', () => {
  const voided = [
    ...first,
    [
      fact('f1', 'voided'),
      keyed('reserve.number.voided', 'number', 'H4L-2011047-5', { voided: true, voidReason: 'jam' }),
    ],
  ]
  expect(accounting(deskOf(...voided)).totals.void).toBe(1)
  const state = deskOf(...voided, withdrawChanges(deskOf(...voided), factOf(deskOf(...voided), 'f1'), 'the other one'))
  expect(valueOf(entityOf(state, 'number', 'H4L-2011047-5'), 'voided')).toBe(false)
  expect(accounting(state)).toMatchObject({ totals: { void: 0, open: 1 }, faults: [] })
})
