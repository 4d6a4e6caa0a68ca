import fc from 'fast-check'
import { chainItem, type Head } from '../../../shared/journal/chain'
import { headsOf } from '../../../shared/journal/heads'
import type { Change, DeskId, DeviceId, Heads, Item, Stamp } from '../../../shared/journal/item'
import { mergedChange } from '../../../shared/journal/past'
import { receiveStamp } from '../../../shared/journal/stamp'

/**
 * Several laptops that record, take in each other's journals at random moments, and remove. What each had seen when it
 * wrote is kept as a plain set of items: the reference against which the journal's own reckoning is held.
 */
const desk = '0123456789ABCDEF' as DeskId
export const devices = ['AAAAAAAAAA', 'BBBBBBBBBB', 'CCCCCCCCCC', 'DDDDDDDDDD'] as DeviceId[]

/** Names an item: device and sequence. */
export const keyOf = (item: { device: string; sequence: number }) => `${item.device} ${item.sequence}`

export interface World {
  /** in the order in which they were written */
  items: Item[]
  /** item → every item that its device held when it was written (without itself) */
  seen: Map<string, ReadonlySet<string>>
}

type Step =
  | { do: 'record'; who: number; changes: Change[]; clock: number }
  /** `whole`: the merge names every head it now holds; else only the head of the laptop it read from */
  | { do: 'merge'; who: number; from: number; whole: boolean; clock: number; also: Change[] }

const ids = ['entry1', 'entry2']
const aWrite = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.tuple(fc.constantFrom('description', 'voyage', 'plate'), fc.constantFrom('x', 'y', null)),
  },
  { weight: 2, arbitrary: fc.tuple(fc.constant('removed'), fc.constantFrom(true, null)) },
)
const aChange: fc.Arbitrary<Change> = fc.record({
  action: fc.constant('entry.keyed'),
  kind: fc.constant('entry'),
  id: fc.constantFrom(...ids),
  patch: fc.array(aWrite, { minLength: 1, maxLength: 2 }),
})
const who = fc.nat({ max: devices.length - 1 })
/** Clocks run, stand still and jump back; laptops' clocks differ. */
const clock = fc.integer({ min: -3, max: 5 })
const aStep: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('record' as const),
      who,
      clock,
      changes: fc.array(aChange, { minLength: 1, maxLength: 2 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('merge' as const),
      who,
      from: who,
      clock,
      whole: fc.boolean(),
      also: fc.array(aChange, { maxLength: 1 }),
    }),
  },
)

export const aWorld: fc.Arbitrary<World> = fc.array(aStep, { minLength: 3, maxLength: 24 }).map(play)

interface Laptop {
  held: Map<string, Item>
  head: Head | null
  last: Stamp | null
  clock: number
}

export function play(steps: readonly Step[]): World {
  const laptops: Laptop[] = devices.map(() => ({ held: new Map(), head: null, last: null, clock: 1000 }))
  const world: World = { items: [], seen: new Map() }
  for (const step of steps) {
    const laptop = laptops[step.who]
    const device = devices[step.who]
    if (laptop === undefined || device === undefined) continue
    laptop.clock += step.clock
    let changes: Change[]
    if (step.do === 'record') changes = step.changes
    else {
      const read = laptops[step.from]?.held ?? new Map<string, Item>()
      for (const [key, item] of read) {
        laptop.held.set(key, item)
        laptop.last = receiveStamp(laptop.last, item.at)
      }
      const heads = headsOf(laptop.held.values())
      const other = devices[step.from] ?? ''
      const named: Heads = step.whole || heads[other] === undefined ? heads : { [other]: heads[other] }
      changes = [mergedChange(device, named), ...step.also]
    }
    const { head, last, clock } = laptop
    const wall = { ms: clock, offsetMinutes: 0, zone: 'UTC' }
    const made = chainItem({ desk, device, head, last, wall, operator: 'op', changes })
    const key = keyOf(made.item)
    world.seen.set(key, new Set(laptop.held.keys()))
    world.items.push(made.item)
    laptop.held.set(key, made.item)
    laptop.head = made.head
    laptop.last = made.item.at
  }
  return world
}

/** The items in another order, in which each laptop's own items still follow each other. */
export function interleave(items: readonly Item[], picks: readonly number[]): Item[] {
  const chains = devices.map((device) => items.filter((item) => item.device === device)).filter((c) => c.length > 0)
  const out: Item[] = []
  for (let i = 0; chains.length > 0; i++) {
    const at = (picks[i % Math.max(1, picks.length)] ?? 0) % chains.length
    const next = chains[at]?.shift()
    if (next !== undefined) out.push(next)
    if (chains[at]?.length === 0) chains.splice(at, 1)
  }
  return out
}
