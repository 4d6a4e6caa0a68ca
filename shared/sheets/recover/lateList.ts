import { daySaid } from '../../domain/deadlines/words'
import { exposedBy, isLateRow, type AttachmentState, type LateRow, type LateState } from '../../domain/recover/late'
import { lateByImporter, lateBySurety, lateSum, type LateSum } from '../../domain/recover/lateSums'
import type { ReleasedHow } from '../../domain/recover/releasedHow'
import type { InterestRateRow } from '../../domain/respond/moneyInterest'
import { csvText } from '../../exchange/bundle/csv'
import { deadlineRules, type DeadlineRule } from '../../knowledge/deadlineRules'
import { printedCents } from '../printed'
import type { Report, ReportBlock } from '../report'

/** The late list as a paper and as rows for a spreadsheet. Importer numbers stand in neither. */

export const lateStateWords: Readonly<Record<LateState, string>> = {
  overdue: 'overdue',
  filedLate: 'filed late',
  notDue: 'not due yet',
  filed: 'filed in time',
}
export const releasedHowWords: Readonly<Record<ReleasedHow, string>> = {
  notReleased: 'not released',
  beforeOutage: 'before the outage',
  electronically: 'electronically',
  onDowntime: 'on downtime',
}
export const attachmentWords: Readonly<Record<AttachmentState, string>> = {
  wanted: 'to print',
  printed: 'printed',
  sent: 'sent',
  inTime: 'none: in time',
  onDowntime: 'none: on downtime',
  notCovered: 'none: no discretion',
}

/** `3 working days`; '' when in time. */
export const lateBy = ({ workingDaysLate }: Pick<LateRow, 'workingDaysLate'>): string =>
  workingDaysLate === 0 ? '' : workingDaysLate === 1 ? '1 working day' : `${workingDaysLate} working days`

const money = (cents: number | undefined): string => (cents === undefined ? 'not known' : printedCents(cents))

interface Around {
  today: string
  rates: readonly InterestRateRow[]
}

export function lateReport(
  rows: readonly LateRow[],
  { asOf, covers, ...around }: Around & { asOf: string; covers: string },
): Pick<Report, 'title' | 'under' | 'blocks'> {
  const sum = lateSum(rows, around)
  const late = rows.filter(isLateRow)
  return {
    title: 'Late list of entry summaries',
    under: `As of ${asOf}, ${covers}. Downtime moves no deadline; CBP may decline to enforce a claim for it. Every amount is an ESTIMATE.`,
    blocks: [
      { is: 'text', text: lateSentence(sum), strong: true },
      ...sums('Exposure by importer', lateByImporter(rows, around)),
      ...sums('Exposure by surety', lateBySurety(rows, around)),
      { is: 'heading', text: `Late summaries: ${late.length}` },
      rowsTable(late, around),
      ...statutory(),
      ...others(rows),
    ],
  }
}

function others(rows: readonly LateRow[]): ReportBlock[] {
  const inTime = rows.filter((row) => !isLateRow(row))
  if (inTime.length === 0) return []
  return [
    { is: 'heading', text: `All others: ${inTime.length}`, aside: 'due day, and whether it is filed' },
    {
      is: 'table',
      head: ['Entry', 'Importer', 'Port', 'Due', 'State', 'Filed'],
      parts: [18, 34, 8, 16, 14, 16],
      rows: inTime.map((row) => [
        row.called,
        row.partyName,
        row.port,
        daySaid(row.due),
        lateStateWords[row.state],
        row.filedOn === undefined ? '' : daySaid(row.filedOn),
      ]),
    },
  ]
}

/** `12 of 60 summaries are late, 8 of them under discretion.` */
export function lateSentence({ entries, late, covered }: Pick<LateSum, 'entries' | 'late' | 'covered'>): string {
  if (entries === 0) return 'No summary is due on this desk yet.'
  if (late === 0) return `None of ${entries} ${entries === 1 ? 'summary' : 'summaries'} is late.`
  const under = covered === 0 ? '' : `, ${covered} of them under CBP’s discretion`
  return `${late} of ${entries} ${entries === 1 ? 'summary' : 'summaries'} ${late === 1 ? 'is' : 'are'} late${under}.`
}

