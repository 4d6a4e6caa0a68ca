import type { Heads, Item } from '../../shared/journal/item'
import { runningDesk } from './runningDesk'
import { itemsOfDevice } from './readItems'
import type { Desk } from './types'

/** The last item known of each laptop, with its hash. */
export const headsOf = (desk: Desk): Heads => runningDesk(desk).parts.fold.heads()

/** What one laptop recorded after a sequence, in its order. */
export async function* itemsSince(desk: Desk, device: string, sequence: number): AsyncGenerator<Item> {
  const { database, keys } = runningDesk(desk).parts
  for await (const batch of itemsOfDevice(database, keys, device, sequence + 1))
    for (const read of batch) if ('item' in read) yield read.item
}
