import fc from 'fast-check'
import { expect, test } from 'vitest'
import { atLeast, nextNumbers } from '../../../shared/domain/recover/nextNumber'
import { serialText } from '../../../shared/domain/reserve/numbers'
import { aDesk, type Fields } from '../../unit/domain/aDesk'

const serial = fc.integer({ min: 0, max: 9_999_999 })
const purpose = fc.constantFrom('ordinary', 'emergency', 'tearOff', 'branch')
const blocks = fc.array(
  fc.record({
    first: serial,
    size: fc.integer({ min: 1, max: 5_000 }),
    purpose,
    device: fc.constantFrom('A', 'B', 'LOST'),
    removed: fc.boolean(),
  }),
  { maxLength: 12 },
)
const numberOf = (at: number) => `ABC-${serialText(at)}-1`
const byNth = (rows: readonly Fields[]) => Object.fromEntries(rows.map((row, nth) => [`r${nth}`, row]))

test('the next number is above every number known, whatever the blocks and wherever it stands, by exactly one', () => {
  fc.assert(
    fc.property(blocks, fc.array(serial), fc.array(serial), fc.array(serial), (rows, drawn, onPaper, inFlight) => {
      const ends = rows.map(({ first, size, purpose: sort, device, removed }): Fields => ({
        filerCode: 'ABC',
        first: serialText(first),
        last: serialText(Math.min(9_999_999, first + size - 1)),
        purpose: sort,
        device,
        ...(removed && { removed }),
      }))
      const state = aDesk({
        device: { A: { label: 'Desk 1' }, B: { label: 'Desk 2', replacedBy: 'A' } },
        loss: { l: { what: 'laptop', device: 'LOST' } },
        block: byNth(ends),
        number: Object.fromEntries(drawn.map((at): [string, Fields] => [numberOf(at), { foundOnPaper: at % 2 === 0 }])),
        entry: byNth(onPaper.map((at) => ({ entryNumber: numberOf(at) }))),
        inFlight: byNth(inFlight.map((at) => ({ entryNumber: numberOf(at) }))),
      })
      const known = [...ends.map(({ last }) => Number(last)), ...drawn, ...onPaper, ...inFlight]
      fc.pre(known.length > 0)
      const [found] = nextNumbers(state)
      expect(found?.wanted).toEqual(atLeast(known))
      expect(found?.highest.serial).toBe(Math.max(...known))
      const wanted = found?.wanted
      if (wanted?.type === 'Serial') {
        for (const at of known) expect(Number(wanted.serial)).toBeGreaterThan(at)
        expect(known).toContain(Number(wanted.serial) - 1)
      } else expect(known).toContain(9_999_999)
    }),
  )
})

test('the order in which numbers are told changes nothing', () => {
  fc.assert(
    fc.property(fc.array(serial, { minLength: 1 }), (serials) => {
      expect(atLeast([...serials].reverse())).toEqual(atLeast(serials))
    }),
  )
})
