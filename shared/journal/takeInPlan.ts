import type { Place } from './past'

/**
 * What a journal from another laptop brings, before anything is stored. Pure: it sees hashes, not items.
 * One device's items come in order: after a gap, an item that does not open or one that does not follow, nothing of that
 * device is taken, since every later item leans on the ones before it.
 */
export interface Known {
  hash: string
  /** hash of the item before it, as it says itself */
  previous: string
}
/** sequence → what stands there; null where something stands that does not open or read */
export type Chains = ReadonlyMap<string, ReadonlyMap<number, Known | null>>

export interface LeftOut extends Place {
  /** how many items of the file from there on were not taken */
  items: number
  why: 'missing' | 'unreadable' | 'broken'
}
export interface ForkFound extends Place {
  ours: string
  theirs: string
}
export interface TakeInPlan {
  /** to be stored: by device, in order of sequence */
  take: Place[]
  leftOut: LeftOut[]
  /** the first place of each device at which the two chains differ (rule 8) */
  forked: ForkFound[]
}

export function planTakeIn(ours: Chains, theirs: Chains): TakeInPlan {
  const plan: TakeInPlan = { take: [], leftOut: [], forked: [] }
  for (const device of [...theirs.keys()].sort())
    planDevice(plan, device, ours.get(device) ?? new Map(), theirs.get(device) ?? new Map())
  return plan
}

type Chain = ReadonlyMap<number, Known | null>

function planDevice(plan: TakeInPlan, device: string, ours: Chain, theirs: Chain): void {
  const end = lastOf(theirs)
  for (let sequence = 1; sequence <= end; sequence += 1) {
    const here = ours.get(sequence) ?? null
    const there = theirs.get(sequence) ?? null
    if (here !== null) {
      if (there === null || there.hash === here.hash) continue
      plan.forked.push({ device, sequence, ours: here.hash, theirs: there.hash })
      return
    }
    const why = whyNot(theirs, sequence, ours.get(sequence - 1) ?? theirs.get(sequence - 1) ?? null)
    if (why !== undefined) {
      // A gap that this desk has too says nothing of what comes after it here: those items are here already.
      if (why !== 'broken' && lastOf(ours) > sequence) continue
      plan.leftOut.push({ device, sequence, why, items: countFrom(theirs, sequence) })
      return
    }
    plan.take.push({ device, sequence })
  }
}

function whyNot(theirs: Chain, sequence: number, before: Known | null): LeftOut['why'] | undefined {
  const item = theirs.get(sequence)
  if (item === undefined) return 'missing'
  if (item === null) return 'unreadable'
  return item.previous === (sequence === 1 ? '' : before?.hash) ? undefined : 'broken'
}

const lastOf = (chain: Chain): number => {
  let last = 0
  for (const sequence of chain.keys()) last = Math.max(last, sequence)
  return last
}

const countFrom = (chain: Chain, from: number): number =>
  [...chain.keys()].filter((sequence) => sequence >= from).length
