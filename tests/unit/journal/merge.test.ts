import { describe, expect, test } from 'vitest'
import { createFold } from '../../../shared/journal/fold'
import { headsOf } from '../../../shared/journal/heads'
import type { Change, Item } from '../../../shared/journal/item'
import { mergeGuard, mergeItems } from '../../../shared/journal/merge'
import { mergedChange } from '../../../shared/journal/past'
import { aLaptop, keyed } from './items'

const number = (id: string, ...patch: Change['patch']): Change => ({
  action: 'reserve.number.taken',
  kind: 'number',
  id,
  patch,
})

/** Laptop A keyed so many entries and took one number; B has read it all. */
function desk(entries: number) {
  const a = aLaptop('A')
  const b = aLaptop('B', 1_764_100_000_000)
  const ids = Array.from({ length: entries }, (_, i) => `e${i}`)
  const items = ids.map((id) => a.write(keyed(id, ['voyage', '1'])))
  items.push(a.write(number('000-0000001-5', ['entry', 'e0'], ['device', a.device])))
  items.forEach((item) => b.read(item))
  items.push(b.write(mergedChange(b.device, headsOf(items))))
  const fold = createFold()
  fold.addAll(items)
  return { a, b, fold, ids, items }
}
const guard = (of: ReturnType<typeof desk>, ...items: Item[]) => mergeGuard(of.fold, items, of.a.device)

describe('before a merge', () => {
  test('new entries and new numbers of the other laptop ask nothing', () => {
    const of = desk(10)
    const items = [of.b.write(keyed('new', ['voyage', '2']), number('000-0000002-3', ['entry', 'new']))]
    expect(guard(of, ...items)).toEqual({ entitiesChanged: 0, numbersChangingState: [], mustAsk: false })
  })

  test('a few changed entries of a large desk ask nothing; more than a twentieth do', () => {
    const of = desk(100)
    const change = (n: number) => of.ids.slice(0, n).map((id) => of.b.write(keyed(id, ['voyage', '2'])))
    expect(guard(of, ...change(5))).toEqual({ entitiesChanged: 5, numbersChangingState: [], mustAsk: false })
    expect(guard(of, ...change(6))).toMatchObject({ entitiesChanged: 6, mustAsk: true })
  })

  test('more than 20 changed entries ask, however large the desk', () => {
    const of = desk(500)
    const change = (n: number) => of.ids.slice(0, n).map((id) => of.b.write(keyed(id, ['voyage', '2'])))
    expect(guard(of, ...change(20))).toMatchObject({ entitiesChanged: 20, mustAsk: false })
    expect(guard(of, ...change(21))).toMatchObject({ entitiesChanged: 21, mustAsk: true })
  })

  test('a value that this laptop did not record, or that stays the same, is not counted', () => {
    const of = desk(100)
    const theirs = of.b.write(keyed('e0', ['description', 'theirs']))
    of.fold.add(theirs)
    const items = [of.b.write(keyed('e0', ['description', 'theirs again'], ['voyage', '1']))]
    expect(guard(of, ...items)).toMatchObject({ entitiesChanged: 0, mustAsk: false })
  })

  test('a number that changes state always asks, by name', () => {
    const of = desk(500)
    const voided = of.b.write({ ...number('000-0000001-5', ['voided', true]), action: 'reserve.number.voided' })
    expect(guard(of, voided)).toMatchObject({ numbersChangingState: ['000-0000001-5'], mustAsk: true })
  })
})

test('a union keeps the order of stamps', () => {
  const of = desk(3)
  const next = of.b.write(keyed('e1', ['voyage', '3']))
  const merged = mergeItems([next], [...of.items].reverse())
  expect(merged).toEqual({ ok: true, value: [...of.items, next] })
})
