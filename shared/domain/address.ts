import { countryCode } from '../knowledge/countries'
import { stateCode } from '../knowledge/usStates'

/**
 * An address is one leaf of five parts (street ⏎ city ⏎ state or province ⏎ postal code ⏎ ISO country); people key it
 * as one line. What cannot be told apart stays in the street: nothing of the text is lost.
 */
export interface AddressParts {
  street: string
  city: string
  state: string
  postalCode: string
  country: string
}

export const addressLeaf = ({ street, city, state, postalCode, country }: AddressParts): string =>
  [street, city, state, postalCode, country].map((part) => part.replaceAll('\n', ' ')).join('\n')

export function addressParts(leaf: string): AddressParts {
  const [street = '', city = '', state = '', postalCode = '', country = ''] = leaf.split('\n')
  return { street, city, state, postalCode, country }
}

/** A leaf as one line, as it is keyed: `880 Mines Rd, Laredo, TX 78045`; a country other than the US at the end. */
export function addressLine(leaf: string): string {
  const { street, city, state, postalCode, country } = addressParts(leaf)
  const region = [state, postalCode].filter(Boolean).join(' ')
  return [street, city, region, country === 'US' ? '' : country].filter(Boolean).join(', ')
}

/** `880 Mines Rd, Laredo, TX 78045` → its leaf; also `Via Mendotti 61, 37100 Verona, Italy`. Lines part like commas. */
export function parseAddressLine(text: string): string {
  const parts = text
    .split(/[,\n]/u)
    .map((part) => part.trim())
    .filter(Boolean)
  const country = takeCountry(parts)
  const region = takeRegion(parts)
  const place = takePlace(parts, region !== undefined || country !== '')
  const inUs =
    country === '' && region !== undefined && stateCode(region.state) !== undefined && region.postalCode !== ''
  return addressLeaf({
    street: parts.join(', '),
    city: place.city,
    state: region?.state ?? '',
    postalCode: region?.postalCode || place.postalCode,
    country: inUs ? 'US' : country,
  })
}

/** Takes the country off the end. Two letters that are a US state as well are the state, unless a region stands before. */
function takeCountry(parts: string[]): string {
  const last = parts.at(-1) ?? ''
  const code = parts.length > 1 ? countryCode(last) : undefined
  const before = parts.at(-2) ?? ''
  if (code === undefined) return ''
  const isState = last.length === 2 && stateCode(last) !== undefined
  if (isState && !/\d/u.test(before) && !/^[A-Z]{2,3}$/u.test(before)) return ''
  if (isState && parts.length < 3) return ''
  parts.pop()
  return code
}

/** `TX 78045`, `Texas 78045`, `NL 66600`, `ON N9A 1A1`, `66600` or `TX` off the end. */
function takeRegion(parts: string[]): { state: string; postalCode: string } | undefined {
  const last = parts.at(-1) ?? ''
  if (parts.length < 2) return undefined
  const both = /^(\p{Lu}{2,3}|[\p{L} .]{3,}?)\s+([\dA-Z]*\d[\dA-Z]*(?:[ -][\dA-Z]*\d[\dA-Z]*)?)$/u.exec(last)
  const [, name = '', postalCode = ''] = both ?? []
  if (both !== null && (/^\p{Lu}{2,3}$/u.test(name) || stateCode(name) !== undefined)) {
    parts.pop()
    return { state: stateCode(name) ?? name, postalCode }
  }
  if (/^\d[\d -]{2,9}$/u.test(last)) {
    parts.pop()
    return { state: '', postalCode: last }
  }
  const state = /^\p{Lu}{2,3}$/u.test(last) ? last : stateCode(last)
  if (state === undefined || parts.length < 3) return undefined
  parts.pop()
  return { state, postalCode: '' }
}

/** The city off the end, with a postal code written before it. A street alone keeps its number. */
function takePlace(parts: string[], rest: boolean): { city: string; postalCode: string } {
  if (parts.length < 2 && !(rest && parts.length === 1 && !/\d/u.test(parts[0] ?? '')))
    return { city: '', postalCode: '' }
  const last = parts.pop() ?? ''
  const [, postalCode = '', city = ''] = /^(\d[\d-]{2,8})\s+(\D.*)$/u.exec(last) ?? [undefined, '', last]
  return { city, postalCode }
}
