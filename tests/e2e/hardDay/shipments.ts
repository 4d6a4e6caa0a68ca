import { addDays } from '../../../shared/domain/calendar'

/**
 * Two hundred shipments of one day: a hundred and seventy expected, thirty under way when the system went down. Five
 * importers of the practice kit, by truck, ocean and air, plain goods and goods of other agencies.
 */
export interface Client {
  name: string
  importerNumber: string
  /** of the product that its entries have one line of, by letters that find it */
  product: string
  mode: '30' | '11' | '40'
  port: string
  scac: string
  expected: number
  flying: number
}

export const clients: readonly Client[] = [
  client('Ninefold Auto Parts, Inc.', '69-030007800', 'brake rotor', '30', '2304', 'TRMX', 50, 8),
  client('Rio Canela Furniture Company', '89-010001200', 'swivel counter', '30', '2304', 'SBLN', 40, 6),
  client('Tidewrack Seafoods LLC', '79-020004500', 'shrimp shell-on 26', '11', '2704', 'MAEU', 30, 6),
  client('Larkspun Apparel Group, Inc.', '96-070001100', 'pima polo', '11', '2704', 'HLCU', 20, 4),
  client('Halcyte Electronics, Inc.', '89-090005600', 'ethernet switch', '40', '2720', 'UA', 30, 6),
]

function client(
  name: string,
  importerNumber: string,
  product: string,
  mode: Client['mode'],
  port: string,
  scac: string,
  expected: number,
  flying: number,
): Client {
  return { name, importerNumber, product, mode, port, scac, expected, flying }
}

export interface Shipment {
  client: Client
  bill: string
  reference: string
  arrivalDay: string
  lastFreeDay: string
  /** entered value in whole dollars, its own for each */
  value: number
}

/** Eight digits of which the last is the other seven modulo 7: an air waybill that can be true. */
function waybill(serial: number): string {
  return `016${String(serial).padStart(7, '0')}${serial % 7}`
}

const billOf = (of: Client, serial: number): string =>
  of.mode === '40' ? waybill(serial) : `${of.scac}${String(serial).padStart(8, '0')}`

function shipmentsOf(today: string, first: number, count: (of: Client) => number, word: string): Shipment[] {
  let serial = first
  return clients.flatMap((of) =>
    Array.from({ length: count(of) }, (_, nth): Shipment => {
      serial += 1
      const arrivalDay = addDays(today, nth % 4)
      return {
        client: of,
        bill: billOf(of, serial),
        reference: `${word}${serial}`,
        arrivalDay,
        lastFreeDay: addDays(arrivalDay, 2 + (nth % 3)),
        value: 2_600 + serial,
      }
    }),
  )
}

export const expectedOn = (today: string): Shipment[] => shipmentsOf(today, 4_000, (of) => of.expected, 'EXP')
export const flyingOn = (today: string): Shipment[] => shipmentsOf(today, 7_000, (of) => of.flying, 'FLY')

const csv = (rows: readonly (readonly string[])[]): string =>
  rows
    .map((row) => row.map((cell) => (/[",]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(','))
    .join('\n')

/** The list of arrivals as a main system writes it, with three rows twice and two bills that were cancelled. */
export function arrivalsCsv(today: string): string {
  const shipments = expectedOn(today)
  const row = ({ client: of, bill, reference, arrivalDay, lastFreeDay }: Shipment, status = 'On hand') => [
    of.name,
    of.importerNumber,
    reference,
    bill,
    of.port,
    of.mode,
    arrivalDay,
    lastFreeDay,
    of.name.startsWith('Tidewrack') ? 'Yes' : 'No',
    status,
  ]
  const cancelled = shipments
    .slice(0, 2)
    .map((one, nth): Shipment => ({ ...one, bill: billOf(one.client, 90 + nth), reference: `GONE${nth}` }))
  return csv([
    [
      'Importer',
      'Importer Number',
      'Reference',
      'Bill of Lading',
      'Port of Entry',
      'Mode',
      'ETA',
      'Last Free Day',
      'Perishable',
      'Status',
    ],
    ...shipments.map((one) => row(one)),
    ...shipments.slice(10, 13).map((one) => row(one)),
    ...cancelled.map((one) => row(one, 'Cancelled')),
  ])
}

/** States of the main system, in turn; its own entry numbers, of a filer code that is no legal one. */
const STATES = ['Not sent', 'Sent', 'Accepted', 'Released'] as const
export const flightState = (nth: number): (typeof STATES)[number] => STATES[nth % STATES.length] ?? 'Sent'

/** @param numberOf the nth entry number of the main system */
export function flightsCsv(today: string, numberOf: (nth: number) => string): string {
  return csv([
    [
      'Entry Number',
      'Status',
      'Importer',
      'Importer Number',
      'Reference',
      'Bill of Lading',
      'Port of Entry',
      'Mode',
      'ETA',
    ],
    ...flyingOn(today).map(({ client: of, bill, reference, arrivalDay }, nth) => [
      numberOf(nth),
      flightState(nth),
      of.name,
      of.importerNumber,
      reference,
      bill,
      of.port,
      of.mode,
      arrivalDay,
    ]),
  ])
}
