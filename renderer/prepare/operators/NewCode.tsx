import { useState } from 'react'
import { RecoverySteps } from '../../opening/RecoverySteps'
import { recordProof } from '../../opening/recoveryProof'
import { useDeskHandle } from '../../store/hooks'
import { changeRecoveryCode, deskLabel, offerRecoveryCode } from '../../store/operators'
import { Dialog } from '../../ui/Dialog'
import { useSay } from '../../ui/Status'
import { operatorErrorWords } from '../../words/operatorErrors'
import type { Person } from './people'

/** A new recovery code, of one person or of the desk: the old one opens until the new one is proved, and then no more. */
export function NewCode({ person, onClose }: { person: Person | undefined; onClose: () => void }) {
  const desk = useDeskHandle()
  const say = useSay()
  const [code] = useState(offerRecoveryCode)
  const [state, setState] = useState<{ busy: boolean; refusal?: string }>({ busy: false })
  const whose = person === undefined ? 'the desk' : person.name
  const change = async () => {
    if (state.busy) return
    setState({ busy: true })
    const changed = await changeRecoveryCode(desk, code, person?.id ?? '')
    if (!changed.ok) return setState({ busy: false, refusal: operatorErrorWords(changed.error) })
    await recordProof(desk)
    say(`The recovery code of ${whose} is changed. Destroy the old sheet.`, 'good')
    onClose()
  }
  return (
    <Dialog
      open
      title={`A new recovery code of ${whose}`}
      about="It is shown now and never again. The old code opens no more once this one is proved; copies of this desk made before still open with the old one."
      onClose={onClose}
      wide
    >
      <RecoverySteps
        label={deskLabel(desk)}
        whose={person?.name}
        drill={desk.drill}
        code={code}
        onProved={() => void change()}
      />
      <p role="status">{state.busy ? 'Making the key …' : ''}</p>
      {state.refusal !== undefined && (
        <p role="alert" className="field__error">
          {state.refusal}
        </p>
      )}
    </Dialog>
  )
}
