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
  readiness({ state, device, save: { ...save, second }, today }).find((one) => one.id === id)

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

test('without the print of a packet the score falls and names it', () => {
  const printed = keyed('entry.printed', 'fact', 'f1', { entry: 'e1', what: 'printed', revision: 1 })
  expect(line(deskOf(block, printed), 'print')?.tone).toBe('good')
  expect(line(deskOf(block), 'print')).toMatchObject({ tone: 'later', title: 'No packet was ever printed here' })
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
