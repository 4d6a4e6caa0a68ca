import { useState } from 'react'
import { cleanLine } from '../../ui/boxes'
import { TextField } from '../../ui/Field'
import { focusFirst } from '../../ui/focusFirst'
import { PassphraseBoxes } from '../PassphraseBoxes'
import { StepPage } from './StepPage'

export interface OperatorStepProps {
  busy: string | undefined
  refusal: string | undefined
  onNext: (operator: { name: string; passphrase: string }) => void
  onBack: () => void
}

/** The first operator. The passphrase wraps the desk's key; nobody can look it up. */
export function OperatorStep({ busy, refusal, onNext, onBack }: OperatorStepProps) {
  const [name, setName] = useState('')
  const [passphrase, setPassphrase] = useState<string | null>(null)
  const [missing, setMissing] = useState<string>()
  return (
    <StepPage
      nth={4}
      title="Who works here, and the passphrase"
      about="Everything on this laptop is sealed under it. It cannot be looked up or reset by anybody: the recovery code of the next step is the only other way in."
      next="Make the desk"
      busy={busy}
      refusal={refusal ?? missing}
      onSubmit={(event) => {
        event.preventDefault()
        const clean = cleanLine(name)
        if (clean === '') return setMissing('Key your name: every item of the log carries it.')
        if (passphrase === null) return setMissing('Key the passphrase twice, at least 12 characters.')
        onNext({ name: clean, passphrase })
      }}
      onBack={onBack}
    >
      <TextField
        id="operator-name"
        label="Your name, as it stands in the log"
        ref={focusFirst}
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <PassphraseBoxes onChange={setPassphrase} />
    </StepPage>
  )
}
