import { entityOf, textOf, type DeskState } from '../../journal/state'
import { addMinutes, momentMs } from '../calendar'
import { TELL_EVERY_MINUTES, type IncidentRow } from '../incident/incidents'
import { partsOf } from '../incident/rows'
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

/** The next call of each schedule; one whose time has passed without a call stands until the next but one is near. */
function statusCalls(state: DeskState, incident: string, nowMs: number): Duty[] {
  const calls = partsOf(state, 'call', incident)
  return partsOf(state, 'callSchedule', incident).flatMap(({ id, fields }): Duty[] => {
    const { firstAt, everyMinutes } = fields
    if (firstAt === undefined) return []
    const held = calls
      .filter((call) => call.fields.schedule === id && call.fields.at !== undefined)
      .map((call) => momentMs(call.fields.at ?? ''))
    const due = dueCall(firstAt, everyMinutes, held, nowMs)
    if (due === undefined) return []
    return [
      {
        ...own,
        id: `statusCall ${id}`,
        what: 'statusCall',
        caption: 'Status call',
        of: fields.title ?? 'status call',
        due: { moment: due },
        counted: [
          `first ${momentSaid(firstAt)}`,
          everyMinutes === undefined ? 'once' : `every ${everyMinutes} minutes`,
          held.length === 0 ? 'none held yet' : held.length === 1 ? '1 held' : `${held.length} held`,
          `due ${momentSaid(due)}`,
        ],
        source: 'your own schedule',
        done: false,
        incident,
      },
    ]
  })
}

/**
 * The call that is due: the last one whose time has come unless a call was held for it, else the next. A call counts for
 * the time it is nearest to. undefined: the only one was held.
 */
function dueCall(
  firstAt: string,
  everyMinutes: number | undefined,
  held: readonly number[],
  nowMs: number,
): string | undefined {
  const first = momentMs(firstAt)
  if (everyMinutes === undefined) return held.length > 0 ? undefined : firstAt
  const every = everyMinutes * 60_000
  const nth = (ms: number): number => Math.max(0, Math.round((ms - first) / every))
  const lastHeld = Math.max(-1, ...held.map(nth))
  const lastCome = Math.floor((nowMs - first) / every)
  return addMinutes(firstAt, Math.max(lastHeld + 1, lastCome, 0) * everyMinutes)
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
  if (audience === 'client')
    for (const { fields } of partsOf(state, 'statusSheet', incident)) told.push({ at: fields.at, how: 'status sheet' })
  else {
    for (const { fields } of partsOf(state, 'call', incident))
      if (fields.outcome === 'reached' && isCbp(state, fields.contact)) told.push({ at: fields.at, how: 'call' })
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

const isCbp = (state: DeskState, contact: string | undefined): boolean =>
  contact !== undefined && textOf(entityOf(state, 'contact', contact), 'group') === 'CBP'
