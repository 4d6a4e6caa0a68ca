import type { Sourced } from './fact'

/** Payment type codes of the entry summary, and what can be decided while the statements do not run. */

export interface PaymentType extends Sourced {
  code: string
  name: string
  statement: 'none' | 'daily' | 'monthly'
  /** whose account is charged; `notKnown`: a single payment says nothing of it */
  payer: 'filer' | 'importer' | 'notKnown'
}

const checkedOn = '2026-11-24'
const daily = { source: 'CATAIR payment type code; daily statement: 19 CFR 24.25', checkedOn } as const
const monthly = { source: 'CATAIR payment type code; monthly statement: 19 USC 1505(a)', checkedOn } as const

/** Daily or monthly is sure; who is charged and how a statement is split is read from wording that is only likely. */
const paymentTypes: readonly PaymentType[] = [
  { code: '1', name: 'single payment', statement: 'none', payer: 'notKnown', ...daily, confidence: 'likely' },
  { code: '2', name: 'daily statement, filer', statement: 'daily', payer: 'filer', ...daily, confidence: 'likely' },
  {
    code: '3',
    name: 'daily statement, filer, split by importer',
    statement: 'daily',
    payer: 'filer',
    ...daily,
    confidence: 'likely',
  },
  {
    code: '5',
    name: 'daily statement, importer',
    statement: 'daily',
    payer: 'importer',
    ...daily,
    confidence: 'likely',
  },
  {
    code: '6',
    name: 'monthly statement, filer',
    statement: 'monthly',
    payer: 'filer',
    ...monthly,
    confidence: 'likely',
  },
  {
    code: '7',
    name: 'monthly statement, filer, split by importer',
    statement: 'monthly',
    payer: 'filer',
    ...monthly,
    confidence: 'likely',
  },
  {
    code: '8',
    name: 'monthly statement, importer',
    statement: 'monthly',
    payer: 'importer',
    ...monthly,
    confidence: 'likely',
  },
]

export const paymentTypeOf = (code: string): PaymentType | undefined => paymentTypes.find((type) => type.code === code)

/** `7, monthly statement, filer, split by importer`; a code that is in no table is said to be so. */
export function paymentTypeSaid(code: string): string {
  if (code === '') return 'not keyed'
  const type = paymentTypeOf(code)
  return type === undefined ? `${code}, not a code we know` : `${code}, ${type.name}`
}

/** The last day of a periodic monthly statement: the fifteenth working day after the month of entry or release. */
export const MONTHLY_STATEMENT_WORKING_DAYS = 15
export const monthlyStatementSource: Sourced = {
  source: '19 USC 1505(a); CBP, Periodic Monthly Statement',
  checkedOn,
  confidence: 'sure',
}

/** To whom a check for customs charges is made out. */
export const checkPayee = 'U.S. Customs and Border Protection'
export const checkPayeeSource: Sourced = {
  source: '19 CFR 111.29(b)(1)',
  checkedOn: '2026-11-29',
  confidence: 'sure',
}
/** Who may pay by an uncertified check. */
export const checkTaken: Sourced & { words: string } = {
  words:
    'CBP takes an uncertified check of an interested party where a bond secures the payment. A broker’s own check is named there too, with conditions: ask the cashier before the walk.',
  source: '19 CFR 24.1(a)(3)',
  checkedOn: '2026-11-29',
  confidence: 'sure',
}

export type PaymentWay = 'paper' | 'serviceCentre' | 'holdForDiscretion' | 'importerPays'

export interface WayWords {
  way: PaymentWay
  name: string
  /** what it means for the client, in plain words */
  words: readonly string[]
  /** the client's own money or the client's delay: nothing is done without its written consent */
  consent: 'always' | 'whenImporterPays'
}

/** The four that practice knows; each decision is one of them. */
export const paymentWays: readonly WayWords[] = [
  {
    way: 'paper',
    name: 'Paper with check',
    words: ['Summary on paper and a check over the counter, by the tenth working day. No statement is waited for.'],
    consent: 'whenImporterPays',
  },
  {
    way: 'serviceCentre',
    name: 'Service center',
    words: ['A service center sends the summary under our filer code; the money goes as the payment type says.'],
    consent: 'whenImporterPays',
  },
  {
    way: 'holdForDiscretion',
    name: 'Hold for discretion',
    words: [
      'CBP may decline to issue or enforce some claims for liquidated damages. It decides case by case, and owes nobody a yes.',
      'Not covered: steps with a statutory deadline, as post-summary corrections, protests, reconciliation, drawback and refund claims.',
      'Interest runs until the money is paid. Downtime moves no deadline: until CBP says so in writing, the summary is late.',
    ],
    consent: 'always',
  },
  {
    way: 'importerPays',
    name: 'The importer pays',
    words: ['The client gives CBP its own money. Key its consent: who, when, how.'],
    consent: 'always',
  },
]

/** What is said of discretion, and where it was read. */
export const discretionSource: Sourced = {
  source: 'Reported of CBP’s March 2024 procedures: Export Compliance Daily, 13 March 2024; strtrade.com, April 2024',
  checkedOn,
  confidence: 'likely',
}
