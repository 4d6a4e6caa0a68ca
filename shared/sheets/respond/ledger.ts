import { daySaid } from '../../domain/deadlines/words'
import type { LedgerRow } from '../../domain/respond/moneyLedger'
import { sumOf, sumsByImporter, sumsByPaymentType, sumsByWeek, type NamedSum } from '../../domain/respond/moneySums'
import { csvText } from '../../exchange/bundle/csv'
import { paymentTypeSaid } from '../../knowledge/paymentTypes'
import { printedCents } from '../printed'
import type { Report, ReportBlock } from '../report'

/** What is due, by entry and in sums: as a paper, and as rows for a spreadsheet. Importer numbers stand in neither. */

export const amountSaid = (cents: number | undefined): string =>
  cents === undefined ? 'not known' : printedCents(cents)
const paidSaid = ({ paid, paidOn }: LedgerRow): string =>
  paid ? (paidOn === undefined ? 'paid' : `paid ${daySaid(paidOn)}`) : 'not paid'

/** @param covers which laptops it counts, in words */
export function ledgerReport(
  rows: readonly LedgerRow[],
  { asOf, covers }: { asOf: string; covers: string },
): Pick<Report, 'title' | 'under' | 'blocks'> {
  const sum = sumOf(rows)
  return {
    title: 'Due-date ledger',
    under: `As of ${asOf}, ${covers}. Every amount is an ESTIMATE; what is not known is not in the sums. Downtime moves no deadline.`,
    blocks: [
      {
        is: 'text',
        text: `${sum.entries} entries, ${sum.open} not paid: $${printedCents(sum.openCents)}${sum.openNotKnown === 0 ? '' : `, and ${sum.openNotKnown} whose amount is not known`}.`,
        strong: true,
      },
      sums('By importer', sumsByImporter(rows)),
      sums('By payment type', sumsByPaymentType(rows)),
      sums('By the week in which the money is due', sumsByWeek(rows)),
      { is: 'heading', text: 'Every entry', aside: 'US dollars, estimate' },
      {
        is: 'table',
        head: ['Money due', 'Entry', 'Importer', 'Type', 'Summary due', 'Amount', 'Paid'],
        parts: [16, 18, 26, 8, 16, 14, 20],
        rows: rows.map((row) => [
          daySaid(row.moneyDue),
          row.called,
          row.partyName,
          row.paymentType || 'not keyed',
          daySaid(row.summaryDue),
          amountSaid(row.money.totalCents),
          paidSaid(row),
        ]),
      },
    ].flat() as readonly ReportBlock[],
  }
}

const sums = (text: string, rows: readonly NamedSum[]): ReportBlock[] => [
  { is: 'heading', text },
  {
    is: 'table',
    head: ['', 'Entries', 'Not paid', 'Not paid, $', 'Not known', 'All known, $'],
    parts: [38, 12, 12, 18, 12, 18],
    rows: rows.map((row) => [
      row.name,
      String(row.entries),
      String(row.open),
      printedCents(row.openCents),
      String(row.notKnown),
      printedCents(row.cents),
    ]),
  },
]

/** The same rows for a spreadsheet. An amount that is not known is an empty cell, never a zero. */
export function ledgerCsv(rows: readonly LedgerRow[]): string {
  const dollars = (cents: number | undefined) =>
    cents === undefined ? '' : `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`
  return csvText(
    [
      [
        'Entry',
        'Importer',
        'Payment type',
        'Surety',
        'Port',
        'Counted from',
        'Counted from day',
        'Summary due',
        'Statement day',
        'Money due',
        'Duty (estimate)',
        'Fees (estimate)',
        'Total (estimate)',
        'Summary filed',
        'Paid',
        'Paid on',
        'Remarks',
      ],
      ...rows.map((row) => {
        const { dutyCents, totalCents } = row.money
        return [
          row.called,
          row.partyName,
          paymentTypeSaid(row.paymentType),
          row.surety,
          row.port,
          row.entered.words,
          row.entered.day,
          row.summaryDue,
          row.statementDay ?? '',
          row.moneyDue,
          dollars(dutyCents),
          dollars(totalCents === undefined || dutyCents === undefined ? undefined : totalCents - dutyCents),
          dollars(totalCents),
          row.summaryFiled?.day ?? 'no',
          row.paid ? 'yes' : 'no',
          row.paidOn ?? '',
          row.money.notes.join(' '),
        ]
      }),
    ],
    'people',
  )
}
