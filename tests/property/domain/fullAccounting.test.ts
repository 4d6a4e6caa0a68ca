import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openSentence } from '../../../shared/domain/recover/accountingWords'
import { blockAddsUp, fullAccounting } from '../../../shared/domain/recover/fullAccounting'
import type { DeviceId, Item } from '../../../shared/journal/item'
import { ALaptop, LAPTOP_A, LAPTOP_B } from '../../unit/exchange/aDesk'
import { breakers } from '../../unit/recover/accountingBreakers'
import { accountsOf, aDeskBroughtHome, fact, key, numberOf, stateOf, typesOf } from '../../unit/recover/accountingDesk'

/** Those that leave the number 0310003 alone, so that any of them may come together. */
const apart = breakers.filter(([type]) =>
  [
    'PaperNotCounted',
    'EntryMissing',
    'PaperWithoutNumber',
    'FactsContradict',
    'NotScreenedAgain',
    'IsfOpen',
    'RedeliveryOpen',
    'ReceiptUnmatched',
    'NextNumberNotSet',
    'LaptopNeverTakenIn',
    'ForkOpen',
    'Rejected',
  ].includes(type),
)

test('green with nothing open; with any of what can be open, red, and each of it is named', () => {
  fc.assert(
    fc.property(fc.subarray([...apart]), (some) => {
      const desk = aDeskBroughtHome()
      for (const [, breaks] of some) breaks(desk)
      const accounts = accountsOf(desk.laptop.items)
      expect(accounts.verdict).toBe(some.length === 0 ? 'green' : 'red')
      expect([...new Set(typesOf(accounts))].sort()).toEqual(some.map(([type]) => type).sort())
    }),
    { numRuns: 60 },
  )
})

type Step = 'enter' | 'print' | 'void'
const steps = fc.array(fc.constantFrom<Step>('enter', 'print', 'void'), { maxLength: 9 })
const firstOf = (device: DeviceId): number => (device === LAPTOP_A ? 310_001 : 320_001)

/** A laptop that drew its numbers from the front: some keyed, some printed, some void. */
function drawing(device: DeviceId, size: number, what: readonly Step[]): ALaptop {
  const laptop = new ALaptop(device)
  const first = firstOf(device)
  const block = laptop.block(String(first).padStart(7, '0'), String(first + size - 1).padStart(7, '0'))
  for (const [nth, step] of what.slice(0, size).entries()) {
    const number = numberOf(first + nth)
    const entry = laptop.entry(block, number, [])
    if (step === 'print') fact(laptop, entry, 'printed')
    if (step === 'void') key(laptop, 'reserve.number.voided', 'number', { voided: true, voidReason: 'jam' }, number)
  }
  // Something comes after the last number: the end of a chain alone cannot show what was cut off it.
  laptop.key('log.written', 'logEntry', [['text', 'end of shift']])
  return laptop
}

const desks = fc
  .tuple(fc.integer({ min: 1, max: 9 }), steps, fc.integer({ min: 1, max: 9 }), steps)
  .map(([sizeA, a, sizeB, b]) => ({
    size: sizeA + sizeB,
    items: [...drawing(LAPTOP_A, sizeA, a).items, ...drawing(LAPTOP_B, sizeB, b).items],
  }))

test('on random desks the numbers of each block by state make its size, and all of them the size of all', () => {
  fc.assert(
    fc.property(desks, ({ size, items }) => {
      const accounts = accountsOf(items)
      expect(accounts.blocks.every(blockAddsUp)).toBe(true)
      expect(accounts.size).toBe(size)
      expect(Object.values(accounts.totals).reduce((sum, count) => sum + count, 0)).toBe(size + accounts.outside)
      expect(new Set(accounts.numbers.map(({ entryNumber }) => entryNumber)).size).toBe(accounts.numbers.length)
      for (const row of accounts.numbers) expect(row.proof).toBeDefined()
    }),
    { numRuns: 60 },
  )
})

test('an item that drew a number, taken out of the journal: the number and its laptop are named', () => {
  fc.assert(
    fc.property(desks, fc.nat(), ({ items }, pick) => {
      const drew = items.filter(({ changes }) => changes[0]?.action === 'reserve.number.taken')
      fc.pre(drew.length > 0)
      const gone = drew[pick % drew.length] as Item
      const left = items.filter((item) => item !== gone)
      const state = stateOf(left)
      const accounts = accountsOf(left)
      const said = accounts.open.map((thing) => openSentence(state, thing))
      const number = gone.changes[0]?.id ?? ''
      expect(accounts.verdict).toBe('red')
      expect(typesOf(accounts)).toContain('ItemsMissing')
      expect(said.filter((one) => one.includes(number) && one.includes(`Laptop ${gone.device[0] ?? ''}`))).not.toEqual(
        [],
      )
    }),
    { numRuns: 80 },
  )
})

test('a number alone, taken out of the fold: the number that stands on an entry and came from nowhere is named', () => {
  fc.assert(
    fc.property(desks, fc.nat(), ({ items }, pick) => {
      const state = stateOf(items)
      const numbers = [...(state.kinds.get('number')?.keys() ?? [])]
      fc.pre(numbers.length > 0)
      const number = numbers[pick % numbers.length] as string
      ;(state.kinds.get('number') as Map<string, unknown>).delete(number)
      const said = fullAccounting(state, undefined).open.map((thing) => openSentence(state, thing))
      expect(said.filter((one) => one.includes(number) && /laptop Laptop [AB]/u.test(one))).not.toEqual([])
    }),
    { numRuns: 60 },
  )
})
