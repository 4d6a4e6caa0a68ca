import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readSe } from '../../../shared/exchange/abi/readSe'
import { readStream } from '../../../shared/exchange/abi/readStream'
import { seTransaction, seValues } from '../../../shared/exchange/abi/seTransaction'
import { streamText, writeBatch } from '../../../shared/exchange/abi/writeStream'
import type { TransactionWish } from '../../../shared/exchange/abi/transaction'
import { formatEntryNumber } from '../../../shared/domain/entryNumber'
import { aVesselDesk, fileOf, type Kinds } from '../../unit/abi/anEntry'

const words = fc.string({ unit: fc.constantFrom(...'abcdeß éÉ0123&.,-’/ '.split('')), minLength: 1, maxLength: 60 })
const name = words.filter((text) => /[a-z0-9]/iu.test(text))
const digits = (length: number) =>
  fc.string({ unit: fc.constantFrom(...'0123456789'.split('')), minLength: length, maxLength: length })
const address = fc
  .tuple(
    name,
    name,
    fc.constantFrom('', 'CA', 'NL', 'Lombardy'),
    fc.constantFrom('', '28195'),
    fc.constantFrom('DE', 'US', ''),
  )
  .map((parts) => parts.join('\n'))
const party = fc.record({ name, address })
const line = fc.record({
  description: fc.option(name, { nil: undefined }),
  htsNumber: digits(8).map((tail) => `84${tail}`),
  extra: fc.array(fc.constantFrom('9903.88.15', '9903.01.24', '9802.00.8068'), { maxLength: 3 }),
  enteredValue: fc.integer({ min: 0, max: 900_000_00 }),
  maker: fc.option(party, { nil: undefined }),
})
const bills = fc.array(
  fc.record({
    type: fc.constantFrom('R', 'MH', 'MHH', 'M', 'I'),
    number: digits(9),
    quantity: fc.option(fc.integer({ min: 1, max: 99_999_999 }), { nil: undefined }),
  }),
  { minLength: 1, maxLength: 5 },
)

/** Entries as people key them: some with everything, some with half. */
const entries = fc
  .record({
    serial: digits(7),
    filer: fc.constantFrom('ABC', 'N01', '551'),
    mode: fc.constantFrom('10', '11', '40', '41', '30', '60'),
    importer: fc.constantFrom('26-1647511', '26-1647511AB', '123-45-6789', '261234-00123'),
    bond: fc.constantFrom('0', '8', '9'),
    elected: fc.option(fc.constantFrom('2026-11-20', '2026-11-24', '2027-01-04'), { nil: undefined }),
    goNumber: fc.option(fc.constant('GO123'), { nil: undefined }),
    itNumber: fc.option(fc.constant('123456782'), { nil: undefined }),
    reference: fc.option(name, { nil: undefined }),
    lines: fc.array(line, { minLength: 1, maxLength: 4 }),
    bills,
    boxes: fc.integer({ min: 0, max: 3 }),
    seller: fc.option(party, { nil: undefined }),
    buyer: fc.option(party, { nil: undefined }),
    action: fc.constantFrom('A' as const, 'R' as const, 'U' as const, 'D' as const),
  })
  .map((made): { kinds: Kinds; wish: TransactionWish } => {
    const kinds = aVesselDesk()
    const optional = (fields: Record<string, string | number | undefined>) =>
      Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Record<
        string,
        string | number
      >
    kinds['entry'] = {
      e1: {
        ...kinds['entry']?.['e1'],
        entryNumber: formatEntryNumber(made.filer, made.serial),
        modeOfTransport: made.mode,
        importerNumber: made.importer,
        bondType: made.bond,
        bondAmount: 500_00,
        ...optional({
          electedEntryDate: made.elected,
          goNumber: made.goNumber,
          itNumber: made.itNumber,
          brokerReference: made.reference,
        }),
      },
    }
    kinds['line'] = {}
    kinds['tariff'] = {}
    kinds['bill'] = {}
    kinds['container'] = {}
    for (const [index, one] of made.lines.entries()) {
      kinds['line'][`l${index}`] = {
        entry: 'e1',
        order: `a${index}`,
        countryOfOrigin: 'DE',
        htsNumber: one.htsNumber,
        enteredValue: one.enteredValue,
        ...optional({
          description: one.description,
          manufacturerName: one.maker?.name,
          manufacturerAddress: one.maker?.address,
        }),
      }
      for (const [nth, htsNumber] of one.extra.entries())
        kinds['tariff'][`t${index}-${nth}`] = { entry: 'e1', line: `l${index}`, order: `a${nth}`, htsNumber }
    }
    let order = 0
    for (const { type, number, quantity } of made.bills)
      for (const billType of type) {
        order += 1
        const billNumber = made.mode === '40' || made.mode === '41' ? `02${number}`.padEnd(11, '0') : number
        kinds['bill'][`b${order}`] = {
          entry: 'e1',
          order: `b${String(order).padStart(3, '0')}`,
          billType,
          scac: 'MAEU',
          billNumber: billType === 'I' ? '123456782' : billNumber,
          ...optional({ quantity: quantity === undefined ? undefined : String(quantity) }),
        }
      }
    for (let nth = 0; nth < made.boxes; nth += 1)
      kinds['container'][`c${nth}`] = { entry: 'e1', order: `c${nth}`, containerNumber: `MSKU12345${nth}5` }
    const agency = 'OI        A TRADE DESCRIPTION'.padEnd(80)
    return {
      kinds,
      wish: {
        action: made.action,
        cancelReason: '01',
        today: '2026-11-24',
        agencyOf: () => ({ records: [agency], leftOut: [] }),
        ...(made.seller !== undefined && { seller: made.seller }),
        ...(made.buyer !== undefined && { buyer: made.buyer }),
      },
    }
  })

