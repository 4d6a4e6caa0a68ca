import { useEffect, useState } from 'react'
import type { EntryFile } from '../../../shared/domain/entryFile'
import { inkHistory, type InkChange } from '../../../shared/domain/respond/inkRevision'
import { isOfficersInk } from '../../../shared/domain/respond/reviewNeed'
import { entityOf, textOf } from '../../../shared/journal/state'
import { useDeskHandle } from '../../store/hooks'
import type { Desk } from '../../store/types'
import { boxLabel, shownValue } from '../boxText'
import { boxSpecs } from '../boxSpecs'
import type { BoxKind } from '../formLayout'
import './review.css'

/** What officers changed of this entry, old and new: read from the journal only when somebody opens it. */
export function InkList({ file }: { file: EntryFile }) {
  const [open, setOpen] = useState(false)
  const ink = file.facts.filter(({ entity }) => isOfficersInk(entity))
  if (ink.length === 0) return null
  return (
    <details className="counter-later" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>The officer’s ink: {ink.length === 1 ? 'one amendment' : `${ink.length} amendments`}</summary>
      {open && <Changes file={file} />}
    </details>
  )
}

function Changes({ file }: { file: EntryFile }) {
  const desk = useDeskHandle()
  const [changes, setChanges] = useState<readonly InkChange[]>()
  useEffect(() => {
    let gone = false
    void inkOf(desk, file.id).then(
      (read) => {
        if (!gone) setChanges(read)
      },
      () => undefined,
    )
    return () => {
      gone = true
    }
  }, [desk, file])
  if (changes === undefined) return <p className="small muted">Reading the journal …</p>
  if (changes.length === 0) return <p className="small">No value is keyed for it yet: key it from the stamped paper.</p>
  return (
    <ul className="ink-list">
      {changes.map((one, nth) => (
        <li key={`${one.id} ${one.field} ${nth}`}>
          {labelOf(one)}: {words(desk, one, one.before)} → <span className="strong">{words(desk, one, one.after)}</span>
          <span className="muted">
            {' '}
            {one.officer}, keyed by {textOf(entityOf(desk.state, 'operator', one.keyedBy), 'name') || one.keyedBy}
          </span>
        </li>
      ))}
    </ul>
  )
}

async function inkOf(desk: Desk, entryId: string): Promise<readonly InkChange[]> {
  const history = inkHistory(desk.state, entryId)
  for await (const item of desk.items()) history.add(item)
  return history.changes()
}

function words(desk: Desk, { kind, field }: InkChange, value: InkChange['before']): string {
  if (value === null) return 'nothing'
  const spec = specOf(kind, field)
  return spec === undefined ? String(value) : shownValue(spec, value, desk)
}

const specOf = (kind: string, field: string) => boxSpecs[kind as BoxKind].find((one) => one.field === field)

/** As the box is called on the form. */
function labelOf({ kind, field, label }: InkChange): string {
  const spec = specOf(kind, field)
  return spec === undefined ? label : boxLabel(spec)
}
