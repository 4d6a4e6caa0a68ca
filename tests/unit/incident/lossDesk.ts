import { createFold } from '../../../shared/journal/fold'
import { headsOf } from '../../../shared/journal/heads'
import type { Action } from '../../../shared/journal/actions'
import type { Change, Item, Patch } from '../../../shared/journal/item'
import { mergedChange } from '../../../shared/journal/past'
import type { DeskState } from '../../../shared/journal/state'
import { aLaptop } from '../journal/items'

/** Two laptops of one desk in Laredo; each keys on its own clock, one second an item, from 24 November 2026 06:00. */
export const START_MS = Date.parse('2026-11-24T12:00:00Z')
/** RFC 9557 of so many seconds after 06:00. */
export const after = (seconds: number): string =>
  `${new Date(START_MS + seconds * 1000 - 6 * 3_600_000).toISOString().slice(0, 19)}-06:00[America/Chicago]`

export interface Laptop {
  device: string
  items: Item[]
  write: (...changes: Change[]) => Item
}

/** A laptop that joined the desk with its first item. */
export function joined(name: string, atSeconds = 0): Laptop {
  const laptop = aLaptop(name, START_MS + atSeconds * 1000)
  const items: Item[] = []
  const write = (...changes: Change[]): Item => {
    const item = laptop.write(...changes)
    items.push(item)
    return item
  }
  write(keyed('device.joined', 'device', laptop.device, { label: `Laptop ${name}`, publicKey: 'ab'.repeat(32) }))
  return { device: laptop.device, items, write }
}

/** `into` has read these items of the others, and says so. */
export const takeIn = (into: Laptop, items: readonly Item[]): Item =>
  into.write(mergedChange(into.device, headsOf(items)))

export function deskFrom(...items: readonly (readonly Item[])[]): DeskState {
  const fold = createFold()
  for (const item of items.flat()) fold.add(item)
  return fold.state
}

export const keyed = (
  action: Action,
  kind: string,
  id: string,
  fields: Record<string, string | number | boolean>,
): Change => ({ action, kind, id, patch: Object.entries(fields) as Patch })

export const client = (id: string, name: string, importerNumber: string): Change =>
  keyed('importer.keyed', 'importer', id, { name, importerNumber })
export const entry = (id: string, fields: Record<string, string>): Change =>
  keyed('entry.opened', 'entry', id, { entryNumber: id, ...fields })
export const fact = (entryId: string, what: string, action: Action): Change =>
  keyed(action, 'fact', `${entryId}-${what}`, { entry: entryId, what })
