import { contactsOf } from '../../../shared/domain/contacts'
import { entitiesOf, isRemoved, textOf, type DeskState } from '../../../shared/journal/state'

/** Names that are offered where a person is asked for: who works here, who signs, the firm's own people. */
export function peopleOf(state: DeskState): string[] {
  const names = [
    ...[...entitiesOf(state, 'operator').values(), ...entitiesOf(state, 'signer').values()].filter(
      (one) => !isRemoved(one),
    ),
    ...contactsOf(state).filter((one) => /^staff$/iu.test(textOf(one, 'group'))),
  ].map((one) => textOf(one, 'name'))
  return [...new Set(names.filter(Boolean))]
}

/** Owners that tasks of this incident have, and people by name. */
export function ownersOf(state: DeskState, incident: string): string[] {
  const owners = [...entitiesOf(state, 'task').values()]
    .filter((task) => textOf(task, 'incident') === incident)
    .map((task) => textOf(task, 'owner'))
  return [...new Set([...owners.filter(Boolean), ...peopleOf(state)])]
}
