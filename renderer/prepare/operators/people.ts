import { roleOf, type Role } from '../../../shared/domain/roles'
import { entitiesOf, isRemoved, textOf } from '../../../shared/journal/state'
import type { SlotHeld } from '../../store/operators'
import type { Desk } from '../../store/types'

/** One person as the page shows them. */
export interface Person {
  /** operator id */
  id: string
  name: string
  initials: string
  role: Role
  passphrase: boolean
  recoveryCode: boolean
  /** withdrawn, as on another laptop, while slots of theirs are still here */
  withdrawn: boolean
}

/** Everybody who works here or could unlock, leads first, then by name. */
export function peopleOf(desk: Desk, slots: readonly SlotHeld[]): Person[] {
  const has = (id: string, kind: SlotHeld['kind']) => slots.some((slot) => slot.operator === id && slot.kind === kind)
  const people: Person[] = []
  for (const entity of entitiesOf(desk.state, 'operator').values()) {
    const [passphrase, recoveryCode] = [has(entity.id, 'passphrase'), has(entity.id, 'recovery')]
    const withdrawn = isRemoved(entity)
    if (withdrawn && !passphrase && !recoveryCode) continue
    people.push({
      id: entity.id,
      name: textOf(entity, 'name'),
      initials: textOf(entity, 'initials'),
      role: roleOf(desk.state, entity.id),
      passphrase,
      recoveryCode,
      withdrawn,
    })
  }
  return people.sort((a, b) => order.indexOf(a.role) - order.indexOf(b.role) || a.name.localeCompare(b.name))
}

const order: readonly Role[] = ['lead', 'operator', 'reader']
