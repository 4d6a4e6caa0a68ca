import { chainItem, type Head } from '../../../shared/journal/chain'
import type { Change, DeskId, DeviceId, Item, Stamp } from '../../../shared/journal/item'
import { receiveStamp } from '../../../shared/journal/stamp'

export const desk = '0123456789ABCDEF' as DeskId
export const wall = (ms: number) => ({ ms, offsetMinutes: -360, zone: 'America/Chicago' })

export const keyed = (id: string, ...patch: Change['patch']): Change => ({
  action: 'entry.keyed',
  kind: 'entry',
  id,
  patch,
})

/** A laptop that writes items one after the other; its clock goes on by a second an item. */
export function aLaptop(name: string, startMs = 1_764_000_000_000) {
  const device = name.repeat(10).slice(0, 10) as DeviceId
  let head: Head | null = null
  let last: Stamp | null = null
  let ms = startMs
  return {
    device,
    write(...changes: Change[]): Item {
      const made = chainItem({ desk, device, head, last, wall: wall((ms += 1000)), operator: 'op1', changes })
      head = made.head
      last = made.item.at
      return made.item
    },
    read(item: Item) {
      last = receiveStamp(last, item.at)
    },
  }
}
