import { modeOf, type Mode } from '../../shared/sheets/entryValues'
import type { Entry } from '../../shared/domain/kinds'

/**
 * The entry form as one table: sections, rows, boxes. Adding a box is adding a row here; its label, type and help come
 * from the domain's table of fields. Screen, tab order, diagnostics' jumps and repeat all read this table.
 */
export type BoxKind = 'entry' | 'line' | 'tariff' | 'bill' | 'container'

/** What completes a box while one types. */
export type BoxList =
  | 'importers'
  | 'products'
  | 'signers'
  | 'ports'
  | 'countries'
  | 'entryTypes'
  | 'modes'
  | 'bondTypes'
  | 'billTypes'
  | 'units'
  | 'sameOrOther'
  | 'relationship'
  | 'declarant'
  | 'purchased'
  | 'answer'
  | 'isf'

export interface BoxSpec {
  kind: BoxKind
  field: string
  /** of twelve columns */
  span: number
  /** Enter and Tab stop here: what an ordinary entry of the mode needs keyed */
  stop?: true
  /** a number or code of the trade: set in mono */
  mono?: true
  list?: BoxList
  /** shorter than the domain's label, where the row is narrow */
  label?: string
  /** which boxes are asked hangs on this one: the form follows what is keyed in it before one goes on */
  decides?: true
  /** asked only where it is true; absent = always */
  when?: (entry: Entry, mode: Mode) => boolean
}

export interface BoxSection {
  id: 'shipment' | 'transport' | 'declaration'
  title: string
  rows: readonly (readonly BoxSpec[])[]
  /** behind *More boxes*: asked seldom, reached by arrows or opened */
  more: readonly (readonly BoxSpec[])[]
}

const only =
  (...modes: Mode[]) =>
  (_entry: Entry, mode: Mode) =>
    modes.includes(mode)
const otherConsignee = (entry: Entry) => entry.consigneeSame === false
const otherType = (entry: Entry) => !['01', '11', undefined].includes(entry.entryType)

const entry = (field: string, span: number, more: Omit<BoxSpec, 'kind' | 'field' | 'span'> = {}): BoxSpec => ({
  kind: 'entry',
  field,
  span,
  ...more,
})
const stop = { stop: true } as const
const mono = { mono: true } as const
const code = { stop: true, mono: true } as const

export const sections: readonly BoxSection[] = [
  {
    id: 'shipment',
    title: 'Shipment',
    rows: [
      [
        entry('importerName', 4, { ...stop, list: 'importers' }),
        entry('importerNumber', 4, code),
        entry('bondType', 2, { ...code, list: 'bondTypes' }),
        entry('suretyCode', 2, code),
      ],
      [
        entry('consigneeSame', 2, { ...stop, list: 'sameOrOther', label: 'Consignee', decides: true }),
        entry('entryType', 2, { ...code, list: 'entryTypes', decides: true }),
        entry('portOfEntry', 3, { ...code, list: 'ports' }),
        entry('modeOfTransport', 2, { ...code, list: 'modes', label: 'Mode', decides: true }),
        entry('arrivalDate', 3, code),
      ],
      [entry('typeAllowedBy', 12, { ...stop, when: otherType })],
      [
        entry('consigneeName', 5, { ...stop, when: otherConsignee }),
        entry('consigneeNumber', 3, { ...code, when: otherConsignee }),
        entry('consigneeAddress', 4, { ...stop, when: otherConsignee }),
      ],
    ],
    more: [
      [entry('importerAddress', 8), entry('brokerReference', 4, mono)],
      [
        entry('bondNumber', 3, mono),
        entry('bondAmount', 3),
        entry('referenceNumber', 3, mono),
        entry('electedEntryDate', 3, mono),
      ],
      [
        entry('entryDate', 4, mono),
        entry('importDate', 4, mono),
        // A vessel's stands with its voyage. No summary goes to ACE without it, however the goods came.
        entry('exportDate', 4, { ...mono, when: only('truck', 'air', 'rail', 'other') }),
      ],
      [
        entry('countryOfOrigin', 6, { ...mono, list: 'countries' }),
        entry('exportingCountry', 6, { ...mono, list: 'countries' }),
      ],
      [entry('sameBillReason', 12)],
    ],
  },
  {
    id: 'transport',
    title: 'Transport',
    rows: [
      [
        entry('carrierCode', 2, code),
        entry('tripNumber', 3, { ...code, when: only('truck') }),
        entry('driverName', 4, { ...stop, when: only('truck') }),
        entry('driverBirthDate', 3, { ...code, label: 'Date of birth', when: only('truck') }),
        entry('conveyanceName', 6, { ...stop, when: only('ocean', 'rail') }),
        entry('voyage', 4, { ...code, when: only('ocean', 'air', 'rail') }),
        entry('firms', 4, { ...code, when: only('air') }),
      ],
      [
        entry('plate', 3, { ...code, label: 'Tractor plate', when: only('truck') }),
        entry('trailerPlate', 3, { ...mono, label: 'Trailer plate', when: only('truck') }),
        entry('carrierName', 6, { when: only('truck') }),
        entry('foreignPort', 4, { ...code, when: only('ocean') }),
        entry('portOfUnlading', 4, { ...code, list: 'ports', when: only('ocean') }),
        entry('firms', 4, { ...code, when: only('ocean', 'rail') }),
      ],
      [
        entry('exportDate', 4, { ...code, when: only('ocean') }),
        entry('isfFiled', 4, { ...stop, list: 'isf', when: only('ocean') }),
      ],
    ],
    more: [
      [
        entry('carrierName', 4, { when: only('ocean', 'air', 'rail', 'other') }),
        entry('conveyanceName', 4, { when: only('air', 'truck', 'other') }),
        entry('firms', 4, { ...mono, when: only('truck', 'other') }),
      ],
      [
        entry('manifestNumber', 3, mono),
        entry('itNumber', 3, mono),
        entry('itDate', 3, mono),
        entry('portOfUnlading', 3, { ...mono, list: 'ports', when: only('truck', 'air', 'rail', 'other') }),
      ],
      [entry('locationName', 5), entry('goNumber', 4, mono), entry('examSite', 3)],
    ],
  },
  {
    id: 'declaration',
    title: 'Declaration',
    rows: [
      [
        entry('signer', 5, { ...stop, list: 'signers' }),
        entry('declarant', 3, { ...stop, list: 'declarant' }),
        entry('purchased', 2, { ...stop, list: 'purchased' }),
        entry('relationship', 2, { ...stop, list: 'relationship', label: 'Related' }),
      ],
      [entry('downtimeRemark', 12)],
    ],
    more: [
      [entry('description', 12)],
      [entry('attachedPapers', 6), entry('missingDocuments', 6)],
      [entry('pgaPapers', 12)],
    ],
  },
]

