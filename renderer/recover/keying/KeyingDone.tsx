import { useRef, useState, useEffect } from 'react'
import { nextToKey, type KeyingRow } from '../../../shared/domain/recover/keyingList'
import { keyedInto } from '../../../shared/domain/recover/keyingRecord'
import type { ExportMap } from '../../../shared/domain/recover/maps'
import { keyedRows } from '../../../shared/domain/respond/reviewKeyed'
import { operatorName } from '../../frame/Rail'
import { go } from '../../frame/routes'
import { useDeskHandle } from '../../store/hooks'
import { cleanLine } from '../../ui/boxes'
import { Button } from '../../ui/Button'
import { TextField } from '../../ui/Field'
import { useSay } from '../../ui/Status'
import { useRecord } from '../../ui/useRecord'
import { momentOf } from '../../words/times'

interface KeyingDoneProps {
  row: KeyingRow
  rows: readonly KeyingRow[]
  map: ExportMap
  boxes: number
  onBack: () => void
}

/** All boxes are in: what the main system called it, and on to the next entry. */
export function KeyingDone({ row, rows, map, boxes, onBack }: KeyingDoneProps) {
  const desk = useDeskHandle()
  const say = useSay()
  const [reference, setReference] = useState(row.kept.mainReference ?? '')
  const { busy, refusal, record } = useRecord()
  const first = useRef<HTMLInputElement>(null)
  useEffect(() => first.current?.focus(), [])

  const save = async () => {
    const keyed = keyedRows(desk.state, row.id)
    if (keyed === undefined || busy) return
    const about = { map: map.id, upTo: boxes, mainReference: cleanLine(reference) }
    if (!(await record(keyedInto(keyed, about, { by: operatorName(desk), at: momentOf(desk.now()) })))) return
    say(`${row.called} is keyed.`, 'good')
    const next = nextToKey(rows, row.id)
    go({ at: 'recover', page: 'keying', ...(next === undefined ? {} : { id: next.id }) })
  }
  return (
    <form
      className="stack card keying__done"
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <p className="strong">All {boxes} boxes are ticked. Save the entry there before you go on.</p>
      <TextField
        id="keying-reference"
        ref={first}
        label="What the main system calls it (may stay empty)"
        maxLength={80}
        mono
        value={reference}
        onChange={(event) => setReference(event.target.value)}
      />
      {refusal !== undefined && (
        <p role="alert" className="field__error">
          {refusal}
        </p>
      )}
      <div className="form-actions">
        <Button onClick={onBack}>Back to the last box</Button>
        <Button look="primary" type="submit" disabled={busy}>
          Keyed, next entry
        </Button>
      </div>
    </form>
  )
}
