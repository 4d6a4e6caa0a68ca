import { guidance, type GuidanceLine } from '../knowledge/guidance'
import { planTemplate } from '../knowledge/planTemplate'
import { contactRoles, type ContactRole } from '../knowledge/planTemplate/contactRoles'
import type { PlanPhase } from '../knowledge/planTemplate/steps'
import type { Wall } from '../journal/item'
import { entitiesOf, isRemoved, textOf, type DeskState, type Entity } from '../journal/state'
import { fieldsOf } from './entryFile'
import type { FieldsOf } from './kinds'

/** The continuity plan as it stands: steps in order, who last changed each, and which lines of the guidance it answers. */

export const planPhases: readonly { phase: PlanPhase; name: string }[] = [
  { phase: 'prepare', name: 'Prepare' },
  { phase: 'firstHour', name: 'First hour' },
  { phase: 'communicate', name: 'Communicate' },
  { phase: 'respond', name: 'Respond' },
  { phase: 'recover', name: 'Recover' },
]

export interface PlanStep {
  id: string
  phase: PlanPhase
  order: string
  fields: FieldsOf<'planStep'>
  /** ids of the guidance lines that it answers */
  answers: readonly string[]
  changed: { operator: string; wall: Wall }
}

/** Steps without a phase stand in the first one: nothing that was keyed is left out. */
export function planOf(state: DeskState): PlanStep[] {
  const steps: PlanStep[] = []
  for (const entity of entitiesOf(state, 'planStep').values()) if (!isRemoved(entity)) steps.push(stepOf(entity))
  const rank = (step: PlanStep) => planPhases.findIndex(({ phase }) => phase === step.phase)
  return steps.sort((a, b) => rank(a) - rank(b) || compare(a.order, b.order) || compare(a.id, b.id))
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

function stepOf(entity: Entity): PlanStep {
  const fields = fieldsOf('planStep', entity)
  const { operator, wall } = entity.touched
  return {
    id: entity.id,
    phase: fields.phase ?? 'prepare',
    order: fields.order ?? '',
    fields,
    answers: idsIn(fields.answers),
    changed: { operator, wall },
  }
}

export const idsIn = (text: string | undefined): string[] => (text ?? '').split(/\s+/u).filter(Boolean)

export interface Covered {
  line: GuidanceLine
  steps: readonly PlanStep[]
}

/** Every line of the guidance with the steps that answer it; a line without steps is a gap. */
export function coverage(steps: readonly PlanStep[]): Covered[] {
  return guidance.map((line) => ({ line, steps: steps.filter((step) => step.answers.includes(line.id)) }))
}

/** Steps of the template that the plan does not hold, by their id there. */
export function missingFromTemplate(steps: readonly PlanStep[]): typeof planTemplate {
  const held = new Set(steps.flatMap(({ fields }) => (fields.template === undefined ? [] : [fields.template])))
  return planTemplate.filter((step) => !held.has(step.id))
}

/** The first contact that calls itself so; removed ones do not count. */
export function contactFor(state: DeskState, role: ContactRole): string | undefined {
  const contacts = [...entitiesOf(state, 'contact').values()].filter((contact) => !isRemoved(contact))
  const isSo = (...fields: string[]) =>
    contacts.find((contact) => role.called.test(fields.map((field) => textOf(contact, field)).join(' · ')))
  return (isSo('role', 'name') ?? isSo('role', 'name', 'organisation'))?.id
}

/** Whom the template would ring where the step names nobody yet, in words; '' where nobody is to be rung. */
export function roleWanted(step: PlanStep): string {
  const role = planTemplate.find(({ id }) => id === step.fields.template)?.contact
  return role === undefined ? '' : contactRoles[role].name
}

/** 45 min, 4 h, 3 days after the declaration; '' where a step has no time. */
export function withinWords(minutes: number | undefined): string {
  if (minutes === undefined) return ''
  if (minutes >= 2_880 && minutes % 1_440 === 0) return `${minutes / 1_440} days`
  return minutes >= 120 && minutes % 60 === 0 ? `${minutes / 60} h` : `${minutes} min`
}
