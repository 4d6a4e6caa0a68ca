import fc from 'fast-check'
import { expect, test } from 'vitest'
import { chainItem, hashItem } from '../../../shared/journal/chain'
import { createFold } from '../../../shared/journal/fold'
import { headsOf } from '../../../shared/journal/heads'
import type { DeskId, DeviceId, Item } from '../../../shared/journal/item'
import { openConflicts, settling } from '../../../shared/journal/openConflicts'
import { mergedChange } from '../../../shared/journal/past'
import { receiveStamp } from '../../../shared/journal/stamp'
import { planTakeIn, type Known } from '../../../shared/journal/takeInPlan'
import { unseenHeads } from '../../../shared/journal/unseen'
import { aWorld } from './world'

const chainsOf = (items: readonly Item[]) => {
  const chains = new Map<string, Map<number, Known | null>>()
  for (const item of items) {
    const chain = chains.get(item.device) ?? new Map<number, Known | null>()
    chains.set(item.device, chain.set(item.sequence, { hash: hashItem(item), previous: item.previous }))
  }
  return chains
}
const nameOf = ({ device, sequence }: { device: string; sequence: number }) => `${device} ${sequence}`

/** How far a laptop knows each chain: a part of the world that has no gaps, as taking in leaves it. */
const prefix = (items: readonly Item[], shares: readonly number[]): Item[] => {
  const devices = [...new Set(items.map(({ device }) => device))]
  return items.filter((item) => {
    const count = items.filter(({ device }) => device === item.device).length
    return item.sequence <= Math.ceil((count * (shares[devices.indexOf(item.device)] ?? 0)) / 100)
  })
}
const shares = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 4, maxLength: 4 })

test('two laptops that take in each other hold the same, in order; once more brings nothing', () => {
  fc.assert(
    fc.property(aWorld, shares, shares, (world, first, second) => {
      const a = prefix(world.items, first)
      const b = prefix(world.items, second)
      const byName = new Map(world.items.map((item) => [nameOf(item), item]))
      const takenIn = (ours: readonly Item[], theirs: readonly Item[]) => {
        const plan = planTakeIn(chainsOf(ours), chainsOf(theirs))
        expect(plan.leftOut).toEqual([])
        expect(plan.forked).toEqual([])
        return [...ours, ...plan.take.map((place) => byName.get(nameOf(place)) ?? never())]
      }
      const onA = takenIn(a, b)
      const onB = takenIn(b, a)
      expect(onA.map(nameOf).sort()).toEqual(onB.map(nameOf).sort())
      expect(planTakeIn(chainsOf(onA), chainsOf(onB)).take).toEqual([])
    }),
  )
})

test('a file that lost any one item is never taken past it, and the whole file brings the rest', () => {
  fc.assert(
    fc.property(aWorld, fc.nat(), (world, pick) => {
      fc.pre(world.items.length > 0)
      const lost = world.items[pick % world.items.length] ?? never()
      const file = world.items.filter((item) => item !== lost)
      const plan = planTakeIn(new Map(), chainsOf(file))
      expect(plan.take.some((place) => place.device === lost.device && place.sequence >= lost.sequence)).toBe(false)
      const held = world.items.filter((item) => plan.take.some((place) => nameOf(place) === nameOf(item)))
      expect([...held, ...planTakeIn(chainsOf(held), chainsOf(world.items)).take].length).toBe(world.items.length)
    }),
  )
})

test('one laptop that has seen everything and settles everything leaves nothing open on any laptop', () => {
  fc.assert(
    fc.property(aWorld, (world) => {
      fc.pre(world.items.length > 0)
      const desk = world.items[0]?.desk ?? ('' as DeskId)
      const device = 'EEEEEEEEEE' as DeviceId
      const fold = createFold()
      fold.addAll(world.items)
      let head: ReturnType<typeof chainItem>['head'] | null = null
      let last = world.items.reduce<Item['at'] | null>((at, item) => receiveStamp(at, item.at), null)
      const settled: Item[] = []
      const write = (changes: Item['changes']) => {
        const wall = { ms: 5000, offsetMinutes: 0, zone: 'UTC' }
        const made = chainItem({ desk, device, head, last, wall, operator: 'op', changes })
        head = made.head
        last = made.item.at
        settled.push(made.item)
        fold.add(made.item)
      }
      write([mergedChange(device, headsOf(world.items))])
      expect(unseenHeads(fold, device)).toBeNull()
      openConflicts(fold.state).forEach((conflict, n) => {
        write(settling(conflict, conflict.writes[n % conflict.writes.length] ?? never(), `c${n}`))
      })
      expect(openConflicts(fold.state)).toEqual([])
      const other = createFold()
      other.addAll([...settled].reverse())
      other.addAll(world.items)
      expect(openConflicts(other.state)).toEqual([])
    }),
  )
})

const never = (): never => {
  throw new Error('no such item')
}
