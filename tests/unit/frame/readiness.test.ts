import { expect, test } from 'vitest'
import { readiness } from '../../../renderer/prepare/readiness'
import type { SaveState } from '../../../renderer/store/types'
import { deskOf, device, keyed } from './desk'

const save: SaveState = {
  lastSavedMs: null,
  pending: 0,
  mirror: { state: 'same' },
  second: { label: null, behindItems: null, problem: null },
}
const today = '2026-11-24'
const block = keyed('reserve.block.added', 'block', 'b1', {
  filerCode: 'H4L',
  first: '2011001',
  last: '2011010',
  device,
  purpose: 'ordinary',
})
const line = (state: ReturnType<typeof deskOf>, id: string, second = save.second) =>
  readiness({ state, device, save: { ...save, second }, today, nowMs: Date.UTC(2026, 10, 24, 12) }).find(
    (one) => one.id === id,
  )

test('an empty desk says that no block is there, and stops', () => {
  expect(line(deskOf(keyed('firm.keyed', 'firm', 'firm', { name: 'X' })), 'numbers')).toMatchObject({
    tone: 'stop',
    title: 'No block of entry numbers',
  })
})

test('a block raises the score, and drawing it down to a fifth lowers it again', () => {
  expect(line(deskOf(block), 'numbers')?.tone).toBe('good')
  const taken = Array.from({ length: 8 }, (_, nth) =>
    keyed('reserve.number.taken', 'number', `H4L-20110${String(nth + 1).padStart(2, '0')}-0`, {
      block: 'b1',
      entry: `e${nth}`,
      device,
    }),
  )
  expect(line(deskOf(block, ...taken), 'numbers')).toMatchObject({
    tone: 'later',
    title: 'Entry numbers: 2 of 10 left',
  })
})

test('only the code keyed from paper proves the printer, and only for 90 days', () => {
  const sent = keyed('entry.printed', 'fact', 'f1', { entry: 'e1', what: 'printed', revision: 1 })
  expect(line(deskOf(block, sent), 'print')).toMatchObject({ tone: 'later', title: 'The printer was never proved' })
  const proved = (confirmedAt: string) => keyed('printTest.confirmed', 'printTest', 'p1', { code: 'K7QM', confirmedAt })
  expect(line(deskOf(proved('2026-11-20T09:00:00-06:00[America/Chicago]')), 'print')?.tone).toBe('good')
  expect(line(deskOf(proved('2026-08-01T09:00:00-05:00[America/Chicago]')), 'print')?.tone).toBe('later')
})

test('an ISA counts for three years from its day, and a day still to come counts for nothing', () => {
  const isa = (doneOn: string, goodUntil = '') =>
    keyed('evidence.filed', 'evidence', 'e1', {
      line: 'isa',
      what: 'Submitted',
      doneOn,
      ...(goodUntil && { goodUntil }),
    })
  expect(line(deskOf(block), 'isa')).toMatchObject({ tone: 'later', mend: { words: 'File evidence' } })
  expect(line(deskOf(isa('2024-01-10')), 'isa')?.tone).toBe('good')
  expect(line(deskOf(isa('2023-11-01')), 'isa')?.tone).toBe('later')
  expect(line(deskOf(isa('2026-12-24')), 'isa')?.tone).toBe('later')
  expect(line(deskOf(isa('2024-01-10', '2025-01-01')), 'isa')?.tone).toBe('later')
})

test('evidence that is withdrawn leaves the gap again', () => {
  const filed = keyed('evidence.filed', 'evidence', 'e1', { line: 'fax', what: 'Sent', doneOn: '2026-11-01' })
  const withdrawn = keyed('evidence.removed', 'evidence', 'e1', { removed: true })
  expect(line(deskOf(filed), 'fax')?.tone).toBe('good')
  expect(line(deskOf(filed, withdrawn), 'fax')?.tone).toBe('later')
})

test('a block that the main system is not proved to have locked is a gap', () => {
  expect(line(deskOf(block), 'locked')?.tone).toBe('later')
  const proof = keyed('reserve.block.keyed', 'block', 'b1', { lockedProof: 'Screen print', lockedOn: '2026-11-20' })
  expect(line(deskOf(block, proof), 'locked')?.tone).toBe('good')
})

test('a sealed copy counts when it was read back, and for a month', () => {
  const copy = (verifiedAt: string) =>
    keyed('backup.made', 'backup', 'c1', { place: 'Safe, Laredo', inUsTerritory: 'yes', verifiedAt })
  expect(line(deskOf(copy('2026-11-20T09:00:00-06:00[America/Chicago]')), 'backup')).toMatchObject({
    tone: 'good',
    about: 'Safe, Laredo; in US customs territory: yes',
  })
  expect(line(deskOf(copy('2026-09-20T09:00:00-05:00[America/Chicago]')), 'backup')?.tone).toBe('later')
})

test('a rehearsed restore that did not give back everything is no rehearsal', () => {
  const done = (headsEqual: boolean) =>
    keyed('restore.rehearsed', 'rehearsal', 'r1', { doneAt: '2026-11-20T09:00:00-06:00[America/Chicago]', headsEqual })
  expect(line(deskOf(done(true)), 'rehearsal')?.tone).toBe('good')
  expect(line(deskOf(done(false)), 'rehearsal')?.tone).toBe('later')
})

test('a bond that ends within 30 days is named before it ends', () => {
  const importer = (bondExpires: string) =>
    keyed('importer.keyed', 'importer', 'i1', {
      name: 'Cedar Row',
      bondType: '8',
      bondExpires,
      poaOnFile: true,
      screenedOn: '2026-11-20',
      screenedResult: 'no match',
    })
  expect(line(deskOf(importer('2027-11-01')), 'bonds')?.tone).toBe('good')
  expect(line(deskOf(importer('2026-12-10')), 'bonds')).toMatchObject({ tone: 'later', about: 'Cedar Row' })
})

test('a stick that is behind is not counted as a mirror', () => {
  expect(line(deskOf(block), 'mirror', { label: 'HL-2', behindItems: 12, problem: null })?.tone).toBe('later')
  expect(line(deskOf(block), 'mirror', { label: 'HL-2', behindItems: 0, problem: null })?.tone).toBe('good')
})

test('the numbers of a replaced laptop appear as quarantined', () => {
  const replaced = keyed('device.replaced', 'device', device, { replacedBy: 'BBBBBBBBBB', replacedWhy: 'restored' })
  expect(line(deskOf(block, replaced), 'quarantine')?.title).toBe('10 numbers in quarantine')
})
