import { countriesSource, isCanadianProvince, isCountry } from '../../knowledge/countries'
import { addressParts } from '../address'
import type { EntryFile } from '../entryFile'
import { identifierWords } from '../identifierWords'
import { checkMid, midOrigin, proposeMid } from '../mid'
import { parseRate } from '../rate'
import { isInLegalOrder, MOST_TARIFF_NUMBERS, parseTariffNumber } from '../tariffNumber'
import { later, lineName, note, stop, type Diagnostic, type Theme } from './diagnostic'

/** Tariff numbers and their order, value, origin and maker of each line. */
export const lines: Theme = (file) => [
  ...file.lines.flatMap((line, index) => [
    ...tariffNumbers(line, index),
    ...value(line, index),
    ...origin(line, index),
    ...maker(line, index),
  ]),
  ...chapter99(file),
]

type Line = EntryFile['lines'][number]

function tariffNumbers(line: Line, index: number): Diagnostic[] {
  const found: Diagnostic[] = []
  const name = lineName(index)
  const rows = [...line.tariffs, { id: line.id, fields: line.fields }]
  for (const { id, fields } of rows) {
    if (fields.htsNumber === undefined) continue
    const read = parseTariffNumber(fields.htsNumber)
    const isMain = id === line.id
    if (!read.ok)
      found.push(
        stop(
          'TariffNumberWrong',
          id,
          'htsNumber',
          `${name}, tariff number ${fields.htsNumber}: ${identifierWords(read.error)}`,
          'HTS 2026; CBP Form 3461 (01/25), box 28: 10 digits',
        ),
      )
    else if (isMain && Number(read.value.chapter) >= 98)
      found.push(
        later(
          'TariffNumberMisplaced',
          id,
          'htsNumber',
          `${name}: a number of chapter ${read.value.chapter} stands in a row of its own; this box takes the number of chapters 1 to 97.`,
          'CSMS 65385089',
        ),
      )
    else if (!isMain && Number(read.value.chapter) < 98)
      found.push(
        later(
          'TariffNumberMisplaced',
          id,
          'htsNumber',
          `${name}: ${read.value.htsNumber} is of chapters 1 to 97 and belongs on the line itself.`,
          'CSMS 65385089',
        ),
      )
    else if (isMain && !read.value.complete)
      found.push(
        later(
          'TariffNumberShort',
          id,
          'htsNumber',
          `${name}: ${read.value.htsNumber} has 8 digits; ACE takes all 10.`,
          'HTS 2026; CBP Form 3461 (01/25), box 28: 10 digits',
        ),
      )
  }
  const numbers = rows.map((row) => row.fields.htsNumber).filter((number) => number !== undefined)
  if (!isInLegalOrder(numbers))
    found.push(
      later(
        'TariffNumbersOutOfOrder',
        line.id,
        'htsNumber',
        `${name}: the order is chapter 98, then 99, then the number of chapters 1 to 97 (error 852). The paper prints them so.`,
        'CSMS 65385089',
      ),
    )
  if (numbers.length > MOST_TARIFF_NUMBERS)
    found.push(
      later(
        'TooManyTariffNumbers',
        line.id,
        'htsNumber',
        `${name} has ${numbers.length} tariff numbers, and ACE takes ${MOST_TARIFF_NUMBERS}.`,
        'CSMS 65464464',
      ),
    )
  return found
}

function value({ id, fields }: Line, index: number): Diagnostic[] {
  const found: Diagnostic[] = []
  if (fields.enteredValue === 0)
    found.push(
      later(
        'ValueZero',
        id,
        'enteredValue',
        `${lineName(index)} has no value. Goods sent free of charge have one too.`,
        '19 CFR 152.101',
      ),
    )
  if (fields.duty === undefined && parseRate(fields.rate).type === 'notComputable')
    found.push(
      later(
        'DutyNotComputable',
        id,
        'duty',
        `${lineName(index)}: a rate of ${fields.rate ?? ''} cannot be computed here. Work out the duty and key it.`,
        'CBP Form 7501, box 34',
      ),
    )
  return found
}

function origin({ id, fields }: Line, index: number): Diagnostic[] {
  const code = fields.countryOfOrigin
  if (code === undefined || isCountry(code) || isCanadianProvince(code)) return []
  return [
    stop(
      'CountryUnknown',
      id,
      'countryOfOrigin',
      `${lineName(index)}: ${code} is no country code. Key two letters of ISO, or choose from the list.`,
      countriesSource.source,
    ),
  ]
}

function maker({ id, fields }: Line, index: number): Diagnostic[] {
  const { mid, countryOfOrigin, manufacturerName, manufacturerAddress } = fields
  if (mid === undefined) return []
  const name = lineName(index)
  const source = '19 CFR Part 102 Appendix'
  const checked = checkMid(mid)
  if (!checked.ok)
    return [stop('MidWrong', id, 'mid', `${name}, manufacturer ID: ${identifierWords(checked.error)}`, source)]
  const found: Diagnostic[] = []
  const made = countryOfOrigin !== undefined && isCanadianProvince(countryOfOrigin) ? 'CA' : countryOfOrigin
  if (made !== undefined && midOrigin(mid) !== made)
    found.push(
      note(
        'MidOfAnotherCountry',
        id,
        'mid',
        `${name}: the manufacturer ID begins with ${mid.slice(0, 2)} and the origin is ${countryOfOrigin ?? ''}. It should begin with the country of origin.`,
        source,
      ),
    )
  if (manufacturerName === undefined || manufacturerAddress === undefined) return found
  const { street, city, state, country } = addressParts(manufacturerAddress)
  const proposed = proposeMid({
    name: manufacturerName,
    street,
    city,
    country: country === '' ? mid.slice(0, 2) : country,
    province: state,
  })
  if (proposed.ok && proposed.value !== mid)
    found.push(
      note(
        'MidUnlikeProposed',
        id,
        'mid',
        `${name}: from name and address the rule gives ${proposed.value}. Keep ${mid} if that is what CBP has on file.`,
        source,
      ),
    )
  return found
}

/** Never a green “none”: which additional duties apply is not looked up offline (practice 12). */
function chapter99(file: EntryFile): Diagnostic[] {
  const open = file.lines.filter(
    (line) =>
      line.fields.htsNumber !== undefined &&
      !line.tariffs.some((row) => row.fields.htsNumber?.startsWith('99') === true),
  )
  const [first] = open
  if (first === undefined) return []
  const which =
    open.length === file.lines.length
      ? file.lines.length === 1
        ? 'the line'
        : 'every line'
      : `${open.length} of ${file.lines.length} lines`
  return [
    note(
      'Chapter99Open',
      first.id,
      'htsNumber',
      `Chapter 99 is open for ${which}: additional duties are not looked up here, and every duty is an estimate. The list changes monthly.`,
      'HTS chapter 99; programs as of November 2026',
    ),
  ]
}
