import type { Change, Patch } from '../journal/item'
import type { DeskState } from '../journal/state'
import { contactRoles } from '../knowledge/planTemplate/contactRoles'
import type { PlanPhase, TemplateStep } from '../knowledge/planTemplate/steps'
import { movedOne, orderKeyAt, orderKeyBetween } from './orderKey'
import { contactFor, missingFromTemplate, planPhases, type PlanStep } from './plan'

/** What changes a plan, as journal changes: each is one item, and is undone as one. */

/**
 * The template's steps that the plan lacks. The entity's id is made of the template's, so that two laptops that both
 * begin with the template hold one plan after they meet, and not two.
 */
export function fromTemplate(state: DeskState, steps: readonly PlanStep[]): Change[] {
  const nth = new Map<PlanPhase, number>()
  return missingFromTemplate(steps).map((step) => {
    const at = nth.get(step.phase) ?? steps.filter(({ phase }) => phase === step.phase).length
    nth.set(step.phase, at + 1)
    return { action: 'planStep.keyed', kind: 'planStep', id: `plan-${step.id}`, patch: patchOf(state, step, at) }
  })
}

function patchOf(state: DeskState, step: TemplateStep, nth: number): Patch {
  const contact = step.contact === undefined ? undefined : contactFor(state, contactRoles[step.contact])
  return [
    ['phase', step.phase],
    ['order', orderKeyAt(nth)],
    ['title', step.title],
    ['detail', step.detail],
    ['owner', step.owner],
    ['deputy', step.deputy],
    ['targetMinutes', step.targetMinutes ?? null],
    ['contact', contact ?? null],
    ['form', step.form ?? null],
    ['screen', step.screen ?? null],
    ['answers', step.answers.join(' ')],
    ['template', step.id],
    ['removed', false],
  ]
}

const keyed = (id: string, patch: Patch): Change => ({ action: 'planStep.keyed', kind: 'planStep', id, patch })

/** The order key of a step put at the end of a phase. */
export function orderAtEndOf(steps: readonly PlanStep[], phase: PlanPhase): string {
  const inPhase = steps.filter((step) => step.phase === phase)
  return orderKeyBetween(inPhase.at(-1)?.order, undefined) ?? orderKeyAt(inPhase.length)
}

/**
 * One place up (-1) or down (1). At the edge of its phase a step goes into the next one; at the edge of the plan
 * nothing changes.
 */
export function moved(steps: readonly PlanStep[], id: string, by: -1 | 1): Change[] {
  const step = steps.find((one) => one.id === id)
  if (step === undefined) return []
  const brothers = steps.filter(({ phase }) => phase === step.phase)
  if (brothers[brothers.indexOf(step) + by] === undefined) return intoPhase(steps, step, by)
  return movedOne(brothers, id, by, ({ order }) => order).map(([one, order]) => keyed(one.id, [['order', order]]))
}

function intoPhase(steps: readonly PlanStep[], step: PlanStep, by: -1 | 1): Change[] {
  const rank = planPhases.findIndex(({ phase }) => phase === step.phase)
  const phase = planPhases[rank + by]?.phase
  if (phase === undefined) return []
  const there = steps.filter((one) => one.phase === phase)
  const order = by === 1 ? orderKeyBetween(undefined, there[0]?.order) : orderKeyBetween(there.at(-1)?.order, undefined)
  if (order !== undefined)
    return [
      keyed(step.id, [
        ['phase', phase],
        ['order', order],
      ]),
    ]
  const all = by === 1 ? [step, ...there] : [...there, step]
  return all.map((one, nth) =>
    keyed(one.id, [
      ['phase', phase],
      ['order', orderKeyAt(nth)],
    ]),
  )
}
