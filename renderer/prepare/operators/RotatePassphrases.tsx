import { useState } from 'react'
import { CheckField, TextField } from '../../ui/Field'
import { RecordForm } from '../../ui/RecordForm'
import type { Person } from './people'
import { roleNames } from './roleWords'

export interface RotatePassphrasesProps {
  people: readonly Person[]
  /** Takes what was keyed, or says as a sentence why not. */
  onTake: (passphrases: ReadonlyMap<string, string>) => Promise<string | undefined>
  onCancel: () => void
}

/** Each keys the passphrase they unlock with now. Who is not here is named, and confirmed, before anything changes. */
export function RotatePassphrases({ people, onTake, onCancel }: RotatePassphrasesProps) {
  const can = people.filter((person) => person.passphrase)
  const [keyed, setKeyed] = useState<Readonly<Record<string, string>>>({})
  const [confirmed, setConfirmed] = useState(false)
  const [state, setState] = useState<{ busy: boolean; refusal?: string | undefined }>({ busy: false })
  const given = new Map(Object.entries(keyed).filter(([, passphrase]) => passphrase !== ''))
  const left = can.filter((person) => !given.has(person.id)).map((person) => person.name)
  const who = left.join(' and ')

  const take = async () => {
    if (!can.some((person) => person.role === 'lead' && given.has(person.id)))
      return setState({
        busy: false,
        refusal: 'At least one lead gives the passphrase now: a lead has to be left who unlocks.',
      })
    if (left.length > 0 && !confirmed)
      return setState({
        busy: false,
        refusal: `Confirm that ${who} cannot unlock afterwards, or let them key their passphrase.`,
      })
    setState({ busy: true })
    setState({ busy: false, refusal: await onTake(given) })
  }
  return (
    <RecordForm
      save={state.busy ? 'Trying the passphrases …' : 'Next: the new recovery code'}
      busy={state.busy}
      refusal={state.refusal}
      onCancel={onCancel}
      onSave={take}
    >
      <p>
        Each person keys their own passphrase as it is now. Who leaves the box empty unlocks no more, until a lead lets
        them key a new passphrase on this page.
      </p>
      <div className="form-grid">
        {can.map((person) => (
          <TextField
            key={person.id}
            id={`rotate-${person.id}`}
            label={`${person.name}, ${roleNames[person.role].toLowerCase()}`}
            type="password"
            value={keyed[person.id] ?? ''}
            onChange={(event) => setKeyed({ ...keyed, [person.id]: event.target.value })}
          />
        ))}
      </div>
      {left.length > 0 && given.size > 0 && (
        <CheckField
          id="rotate-left"
          label={`${who} cannot unlock afterwards. I let them key a new passphrase later, or they are gone.`}
          checked={confirmed}
          onChange={(event) => setConfirmed(event.target.checked)}
        />
      )}
    </RecordForm>
  )
}
