import { useState } from 'react'
import type { Action } from '../../shared/journal/actions'
import { useDeskHandle } from '../store/hooks'
import { CheckField, SelectField, TextField } from '../ui/Field'
import { RecordForm } from '../ui/RecordForm'
import { useRecord } from '../ui/useRecord'
import { AddressBoxes } from './AddressBoxes'
import { keyedOf, keyedPatch, refusalsOf, type KeyedField } from './keyedFields'

export interface KeyedFormProps {
  action: Action
  kind: string
  /** undefined: a new one */
  id: string | undefined
  fields: readonly KeyedField[]
  /** the field without which nothing is recorded, and the sentence that says so */
  needed: readonly [field: string, sentence: string]
  onDone: () => void
  onCancel?: (() => void) | undefined
}

/** Keys one entity of the kit by hand: what changed is one item of the journal. */
export function KeyedForm({ action, kind, id, fields, needed, onDone, onCancel }: KeyedFormProps) {
  const desk = useDeskHandle()
  const [before] = useState(() => keyedOf(desk.state, kind, id, fields))
  const [keyed, setKeyed] = useState(before)
  const [refusals, setRefusals] = useState<Record<string, string>>({})
  const { busy, refusal, record } = useRecord()
  const key = (field: string, text: string) => setKeyed((all) => ({ ...all, [field]: text }))

  const save = async () => {
    const found = refusalsOf(before, keyed, fields)
    if ((keyed[needed[0]] ?? '').trim() === '') found[needed[0]] = needed[1]
    setRefusals(found)
    const [first] = Object.keys(found)
    if (first !== undefined) return document.getElementById(boxId(kind, first))?.focus()
    const patch = keyedPatch(before, keyed, fields)
    if (patch.length === 0) return onDone()
    if (await record({ action, kind, id: id ?? desk.randomId(), patch })) onDone()
  }

  return (
    <RecordForm
      save="Save"
      busy={busy}
      refusal={refusal}
      onCancel={onCancel}
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <div className="form-grid">
        {fields.map((spec) => (
          <KeyedBox
            key={spec.field}
            spec={spec}
            id={boxId(kind, spec.field)}
            text={keyed[spec.field] ?? ''}
            refusal={refusals[spec.field]}
            onKey={(text) => key(spec.field, text)}
          />
        ))}
      </div>
    </RecordForm>
  )
}

const boxId = (kind: string, field: string) => `${kind}-${field}`

interface KeyedBoxProps {
  spec: KeyedField
  id: string
  text: string
  refusal: string | undefined
  onKey: (text: string) => void
}

function KeyedBox({ spec, id, text, refusal, onKey }: KeyedBoxProps) {
  const shown = { id, label: spec.label, error: refusal, hint: spec.hint }
  if (spec.sort === 'address') return <AddressBoxes id={id} label={spec.label} leaf={text} onKey={onKey} />
  if (spec.sort === 'tick')
    return (
      <CheckField
        id={id}
        label={spec.label}
        checked={text === 'yes'}
        onChange={(event) => onKey(event.target.checked ? 'yes' : '')}
      />
    )
  if (spec.options !== undefined)
    return (
      <SelectField {...shown} options={spec.options} value={text} onChange={(event) => onKey(event.target.value)} />
    )
  return (
    <TextField
      {...shown}
      mono={spec.sort === 'code'}
      type={spec.sort === 'day' ? 'date' : 'text'}
      value={text}
      onChange={(event) => onKey(event.target.value)}
    />
  )
}
