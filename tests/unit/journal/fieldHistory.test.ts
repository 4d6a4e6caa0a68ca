import { expect, test } from 'vitest'
import { chainItem, type Head } from '../../../shared/journal/chain'
import { fieldHistory } from '../../../shared/journal/fieldHistory'
import type { Change, DeskId, DeviceId, Item, Stamp } from '../../../shared/journal/item'

test('each change of a field with who, when, before and after, the latest first; the same value again is no change', () => {
  const wall = { ms: Date.UTC(2026, 10, 24, 8, 5), offsetMinutes: -360, zone: 'America/Chicago' }
  let head: Head | null = null
  let last: Stamp | null = null
  const write = (operator: string, id: string, patch: Change['patch']): Item => {
    const changes = [{ action: 'importer.keyed', kind: 'importer', id, patch }]
    const desk = '0000000000000000' as DeskId
    const next = chainItem({ desk, device: 'AAAAAAAAAA' as DeviceId, head, last, wall, operator, changes })
    head = next.head
    last = next.item.at
    return next.item
  }
  const history = fieldHistory('importer', 'i')
  history.add(write('ann', 'i', [['bondNumber', '400000012']]))
  history.add(write('bob', 'other', [['bondNumber', '9']]))
  history.add(write('bob', 'i', [['bondNumber', '400000012']]))
  history.add(write('bob', 'i', [['bondNumber', '400000013']]))
  history.add(write('ann', 'i', [['bondNumber', null]]))
  expect(history.changes().map(({ operator, before, after }) => [operator, before, after])).toEqual([
    ['ann', '400000013', null],
    ['bob', '400000012', '400000013'],
    ['ann', null, '400000012'],
  ])
})
