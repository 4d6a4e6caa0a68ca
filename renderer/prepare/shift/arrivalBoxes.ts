import { parseDollars, formatCents } from '../../../shared/domain/money'
import { isSameShipment, shipmentKey, shipmentKeyOf } from '../../../shared/domain/queue/shipment'
import { firstArrivals } from '../../../shared/domain/queue/ties'
import { entityOf, textOf, valueOf, type DeskState } from '../../../shared/journal/state'
import { cleanLine } from '../../ui/boxes'

/** What the boxes of an arrival that are no plain fields say: cents as dollars, and what else has this bill. */

export const keyedCost = (state: DeskState, id: string | undefined): string => {
  const cents = id === undefined ? undefined : valueOf(entityOf(state, 'arrival', id), 'costPerDay')
  return typeof cents === 'number' ? formatCents(cents) : ''
}

/** Dollars as keyed → cents; null when the box is empty. */
export function costFrom(text: string): { ok: true; cents: number | null } | { ok: false; words: string } {
  if (cleanLine(text) === '') return { ok: true, cents: null }
  const read = parseDollars(cleanLine(text))
  return read.ok ? { ok: true, cents: read.value } : { ok: false, words: 'Not read as dollars. Key 185 or 185.00.' }
}

/** The arrival that has the same bill and importer, or bill and container, while this one is keyed. */
export function repeatedBy(
  state: DeskState,
  id: string | undefined,
  keyed: Readonly<Record<string, string>>,
): { id: string; called: string } | undefined {
  const key = shipmentKeyOf(keyed)
  if (key.bill === '') return undefined
  const own = id === undefined ? undefined : entityOf(state, 'arrival', id)
  for (const other of firstArrivals(state).firsts) {
    if (other.id === id || (own !== undefined && own.born.at < other.born.at)) continue
    if (isSameShipment(state, shipmentKey(other), key))
      return { id: other.id, called: textOf(other, 'bill') || textOf(other, 'container') }
  }
  return undefined
}
