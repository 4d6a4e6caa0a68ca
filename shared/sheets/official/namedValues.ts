import { SUMMARY_BOXES } from '../cbp7501'
import { shown, type PacketValues } from '../values'
import type { AddressParts } from './addressParts'

/** Named values that stand in every form, with what they are called on the binding screen. */
export interface NamedValue {
  name: string
  caption: string
  group: 'Entry' | 'Parties' | 'Lines' | 'Money' | 'Firm and signer'
  kind: 'text' | 'check'
  from: (values: PacketValues, addresses: AddressParts) => string | boolean
}

const LINES_NAMED = 3
const words = (key: string): string => {
  const spaced = key.replace(/([A-Z])/gu, ' $1').toLowerCase()
  return spaced.charAt(0).toUpperCase() + spaced.slice(1)
}
const entryKeys = [
  'entryNumber',
  'entryType',
  'brokerReference',
  'portOfEntry',
  'portOfUnlading',
  'foreignPort',
  'modeOfTransport',
  'carrierCode',
  'carrierName',
  'conveyanceName',
  'voyage',
  'tripNumber',
  'manifestNumber',
  'firms',
  'locationName',
  'goNumber',
  'examSite',
  'arrivalDate',
  'importDate',
  'exportDate',
  'electedEntryDate',
  'entryDate',
  'countryOfOrigin',
  'exportingCountry',
  'itNumber',
  'itDate',
  'description',
  'missingDocuments',
  'bondType',
  'suretyCode',
  'bondNumber',
  'bondAmount',
  'referenceNumber',
] as const
const partyKeys = [
  'importerNumber',
  'importerName',
  'importerAddress',
  'consigneeNumber',
  'consigneeName',
  'consigneeAddress',
] as const

/** What the facsimile says in a box of the 7501: the official form says the same. */
const summaryBox =
  (number: string) =>
  (values: PacketValues): string =>
    shown(SUMMARY_BOXES.find((box) => box.number === number)?.value?.(values))

const text = (
  name: string,
  caption: string,
  group: NamedValue['group'],
  from: (values: PacketValues, addresses: AddressParts) => string,
): NamedValue => ({ name, caption, group, kind: 'text', from })
const check = (name: string, caption: string, from: (values: PacketValues) => boolean): NamedValue => ({
  name,
  caption,
  group: 'Firm and signer',
  kind: 'check',
  from,
})
const part = (leaf: string, at: number): string => leaf.split('\n')[at] ?? ''
const partNames = ['street', 'city', 'state', 'zip', 'country'] as const

