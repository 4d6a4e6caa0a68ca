import type { Sourced } from '../../knowledge/fact'
import { holidaysSource } from '../../knowledge/holidays'
import { addDays, addHours, addWorkingDays, daysFrom } from '../calendar'
import type { EntryFile } from '../entryFile'
import { dayOfFact, standingFact } from '../facts'

/** A day by which something of an entry is due. Downtime moves none of them (CBP guidance; strtrade, April 2024). */
export interface Deadline extends Sourced {
  what: 'entry' | 'summary'
  caption: string
  /** last day, YYYY-MM-DD */
  day: string
  /** from which fact it is counted, in words, with its day */
  countedFrom: string
  /** whole days from today; negative once missed */
  daysLeft: number
  /** done by a recorded fact */
  done: boolean
  note?: string
}

const ENTRY_DAYS = 15
const SUMMARY_WORKING_DAYS = 10

/** The deadlines of an entry that can be counted from what is keyed and recorded; soonest first. */
export function entryDeadlines(file: EntryFile, today: string): readonly Deadline[] {
  return [entryDue(file, today), summaryDue(file, today)]
    .filter((deadline) => deadline !== undefined)
    .sort((a, b) => (a.day < b.day ? -1 : 1))
}

/** Make entry within 15 calendar days after arrival (19 CFR 142.2(a)); then the goods go to general order. */
function entryDue(file: EntryFile, today: string): Deadline | undefined {
  const arrival = file.entry.arrivalDate ?? file.entry.importDate
  if (arrival === undefined) return undefined
  const day = addDays(arrival, ENTRY_DAYS)
  return {
    what: 'entry',
    caption: 'Make entry',
    day,
    countedFrom: `arrival ${arrival}`,
    daysLeft: daysFrom(today, day),
    done: standingFact(file, ['presented', 'released', 'keyedByOfficer', 'acceptedInAce']) !== undefined,
    note: 'Whether it moves when it ends on a weekend is not confirmed: the earlier day is shown.',
    source: '19 CFR 142.2(a)',
    checkedOn: '2026-11-24',
    confidence: 'sure',
  }
}

/** Entry summary and estimated duties within 10 working days after the time of entry (19 CFR 142.12(b)). */
function summaryDue(file: EntryFile, today: string): Deadline | undefined {
  const released = standingFact(file, ['released'])
  const releasedOn = released === undefined ? undefined : dayOfFact(released)
  const from = file.entry.entryDate ?? releasedOn
  if (from === undefined) return undefined
  const day = addWorkingDays(from, SUMMARY_WORKING_DAYS)
  return {
    what: 'summary',
    caption: 'Entry summary and duty',
    day,
    countedFrom: file.entry.entryDate === undefined ? `release ${from}` : `entry date ${from}`,
    daysLeft: daysFrom(today, day),
    done: standingFact(file, ['summaryPresented']) !== undefined,
    source: `19 CFR 142.12(b); time of entry: 19 CFR 141.68; working days: ${holidaysSource.source}`,
    checkedOn: '2026-11-24',
    confidence: 'sure',
  }
}

/**
 * When the report of a breach is due at the Security Operations Center: 72 clock hours after discovery, weekends and
 * clock changes included (19 CFR 111.21(b)). Moment in, moment in the same zone out.
 */
export const breachReportDue = (discoveredAt: string): string => addHours(discoveredAt, 72)
