import { legalOrder } from '../tariffNumber'
import type { EntryFile } from '../entryFile'
import { fieldTypes } from '../input'
import type { MapSource, SourceType } from './mapSources'

/** Values of the rows under an entry or a line: the first one's, or all of them joined. */

/** What stands between joined values: a target that splits them again finds it in no number of the trade. */
const BETWEEN = '; '

type Bill = EntryFile['bills'][number]['fields']

/** The bill as the carrier writes it: issuer in front, once. */
export const wholeBill = ({ scac = '', billNumber = '' }: Bill): string =>
  billNumber.startsWith(scac) ? billNumber : `${scac}${billNumber}`

const joined = (texts: readonly (string | undefined)[]): string | undefined =>
  texts.filter((text) => text !== undefined && text !== '').join(BETWEEN) || undefined

const firstOf = (
  kind: 'bill' | 'container',
  field: string,
  type: SourceType,
  read: MapSource['read'],
  name = fieldTypes[kind]?.[field]?.label ?? field,
): MapSource => ({
  id: `${kind}.first.${field}`,
  name: `First ${kind}: ${name}`,
  group: 'Bills and containers',
  type,
  of: 'entry',
  box: { kind, field },
  read,
})

/** House bills carry goods, master bills carry house bills: of both, one is asked for by its kind. */
const ofBillType = (billType: 'M' | 'H' | 'I', called: string): MapSource => ({
  id: `bill.${called}`,
  name: `${called[0]?.toUpperCase() ?? ''}${called.slice(1)} bills, with the issuer`,
  group: 'Bills and containers',
  type: 'code',
  of: 'entry',
  box: { kind: 'bill', field: 'billNumber' },
  read: ({ file }) =>
    joined(file.bills.filter(({ fields }) => fields.billType === billType).map(({ fields }) => wholeBill(fields))),
})

export const billSources: readonly MapSource[] = [
  firstOf('bill', 'billType', 'code', ({ file }) => file.bills[0]?.fields.billType, 'type'),
  firstOf('bill', 'scac', 'code', ({ file }) => file.bills[0]?.fields.scac, 'issuer (SCAC)'),
  firstOf('bill', 'billNumber', 'code', ({ file }) => file.bills[0]?.fields.billNumber, 'number'),
  firstOf('bill', 'quantity', 'number', ({ file }) => file.bills[0]?.fields.quantity, 'manifest quantity'),
  firstOf('bill', 'unit', 'code', ({ file }) => file.bills[0]?.fields.unit, 'kind of package'),
  {
    id: 'bill.all',
    name: 'All bills, with the issuer',
    group: 'Bills and containers',
    type: 'code',
    of: 'entry',
    box: { kind: 'bill', field: 'billNumber' },
    read: ({ file }) => joined(file.bills.map(({ fields }) => wholeBill(fields))),
  },
  ofBillType('M', 'master'),
  ofBillType('H', 'house'),
  ofBillType('I', 'in-bond'),
  {
    id: 'bill.count',
    name: 'How many bills',
    group: 'Bills and containers',
    type: 'number',
    of: 'entry',
    read: ({ file }) => file.bills.length,
  },
]

export const containerSources: readonly MapSource[] = [
  firstOf('container', 'containerNumber', 'code', ({ file }) => file.containers[0]?.fields.containerNumber, 'number'),
  firstOf('container', 'seal', 'code', ({ file }) => file.containers[0]?.fields.seal, 'seal'),
  {
    id: 'container.all',
    name: 'All containers',
    group: 'Bills and containers',
    type: 'code',
    of: 'entry',
    box: { kind: 'container', field: 'containerNumber' },
    read: ({ file }) => joined(file.containers.map(({ fields }) => fields.containerNumber)),
  },
]

/** Every tariff number of a line in the order that ACE enforces: 98, then 99, then the number of chapters 1 to 97. */
const htsNumbers = (line: EntryFile['lines'][number] | undefined): string[] =>
  legalOrder(
    [...(line?.tariffs ?? []).map(({ fields }) => fields.htsNumber), line?.fields.htsNumber].filter(
      (number) => number !== undefined,
    ),
  )

const tariffAt = (at: number, called: string): MapSource => ({
  id: `line.tariff.${at + 1}`,
  name: `Line: ${called} chapter 98 or 99 number`,
  group: 'Line',
  type: 'tariffNumber',
  of: 'line',
  box: { kind: 'tariff', field: 'htsNumber' },
  read: ({ line }) => legalOrder((line?.tariffs ?? []).map(({ fields }) => fields.htsNumber ?? ''))[at] || undefined,
})

export const tariffSources: readonly MapSource[] = [
  {
    id: 'line.htsNumbers',
    name: 'Line: all tariff numbers, 98 and 99 first',
    group: 'Line',
    type: 'code',
    of: 'line',
    box: { kind: 'line', field: 'htsNumber' },
    read: ({ line }) => joined(htsNumbers(line)),
  },
  tariffAt(0, 'first'),
  tariffAt(1, 'second'),
  tariffAt(2, 'third'),
  tariffAt(3, 'fourth'),
]
