import { describe, expect, test } from 'vitest'
import { clocksApart } from '../../../shared/journal/clocksApart'
import { createFold } from '../../../shared/journal/fold'
import {
  asidesOf,
  isSettledFork,
  keepingAside,
  keptHash,
  numbersDrawn,
  openForks,
  settlingFork,
} from '../../../shared/journal/forks'
import { headsOf } from '../../../shared/journal/heads'
import type { Change } from '../../../shared/journal/item'
import { mergeReport } from '../../../shared/journal/mergeReport'
import { openConflicts, settling } from '../../../shared/journal/openConflicts'
import { mergedChange } from '../../../shared/journal/past'
import { entityOf, textOf } from '../../../shared/journal/state'
import { unseenHeads } from '../../../shared/journal/unseen'
import { validateChanges } from '../../../shared/journal/validate'
import { aLaptop, keyed } from './items'

/** Two laptops that both keyed the voyage of one entry without having seen each other's. */
function apart() {
  const a = aLaptop('A')
  const b = aLaptop('B', 1_764_000_100_000)
  const items = [a.write(keyed('e1', ['voyage', 'of A', 'T'])), b.write(keyed('e1', ['voyage', 'of B', 'T']))]
  items.forEach((item) => [a, b].forEach((laptop) => laptop.read(item)))
  const fold = createFold()
  fold.addAll(items)
  return { a, b, items, fold }
}

describe('values to settle', () => {
  test('the later is shown, the other stands beside it', () => {
    const [conflict] = openConflicts(apart().fold.state)
    expect(conflict).toMatchObject({ field: 'voyage', entity: { kind: 'entry', id: 'e1' } })
    expect(conflict?.writes.map(({ v }) => v)).toEqual(['of B', 'of A'])
  })

  test('settled by a person it is open on no laptop that takes it in, and the chosen value keeps its mark', () => {
    const { a, fold, items } = apart()
    const merged = a.write(mergedChange(a.device, headsOf(items)))
    fold.add(merged)
    const [conflict] = openConflicts(fold.state)
    const chosen = conflict?.writes[1]
    if (conflict === undefined || chosen === undefined) throw new Error('no conflict')
    const changes = settling(conflict, chosen, 'c1')
    expect(validateChanges(changes).ok).toBe(true)
    const settled = a.write(...changes)
    const other = createFold()
    other.addAll([settled, ...items, merged])
    for (const desk of [fold, other]) {
      desk.add(settled)
      expect(openConflicts(desk.state)).toEqual([])
      expect(entityOf(desk.state, 'entry', 'e1')?.fields['voyage']).toMatchObject({ v: 'of A', m: 'T' })
      expect(textOf(entityOf(desk.state, 'conflict', 'c1'), 'items')).toBe('BBBBBBBBBB 1, AAAAAAAAAA 1')
    }
  })

  test('keeping what another laptop removed brings it back for good', () => {
    const { a, b, fold, items } = apart()
    const removal = b.write({ ...keyed('e1', ['removed', true]), action: 'entry.removed' })
    fold.add(removal)
    fold.add(a.write(mergedChange(a.device, headsOf([...items, removal]))))
    const conflict = openConflicts(fold.state).find(({ field }) => field === 'removed')
    const kept = conflict?.writes.find(({ v }) => v === null)
    if (conflict === undefined || kept === undefined) throw new Error('no conflict')
    fold.add(a.write(...settling(conflict, kept, 'c1')))
    expect(openConflicts(fold.state).some(({ field }) => field === 'removed')).toBe(false)
    expect(entityOf(fold.state, 'entry', 'e1')?.fields['removed']?.v).toBeNull()
  })
})

test('heads of other laptops stay unseen until a merge names them: a killed taking in is finished by the next opening', () => {
  const { a, fold, items } = apart()
  expect(unseenHeads(fold, a.device)).toEqual({ BBBBBBBBBB: headsOf(items)['BBBBBBBBBB'] })
  fold.add(a.write(mergedChange(a.device, headsOf(items))))
  expect(unseenHeads(fold, a.device)).toBeNull()
})

