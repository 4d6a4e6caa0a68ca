import { momentMs } from '../calendar'
import type { DeskState } from '../../journal/state'
import { partsOf, type IncidentPart } from './rows'

export type TaskRow = IncidentPart<'task'>

const byDue = (a: TaskRow, b: TaskRow): number =>
  dueMs(a) - dueMs(b) || ((a.fields.order ?? a.born) < (b.fields.order ?? b.born) ? -1 : 1)
const dueMs = ({ fields }: TaskRow): number =>
  fields.dueAt === undefined ? Number.MAX_SAFE_INTEGER : momentMs(fields.dueAt)

/** All, done ones too, the first due first; those without a time last. */
export const tasksByDue = (state: DeskState, incident: string): TaskRow[] =>
  partsOf(state, 'task', incident).sort(byDue)

/** Not done yet, the first due first; those without a time last. */
export const openTasks = (state: DeskState, incident: string): TaskRow[] =>
  tasksByDue(state, incident).filter(({ fields }) => fields.doneAt === undefined)

/** What was promised to somebody and not kept yet, the first due first. */
export const openPromises = (state: DeskState, incident: string): TaskRow[] =>
  openTasks(state, incident).filter(({ fields }) => fields.promisedTo !== undefined)

/** Not done, and its time has passed. */
export const isOverdue = ({ fields }: TaskRow, nowMs: number): boolean =>
  fields.doneAt === undefined && fields.dueAt !== undefined && momentMs(fields.dueAt) < nowMs
