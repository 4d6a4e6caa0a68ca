import { parseAddressLine } from '../../domain/address'
import { parseEntryNumber } from '../../domain/entryNumber'
import { identifierWords } from '../../domain/identifierWords'
import { parseImporterNumber } from '../../domain/importerNumber'
import { cleanText, parseDay } from '../../domain/input'
import { checkMid } from '../../domain/mid'
import { parseDollars } from '../../domain/money'
import { parseTariffNumber } from '../../domain/tariffNumber'
import { canadianProvinces, countryCode } from '../../knowledge/countries'
import { modeOfTransport } from '../../knowledge/modes'
import { ports } from '../../knowledge/ports'
import type { CellSort } from './targets/fields'

/** What a cell says, or why it is not taken, as a sentence. */
export type ReadCell = { value: string | number | boolean } | { refused: string }

const value = (read: string | number | boolean): ReadCell => ({ value: read })
const refused = (why: string): ReadCell => ({ refused: why })
const upper = (text: string): string => text.replace(/\s+/gu, ' ').toUpperCase()

/** The longest text that the journal keeps in one field. */
const LONGEST = 20_000

/** @param raw a cell that is not empty */
export function readCell(sort: CellSort, raw: string): ReadCell {
  const { text } = cleanText(raw)
  if (text.length > LONGEST) return refused(`The text is longer than ${LONGEST.toLocaleString('en-US')} characters.`)
  if (/^#(?:N\/A|REF!|VALUE!|MULTIVALUE|NAME\?|DIV\/0!|NUM!|NULL!|ERROR|SYNTAX)$/iu.test(text))
    return refused(`The sheet has an error here (${text}) and no value.`)
  return readers[sort](text)
}

const readers: Readonly<Record<CellSort, (text: string) => ReadCell>> = {
  text: value,
  code: (text) => value(upper(text)),
  address: (text) => value(parseAddressLine(text)),
  day: readDay,
  dollars: readDollars,
  decimal: (text) => {
    const bare = text.replaceAll(',', '')
    return /^\d{1,12}(?:\.\d{1,6})?$/u.test(bare) ? value(bare) : refused('It is no number.')
  },
  yesNo: (text) => {
    if (/^(?:y|yes|true|x|1|on file|✓)$/iu.test(text)) return value(true)
    return /^(?:n|no|false|0|none|-)$/iu.test(text) ? value(false) : refused('It is neither yes nor no.')
  },
  country: (text) => {
    const code = upper(text)
    if (canadianProvinces.some((province) => province.code === code)) return value('CA')
    const found = countryCode(text)
    return found === undefined ? refused(`“${text}” is no country code or name on file.`) : value(found)
  },
  tariffNumber: readTariff,
  mid: (text) => {
    const read = checkMid(text)
    return read.ok ? value(read.value.mid) : refused(identifierWords(read.error))
  },
  importerNumber: readImporter,
  entryNumber: (text) => {
    // A number kept as a number has lost the zeros that its filer code began with.
    const whole = /^\d{9,10}$/u.test(text) ? text.padStart(11, '0') : text
    const read = parseEntryNumber(whole, { drill: true })
    return read.ok ? value(read.value.entryNumber) : refused(identifierWords(read.error))
  },
  port: readPort,
  serial: (text) => {
    const bare = text.replace(/[\s-]/gu, '')
    const serial = /^[A-Z0-9]{3}\d{8}$/iu.test(bare) ? bare.slice(3, 10) : bare
    return /^\d{1,7}$/u.test(serial)
      ? value(serial.padStart(7, '0'))
      : refused('A number of a block has up to seven digits.')
  },
  purpose: (text) => {
    if (/emerg/iu.test(text)) return value('emergency')
    if (/tear|paper|go-?bag/iu.test(text)) return value('tearOff')
    if (/branch/iu.test(text)) return value('branch')
    return /ordinary|normal|regular|laptop|standard/iu.test(text)
      ? value('ordinary')
      : refused('It is ordinary, emergency, tear-off or branch.')
  },
  bondType: (text) => {
    if (/^8|contin/iu.test(text)) return value('8')
    if (/^9|single/iu.test(text)) return value('9')
    return /^0|none|no bond/iu.test(text)
      ? value('0')
      : refused('A bond is 8 continuous, 9 single transaction or 0 none.')
  },
  mode: readMode,
}

/** A day in any form of the trade, with a time behind it or none; Excel’s day count where a cell lost its format. */
function readDay(text: string): ReadCell {
  if (/^\d{5}(?:\.\d+)?$/u.test(text) && Number(text) > 20_000 && Number(text) < 80_000)
    return value(new Date(Date.UTC(1899, 11, 30) + Math.floor(Number(text)) * 86_400_000).toISOString().slice(0, 10))
  const day = text.replace(/[T\s]\d{1,2}:\d{2}.*$/u, '')
  const read = parseDay(day)
  if (read.ok) return value(read.value)
  return refused(read.error.type === 'NoSuchDay' ? `There is no day ${day}.` : `“${text}” is no day.`)
}

/** `$2,567.49`; more decimals than cents are rounded to the cent, as unit prices have them. */
function readDollars(text: string): ReadCell {
  const fine = /^([$\d,. ]*\.\d{2})(\d+)$/u.exec(text)
  const read = parseDollars(fine === null ? text : Number(text.replace(/[$, ]/gu, '')).toFixed(2))
  if (read.ok) return value(read.value)
  return refused(
    read.error.type === 'Negative' ? 'An amount below zero is not taken.' : `“${text}” is no amount in US dollars.`,
  )
}

/** Chapters 01 to 09 lose their zero when the number is kept as a number: 7 digits become 8, 9 become 10. */
function readTariff(text: string): ReadCell {
  const bare = text.replace(/[\s-]/gu, '')
  const whole = /^\d{7}$|^\d{9}$/u.test(bare) ? `0${bare}` : bare
  const read = parseTariffNumber(whole)
  return read.ok ? value(read.value.htsNumber) : refused(identifierWords(read.error))
}

/**
 * Kept as given where only its hyphens or its suffix are missing: the entry form speaks of that, and a client without a
 * perfect number is still a client.
 */
function readImporter(text: string): ReadCell {
  const read = parseImporterNumber(text)
  if (read.ok) return value(read.value.importerNumber)
  if (read.error.type === 'HyphensNeeded' || read.error.type === 'SuffixMissing')
    return value(text.replace(/\s/gu, '').toUpperCase())
  return refused(identifierWords(read.error))
}

function readPort(text: string): ReadCell {
  const code = /\b(\d{3,4})\b/u.exec(text)?.[1]
  if (code !== undefined) return value(code.padStart(4, '0'))
  const lower = text.toLowerCase()
  const named = ports.filter(({ name }) => name.toLowerCase() === lower || name.toLowerCase().startsWith(`${lower},`))
  return named.length === 1 && named[0] !== undefined
    ? value(named[0].code)
    : refused('A port has four digits, as 2304.')
}

const modesByWord: readonly (readonly [RegExp, string])[] = [
  [/air/iu, '40'],
  [/rail/iu, '20'],
  [/truck|road/iu, '30'],
  [/ocean|vessel|sea|ship|fcl|container/iu, '11'],
]

function readMode(text: string): ReadCell {
  const code = /^\d{1,2}$/u.test(text) ? text.padStart(2, '0') : undefined
  if (code !== undefined)
    return modeOfTransport(code) === undefined ? refused(`There is no mode of transport ${code}.`) : value(code)
  const named = modesByWord.find(([words]) => words.test(text))
  return named === undefined ? refused('A mode of transport has two digits, as 30 for a truck.') : value(named[1])
}
