import type { Table } from '../exchange/tables/table'
import type { EntryFile } from './entryFile'

/**
 * Shadow drill: one real shipment keyed here, beside what the main system filed, field by field. A field that the main
 * system's side leaves empty is not compared: not exporting a column is no difference.
 */
export interface ShadowField {
  /** `entryType`, or `line 2: htsNumber` */
  id: string
  label: string
  ours: string
}

const entryFields = {
  entryType: 'Entry type',
  portOfEntry: 'Port of entry',
  portOfUnlading: 'Port of unlading',
  modeOfTransport: 'Mode of transport',
  importerNumber: 'Importer number',
  importerName: 'Importer',
  consigneeNumber: 'Consignee number',
  bondType: 'Bond type',
  suretyCode: 'Surety code',
  carrierCode: 'Carrier',
  conveyanceName: 'Conveyance',
  voyage: 'Voyage, flight or trip',
  firms: 'FIRMS code',
  arrivalDate: 'Arrival',
  importDate: 'Date of importation',
  exportDate: 'Date of exportation',
  countryOfOrigin: 'Country of origin',
  exportingCountry: 'Exporting country',
  itNumber: 'In-bond number',
  missingDocuments: 'Missing documents',
} as const

const lineFields = {
  description: 'description',
  htsNumber: 'tariff number',
  countryOfOrigin: 'origin',
  mid: 'manufacturer',
  enteredValue: 'value in US cents',
  quantity1: 'quantity',
  unit1: 'unit',
  grossWeightKg: 'gross weight',
  rate: 'rate',
  duty: 'duty in US cents',
} as const

export function shadowFields({ entry, lines, bills }: EntryFile): ShadowField[] {
  const shown = (value: string | number | boolean | undefined) => (value === undefined ? '' : String(value))
  return [
    ...Object.entries(entryFields).map(([id, label]) => ({
      id,
      label,
      ours: shown(entry[id as keyof typeof entryFields]),
    })),
    {
      id: 'bills',
      label: 'Bills',
      ours: bills.map(({ fields }) => [fields.scac, fields.billNumber].filter(Boolean).join(' ')).join('; '),
    },
    ...lines.flatMap(({ fields }, nth) =>
      Object.entries(lineFields).map(([id, label]) => ({
        id: `line ${nth + 1}: ${id}`,
        label: `Line ${nth + 1}, ${label}`,
        ours: shown(fields[id as keyof typeof lineFields]),
      })),
    ),
  ]
}

export interface ShadowDifference extends ShadowField {
  theirs: string
}

export interface ShadowCompared {
  compared: number
  differences: readonly ShadowDifference[]
}

/** @param theirs by field id; empty text is not compared */
export function compareShadow(
  fields: readonly ShadowField[],
  theirs: Readonly<Record<string, string>>,
): ShadowCompared {
  const both = fields.flatMap((field) => {
    const other = (theirs[field.id] ?? '').trim()
    return other === '' ? [] : [{ ...field, theirs: other }]
  })
  return { compared: both.length, differences: both.filter((one) => bare(one.ours) !== bare(one.theirs)) }
}

/**
 * Case, spaces and punctuation are how a system writes, not what it says: 9401.61.4011 is 9401614011. A decimal point
 * counts, and zeros behind it do not.
 */
function bare(text: string): string {
  const trimmed = text.trim().toUpperCase()
  const number = /^\d[\d,]*(\.\d+)?$/u.test(trimmed) && trimmed.split('.').length <= 2 && !/^0\d/u.test(trimmed)
  if (number) return String(Number(trimmed.replaceAll(',', '')))
  return trimmed.replace(/[^\p{L}\p{N}]/gu, '')
}

/** Why a file gives nothing to compare. */
export type FiledError =
  { type: 'NoHeader'; wanted: readonly string[] } | { type: 'EntryNotThere'; entryNumber: string }

/**
 * What the main system filed for one entry, from a table of the shape of `entries.csv` for machines: one row a line,
 * `entryNumber` and `line.…` columns. Columns that are not known are passed by.
 * @returns texts by field id; `missing` when the file has no such entry
 */
export function filedFromTable(
  table: Table,
  entryNumber: string,
): { ok: true; theirs: Record<string, string> } | { ok: false; error: FiledError } {
  const at = table.rows.findIndex((row) => row.some((cell) => plain(cell) === 'entrynumber'))
  const header = table.rows[at]
  if (header === undefined) return { ok: false, error: { type: 'NoHeader', wanted: ['entryNumber'] } }
  const columns = header.map(plain)
  const numberAt = columns.indexOf('entrynumber')
  const rows = table.rows.slice(at + 1).filter((row) => plain(row[numberAt] ?? '') === plain(entryNumber))
  if (rows.length === 0) return { ok: false, error: { type: 'EntryNotThere', entryNumber } }
  const theirs: Record<string, string> = {}
  const take = (row: readonly string[], column: string, id: string) => {
    const place = columns.indexOf(plain(column))
    const text = place === -1 ? '' : (row[place] ?? '').trim()
    if (text !== '') theirs[id] = text
  }
  for (const id of Object.keys(entryFields)) take(rows[0] ?? [], id, id)
  rows.forEach((row, nth) => {
    for (const id of Object.keys(lineFields)) {
      const cents = id === 'enteredValue' || id === 'duty'
      take(row, `line.${id}${cents ? 'Cents' : ''}`, `line ${nth + 1}: ${id}`)
    }
  })
  return { ok: true, theirs }
}

const plain = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]/gu, '')
