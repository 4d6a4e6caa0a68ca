import { expect, test } from 'vitest'
import { allowedByRole, roleOf } from '../../../shared/domain/roles'
import { createFold } from '../../../shared/journal/fold'
import type { Change } from '../../../shared/journal/item'
import { ALaptop } from '../exchange/aDesk'

/** A desk with Lea who leads, Omar who keys and Rita who reads; Fay was keyed before there were roles; Guy is withdrawn. */
function aDesk() {
  const laptop = new ALaptop()
  for (const [id, role] of [
    ['lea', 'lead'],
    ['omar', 'operator'],
    ['rita', 'reader'],
    ['fay', undefined],
  ] as const)
    laptop.record(person(id, [['name', id], ...(role === undefined ? [] : [['role', role] as [string, string]])]))
  laptop.record(person('guy', [['role', 'lead']]))
  laptop.record({ action: 'operator.removed', kind: 'operator', id: 'guy', patch: [['removed', true]] })
  const fold = createFold()
  fold.addAll(laptop.items)
  return fold.state
}

const person = (id: string, patch: Change['patch']): Change => ({
  action: 'operator.keyed',
  kind: 'operator',
  id,
  patch,
})
const change = (action: string, kind: string, patch: Change['patch'] = []): Change => ({ action, kind, id: 'x', patch })
const keyed = change('entry.keyed', 'entry', [['description', 'Chairs']])
const printed = change('entry.printed', 'fact')
const opened = change('reserve.block.opened', 'block')

test('whoever came in by the desk’s own code, or was keyed before there were roles, leads; who was withdrawn reads', () => {
  const state = aDesk()
  expect(['', 'lea', 'omar', 'rita', 'fay', 'guy', 'nobody'].map((id) => roleOf(state, id))).toEqual([
    'lead',
    'lead',
    'operator',
    'reader',
    'lead',
    'reader',
    'lead',
  ])
})

test('a reader records the paper that is made and nothing else, not even beside it', () => {
  const state = aDesk()
  expect(allowedByRole(state, 'rita', [printed]).ok).toBe(true)
  expect(allowedByRole(state, 'rita', [printed, keyed])).toEqual({
    ok: false,
    error: { type: 'RoleRefused', role: 'reader', needs: 'operator' },
  })
})

test('an operator keys, and leaves people, the emergency block and forks to a lead', () => {
  const state = aDesk()
  expect(allowedByRole(state, 'omar', [keyed, printed]).ok).toBe(true)
  for (const one of [
    opened,
    change('operator.removed', 'operator'),
    change('fork.settled', 'fork'),
    person('omar', [['role', 'lead']]),
    person('rita', [['name', 'Rita']]),
    { ...person('rita', [['role', 'lead']]), action: 'change.undone' },
  ]) {
    expect([one, allowedByRole(state, 'omar', [one]).ok]).toEqual([one, false])
    expect([one, allowedByRole(state, 'lea', [one]).ok]).toEqual([one, true])
  }
})

test('one’s own name and initials are one’s own to change', () => {
  expect(allowedByRole(aDesk(), 'omar', [person('omar', [['initials', 'OM']])]).ok).toBe(true)
})
