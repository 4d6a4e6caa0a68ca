import { letterRequirements } from '../../knowledge/letterRequirements'
import { modeFamily, modeOfTransport, type ModeFamily } from '../../knowledge/modes'
import type { EntryFile } from '../entryFile'
import type { Entry } from '../kinds'
import { later, lineName, stop, type Diagnostic, type Theme } from './diagnostic'

/** Boxes that are empty and that an officer, or ACE later, cannot do without. */

type Needed = readonly [field: keyof Entry & string, what: string, source: string]

const always: readonly Needed[] = [
  ['entryNumber', 'The entry number', '19 CFR 142.3a; CBP Form 3461, box 4'],
  ['entryType', 'The entry type', 'CBP Form 3461, box 3'],
  ['portOfEntry', 'The port of entry', 'CBP Form 3461, box 5'],
  ['modeOfTransport', 'The mode of transport', 'CBP Form 3461 (01/25), box 13'],
  ['importerNumber', 'The importer number', 'CBP Form 3461, box 9'],
  ['importerName', 'The importer’s name', 'CBP Form 3461, box 11'],
  ['importerAddress', 'The importer’s address', 'CBP Form 3461 (01/25), box 4'],
  ['bondType', 'The bond type', 'CBP Form 3461 (01/25), box 2'],
  ['carrierCode', 'The carrier code', 'CBP Form 3461, box 12'],
  ['arrivalDate', 'The arrival date', 'CBP Form 3461, box 1'],
  ['signer', 'Who signs', 'CBP Form 3461, box 27: signature of applicant'],
]
const byFamily: Readonly<Record<ModeFamily, readonly Needed[]>> = {
  truck: [],
  rail: [['firms', 'The location of the goods', 'CBP Form 3461, box 14']],
  ocean: [
    ['conveyanceName', 'The vessel', 'CBP Form 3461, box 15'],
    ['firms', 'The location of the goods', 'CBP Form 3461, box 14'],
    ['portOfUnlading', 'The port of unlading', 'CBP Form 3461, box 16'],
  ],
  air: [['firms', 'The location of the goods', 'CBP Form 3461, box 14']],
  other: [],
}
const forSummary: readonly Needed[] = [
  ['importDate', 'The import date', 'CBP Form 7501, box 11'],
  ['exportDate', 'The export date', 'CBP Form 7501, box 15'],
  ['relationship', 'Whether the parties are related', 'CBP Form 7501, box 32C'],
  ['declarant', 'Who declares', 'CBP Form 7501, box 36'],
  ['purchased', 'Whether the goods were purchased', 'CBP Form 7501, box 36'],
]

export const missingBoxes: Theme = (file) => [
  ...entryBoxes(file),
  ...letterBoxes(file),
  ...lineBoxes(file),
  ...billBoxes(file),
]

function entryBoxes(file: EntryFile): Diagnostic[] {
  const mode = file.entry.modeOfTransport
  const needed = [...always, ...byFamily[modeFamily(mode)]]
  if (modeOfTransport(mode)?.voyageNeeded === true)
    needed.push(['voyage', 'The voyage or flight', 'CBP Form 7501 instructions, box 9'])
  const consignee: Needed[] =
    file.entry.consigneeSame === true
      ? []
      : [
          ['consigneeNumber', 'The consignee number (or say that it is the importer)', 'CBP Form 3461, box 8'],
          ['consigneeName', 'The ultimate consignee', 'CBP Form 3461, box 10'],
        ]
  return [
    ...[...needed, ...consignee]
      .filter(([field]) => isEmpty(file, field))
      .map(([field, what, source]) =>
        stop(
          'Missing',
          file.id,
          field,
          `${what} is missing: key it, or write it in ink before you hand the paper over.`,
          source,
        ),
      ),
    ...forSummary
      .filter(([field]) => isEmpty(file, field))
      .map(([field, what, source]) =>
        later('MissingForSummary', file.id, field, `${what} is missing: the entry summary asks for it.`, source),
      ),
  ]
}

