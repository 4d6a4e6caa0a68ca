import type { Change, Patch } from '../../journal/item'
import { entityOf, textOf, type DeskState } from '../../journal/state'
import { addMinutes } from '../calendar'
import { orderKeyAt } from '../orderKey'
import { planOf, type PlanStep } from '../plan'
import { fromTemplate } from '../planChanges'
import { FIRST_INCIDENT, incidentsOf } from './incidents'
import { joinedId } from './joinedId'

/** What is said of an incident when it is declared. Moments are RFC 9557; what is not known is absent. */
export interface Declaration {
  /** `incidentIdFor` */
  id: string
  title?: string
  discoveredAt?: string
  outageBegan?: string
  knownAtStart?: string
  lead?: string
  expectedDuration?: string
  declaredAt: string
  declaredBy: string
  /** directory and plan as they stood (`declareFrozen.ts`): the document's id and the SHA-256 of its bytes */
  frozen?: { document: string; sha256: string }
}

/** The first of a desk is the one that letters state; each further one has an id of its own. */
export const incidentIdFor = (state: DeskState, randomId: () => string): string =>
  incidentsOf(state).length === 0 && textOf(entityOf(state, 'incident', FIRST_INCIDENT), 'declaredAt') === ''
    ? FIRST_INCIDENT
    : randomId()

/** The steps that become tasks: all but those of peace time. An empty plan is stood in for by the template. */
export function stepsToDo(state: DeskState): { from: 'plan' | 'template'; steps: readonly StepToDo[] } {
  const plan = planOf(state).filter(({ phase }) => phase !== 'prepare')
  if (plan.length > 0) return { from: 'plan', steps: plan }
  const steps = fromTemplate(state, []).map(({ id, patch }): StepToDo => ({
    id,
    fields: Object.fromEntries(patch) as PlanStep['fields'],
  }))
  return { from: 'template', steps: steps.filter(({ fields }) => fields.phase !== 'prepare') }
}
export type StepToDo = Pick<PlanStep, 'id' | 'fields'>

/** The changes of one item: the incident, and a task for each step with its owner and the moment by which it is due. */
export function declareChanges(state: DeskState, declared: Declaration): Change[] {
  const { frozen, id, ...said } = declared
  const patch: Patch = Object.entries(said).filter(([, value]) => value !== '')
  if (frozen !== undefined) patch.push(['frozenDocument', frozen.document], ['frozenSha256', frozen.sha256])
  return [
    { action: 'incident.declared', kind: 'incident', id, patch },
    ...stepsToDo(state).steps.map((step, nth) => taskOf(declared, step, nth)),
  ]
}

/** Two laptops that declare one incident before they meet hold one list of tasks afterwards: the id is made of both. */
function taskOf({ id, declaredAt }: Declaration, step: StepToDo, nth: number): Change {
  const { phase, title, detail, owner, deputy, contact, form, screen, targetMinutes } = step.fields
  const fields = {
    incident: id,
    planStep: step.id,
    phase: phase ?? 'firstHour',
    order: orderKeyAt(nth),
    title,
    detail,
    owner,
    deputy,
    contact,
    form,
    screen,
    dueAt: typeof targetMinutes === 'number' ? addMinutes(declaredAt, targetMinutes) : undefined,
  }
  return {
    action: 'task.opened',
    kind: 'task',
    id: joinedId(id, step.id),
    patch: Object.entries(fields).filter(([, value]) => value !== undefined && value !== null && value !== '') as Patch,
  }
}
