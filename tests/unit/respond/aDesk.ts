import { createFold } from '../../../shared/journal/fold'
import { chainItem, type Head } from '../../../shared/journal/chain'
import type { Change, DeskId, DeviceId, Item, Stamp } from '../../../shared/journal/item'
import type { DeskState } from '../../../shared/journal/state'

/** The true fold over items made here: a desk's state without a store. */
export function aDesk(): { state: DeskState; record(...changes: Change[]): Item } {
  const fold = createFold()
  let head: Head | null = null
  let last: Stamp | null = null
  let ms = Date.parse('2026-11-24T11:00:00Z')
  return {
    state: fold.state,
    record(...changes) {
      ms += 1_000
      const next = chainItem({
        desk: '0000000000DESK00' as DeskId,
        device: '00000DEV1C' as DeviceId,
        head,
        last,
        wall: { ms, offsetMinutes: -360, zone: 'America/Chicago' },
        operator: 'op',
        changes,
      })
      head = next.head
      last = next.item.at
      fold.add(next.item)
      return next.item
    },
  }
}

/** An entry with one line, as keyed at the desk. */
export function anEntry(desk = aDesk()) {
  desk.record({ action: 'entry.opened', kind: 'entry', id: 'E1', patch: [['entryNumber', '000-0310001-3', 'C']] })
  desk.record({
    action: 'line.added',
    kind: 'line',
    id: 'L1',
    patch: [
      ['entry', 'E1'],
      ['order', '000001'],
      ['description', 'Mirrors, framed', 'P'],
      ['enteredValue', 693_050, 'T'],
    ],
  })
  return desk
}

export const printed = (revision: number): Change => ({
  action: 'entry.printed',
  kind: 'fact',
  id: `print-${revision}`,
  patch: [
    ['entry', 'E1'],
    ['what', 'printed'],
    ['revision', revision],
    ['digest', `digest ${revision}`],
    ['packetHash', 'a'.repeat(64)],
    ['document', `document-${revision}`],
  ],
})
