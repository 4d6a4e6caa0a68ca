import type { Duty } from '../../shared/domain/deadlines/duty'
import { incidentDuties } from '../../shared/domain/deadlines/incidentDuties'
import { dueMs } from '../../shared/domain/deadlines/order'
import { timeLeft } from '../../shared/domain/deadlines/timeLeft'
import { callsDue } from '../../shared/domain/incident/calls'
import { openIncidents } from '../../shared/domain/incident/incidents'
import type { DeskState } from '../../shared/journal/state'
import { dutyRoute } from '../communicate/deadlines/dutyRoute'
import { dayOf, timeOf, type Now } from '../words/times'
import type { NextStep } from './next'

const HOUR = 3_600_000
/** Of one sort so many stand on the desk; the rest are told as a number, or the first hour's plan would hide the entries. */
const MOST_CALLS = 2
const MOST_TASKS = 4

/** What open incidents want next: law first, then calls, promises and tasks. Two incidents stand beside each other. */
export function incidentSteps(state: DeskState, now: Now): NextStep[] {
  const open = openIncidents(state)
  return open.flatMap(({ id, fields }) => {
    const duties = incidentDuties(state, id, now.ms).filter((duty) => !duty.done)
    const which = open.length > 1 ? (fields.title ?? id) : ''
    const tasks = duties.filter((duty) => duty.what === 'task' && dueMs(duty) - now.ms < 4 * HOUR)
    return [
      ...duties.filter((duty) => duty.what !== 'task' && isNear(duty, now)).map((duty) => dutyStep(duty, now, which)),
      ...tasks.slice(0, MOST_TASKS).map((duty) => dutyStep(duty, now, which)),
      ...rest(`tasks ${id}`, tasks.length - MOST_TASKS, 'more tasks are due within four hours', { rank: 13 }),
      ...callSteps(state, id, now),
    ]
  })
}

/** Beyond three days nothing of an incident belongs among what is next; law stands from the first minute. */
const isNear = (duty: Duty, now: Now): boolean =>
  !duty.discretion || dueMs(duty, now.offsetMinutes) - now.ms < (duty.what === 'tellAgain' ? HOUR : 8 * HOUR)

function dutyStep(duty: Duty, now: Now, which: string): NextStep {
  const left = timeLeft(duty, now)
  return {
    id: duty.id,
    tone: left.tone === 'good' ? 'plain' : left.tone,
    when: whenWords(duty, now),
    title: duty.caption,
    about: [left.words, duty.what === 'task' ? '' : shortSource(duty.source), which].filter(Boolean).join(' · '),
    who: duty.of,
    button: 'Open',
    to: dutyRoute(duty),
    rank: rankOf(duty, now),
  }
}

/** A line of the desk has room for a section of the law; longer sources stand on the page of deadlines. */
const shortSource = (source: string): string => (source.length > 30 ? '' : source)

/** Smaller is sooner: on the same scale as the steps of the entries, of which a missed deadline is 0 and a hold 5. */
function rankOf(duty: Duty, now: Now): number {
  const hours = (dueMs(duty, now.offsetMinutes) - now.ms) / HOUR
  if (duty.what === 'incidentNotice') return -30
  if (!duty.discretion) return hours < 24 ? -20 + Math.max(-5, hours / 24) : 10
  if (duty.what === 'statusCall') return hours < 1 ? -6 : 12
  if (duty.what === 'tellAgain') return hours < 0 ? -2 : 14
  const promise = duty.source === 'your own promise'
  return (promise ? -4 : 2) + (hours < 0 ? 0 : 6 + hours)
}

function whenWords(duty: Duty, now: Now): string {
  const ms = dueMs(duty, now.offsetMinutes)
  if (duty.what === 'incidentNotice') return 'Now'
  if (ms < now.ms) return 'Overdue'
  const minutes = Math.floor((ms - now.ms) / 60_000)
  if (minutes < 60) return `${minutes} min`
  const there = { ms, offsetMinutes: now.offsetMinutes }
  if (dayOf(there) === dayOf(now)) return timeOf(there)
  return minutes < 96 * 60 ? `${Math.floor(minutes / 60)} h` : `${Math.floor(minutes / 1_440)} days`
}

function callSteps(state: DeskState, incident: string, now: Now): NextStep[] {
  const due = callsDue(state, incident, now.ms).filter(({ schedule }) => schedule === undefined)
  return [
    ...due.slice(0, MOST_CALLS).map((call, nth): NextStep => ({
      id: `call ${incident} ${call.contact}`,
      tone: call.overdue ? 'stop' : 'later',
      when: 'Ring now',
      title: call.name,
      about: call.why,
      who: call.number || 'no number known',
      button: 'Call',
      to: { at: 'communicate', page: 'calls' },
      rank: -5 + nth / 10,
    })),
    ...rest(`calls ${incident}`, due.length - MOST_CALLS, 'more calls are due', { rank: -4.5, calls: true }),
  ]
}

function rest(
  id: string,
  count: number,
  words: string,
  { rank, calls = false }: { rank: number; calls?: boolean },
): NextStep[] {
  if (count <= 0) return []
  return [
    {
      id,
      tone: 'plain',
      when: '',
      title: `${count} ${words}`,
      about: calls ? 'in the order in which they are rung' : 'each with its owner',
      who: '',
      button: 'All',
      to: { at: 'communicate', page: calls ? 'calls' : 'deadlines' },
      rank,
    },
  ]
}
