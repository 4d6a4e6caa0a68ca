import { describe, expect, test } from 'vitest'
import type { EntryFile } from '../../../shared/domain/entryFile'
import { aeTransaction } from '../../../shared/exchange/abi/aeTransaction'
import type { TransactionFault, TransactionWish } from '../../../shared/exchange/abi/transaction'
import { aSummary, aTruckFile, wish } from './aSummary'

const written = (file: EntryFile, more: Partial<TransactionWish> = {}) => {
  const outcome = aeTransaction(file, wish(more))
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error.faults))
  return outcome.value
}
const records = (file: EntryFile, more: Partial<TransactionWish> = {}) =>
  written(file, more).records.map((record) => record.trimEnd())
const faults = (file: EntryFile, more: Partial<TransactionWish> = {}): readonly TransactionFault[] => {
  const outcome = aeTransaction(file, wish(more))
  return outcome.ok ? [] : outcome.error.faults
}
const faultWords = (file: EntryFile, more: Partial<TransactionWish> = {}) =>
  faults(file, more).map((fault) => ('what' in fault ? `${fault.type} ${fault.record} ${fault.what}` : fault.type))
const of = (id: string, lines: readonly string[]) => lines.filter((line) => line.startsWith(id))
const leftOut = (file: EntryFile) => written(file).leftOut.map(({ what, why }) => `${what}: ${why}`)

test('the reference’s own vector comes out column by column, but for the statement that nobody keyed here', () => {
  expect(records(aSummary())).toEqual([
    '10AABC  12345676 2704LB000001    0111 X',
    '1126-1647511  26-1647511                 112426             CA',
    '20MAEU2704112326    EVER GIVEN',
    '21123E',
    '22     100CTN',
    '23MMAEU123456789',
    '318B 123',
    '40  001 DEDE110126               50042879      1200    N',
    '44STEEL BALL BEARINGS',
    '47MDEEXAMPLE1HAM',
    '47S26-1647511',
    '508482105032      90000      10000        50000NO       120000KG',
    '62499    3464',
    '62501    1250',
    '89499       3464501       1250',
    '90      90000        4714           0           0           0',
  ])
  expect(written(aSummary()).records.every((record) => record.length === 80)).toBe(true)
})

describe('days', () => {
  test('the date of entry is the elected one, else the keyed one, and never the day of writing', () => {
    const elected = aSummary({ entry: { electedEntryDate: '2026-11-20' } })
    expect(of('11', records(elected))[0]).toContain('112026')
    const none = aSummary({ without: ['entryDate'] })
    expect(of('11', records(none))[0]?.slice(41, 47).trim()).toBe('')
    expect(leftOut(none)).toContain('date of entry: notKeyed')
    expect(records(none)).toEqual(records(none, { today: '2027-12-31' }))
  })

  test('without any day that the fees could go by, the entry stays out of the file', () => {
    const none = aSummary({ without: ['entryDate', 'arrivalDate'] })
    expect(faultWords(none)).toContain('ValueLacking 90 date of entry, which the fees go by')
  })

  test('fees of a fiscal year that no table knows are not made up', () => {
    const later = aSummary({ entry: { entryDate: '2027-10-01', arrivalDate: '2027-10-01' } })
    expect(faultWords(later)).toContain('ValueLacking 90 fees of the day of entry')
  })
})

describe('money', () => {
  test('values go in whole dollars half up, duty to the cent half up', () => {
    const file = aSummary({ line: { enteredValue: 1_000_050 }, without: ['line.duty'] })
    const rated = aSummary({ line: { enteredValue: 1_000_050, rate: '4.5%' }, without: ['line.duty'] })
    expect(faultWords(file)).toContain('ValueLacking 50 duty of 8482.10.5032')
    // 10,001 dollars at 4.5 % are 450.045: half a cent goes up.
    expect(of('50', records(rated))[0]?.slice(13, 34)).toBe('     45005      10001')
  })

  test('the MPF of the lines is true, the minimum and the maximum stand in 89 and 90 alone', () => {
    const small = records(aSummary({ line: { enteredValue: 100_000 } }))
    expect(of('62499', small)).toEqual(['62499     346'])
    expect(of('89', small)[0]).toBe('89499       3458501        125')
    const large = records(aSummary({ line: { enteredValue: 50_000_000 } }))
    expect(of('62499', large)).toEqual(['62499  173200'])
    expect(of('89', large)[0]).toBe('89499      67086501      62500')
    expect(of('90', large)[0]?.slice(14, 25).trim()).toBe(String(67086 + 62500))
  })

  test('no harbor fee but for goods by sea; $3.00 alone is not collected', () => {
    expect(of('62501', records(aSummary({ entry: { modeOfTransport: '30' } })))).toEqual([])
    const free = { specialProgram: 'S', enteredValue: 200_000 }
    const alone = aSummary({ line: free })
    expect([...of('62', records(alone)), ...of('89', records(alone))]).toEqual([])
    expect(leftOut(alone)).toContain('harbor maintenance fee: notCollected')
    const more = records(aSummary({ line: { ...free, enteredValue: 300_000 } }))
    expect(of('89', more)).toEqual(['89501        375'])
  })

  test('an informal entry has its fee in the header, and no MPF by line', () => {
    const informal = records(
      aSummary({ entry: { entryType: '11', modeOfTransport: '40', carrierCode: 'LH', voyage: 'LH 410' } }),
    )
    expect(of('34', informal)).toEqual(['34311     277'])
    expect(of('62', informal)).toEqual([])
    expect(of('90', informal)[0]?.slice(14, 25).trim()).toBe('277')
  })
})

