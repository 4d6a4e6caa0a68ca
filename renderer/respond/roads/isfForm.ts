import { addressLine, parseAddressLine } from '../../../shared/domain/address'
import type { FilledIsf, IsfSource } from '../../../shared/domain/respond/isfFill'
import type { Isf } from '../../../shared/domain/respond/isfFields'
import type { Patch } from '../../../shared/journal/item'
import { cleanLine } from '../../ui/boxes'

export interface IsfBox {
  field: Exclude<keyof Isf, 'removed'>
  label: string
  mono?: true
  /** keyed as one line, kept as an address */
  address?: true
}

export const shipmentBoxes: readonly IsfBox[] = [
  { field: 'bill', label: 'Bill, with its carrier’s code', mono: true },
  { field: 'carrier', label: 'Carrier' },
  { field: 'vessel', label: 'Vessel' },
  { field: 'voyage', label: 'Voyage', mono: true },
  { field: 'ladingPort', label: 'Port of lading abroad' },
  { field: 'container', label: 'Container', mono: true },
]

/** The ten elements in their order, each with the place that goes with it. */
export const elementBoxes: readonly IsfBox[] = [
  { field: 'seller', label: '1 Seller' },
  { field: 'sellerAddress', label: 'Seller’s address', address: true },
  { field: 'buyer', label: '2 Buyer' },
  { field: 'buyerAddress', label: 'Buyer’s address', address: true },
  { field: 'importerName', label: 'Importer of record' },
  { field: 'importerNumber', label: '3 Importer of record number', mono: true },
  { field: 'consigneeNumber', label: '4 Consignee number', mono: true },
  { field: 'bondHolder', label: 'Bond: whose, and its number' },
  { field: 'manufacturer', label: '5 Manufacturer or supplier' },
  { field: 'manufacturerAddress', label: 'Its address', address: true },
  { field: 'shipTo', label: '6 Ship to party' },
  { field: 'shipToAddress', label: 'Ship to address', address: true },
  { field: 'countryOfOrigin', label: '7 Country of origin', mono: true },
  { field: 'htsNumbers', label: '8 Tariff numbers', mono: true },
  { field: 'stuffingPlace', label: '9 Container stuffed at' },
  { field: 'stuffingAddress', label: 'Address of that place', address: true },
  { field: 'consolidator', label: '10 Consolidator (stuffer)' },
  { field: 'consolidatorAddress', label: 'Consolidator’s address', address: true },
]

const boxes = [...shipmentBoxes, ...elementBoxes]

/** What the boxes show at first. */
export const keyedIsfBoxes = ({ fields }: FilledIsf): Record<string, string> =>
  Object.fromEntries(
    boxes.map(({ field, address }) => {
      const value = String(fields[field] ?? '')
      return [field, address === true && value !== '' ? addressLine(value) : value]
    }),
  )

/** Only what a person changed: what still follows entry and client is not frozen by looking at it. */
export function isfPatch(before: Readonly<Record<string, string>>, keyed: Readonly<Record<string, string>>): Patch {
  return boxes.flatMap(({ field, address }): Patch => {
    const text = cleanLine(keyed[field] ?? '')
    if (text === (before[field] ?? '')) return []
    return [[field, text === '' ? null : address === true ? parseAddressLine(text) : text]]
  })
}

const sourceWords: Readonly<Record<IsfSource, string>> = {
  entry: 'from the entry',
  arrival: 'from the list of arrivals',
  client: 'from the client',
}

/** Under a box that nobody keyed here. */
export const hintOf = ({ from }: FilledIsf, field: keyof Isf): string | undefined => {
  const source = from[field]
  return source === undefined ? undefined : sourceWords[source]
}
