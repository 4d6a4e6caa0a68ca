import { useState } from 'react'
import type { Role } from '../../../shared/domain/roles'
import { PassphraseBoxes } from '../../opening/PassphraseBoxes'
import { RecoverySteps } from '../../opening/RecoverySteps'
import { useDeskHandle } from '../../store/hooks'
import { addOperator, deskLabel, offerRecoveryCode } from '../../store/operators'
import { cleanLine } from '../../ui/boxes'
import { Dialog } from '../../ui/Dialog'
import { SelectField, TextField } from '../../ui/Field'
import { RecordForm } from '../../ui/RecordForm'
import { useSay } from '../../ui/Status'
import { operatorErrorWords } from '../../words/operatorErrors'
import { roleAbout, roleNames } from './roleWords'

/** They key their own passphrase at this laptop, and prove a recovery code of their own; then both slots are written. */
export function AddPerson({ onClose }: { onClose: () => void }) {
  const desk = useDeskHandle()
  const say = useSay()
  const [boxes, setBoxes] = useState<{ name: string; role: Role }>({ name: '', role: 'operator' })
  const [passphrase, setPassphrase] = useState<string | null>(null)
  const [code, setCode] = useState<string>()
  const [state, setState] = useState<{ busy: boolean; refusal?: string }>({ busy: false })
  const name = cleanLine(boxes.name)

  const next = () => {
    if (name === '') return setState({ busy: false, refusal: 'Key the name: every item of the log carries it.' })
    if (passphrase === null)
      return setState({ busy: false, refusal: 'Key the passphrase twice, at least 12 characters.' })
    setState({ busy: false })
    setCode(offerRecoveryCode())
  }
  const add = async (recoveryCode: string | undefined) => {
    if (passphrase === null || state.busy) return
    setState({ busy: true })
    const added = await addOperator(desk, { name, role: boxes.role, passphrase, recoveryCode })
    if (!added.ok) return setState({ busy: false, refusal: operatorErrorWords(added.error) })
    say(`${name} can unlock this desk now.`, 'good')
    onClose()
  }

  if (code !== undefined)
    return (
      <Dialog
        open
        title={`The recovery code of ${name}`}
        about="It opens this desk when the passphrase is forgotten. It is shown now and never again. Nothing is added before it is proved."
        onClose={onClose}
        wide
      >
        <RecoverySteps
          label={deskLabel(desk)}
          whose={name}
          drill={desk.drill}
          code={code}
          onProved={() => void add(code)}
          onLeave={desk.drill ? () => void add(undefined) : undefined}
        />
        <p role="status">{state.busy ? 'Making the keys …' : ''}</p>
        {state.refusal !== undefined && (
          <p role="alert" className="field__error">
            {state.refusal}
          </p>
        )}
      </Dialog>
    )
  return (
    <Dialog
      open
      title="Add a person"
      about="They key their own passphrase, now, at this laptop."
      onClose={onClose}
      wide
    >
      <RecordForm
        save="Next: the recovery code"
        busy={state.busy}
        refusal={state.refusal}
        onCancel={onClose}
        onSave={next}
      >
        <div className="form-grid">
          <TextField
            id="new-operator"
            label="Name"
            value={boxes.name}
            onChange={(event) => setBoxes({ ...boxes, name: event.target.value })}
          />
          <SelectField
            id="new-role"
            label="Role"
            value={boxes.role}
            onChange={(event) => setBoxes({ ...boxes, role: event.target.value as Role })}
            options={(['operator', 'lead', 'reader'] as const).map((role) => ({ value: role, label: roleNames[role] }))}
            hint={roleAbout[boxes.role]}
          />
        </div>
        <PassphraseBoxes onChange={setPassphrase} />
      </RecordForm>
    </Dialog>
  )
}
