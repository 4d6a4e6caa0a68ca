import type { Scalar } from '../../journal/item'
import type { Entity } from '../../journal/state'

/**
 * What may leave in a client’s hand-over pack, field by field. All else stays: our own remarks and reasons (they may
 * name another client), ids of other records, values that another laptop set and nobody settled, a driver’s birth date.
 */
export const entryFields = [
  'entryNumber',
  'entryType',
  'portOfEntry',
  'portOfUnlading',
  'foreignPort',
  'modeOfTransport',
  'importerNumber',
  'importerName',
  'importerAddress',
  'consigneeSame',
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
] as const
export const lineFields = [
  'sku',
  'description',
  'htsNumber',
  'specialProgram',
  'countryOfOrigin',
  'exportingCountry',
  'enteredValue',
  'charges',
  'relationship',
  'quantity1',
  'unit1',
  'quantity2',
  'unit2',
  'grossWeightKg',
  'rate',
  'duty',
  'mid',
  'manufacturerName',
  'manufacturerAddress',
  'adCase',
  'cvdCase',
  'adcvdAnswer',
  'quotaAnswer',
  'forcedLabourAnswer',
  'ruling',
  'pgaPapers',
] as const
export const tariffFields = ['htsNumber', 'rate', 'duty'] as const
export const billFields = ['billType', 'scac', 'billNumber', 'quantity', 'unit'] as const
export const containerFields = ['containerNumber', 'seal'] as const
export const factFields = ['what', 'happenedAt', 'day', 'condition', 'dueDay', 'revision'] as const
/** Of an answer only what was answered: its source and note may name whoever said it of another shipment. */
export const answerFields = ['question', 'row', 'answer', 'expires'] as const
export const verdictFields = ['agency', 'program', 'verdict', 'disclaimCode', 'expires'] as const
export const paperFields = ['agency', 'paper', 'number', 'validUntil', 'original'] as const
export const noticeFields = ['confirmation', 'portOfEntry', 'carrier', 'arrivalDay'] as const
export const clientFields = [
  'name',
  'importerNumber',
  'address',
  'phone',
  'email',
  'contactName',
  'bondType',
  'suretyCode',
  'bondNumber',
  'bondExpires',
  'paymentType',
] as const
export const arrivalFields = [
  'reference',
  'bill',
  'container',
  'carrier',
  'conveyance',
  'modeOfTransport',
  'portOfEntry',
  'firms',
  'arrivalDay',
  'arrivesAt',
  'lastFreeDay',
  'agencies',
  'perishable',
  'urgency',
  'goods',
  'quantity',
  'unit',
  'priorNotice',
] as const
export const flightFields = [
  'entryNumber',
  'entryType',
  'bill',
  'container',
  'portOfEntry',
  'modeOfTransport',
  'arrivalDay',
  'state',
  'reference',
] as const

export type Given = Readonly<Record<string, Scalar>>

/** The named fields of a record that have a value; of a conflict only the value that stands. */
export function picked(entity: Entity | undefined, fields: readonly string[]): Given {
  const out: Record<string, Scalar> = {}
  for (const field of fields) {
    const value = entity?.fields[field]?.v
    if (value !== undefined && value !== null && value !== '') out[field] = value
  }
  return out
}
