import { addressParts } from '../../domain/address'
import type { EntryFile } from '../../domain/entryFile'
import type { SeParty } from './seValues'
import { partyNumber, type Place, type Telling } from './told'
import type { NamedParty, TransactionWish } from './transaction'

/** An informal entry names its consignee, up to this value in whole dollars (SE chapter, rules on CN). */
export const MOST_INFORMAL_DOLLARS = 2500

/** Unstructured street, of the address components (SE35, SE55). */
const STREET = '15'

/**
 * Header parties: consignee, seller, buyer, and the manufacturer where it is one for all lines; else it stands on each
 * line. A party has a number, or a name with its address, never both.
 */
export function seParties(
  file: EntryFile,
  wish: TransactionWish,
  telling: Telling,
): { header: readonly SeParty[]; ofLine: (index: number) => readonly SeParty[] } {
  const consignee = file.entry.entryType === '11' ? consigneeByName(file, telling) : consigneeByNumber(file, telling)
  const seller = named('SE', 'seller', wish.seller, 'aceAsksFor', telling)
  const buyer = named('BY', 'buyer', wish.buyer, 'notKeyed', telling)
  const makers = file.lines.map(({ fields }) => ({
    name: fields.manufacturerName ?? '',
    address: fields.manufacturerAddress ?? '',
  }))
  const [first] = makers
  const oneForAll =
    first !== undefined &&
    first.name !== '' &&
    makers.every(({ name, address }) => name === first.name && address === first.address)
  const header = [consignee, seller, buyer].filter((one) => one !== undefined)
  if (oneForAll) {
    const maker = named('MF', 'manufacturer', first, 'aceAsksFor', telling)
    return { header: maker === undefined ? header : [...header, maker], ofLine: () => [] }
  }
  const ofLines = makers.map((maker, index) =>
    named('MF', 'manufacturer', maker, 'aceAsksFor', telling, `line ${index + 1}`),
  )
  return {
    header,
    ofLine: (index) => {
      const maker = ofLines[index]
      return maker === undefined ? [] : [maker]
    },
  }
}

/** By number only (type 01). */
function consigneeByNumber(file: EntryFile, telling: Telling): SeParty | undefined {
  const place: Place = { record: 'SE30', where: '', what: 'consignee number' }
  const { consigneeSame, consigneeNumber, importerNumber } = file.entry
  const keyed = consigneeSame === true ? importerNumber : consigneeNumber
  if (keyed === undefined || keyed === '') {
    telling.note(place, 'aceAsksFor')
    return undefined
  }
  const number = partyNumber(keyed)
  if (number === undefined) {
    telling.refuse(place, 'importerNumber')
    return undefined
  }
  return {
    party: { entityCode: 'CN', identifierQualifier: number.qualifier, identifier: number.number },
    globalIds: [],
    addresses: [],
    city: undefined,
  }
}

/** By name and address, without a number (type 11). */
function consigneeByName(file: EntryFile, telling: Telling): SeParty | undefined {
  const { entry } = file
  const same = entry.consigneeSame === true
  return named(
    'CN',
    'consignee',
    {
      name: (same ? entry.importerName : entry.consigneeName) ?? '',
      address: (same ? entry.importerAddress : entry.consigneeAddress) ?? '',
    },
    'aceAsksFor',
    telling,
  )
}

function named(
  entityCode: string,
  what: string,
  party: NamedParty | undefined,
  ifMissing: 'aceAsksFor' | 'notKeyed',
  telling: Telling,
  where = '',
): SeParty | undefined {
  const level = where === '' ? 'SE3' : 'SE5'
  const place = (record: string, more = ''): Place => ({ record: `${level}${record}`, where, what: `${what}${more}` })
  if (party === undefined || party.name.trim() === '') {
    telling.note(place('0', ' name and address'), ifMissing)
    return undefined
  }
  const { street, city, state, postalCode, country } = addressParts(party.address)
  if (street === '' || city === '' || !/^[A-Za-z]{2}$/u.test(country)) {
    telling.note(place('0'), 'addressIncomplete')
    return undefined
  }
  const name = telling.text(party.name, place('0', ' name'), 35)
  const address1 = telling.text(street, place('5', ' street'), 35)
  const town = telling.text(city, place('6', ' city'), 35)
  if (name === undefined || address1 === undefined || town === undefined) return undefined
  const subdivision = state.trim().toUpperCase()
  const fits = /^[A-Z0-9]{1,3}$/u.test(subdivision)
  if (!fits && subdivision !== '') telling.note(place('6', ' state or province'), 'tooLong', state)
  return {
    party: { entityCode, name },
    globalIds: [],
    addresses: [{ component1: STREET, address1 }],
    city: withoutBlanks({
      city: town,
      subdivision: fits ? subdivision : undefined,
      postalCode: telling.text(postalCode, place('6', ' postal code'), 15),
      country: country.toUpperCase(),
    }),
  }
}

/** Values without those that are not there, as reading gives them back. */
export function withoutBlanks(values: Readonly<Record<string, string | undefined>>): Record<string, string> {
  const kept: Record<string, string> = {}
  for (const [field, value] of Object.entries(values)) if (value !== undefined && value !== '') kept[field] = value
  return kept
}