const sums = (text: string, rows: readonly LateSum[]): ReportBlock[] => [
  { is: 'heading', text, aside: 'late ones, US dollars, estimate' },
  {
    is: 'table',
    head: ['', 'Entries', 'Late', 'Discretion', 'Duty', 'Fees', 'Interest', 'Not known'],
    parts: [32, 9, 8, 11, 14, 12, 14, 10],
    rows: rows.map((sum) => [
      sum.name,
      String(sum.entries),
      String(sum.late),
      String(sum.covered),
      printedCents(sum.dutyCents),
      printedCents(sum.feesCents),
      sum.interestCents === undefined ? 'no rate keyed' : printedCents(sum.interestCents),
      String(sum.notKnown),
    ]),
  },
]

const rowsTable = (rows: readonly LateRow[], around: Around): ReportBlock => ({
  is: 'table',
  head: ['Entry', 'Importer', 'Surety', 'Port', 'Due', 'Filed', 'Late by', 'Released', 'Owed, $', 'Attachment'],
  parts: [16, 17, 7, 6, 11, 11, 8, 13, 10, 12],
  rows: rows.map((row) => [
    row.called,
    row.partyName,
    row.surety,
    row.port,
    daySaid(row.due).slice(4),
    row.filedOn === undefined ? 'not filed' : daySaid(row.filedOn).slice(4),
    lateBy(row).replace('working ', ''),
    releasedHowWords[row.released],
    money(exposedBy(row, around).totalCents),
    attachmentWords[row.attachment],
  ]),
})

/** What no discretion moves, whatever was granted for summaries. */
const statutory = (): ReportBlock[] => [
  { is: 'heading', text: 'No discretion moves these' },
  {
    is: 'table',
    head: ['Deadline', 'Counted from', 'Rule'],
    parts: [34, 40, 26],
    rows: statutoryRules.map(({ caption, from, amount, source }) => [
      caption,
      amount === undefined ? from : `${amount} calendar days from ${from}`,
      source,
    ]),
  },
]

/** Clocks of an entry that the law sets. */
export const statutoryRules = Object.values(deadlineRules as Readonly<Record<string, DeadlineRule>>).filter(
  ({ discretion, what }) => !discretion && (what === 'postSummaryCorrection' || what === 'protest'),
)

/** The same rows for a spreadsheet. An amount that is not known is an empty cell, never a zero. */
export function lateCsv(rows: readonly LateRow[], around: Around): string {
  const dollars = (cents: number | undefined) =>
    cents === undefined ? '' : `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`
  return csvText(
    [
      [
        'Entry',
        'Importer',
        'Surety',
        'Port',
        'Counted from',
        'Counted from day',
        'Summary due',
        'State',
        'Filed on',
        'Working days late',
        'Released',
        'Discretion reference',
        'Attachment',
        'Paid on',
        'Duty (estimate)',
        'Fees (estimate)',
        'Interest (estimate)',
      ],
      ...rows.map((row) => {
        const { dutyCents, feesCents, interestCents } = exposedBy(row, around)
        return [
          row.called,
          row.partyName,
          row.surety,
          row.port,
          row.entered.words,
          row.entered.day,
          row.due,
          lateStateWords[row.state],
          row.filedOn ?? '',
          String(row.workingDaysLate),
          releasedHowWords[row.released],
          row.discretion?.fields.reference ?? '',
          attachmentWords[row.attachment],
          row.paidOn ?? (row.paid ? 'paid' : ''),
          dollars(dutyCents),
          dollars(feesCents),
          dollars(interestCents),
        ]
      }),
    ],
    'people',
  )
}
