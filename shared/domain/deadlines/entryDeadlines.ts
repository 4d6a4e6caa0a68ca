import type { Sourced } from '../../knowledge/fact'
import { addHours, daysFrom, noClosures } from '../calendar'
import type { EntryFile } from '../entryFile'
import { timeOfEntry } from './dutyOfEntry'
import { entryDuties, type Counting } from './entryDuties'

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

/** The two that the form and the desk ask of every entry, out of all its clocks; soonest first. */
export function entryDeadlines(
  file: EntryFile,
  today: string,
  counting: Counting = { closed: noClosures },
): readonly Deadline[] {
  return entryDuties(file, counting)
    .flatMap(({ what, caption, due, done, note, source, checkedOn, confidence }): Deadline[] => {
      if ((what !== 'entry' && what !== 'summary') || !('day' in due)) return []
      return [
        {
          what,
          caption,
          day: due.day,
          countedFrom: what === 'entry' ? arrivalWords(file) : entryWords(file),
          daysLeft: daysFrom(today, due.day),
          done,
          ...(note === undefined ? {} : { note }),
          source,
          checkedOn,
          confidence,
        },
      ]
    })
    .sort((a, b) => (a.day < b.day ? -1 : 1))
}

const arrivalWords = ({ entry }: EntryFile): string => `arrival ${entry.arrivalDate ?? entry.importDate ?? ''}`

function entryWords(file: EntryFile): string {
  const from = timeOfEntry(file)
  return from === undefined ? '' : `${from.words === 'released' ? 'release' : 'entry date'} ${from.day}`
}

/**
 * When the report of a breach is due at the Security Operations Center: 72 clock hours after discovery, weekends and
 * clock changes included (19 CFR 111.21(b)). Moment in, moment in the same zone out.
 */
export const breachReportDue = (discoveredAt: string): string => addHours(discoveredAt, 72)
