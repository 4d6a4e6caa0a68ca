import { useMemo } from 'react'
import { useDeskHandle } from '../../store/hooks'
import { Dialog } from '../../ui/Dialog'
import { KeyedForm } from '../KeyedForm'
import { contactFields, publishedKept } from './contactFields'

/** Keys a contact; undefined: a new one. */
export function ContactDialog({ id, onClose }: { id: string | undefined; onClose: () => void }) {
  const desk = useDeskHandle()
  const fields = useMemo(() => contactFields(desk.state, id), [desk, id])
  return (
    <Dialog open title={id === undefined ? 'A new contact' : 'Contact'} onClose={onClose} wide>
      <KeyedForm
        action="contact.keyed"
        kind="contact"
        id={id}
        fields={fields}
        needed={['name', 'A contact has a name, or at least what it is.']}
        also={(keyed, before) => publishedKept(id, keyed, before)}
        onDone={onClose}
        onCancel={onClose}
      />
    </Dialog>
  )
}
