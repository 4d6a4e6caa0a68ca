import type { EntryFile } from '../../../domain/entryFile'
import { wholeDollars } from '../../../domain/money'
import { legalOrder, MOST_TARIFF_NUMBERS } from '../../../domain/tariffNumber'
import type { EntryTotals, LineTotals } from '../../../domain/totals'
import { isCountry } from '../../../knowledge/countries'
import { impliedDecimals } from './decimals'
import { leaveOut, needed, pieces, put, refuse, wireText, type AeDraft } from './draft'
import { partyNumber } from '../told'
import { ae40, ae43, ae44, ae47, ae50, ae62 } from './lineTables'

type Line = EntryFile['lines'][number]

/** Claim codes of trade agreements and special programs that a 40 takes (AE, July 2026). */
const PROGRAMS = new Set(
  'A AU B B# BH C C# CA CL CO D E IL J J+ JO JP K K# KR L L# MA MX N NP OM P PA PE P+ R S S+ SG W Y Z'.split(' '),
)

/** 40 to 62 of each line, in CBP’s order. */
export function putLines(draft: AeDraft, file: EntryFile, totals: EntryTotals): void {
  if (file.lines.length === 0) needed(draft, '40', '', 'a line', undefined)
  if (file.lines.length > 998) refuse(draft, '40', '', 'lines', String(file.lines.length), 'tooMany')
  for (const [at, line] of file.lines.entries()) {
    const where = `line ${at + 1}`
    putLine(draft, file, line, where, String(at + 1).padStart(3, '0'))
    putRuling(draft, line, where)
    putDescription(draft, line, where)
    putParties(draft, file, line, where)
    putTariffs(draft, line, where, totals.lines[at])
    putLineFees(draft, where, totals.lines[at], totals.otherCents !== 0)
    if ((line.fields.adCase ?? '') + (line.fields.cvdCase ?? '') !== '')
      leaveOut(draft, '53', where, 'antidumping or countervailing case', 'noPlace')
  }
}

function country(draft: AeDraft, where: string, what: string, keyed: string | undefined): string | undefined {
  const code = keyed?.trim().toUpperCase()
  if (code === undefined || code === '' || isCountry(code)) return code
  return refuse(draft, '40', where, what, code, 'noSuchCode')
}

function putLine(draft: AeDraft, file: EntryFile, line: Line, where: string, lineId: string): void {
  const { entry } = file
  const { fields } = line
  const formal = entry.entryType === '01'
  const need = (what: string, value: string | undefined) => needed(draft, '40', where, what, value)
  const origin = need('country of origin', fields.countryOfOrigin ?? entry.countryOfOrigin)
  const export_ = need('exporting country', fields.exportingCountry ?? entry.exportingCountry)
  const program = fields.specialProgram?.trim().toUpperCase()
  if (program !== undefined && program !== '' && !PROGRAMS.has(program))
    refuse(draft, '40', where, 'special program', program, 'noSuchCode')
  const related = fields.relationship ?? entry.relationship
  const sea = ['10', '11', '12'].includes(entry.modeOfTransport ?? '')
  const weight = fields.grossWeightKg === undefined ? undefined : impliedDecimals(fields.grossWeightKg, 0)
  if (fields.charges === undefined && formal) leaveOut(draft, '40', where, 'charges', 'notKeyed')
  if (fields.charges !== undefined && fields.charges % 100 !== 0)
    leaveOut(draft, '40', where, 'charges', 'roundedToDollars')
  put(draft, ae40, where, {
    lineId,
    countryOfOrigin: country(draft, where, 'country of origin', origin),
    countryOfExport: country(draft, where, 'exporting country', export_),
    exportDate: need('export date', entry.exportDate),
    specialProgram: program,
    charges: String(fields.charges === undefined ? 0 : wholeDollars(fields.charges)),
    foreignPort: sea ? need('foreign port of lading', entry.foreignPort) : entry.foreignPort,
    grossWeight: weight?.digits ?? '0',
    relatedParty: formal ? need('relationship', related) : related,
  })
}

/** 43: a binding ruling by its digits, without the letter of the office that gave it. */
function putRuling(draft: AeDraft, { fields }: Line, where: string): void {
  const keyed = (fields.ruling ?? '').trim().toUpperCase()
  if (keyed === '') return
  const [, rulingNumber = ''] = /^(?:NY ?|HQ ?)?[NH]?(\d{6})$/u.exec(keyed) ?? []
  if (rulingNumber === '') leaveOut(draft, '43', where, 'ruling', 'noPlace', keyed)
  else put(draft, ae43, where, { rulingType: 'R', rulingNumber })
}

