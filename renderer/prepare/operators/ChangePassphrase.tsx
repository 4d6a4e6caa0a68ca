import { useState } from 'react'
import { PassphraseBoxes } from '../../opening/PassphraseBoxes'
import { useDeskHandle } from '../../store/hooks'
import { changePassphrase } from '../../store/operators'
import { Dialog } from '../../ui/Dialog'
import { RecordForm } from '../../ui/RecordForm'
import { useSay } from '../../ui/Status'
import { operatorErrorWords } from '../../words/operatorErrors'
import type { Person } from './people'

/** One's own; a lead lets somebody key a new one whose slot went, or who forgot it. */
export function ChangePassphrase({ person, onClose }: { person: Person; onClose: () => void }) {
  const desk = useDeskHandle()
  const say = useSay()
  const [passphrase, setPassphrase] = useState<string | null>(null)
  const [state, setState] = useState<{ busy: boolean; refusal?: string }>({ busy: false })
  const change = async () => {
    if (passphrase === null)
      return setState({ busy: false, refusal: 'Key the new passphrase twice, at least 12 characters.' })
    setState({ busy: true })
    const changed = await changePassphrase(desk, passphrase, person.id)
    if (!changed.ok) return setState({ busy: false, refusal: operatorErrorWords(changed.error) })
    say(`The passphrase of ${person.name} is changed.`, 'good')
    onClose()
  }
  return (
    <Dialog
      open
      title={person.id === desk.operator ? 'Change my passphrase' : `A new passphrase for ${person.name}`}
      about={`${person.id === desk.operator ? '' : `${person.name} keys it, now, at this laptop. `}Copies made before, on a stick or elsewhere, still open with the old passphrase. If somebody else knows it, change the key afterwards.`}
      onClose={onClose}
      wide
    >
      <RecordForm save="Change it" busy={state.busy} refusal={state.refusal} onCancel={onClose} onSave={change}>
        <PassphraseBoxes onChange={setPassphrase} />
      </RecordForm>
    </Dialog>
  )
}
