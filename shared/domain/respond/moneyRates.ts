import { factOn, type Dated, type Sourced } from '../../knowledge/fact'
import { hmf, manualSurcharge, mpfFormal, mpfInformal } from '../../knowledge/fees'
import { daysFrom } from '../calendar'
import { formatCents } from '../money'

/** A rate that the totals are made with, how old it is, and whether it is too old to be trusted. */
export interface RateOnFile extends Sourced {
  what: string
  /** the rate itself, in words; '' where none is on file for the day */
  rate: string
  /** why it is stale, in words with its age; absent while it is fresh */
  stale?: string
}

/** A rate that nobody has looked up for so long is said to be old. */
const FRESH_DAYS = 365

/** The rates on file for a day, each with its age. A year that is over is said, with the last rate that was known. */
export function ratesOnFile(today: string): RateOnFile[] {
  return [
    rateOf(
      'Merchandise processing fee, formal',
      mpfFormal,
      today,
      ({ minCents, maxCents }) =>
        `0.3464 % of value, at least $${formatCents(minCents)}, at most $${formatCents(maxCents)}`,
    ),
    rateOf('Merchandise processing fee, informal', mpfInformal, today, (cents) => `$${formatCents(cents)} an entry`),
    rateOf('Harbor maintenance fee', hmf, today, () => '0.125 % of value, ocean cargo'),
    rateOf(
      'Manual surcharge',
      manualSurcharge,
      today,
      (cents) => `about $${formatCents(cents)}; not added: ask CBP whether it applies`,
    ),
  ]
}

function rateOf<T>(what: string, rows: readonly Dated<T>[], today: string, words: (value: T) => string): RateOnFile {
  const now = factOn(rows, today)
  const row = now ?? rows.at(-1)
  if (row === undefined)
    return { what, rate: '', source: '', checkedOn: '', confidence: 'unsure', stale: 'none on file' }
  const stale = now === undefined ? outOfDate(row, today) : checkedLongAgo(row.checkedOn, today)
  return {
    what,
    rate: words(row.value),
    source: row.source,
    checkedOn: row.checkedOn,
    confidence: row.confidence,
    ...(stale === undefined ? {} : { stale }),
  }
}

const daysSaid = (days: number): string => (days === 1 ? '1 day' : `${days} days`)

/** Its fiscal year is over, or it does not reach back so far. */
function outOfDate({ from, to }: Dated<unknown>, today: string): string {
  return to !== undefined && to < today
    ? `its year ended ${daysSaid(daysFrom(to, today))} ago, and no later rate is on file`
    : `it begins only on ${from}`
}

/** `checked 400 days ago`, or undefined while it is fresh. */
export function checkedLongAgo(checkedOn: string, today: string, freshDays = FRESH_DAYS): string | undefined {
  const age = daysFrom(checkedOn, today)
  return age > freshDays ? `looked up ${daysSaid(age)} ago: look again` : undefined
}