function putDescription(draft: AeDraft, { fields }: Line, where: string): void {
  const text = wireText(
    draft,
    '44',
    where,
    'description',
    needed(draft, '44', where, 'description', fields.description),
  )
  for (const description of pieces(text, 70)) put(draft, ae44, where, { description })
}

/** 47: manufacturer and buyer. Nobody keys the buyer here: the importer of record is written, and it is said. */
function putParties(draft: AeDraft, file: EntryFile, { fields }: Line, where: string): void {
  const formal = file.entry.entryType === '01'
  const mid = fields.mid?.trim().toUpperCase()
  const maker = formal ? needed(draft, '47', where, 'manufacturer (MID)', mid) : mid
  if (maker !== undefined && maker !== '') put(draft, ae47, where, { partyType: 'M', partyId: maker })
  const buyer = partyNumber(file.entry.importerNumber ?? '')?.number
  if (buyer === undefined) return
  leaveOut(draft, '47', where, 'sold-to party', 'buyerFromImporter')
  put(draft, ae47, where, { partyType: 'S', partyId: buyer })
}

/** 50: chapter 98 first, then 99, then 1 to 97 with value and quantities (condition 852). Duty of each in cents. */
function putTariffs(draft: AeDraft, line: Line, where: string, figures: LineTotals | undefined): void {
  const { fields, tariffs } = line
  const main = needed(draft, '50', where, 'tariff number', fields.htsNumber)
  const rows = [
    ...tariffs.map((row) => ({
      hts: row.fields.htsNumber ?? '',
      duty: figures?.duty.byTariff.get(row.id),
      main: false,
    })),
    ...(main === undefined || main === '' ? [] : [{ hts: main, duty: figures?.duty.main, main: true }]),
  ]
  if (rows.length > MOST_TARIFF_NUMBERS) refuse(draft, '50', where, 'tariff numbers', String(rows.length), 'tooMany')
  const order = legalOrder(rows.map(({ hts }) => hts.replace(/\D/gu, '')))
  const sorted = [...rows].sort(
    (a, b) => order.indexOf(a.hts.replace(/\D/gu, '')) - order.indexOf(b.hts.replace(/\D/gu, '')),
  )
  const value = needed(draft, '50', where, 'entered value', dollarsOf(figures))
  for (const row of sorted) {
    const htsNumber = row.hts.replace(/\D/gu, '')
    if (htsNumber.length !== 8 && htsNumber.length !== 10)
      refuse(draft, '50', where, 'tariff number', row.hts, 'noSuchCode')
    const duty = needed(draft, '50', where, `duty of ${row.hts}`, row.duty === undefined ? undefined : String(row.duty))
    const quantities = row.main ? quantitiesOf(draft, fields, where) : {}
    put(draft, ae50, where, { htsNumber, duty, value: row.main ? value : '0', ...quantities })
  }
}

const dollarsOf = (figures: LineTotals | undefined): string | undefined =>
  figures?.valueDollars === undefined ? undefined : String(figures.valueDollars)

/** Quantities in hundredths with the unit of the tariff; a number without a unit there goes with spaces. */
function quantitiesOf(draft: AeDraft, fields: Line['fields'], where: string): Record<string, string> {
  const out: Record<string, string> = {}
  for (const nth of [1, 2] as const) {
    const quantity = fields[`quantity${nth}`]
    const unit = fields[`unit${nth}`]?.trim().toUpperCase()
    const none = unit === undefined || unit === '' || unit === 'X'
    if (quantity === undefined && none) continue
    if (quantity === undefined || none) {
      // Quantity and unit go together or not at all (condition 441).
      leaveOut(draft, '50', where, `quantity ${nth} or its unit`, 'notKeyed')
      continue
    }
    const { digits, rounded } = impliedDecimals(quantity, 2)
    if (rounded) leaveOut(draft, '50', where, `quantity ${nth}`, 'roundedToHundredths', quantity)
    out[`quantity${nth}`] = digits
    out[`unit${nth}`] = unit
  }
  return out
}

/** 62: the fees of the line as they are; minimum and maximum stand in the totals alone. */
function putLineFees(draft: AeDraft, where: string, figures: LineTotals | undefined, harborIsDue: boolean): void {
  const { mpfCents, hmfCents } = figures ?? {}
  if (mpfCents !== undefined) put(draft, ae62, where, { classCode: '499', fee: String(mpfCents) })
  if (hmfCents !== undefined && harborIsDue) put(draft, ae62, where, { classCode: '501', fee: String(hmfCents) })
}
