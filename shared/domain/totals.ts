import { factOn, type Sourced } from '../knowledge/fact'
import {
  feeNames,
  hmf,
  HMF_NOT_COLLECTED_UP_TO_CENTS,
  manualSurcharge,
  mpfByProgram,
  mpfFormal,
  mpfInformal,
} from '../knowledge/fees'
import { isInformal } from '../knowledge/entryTypes'
import { lineDuty, type LineDuty } from './duty'
import type { EntryFile } from './entryFile'
import { rateOn, wholeDollars, formatCents } from './money'

/** One line of an entry in figures. Cents; undefined where something needed is not keyed or cannot be computed. */
export interface LineTotals {
  id: string
  /** whole dollars, as columns 32A and 35 have them */
  valueDollars: number | undefined
  duty: LineDuty
  /** before minimum and maximum, as the line of the 7501 shows it; undefined on informal entries and exempt lines */
  mpfCents: number | undefined
  /** undefined unless the goods came by sea */
  hmfCents: number | undefined
}

export interface FeeTotal {
  /** collection code of the fee summary */
  code: string
  name: string
  cents: number
  /** as column 33 prints it; '' for a fixed fee */
  rate: string
}

/** Where a figure comes from: printed small beside it. */
export interface Basis extends Sourced {
  what: string
}

/**
 * Totals as on the 7501 (numbers of edition 5/22). Undefined means *not known*, never zero: a paper shows a blank.
 */
export interface EntryTotals {
  /** the day whose fees were taken */
  day: string
  lines: readonly LineTotals[]
  /** box 35, whole dollars: every line has a value */
  enteredValueDollars: number | undefined
  /** box 37: estimated duty without AD/CVD; every part is known */
  dutyCents: number | undefined
  /** what is known of the duty so far */
  dutyKnownCents: number
  /** the fee summary, after minimum and maximum */
  fees: readonly FeeTotal[]
  /** foot of the fee summary */
  feesCents: number | undefined
  /** box 38: no internal revenue tax is computed; a person adds it */
  taxCents: 0
  /** box 39: fees that are collected */
  otherCents: number | undefined
  /** box 40 */
  totalCents: number | undefined
  /** what was left open, in plain words */
  notes: readonly string[]
  basis: readonly Basis[]
}

/**
 * Value, duty and fees of an entry.
 * @param entryDay day of entry or release, YYYY-MM-DD: fees go by its fiscal year (19 CFR 24.23)
 */
export function entryTotals(file: EntryFile, entryDay: string): EntryTotals {
  const notes = new Set<string>(['Duty is an estimate: which chapter 99 numbers apply is open.'])
  const informal = isInformal(file.entry.entryType)
  const harbor = harborRate(file, informal, entryDay, notes)
  const formalRow = informal ? undefined : factOn(mpfFormal, entryDay)
  const lines = file.lines.map((line): LineTotals => {
    const valueDollars = line.fields.enteredValue === undefined ? undefined : wholeDollars(line.fields.enteredValue)
    return {
      id: line.id,
      valueDollars,
      duty: lineDuty(line),
      mpfCents:
        valueDollars === undefined || formalRow === undefined || isMpfExempt(line.fields.specialProgram, notes)
          ? undefined
          : rateOn(valueDollars, formalRow.value.perMillion),
      hmfCents: valueDollars === undefined || harbor === undefined ? undefined : rateOn(valueDollars, harbor.value),
    }
  })
  const values = lines.map((line) => line.valueDollars)
  const enteredValueDollars = lines.length > 0 ? sumOrUnknown(values) : undefined
  const dutyCents = lines.length > 0 ? sumOrUnknown(lines.map((line) => line.duty.cents)) : undefined
  if (lines.length > 0 && dutyCents === undefined)
    notes.add('The duty of some lines cannot be computed from what is keyed: key their rate or their duty.')
  if (
    file.lines.some(
      (line) =>
        line.fields.adCase !== undefined || line.fields.cvdCase !== undefined || line.fields.adcvdAnswer === 'yes',
    )
  )
    notes.add('Antidumping and countervailing deposits are not in the totals.')
  const merchandise = merchandiseFee(file, lines, entryDay, informal, notes)
  const harborFee =
    harbor === undefined || enteredValueDollars === undefined
      ? undefined
      : feeRow('501', sum(lines.map((line) => line.hmfCents ?? 0)), '0.125%')
  const fees = [...merchandise.rows, ...(harborFee === undefined ? [] : [harborFee])]
  const feesKnown = enteredValueDollars !== undefined && merchandise.known
  const feesCents = feesKnown ? sum(fees.map((fee) => fee.cents)) : undefined
  const otherCents = feesCents === undefined ? undefined : collected(fees, feesCents, notes)
  noteSurcharge(entryDay, notes)
  return {
    day: entryDay,
    lines,
    enteredValueDollars,
    dutyCents,
    dutyKnownCents: sum(lines.map((line) => line.duty.cents ?? 0)),
    fees: feesKnown ? fees : [],
    feesCents,
    taxCents: 0,
    otherCents,
    totalCents: dutyCents === undefined || otherCents === undefined ? undefined : dutyCents + otherCents,
    notes: [...notes],
    basis: [
      ...merchandise.basis,
      ...(harbor === undefined ? [] : [{ what: 'Harbor maintenance fee', ...sourceOf(harbor) }]),
    ],
  }
}

