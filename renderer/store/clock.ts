import type { Wall } from '../../shared/journal/item'

/**
 * Asking the platform for the zone's name costs a quarter of a millisecond, and a saved field asks three times: the name
 * is asked again when the offset differs, the clock stepped, or half a minute went by.
 */
const ZONE_HOLDS_MS = 30_000
let zone = ''
let zoneOffset = Number.NaN
let zoneAskedMs = Number.NaN

/** The laptop's clock as the items keep it: the only clock of the window. */
export function wallNow(): Wall {
  const date = new Date()
  const ms = date.getTime()
  const offsetMinutes = -date.getTimezoneOffset()
  if (offsetMinutes !== zoneOffset || !(Math.abs(ms - zoneAskedMs) < ZONE_HOLDS_MS)) {
    zone = Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC'
    zoneOffset = offsetMinutes
    zoneAskedMs = ms
  }
  return { ms, offsetMinutes, zone }
}

/** A clock that stands more than a minute before the last thing recorded was set back (a minute: small corrections are not). */
const JUMP_TOLERANCE_MS = 60_000

/** Whole minutes that the clock went back since the last item, or 0. Forward is what clocks do. */
export function minutesBack(lastWallMs: number, nowMs: number): number {
  const back = lastWallMs - nowMs
  return back > JUMP_TOLERANCE_MS ? Math.round(back / 60_000) : 0
}
