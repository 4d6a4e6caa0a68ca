import { entityOf, type DeskState } from '../../journal/state'
import { isfElements, type IsfElement } from '../../knowledge/isfElements'
import { entryFile, fieldsOf, type EntryFile } from '../entryFile'
import type { FieldsOf } from '../kinds'
import type { Isf } from './isfFields'
import { isfOf, type IsfRow } from './isf'

/** Where a value of the sheet comes from when nobody keyed it there. */
export type IsfSource = 'entry' | 'arrival' | 'client'

export interface FilledIsf {
  /** what is keyed on the sheet, and what the desk knows besides */
  fields: Isf
  /** field → where it was taken from; a field that was keyed on the sheet is not in it */
  from: Readonly<Partial<Record<keyof Isf, IsfSource>>>
}

/** The sheet with all that entry, arrival and client already say; what was keyed on the sheet itself stands. */
export function filledIsf(state: DeskState, row: IsfRow): FilledIsf {
  const stored = isfOf(state, row)
  const file = row.subject === 'entry' ? entryFile(state, row.of) : undefined
  const arrivalId = row.subject === 'arrival' ? row.of : (file?.entry.arrival ?? '')
  const arrival = fieldsOf('arrival', entityOf(state, 'arrival', arrivalId))
  const importer = file?.entry.importer ?? arrival.importer ?? ''
  const client = fieldsOf('importer', entityOf(state, 'importer', importer))
  const fields: { -readonly [F in keyof Isf]: Isf[F] } = { ...stored }
  const from: Partial<Record<keyof Isf, IsfSource>> = {}
  const sources: readonly (readonly [IsfSource, Partial<Isf>])[] = [
    ['entry', file === undefined ? {} : ofEntry(file)],
    ['arrival', ofArrival(arrival)],
    ['client', ofClient(client)],
  ]
  for (const [source, known] of sources)
    for (const [name, value] of Object.entries(known) as [keyof Isf, string | undefined][]) {
      if (value === undefined || value === '' || fields[name] !== undefined) continue
      Object.assign(fields, { [name]: value })
      from[name] = source
    }
  if (fields.importer === undefined && importer !== '') fields.importer = importer
  if (fields.ladingAt === undefined && row.ladingAt !== undefined) fields.ladingAt = row.ladingAt
  // What the carrier said last of a lading stands in the entry’s facts: the clock counts from it.
  if (row.subject === 'entry' && row.ladingAt !== undefined) fields.ladingAt = row.ladingAt
  return { fields, from }
}

const once = (texts: readonly (string | undefined)[], between = ', '): string =>
  [...new Set(texts.filter((text): text is string => text !== undefined && text !== ''))].join(between)

function ofEntry({ entry, lines, bills, containers }: EntryFile): Partial<Isf> {
  // With a house bill the filing is made on the house bill; without, on the one that there is.
  const houses = bills.filter(({ fields }) => fields.billType === 'H')
  const makers = once(
    lines.map(({ fields }) => fields.manufacturerName),
    '; ',
  )
  const addresses = new Set(lines.map(({ fields }) => fields.manufacturerAddress).filter(Boolean))
  return {
    importerName: entry.importerName,
    importerNumber: entry.importerNumber,
    consigneeNumber: entry.consigneeSame === true ? entry.importerNumber : entry.consigneeNumber,
    bill: once(
      (houses.length > 0 ? houses : bills).map(({ fields }) => `${fields.scac ?? ''}${fields.billNumber ?? ''}`),
    ),
    carrier: once([entry.carrierCode, entry.carrierName], ' '),
    vessel: entry.conveyanceName,
    voyage: entry.voyage,
    container: once(containers.map(({ fields }) => fields.containerNumber)),
    ladingPort: entry.foreignPort,
    manufacturer: makers,
    // Two makers have two addresses, and the sheet has one box: the table of the goods names both.
    manufacturerAddress: addresses.size === 1 ? [...addresses][0] : undefined,
    countryOfOrigin: once([
      ...lines.map(({ fields }) => fields.countryOfOrigin),
      lines.length === 0 ? entry.countryOfOrigin : '',
    ]),
    htsNumbers: once(lines.map(({ fields }) => fields.htsNumber)),
  }
}

const ofArrival = ({
  importerName,
  importerNumber,
  bill,
  carrier,
  conveyance,
  container,
}: FieldsOf<'arrival'>): Partial<Isf> => ({
  importerName,
  importerNumber,
  bill,
  carrier,
  vessel: conveyance,
  container,
})

const ofClient = (client: FieldsOf<'importer'>): Partial<Isf> => ({
  importerName: client.name,
  importerNumber: client.importerNumber,
  bondHolder: once([
    client.name,
    client.bondNumber === undefined ? '' : `bond ${client.bondNumber}`,
    client.suretyCode === undefined ? '' : `surety ${client.suretyCode}`,
  ]),
})

/** Elements of which nothing is known, in their order. A name without an address is not missing: the filer asks. */
export const missingElements = (fields: Isf): readonly IsfElement[] =>
  isfElements.filter(({ fields: [needed] }) => needed !== undefined && (fields[needed] ?? '') === '')
