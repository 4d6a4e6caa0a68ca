import { useEffect, useState } from 'react'
import { fieldHistory, type FieldChange } from '../../../shared/journal/fieldHistory'
import { entityOf, textOf, type DeskState } from '../../../shared/journal/state'
import { useDesk, useDeskHandle } from '../../store/hooks'
import type { Desk } from '../../store/types'
import { Card } from '../../ui/Card'
import { dayOf, momentWords, timeOf } from '../../words/times'
import { incidentFieldValue, incidentFieldWords } from './fieldWords'

/** What was changed of the incident after it was declared: who, when, what stood there before. */
export function CorrectionsCard({ incident }: { incident: string }) {
  const changes = useCorrections(incident)
  const { state } = useDeskHandle()
  if (changes.length === 0) return null
  return (
    <Card title="Corrected since it was declared">
      <ul className="now-corrections">
        {changes.map((change) => (
          <li key={`${change.wall.ms} ${change.field}`}>
            <p>
              <span className="strong">{incidentFieldWords(change.field)}</span>:{' '}
              {change.before === null
                ? 'nothing stood there'
                : `was ${incidentFieldValue(change.field, change.before)}`}
              ; now {change.after === null ? 'empty' : incidentFieldValue(change.field, change.after)}
            </p>
            <p className="small muted">
              {momentWords(dayOf(change.wall) + 'T' + timeOf(change.wall))} by {nameOf(state, change.operator)}
            </p>
          </li>
        ))}
      </ul>
    </Card>
  )
}

const nameOf = (state: DeskState, operator: string): string =>
  textOf(entityOf(state, 'operator', operator), 'name') || operator

const touchedOf =
  (incident: string) =>
  ({ state }: Desk): string => {
    const entity = entityOf(state, 'incident', incident)
    return entity === undefined || entity.touched.at === entity.born.at ? '' : entity.touched.at
  }

/** Reads the journal only where something was recorded of the incident after its first item. */
function useCorrections(incident: string): readonly FieldChange[] {
  const desk = useDeskHandle()
  const [select] = useState(() => touchedOf(incident))
  const touched = useDesk(select)
  const [changes, setChanges] = useState<readonly FieldChange[]>([])
  useEffect(() => {
    if (touched === '') return
    let current = true
    const history = fieldHistory('incident', incident)
    void (async () => {
      for await (const item of desk.items()) {
        if (!current) return
        history.add(item)
      }
      if (current) setChanges(sinceDeclared(history.changes()))
    })()
    return () => {
      current = false
    }
  }, [desk, incident, touched])
  return changes
}

/** The latest first; those of the item that declared it, and of before, are no corrections. */
function sinceDeclared(changes: readonly FieldChange[]): FieldChange[] {
  const declared = changes.findLastIndex(({ field, before }) => field === 'declaredAt' && before === null)
  const { wall } = changes[declared] ?? {}
  return changes
    .slice(0, declared < 0 ? changes.length : declared)
    .filter((change) => change.wall.ms !== wall?.ms && incidentFieldWords(change.field) !== undefined)
}
