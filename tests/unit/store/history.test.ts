import { describe, expect, test } from 'vitest'
import { createHistory } from '../../../renderer/store/history'
import { createFold } from '../../../shared/journal/fold'
import type { Change, DeskId, DeviceId, Item, Stamp } from '../../../shared/journal/item'

/** A desk of one device that records and remembers. */
function aDesk() {
  const fold = createFold()
  const history = createHistory()
  let sequence = 0
  const record = (...changes: Change[]): number => {
    sequence += 1
    const item: Item = {
      v: 1,
      schema: 1,
      desk: '0123456789ABCDEF' as DeskId,
      device: 'AAAAAAAAAA' as DeviceId,
      sequence,
      at: `${String(sequence).padStart(15, '0')}-000000-AAAAAAAAAA` as Stamp,
      wall: { ms: sequence, offsetMinutes: 0, zone: 'UTC' },
      operator: '',
      changes,
      previous: '',
    }
    history.note(fold.state, item)
    fold.add(item)
    return sequence
  }
  const undo = (of: number) => {
    const inverse = history.inverse(fold.state, of)
    if (inverse.ok) record(...inverse.value)
    return inverse
  }
  const valueOf = (kind: string, id: string, field: string) => fold.state.kinds.get(kind)?.get(id)?.fields[field]
  return { record, undo, valueOf }
}
const keyed = (field: string, value: string | null, mark?: string): Change => ({
  action: 'entry.keyed',
  kind: 'entry',
  id: 'one',
  patch: [mark === undefined ? [field, value] : [field, value, mark]],
})

describe('undo is an item of its own', () => {
  test('the value before comes back, with the mark of where it came from', () => {
    const { record, undo, valueOf } = aDesk()
    record(keyed('importerName', 'Rio', 'K'))
    const second = record(keyed('importerName', 'Rio Textiles', 'O'))
    expect(undo(second).ok).toBe(true)
    expect(valueOf('entry', 'one', 'importerName')).toMatchObject({ v: 'Rio', m: 'K' })
  })

  test('a field that was not there before is unset', () => {
    const { record, undo, valueOf } = aDesk()
    record(keyed('importerName', 'Rio'))
    undo(record(keyed('plate', 'TX 1')))
    expect(valueOf('entry', 'one', 'plate')?.v).toBe(null)
  })

  test('a line that was added is removed as a whole', () => {
    const { record, undo, valueOf } = aDesk()
    const added = record({ action: 'line.added', kind: 'line', id: 'line-1', patch: [['entry', 'one']] })
    undo(added)
    expect(valueOf('line', 'line-1', 'removed')?.v).toBe(true)
    expect(valueOf('line', 'line-1', 'entry')?.v).toBe(null)
  })

  test('it is refused where a later change touched the field, and names the field', () => {
    const { record, undo } = aDesk()
    const first = record(keyed('importerName', 'Rio'))
    record(keyed('importerName', 'Rio Textiles'))
    expect(undo(first)).toEqual({ ok: false, error: { type: 'UndoRefused', field: 'importerName' } })
  })

  test('a number that was drawn stays drawn', () => {
    const { record, undo } = aDesk()
    const taken = record({
      action: 'reserve.number.taken',
      kind: 'number',
      id: '000-0000001-1',
      patch: [['entry', 'one']],
    })
    expect(undo(taken)).toMatchObject({ ok: false })
  })

  test('an undone item is not undone twice', () => {
    const { record, undo } = aDesk()
    const first = record(keyed('importerName', 'Rio'))
    expect(undo(first).ok).toBe(true)
    expect(undo(first)).toMatchObject({ ok: false, error: { field: 'importerName' } })
  })
})
