import type { ModeFamily } from '../knowledge/modes'
import type { PgaForPacket } from './pga/forPacket'

/**
 * What a packet says, as plain data: made from the entry once, hashed, and handed to the drawing worker. A value is
 * text as it stands on paper, with the field it came from, so that the sheet lights the box that is being keyed.
 */
export interface Value {
  text: string
  /** `entity id/field`, as the draft names its boxes; absent for what is computed or fixed */
  field?: string
  /** instead of one field: all that stand in a box together, and which of them is missing */
  fields?: { field: string; missing: boolean }[]
  /** marked tentative when keyed: prints with a tilde before it */
  tentative?: true
  /** the sheet wants it: when the text is empty a ruled blank stands there, to be completed in ink */
  needed?: boolean
  /** in plain words, for the cover's list of blanks: "Driver's date of birth" */
  called?: string
}

export const isMissing = (value: Value | undefined): boolean => value?.needed === true && value.text === ''

/** Text as printed: a tentative value carries its mark. */
export const shown = (value: Value | undefined): string =>
  value === undefined || value.text === '' ? '' : value.tentative === true ? `~${value.text}` : value.text

export const plain = (text: string): Value => ({ text })

export interface BillValues {
  type: Value
  /** SCAC and number together, as the manifest has them */
  number: Value
  quantity: Value
}

export interface TariffValues {
  number: Value
  rate: Value
  duty: Value
}

export interface LineValues {
  /** printed line number, 001 and on */
  number: string
  description: Value
  sku: Value
  /** in legal order: 98, 99, then the chapter 1–97 number last */
  tariffs: TariffValues[]
  specialProgram: Value
  origin: Value
  exportingCountry: Value
  value: Value
  charges: Value
  relationship: Value
  quantity1: Value
  quantity2: Value
  grossWeight: Value
  mid: Value
  manufacturerName: Value
  manufacturerAddress: Value
  adCase: Value
  cvdCase: Value
  ruling: Value
  pgaPapers: Value
  /** computed rows beneath the tariff numbers: name, rate, amount */
  fees: { name: string; rate: string; amount: string }[]
}

/** An attached document, as the packet holds or names it. */
export interface DocumentValues {
  id: string
  /** what it is: Commercial invoice */
  what: string
  sort: string
  /** name of the file that was given */
  name: string
  sha256: string
  bytes: number
  /** degrees clockwise */
  rotate: 0 | 90 | 180 | 270
  pages: number
  /** false: put behind by hand */
  inPacket: boolean
}

/** Keys of the entry's own values; every one prints somewhere. */
export const ENTRY_KEYS = [
  'entryNumber',
  'entryType',
  'brokerReference',
  'portOfEntry',
  'portOfUnlading',
  'foreignPort',
  'modeOfTransport',
  'importerNumber',
  'importerName',
  'importerAddress',
  'consigneeNumber',
  'consigneeName',
  'consigneeAddress',
  'referenceNumber',
  'bondType',
  'suretyCode',
  'bondNumber',
  'bondAmount',
  'carrierCode',
  'carrierName',
  'conveyanceName',
  'voyage',
  'tripNumber',
  'manifestNumber',
  'driverName',
  'driverBirthDate',
  'plate',
  'trailerPlate',
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
  'isfFiled',
  'pgaPapers',
  'attachedPapers',
  'relationship',
  'downtimeRemark',
] as const
export type EntryKey = (typeof ENTRY_KEYS)[number]

export interface PacketValues {
  entry: Record<EntryKey, Value>
  mode: ModeFamily
  /** "01 CONSUMPTION" and the like */
  typeName: string
  portName: string
  modeName: string
  addressee: string
  /** number and unit of the first bill with a quantity, for the letter */
  bills: BillValues[]
  containers: { number: Value; seal: Value }[]
  lines: LineValues[]
  totals: {
    value: Value
    duty: Value
    tax: Value
    fees: { code: string; name: string; amount: string }[]
    feeTotal: string
    other: Value
    total: Value
    /** where the fee rows come from, and what was left open: printed small, never as a fact */
    notes: string[]
  }
  declaration: { importer: boolean; agent: boolean; purchased: boolean; notPurchased: boolean }
  firm: {
    name: string
    address: string[]
    filerCode: string
    licenceNumber: string
    permitNumber: string
    phone: string
    email: string
    cleanEmail: string
  }
  /** "on our records checked 11/21/2026"; empty when nothing says so */
  bondEvidence: string
  signer: { name: Value; title: Value; licenceNumber: string; phone: string }
  incident: {
    outageBegan: Value
    reference: string
    socReportNumber: string
    expectedDuration: string
    /** whole sentence: requested at …, granted, reference …, or not asked yet */
    authorisation: string
  }
  /** what this mode's letter must name, with the notice that says so */
  requirements: { caption: string; field: string; source: string }[]
  /** what was attached, in the order of handing over; absent: nothing was */
  documents?: DocumentValues[]
  /** "stops the counter" */
  stops: { text: string; source: string }[]
  later: number
  notes: number
  /** how the review by a second person stands, a sentence of the cover; absent where none is wanted */
  review?: string
  /** sheets for partner government agencies and what they are owed; absent where the packet has none */
  agencies?: PgaForPacket
  barcode: 'code39' | 'code128' | 'none'
  drill: boolean
  revision: number
  replaces: number | null
  replacesReason: string
  /** as printed in the margin; empty in a preview */
  printedAt: string
  operatorInitials: string
}
