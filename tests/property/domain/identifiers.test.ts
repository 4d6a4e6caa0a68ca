import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseAirWaybill, mod7 } from '../../../shared/domain/airWaybill'
import { parseContainer } from '../../../shared/domain/container'
import { formatEntryNumber, parseEntryNumber } from '../../../shared/domain/entryNumber'
import { parseBox } from '../../../shared/domain/input'
import { proposeMid, checkMid } from '../../../shared/domain/mid'
import { kinds } from '../../../shared/domain/kinds'

const digits = (length: number) => fc.stringMatching(new RegExp(`^\\d{${length}}$`, 'u'))
const filerCode = fc.stringMatching(/^[A-Z0-9]{3}$/u).filter((code) => code !== '000')
const factor = fc.integer({ min: 0, max: 9 })

test('an entry number that was made reads back, and any one wrong digit breaks its check digit', () => {
  fc.assert(
    fc.property(
      filerCode,
      digits(7),
      factor,
      fc.integer({ min: 3, max: 10 }),
      fc.integer({ min: 1, max: 9 }),
      (code, serial, checkDigitFactor, place, by) => {
        const number = formatEntryNumber(code, serial, checkDigitFactor)
        expect(parseEntryNumber(number, { checkDigitFactor })).toMatchObject({
          ok: true,
          value: { entryNumber: number },
        })
        const bare = [...number.replaceAll('-', '')]
        bare[place] = String((Number(bare[place]) + by) % 10)
        expect(parseEntryNumber(bare.join(''), { checkDigitFactor }).ok).toBe(false)
      },
    ),
  )
})

test('one wrong digit in the serial of an air waybill is found unless it is off by seven: that much and no more', () => {
  fc.assert(
    fc.property(
      digits(3),
      digits(7),
      fc.integer({ min: 0, max: 6 }),
      fc.integer({ min: 1, max: 9 }),
      (prefix, serial, place, by) => {
        const waybill = prefix + serial + mod7(serial)
        expect(parseAirWaybill(waybill).ok).toBe(true)
        const wrong = [...serial]
        const before = Number(wrong[place])
        wrong[place] = String((before + by) % 10)
        const difference = Math.abs(Number(wrong[place]) - before)
        expect(parseAirWaybill(prefix + wrong.join('') + mod7(serial)).ok).toBe(difference === 7)
      },
    ),
  )
})

test('a container has exactly one check digit', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[A-Z]{3}[UJZ]\d{6}$/u), (rest) => {
      expect([...'0123456789'].filter((digit) => parseContainer(rest + digit).ok)).toHaveLength(1)
    }),
  )
})

const latin = fc.stringMatching(/^[A-Za-z][A-Za-z .,&'-]{2,40}$/u)
test('a proposed manufacturer ID has the form that is checked, and at most 15 characters', () => {
  fc.assert(
    fc.property(
      latin,
      fc.string(),
      fc.stringMatching(/^[A-Z][a-z]{2,12}$/u),
      fc.constantFrom('FR', 'MX', 'CN', 'IT', 'VN'),
      (name, street, city, country) => {
        const proposed = proposeMid({ name, street, city, country })
        fc.pre(proposed.ok)
        expect(checkMid(proposed.value)).toMatchObject({ ok: true })
        expect(proposed.value.length).toBeLessThanOrEqual(15)
      },
    ),
  )
})

const schemas = { entry: kinds.entry.partial(), line: kinds.line.partial(), bill: kinds.bill.partial() }
test('whatever is keyed into a box is stored in its shape, or refused with a reason; nothing throws', () => {
  const boxes = fc.constantFrom(
    ['entry', 'importerName'],
    ['entry', 'arrivalDate'],
    ['entry', 'importerAddress'],
    ['entry', 'importerNumber'],
    ['line', 'enteredValue'],
    ['line', 'grossWeightKg'],
    ['line', 'htsNumber'],
    ['line', 'countryOfOrigin'],
    ['bill', 'billType'],
    ['entry', 'driverBirthDate'],
  )
  const keyed = fc.oneof(fc.string({ unit: 'binary' }), fc.string(), fc.stringMatching(/^[\d/.,$-]{0,14}$/u))
  fc.assert(
    fc.property(boxes, keyed, ([kind = '', field = ''], raw) => {
      const read = parseBox(kind, field, raw, { drill: false })
      if (!read.ok) expect(read.error.type).not.toBe('')
      else if (read.value.value !== null)
        expect(schemas[kind as 'entry'].safeParse({ [field]: read.value.value }).success).toBe(true)
    }),
    { numRuns: 400 },
  )
})
