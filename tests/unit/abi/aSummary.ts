import type { EntryFile } from '../../../shared/domain/entryFile'
import type { TransactionWish } from '../../../shared/exchange/abi/transaction'
import { aTruckDesk, fileOf, type Fields } from '../domain/aDesk'

/** The entry of the reference's own test vector: type 01, by vessel, one line. */
export const VESSEL: Fields = {
  entryNumber: 'ABC-1234567-6',
  entryType: '01',
  brokerReference: 'LB000001',
  portOfEntry: '2704',
  portOfUnlading: '2704',
  foreignPort: '42879',
  modeOfTransport: '11',
  importerNumber: '26-1647511',
  importerName: 'Example Bearings Inc.',
  importerAddress: '1 Harbor Way\nLong Beach\nCA\n90802\nUS',
  consigneeSame: true,
  bondType: '8',
  suretyCode: '123',
  carrierCode: 'MAEU',
  conveyanceName: 'Ever Given',
  voyage: '123E',
  arrivalDate: '2026-11-23',
  entryDate: '2026-11-24',
  exportDate: '2026-11-01',
  exportingCountry: 'DE',
  relationship: 'N',
}
const LINE: Fields = {
  entry: 'e1',
  order: 'a',
  description: 'Steel ball bearings',
  htsNumber: '8482.10.5032',
  countryOfOrigin: 'DE',
  enteredValue: 1_000_000,
  charges: 50_000,
  quantity1: '500',
  unit1: 'NO',
  quantity2: '1200',
  unit2: 'KG',
  grossWeightKg: '1200',
  duty: 90_000,
  mid: 'DEEXAMPLE1HAM',
}
const BILL: Fields = {
  entry: 'e1',
  order: 'a',
  billType: 'M',
  scac: 'MAEU',
  billNumber: '123456789',
  quantity: '100',
  unit: 'CTN',
}

export interface Described {
  entry?: Fields
  /** fields to take away */
  without?: readonly string[]
  line?: Fields
  lines?: readonly Fields[]
  bills?: readonly Fields[]
  tariffs?: readonly Fields[]
  facts?: readonly Fields[]
  importer?: Fields
}

/** The vessel entry with what a test changes. */
export function aSummary(described: Described = {}): EntryFile {
  const entry = { ...VESSEL, ...described.entry, importer: 'i1' }
  const byId = (rows: readonly Fields[], prefix: string) =>
    Object.fromEntries(rows.map((row, at) => [`${prefix}${at + 1}`, { entry: 'e1', order: `a${at}`, ...row }]))
  const kept = Object.fromEntries(Object.entries(entry).filter(([field]) => !described.without?.includes(field)))
  const line = Object.fromEntries(
    Object.entries({ ...LINE, ...described.line }).filter(([field]) => !described.without?.includes(`line.${field}`)),
  )
  return fileOf({
    firm: { firm: { name: 'Example Brokers', filerCode: 'ABC' } },
    importer: { i1: { name: 'Example Bearings Inc.', ...described.importer } },
    entry: { e1: kept },
    line: byId(described.lines?.map((row) => ({ ...LINE, ...row })) ?? [line], 'l'),
    tariff: byId(described.tariffs?.map((row) => ({ line: 'l1', ...row })) ?? [], 't'),
    bill: byId(described.bills ?? [BILL], 'b'),
    fact: byId(described.facts ?? [], 'f'),
  })
}

/** An entry by truck, as it was keyed at the border. */
export const aTruckFile = (): EntryFile => fileOf(aTruckDesk())

export const wish = (more: Partial<TransactionWish> = {}): TransactionWish => ({
  action: 'A',
  today: '2026-11-30',
  agencyOf: () => ({ records: [], leftOut: [] }),
  ...more,
})
