import type { Wall } from '../../shared/journal/item'

/** The laptop's clock as the items keep it: the only clock of the window. */
export function wallNow(): Wall {
  const date = new Date()
  return {
    ms: date.getTime(),
    offsetMinutes: -date.getTimezoneOffset(),
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC',
  }
}

/** A clock that stands more than a minute before the last thing recorded was set back (a minute: small corrections are not). */
const JUMP_TOLERANCE_MS = 60_000

/** Whole minutes that the clock went back since the last item, or 0. Forward is what clocks do. */
export function minutesBack(lastWallMs: number, nowMs: number): number {
  const back = lastWallMs - nowMs
  return back > JUMP_TOLERANCE_MS ? Math.round(back / 60_000) : 0
}
