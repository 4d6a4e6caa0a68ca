import { SUMMARY_BOXES } from '../cbp7501'
import { COLUMNS, summaryRows, type Column, type GridRow } from '../cbp7501Rows'
import type { FontMetrics } from '../sheet'
import { shown, type PacketValues } from '../values'
import { FIRST_PLACES, FURTHER_PLACES } from './cbp7501Official'

/** What a named value puts into a field: a text, a tick, or rows of the summary's grid. */
export type Filling = string | boolean | readonly GridRow[]
export interface Fillings {
  /** for every page that is printed once */
  once: ReadonlyMap<string, Filling>
  /** for each further printing of the continuation sheet */
  further: readonly ReadonlyMap<string, Filling>[]
}

/** A stored address in its five parts, which an official form asks for one by one; '' where nothing is known. */
export interface AddressParts {
  importer: string
  consignee: string
}

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

/** The stored leaves of both parties; a consignee that is the importer has the importer's. */
export const addressPartsOf = (entry: {
  importerAddress?: string | undefined
  consigneeAddress?: string | undefined
  consigneeSame?: boolean | undefined
}): AddressParts => {
  const importer = entry.importerAddress ?? ''
  return { importer, consignee: entry.consigneeSame === true ? importer : (entry.consigneeAddress ?? '') }
}

/** All named values of one entry, with the lines of the summary cut into the places of the official 7501. */
export function fillingsOf(values: PacketValues, addresses: AddressParts, metrics: FontMetrics): Fillings {
  const base = NAMED_VALUES.map(({ name, from }) => [name, from(values, addresses)] as const)
  const places = placesOf(summaryRows(values, metrics))
  const first = places.splice(0, FIRST_PLACES)
  const further: Map<string, Filling>[] = []
  while (places.length > 0)
    further.push(new Map<string, Filling>([...base, ...named('further', places.splice(0, FURTHER_PLACES))]))
  return { once: new Map<string, Filling>([...base, ...named('first', first)]), further }
}

/** Rows of the grid from one place to the next; a line of the entry begins at a new one, so that its number stands there. */
const ROWS_A_PLACE = 3

function placesOf(rows: readonly GridRow[]): GridRow[][] {
  const places: GridRow[][] = []
  let open: GridRow[] | undefined
  for (const row of rows) {
    if (row.rule === true) open = undefined
    else if (open === undefined || open.length === ROWS_A_PLACE) places.push((open = [row]))
    else open.push(row)
  }
  return places
}

const IN_FIELD: Record<'c27' | 'c28' | 'c32' | 'c33' | 'c34', readonly Column[]> = {
  c27: ['c27'],
  c28: ['c28', 'c29', 'c30', 'c31'],
  c32: ['c32'],
  c33: ['c33'],
  c34: ['c34'],
}

function named(page: 'first' | 'further', places: readonly GridRow[][]): [string, Filling][] {
  return places.flatMap((rows, at) =>
    Object.entries(IN_FIELD).map(([field, columns]): [string, Filling] => [
      `place.${page}.${at + 1}.${field}`,
      rows.map(({ cells }) => ({ cells: cells.filter((cell) => columns.includes(cell.column)) })),
    ]),
  )
}

/** Where a cell stands in its field, as shares of the field's width. */
export function cellPlace(column: Column): { at: number; width: number } {
  const { x, w } = COLUMNS[column]
  if (!IN_FIELD.c28.includes(column)) return { at: 0, width: 1 }
  return { at: (x - COLUMNS.c28.x) / COLUMNS.c28.w, width: w / COLUMNS.c28.w }
}
