import { identifierWords } from '../../../shared/domain/identifierWords'
import { checkMid } from '../../../shared/domain/mid'
import { parseTariffNumber } from '../../../shared/domain/tariffNumber'
import { isCountry } from '../../../shared/knowledge/countries'
import type { Change } from '../../../shared/journal/item'
import type { CatalogueRow } from '../../store/types'
import { keyedPatch, type Keyed, type KeyedField } from '../keyedFields'

/** The columns of a product that an operator may correct; the entry form takes most of them for a line. */
export const productFields: readonly KeyedField[] = [
  { field: 'name', label: 'Name in the house', section: 'The goods' },
  { field: 'sku', label: 'Article', sort: 'code' },
  { field: 'description', label: 'Description on the entry', sort: 'long' },
  {
    field: 'importer',
    label: 'Client',
    // the ids; the form offers the firm's own clients
    options: [],
  },
  {
    field: 'htsNumber',
    label: 'Tariff number',
    sort: 'code',
    hint: 'ten digits, chapter 1 to 97',
    refuse: tariffRefusal,
    section: 'Tariff and origin',
  },
  { field: 'rate', label: 'General rate', hint: 'as the tariff prints it' },
  { field: 'unit1', label: 'First unit', sort: 'code' },
  { field: 'unit2', label: 'Second unit', sort: 'code' },
  { field: 'specialProgram', label: 'Special program', sort: 'code' },
  { field: 'origin', label: 'Country of origin', sort: 'code', hint: 'two letters', refuse: countryRefusal },
  { field: 'mid', label: 'Manufacturer (MID)', sort: 'code', refuse: midRefusal, section: 'Maker' },
  { field: 'manufacturerName', label: 'Made by' },
  { field: 'manufacturerAddress', label: 'Maker’s address', sort: 'address' },
  { field: 'pgaHint', label: 'Agencies', hint: 'which may want data or papers', section: 'Agencies' },
  { field: 'pgaSource', label: 'Where the agencies’ flags come from' },
  {
    field: 'documents',
    label: 'Documents to attach',
    sort: 'long',
    hint: 'what the counter and the agencies want to see',
  },
]

/** The same with the clients to choose from; a product of nobody stays one. */
export const productFieldsFor = (clients: readonly { value: string; label: string }[]): readonly KeyedField[] =>
  productFields.map((spec) =>
    spec.field === 'importer' ? { ...spec, options: [{ value: '', label: 'no client named' }, ...clients] } : spec,
  )

export const productWords = (field: string): string | undefined =>
  productFields.find((one) => one.field === field)?.label

function tariffRefusal(text: string): string | undefined {
  const parsed = parseTariffNumber(text)
  return parsed.ok ? undefined : identifierWords(parsed.error)
}
function midRefusal(text: string): string | undefined {
  const checked = checkMid(text)
  return checked.ok ? undefined : identifierWords(checked.error)
}
function countryRefusal(text: string): string | undefined {
  return isCountry(text.toUpperCase()) ? undefined : 'No country has these two letters.'
}

export const keyedRow = (row: CatalogueRow | undefined): Keyed =>
  Object.fromEntries(
    productFields.map(({ field, sort }) => [field, row?.[field] || (sort === 'address' ? '\n\n\n\n' : '')]),
  )

/**
 * The correction of a row: only columns that were keyed otherwise. A column keyed as the kit has it is no correction and
 * goes back to the kit; an emptied one is kept empty.
 */
export function correction(id: string, kit: CatalogueRow | undefined, before: Keyed, keyed: Keyed): Change | undefined {
  const patch = keyedPatch(before, keyed, productFields).map(([field, value]): [string, string | null] => {
    const text = value === null ? '' : field === 'htsNumber' ? printed(String(value)) : String(value)
    return [field, text === (kit?.[field] ?? '') ? null : text]
  })
  if (patch.length === 0) return undefined
  return { action: 'catalogue.corrected', kind: 'overlay', id: `products/${id}`, patch }
}

/** 9401.61.4011, as the catalogue writes it. */
function printed(text: string): string {
  const digits = text.replace(/\D/gu, '')
  return digits.length === 10 ? `${digits.slice(0, 4)}.${digits.slice(4, 6)}.${digits.slice(6)}` : text
}