test('a release that was written reads back as the same values, in whatever form the stream stands', () => {
  let written = 0
  fc.assert(
    fc.property(entries, fc.constantFrom('bare' as const, 'crlf' as const, 'lf' as const), ({ kinds, wish }, form) => {
      const file = fileOf(kinds)
      const outcome = seTransaction(file, wish)
      // What cannot be written is refused by name, and never throws.
      if (!outcome.ok) {
        expect(outcome.error.faults.length).toBeGreaterThan(0)
        return
      }
      written += 1
      expect(outcome.value.records.every((record) => record.length === 80)).toBe(true)
      const filerCode = (file.entry.entryNumber ?? '').slice(0, 3)
      const batch = writeBatch({
        site: '2704',
        senderId: filerCode,
        application: 'SE',
        batchId: 'LIFEBOAT-TEST',
        blocks: [{ port: '2704', filerCode, transactions: [outcome.value.records, outcome.value.records] }],
      })
      expect(batch.ok).toBe(true)
      const { batches, faults } = readStream(streamText(batch.ok ? batch.value : [], form))
      expect(faults).toEqual([])
      const transactions = batches[0]?.blocks[0]?.transactions ?? []
      expect(transactions).toHaveLength(2)
      for (const { records } of transactions) {
        const read = readSe(records)
        expect(read.faults).toEqual([])
        expect(read.values).toEqual(seValues(file, wish).values)
      }
    }),
  )
  expect(written).toBeGreaterThan(0)
})

test('the same entry gives the same bytes', () => {
  fc.assert(
    fc.property(entries, ({ kinds, wish }) => {
      expect(seTransaction(fileOf(kinds), wish)).toEqual(seTransaction(fileOf(structuredClone(kinds)), wish))
    }),
  )
})

test('a stream that was damaged anywhere never throws, and what it holds is still told apart', () => {
  const whole = seTransaction(fileOf(aVesselDesk()), {
    action: 'A',
    today: '2026-11-24',
    agencyOf: () => ({ records: [], leftOut: [] }),
  })
  const records = whole.ok ? whole.value.records : []
  const batch = writeBatch({
    site: '2704',
    senderId: 'ABC',
    application: 'SE',
    batchId: 'X',
    blocks: [{ port: '2704', filerCode: 'ABC', transactions: [records] }],
  })
  const text = streamText(batch.ok ? batch.value : [], 'bare')
  fc.assert(
    fc.property(fc.nat(text.length - 1), fc.nat(120), fc.string({ maxLength: 90 }), (at, cut, put) => {
      const { batches, count } = readStream(text.slice(0, at) + put + text.slice(at + cut))
      expect(count).toBeGreaterThanOrEqual(batches.length)
      for (const { blocks } of batches)
        for (const { transactions } of blocks) for (const one of transactions) readSe(one.records)
    }),
  )
})
