import { daySaid } from '../../domain/deadlines/words'
import type { LedgerRow } from '../../domain/respond/moneyLedger'
import { sumOf } from '../../domain/respond/moneySums'
import { feeNames } from '../../knowledge/fees'
import { checkPayee, checkPayeeSource } from '../../knowledge/paymentTypes'
import { printedCents } from '../printed'
import type { Report, ReportBlock } from '../report'

/** What goes with the check to the cashier, for one importer. */
export interface PaymentSheet {
  importerName: string
  /** as CBP needs it, in full: this sheet goes to CBP and to nobody else */
  importerNumber: string
  /** '' leaves a blank for ink */
  checkNumber: string
  /** as keyed; the usual one where nothing was */
  payee: string
  rows: readonly LedgerRow[]
}

/** Collection codes in the order of their columns: duty first, then those that some entry has. */
const feeCodes = (rows: readonly LedgerRow[]): string[] =>
  [...new Set(rows.flatMap(({ money }) => money.fees.map(({ code }) => code)))].sort()

/** Figures by class code, one line an entry, and what the check comes to. A figure that is not known is left for ink. */
export function paymentSheet({ importerName, importerNumber, checkNumber, payee, rows }: PaymentSheet): PaymentPaper {
  const codes = feeCodes(rows)
  const sum = sumOf(rows)
  const figures = new Set(rows.flatMap(({ money }) => [...money.notes, ...money.basis.map(basisSaid)]))
  const notes = [...figures, `Payee: ${checkPayeeSource.source}.`]
  return {
    title: `Payment sheet: ${importerName}`,
    under: 'ESTIMATE of duties and fees, for the cashier. Please enter the receipt number on our copy.',
    blocks: [
      {
        is: 'text',
        text: `Importer of record number: ${importerNumber || 'to be written'}`,
        strong: true,
        large: true,
      },
      {
        is: 'text',
        text: `Check payable to: ${payee || checkPayee}`,
        large: true,
      },
      ...(checkNumber === ''
        ? [{ is: 'blanks', captions: ['Check number', 'Date of the check', 'Amount of the check, $'] } as const]
        : [{ is: 'text', text: `Check number: ${checkNumber}`, large: true } as const]),
      { is: 'heading', text: rows.length === 1 ? '1 entry' : `${rows.length} entries`, aside: 'US dollars, estimate' },
      entriesTable(rows, codes),
      { is: 'heading', text: 'By class code' },
      classTable(rows, codes),
      {
        is: 'text',
        text:
          sum.notKnown === 0
            ? `Total of the check: $${printedCents(sum.cents)} (estimate)`
            : `Total of what is known: $${printedCents(sum.cents)} (estimate). ${sum.notKnown === 1 ? '1 entry has' : `${sum.notKnown} entries have`} no computed amount: complete it in ink.`,
        strong: true,
        large: true,
      },
      { is: 'blanks', captions: ['Receipt number', 'Received by', 'Day and time'] },
      { is: 'heading', text: 'What the figures rest on' },
      ...notes.map((text): ReportBlock => ({ is: 'text', text })),
    ],
  }
}
type PaymentPaper = Pick<Report, 'title' | 'under' | 'blocks'>

const unknown = '________'
const cents = (amount: number | undefined): string => (amount === undefined ? unknown : printedCents(amount))

const feeOf = ({ money }: LedgerRow, code: string): string => {
  if (money.totalCents === undefined && money.fees.length === 0 && money.notCollected.length === 0) return unknown
  const fee = money.fees.find((one) => one.code === code)
  return fee === undefined ? '' : printedCents(fee.cents)
}

function entriesTable(rows: readonly LedgerRow[], codes: readonly string[]): ReportBlock {
  return {
    is: 'table',
    head: ['Entry number', 'Summary due', 'Duty', ...codes, 'Total'],
    parts: [22, 20, 16, ...codes.map(() => 12), 16],
    rows: rows.map((row) => [
      row.called,
      daySaid(row.summaryDue),
      cents(row.money.dutyCents),
      ...codes.map((code) => feeOf(row, code)),
      cents(row.money.totalCents),
    ]),
  }
}

/** Duty and each class code over all entries that are known; with the line above it adds up to the total. */
export function byClassCode(rows: readonly LedgerRow[]): { code: string; name: string; cents: number }[] {
  const known = rows.filter(({ money }) => money.totalCents !== undefined)
  const fees = feeCodes(known).map((code) => ({
    code,
    name: feeNames[code] ?? code,
    cents: known.reduce((sum, { money }) => sum + (money.fees.find((fee) => fee.code === code)?.cents ?? 0), 0),
  }))
  const duty = known.reduce((sum, { money }) => sum + (money.dutyCents ?? 0), 0)
  return [{ code: '', name: 'Duty', cents: duty }, ...fees]
}

const classTable = (rows: readonly LedgerRow[], codes: readonly string[]): ReportBlock => ({
  is: 'table',
  head: ['Class code', 'What', 'Amount'],
  parts: [20, 50, 30],
  rows: byClassCode(rows)
    .filter(({ code }) => code === '' || codes.includes(code))
    .map(({ code, name, cents: amount }) => [code, name, printedCents(amount)]),
})

const basisSaid = ({ what, source, checkedOn, confidence }: LedgerRow['money']['basis'][number]): string =>
  `${what}: ${source}, checked ${checkedOn}${confidence === 'sure' ? '' : `, ${confidence}`}.`
