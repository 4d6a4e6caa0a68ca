import type { EntryFile } from '../domain/entryFile'
import { modeFamily, type ModeFamily } from '../knowledge/modes'
import { asAddress, asCents, asDay, reader, type Read } from './keyed'
import { ENTRY_KEYS, type EntryKey, type Value } from './values'

export type Mode = ModeFamily

/** The family of a mode of transport code: what papers and letters depend on. */
export const modeOf = modeFamily

const DAYS: ReadonlySet<string> = new Set<EntryKey>([
  'driverBirthDate',
  'arrivalDate',
  'importDate',
  'exportDate',
  'electedEntryDate',
  'entryDate',
  'itDate',
])

/** What an officer needs to key a release, for every mode: blank, it is ruled for ink and named on the cover. */
const ALWAYS_NEEDED: readonly (readonly [EntryKey, string])[] = [
  ['entryNumber', 'Entry number'],
  ['entryType', 'Entry type'],
  ['portOfEntry', 'Port of entry'],
  ['modeOfTransport', 'Mode of transport'],
  ['importerNumber', 'Importer number'],
  ['importerName', 'Importer of record'],
  ['importerAddress', 'Importer address'],
  ['consigneeNumber', 'Consignee number'],
  ['consigneeName', 'Ultimate consignee'],
  ['bondType', 'Bond type'],
  ['carrierCode', 'Carrier code'],
  ['arrivalDate', 'Arrival date'],
  ['description', 'Description of merchandise'],
]
const NEEDED_BY_MODE: Record<Mode, readonly (readonly [EntryKey, string])[]> = {
  truck: [],
  rail: [['firms', 'Location of goods']],
  ocean: [
    ['conveyanceName', 'Vessel'],
    ['voyage', 'Voyage'],
    ['firms', 'Location of goods'],
    ['portOfUnlading', 'U.S. port of unlading'],
  ],
  air: [
    ['voyage', 'Flight'],
    ['firms', 'Location of goods'],
  ],
  other: [],
}

/** `asked`: what the mode's downtime letter must name besides. */
export function entryValues(
  file: EntryFile,
  asked: readonly { field: string; caption: string }[],
): Record<EntryKey, Value> {
  const read = reader(file.entity)
  const needed = new Map<string, string>([
    ...ALWAYS_NEEDED,
    ...NEEDED_BY_MODE[modeOf(file.entry.modeOfTransport)],
    ...asked.map((one) => [one.field, one.caption] as const),
  ])
  const out = {} as Record<EntryKey, Value>
  for (const key of ENTRY_KEYS) out[key] = valueFor(key, read, needed.get(key))
  return consigneeSame(file, out)
}

function valueFor(key: EntryKey, read: Read, called: string | undefined): Value {
  const more = called === undefined ? {} : { needed: true, called }
  if (DAYS.has(key)) return read(key, asDay, more)
  if (key === 'importerAddress' || key === 'consigneeAddress') return read(key, asAddress, more)
  if (key === 'bondAmount') return read(key, asCents, more)
  if (key === 'isfFiled')
    return read(key, (stored) => (stored === 'notRequired' ? 'not required' : String(stored)), more)
  return read(key, undefined, more)
}

/** "SAME" may stand for a consignee number equal to the importer's (3461 instructions); the name is printed all the same. */
function consigneeSame(file: EntryFile, values: Record<EntryKey, Value>): Record<EntryKey, Value> {
  if (file.entry.consigneeSame !== true) return values
  const field = `${file.id}/consigneeSame`
  return {
    ...values,
    consigneeNumber: { text: 'SAME', field },
    consigneeName: { ...values.importerName, field },
    consigneeAddress: { ...values.importerAddress, field },
  }
}
