/** How the text of a cell is read; the parsers are those of the entry form. */
export type CellSort =
  | 'text'
  | 'code'
  | 'day'
  | 'dollars'
  | 'decimal'
  | 'yesNo'
  | 'country'
  | 'tariffNumber'
  | 'mid'
  | 'importerNumber'
  | 'entryNumber'
  | 'port'
  | 'serial'
  | 'purpose'
  | 'bondType'
  | 'mode'
  | 'address'

export interface ImportField {
  field: string
  /** on the mapping screen, in the trade's words */
  label: string
  sort: CellSort
  /** column names seen in the wild, compared on letters and digits alone */
  names: readonly string[]
  /** a row without it is refused */
  needed?: true
  /** read to make other fields (a part of an address, an ACE ordinal) and not stored itself */
  helper?: true
}

export const text = (field: string, label: string, ...names: string[]): ImportField => ({
  field,
  label,
  sort: 'text',
  names,
})
export const as = (sort: CellSort, field: string, label: string, ...names: string[]): ImportField => ({
  field,
  label,
  sort,
  names,
})
export const helper = (sort: CellSort, field: string, label: string, ...names: string[]): ImportField => ({
  field,
  label,
  sort,
  names,
  helper: true,
})
export const needed = (field: ImportField): ImportField => ({ ...field, needed: true })

/** The five parts of an address that stands in columns of its own; `whole` is the leaf they become. */
export const addressParts = (whole: string, label: string, before: readonly string[]): ImportField[] => {
  const named = (...names: string[]) => names.flatMap((name) => before.map((word) => `${word} ${name}`.trim()))
  return [
    { field: whole, label, sort: 'address', names: named('address', 'full address') },
    helper(
      'text',
      `${whole}.street`,
      `${label}: street`,
      ...named('street', 'street address', 'address 1', 'address line 1', 'addr1', 'addr 1', 'address1'),
    ),
    helper(
      'text',
      `${whole}.street2`,
      `${label}: second line`,
      ...named('address 2', 'address line 2', 'addr2', 'suite', 'street 2'),
    ),
    helper('text', `${whole}.city`, `${label}: city`, ...named('city', 'town')),
    helper(
      'text',
      `${whole}.state`,
      `${label}: state or province`,
      ...named('state', 'province', 'state province', 'region', 'st'),
    ),
    helper(
      'text',
      `${whole}.postalCode`,
      `${label}: postal code`,
      ...named('zip', 'zip code', 'postal code', 'postcode', 'zipcode'),
    ),
    helper('country', `${whole}.country`, `${label}: country`, ...named('country', 'country code')),
  ]
}
