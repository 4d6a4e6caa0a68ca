import { useState } from 'react'
import type { Action } from '../../shared/journal/actions'
import { useDeskHandle } from '../store/hooks'
import { RecordForm } from '../ui/RecordForm'
import { useRecord } from '../ui/useRecord'
import { boxId, KeyedBoxes } from './KeyedBoxes'
import { keyedOf, keyedPatch, refusalsOf, shownFields, type KeyedField } from './keyedFields'

export interface KeyedFormProps {
  action: Action
  kind: string
  /** undefined: a new one */
  id: string | undefined
  fields: readonly KeyedField[]
  /** the field without which nothing is recorded, and the sentence that says so */
  needed: readonly [field: string, sentence: string]
  /** what is recorded besides, whenever something was keyed: a moment, where it came from */
  also?: (
    keyed: Readonly<Record<string, string>>,
    before: Readonly<Record<string, string>>,
  ) => readonly (readonly [field: string, value: string | boolean])[]
  /** the id of a new one, from what was keyed; random where it says nothing */
  newId?: (keyed: Readonly<Record<string, string>>) => string | undefined
  onDone: () => void
  onCancel?: (() => void) | undefined
}

/** Keys one entity of the kit by hand: what changed is one item of the journal. */
export function KeyedForm({ action, kind, id, fields, needed, also, newId, onDone, onCancel }: KeyedFormProps) {
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
    const besides = also?.(keyed, before) ?? []
    const whole = new Map<string, string | number | boolean | null>([...patch, ...besides])
    if (await record({ action, kind, id: id ?? newId?.(keyed) ?? desk.randomId(), patch: [...whole] })) onDone()
  }

  return (
    <RecordForm save="Save" busy={busy} refusal={refusal} onCancel={onCancel} onSave={save}>
      <KeyedBoxes
        kind={kind}
        fields={shownFields(before, keyed, fields)}
        keyed={keyed}
        refusals={refusals}
        onKey={key}
      />
    </RecordForm>
  )
}
