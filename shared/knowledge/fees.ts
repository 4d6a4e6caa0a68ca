import type { Confidence, Dated } from './fact'

/**
 * Fees of an entry by the fiscal year of its date of entry or release (1 October to 30 September). A new year is a new
 * row. Amounts in cents, rates in millionths.
 */

/** Collection codes of the 7501's fee summary (7501 instructions). */
export const feeNames: Readonly<Record<string, string>> = {
  '311': 'Informal entry MPF',
  '499': 'Merchandise processing fee',
  '500': 'Manual surcharge',
  '501': 'Harbor maintenance fee',
}

export interface MpfFormal {
  perMillion: number
  minCents: number
  maxCents: number
}

const checkedOn = '2026-11-24'
const year = (fiscalYear: number) => ({ from: `${fiscalYear - 1}-10-01`, to: `${fiscalYear}-09-30`, checkedOn })
const formal = (
  fiscalYear: number,
  minCents: number,
  maxCents: number,
  source: string,
  confidence: Confidence = 'sure',
) => ({
  ...year(fiscalYear),
  value: { perMillion: 3464, minCents, maxCents },
  source,
  confidence,
})

/** Formal entry: 0.3464 % of entered value, between a minimum and a maximum an entry (19 CFR 24.23(b)(1)). */
export const mpfFormal: readonly Dated<MpfFormal>[] = [
  formal(2019, 2622, 50870, '83 FR 37509; CSMS 18-000465'),
  formal(2020, 2679, 51976, 'mallorygroup.com, quoting CBP'),
  formal(2021, 2723, 52833, 'mallorygroup.com and braunerintl.com, quoting CBP'),
  formal(2022, 2775, 53840, 'Not read again; last known figure', 'likely'),
  formal(2023, 2966, 57535, 'kwe.com, quoting CBP'),
  formal(2024, 3167, 61435, '88 FR 48900'),
  formal(2025, 3271, 63462, 'sekologistics.com, quoting CBP'),
  formal(2026, 3358, 65150, '90 FR 34665 (FR Doc 2025-13869)'),
  formal(2027, 3458, 67086, 'FR Doc 2026-15530 (31 July 2026)'),
]

const informal = (fiscalYear: number, value: number, source: string, confidence: Confidence) => ({
  ...year(fiscalYear),
  value,
  source,
  confidence,
})
const derived = 'Computed from the base of $2.00 and the year’s inflation factor; a cent may be off'

/** Informal entry, automated, cents an entry (19 CFR 24.23(b)(2)). */
export const mpfInformal: readonly Dated<number>[] = [
  informal(2019, 210, '83 FR 37509; CSMS 18-000465', 'sure'),
  informal(2020, 214, derived, 'likely'),
  informal(2021, 218, 'mallorygroup.com and braunerintl.com, quoting CBP', 'sure'),
  informal(2022, 222, derived, 'likely'),
  informal(2023, 237, derived, 'likely'),
  informal(2024, 253, '88 FR 48900', 'sure'),
  informal(2025, 262, derived, 'likely'),
  informal(2026, 269, '90 FR 34665 (FR Doc 2025-13869)', 'sure'),
  informal(2027, 277, 'FR Doc 2026-15530 (31 July 2026)', 'sure'),
]

/**
 * Surcharge on an entry not filed through ABI (class 500). Whether CBP charges it on entries of an authorised downtime
 * was not found: it is shown and never added by itself.
 */
export const manualSurcharge: readonly Dated<number>[] = [
  informal(2026, 403, 'Computed from the base of $3.00 and the year’s inflation factor', 'unsure'),
  informal(2027, 415, 'Computed from the base of $3.00 and the year’s inflation factor', 'unsure'),
]

/** Harbor maintenance fee, millionths of the value of ocean cargo; no minimum and no maximum (19 CFR 24.24). */
export const hmf: readonly Dated<number>[] = [
  { from: '2018-10-01', value: 1250, source: '19 CFR 24.24 (0.125 %)', checkedOn, confidence: 'sure' },
]

/** Alone on an entry and not above this, the harbor fee is shown and not collected (7501 instructions). */
export const HMF_NOT_COLLECTED_UP_TO_CENTS = 300

const cbpTable = 'CBP table “MPF and Preferential Trade Programs”, 22 May 2012 and 18 May 2015; 19 CFR 24.23(c)'

/**
 * Whether a special program indicator frees originating goods from the MPF; what is not in the table is not known here.
 * Goods under a tariff preference level pay it all the same (same table).
 */
export const mpfByProgram: Readonly<Record<string, { exempt: boolean; source: string; checkedOn: string }>> = {
  ...Object.fromEntries(
    ['AU', 'BH', 'CL', 'CO', 'IL', 'KR', 'OM', 'P', 'P+', 'PE', 'SG'].map((spi) => [
      spi,
      { exempt: true, source: cbpTable, checkedOn },
    ]),
  ),
  ...Object.fromEntries(
    ['S', 'S+'].map((spi) => [
      spi,
      { exempt: true, source: 'CBP side-by-side comparison of free trade agreements, June 2020 (USMCA)', checkedOn },
    ]),
  ),
  ...Object.fromEntries(['JO', 'MA', 'N'].map((spi) => [spi, { exempt: false, source: cbpTable, checkedOn }])),
}
