import { entitiesOf, textOf, type DeskState } from '../../shared/journal/state'

/**
 * The day of the newest kit: the day in a catalogue's version where it has one (kits are named by their day), else the
 * day it was loaded here; undefined when none was loaded.
 */
export function kitDay(state: DeskState): string | undefined {
  let newest: string | undefined
  for (const catalogue of entitiesOf(state, 'catalogue').values()) {
    const named = /\d{4}-\d{2}-\d{2}/u.exec(textOf(catalogue, 'version'))?.[0]
    const { ms, offsetMinutes } = catalogue.touched.wall
    const day = named ?? new Date(ms + offsetMinutes * 60_000).toISOString().slice(0, 10)
    if (newest === undefined || day > newest) newest = day
  }
  return newest
}
