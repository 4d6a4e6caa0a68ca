import { useState } from 'react'
import type { IncidentRow } from '../../../shared/domain/incident/incidents'
import { handoverOf, lastNumbersOf, type HandoverValues } from '../../../shared/domain/incident/handover'
import type { StatusPaper } from '../../../shared/sheets/status/paper'
import { operatorName } from '../../frame/Rail'
import { useNow } from '../../frame/useNow'
import { SavedFilesCard } from '../../recover/SavedFilesCard'
import { useDeskHandle, useMade } from '../../store/hooks'
import type { Desk } from '../../store/types'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { CheckField, Field, TextField } from '../../ui/Field'
import { RecordForm } from '../../ui/RecordForm'
import { useSay } from '../../ui/Status'
import { useRecord } from '../../ui/useRecord'
import { cleanLine } from '../../ui/boxes'
import { momentOf, type Now } from '../../words/times'
import { PaperLook } from './PaperLook'
import { statusHead, useStatusPaper } from './useStatusPaper'
import '../../recover/recover.css'

const valuesOf = (desk: Desk, incident: IncidentRow, now: Now): HandoverValues =>
  handoverOf(desk.state, incident, { device: desk.device, now })

/** One page from this shift to the next: printed, signed, and recorded as signed. */
export function HandoverView({ incident }: { incident: IncidentRow }) {
  const desk = useDeskHandle()
  const now = useNow(60_000)
  const values = useMade('every', valuesOf, incident, now)
  const [to, setTo] = useState('')
  const [note, setNote] = useState('')
  const [typed, setTyped] = useState('')
  const { busy, said, print, save } = useStatusPaper()
  const make = (): StatusPaper => ({
    ...statusHead(desk),
    is: 'handover',
    values: valuesOf(desk, incident, desk.now()),
    from: operatorName(desk),
    to: cleanLine(to),
    note: typed,
  })
  return (
    <div className="sheets">
      <HandoverLook values={values} note={note} to={to} />
      <div className="stack">
        <Card title="Hand over">
          <div className="stack">
            <TextField
              id="handover-to"
              label="Who takes over"
              value={to}
              onChange={(event) => setTo(event.target.value)}
            />
            <Field id="handover-note" label="What the next shift should know">
              <textarea
                id="handover-note"
                className="input"
                rows={4}
                value={typed}
                onChange={(event) => setTyped(event.target.value)}
                onBlur={() => setNote(typed)}
              />
            </Field>
            <div className="row">
              <Button look="primary" large disabled={busy} onClick={() => void print(make)}>
                {busy ? 'Drawing …' : 'Print the handover'}
              </Button>
              <Button disabled={busy} onClick={() => void save(make, 'Shift handover')}>
                Save PDF
              </Button>
            </div>
            <p role="status" className="small">
              {said}
            </p>
          </div>
        </Card>
        <SignCard
          incident={incident}
          values={values}
          to={cleanLine(to)}
          note={typed}
          onSigned={() => {
            setTo('')
            setTyped('')
            setNote('')
          }}
        />
        <SavedFilesCard />
      </div>
    </div>
  )
}

/** Drawn again when the values change, not at each key of the note. */
function HandoverLook({ values, note, to }: { values: HandoverValues; note: string; to: string }) {
  const paper = useMade([], paperOf, values, note, to)
  return <PaperLook paper={paper} label="The handover as it prints" />
}
const paperOf = (desk: Desk, values: HandoverValues, note: string, to: string): StatusPaper => ({
  ...statusHead(desk),
  is: 'handover',
  values,
  from: operatorName(desk),
  to: cleanLine(to),
  note,
})

function SignCard({
  incident,
  values,
  to,
  note,
  onSigned,
}: {
  incident: IncidentRow
  values: HandoverValues
  to: string
  note: string
  onSigned: () => void
}) {
  const desk = useDeskHandle()
  const say = useSay()
  const { busy, refusal, record } = useRecord()
  const [destroyed, setDestroyed] = useState(false)
  const [missing, setMissing] = useState(false)
  const left = values.files.length
  const sign = async () => {
    setMissing(to === '')
    if (to === '') return
    const recorded = await record({
      action: 'handover.signed',
      kind: 'handover',
      id: desk.randomId(),
      patch: [
        ['incident', incident.id],
        ['at', momentOf(desk.now())],
        ['from', operatorName(desk)],
        ['to', to],
        ['lastNumber', lastNumbersOf(values.blocks)],
        ['openPromises', values.promises.length],
        ['plaintextLeft', left],
        ['plaintextDestroyed', left === 0 || destroyed],
        ...(note.trim() === '' ? [] : [['note', note.trim()] as [string, string]]),
      ],
    })
    if (!recorded) return
    say(`Handed over to ${to}.`, 'good')
    setDestroyed(false)
    onSigned()
  }
  return (
    <Card title="When both have signed the paper">
      <RecordForm save="Record as signed" busy={busy} refusal={refusal} onSave={sign}>
        <p>
          {values.promises.length === 1 ? '1 promise' : `${values.promises.length} promises`} open ·{' '}
          {left === 0
            ? 'no file outside the vault'
            : left === 1
              ? '1 file outside the vault'
              : `${left} files outside the vault`}
        </p>
        {left > 0 && (
          <CheckField
            id="handover-destroyed"
            label="The files that stand on the paper are destroyed, each ticked on it"
            checked={destroyed}
            onChange={(event) => setDestroyed(event.target.checked)}
          />
        )}
        {missing && (
          <p role="alert" className="field__error">
            Say above who takes over.
          </p>
        )}
        {values.before !== '' && <p className="small muted">The one before: {values.before}.</p>}
      </RecordForm>
    </Card>
  )
}
