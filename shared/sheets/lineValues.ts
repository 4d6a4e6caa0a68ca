import type { EntryFile } from '../domain/entryFile'
import type { LineTotals } from '../domain/totals'
import { asAddress, asCents, asDollars, reader } from './keyed'
import { printedCents } from './printed'
import type { BillValues, LineValues, TariffValues, Value } from './values'

type Line = EntryFile['lines'][number]

/** 8413919085 → 8413.91.9085; what is keyed otherwise stays as keyed. */
export const dotted = (number: string): string => {
  const digits = number.replaceAll('.', '')
  return /^\d{8}(\d\d)?$/u.test(digits) ? `${digits.slice(0, 4)}.${digits.slice(4, 6)}.${digits.slice(6)}` : number
}
const asTariff = (stored: unknown) => dotted(String(stored))

/** Chapter 98 first, then 99 as keyed, then the chapter 1–97 number: the sequence CBP publishes for one line. */
const legalRank = (number: string) => (number.startsWith('98') ? 0 : number.startsWith('99') ? 1 : 2)

export function lineValues(line: Line, index: number, totals: LineTotals | undefined): LineValues {
  const read = reader(line.entity)
  const number = String(index + 1).padStart(3, '0')
  const need = (called: string) => ({ needed: true, called: `Line ${number}: ${called}` })
  return {
    number,
    description: read('description', undefined, need('description')),
    sku: read('sku'),
    tariffs: tariffValues(line, need('H.S. number'), totals?.duty),
    specialProgram: read('specialProgram'),
    origin: read('countryOfOrigin', undefined, need('country of origin')),
    exportingCountry: read('exportingCountry'),
    value: read('enteredValue', asDollars, need('entered value')),
    charges: read('charges', asDollars),
    relationship: read('relationship'),
    quantity1: withUnit(read('quantity1'), read('unit1')),
    quantity2: withUnit(read('quantity2'), read('unit2')),
    grossWeight: read('grossWeightKg'),
    mid: read('mid', undefined, need('manufacturer')),
    manufacturerName: read('manufacturerName'),
    manufacturerAddress: read('manufacturerAddress', asAddress),
    adCase: read('adCase'),
    cvdCase: read('cvdCase'),
    ruling: read('ruling'),
    pgaPapers: read('pgaPapers'),
    fees: feeRows(totals),
  }
}

function tariffValues(
  line: Line,
  need: { needed: boolean; called: string },
  duty: LineTotals['duty'] | undefined,
): TariffValues[] {
  const read = reader(line.entity)
  const rows = line.tariffs.map((tariff): TariffValues => {
    const own = reader(tariff.entity)
    return {
      number: own('htsNumber', asTariff),
      rate: own('rate'),
      duty: computed(own('duty', asCents), duty?.byTariff.get(tariff.id)),
    }
  })
  rows.push({
    number: read('htsNumber', asTariff, need),
    rate: read('rate'),
    duty: computed(read('duty', asCents), duty?.main),
  })
  return rows
    .map((row, at) => ({ row, at }))
    .sort((a, b) => legalRank(a.row.number.text) - legalRank(b.row.number.text) || a.at - b.at)
    .map(({ row }) => row)
}

/** A typed amount stands; else the one that was computed from a plain rate. */
const computed = (typed: Value, cents: number | undefined): Value =>
  typed.text !== '' || cents === undefined ? typed : { ...typed, text: printedCents(cents) }

/** Fees of the line, before the minimum and maximum of the entry (7501 instructions: unrounded at each line). */
function feeRows(totals: LineTotals | undefined): LineValues['fees'] {
  const rows: LineValues['fees'] = []
  if (totals?.mpfCents !== undefined)
    rows.push({ name: 'Merchandise processing fee', rate: '0.3464%', amount: printedCents(totals.mpfCents) })
  if (totals?.hmfCents !== undefined)
    rows.push({ name: 'Harbor maintenance fee', rate: '0.125%', amount: printedCents(totals.hmfCents) })
  return rows
}

const withUnit = (quantity: Value, unit: Value): Value =>
  quantity.text === '' ? quantity : { ...quantity, text: [quantity.text, unit.text].filter(Boolean).join(' ') }

export function billValues(bill: EntryFile['bills'][number]): BillValues {
  const read = reader(bill.entity)
  const number = read('billNumber', undefined, { needed: true, called: 'Bill number' })
  const scac = read('scac').text
  return {
    type: read('billType', undefined, { needed: true, called: 'Bill type' }),
    number: number.text === '' || number.text.startsWith(scac) ? number : { ...number, text: `${scac}${number.text}` },
    quantity: withUnit(read('quantity', undefined, { needed: true, called: 'Manifest quantity' }), read('unit')),
  }
}

/** An entry without any line or bill still prints one row to be filled in ink. */
export const emptyBill: BillValues = {
  type: { text: '', needed: true, called: 'Bill type', field: 'bill/billType' },
  number: { text: '', needed: true, called: 'Bill number', field: 'bill/billNumber' },
  quantity: { text: '', needed: true, called: 'Manifest quantity', field: 'bill/quantity' },
}

const blank: Value = { text: '' }
const blankNeeded = (called: string): Value => ({ text: '', needed: true, called, field: `line/${called}` })
export const emptyLine: LineValues = {
  number: '001',
  description: blankNeeded('Line 001: description'),
  sku: blank,
  tariffs: [{ number: blankNeeded('Line 001: H.S. number'), rate: blank, duty: blank }],
  specialProgram: blank,
  origin: blankNeeded('Line 001: country of origin'),
  exportingCountry: blank,
  value: blankNeeded('Line 001: entered value'),
  charges: blank,
  relationship: blank,
  quantity1: blank,
  quantity2: blank,
  grossWeight: blank,
  mid: blankNeeded('Line 001: manufacturer'),
  manufacturerName: blank,
  manufacturerAddress: blank,
  adCase: blank,
  cvdCase: blank,
  ruling: blank,
  pgaPapers: blank,
  fees: [],
}
