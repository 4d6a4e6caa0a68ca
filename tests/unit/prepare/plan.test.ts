import { expect, test } from 'vitest'
import { hashToRoute, routeToHash } from '../../../renderer/frame/routes'
import { coverage, planOf, roleWanted } from '../../../shared/domain/plan'
import { fromTemplate, moved, orderAtEndOf } from '../../../shared/domain/planChanges'
import { planForm, planForms } from '../../../shared/domain/planForms'
import type { Change } from '../../../shared/journal/item'
import type { DeskState } from '../../../shared/journal/state'
import { validateChanges } from '../../../shared/journal/validate'
import { guidance } from '../../../shared/knowledge/guidance'
import { planTemplate } from '../../../shared/knowledge/planTemplate'
import { aDesk } from '../domain/aDesk'

const contacts = {
  contact: {
    soc: { name: 'Security Operations Center', organisation: 'CBP', role: 'First call', phone: '703-921-6507' },
  },
}

/** A desk after changes: later ones win. */
function after(changes: readonly Change[]): DeskState {
  const planStep: Record<string, Record<string, string | number | boolean>> = {}
  for (const { id, patch } of changes) {
    const fields = { ...planStep[id] }
    for (const [field, value] of patch) if (value !== null) fields[field] = value
    planStep[id] = fields
  }
  return aDesk({ ...contacts, planStep })
}

const begun = fromTemplate(aDesk(contacts), [])
const titles = (state: DeskState) => planOf(state).map((step) => step.fields.title)

test('every line of the guidance is answered by a step of the template', () => {
  const gaps = coverage(planOf(after(begun))).filter(({ steps }) => steps.length === 0)
  expect(gaps.map(({ line }) => line.id)).toEqual([])
})

test('every answer of the template is a line of the guidance, and ids stand once', () => {
  const known = new Set(guidance.map((line) => line.id))
  expect(planTemplate.flatMap((step) => step.answers).filter((id) => !known.has(id))).toEqual([])
  expect(known.size).toBe(guidance.length)
  expect(new Set(planTemplate.map((step) => step.id)).size).toBe(planTemplate.length)
})

test('every screen and every form that a step names is there', () => {
  for (const { screen, id } of [...planTemplate, ...planForms])
    if (screen !== undefined) expect([id, routeToHash(hashToRoute(`#${screen}`))]).toEqual([id, `#${screen}`])
  for (const { form } of planTemplate) if (form !== undefined) expect(planForm(form)?.id).toBe(form)
})

test('every line of the guidance names where it was read and when', () => {
  for (const line of guidance) {
    expect(line.source).not.toBe('')
    expect(line.checkedOn).toMatch(/^\d{4}-\d{2}-\d{2}$/u)
    expect(line.text.length, line.id).toBeLessThan(170)
  }
})

test('the template fits the journal, stands in its order, and names the contacts that the desk has', () => {
  expect(validateChanges(begun)).toMatchObject({ ok: true })
  const plan = planOf(after(begun))
  expect(plan.map((step) => step.fields.template)).toEqual(planTemplate.map((step) => step.id))
  expect(plan.find((step) => step.fields.template === 'ring-soc')?.fields.contact).toBe('soc')
  const ofo = plan.find((step) => step.fields.template === 'ring-ofo')
  expect(ofo?.fields.contact).toBeUndefined()
  expect(ofo === undefined ? '' : roleWanted(ofo)).toMatch(/Field Operations/u)
})

test('a second start from the template adds only what is missing', () => {
  const removed: Change = { action: 'planStep.removed', kind: 'planStep', id: 'plan-isa', patch: [['removed', true]] }
  const state = after([...begun, removed])
  const again = fromTemplate(state, planOf(state))
  expect(again.map(({ id }) => id)).toEqual(['plan-isa'])
  expect(planOf(after([...begun, removed, ...again]))).toHaveLength(planTemplate.length)
})

test('a step moved up by one changes places with its neighbour, by one write', () => {
  const before = titles(after(begun))
  const step = planOf(after(begun))[3]
  const up = moved(planOf(after(begun)), step?.id ?? '', -1)
  expect(up).toHaveLength(1)
  const now = titles(after([...begun, ...up]))
  expect(now.slice(0, 5)).toEqual([before[0], before[1], before[3], before[2], before[4]])
})

test('a step at the edge of its phase goes into the next phase, and the first of all stays', () => {
  const plan = planOf(after(begun))
  const last = plan.filter((step) => step.phase === 'prepare').at(-1)
  const state = after([...begun, ...moved(plan, last?.id ?? '', 1)])
  expect(planOf(state).find((step) => step.phase === 'firstHour')?.id).toBe(last?.id)
  expect(moved(plan, plan[0]?.id ?? '', -1)).toEqual([])
})

test('steps of equal place, as two laptops may leave them, are numbered afresh when one is moved', () => {
  const twins = ['a', 'b', 'c'].map((id): Change => ({
    action: 'planStep.keyed',
    kind: 'planStep',
    id,
    patch: [['phase', 'respond'], ['order', '0015'], ['title', id]], // prettier-ignore
  }))
  const down = moved(planOf(after(twins)), 'a', 1)
  expect(titles(after([...twins, ...down]))).toEqual(['b', 'a', 'c'])
  expect(orderAtEndOf(planOf(after(twins)), 'respond') > '0015').toBe(true)
})
