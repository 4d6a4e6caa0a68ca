import { valueOf } from '../../journal/state'
import { addressParts } from '../address'
import type { BoxType } from '../boxes/types'
import { fieldTypes, type FieldType } from '../input'
import type { MapSource, SourceGroup, SourceType } from './mapSources'

/** Boxes of an entry and its lines as values of a map: one for each box of the form, an address also in its parts. */

/** Written by the program, or an id that means nothing outside this desk. */
const NOT_A_VALUE: ReadonlySet<string> = new Set([
  ...['importer', 'signer', 'product', 'pinned', 'sameBillReason', 'typeAllowedBy'],
  ...['reviewedBy', 'reviewedDigest', 'reviewedAt', 'reviewer', 'aloneWhy', 'aloneBy'],
  ...['arrival', 'inFlight', 'splitFrom', 'combinedInto'],
])

const PARTIES: ReadonlySet<string> = new Set([
  ...['importerNumber', 'importerName', 'importerAddress'],
  ...['consigneeSame', 'consigneeNumber', 'consigneeName', 'consigneeAddress', 'referenceNumber'],
])

const TRANSPORT: ReadonlySet<string> = new Set([
  ...['portOfUnlading', 'foreignPort', 'modeOfTransport', 'carrierCode', 'carrierName', 'conveyanceName', 'voyage'],
  ...['tripNumber', 'manifestNumber', 'driverName', 'driverBirthDate', 'plate', 'trailerPlate', 'firms'],
  ...['locationName', 'goNumber', 'examSite', 'arrivalDate', 'importDate', 'exportDate', 'exportingCountry'],
  ...['itNumber', 'itDate'],
])

const TYPES: Readonly<Record<BoxType, SourceType>> = {
  text: 'text',
  code: 'code',
  country: 'code',
  choice: 'code',
  entryNumber: 'entryNumber',
  importerNumber: 'importerNumber',
  tariffNumber: 'tariffNumber',
  day: 'day',
  birthDay: 'day',
  cents: 'money',
  decimal: 'number',
  address: 'address',
  yesNo: 'yesNo',
}

const groupOf = (field: string): SourceGroup =>
  PARTIES.has(field) ? 'Parties' : TRANSPORT.has(field) ? 'Transport' : 'Entry'

const ADDRESS_PARTS = [
  ['street', 'street'],
  ['city', 'city'],
  ['state', 'state or province'],
  ['postalCode', 'postal code'],
  ['country', 'country'],
] as const

function sourcesOfBox(kind: 'entry' | 'line', field: string, { label, type }: FieldType): MapSource[] {
  const value: MapSource = {
    id: `${kind}.${field}`,
    name: kind === 'line' ? `Line: ${label}` : label,
    group: kind === 'line' ? 'Line' : groupOf(field),
    type: TYPES[type],
    of: kind,
    box: { kind, field },
    read: ({ file, line }) => valueOf(kind === 'line' ? line?.entity : file.entity, field),
  }
  if (type !== 'address') return [value]
  const parts = ADDRESS_PARTS.map(([part, called]): MapSource => ({
    ...value,
    id: `${value.id}.${part}`,
    name: `${value.name}, ${called}`,
    type: part === 'street' || part === 'city' ? 'text' : 'code',
    read: (row) => {
      const leaf = value.read(row)
      return leaf === undefined ? undefined : addressParts(String(leaf))[part] || undefined
    },
  }))
  return [value, ...parts]
}

const ofKind = (kind: 'entry' | 'line'): MapSource[] =>
  Object.entries(fieldTypes[kind] ?? {})
    .filter(([field]) => !NOT_A_VALUE.has(field))
    .flatMap(([field, type]) => sourcesOfBox(kind, field, type))

/** The consignee as the main system wants it: where the forms say SAME, the importer's own values. */
const consignee = (field: 'Number' | 'Name' | 'Address', label: string, type: SourceType): MapSource => ({
  id: `entry.consignee${field}OrImporter`,
  name: label,
  group: 'Parties',
  type,
  of: 'entry',
  box: { kind: 'entry', field: `consignee${field}` },
  read: ({ file }) =>
    valueOf(file.entity, valueOf(file.entity, 'consigneeSame') === true ? `importer${field}` : `consignee${field}`),
})

export const boxSources: readonly MapSource[] = [
  ...ofKind('entry'),
  consignee('Number', 'Consignee number, the importer’s where it is the same', 'importerNumber'),
  consignee('Name', 'Ultimate consignee, the importer where it is the same', 'text'),
  consignee('Address', 'Consignee address, the importer’s where it is the same', 'address'),
  {
    id: 'line.number',
    name: 'Line: number',
    group: 'Line',
    type: 'number',
    of: 'line',
    read: ({ lineNumber }) => (lineNumber === 0 ? undefined : lineNumber),
  },
  ...ofKind('line'),
]
