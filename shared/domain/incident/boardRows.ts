import type { Wall } from '../../journal/item'
import { entityOf, textOf, type DeskState } from '../../journal/state'
import { daysFrom, momentMs } from '../calendar'
import { entryDeadlines } from '../deadlines/entryDeadlines'
import { incidentDuties } from '../deadlines/incidentDuties'
import { dayWords } from '../pga/dayWords'
import { nextCalls } from './calls'
import { entriesByProgress, entryCalled } from '../standing'
import { wallSaid } from './figuresCover'
import { openPromises } from './tasks'

/** One line of the board or the handover: what, of whom, by when, and whether its time is past. */
export interface BoardLine {
  what: string
  of: string
  due: string
  late: boolean
}

export const todayOf = ({ ms, offsetMinutes }: Wall): string =>
  new Date(ms + offsetMinutes * 60_000).toISOString().slice(0, 10)

/** Tue 24 Nov 05:40, by the clock where it happened; 05:40 alone on the day of `on`. */
export const momentShort = (moment: string, on?: Wall): string => {
  const offset = /([+-])(\d{2}):(\d{2})(?=\[|$)/u.exec(moment)
  const minutes = offset === null ? 0 : Number(`${offset[1]}1`) * (Number(offset[2]) * 60 + Number(offset[3]))
  const at = { ms: momentMs(moment), offsetMinutes: minutes, zone: '' }
  // In the hour that the clocks repeat, and of another zone's clock, the time alone would be read wrongly.
  const other = on !== undefined && minutes !== on.offsetMinutes && Math.abs(at.ms - on.ms) < DAY_MS
  return `${wallSaid(at, on)}${other ? ` (UTC${offset?.[0].replace('-', '\u2212') ?? ''})` : ''}`
}
const DAY_MS = 86_400_000

/** 45 min, 2 h 10 min, 3 days 4 h */
export function spanSaid(ms: number): string {
  const minutes = Math.floor(Math.abs(ms) / 60_000)
  if (minutes < 60) return `${minutes} min`
  const hours = Math.floor(minutes / 60)
  if (hours < 48) return minutes % 60 === 0 ? `${hours} h` : `${hours} h ${minutes % 60} min`
  return `${Math.floor(hours / 24)} days${hours % 24 === 0 ? '' : ` ${hours % 24} h`}`
}

const leftSaid = (moment: string, now: Wall): string => {
  const left = momentMs(moment) - now.ms
  if (Math.abs(left) < 60_000) return 'now'
  return left < 0 ? `late by ${spanSaid(left)}` : `${spanSaid(left)} left`
}

const dayLeftSaid = (day: string, today: string): string => {
  const days = daysFrom(today, day)
  if (days === 0) return 'today'
  if (days < 0) return days === -1 ? 'late by a day' : `late by ${-days} days`
  return days === 1 ? 'tomorrow' : `${days} days left`
}

/** 11 Dec: the year is plain on a board. */
const dayShort = (day: string): string => dayWords(day).replace(/ \d{4}$/u, '')

/** Clocks of the incident that run; tasks and calls stand in lists of their own. */
export const clockLines = (state: DeskState, incident: string, now: Wall): BoardLine[] =>
  incidentDuties(state, incident, now.ms)
    .filter(({ what, done }) => !done && what !== 'task' && what !== 'statusCall')
    .map(({ caption, of, due }) =>
      'moment' in due
        ? {
            what: caption,
            of,
            due: `${momentShort(due.moment, now)}, ${leftSaid(due.moment, now)}`,
            late: momentMs(due.moment) < now.ms,
          }
        : {
            what: caption,
            of,
            due: `${dayShort(due.day)}, ${dayLeftSaid(due.day, todayOf(now))}`,
            late: due.day < todayOf(now),
          },
    )

/** What of the entries is due first by law, the nearest first. */
export function entryClockLines(state: DeskState, now: Wall): BoardLine[] {
  const today = todayOf(now)
  return entriesByProgress(state)
    .filter(({ progress }) => progress !== 'void')
    .flatMap(({ entity, file }) => {
      const due = entryDeadlines(file, today).find(({ done }) => !done)
      return due === undefined ? [] : [{ entity, due }]
    })
    .sort((a, b) => (a.due.day < b.due.day ? -1 : a.due.day > b.due.day ? 1 : 0))
    .map(({ entity, due }) => ({
      what: due.caption,
      of: entryCalled(entity),
      due: `${dayShort(due.day)}, ${dayLeftSaid(due.day, today)}`,
      late: due.daysLeft < 0,
    }))
}

/** `wall`: it hangs where visitors stand and is read out on calls, so no client is named (19 CFR 111.24). */
export const promiseLines = (state: DeskState, incident: string, now: Wall, wall = false): BoardLine[] =>
  openPromises(state, incident).map(({ fields }) => ({
    what: fields.title ?? 'a promise without words',
    of: [
      wall && fields.promisedToKind === 'client' ? 'a client' : fields.promisedTo,
      fields.owner === undefined ? '' : `by ${fields.owner}`,
    ]
      .filter(Boolean)
      .join(', '),
    due:
      fields.dueAt === undefined
        ? 'no time given'
        : `${momentShort(fields.dueAt, now)}, ${leftSaid(fields.dueAt, now)}`,
    late: fields.dueAt !== undefined && momentMs(fields.dueAt) < now.ms,
  }))

/** The same holds for `wall` here. */
export const callLines = (state: DeskState, incident: string, now: Wall, wall = false): BoardLine[] =>
  nextCalls(state, incident, now.ms).map(({ contact, insteadOf = '', name, number, why, dueAt }) => {
    const hidden = wall && (isClient(state, contact) || isClient(state, insteadOf))
    return {
      what: hidden ? 'A client' : name,
      of: hidden ? 'see Calls' : [number, why].filter(Boolean).join(' \u00b7 '),
      due: dueAt === undefined ? 'when there is time' : `${momentShort(dueAt, now)}, ${leftSaid(dueAt, now)}`,
      late: dueAt !== undefined && momentMs(dueAt) < now.ms,
    }
  })

/** A client's own record, or a contact that belongs to one. */
function isClient(state: DeskState, id: string): boolean {
  if (entityOf(state, 'importer', id) !== undefined) return true
  const contact = entityOf(state, 'contact', id)
  return textOf(contact, 'importer') !== '' || textOf(contact, 'group').toLowerCase() === 'client'
}

const stuckWords = { refused: 'refused', held: 'held', exam: 'exam' } as const
const stuckRank = { refused: 0, held: 1, exam: 2 } as const
type Stuck = keyof typeof stuckWords
const isStuck = (progress: string): progress is Stuck => progress in stuckWords

/** Entries that do not move by themselves, what is worst first and of it what is oldest. No client's name stands on the wall. */
export const stuckLines = (state: DeskState): BoardLine[] =>
  entriesByProgress(state)
    .flatMap((standing) => (isStuck(standing.progress) ? [{ ...standing, progress: standing.progress }] : []))
    .sort((a, b) => stuckRank[a.progress] - stuckRank[b.progress] || ((a.since ?? '') < (b.since ?? '') ? -1 : 1))
    .map(({ entity, progress, since }) => ({
      what: entryCalled(entity),
      of: [stuckWords[progress], textOf(entity, 'portOfEntry') && `port ${textOf(entity, 'portOfEntry')}`]
        .filter(Boolean)
        .join(', '),
      due: since === undefined ? '' : `since ${dayShort(since)}`,
      late: progress !== 'exam',
    }))
