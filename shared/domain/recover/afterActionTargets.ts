import { entitiesOf, entityOf, type DeskState } from '../../journal/state'
import { stampDevice } from '../../journal/stamp'
import { momentMs } from '../calendar'
import { fieldsOf } from '../entryFile'
import { partsOf } from '../incident/rows'
import { incidentDuties } from '../deadlines/incidentDuties'
import { tasksByDue, type TaskRow } from '../incident/tasks'
import { timeSpan } from './timeSpan'
import type { Finding } from './afterAction'

/** How many had a time set, how many were done in it, late, or are open past it. */
export interface Kept {
  all: number
  inTime: number
  late: number
  /** not done, and its time has passed */
  missed: number
  findings: readonly Finding[]
}

const FIRST_HOUR_MS = 3_600_000

/** Steps of the plan and the clocks of the law, against when they were done. */
export function targetFindings(state: DeskState, incident: string, nowMs: number): Kept {
  const tasks = tasksByDue(state, incident).filter(({ fields }) => fields.promisedTo === undefined)
  const steps = ofTasks(state, tasks, 'targets', nowMs)
  const clocks = incidentDuties(state, incident, nowMs)
    .filter(({ what, due }) => (what === 'incidentNotice' || what === 'breachReport') && 'moment' in due)
    .flatMap(({ id, caption, due, done, doneBy }): Finding[] => {
      const dueMs = 'moment' in due ? momentMs(due.moment) : 0
      if (done) return [{ id, section: 'targets', tone: 'note', says: `${caption}: ${doneBy ?? 'done'}`, lines: [] }]
      if (dueMs >= nowMs) return []
      return [
        {
          id,
          section: 'targets',
          tone: 'late',
          says: `${caption}: not done, ${timeSpan(nowMs - dueMs)} past its time`,
          lines: [],
        },
      ]
    })
  return { ...steps, findings: [...clocks, ...firstPages(state, incident), ...steps.findings] }
}

/** When the pages of the first hour were printed; after it they came too late to be of use. */
function firstPages(state: DeskState, incident: string): Finding[] {
  const { declaredAt } = fieldsOf('incident', entityOf(state, 'incident', incident))
  const [first] = partsOf(state, 'firstHourPrint', incident)
  if (declaredAt === undefined) return []
  const about = { id: 'firstHour', section: 'targets' } as const
  if (first?.fields.at === undefined)
    return [{ ...about, tone: 'late', says: 'Pages of the first hour: never printed', lines: [] }]
  const after = momentMs(first.fields.at) - momentMs(declaredAt)
  return [
    {
      ...about,
      tone: after > FIRST_HOUR_MS ? 'late' : 'note',
      says: `Pages of the first hour: printed ${timeSpan(after)} after the declaration`,
      lines: linesOf(state, 'firstHourPrint', first.id),
    },
  ]
}

/** What was promised to CBP, agencies, clients and carriers. */
export function promiseFindings(state: DeskState, incident: string, nowMs: number): Kept {
  const promises = tasksByDue(state, incident).filter(({ fields }) => fields.promisedTo !== undefined)
  return ofTasks(state, promises, 'promises', nowMs)
}

function ofTasks(state: DeskState, tasks: readonly TaskRow[], section: 'targets' | 'promises', nowMs: number): Kept {
  const withTime = tasks.filter(({ fields }) => fields.dueAt !== undefined)
  // What is neither done nor due yet was not kept and not missed.
  const timed = withTime.filter(({ fields }) => fields.doneAt !== undefined || momentMs(fields.dueAt ?? '') < nowMs)
  const lateBy = ({ fields: { dueAt = '', doneAt } }: TaskRow): number =>
    (doneAt === undefined ? nowMs : momentMs(doneAt)) - momentMs(dueAt)
  const late = timed.filter((task) => lateBy(task) > 0)
  const missed = late.filter(({ fields }) => fields.doneAt === undefined)
  const word = section === 'promises' ? 'promises' : 'steps'
  const sum: Finding = {
    id: section,
    section,
    tone: late.length === 0 && timed.length > 0 ? 'good' : 'note',
    says:
      withTime.length === 0
        ? `No ${word} had a time set`
        : `${timed.length - late.length} of ${timed.length} ${word} were done in time${
            timed.length === withTime.length ? '' : `; not due yet: ${withTime.length - timed.length}`
          }`,
    lines: [],
  }
  return {
    all: timed.length,
    inTime: timed.length - late.length,
    late: late.length - missed.length,
    missed: missed.length,
    findings: [
      sum,
      ...[...late]
        .sort((a, b) => lateBy(b) - lateBy(a))
        .map((task): Finding => ({
          id: `${section} ${task.id}`,
          section,
          tone: 'late',
          says: `${task.fields.title ?? 'A step'}${task.fields.promisedTo === undefined ? '' : ` (to ${task.fields.promisedTo})`}: ${
            task.fields.doneAt === undefined ? 'not done, ' : ''
          }${timeSpan(lateBy(task))} late`,
          lines: linesOf(state, 'task', task.id),
        })),
    ],
  }
}

/** The lines of the log on which a record stands: the one that made it, and the one that changed it last. */
export function linesOf(state: DeskState, kind: string, id: string): string[] {
  const entity = entityOf(state, kind, id) ?? entitiesOf(state, kind).get(id)
  if (entity === undefined) return []
  const { born, touched } = entity
  return [...new Set([born, touched].map(({ at, seq }) => `${stampDevice(at)}-${seq}`))]
}
