import { daysFrom } from '../../../shared/domain/calendar'
import { costSoFar, followUpCounts, type FollowUpRow } from '../../../shared/domain/respond/followUp'
import { printedCents } from '../../../shared/sheets/printed'
import type { ReportBody } from '../../paper/useReport'
import { dayWords } from '../../words/times'

/** `24 Nov, today`, `2 days left`, `3 days over`. */
export function leftWords(day: string, today: string): string {
  const left = daysFrom(today, day)
  const words =
    left === 0
      ? 'today'
      : left < 0
        ? `${-left} ${left === -1 ? 'day' : 'days'} over`
        : `${left} ${left === 1 ? 'day' : 'days'} left`
  return `${dayWords(day).replace(/ \d{4}$/u, '')}, ${words}`
}

/** What a day costs and what it came to by now, in words; '' when no rate is known. */
export function costWords(row: FollowUpRow, today: string): string {
  if (row.costPerDay === undefined) return ''
  const so = costSoFar(row, today)
  return `$${printedCents(row.costPerDay)} a day after the last free day${so === undefined ? '' : `, about $${printedCents(so)} so far`}`
}

/** The list as it is carried about, with a line for the pen. */
export const followUpReport = (rows: readonly FollowUpRow[], today: string): ReportBody => ({
  title: 'Follow-up',
  under: `What stands open on ${dayWords(today)}: ${followUpCounts(rows)
    .map(({ caption, count }) => `${caption.toLowerCase()} ${count}`)
    .join(', ')}. This laptop alone.`,
  blocks: [
    {
      is: 'table',
      head: ['What', 'Entry', 'Importer', 'Since', 'Until', 'Said, cost', 'Done, by'],
      parts: [15, 15, 18, 10, 14, 18, 10],
      rows: rows.map((row) => [
        row.rule.caption,
        row.called,
        row.importer,
        row.since === undefined ? '' : dayWords(row.since).replace(/ \d{4}$/u, ''),
        row.clock === undefined ? '' : leftWords(row.clock.day, today),
        [row.said, costWords(row, today)].filter(Boolean).join('; '),
        '',
      ]),
    },
  ],
})
