import { useState } from 'react'
import { routeToHash } from '../frame/routes'
import type { Desk } from '../store/types'
import { cleanLine } from '../ui/boxes'
import { Button } from '../ui/Button'
import { Card } from '../ui/Card'
import { TextField } from '../ui/Field'
import { focusFirst } from '../ui/focusFirst'
import { unlockErrorWords } from '../words/errors'
import type { OpeningStepProps } from './DrillStart'
import { OpeningPage } from './OpeningPage'
import { PassphraseBoxes } from './PassphraseBoxes'
import { recordProof } from './recoveryProof'
import { RecoverySheet } from './RecoverySheet'

/**
 * A kit is there and no desk: only the desk's name and its keys are asked here, and the kit's page opens. Firm, signers,
 * numbers, clients and products are those of the kit, so that nothing is keyed twice and nothing contradicts it.
 */
export function KitStart({ opening, onOpen, onBack }: OpeningStepProps) {
  const [firm, setFirm] = useState('')
  const [operator, setOperator] = useState('')
  const [passphrase, setPassphrase] = useState<string | null>(null)
  const [state, setState] = useState<{ busy?: string; refusal?: string; made?: { desk: Desk; code: string } }>({})

  const make = async () => {
    const [label, operatorName] = [cleanLine(firm), cleanLine(operator)]
    if (label === '') return setState({ refusal: 'Key the name of the firm: the desk is found by it.' })
    if (operatorName === '') return setState({ refusal: 'Key your name: every item of the log carries it.' })
    if (passphrase === null) return setState({ refusal: 'Key the passphrase twice, at least 12 characters.' })
    setState({ busy: 'Making the desk and its keys …' })
    const made = await opening.create({ label, drill: false, operatorName, passphrase, firstChanges: [] })
    if (!made.ok) return setState({ refusal: unlockErrorWords(made.error) })
    setState({ made: { desk: made.value.desk, code: made.value.recoveryCode } })
  }

  if (state.made !== undefined) {
    const { desk, code } = state.made
    const open = () => {
      window.location.hash = routeToHash({ at: 'prepare', page: 'kit' })
      onOpen(desk)
    }
    return (
      <RecoverySheet
        label={cleanLine(firm)}
        drill={false}
        code={code}
        onProved={() => void recordProof(desk).then(open)}
      />
    )
  }
  return (
    <OpeningPage
      title="A desk for the kit of your office"
      about="Firm, signers, entry numbers, clients and products come from the kit. Here are only the keys: everything on this laptop is sealed under your passphrase, which is not the one of the kit. The kit is loaded next."
    >
      <Card>
        <form
          className="stack"
          noValidate
          onSubmit={(event) => {
            event.preventDefault()
            if (state.busy === undefined) void make()
          }}
        >
          <div className="form-grid">
            <TextField
              id="firm-name"
              label="Name of the firm"
              ref={focusFirst}
              value={firm}
              onChange={(event) => setFirm(event.target.value)}
            />
            <TextField
              id="operator-name"
              label="Your name, as it stands in the log"
              value={operator}
              onChange={(event) => setOperator(event.target.value)}
            />
          </div>
          <PassphraseBoxes onChange={setPassphrase} />
          <p role="status">{state.busy}</p>
          {state.refusal !== undefined && (
            <p role="alert" className="field__error">
              {state.refusal}
            </p>
          )}
          <div className="row">
            <Button type="submit" look="primary" large disabled={state.busy !== undefined}>
              Make the desk
            </Button>
            <Button onClick={onBack}>Back</Button>
          </div>
        </form>
      </Card>
    </OpeningPage>
  )
}
