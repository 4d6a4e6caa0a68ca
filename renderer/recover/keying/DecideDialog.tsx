import { useRef, useState } from 'react'
import type { Change, Scalar } from '../../../shared/journal/item'
import { markOf, valueOf } from '../../../shared/journal/state'
import { parseBox } from '../../../shared/domain/input'
import { changesValue, secondDecided, type SecondDecision } from '../../../shared/domain/recover/secondRecord'
import type { SecondValue } from '../../../shared/domain/recover/secondValues'
import { operatorName } from '../../frame/Rail'
import { keyedChange, markAfterKeying } from '../../respond/entryPatches'
import type { BoxKind } from '../../respond/formLayout'
import { amendment, needsReason } from '../../respond/recordEntry'
import { useDeskHandle } from '../../store/hooks'
import type { Desk } from '../../store/types'
import { cleanLine } from '../../ui/boxes'
import { Dialog } from '../../ui/Dialog'
import { TextField } from '../../ui/Field'
import { RecordForm } from '../../ui/RecordForm'
import { useSay } from '../../ui/Status'
import { useRecord } from '../../ui/useRecord'
import { boxErrorWords } from '../../words/boxes'
import { momentOf } from '../../words/times'

interface DecideDialogProps {
  value: SecondValue
  /** the first keying, in words */
  first: string
  onClose: () => void
}

/** Which keying is right, and why. What is chosen becomes the entry’s value in the same item. */
export function DecideDialog({ value, first, onClose }: DecideDialogProps) {
  const desk = useDeskHandle()
  const say = useSay()
  const [decided, setDecided] = useState<SecondDecision['decided']>()
  const [other, setOther] = useState('')
  const [why, setWhy] = useState('')
  const [faults, setFaults] = useState<{ decided?: string; other?: string; why?: string }>({})
  const focus = useRef<HTMLInputElement>(null)
  const { busy, refusal, record } = useRecord()
  const { second, label, place } = value

  const save = async () => {
    const reason = cleanLine(why)
    const text = decided === 'second' ? (second.value ?? '') : cleanLine(other)
    const read = parseBox(value.row.kind, value.field, text, { drill: desk.drill })
    const unread = decided === 'other' && !read.ok
    setFaults({
      ...(decided === undefined && { decided: 'Say which stands.' }),
      ...(unread && { other: boxErrorWords(read.error) }),
      ...(reason === '' && { why: 'Say what shows it: the paper, the client, the officer.' }),
    })
    if (decided === undefined || unread || reason === '') return
    const stands = decided === 'first' ? (valueOf(value.row, value.field) ?? null) : read.ok ? read.value.value : null
    const decision = { decided, value: stands === null ? '' : plain(stands), why: reason }
    const now = { by: operatorName(desk), at: momentOf(desk.now()) }
    const changes = decided === 'first' ? [] : valueChanged(desk, value, stands, reason)
    if (!(await record([secondDecided(value.id, { ...decision, ...now }), ...changes]))) return
    say(`${label}: decided.`, 'good')
    onClose()
  }
  return (
    <Dialog
      open
      wide
      title={`${place === '' ? label : `${place}, ${label}`}: which stands?`}
      onClose={onClose}
      initialFocus={focus}
    >
      <RecordForm save="It stands" busy={busy} refusal={refusal} onSave={save} onCancel={onClose}>
        <fieldset className="second__choices" aria-describedby="decide-fault">
          <legend className="visually-hidden">Which keying stands</legend>
          <Choice ref={focus} id="first" chosen={decided} onChoose={setDecided} words="The first keying" text={first} />
          <Choice
            id="second"
            chosen={decided}
            onChoose={setDecided}
            words={`The second keying, by ${second.by ?? 'somebody'}`}
            text={second.value === undefined || second.value === '' ? 'empty' : second.value}
          />
          <Choice id="other" chosen={decided} onChoose={setDecided} words="Neither: another value" text="" />
          {faults.decided !== undefined && (
            <p className="field__error" id="decide-fault">
              {faults.decided}
            </p>
          )}
        </fieldset>
        {decided === 'other' && (
          <TextField
            id="decide-other"
            label={label}
            mono
            value={other}
            error={faults.other}
            onChange={(event) => {
              setOther(event.target.value)
              setFaults({})
            }}
          />
        )}
        <TextField
          id="decide-why"
          label="Why"
          placeholder="as on the invoice, page 2"
          maxLength={300}
          value={why}
          error={faults.why}
          onChange={(event) => {
            setWhy(event.target.value)
            setFaults({})
          }}
        />
        {!changesValue(value) && (
          <p className="small muted">
            An entry number is drawn once and is not keyed over: it stays as it is, and the full accounting shows it.
          </p>
        )}
      </RecordForm>
    </Dialog>
  )
}

interface ChoiceProps {
  ref?: React.Ref<HTMLInputElement>
  id: SecondDecision['decided']
  chosen: SecondDecision['decided'] | undefined
  onChoose: (id: SecondDecision['decided']) => void
  words: string
  text: string
}

function Choice({ ref, id, chosen, onChoose, words, text }: ChoiceProps) {
  return (
    <label className="recover__choice">
      <input ref={ref} type="radio" name="decided" checked={chosen === id} onChange={() => onChoose(id)} />
      <span>{words}</span>
      {text !== '' && <span className="mono strong">{text}</span>}
    </label>
  )
}

/** A decided value fits a line of text, an address too. */
const plain = (value: Scalar): string => String(value).replaceAll('\n', ', ')

/** The usual keying of the value; of a printed entry with the reason of its amendment before it. */
function valueChanged(desk: Desk, value: SecondValue, stands: Scalar | null, why: string): Change[] {
  if (!changesValue(value)) return []
  const { row, field, entry } = value
  const mark = markAfterKeying(markOf(row, field), false)
  const keyed = keyedChange(row.kind as BoxKind, row.id, [[field, stands, mark]])
  return needsReason(desk, entry) ? [amendment(desk, entry, `second keying: ${why}`), keyed] : [keyed]
}
