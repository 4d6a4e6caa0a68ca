import { keyersRead, type KeyersRead } from '../../../shared/domain/respond/reviewKeyers'
import { headsOf, itemsSince } from '../../store/itemsSince'
import type { Desk } from '../../store/types'

interface Follower {
  read: KeyersRead
  seen: Map<string, number>
  /** one reading after the other */
  work: Promise<void>
}
const followers = new WeakMap<Desk, Follower>()

/**
 * Everybody who keyed values of an entry, as the journal has it: the mark of a second person is not made before this
 * was asked. The journal is read once and followed from then on. Ids of operators.
 */
export async function keyersOf(desk: Desk, entryId: string): Promise<ReadonlySet<string>> {
  let follower = followers.get(desk)
  if (follower === undefined) {
    follower = { read: keyersRead(desk.state), seen: new Map(), work: Promise.resolve() }
    followers.set(desk, follower)
  }
  const { read } = follower
  const mine = follower.work.then(() => goOn(desk, follower))
  follower.work = mine.catch(() => undefined)
  await mine
  return read.of(entryId)
}

async function goOn(desk: Desk, { read, seen }: Follower): Promise<void> {
  for (const [device, { sequence }] of Object.entries(headsOf(desk))) {
    const from = seen.get(device) ?? 0
    if (sequence <= from) continue
    for await (const item of itemsSince(desk, device, from)) {
      read.add(item)
      seen.set(device, item.sequence)
    }
  }
}
