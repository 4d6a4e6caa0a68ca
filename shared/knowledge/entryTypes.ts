import type { Sourced } from './fact'

/** Entry type codes: Form 7501 instructions, block 2, with the changes of 2026 named in the row. */
export const entryTypesSource: Sourced = {
  source: 'CBP Form 7501 instructions, block 2 (24 July 2012); Federal Register notices of 2026 where named',
  checkedOn: '2026-11-24',
  confidence: 'sure',
}

/**
 * What Lifeboat does with a type (practice 25): `full`; `askCbp` stops the counter until a named answer of CBP is
 * keyed; `notHere` is not made here: the goods need a person on the telephone.
 */
export type TypeSupport = 'full' | 'askCbp' | 'notHere'

export interface EntryType {
  code: string
  name: string
  support: TypeSupport
  /** why it is not made here, or what to ask */
  why?: string
}

const priority = 'Quota priority depends on when the summary and duty are presented (19 CFR 132.11–132.14).'
const deposit = 'AD/CVD needs a case number and a cash deposit, and a formal entry at any value.'
const byPhone = 'No published source says how it is treated in a broker’s outage.'

export const entryTypes: readonly EntryType[] = [
  { code: '01', name: 'Consumption, free and dutiable', support: 'full' },
  { code: '02', name: 'Consumption, quota or visa', support: 'askCbp', why: priority },
  { code: '03', name: 'Consumption, antidumping or countervailing duty', support: 'askCbp', why: deposit },
  { code: '04', name: 'Appraisement', support: 'notHere', why: byPhone },
  { code: '05', name: 'Vessel repair', support: 'notHere', why: byPhone },
  { code: '06', name: 'Consumption from a foreign trade zone', support: 'notHere', why: byPhone },
  { code: '07', name: 'Quota or visa with AD/CVD', support: 'askCbp', why: `${priority} ${deposit}` },
  { code: '08', name: 'Duty deferral', support: 'notHere', why: byPhone },
  { code: '09', name: 'Reconciliation summary', support: 'notHere', why: 'Filed in ACE after release; no goods wait.' },
  { code: '11', name: 'Informal, free and dutiable', support: 'full' },
  { code: '12', name: 'Informal, quota other than textiles', support: 'notHere', why: priority },
  { code: '13', name: 'Informal, mail (test since 22 September 2026)', support: 'notHere', why: '91 FR 38007.' },
  { code: '21', name: 'Warehouse', support: 'notHere', why: byPhone },
  { code: '22', name: 'Re-warehouse', support: 'notHere', why: byPhone },
  { code: '23', name: 'Temporary importation bond', support: 'notHere', why: byPhone },
  { code: '24', name: 'Trade fair', support: 'notHere', why: byPhone },
  { code: '25', name: 'Permanent exhibition', support: 'notHere', why: byPhone },
  { code: '26', name: 'Foreign trade zone admission', support: 'notHere', why: byPhone },
  { code: '31', name: 'Warehouse withdrawal, consumption', support: 'notHere', why: byPhone },
  { code: '32', name: 'Warehouse withdrawal, quota', support: 'notHere', why: priority },
  { code: '34', name: 'Warehouse withdrawal, AD/CVD', support: 'notHere', why: deposit },
  { code: '38', name: 'Warehouse withdrawal, quota and AD/CVD', support: 'notHere', why: deposit },
  { code: '51', name: 'Government, DCMA', support: 'notHere', why: byPhone },
  { code: '52', name: 'Government, other agency', support: 'notHere', why: byPhone },
  { code: '61', name: 'Immediate transportation (Form 7512)', support: 'notHere', why: byPhone },
  { code: '62', name: 'Transportation and exportation (Form 7512)', support: 'notHere', why: byPhone },
  { code: '63', name: 'Immediate exportation (Form 7512)', support: 'notHere', why: byPhone },
  {
    code: '86',
    name: 'Section 321 de minimis test',
    support: 'notHere',
    why: 'No longer usable since 29 August 2025 (EO 14324; rule of 24 June 2026).',
  },
]

export const entryType = (code: string | undefined): EntryType | undefined => entryTypes.find((t) => t.code === code)

/** Informal types: the fee and the limit differ (19 CFR 143.21). */
export const isInformal = (code: string | undefined): boolean => code === '11' || code === '12' || code === '13'
