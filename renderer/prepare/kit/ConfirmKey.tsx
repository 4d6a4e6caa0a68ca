import { useState } from 'react'
import type { KitStanding } from '../../../shared/exchange/kit/judge'
import { CheckField } from '../../ui/Field'
import { focusFirst } from '../../ui/focusFirst'
import { RecordForm } from '../../ui/RecordForm'
import { ToneMark } from '../../ui/Tag'

interface ConfirmKeyProps {
  standing: KitStanding
  onConfirm: () => void
  onCancel: () => void
}

/** The eight words of the key that signed, compared by a person with what the office says: once, or when it is another. */
export function ConfirmKey({ standing, onConfirm, onCancel }: ConfirmKeyProps) {
  const [compared, setCompared] = useState(false)
  const [refusal, setRefusal] = useState<string>()
  const other = standing.key === 'other'
  return (
    <RecordForm
      save={other ? 'Take the new key' : 'These are the words'}
      stop={other}
      busy={false}
      refusal={refusal}
      onCancel={onCancel}
      onSave={() => {
        if (compared) onConfirm()
        else setRefusal('Compare the words first: ring the office on a number you know, not on one from this kit.')
      }}
    >
      {other && (
        <div role="alert" className="kit__other">
          <p className="strong">
            <ToneMark tone="stop" spoken="" /> This kit is signed with another key than the kit before.
          </p>
          <p>
            Somebody else may have made it. If the office did not tell you beforehand that its key changes, choose
            Cancel: nothing on this laptop is changed.
          </p>
          <p className="muted small">Confirmed before</p>
          <p className="mono">{standing.wordsBefore}</p>
        </div>
      )}
      <div>
        <p className="muted small">{other ? 'Signed this kit' : 'The key that signed this kit, in eight words'}</p>
        <output className="kit__words" aria-label="Words of the key">
          {standing.words}
        </output>
      </div>
      <p>
        The office sees the same words when it builds its kits, and they stand in its register. This is asked{' '}
        {other ? 'because the key is another' : 'once, at the first kit'}.
      </p>
      <CheckField
        id="kit-key-compared"
        ref={focusFirst}
        label="Someone of the office read these eight words to me, and they are the same"
        checked={compared}
        onChange={(event) => {
          setCompared(event.target.checked)
          setRefusal(undefined)
        }}
      />
    </RecordForm>
  )
}
