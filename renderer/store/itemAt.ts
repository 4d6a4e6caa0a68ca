import type { Head } from '../../shared/journal/chain'
import type { Item } from '../../shared/journal/item'
import { runningDesk } from './runningDesk'
import { itemsOfDevice } from './readItems'
import type { Desk } from './types'

/** One item of the journal, to say who keyed a value and when; undefined when it does not open. */
export async function itemAt(desk: Desk, device: string, sequence: number): Promise<Item | undefined> {
  const { database, keys } = runningDesk(desk).parts
  for await (const batch of itemsOfDevice(database, keys, device, sequence)) {
    const [first] = batch
    return first !== undefined && 'item' in first && first.sequence === sequence ? first.item : undefined
  }
  return undefined
}

/** The last item known of a laptop; undefined when none of its items is here. */
export const headOf = (desk: Desk, device: string): Head | undefined => runningDesk(desk).parts.fold.heads()[device]
