import { describe, expect, test } from 'vitest'
import { hashItem } from '../../../shared/journal/chain'
import type { Item } from '../../../shared/journal/item'
import { planTakeIn, type Chains, type Known } from '../../../shared/journal/takeInPlan'
import { aLaptop, keyed } from './items'

const knownOf = (item: Item): Known => ({ hash: hashItem(item), previous: item.previous })
const chains = (...items: Item[]): Chains => {
  const out = new Map<string, Map<number, Known | null>>()
  for (const item of items)
    out.set(item.device, (out.get(item.device) ?? new Map<number, Known | null>()).set(item.sequence, knownOf(item)))
  return out
}
const broken = (of: Chains, device: string, sequence: number): Chains =>
  new Map([...of].map(([name, chain]) => [name, name === device ? new Map(chain).set(sequence, null) : chain]))
const write = (name: string, count: number, from = 0) => {
  const laptop = aLaptop(name)
  return Array.from({ length: count }, (_, n) => laptop.write(keyed(`e${n}`, ['voyage', String(n + from)])))
}

const a = write('A', 5)
const b = write('B', 4)

describe('what a journal from another laptop brings', () => {
  test('the items that are not here, each laptop’s in order; what is the same is left', () => {
    const plan = planTakeIn(chains(...a, ...b.slice(0, 2)), chains(...a.slice(0, 3), ...b))
    expect(plan).toEqual({
      take: [
        { device: b[0]?.device, sequence: 3 },
        { device: b[0]?.device, sequence: 4 },
      ],
      leftOut: [],
      forked: [],
    })
  })

  test('taken in twice, nothing is new', () => {
    expect(planTakeIn(chains(...a, ...b), chains(...a, ...b))).toEqual({ take: [], leftOut: [], forked: [] })
  })

  test('after an item that is missing nothing of that laptop is taken, and it is said how many wait', () => {
    const plan = planTakeIn(chains(...a), chains(...a, ...b.slice(0, 1), ...b.slice(2)))
    expect(plan.take).toEqual([{ device: b[0]?.device, sequence: 1 }])
    expect(plan.leftOut).toEqual([{ device: b[0]?.device, sequence: 2, why: 'missing', items: 2 }])
  })

  test('an item that does not open stops its laptop, and no other', () => {
    const plan = planTakeIn(chains(), broken(chains(...a, ...b), a[0]?.device ?? '', 2))
    expect(plan.take.map(({ device, sequence }) => `${device.charAt(0)}${sequence}`)).toEqual([
      'A1',
      'B1',
      'B2',
      'B3',
      'B4',
    ])
    expect(plan.leftOut).toEqual([{ device: a[0]?.device, sequence: 2, why: 'unreadable', items: 4 }])
  })

  test('a chain that was changed from outside is not taken from there on', () => {
    const other = write('B', 4, 10)
    const plan = planTakeIn(chains(...b.slice(0, 2)), chains(...b.slice(0, 2), ...other.slice(2)))
    expect(plan.take).toEqual([])
    expect(plan.leftOut).toEqual([{ device: b[0]?.device, sequence: 3, why: 'broken', items: 2 }])
  })

  test('what is damaged here is taken from there', () => {
    const plan = planTakeIn(broken(chains(...b), b[0]?.device ?? '', 2), chains(...b))
    expect(plan.take).toEqual([{ device: b[0]?.device, sequence: 2 }])
  })

  test('two different items of one place are a fork, named once at its first item', () => {
    const copy = write('A', 5, 100)
    const plan = planTakeIn(chains(...a), chains(...copy, ...b))
    expect(plan.forked).toEqual([
      {
        device: a[0]?.device,
        sequence: 1,
        ours: knownOf(a[0] ?? never()).hash,
        theirs: knownOf(copy[0] ?? never()).hash,
      },
    ])
    expect(plan.take).toHaveLength(4)
  })
})

const never = (): never => {
  throw new Error('no such item')
}
