import { useState } from 'react'
import { textOf, type Entity } from '../../shared/journal/state'
import { PassphraseBoxes } from '../opening/PassphraseBoxes'
import { useDeskHandle } from '../store/hooks'
import { addOperator, changePassphrase } from '../store/operators'
import { cleanLine } from '../ui/boxes'
import { Dialog } from '../ui/Dialog'
import { SelectField, TextField } from '../ui/Field'
import { RecordForm } from '../ui/RecordForm'
import { useSay } from '../ui/Status'
import { operatorErrorWords } from '../words/errors'

/** A second person keys a passphrase of their own: it gets a slot of its own. */
export function AddOperator({ onClose }: { onClose: () => void }) {
  const desk = useDeskHandle()
  const say = useSay()
  const [name, setName] = useState('')
  const [passphrase, setPassphrase] = useState<string | null>(null)
  const [state, setState] = useState<{ busy: boolean; refusal?: string }>({ busy: false })
  const add = async () => {
    const clean = cleanLine(name)
    if (clean === '') return setState({ busy: false, refusal: 'Key the name.' })
    if (passphrase === null)
      return setState({ busy: false, refusal: 'Key the passphrase twice, at least 12 characters.' })
    setState({ busy: true })
    const added = await addOperator(desk, clean, passphrase)
    if (!added.ok) return setState({ busy: false, refusal: operatorErrorWords(added.error) })
    say(`${clean} can unlock this desk now.`, 'good')
    onClose()
  }
  return (
    <Dialog
      open
      title="Add an operator"
      about="They key their own passphrase, now, at this laptop."
      onClose={onClose}
      wide
    >
      <RecordForm
        save="Add"
        busy={state.busy}
        refusal={state.refusal}
        onCancel={onClose}
        onSubmit={(event) => {
          event.preventDefault()
          void add()
        }}
      >
        <TextField id="new-operator" label="Name" value={name} onChange={(event) => setName(event.target.value)} />
        <PassphraseBoxes onChange={setPassphrase} />
      </RecordForm>
    </Dialog>
  )
}

/** One's own; whoever came in by the recovery code says whose. */
export function ChangePassphrase({ operators, onClose }: { operators: readonly Entity[]; onClose: () => void }) {
  const desk = useDeskHandle()
  const isOne = operators.some((operator) => operator.id === desk.operator)
  const [whose, setWhose] = useState(isOne ? desk.operator : (operators[0]?.id ?? ''))
  const say = useSay()
  const [passphrase, setPassphrase] = useState<string | null>(null)
  const [state, setState] = useState<{ busy: boolean; refusal?: string }>({ busy: false })
  const change = async () => {
    if (passphrase === null)
      return setState({ busy: false, refusal: 'Key the new passphrase twice, at least 12 characters.' })
    setState({ busy: true })
    const changed = await changePassphrase(desk, passphrase, whose)
    if (!changed.ok) return setState({ busy: false, refusal: operatorErrorWords(changed.error) })
    say('The passphrase is changed.', 'good')
    onClose()
  }
  return (
    <Dialog
      open
      title="Change my passphrase"
      about="Copies made before, on a stick or elsewhere, still open with the old passphrase. If somebody else knows it, write those copies again."
      onClose={onClose}
      wide
    >
      <RecordForm
        save="Change it"
        busy={state.busy}
        refusal={state.refusal}
        onCancel={onClose}
        onSubmit={(event) => {
          event.preventDefault()
          void change()
        }}
      >
        {!isOne && (
          <SelectField
            id="whose-passphrase"
            label="Whose"
            value={whose}
            onChange={(event) => setWhose(event.target.value)}
            options={operators.map((operator) => ({ value: operator.id, label: textOf(operator, 'name') }))}
          />
        )}
        <PassphraseBoxes onChange={setPassphrase} />
      </RecordForm>
    </Dialog>
  )
}
