import { describe, expect, test } from 'vitest'
import { openSentence, verdictSentence } from '../../../shared/domain/recover/accountingWords'
import { mendSentence } from '../../../shared/domain/recover/accountingMend'
import { blockAddsUp, fullAccounting } from '../../../shared/domain/recover/fullAccounting'
import { ALaptop, LAPTOP_B } from '../exchange/aDesk'
import { breakers } from './accountingBreakers'
import { accountsOf, aDeskBroughtHome, fact, key, numberOf, stateOf, typesOf } from './accountingDesk'

test('an incident brought home is green to the last number, and each statement names its item', () => {
  const { laptop, entry } = aDeskBroughtHome()
  const accounts = accountsOf(laptop.items)
  expect(accounts.open).toEqual([])
  expect(accounts.verdict).toBe('green')
  expect(accounts.totals).toMatchObject({ keyed: 1, void: 1, unused: 8 })
  expect(accounts.size).toBe(10)
  expect(accounts.blocks.every(blockAddsUp)).toBe(true)
  expect(verdictSentence(accounts)).toBe('Every number is accounted for: 10 numbers in blocks, and nothing is open.')
  const [used] = accounts.numbers
  expect(used).toMatchObject({
    entryNumber: numberOf(310_001),
    state: 'keyed',
    entry,
    presented: { day: '2026-11-24', by: 'stamp' },
    released: { day: '2026-11-24', by: 'stamp, CBPO Trevino' },
    filed: { state: 'accepted', acceptedAt: '2026-11-27T10:00:00-06:00[America/Chicago]' },
  })
  const printed = laptop.items.find(({ changes }) => changes[0]?.action === 'entry.printed')
  expect(used?.proof).toMatchObject({ device: laptop.device, sequence: printed?.sequence })
  const voided = laptop.items.find(({ changes }) => changes[0]?.action === 'reserve.number.voided')
  expect(accounts.numbers[1]?.proof).toMatchObject({ sequence: voided?.sequence })
})

test('while the journal is being read nothing is called green', () => {
  const { laptop } = aDeskBroughtHome()
  const reading = fullAccounting(stateOf(laptop.items), undefined)
  expect(reading.verdict).toBe('reading')
  expect(reading.open).toEqual([])
})

describe('any one of these makes it red, named, with the way to mend it', () => {
  test.each(breakers)('%s', (type, breaks) => {
    const desk = aDeskBroughtHome()
    breaks(desk)
    const state = stateOf(desk.laptop.items)
    const accounts = accountsOf(desk.laptop.items)
    expect(accounts.verdict).toBe('red')
    expect(typesOf(accounts)).toContain(type)
    for (const thing of accounts.open) {
      expect(openSentence(state, thing)).toMatch(/^.{20,}\.$/su)
      expect(mendSentence(thing)).toMatch(/^.{10,}\.$/su)
    }
    expect(accounts.byGroup.flatMap(({ things }) => things)).toHaveLength(accounts.open.length)
    expect(accounts.blocks.every(blockAddsUp)).toBe(true)
  })
})
test('two laptops that keyed a value without seeing each other: red until a person has decided', () => {
  const { laptop, entry } = aDeskBroughtHome()
  const other = new ALaptop(LAPTOP_B)
  key(other, 'entry.keyed', 'entry', { plate: 'TX 1' }, entry)
  key(laptop, 'entry.keyed', 'entry', { plate: 'TX 2' }, entry)
  const accounts = accountsOf([...laptop.items, ...other.items])
  expect(typesOf(accounts)).toContain('ValueToSettle')
})

test('an officer’s ink keyed after the entry was filed is named, with the officer', () => {
  const desk = aDeskBroughtHome()
  breakers.find(([type]) => type === 'ChangedSinceFiled')?.[1](desk)
  const state = stateOf(desk.laptop.items)
  expect(accountsOf(desk.laptop.items).open.map((thing) => openSentence(state, thing))).toEqual([
    `${numberOf(310_001)}: CBPO Trevino changed it in ink, and what was filed is what stood before.`,
  ])
})

test('the block of a lost laptop is open until its paper was counted after the loss', () => {
  const { laptop, block } = aDeskBroughtHome()
  const other = new ALaptop(LAPTOP_B)
  other.merge(laptop)
  key(other, 'loss.reported', 'loss', { what: 'laptop', device: laptop.device })
  const lost = [...laptop.items, ...other.items]
  expect(typesOf(accountsOf(lost))).toEqual(['BlockInQuarantine'])
  key(other, 'reserve.block.reconciled', 'block', { reconciledBy: 'Dana Okafor' }, block)
  expect(accountsOf([...laptop.items, ...other.items]).verdict).toBe('green')
})

test('a number of the main system that the triage put on paper is accounted for, and lies in no block', () => {
  const { laptop } = aDeskBroughtHome()
  const flight = key(laptop, 'inFlight.keyed', 'inFlight', { entryNumber: numberOf(300_007) })
  const values = { entryNumber: numberOf(300_007), inFlight: flight, modeOfTransport: '30' }
  const entry = key(laptop, 'entry.opened', 'entry', values)
  fact(laptop, entry, 'printed')
  fact(laptop, entry, 'acceptedInAce', { part: 'entrySummary' }, 'entry.presenceStated')
  const accounts = accountsOf(laptop.items)
  expect(accounts.totals).toMatchObject({ mainSystem: 1, outsideBlocks: 0 })
  expect(accounts.outside).toBe(1)
  expect(accounts.verdict).toBe('green')
})

test('changing a value back to what was filed is no change', () => {
  const { laptop, entry } = aDeskBroughtHome()
  key(laptop, 'entry.keyed', 'entry', { plate: 'TX 9' }, entry)
  expect(typesOf(accountsOf(laptop.items))).toEqual(['ChangedSinceFiled'])
  key(laptop, 'entry.keyed', 'entry', { plate: null }, entry)
  expect(accountsOf(laptop.items).verdict).toBe('green')
})