describe('before a merge the person sees what would be another value', () => {
  test('a value of ours, a number, a removal; not what the other keyed itself', () => {
    const { a, b, fold, items } = apart()
    const seen = b.write(mergedChange(b.device, headsOf(items)))
    const theirs = [
      seen,
      b.write(keyed('e1', ['voyage', 'of B again'], ['plate', 'new'])),
      b.write({ ...keyed('e1', ['removed', true]), action: 'entry.removed' }),
    ]
    expect(
      mergeReport(fold, theirs, a.device).overwritten.map(({ field, before, after }) => [field, before, after]),
    ).toEqual([['removed', null, true]])
    expect(mergeReport(fold, theirs, b.device).overwritten).toContainEqual({
      kind: 'entry',
      id: 'e1',
      field: 'voyage',
      before: 'of B',
      after: 'of B again',
    })
    expect(mergeReport(fold, items, a.device)).toMatchObject({ touched: 0, overwritten: [] })
  })
})

describe('clocks that cannot both be right', () => {
  const minute = 60_000
  test('an item from the future, by more than five minutes', () => {
    const { items } = apart()
    const [, theirs] = items
    if (theirs === undefined) throw new Error('no item')
    const at = (nowMs: number) => clocksApart([theirs], () => undefined, 'AAAAAAAAAA', nowMs)
    expect(at(theirs.wall.ms - 4 * minute)).toEqual([])
    expect(at(theirs.wall.ms - 9 * minute)).toEqual([{ device: 'BBBBBBBBBB', minutes: 9 }])
    expect(at(theirs.wall.ms + 900 * minute)).toEqual([])
  })

  test('a merge that is dated long before what it had taken in', () => {
    const { b, items } = apart()
    const merge = b.write(mergedChange(b.device, headsOf(items)))
    const wallOf = (late: number) => (device: string) => (device === 'AAAAAAAAAA' ? merge.wall.ms + late : undefined)
    const behind = (late: number) => clocksApart([merge], wallOf(late), 'AAAAAAAAAA', merge.wall.ms + late)
    expect(behind(3 * minute)).toEqual([])
    expect(behind(12 * minute)).toEqual([{ device: 'BBBBBBBBBB', minutes: -12 }])
  })
})

describe('a forked chain', () => {
  const taken = (id: string): Change => ({
    action: 'reserve.number.taken',
    kind: 'number',
    id,
    patch: [
      ['block', 'k1'],
      ['entry', 'e9'],
    ],
  })
  const theirs = [aLaptop('A').write(taken('000-0000002-3'))]
  const fold = createFold()
  const a = aLaptop('A')
  const ours = a.write(taken('000-0000001-5'))
  fold.add(ours)
  const aside = {
    id: 'f'.repeat(64),
    device: a.device,
    sequence: 1,
    last: 1,
    document: 'd1',
    against: headsOf([ours])[a.device]?.hash ?? '',
    foundIn: 'journal.lbj',
  }

  test('found, it is open until a person has named the true laptop, and then on no opening again', () => {
    const found = keepingAside(aside)
    expect(validateChanges([found]).ok).toBe(true)
    fold.add(a.write(found))
    expect(asidesOf(fold.state)).toEqual([aside])
    expect(openForks(fold.state)).toEqual([{ device: a.device, sequence: 1, asides: [aside] }])
    expect(isSettledFork(fold.state, a.device, 1)).toBe(false)

    const changes = settlingFork(
      { device: a.device, sequence: 1 },
      aside.against,
      { reason: 'stands in the office', settledBy: 'Ana' },
      numbersDrawn(theirs),
    )
    expect(validateChanges(changes).ok).toBe(true)
    fold.add(a.write(...changes))
    expect(openForks(fold.state)).toEqual([])
    expect(keptHash(fold.state, a.device, 1)).toBe(aside.against)
    expect(isSettledFork(fold.state, a.device, 7)).toBe(true)
    expect(isSettledFork(fold.state, 'BBBBBBBBBB', 7)).toBe(false)
  })

  test('numbers of the chain that was not chosen are on paper: nobody draws them again', () => {
    expect(entityOf(fold.state, 'number', '000-0000002-3')?.fields).toMatchObject({
      foundOnPaper: { v: true },
      block: { v: 'k1' },
    })
  })

  test('two laptops that each name another true one have settled nothing', () => {
    const b = aLaptop('B')
    const words = { reason: 'mine', settledBy: 'Ben' }
    fold.add(b.write(...settlingFork({ device: a.device, sequence: 1 }, aside.id, words, [])))
    expect(keptHash(fold.state, a.device, 1)).toBeUndefined()
    expect(openForks(fold.state)).toHaveLength(1)
    expect(openConflicts(fold.state)).toEqual([])
  })
})
