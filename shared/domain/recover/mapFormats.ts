import type { Scalar } from '../../journal/item'
import { addressLine } from '../address'
import { parseTariffNumber } from '../tariffNumber'
import type { SourceType } from './mapSources'

/**
 * How a value is written for the main system. Everything is text arithmetic on whole numbers: money stays cents, a
 * quantity keeps its digits, nothing passes through a float.
 */
export interface MapFormat {
  /** stored in maps for ever */
  id: string
  name: string
  /** what it is offered for */
  of: readonly SourceType[]
  write: (value: Scalar, type: SourceType) => string
}

const DAYS: readonly SourceType[] = ['day']
const TEXTS: readonly SourceType[] = [
  ...(['text', 'code', 'entryNumber', 'importerNumber', 'tariffNumber', 'address', 'number'] as const),
]

const part = (day: Scalar) => ({
  year: String(day).slice(0, 4),
  month: String(day).slice(5, 7),
  date: String(day).slice(8, 10),
})
const bare = (value: Scalar): string => String(value).replace(/[\s-]/gu, '')

/** Cents → `1234.56`, no grouping, no sign of currency. */
export const dollarsPlain = (cents: number): string =>
  `${Math.trunc(cents / 100)}.${String(cents % 100).padStart(2, '0')}`

/** The value as it stands when a map names no format. */
function asItIs(value: Scalar, type: SourceType): string {
  switch (type) {
    case 'money':
      return dollarsPlain(Number(value))
    case 'yesNo':
      return value === true ? 'Y' : 'N'
    case 'address':
      return addressLine(String(value))
    case 'tariffNumber': {
      const read = parseTariffNumber(String(value))
      return read.ok ? read.value.htsNumber : String(value)
    }
    default:
      return String(value)
  }
}

/** Decimal text rounded half up to so many places: `12.345` to 2 → `12.35`, `7` to 2 → `7.00`. */
export function roundedDecimal(text: string, places: number): string {
  const match = /^(\d+)(?:\.(\d+))?$/u.exec(text)
  if (match === null) return text
  const [, whole = '0', fraction = ''] = match
  const digits = fraction.padEnd(places + 1, '0')
  const up = Number(digits[places]) >= 5 ? 1n : 0n
  const scaled = String(BigInt(whole + digits.slice(0, places)) + up).padStart(places + 1, '0')
  return places === 0 ? scaled : `${scaled.slice(0, -places)}.${scaled.slice(-places)}`
}

/** Latin letters with marks to plain ones, where a letter has one: É → E. What has none stays, and is refused by name. */
const plainLetters = (text: string): string => text.normalize('NFD').replace(/\p{Mn}/gu, '')

const format = (
  id: string,
  name: string,
  of: readonly SourceType[],
  write: (value: Scalar, type: SourceType) => string,
): MapFormat => ({ id, name, of, write })

export const mapFormats: readonly MapFormat[] = [
  format(
    'asItIs',
    'As it is',
    ['text', 'code', 'day', 'money', 'number', 'entryNumber', 'importerNumber', 'tariffNumber', 'address', 'yesNo'],
    asItIs,
  ),
  format('upper', 'Upper case', TEXTS, (value, type) => asItIs(value, type).toUpperCase()),
  format('upperPlain', 'Upper case, letters without marks (É as E)', TEXTS, (value, type) =>
    plainLetters(asItIs(value, type)).toUpperCase(),
  ),
  format('dayIso', 'YYYY-MM-DD', DAYS, String),
  format('dayUs', 'MM/DD/YYYY', DAYS, (value) => {
    const { year, month, date } = part(value)
    return `${month}/${date}/${year}`
  }),
  format('dayShort', 'MMDDYY', DAYS, (value) => {
    const { year, month, date } = part(value)
    return `${month}${date}${year.slice(2)}`
  }),
  format('dayLong', 'MMDDYYYY', DAYS, (value) => {
    const { year, month, date } = part(value)
    return `${month}${date}${year}`
  }),
  format('dayDigits', 'YYYYMMDD', DAYS, (value) => String(value).replaceAll('-', '')),
  format('dollars', 'Dollars, 1234.56', ['money'], (value) => dollarsPlain(Number(value))),
  format('cents', 'Cents, 123456', ['money'], String),
  format('wholeDollars', 'Whole dollars, 50 cents and more up', ['money'], (value) =>
    String(Math.floor((Number(value) + 50) / 100)),
  ),
  format('wholeNumber', 'Whole number, a half and more up', ['number'], (value) => roundedDecimal(String(value), 0)),
  format('twoPlaces', 'Two decimals, half up', ['number'], (value) => roundedDecimal(String(value), 2)),
  format('threePlaces', 'Three decimals, half up', ['number'], (value) => roundedDecimal(String(value), 3)),
  format('noHyphens', 'Without hyphens', ['entryNumber', 'importerNumber', 'code'], bare),
  format('noDots', 'Without dots', ['tariffNumber'], (value) => String(value).replace(/[\s.]/gu, '')),
  format('yesNo', 'Yes / No', ['yesNo'], (value) => (value === true ? 'Yes' : 'No')),
  format('trueFalse', 'true / false', ['yesNo'], (value) => (value === true ? 'true' : 'false')),
  format('oneZero', '1 / 0', ['yesNo'], (value) => (value === true ? '1' : '0')),
]

const byId = new Map(mapFormats.map((one) => [one.id, one]))

/** The formats that a value of this type can be written in; the first is what it has when none is chosen. */
export const formatsFor = (type: SourceType): readonly MapFormat[] => mapFormats.filter(({ of }) => of.includes(type))

/** undefined where the format is not one of ours, or is none for this type. */
export function formatOf(id: string | undefined, type: SourceType): MapFormat | undefined {
  const found = byId.get(id ?? 'asItIs')
  return found?.of.includes(type) === true ? found : undefined
}
