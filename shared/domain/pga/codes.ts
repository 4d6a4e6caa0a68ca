import { agencyCode } from '../../knowledge/pga/agencyCode'

/** Programs and numbers as lists, reports and people write them, brought to the codes of record PG01. */

/** agency → name in the agency's own lists → program code; the lists name offices and laws, the guide programs */
const programs: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  APH: { PPQ: 'APQ', VS: 'AVS', AC: 'AAC', BRS: 'ABS', LACEY: 'APL' },
  NMF: { SIMP: 'SIM', TTVP: '370', AMLR: 'AMR' },
}

/**
 * The programs that one cell names: `VS/PPQ` is two. A cell that only repeats the agency, and an empty one, speak for the
 * agency as a whole: `['']`.
 */
export function programCodes(agency: string, text: string): readonly string[] {
  const known = programs[agency] ?? {}
  const single = agency === 'CPS' || agency === 'DEA' || agency === 'FWS' || agency === 'FSI' || agency === 'OMC'
  const codes = text
    .toUpperCase()
    .split(/[^A-Z0-9]+/u)
    .filter((code) => code !== '' && (single || agencyCode(code) !== agency))
    .map((code) => known[code] ?? (agencyCode(code) === agency ? agency : code))
  return codes.length === 0 ? [''] : [...new Set(codes)]
}

/** The list of APHIS names numbers that it flags and does not enforce: something else than a flag, and than nothing. */
export const isNotEnforced = (flag: string): boolean => flag.endsWith('NOT-ENFORCED')

/** Digits alone; a tariff number's dots and blanks say nothing. */
export const digitsOf = (htsNumber: string): string => htsNumber.replace(/\D/gu, '')

/** 10, 9, 8, … 2 digits: what a number is looked up by, the longest first. */
export function prefixesOf(digits: string): readonly string[] {
  const found: string[] = []
  for (let length = Math.min(10, digits.length); length >= 2; length -= 1) found.push(digits.slice(0, length))
  return found
}
