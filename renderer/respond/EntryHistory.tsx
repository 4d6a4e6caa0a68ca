import { useEffect, useRef, useState } from 'react'
import { fieldsOf } from '../../shared/domain/entryFile'
import { entityOf, rowsOfEntry, textOf, type DeskState, type Entity } from '../../shared/journal/state'
import { useDeskHandle, useMade } from '../store/hooks'
import type { Desk } from '../store/types'
import { cleanLine } from '../ui/boxes'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { TextField } from '../ui/Field'
import { RecordForm } from '../ui/RecordForm'
import { useSay } from '../ui/Status'
import { Tag } from '../ui/Tag'
import { useRecord } from '../ui/useRecord'
import { dayOf, dayWords, momentWords, timeOf } from '../words/times'
import { factTitle } from './factWords'
import { withdrawChanges } from './withdrawFact'
import './entryHistory.css'

export interface EntryHistoryProps {
  entryId: string
  entryNumber: string
  onClose: () => void
}

/** Everything recorded of an entry, with who said it and when; a wrong one is withdrawn with a reason, and stays. */
export function EntryHistory({ entryId, entryNumber, onClose }: EntryHistoryProps) {
  const facts = useMade(['fact'], factsOf, entryId)
  const [chosen, setChosen] = useState<Entity>()
  return (
    <Dialog
      open
      wide
      title={`What happened to ${entryNumber}`}
      about="A fact is never changed. A wrong one is withdrawn with a reason and stays in the list; then the right one is logged."
      onClose={onClose}
    >
      {chosen === undefined ? (
        <FactList facts={facts} onWithdraw={setChosen} onClose={onClose} />
      ) : (
        <WithdrawForm fact={chosen} onDone={() => setChosen(undefined)} />
      )}
    </Dialog>
  )
}

interface FactListProps {
  facts: readonly Entity[]
  onWithdraw: (fact: Entity) => void
  onClose: () => void
}

function FactList({ facts, onWithdraw, onClose }: FactListProps) {
  const end = useRef<HTMLButtonElement>(null)
  // Also when one comes back from withdrawing: the focus never falls out of the dialog.
  useEffect(() => end.current?.focus(), [])
  return (
    <>
      {facts.length === 0 && <p className="muted">Nothing is recorded yet.</p>}
      <ul className="history">
        {facts.map((fact) => (
          <FactLine key={fact.id} fact={fact} onWithdraw={() => onWithdraw(fact)} />
        ))}
      </ul>
      <div className="form-actions">
        <Button look="primary" onClick={onClose} ref={end}>
          Close
        </Button>
      </div>
    </>
  )
}

function FactLine({ fact, onWithdraw }: { fact: Entity; onWithdraw: () => void }) {
  const { state } = useDeskHandle()
  const { what, happenedAt, day, evidence, by, reason, revision, withdrawn, withdrawnWhy } = fieldsOf('fact', fact)
  const title = `${factTitle(what)}${revision === undefined ? '' : `, revision ${revision}`}`
  const when = happenedAt !== undefined ? momentWords(happenedAt) : day !== undefined ? dayWords(day) : 'day not known'
  return (
    <li className={withdrawn === true ? 'history--withdrawn' : undefined}>
      <span className="mono small">{when}</span>
      <div>
        <p>
          <span className="strong history__what">{title}</span> {[evidence, by, reason].filter(Boolean).join(' · ')}
        </p>
        <p className="small muted">recorded {recordedWords(state, fact.born)}</p>
        {withdrawn === true && (
          <p className="small">
            <Tag tone="later">withdrawn</Tag> {withdrawnWhy} ({recordedWords(state, fact.touched)})
          </p>
        )}
      </div>
      {/* Paper that was made is in the world: it is replaced by a revision, or voided, never unsaid. */}
      {withdrawn !== true && what !== 'printed' && (
        <Button onClick={onWithdraw} aria-label={`Withdraw: ${title}, ${when}`}>
          Withdraw
        </Button>
      )}
    </li>
  )
}

function WithdrawForm({ fact, onDone }: { fact: Entity; onDone: () => void }) {
  const desk = useDeskHandle()
  const [reason, setReason] = useState('')
  const [missing, setMissing] = useState<string>()
  const box = useRef<HTMLInputElement>(null)
  useEffect(() => box.current?.focus(), [])
  const { busy, refusal, record } = useRecord()
  const say = useSay()
  const title = factTitle(fieldsOf('fact', fact).what)
  const save = async () => {
    const clean = cleanLine(reason)
    if (clean === '') return setMissing('Say why it is wrong: the history keeps the reason.')
    if (!(await record(withdrawChanges(desk.state, fact, clean)))) return
    say(`Withdrawn: ${title.toLowerCase()}.`, 'good')
    onDone()
  }
  return (
    <RecordForm save="Withdraw it" stop busy={busy} refusal={refusal} onCancel={onDone} onSave={save}>
      <TextField
        id="withdraw-reason"
        ref={box}
        label={`Why “${title}” is wrong`}
        placeholder="logged on the wrong entry, the officer took it back …"
        value={reason}
        error={missing}
        onChange={(event) => setReason(event.target.value)}
      />
    </RecordForm>
  )
}

/** the last recorded first, withdrawn ones too */
const factsOf = ({ state }: Desk, entryId: string): Entity[] =>
  rowsOfEntry(state, 'fact', entryId).sort((a, b) => (a.born.at < b.born.at ? 1 : -1))

function recordedWords(state: DeskState, { wall, operator }: Entity['born']): string {
  const name = textOf(entityOf(state, 'operator', operator), 'name') || operator
  return `${dayWords(dayOf(wall))} ${timeOf(wall)} by ${name}`
}