const isEmpty = (file: EntryFile, field: keyof Entry & string): boolean => file.entry[field] === undefined

/** What the letter of this mode must name and no rule above has named already. */
function letterBoxes(file: EntryFile): Diagnostic[] {
  const named = new Set<string>(
    [...always, ...byFamily[modeFamily(file.entry.modeOfTransport)]].map(([field]) => field),
  )
  return letterRequirements(file.entry.modeOfTransport)
    .filter((row) => !named.has(row.field) && isEmpty(file, row.field))
    .map((row) =>
      stop(
        'MissingForLetter',
        file.id,
        row.field,
        `${row.caption} must stand on the letter: key it, or write it in ink before you hand it over.`,
        row.source,
      ),
    )
}

function lineBoxes(file: EntryFile): Diagnostic[] {
  if (file.lines.length === 0)
    return [
      stop(
        'NoLine',
        file.id,
        'description',
        'There is no line yet: key what the goods are.',
        'CBP Form 3461, boxes 20 and 24',
      ),
    ]
  return file.lines.flatMap(({ id, fields }, index) => {
    const name = lineName(index)
    const found: Diagnostic[] = []
    const need = (field: keyof typeof fields & string, what: string, source: string) => {
      if (fields[field] === undefined) found.push(stop('Missing', id, field, `${name}: ${what} is missing.`, source))
    }
    const want = (field: keyof typeof fields & string, what: string, source: string) => {
      if (fields[field] === undefined)
        found.push(
          later('MissingForSummary', id, field, `${name}: ${what} is missing; the entry summary asks for it.`, source),
        )
    }
    need('description', 'the description', 'CBP Form 3461, box 20')
    need('htsNumber', 'the tariff number', 'CBP Form 3461, box 24')
    need('countryOfOrigin', 'the country of origin', 'CBP Form 3461, box 25')
    need('enteredValue', 'the entered value', 'CBP Form 3461 (01/25), box 32')
    need('mid', 'the manufacturer ID', 'CBP Form 3461, box 26')
    if (fields.unit1 !== 'X') want('quantity1', 'the quantity', 'CBP Form 7501, box 31')
    want('grossWeightKg', 'the gross weight', 'CBP Form 7501, box 30A')
    if (file.entry.exportingCountry === undefined)
      want('exportingCountry', 'the exporting country', 'CBP Form 7501, box 14')
    return found
  })
}

function billBoxes(file: EntryFile): Diagnostic[] {
  if (file.bills.length === 0)
    return [
      stop(
        'NoBill',
        file.id,
        'billNumber',
        'There is no bill yet: without it the carrier’s manifest cannot be closed.',
        'CBP Form 3461, boxes 21–23',
      ),
    ]
  return file.bills.flatMap(({ id, fields }, index) => {
    const name = file.bills.length === 1 ? 'The bill' : `Bill ${index + 1}`
    const found: Diagnostic[] = []
    if (fields.billType === undefined)
      found.push(
        stop(
          'Missing',
          id,
          'billType',
          `${name}: say whether it is a master, house, regular or in-bond bill.`,
          'CBP Form 3461, box 21',
        ),
      )
    if (fields.billNumber === undefined)
      found.push(stop('Missing', id, 'billNumber', `${name} has no number.`, 'CBP Form 3461, box 22'))
    if (fields.quantity === undefined)
      found.push(stop('Missing', id, 'quantity', `${name}: the manifest quantity is missing.`, 'CBP Form 3461, box 23'))
    const issuerNeeded = modeFamily(file.entry.modeOfTransport) !== 'air' && fields.billType !== 'I'
    if (issuerNeeded && fields.scac === undefined)
      found.push(
        stop(
          'Missing',
          id,
          'scac',
          `${name}: the SCAC of who issued it is missing.`,
          'AMS and CATAIR practice: SCAC and number',
        ),
      )
    return found
  })
}