describe('traps of the chapter', () => {
  test('a delete is the 10 alone, 36 to 80 spaces', () => {
    const [only, ...more] = written(aSummary(), { action: 'D' }).records
    expect(more).toEqual([])
    expect(only).toBe('10DABC  12345676 2704LB000001    01'.padEnd(80))
  })

  test('a second try is R, and carries the same reference', () => {
    expect(of('10', records(aSummary(), { action: 'R' }))[0]).toMatch(/^10RABC {2}12345676 2704LB000001/u)
    expect(faultWords(aSummary(), { action: 'U' })).toEqual(['ValueRefused 10 action'])
  })

  test('the signature is on every add and replace, and nothing certifies for release', () => {
    const [header = ''] = records(aSummary())
    expect(header.charAt(38)).toBe('X')
    expect(header.padEnd(80).slice(39, 41)).toBe('  ')
  })

  test('a waived bond is 0 and has no 31; a single bond has its amount', () => {
    const waived = records(aSummary({ entry: { bondType: '0' } }))
    expect(waived[0]?.charAt(37)).toBe('0')
    expect(of('31', waived)).toEqual([])
    expect(of('31', records(aSummary({ entry: { bondType: '9', bondAmount: 5_000_050 } })))).toEqual([
      '319B 123     50001',
    ])
    expect(faultWords(aSummary({ entry: { bondType: '9' } }))).toEqual(['ValueLacking 31 bond amount'])
  })

  test('in-bond goes before master and house, with its day on the 20 and no issuer', () => {
    const bills = [
      { billType: 'I', billNumber: '257700030' },
      { billType: 'M', scac: 'MAEU', billNumber: 'MAEU123456789', quantity: '10', unit: 'CTN' },
      { billType: 'H', scac: 'ABCD', billNumber: 'HB-0001', quantity: '100', unit: 'CTN' },
    ]
    const dated = records(aSummary({ bills, entry: { itDate: '2026-11-22' } }))
    expect([...of('22', dated), ...of('23', dated)]).toEqual([
      '22     100CTN',
      '23I    257700030',
      '23MMAEU123456789',
      '23HABCDHB0001',
    ])
    expect(of('20', dated)[0]?.slice(51, 57)).toBe('112226')
    expect(faultWords(aSummary({ bills }))).toEqual(['ValueLacking 20 I.T. date'])
  })

  test('by air a bill has no issuer and a flight is digits with a letter or none', () => {
    const air = (voyage: string) =>
      aSummary({
        entry: { modeOfTransport: '40', carrierCode: 'LH', voyage },
        bills: [{ billType: 'M', scac: 'LHAC', billNumber: '020-12345675', quantity: '4', unit: 'CTN' }],
      })
    expect(of('23', records(air('LH 41')))).toEqual(['23M    02012345675'])
    expect(of('21', records(air('LH 41')))).toEqual(['21041'])
    expect(of('21', records(air('8401A')))).toEqual(['218401A'])
    expect(faultWords(air('CHARTER'))).toEqual(['ValueRefused 21 flight'])
  })

  test('what the mode makes mandatory is named where it lacks', () => {
    const without = ['carrierCode', 'portOfUnlading', 'conveyanceName', 'foreignPort']
    expect(faultWords(aSummary({ without }))).toEqual([
      'ValueLacking 20 carrier code',
      'ValueLacking 20 port of unlading',
      'ValueLacking 20 vessel name',
      'ValueLacking 40 foreign port of lading',
    ])
  })

  test('what type 01 makes mandatory is named; an informal entry goes without', () => {
    const without = ['relationship', 'line.mid', 'consigneeSame', 'importerAddress']
    expect(faultWords(aSummary({ without }))).toEqual([
      'ValueLacking 11 consignee number',
      'ValueLacking 11 state of destination, in the consignee’s address',
      'ValueLacking 40 relationship',
      'ValueLacking 47 manufacturer (MID)',
    ])
    expect(faultWords(aSummary({ without, entry: { entryType: '11' } }))).toEqual([])
  })

  test('chapter 98 before 99 before 1 to 97, the value on the last', () => {
    const tariffs = [
      { htsNumber: '9903.88.15', duty: 75_000 },
      { htsNumber: '9802.00.8068', duty: 0 },
    ]
    const rows = of('50', records(aSummary({ tariffs })))
    expect(rows.map((row) => row.slice(2, 34))).toEqual([
      '9802008068          0          0',
      '99038815        75000          0',
      '8482105032      90000      10000',
    ])
    expect(
      of('90', records(aSummary({ tariffs })))[0]
        ?.slice(2, 13)
        .trim(),
    ).toBe('165000')
  })

  test('a tariff number without a unit goes with spaces; quantity without unit is left out and said', () => {
    const none = aSummary({ line: { unit1: 'X' }, without: ['line.quantity1', 'line.quantity2', 'line.unit2'] })
    expect(of('50', records(none))[0]).toHaveLength(34)
    const half = aSummary({ without: ['line.unit2'] })
    expect(leftOut(half)).toContain('quantity 2 or its unit: notKeyed')
  })

  test('letters that records do not hold are written plainly, and it is said', () => {
    const file = aSummary({ line: { description: 'Käse “Comté” — 24 months' } })
    expect(of('44', records(file))).toEqual(['44KASE "COMTE" - 24 MONTHS'])
    expect(leftOut(file)).toContain('description: transliterated')
    expect(leftOut(aSummary())).not.toContain('description: transliterated')
    const long = records(aSummary({ line: { description: 'frozen shrimp, peeled, '.repeat(8) } }))
    expect(of('44', long).length).toBe(3)
  })

  test('a program that CBP’s list does not have, and a country that is none, are refused by name', () => {
    expect(faultWords(aSummary({ line: { specialProgram: 'QQ' } }))).toEqual(['ValueRefused 40 special program'])
    expect(faultWords(aSummary({ line: { countryOfOrigin: 'XX' } }))).toContain('ValueRefused 40 country of origin')
    expect(of('40', records(aSummary({ line: { specialProgram: 'CA' } })))[0]?.slice(24, 26)).toBe('CA')
  })

  test('a check digit that fails is written and said: CBP gave some filers digits of their own', () => {
    expect(leftOut(aSummary({ entry: { entryNumber: 'ABC-1234567-5' } }))).toContain('entry number: checkDigit')
  })

  test('what is no entry number, a number without hyphens and another type stay out of the file', () => {
    expect(faultWords(aSummary({ entry: { entryNumber: 'ABC-123456' } }))).toEqual(['ValueRefused 10 entry number'])
    expect(faultWords(aSummary({ entry: { importerNumber: '261647511' } }))).toContain(
      'ValueRefused 11 importer number',
    )
    expect(faults(aSummary({ entry: { entryType: '03' } }))).toEqual([{ type: 'EntryTypeNotWritten', entryType: '03' }])
    expect(JSON.stringify(faults(aSummary({ entry: { importerNumber: '123456789' } })))).not.toContain('123456789')
  })

  test('a payment by statement waits for its day; a single payment is written', () => {
    expect(leftOut(aSummary({ importer: { paymentType: '7' } }))).toContain('payment type: needsStatementDay')
    expect(records(aSummary({ importer: { paymentType: '1' } }))[0]?.charAt(50)).toBe('1')
  })

  test('the buyer that nobody keyed, and the state from the address, stand in the list', () => {
    expect(leftOut(aSummary())).toEqual(
      expect.arrayContaining(['sold-to party: buyerFromImporter', 'state of destination: stateFromAddress']),
    )
  })

  test('agency data is told with the release', () => {
    const file = aSummary()
    const more = { agencyOf: () => ({ records: [`PG01001FDA${' '.repeat(70)}`], leftOut: [] }) }
    expect(records(file, more)).toEqual(records(file))
    expect(written(file, more).leftOut).toContainEqual({
      record: '',
      where: 'line 1',
      what: 'agency data',
      why: 'notOfThisPart',
    })
  })
})

test('a truck entry as it was keyed at the border comes out; a trip longer than its place is left out and said', () => {
  const file = aTruckFile()
  expect(of('21', records(file))).toEqual([])
  expect(leftOut(file)).toContain('voyage, flight or trip: tooLong')
  expect(of('23', records(file))).toEqual(['23MTRMX123456'])
})
