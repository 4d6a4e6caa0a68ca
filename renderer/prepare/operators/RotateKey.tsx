import { useState } from 'react'
import { RecoverySteps } from '../../opening/RecoverySteps'
import { useDeskHandle } from '../../store/hooks'
import { deskLabel, offerRecoveryCode } from '../../store/operators'
import { rotateKey, wrongPassphrase } from '../../store/rotateKey'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { rotateErrorWords } from '../../words/operatorErrors'
import type { Person } from './people'
import { RotatePassphrases } from './RotatePassphrases'

/** Three steps: who gives their passphrase now; the new recovery code, proved; the change, and the lock after it. */
export function RotateKey({ people, onClose }: { people: readonly Person[]; onClose: () => void }) {
  const desk = useDeskHandle()
  const [given, setGiven] = useState<ReadonlyMap<string, string>>()
  const [code] = useState(offerRecoveryCode)
  const [state, setState] = useState<{ busy: boolean; proved: boolean; refusal?: string }>({
    busy: false,
    proved: false,
  })

  const take = async (passphrases: ReadonlyMap<string, string>): Promise<string | undefined> => {
    const wrong = await wrongPassphrase(desk, passphrases)
    if (wrong !== undefined) return rotateErrorWords(wrong)
    setGiven(passphrases)
    return undefined
  }
  const change = async () => {
    if (given === undefined) return
    setState({ busy: true, proved: true })
    const changed = await rotateKey(desk, { passphrases: given, recoveryCode: code })
    if (!changed.ok) return setState({ busy: false, proved: true, refusal: rotateErrorWords(changed.error) })
    await desk.lock()
  }

  if (given === undefined)
    return (
      <Dialog
        open
        title="Change the key of this desk"
        about="After a laptop, a stick or a passphrase was lost. A passphrase that may be known to somebody: change that first, and the key then."
        onClose={onClose}
        wide
      >
        <RotatePassphrases people={people} onTake={take} onCancel={onClose} />
      </Dialog>
    )
  if (!state.proved)
    return (
      <Dialog
        open
        title="The new recovery code of the desk"
        about="Every recovery code of before, the desk’s and each person’s, opens no more after the change. Nothing is changed yet."
        onClose={onClose}
        wide
      >
        <RecoverySteps
          label={deskLabel(desk)}
          drill={desk.drill}
          code={code}
          onProved={() => setState({ busy: false, proved: true })}
        />
      </Dialog>
    )
  return (
    <Dialog
      open
      title="Change the key now"
      about="Mirror and database get the new key. Then the desk locks, and opens with the passphrases just given. What was recorded before stays, and opens too."
      onClose={state.busy ? () => undefined : onClose}
    >
      {state.refusal !== undefined && (
        <p role="alert" className="field__error">
          {state.refusal}
        </p>
      )}
      <div className="form-actions">
        <Button onClick={onClose} disabled={state.busy}>
          Cancel
        </Button>
        <Button look="primary" onClick={() => void change()} disabled={state.busy}>
          {state.busy ? 'Changing the key …' : 'Change the key and lock'}
        </Button>
      </div>
    </Dialog>
  )
}
