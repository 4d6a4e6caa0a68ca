import { useMemo } from 'react'
import { operatorName } from '../../frame/Rail'
import { useDesk, useDeskHandle } from '../../store/hooks'
import { Dialog } from '../../ui/Dialog'
import { KeyedForm } from '../KeyedForm'
import { clientFields } from './clientFields'

/** Keys a client; undefined: a new one. */
export function ClientDialog({ id, onClose }: { id: string | undefined; onClose: () => void }) {
  const desk = useDeskHandle()
  const by = useDesk(operatorName)
  const fields = useMemo(() => clientFields(desk.state, id), [desk, id])
  return (
    <Dialog
      open
      title={id === undefined ? 'A new importer' : 'Importer'}
      about="Entries already keyed keep the values they took; what differs then is shown on them."
      onClose={onClose}
      wide
    >
      <KeyedForm
        action="importer.keyed"
        kind="importer"
        id={id}
        fields={fields}
        needed={['name', 'An importer has a name.']}
        also={(keyed, before) => screenedNow(keyed, before, by)}
        onDone={onClose}
        onCancel={onClose}
      />
    </Dialog>
  )
}

/** A screening keyed without a name was made known by whoever keyed it. */
function screenedNow(
  keyed: Readonly<Record<string, string>>,
  before: Readonly<Record<string, string>>,
  by: string,
): [string, string][] {
  const changed = ['screenedOn', 'screenedResult'].some((field) => keyed[field] !== before[field])
  return changed && (keyed['screenedBy'] ?? '').trim() === '' && keyed['screenedOn'] !== '' ? [['screenedBy', by]] : []
}
