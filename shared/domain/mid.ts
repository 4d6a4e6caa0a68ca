import { canadianProvinces, countryCode, isCanadianProvince, isCountry, provinceCode } from '../knowledge/countries'
import { err, ok, type Result } from '../result'
import { badCharacter, type IdentifierError } from './identifierError'
import { latinLetters } from './latin'

/**
 * Manufacturer ID, up to 15 characters without spaces: country, name, number of the address, city
 * (19 CFR Part 102 Appendix; Form 7501 instructions, Appendix 2). It is proposed, never imposed: IDs on file with CBP
 * were often built by other filers who read the rule otherwise.
 */
export interface MidParts {
  name: string
  /** the street line alone */
  street: string
  city: string
  /** ISO code or name */
  country: string
  /** Canada: province, by X-code, postal letters or name */
  province?: string | undefined
}

/** The ID that the rule gives for a name and address. */
export function proposeMid(parts: MidParts): Result<string, IdentifierError> {
  const country = midCountry(parts.country, parts.province)
  if (!country.ok) return country
  const words = nameWords(parts.name, country.value)
  if (words.length === 0) return err({ type: 'NoLatinLetters', part: 'name' })
  const city = midCity(parts.city, country.value)
  if (city === '') return err({ type: 'NoLatinLetters', part: 'city' })
  const name = words
    .slice(0, 2)
    .map((word) => word.slice(0, 3))
    .join('')
  return ok(country.value + name + addressNumber(parts.street, parts.city) + city)
}

/** Canada by province, never CA. */
function midCountry(country: string, province: string | undefined): Result<string, IdentifierError> {
  if (isCanadianProvince(country.trim().toUpperCase())) return ok(country.trim().toUpperCase())
  const code = countryCode(country)
  if (code === undefined) return err({ type: 'UnknownCountry', country: country.trim() })
  if (code !== 'CA') return ok(code)
  const canadian = provinceCode(province ?? '')
  return canadian === undefined ? err({ type: 'ProvinceNeeded' }) : ok(canadian)
}

const ARTICLES = new Set(['A', 'AN', 'AND', 'OF', 'THE'])
/** Words in front that do not tell one maker from another, by country as the published rule names them. */
const PREFIXES: Readonly<Record<string, readonly (readonly string[])[]>> = {
  MO: [['FABRICA', 'DE', 'ARTIGOS', 'DE', 'VESTUARIO']],
  ID: [['PT']],
  RU: [['JSC'], ['OAO'], ['OOO'], ['ZAO']],
  PT: [['COMPANHIA', 'TEXTIL']],
}

/** The words that count, in order: initials that stand together are one word, a lone one is none. */
function nameWords(name: string, country: string): string[] {
  const tokens = latinLetters(name)
    .split(/[\s,;/()]+/u)
    .map((token) => ({ bare: token.replace(/[^A-Z0-9]/gu, ''), initials: /^(?:[A-Z]\.)*[A-Z]\.?$/u.test(token) }))
    .filter((token) => token.bare !== '')
  const words: { text: string; initials: boolean }[] = []
  for (const { bare, initials } of tokens) {
    const last = words.at(-1)
    if (initials && last?.initials === true) last.text += bare
    else words.push({ text: bare, initials })
  }
  const kept = words
    .filter((word) => !ARTICLES.has(word.text) && !(word.initials && word.text.length === 1))
    .map((word) => word.text)
  const prefix = (PREFIXES[country] ?? []).find((candidate) => candidate.every((word, index) => kept[index] === word))
  return prefix === undefined ? kept : kept.slice(prefix.length)
}

/**
 * The largest number of the street line, its first four digits. Commas and hyphens inside a number are ignored, a space
 * parts two numbers; a postal code that was written before the city is no part of the street.
 */
function addressNumber(street: string, city: string): string {
  const place = city
    .trim()
    .replace(/^[\d\s-]+/u, '')
    .replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')
  const line =
    place === '' ? street : street.replace(new RegExp(`(^|,)\\s*\\d[\\d-]*\\s+${place}\\s*(?=,|$)`, 'iu'), '$1')
  const numbers = [...line.matchAll(/\d+(?:[-,]\d+)*/gu)].map(([found]) => found.replace(/[-,]/gu, ''))
  const largest = numbers.reduce((best, number) => (magnitude(number) > magnitude(best) ? number : best), '')
  return largest.slice(0, 4)
}

/** Digits as a number of any length; none is less than zero. */
const magnitude = (digits: string): bigint => (digits === '' ? -1n : BigInt(digits))

/** Three letters; digits and “the” do not count. City states go by their country's name. */
function midCity(city: string, country: string): string {
  const ofState = { HK: 'HON', MO: 'MAC', SG: 'SIN' }[country]
  if (ofState !== undefined) return ofState
  const [place = ''] = latinLetters(city)
    .split(',')
    .map((part) => part.replace(/[^A-Z\s.'-]/gu, ' ').trim())
    .filter(Boolean)
  return place
    .replace(/^THE\s+/u, '')
    .replace(/[^A-Z]/gu, '')
    .slice(0, 3)
}

export interface CheckedMid {
  mid: string
  /** the maker behind it cannot be looked up offline */
  verified: 'formatOnly'
}

const MID_FORM = 'country (2 letters), name (up to 6), number (up to 4 digits), city (up to 3 letters)'

/** Shape of a MID: whether CBP has it on file cannot be told offline. */
export function checkMid(text: string): Result<CheckedMid, IdentifierError> {
  const mid = text.trim().toUpperCase()
  if (mid === '') return err({ type: 'Empty' })
  const wrong = badCharacter(mid, /[A-Z0-9]/u) ?? badCharacter(mid.slice(0, 2), /[A-Z]/u)
  if (wrong !== undefined) return err(wrong)
  if (mid.length < 6 || mid.length > 15) return err({ type: 'BadLength', expected: '6 to 15', found: mid.length })
  const country = mid.slice(0, 2)
  if (country === 'CA') return err({ type: 'ProvinceNeeded' })
  if (!isCountry(country) && !isCanadianProvince(country)) return err({ type: 'UnknownCountry', country })
  if (!/^[A-Z]{2}[A-Z0-9]{1,6}\d{0,4}[A-Z]{1,3}$/u.test(mid)) return err({ type: 'BadPattern', expected: MID_FORM })
  return ok({ mid, verified: 'formatOnly' })
}

/** Country of origin that a MID begins with: a Canadian province stands for CA. */
export const midOrigin = (mid: string): string =>
  canadianProvinces.some((province) => province.code === mid.slice(0, 2)) ? 'CA' : mid.slice(0, 2)
