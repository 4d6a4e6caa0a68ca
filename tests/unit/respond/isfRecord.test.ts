import { describe, expect, test } from 'vitest'
import { hintOf, isfPatch, keyedIsfBoxes } from '../../../renderer/respond/roads/isfForm'
import { entryDuties } from '../../../shared/domain/deadlines/entryDuties'
import { isfDue, isfWorkList } from '../../../shared/domain/respond/isf'
import { filledIsf } from '../../../shared/domain/respond/isfFill'
import { filedIsf, keyedIsf, sentIsf } from '../../../shared/domain/respond/isfRecord'
import { handedRecords } from '../../../shared/domain/respond/handOver'
import { shipmentsOf } from '../../../shared/domain/respond/roads'
import type { Change } from '../../../shared/journal/item'
import { aDesk, fileOf, type Fields } from '../domain/aDesk'

const LADING = '2026-11-30T22:00:00+08:00[Asia/Shanghai]'
const FILED = '2026-11-29T08:00:00-06:00[America/Chicago]'
const recording = { by: 'Dana Okafor', randomId: () => 'new-fact' }
type Kinds = Record<string, Record<string, Fields>>

/** The desk and the row of its first vessel. */
function first(kinds: Kinds) {
  const state = aDesk(kinds)
  const row = isfWorkList(state)[0]
  if (row === undefined) throw new Error('not in the list')
  return { state, row }
}
const patchOf = (change: Change | undefined): Record<string, unknown> =>
  Object.fromEntries(change?.patch.map(([field, value]) => [field, value]) ?? [])
/** The desk after an item, as the fold would leave these fields. */
function after(kinds: Kinds, changes: readonly Change[]): Kinds {
  const next: Kinds = { ...kinds }
  for (const { kind, id, patch } of changes)
    next[kind] = {
      ...next[kind],
      [id]: { ...next[kind]?.[id], ...Object.fromEntries(patch.filter(([, value]) => value !== null)) } as Fields,
    }
  return next
}

const entry: Kinds = { entry: { e1: { modeOfTransport: '11', entryNumber: 'ABC-1234567-6', importer: 'i1' } } }

describe('what is keyed on a sheet of an entry', () => {
  test('states its lading to the clocks of the entry in the same item, and once', () => {
    const { state, row } = first(entry)
    const changes = keyedIsf(state, row, [['ladingAt', LADING]], recording)
    expect(changes.map(({ action, kind }) => [action, kind])).toEqual([
      ['isf.keyed', 'isf'],
      ['entry.conditionKeyed', 'fact'],
    ])
    expect(patchOf(changes[0])).toMatchObject({ entry: 'e1', importer: 'i1', ladingAt: LADING })
    expect(patchOf(changes[1])).toMatchObject({
      entry: 'e1',
      what: 'ladingStated',
      happenedAt: LADING,
      day: '2026-11-30',
    })
    const kept = first(after(entry, changes))
    expect(keyedIsf(kept.state, kept.row, [['seller', 'Song']], recording)).toHaveLength(1)
  })
  test('filed stops the clock of the list and of the deadlines alike', () => {
    const laden = after(entry, [...keyedIsf(first(entry).state, first(entry).row, [['ladingAt', LADING]], recording)])
    const duty = (kinds: Kinds) => entryDuties(fileOf(kinds)).find(({ what }) => what === 'isf')
    expect(duty(laden)?.done).toBe(false)
    const { state, row } = first(laden)
    expect(duty(laden)?.due).toEqual({ moment: isfDue(row) })
    const changes = filedIsf(
      state,
      row,
      { filedAt: FILED, filedBy: 'Quayside', transactionNumber: 'T-1' },
      { ...recording, randomId: () => 'filed' },
    )
    expect(patchOf(changes.at(-1))).toMatchObject({
      what: 'isfFiled',
      evidence: 'transaction number T-1',
      by: 'Quayside',
    })
    const done = after(laden, changes)
    expect(duty(done)?.done).toBe(true)
    expect(first(done).row).toMatchObject({ state: 'filed', transactionNumber: 'T-1', clockBehind: false })
  })
  test('a sheet of a shipment expected has no facts; the entry that takes its place is told by saving it', () => {
    const expected: Kinds = { arrival: { a1: { modeOfTransport: '11', importer: 'i1' } } }
    const one = first(expected)
    const filed = [
      ...keyedIsf(one.state, one.row, [['ladingAt', LADING]], recording),
      ...filedIsf(one.state, one.row, { filedAt: FILED, filedBy: 'Quayside', transactionNumber: 'T-1' }, recording),
    ]
    expect(filed.every(({ kind }) => kind === 'isf')).toBe(true)
    const opened = first({ ...after(expected, filed), entry: { e1: { modeOfTransport: '11', arrival: 'a1' } } })
    expect(opened.row).toMatchObject({ subject: 'entry', sheet: 'arrival/a1', clockBehind: true })
    const told = keyedIsf(opened.state, opened.row, [], recording)
    expect(told.map((change) => patchOf(change)['what'])).toEqual([undefined, 'ladingStated', 'isfFiled'])
    expect(patchOf(told[0])).toMatchObject({ entry: 'e1' })
  })
  test('sent pins what the sheet said then, also what came from the entry', () => {
    const { state, row } = first({ entry: { e1: { ...entry['entry']?.['e1'], conveyanceName: 'MV Grey Heron' } } })
    const [change] = sentIsf(state, row, { filer: 'Quayside', sentAt: FILED, sentHow: 'mail' }, recording)
    expect(change?.action).toBe('isf.sent')
    expect(patchOf(change)).toMatchObject({
      vessel: 'MV Grey Heron',
      filer: 'Quayside',
      sentAt: FILED,
      sentBy: 'Dana Okafor',
    })
  })
})

test('only what a person changed is kept: what still follows the entry is not frozen by looking at it', () => {
  const { state, row } = first({ entry: { e1: { ...entry['entry']?.['e1'], conveyanceName: 'MV Grey Heron' } } })
  const filled = filledIsf(state, row)
  const before = keyedIsfBoxes(filled)
  expect(before['vessel']).toBe('MV Grey Heron')
  expect(hintOf(filled, 'vessel')).toBe('from the entry')
  expect(hintOf(filled, 'seller')).toBeUndefined()
  expect(isfPatch(before, before)).toEqual([])
  expect(
    isfPatch(before, { ...before, vessel: '', seller: ' Song ', sellerAddress: '1 Road, 53000 Hue, Vietnam' }),
  ).toEqual([
    ['vessel', null],
    ['seller', 'Song'],
    ['sellerAddress', '1 Road\nHue\n\n53000\nVN'],
  ])
})

test('a pack is handed on the records that sent its shipments that way: the client’s, and a shipment’s own', () => {
  const state = aDesk({
    entry: { e1: { importer: 'i1' }, e2: { importer: 'i1' }, e3: { importer: 'i1' } },
    road: {
      'importer/i1': { subject: 'importer', of: 'i1', road: 'otherBroker' },
      'entry/e3': { subject: 'entry', of: 'e3', road: 'otherBroker' },
    },
  })
  expect(handedRecords(state, { shipments: shipmentsOf(state) })).toEqual([
    { subject: 'importer', of: 'i1' },
    { subject: 'entry', of: 'e3' },
  ])
})