const sum = (cents: readonly number[]): number => cents.reduce((all, one) => all + one, 0)
const sumOrUnknown = (cents: readonly (number | undefined)[]): number | undefined =>
  cents.every((one) => one !== undefined) ? sum(cents as number[]) : undefined
const sourceOf = ({ source, checkedOn, confidence }: Sourced): Sourced => ({ source, checkedOn, confidence })
const feeRow = (code: string, cents: number, rate: string): FeeTotal => ({
  code,
  name: feeNames[code] ?? code,
  cents,
  rate,
})

/** Ocean cargo only (19 CFR 24.24). On informal entries the exemption was not verified: left out and said. */
function harborRate(file: EntryFile, informal: boolean, day: string, notes: Set<string>) {
  const mode = file.entry.modeOfTransport
  if (mode === '12') notes.add('Harbor maintenance fee on border waterborne goods is not computed here.')
  if (mode !== '10' && mode !== '11') return undefined
  if (!informal) return factOn(hmf, day)
  notes.add('Harbor maintenance fee on informal entries is not computed here: ask the port.')
  return undefined
}

/** Free of the MPF only where the indicator was typed and CBP's table says so; otherwise the fee stands, and is said. */
function isMpfExempt(specialProgram: string | undefined, notes: Set<string>): boolean {
  const spi = (specialProgram ?? '').trim().toUpperCase()
  if (spi === '') return false
  const known = mpfByProgram[spi]
  if (known === undefined)
    notes.add(`Whether program ${spi} frees goods from the MPF is not computed here: the fee is in the totals.`)
  else if (known.exempt) notes.add(`No MPF on goods that originate under program ${spi} (${known.source}).`)
  return known?.exempt === true
}

function merchandiseFee(
  file: EntryFile,
  lines: readonly LineTotals[],
  day: string,
  informal: boolean,
  notes: Set<string>,
): { rows: FeeTotal[]; known: boolean; basis: Basis[] } {
  const unknown = { rows: [], known: false, basis: [] }
  if (file.entry.entryType === undefined) {
    notes.add('Fees are not computed before the entry type is keyed.')
    return unknown
  }
  const row = informal ? factOn(mpfInformal, day) : factOn(mpfFormal, day)
  if (row === undefined) {
    notes.add(`No merchandise processing fee is on file for ${day}: fill it in from CBP’s table.`)
    return unknown
  }
  const basis = [{ what: informal ? 'Informal entry MPF' : 'Merchandise processing fee', ...sourceOf(row) }]
  if (typeof row.value === 'number') return { rows: [feeRow('311', row.value, '')], known: true, basis }
  const charged = lines.filter((line) => line.mpfCents !== undefined)
  if (charged.length === 0) return { rows: [], known: lines.length > 0, basis: [] }
  // The sum of the lines as they stand on the paper, so that a column added by hand gives the same figure.
  const raw = sum(charged.map((line) => line.mpfCents ?? 0))
  const { minCents, maxCents } = row.value
  return { rows: [feeRow('499', Math.min(Math.max(raw, minCents), maxCents), '0.3464%')], known: true, basis }
}

/** A harbor fee of $3.00 or less that stands alone is shown and not collected (7501 instructions). */
function collected(fees: readonly FeeTotal[], feesCents: number, notes: Set<string>): number {
  const [only, ...more] = fees
  if (only?.code !== '501' || more.length > 0 || only.cents > HMF_NOT_COLLECTED_UP_TO_CENTS) return feesCents
  notes.add('The harbor maintenance fee stands alone and is $3.00 or less: it is shown and not collected.')
  return 0
}

function noteSurcharge(day: string, notes: Set<string>): void {
  const row = factOn(manualSurcharge, day)
  if (row !== undefined)
    notes.add(
      `The manual surcharge (500), about ${formatCents(row.value)}, is not added: ask CBP whether it applies to this outage.`,
    )
}

/** The day whose fees an entry pays, as far as its facts tell: release, elected or entry date, arrival, else today. */
export function feeDay(file: EntryFile, today: string): string {
  const released = file.facts.find((fact) => fact.fields.what === 'released')?.fields
  return (
    released?.day ??
    released?.happenedAt?.slice(0, 10) ??
    file.entry.entryDate ??
    file.entry.electedEntryDate ??
    file.entry.arrivalDate ??
    today
  )
}