/** Every value that a field of an agency's form can be bound to. */
export const NAMED_VALUES: readonly NamedValue[] = [
  ...entryKeys.map((key) => text(`entry.${key}`, words(key), 'Entry', (v) => shown(v.entry[key]))),
  text('entry.typeName', 'Entry type, number and words', 'Entry', (v) => v.typeName),
  text('entry.portName', 'Port of entry, name', 'Entry', (v) => v.portName),
  text('entry.modeName', 'Mode of transport, name', 'Entry', (v) => v.modeName),
  text('bill.1.number', 'First bill', 'Entry', (v) => shown(v.bills[0]?.number)),
  text('bill.all', 'All bills', 'Entry', (v) => v.bills.map((bill) => shown(bill.number)).join(', ')),
  text('bill.1.quantity', 'Quantity of the first bill', 'Entry', (v) => shown(v.bills[0]?.quantity)),
  text('containers.all', 'All containers', 'Entry', (v) => v.containers.map((one) => shown(one.number)).join(', ')),
  ...partyKeys.map((key) => text(`entry.${key}`, words(key), 'Parties', (v) => shown(v.entry[key]))),
  ...(['importer', 'consignee'] as const).flatMap((who) =>
    partNames.map((name, at) =>
      text(`${who}.${name}`, `${words(who)}, ${name}`, 'Parties', (_v, addresses) => part(addresses[who], at)),
    ),
  ),
  text('importer.nameAndAddress', 'Importer, name and address', 'Parties', (v) =>
    [shown(v.entry.importerName), shown(v.entry.importerAddress)].filter(Boolean).join('\n'),
  ),
  text('consignee.nameAndAddress', 'Consignee, name and address', 'Parties', (v) =>
    [shown(v.entry.consigneeName), shown(v.entry.consigneeAddress)].filter(Boolean).join('\n'),
  ),
  text('summary.carrier', '7501 box 8, importing carrier', 'Entry', summaryBox('8')),
  text('summary.foreignPort', '7501 box 19, foreign port of lading', 'Entry', summaryBox('19')),
  text('summary.portOfUnlading', '7501 box 20, port of unlading', 'Entry', summaryBox('20')),
  text('summary.location', '7501 box 21, location and G.O.', 'Entry', summaryBox('21')),
  text('summary.origin', 'Country of origin, or MULTI', 'Lines', summaryBox('10')),
  text('summary.exporting', 'Exporting country, or MULTI', 'Lines', summaryBox('14')),
  text('summary.mid', 'Manufacturer, or MULTI', 'Lines', summaryBox('13')),
  ...Array.from({ length: LINES_NAMED }, (_, at) => at).flatMap((at) =>
    (
      [
        ['description', 'description'],
        ['sku', 'item number'],
        ['origin', 'country of origin'],
        ['value', 'entered value'],
        ['quantity1', 'quantity'],
        ['grossWeight', 'gross weight'],
        ['mid', 'manufacturer (MID)'],
        ['manufacturerName', 'manufacturer, name'],
        ['manufacturerAddress', 'manufacturer, address'],
      ] as const
    ).map(([key, caption]) =>
      text(`line.${at + 1}.${key}`, `Line ${at + 1}, ${caption}`, 'Lines', (v) => shown(v.lines[at]?.[key])),
    ),
  ),
  ...Array.from({ length: LINES_NAMED }, (_, at) =>
    text(`line.${at + 1}.htsNumber`, `Line ${at + 1}, tariff number`, 'Lines', (v) =>
      shown(v.lines[at]?.tariffs.at(-1)?.number),
    ),
  ),
  text('line.1.maker', 'Line 1, maker’s name, address and country', 'Lines', (v) => {
    const line = v.lines[0]
    return [line?.manufacturerName, line?.manufacturerAddress, line?.origin].map(shown).filter(Boolean).join('\n')
  }),
  text('totals.value', 'Total entered value', 'Money', (v) => shown(v.totals.value)),
  text('totals.duty', 'Duty', 'Money', (v) => shown(v.totals.duty)),
  text('totals.tax', 'Tax', 'Money', (v) => shown(v.totals.tax)),
  text('totals.other', 'Other', 'Money', (v) => shown(v.totals.other)),
  text('totals.total', 'Total', 'Money', (v) => shown(v.totals.total)),
  text('totals.feeTotal', 'Total other fees', 'Money', (v) => v.totals.feeTotal),
  text('totals.feeRows', 'Other fees, a row each', 'Money', (v) =>
    v.totals.fees.map((fee) => `${fee.code} ${fee.name} ${fee.amount}`).join('\n'),
  ),
  text('firm.name', 'Firm', 'Firm and signer', (v) => v.firm.name),
  text('firm.address', 'Firm, address', 'Firm and signer', (v) => v.firm.address.join(', ')),
  text('firm.filerCode', 'Filer code', 'Firm and signer', (v) => v.firm.filerCode),
  text('firm.phone', 'Firm, phone', 'Firm and signer', (v) => v.firm.phone),
  text('firm.email', 'Firm, e-mail', 'Firm and signer', (v) => v.firm.email),
  text('signer.name', 'Signer', 'Firm and signer', (v) => shown(v.signer.name)),
  text('signer.title', 'Signer, title', 'Firm and signer', (v) => shown(v.signer.title)),
  text('signer.nameAndTitle', 'Signer, name and title', 'Firm and signer', (v) =>
    [shown(v.signer.name), shown(v.signer.title)].filter(Boolean).join(', '),
  ),
  check('declaration.importer', 'Declaration: importer of record (as keyed)', (v) => v.declaration.importer),
  check('declaration.agent', 'Declaration: agent (as keyed)', (v) => v.declaration.agent),
  check('declaration.purchased', 'Declaration: purchase (as keyed)', (v) => v.declaration.purchased),
  check('declaration.notPurchased', 'Declaration: no purchase (as keyed)', (v) => v.declaration.notPurchased),
]
