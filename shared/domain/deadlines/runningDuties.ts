import { entityOf, textOf, type DeskState } from '../../journal/state'
import { addMinutes, momentMs } from '../calendar'
import { TELL_EVERY_MINUTES, type IncidentRow } from '../incident/incidents'
import { partsOf } from '../incident/rows'
import { scheduleStandings } from '../incident/schedule'
import type { FieldsOf } from '../kinds'
import type { Duty } from './duty'
import { momentSaid } from './words'

/** What an incident promised itself, which no law sets: status calls, telling again, tasks with a time. */
export function runningDuties(state: DeskState, incident: IncidentRow, nowMs: number): Duty[] {
  return [
    ...taskDuties(state, incident.id),
    ...(incident.fields.closedAt === undefined
      ? [...statusCalls(state, incident.id, nowMs), ...tellAgain(state, incident)]
      : []),
  ]
}

const own = { checkedOn: '2026-11-24', confidence: 'sure', discretion: true } as const

function taskDuties(state: DeskState, incident: string): Duty[] {
  return partsOf(state, 'task', incident).flatMap(({ id, fields }): Duty[] => {
    const { dueAt, doneAt, promisedTo } = fields
    if (dueAt === undefined) return []
    return [
      {
        ...own,
        id: `task ${id}`,
        what: 'task',
        caption: fields.title ?? 'Task',
        of: promisedTo === undefined ? (fields.owner ?? 'no owner yet') : `promised to ${promisedTo}`,
        due: { moment: dueAt },
        counted: [`due ${momentSaid(dueAt)}, as it was keyed or as the plan sets it`],
        source: promisedTo === undefined ? 'your own plan' : 'your own promise',
        done: doneAt !== undefined,
        ...(doneAt === undefined ? {} : { doneBy: `done ${momentSaid(doneAt)}` }),
        incident,
      },
    ]
  })
}

/** The next call of each schedule, or the one whose time has come without a call; the schedule itself counts. */
function statusCalls(state: DeskState, incident: string, nowMs: number): Duty[] {
  return scheduleStandings(state, incident, nowMs).flatMap(({ row, next, missed, occurrences }): Duty[] => {
    if (next === undefined) return []
    const { firstAt, everyMinutes, title } = row.fields
    const held = occurrences.filter((one) => one.held !== undefined).length
    return [
      {
        ...own,
        id: `statusCall ${row.id}`,
        what: 'statusCall',
        caption: 'Status call',
        of: title ?? 'status call',
        due: { moment: next.at },
        counted: [
          `first ${momentSaid(firstAt ?? next.at)}`,
          everyMinutes === undefined ? 'once' : `every ${everyMinutes} minutes`,
          ...(held === 0 ? ['none held yet'] : [`${held} held`]),
          ...(missed.length === 0 ? [] : [`${missed.length} not held`]),
          `due ${momentSaid(next.at)}`,
        ],
        source: 'your own schedule',
        done: false,
        incident,
      },
    ]
  })
}

/** CBP and the clients hear of it again after so many minutes from when they last did; before a first word nothing runs. */
function tellAgain(state: DeskState, { id: incident, fields }: IncidentRow): Duty[] {
  const every = fields.tellEveryMinutes ?? TELL_EVERY_MINUTES
  return (['cbp', 'client'] as const).flatMap((audience): Duty[] => {
    const told = lastTold(state, incident, audience)
    if (told === undefined) return []
    const due = addMinutes(told.at, every)
    return [
      {
        ...own,
        id: `tellAgain ${incident} ${audience}`,
        what: 'tellAgain',
        caption: audience === 'cbp' ? 'Tell CBP how it stands' : 'Tell the clients how it stands',
        of: fields.title ?? 'incident',
        due: { moment: due },
        counted: [`${told.how} ${momentSaid(told.at)}`, `again after ${every} minutes`, `due ${momentSaid(due)}`],
        source: 'your own rule; four hours where none was keyed, as CBSA asks of its clients',
        done: false,
        incident,
      },
    ]
  })
}

function lastTold(
  state: DeskState,
  incident: string,
  audience: 'cbp' | 'client',
): { at: string; how: string } | undefined {
  const told: { at: string | undefined; how: string }[] = []
  for (const { fields } of partsOf(state, 'messageSent', incident))
    if (audienceOf(state, fields.message, fields.importer) === audience) told.push({ at: fields.at, how: 'message' })
  if (audience === 'client') {
    // A draft was read by nobody but us.
    for (const { fields } of partsOf(state, 'statusSheet', incident))
      if (fields.draft !== true) told.push({ at: fields.at, how: 'status sheet' })
  } else {
    for (const { fields } of partsOf(state, 'call', incident))
      if (fields.outcome === 'reached' && isCbp(state, fields)) told.push({ at: fields.at, how: 'call' })
    for (const { fields } of partsOf(state, 'reportVersion', incident)) told.push({ at: fields.sentAt, how: 'report' })
  }
  let last: { at: string; how: string } | undefined
  for (const { at, how } of told)
    if (at !== undefined && (last === undefined || momentMs(at) > momentMs(last.at))) last = { at, how }
  return last
}

const audienceOf = (state: DeskState, message: string | undefined, importer: string | undefined): string =>
  message === undefined
    ? importer === undefined
      ? ''
      : 'client'
    : textOf(entityOf(state, 'message', message), 'audience')

/** By its group on the list; one that is rung without being on it, as headquarters is, by what it was called. */
const isCbp = (state: DeskState, { contact, name, organisation }: FieldsOf<'call'>): boolean =>
  contact === undefined
    ? /\bCBP\b/u.test(`${name ?? ''} ${organisation ?? ''}`)
    : textOf(entityOf(state, 'contact', contact), 'group') === 'CBP'
