import type { DeskState, Entity } from '../journal/state'

/**
 * The latest wall time, ms, at which this laptop recorded anything that still stands; 0 when it recorded nothing. The
 * tail of a stamp is its device: what another laptop's clock says does not count.
 */
export function lastRecordedMs(state: DeskState, device: string): number {
  let last = 0
  const look = ({ at, wall }: Entity['born']) => {
    if (wall.ms > last && at.endsWith(device)) last = wall.ms
  }
  for (const entities of state.kinds.values())
    for (const { born, touched } of entities.values()) {
      look(born)
      look(touched)
    }
  return last
}

/** A clock that stands more than a minute before what was recorded by it is not to be trusted. */
export const CLOCK_BEHIND_MS = 60_000
