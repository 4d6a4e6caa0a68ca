import { roles } from '../../../shared/domain/roles'
import { textOf, entityOf } from '../../../shared/journal/state'
import { useDeskHandle } from '../../store/hooks'
import { leadLeft, slotsHeld } from '../../store/operators'
import { Dialog } from '../../ui/Dialog'
import { KeyedForm } from '../KeyedForm'
import type { KeyedField } from '../keyedFields'
import type { Person } from './people'
import { roleNames } from './roleWords'
import { useRole } from './useRole'

const ownFields: readonly KeyedField[] = [
  { field: 'name', label: 'Name' },
  { field: 'initials', label: 'Initials on paper', sort: 'code', hint: 'From the name when left empty' },
]

/** Name and initials; a lead gives the role too, but never takes the last lead away. */
export function PersonDialog({ person, onClose }: { person: Person; onClose: () => void }) {
  const desk = useDeskHandle()
  const lead = useRole() === 'lead'
  const unsaid = textOf(entityOf(desk.state, 'operator', person.id), 'role') === ''
  const role: KeyedField = {
    field: 'role',
    label: 'Role',
    options: [
      ...(unsaid ? [{ value: '', label: `${roleNames.lead}, as everybody was at first` }] : []),
      ...roles.map((value) => ({ value, label: roleNames[value] })),
    ],
    refuse: (text) =>
      leadLeft(desk, slotsHeld(desk), { operator: person.id, role: roles.find((one) => one === text) })
        ? undefined
        : 'At least one lead who can unlock has to be left.',
  }
  return (
    <Dialog open title={person.name} onClose={onClose}>
      <KeyedForm
        action="operator.keyed"
        kind="operator"
        id={person.id}
        fields={lead ? [...ownFields, role] : ownFields}
        needed={['name', 'Every item of the log carries a name.']}
        onDone={onClose}
        onCancel={onClose}
      />
    </Dialog>
  )
}