const row = (
  kind: BoxKind,
  field: string,
  span: number,
  more: Omit<BoxSpec, 'kind' | 'field' | 'span'> = {},
): BoxSpec => ({ kind, field, span, ...more })

/** A bill's row in its grid. */
export const billBoxes: readonly BoxSpec[] = [
  row('bill', 'billType', 2, { ...code, list: 'billTypes', label: 'Type' }),
  row('bill', 'scac', 2, { ...code, label: 'Issuer' }),
  row('bill', 'billNumber', 4, { ...code, label: 'Bill or PAPS number' }),
  row('bill', 'quantity', 2, { ...code, label: 'Quantity' }),
  row('bill', 'unit', 2, { ...code, label: 'Packages' }),
]

export const containerBoxes: readonly BoxSpec[] = [
  row('container', 'containerNumber', 6, { ...code, label: 'Container' }),
  row('container', 'seal', 6, { ...code, label: 'Seal' }),
]

/** Vessel and rail containers, and the containerised codes of the other modes (11, 21, 31, 41). */
export const asksContainers = (file: Entry): boolean =>
  /^[1-4]1$/u.test(file.modeOfTransport ?? '') || modeOf(file.modeOfTransport) === 'ocean'

export const lineRows: readonly (readonly BoxSpec[])[] = [
  [
    row('line', 'description', 6, { ...stop, list: 'products', label: 'Product or description' }),
    row('line', 'htsNumber', 4, code),
    row('line', 'countryOfOrigin', 2, { ...code, list: 'countries', label: 'Origin' }),
  ],
  [
    row('line', 'enteredValue', 3, { ...code, label: 'Entered value, $' }),
    row('line', 'quantity1', 2, { ...code, label: 'Quantity' }),
    row('line', 'unit1', 2, { ...code, list: 'units', label: 'Unit' }),
    row('line', 'grossWeightKg', 2, { ...code, label: 'Gross kg' }),
    row('line', 'rate', 3, { ...code, label: 'Rate' }),
  ],
  [
    row('line', 'mid', 5, { ...code, label: 'Manufacturer (MID)' }),
    row('line', 'quantity2', 2, { ...mono, label: '2nd quantity' }),
    row('line', 'unit2', 2, { ...mono, list: 'units', label: 'Unit' }),
    row('line', 'duty', 3, { ...mono, label: 'Duty est., ch. 99 open' }),
  ],
  [
    row('line', 'adcvdAnswer', 4, { ...stop, list: 'answer', label: 'AD/CVD order?' }),
    row('line', 'quotaAnswer', 4, { ...stop, list: 'answer', label: 'Quota?' }),
    row('line', 'forcedLabourAnswer', 4, { ...stop, list: 'answer', label: 'Forced-labor origin?' }),
  ],
]

export const lineMore: readonly (readonly BoxSpec[])[] = [
  [
    row('line', 'sku', 3, mono),
    row('line', 'specialProgram', 3, { ...mono, label: 'Special program' }),
    row('line', 'exportingCountry', 3, { ...mono, list: 'countries' }),
    row('line', 'relationship', 3, { list: 'relationship' }),
  ],
  [
    row('line', 'charges', 3, mono),
    row('line', 'adCase', 3, mono),
    row('line', 'cvdCase', 3, mono),
    row('line', 'ruling', 3, mono),
  ],
  [row('line', 'manufacturerName', 5), row('line', 'manufacturerAddress', 7)],
  [row('line', 'pgaHint', 6), row('line', 'pgaPapers', 6)],
]

export const tariffBoxes: readonly BoxSpec[] = [
  row('tariff', 'htsNumber', 5, { ...mono, label: 'Chapter 98 or 99 number' }),
  row('tariff', 'rate', 4, { ...mono, label: 'Rate' }),
  row('tariff', 'duty', 3, { ...mono, label: 'Duty, $' }),
]

/** The boxes of a row that this entry asks for. */
export function boxesAsked(boxes: readonly BoxSpec[], file: Entry): readonly BoxSpec[] {
  const mode = modeOf(file.modeOfTransport)
  return boxes.filter((box) => box.when === undefined || box.when(file, mode))
}

/** A box's name: on the form, in the draft, and on the sheet's lit areas. */
export const boxName = (id: string, field: string): string => `${id}/${field}`
export function boxParts(name: string): { id: string; field: string } {
  const cut = name.lastIndexOf('/')
  return { id: name.slice(0, cut), field: name.slice(cut + 1) }
}
