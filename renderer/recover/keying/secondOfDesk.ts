import { useEffect, useState } from 'react'
import { firstKeyers, type FirstKeyers } from '../../../shared/domain/recover/secondKeyers'
import type { Sample } from '../../../shared/domain/recover/secondSample'
import { secondValues, type SecondValue } from '../../../shared/domain/recover/secondValues'
import { useDesk, useDeskHandle, useMade } from '../../store/hooks'
import { headsOf, itemsSince } from '../../store/itemsSince'
import type { Desk } from '../../store/types'

const valuesOf = ({ state, drill }: Desk, sample: Sample): readonly SecondValue[] =>
  secondValues(state, sample, { drill })

/** The values of a sample, as they stand now. */
export const useSecondValues = (sample: Sample): readonly SecondValue[] =>
  useMade(['entry', 'line', 'tariff', 'bill', 'container', 'secondKeying'], valuesOf, sample)

interface Follower {
  keyers: FirstKeyers
  seen: Map<string, number>
  /** one reading after the other */
  work: Promise<void>
}
const followers = new WeakMap<Desk, Follower>()

/** Who keyed each value first, as the journal has it; undefined while it is being read. */
export function useFirstKeyers(): FirstKeyers | undefined {
  const desk = useDeskHandle()
  const version = useDesk(({ state }) => state.version)
  const [read, setRead] = useState<FirstKeyers>()
  useEffect(() => {
    let gone = false
    const follower = followers.get(desk) ?? { keyers: firstKeyers(), seen: new Map(), work: Promise.resolve() }
    followers.set(desk, follower)
    const mine = follower.work.then(() => goOn(desk, follower))
    follower.work = mine.catch(() => undefined)
    void mine.then(
      () => {
        if (!gone) setRead(follower.keyers)
      },
      () => undefined,
    )
    return () => {
      gone = true
    }
  }, [desk, version])
  return read
}

async function goOn(desk: Desk, { keyers, seen }: Follower): Promise<void> {
  for (const [device, { sequence }] of Object.entries(headsOf(desk))) {
    const from = seen.get(device) ?? 0
    if (sequence <= from) continue
    for await (const item of itemsSince(desk, device, from)) {
      keyers.add(item)
      seen.set(device, item.sequence)
    }
  }
}
