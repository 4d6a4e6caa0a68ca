import { useState } from 'react'
import { createPortal } from 'react-dom'
import { parseRecoveryCode } from '../../shared/vault/recoveryCode'
import { Button } from '../ui/Button'
import { TextField } from '../ui/Field'
import { focusFirst } from '../ui/focusFirst'
import './recoverySteps.css'

export interface RecoveryStepsProps {
  /** the desk, as it stands on the sheet */
  label: string
  /** whose code it is; the desk's own when undefined */
  whose?: string | undefined
  drill: boolean
  code: string
  /** keyed back rightly */
  onProved: () => void
  /** A drill desk may go on without: there is nothing in it to lose. */
  onLeave?: (() => void) | undefined
}

/** The recovery code is shown once, printed, and proved by keying it back from the paper. */
export function RecoverySteps({ label, whose, drill, code, onProved, onLeave }: RecoveryStepsProps) {
  const [hidden, setHidden] = useState(false)
  return (
    <div className="stack">
      {hidden ? (
        <Prove code={code} onProved={onProved} onShow={() => setHidden(false)} />
      ) : (
        <>
          <p className="recovery-code" aria-label="Recovery code">
            {code}
          </p>
          <div className="row">
            <Button look="primary" large ref={focusFirst} onClick={() => setHidden(true)}>
              I have it on paper: key it back
            </Button>
            <Button large onClick={() => window.print()}>
              Print the sheet
            </Button>
            {onLeave !== undefined && (
              <Button look="quiet" onClick={onLeave}>
                Go on without: this is a drill
              </Button>
            )}
          </div>
        </>
      )}
      <PrintedSheet label={label} whose={whose} drill={drill} code={code} />
    </div>
  )
}

function Prove({ code, onProved, onShow }: { code: string; onProved: () => void; onShow: () => void }) {
  const [keyed, setKeyed] = useState('')
  const [refusal, setRefusal] = useState<string>()
  const prove = () => {
    const read = parseRecoveryCode(keyed)
    const right = parseRecoveryCode(code)
    if (read.ok && right.ok && read.value === right.value) return onProved()
    if (!read.ok && read.error.group !== undefined)
      return setRefusal(`Group ${read.error.group} is mistyped. Look at it again on the paper.`)
    setRefusal(
      read.ok
        ? 'That is a recovery code, but another one. Look at the paper again.'
        : 'That is not the code: 7 groups of 4 characters. Look at the paper again.',
    )
  }
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        prove()
      }}
    >
      <TextField
        id="recovery-code"
        label="Recovery code, keyed back from the paper"
        mono
        ref={focusFirst}
        value={keyed}
        onChange={(event) => setKeyed(event.target.value)}
        error={refusal}
        hint="Small letters, spaces and hyphens do not matter."
      />
      <div className="row">
        <Button type="submit" look="primary" large>
          Prove it
        </Button>
        <Button onClick={onShow}>Show the code again</Button>
      </div>
    </form>
  )
}

/** What the printer gets: nothing else of the window prints here. */
function PrintedSheet({ label, whose, drill, code }: Pick<RecoveryStepsProps, 'label' | 'whose' | 'drill' | 'code'>) {
  return createPortal(
    <div className="print-sheet">
      {drill && <p>EXERCISE – NOT FOR USE</p>}
      <h1>Lifeboat recovery sheet</h1>
      <p>Desk: {label}</p>
      {whose !== undefined && <p>Of: {whose}</p>}
      <p className="recovery-code">{code}</p>
      <p>
        This code opens the desk without any passphrase. Keep it in a safe or with counsel, not in the laptop’s bag, and
        not on any computer.
      </p>
      <p>
        To use it: start Lifeboat, choose the desk (or Restore from a mirror folder or stick), then “Use the recovery
        code”. A restored desk is a new laptop to the journal: its old entry numbers stay quarantined until they are
        reconciled with the paper.
      </p>
      <p>Proved by keying back on: ______________________ by: ______________________</p>
    </div>,
    document.body,
  )
}
