import { useEffect, useState } from 'react'
import { fieldHistory, type FieldChange } from '../../shared/journal/fieldHistory'
import { entityOf, textOf, type DeskState } from '../../shared/journal/state'
import { useDeskHandle } from '../store/hooks'
import type { Desk } from '../store/types'
import { Button } from '../ui/Button'
import { DataTable } from '../ui/DataTable'
import { Dialog } from '../ui/Dialog'
import { dayOf, dayWords, timeOf } from '../words/times'

export interface HistoryDialogProps {
  title: string
  kind: string
  id: string
  /** the words for a field; a field without words is the program's own and is not shown */
  wordsOf: (field: string) => string | undefined
  onClose: () => void
}

/** Every change of one record as the journal holds it: who, when, what stood there before. */
export function HistoryDialog({ title, kind, id, wordsOf, onClose }: HistoryDialogProps) {
  const desk = useDeskHandle()
  const changes = useHistoryOf(desk, kind, id)?.filter((one) => wordsOf(one.field) !== undefined)
  return (
    <Dialog open title={title} about="From the journal; nothing in it can be altered." onClose={onClose} wide>
      {changes === undefined ? (
        <p className="muted">Reading the journal …</p>
      ) : (
        <div className="history">
          <DataTable
            caption={title}
            rows={changes.map((change, nth) => ({ ...change, nth }))}
            keyOf={(change) => String(change.nth)}
            empty="Nothing was changed yet."
            columns={[
              {
                id: 'when',
                head: 'When',
                cell: ({ wall }) => <span className="small nowrap">{`${dayWords(dayOf(wall))} ${timeOf(wall)}`}</span>,
              },
              { id: 'who', head: 'Who', cell: ({ operator }) => nameOfOperator(desk.state, operator) },
              { id: 'what', head: 'What', cell: ({ field }) => wordsOf(field) },
              { id: 'before', head: 'Before', cell: ({ before }) => <Value value={before} /> },
              { id: 'after', head: 'After', cell: ({ after }) => <Value value={after} /> },
            ]}
          />
        </div>
      )}
      <div className="form-actions">
        <Button look="primary" onClick={onClose}>
          Close
        </Button>
      </div>
    </Dialog>
  )
}

function useHistoryOf(desk: Desk, kind: string, id: string): FieldChange[] | undefined {
  const [changes, setChanges] = useState<FieldChange[]>()
  useEffect(() => {
    let current = true
    const history = fieldHistory(kind, id)
    void (async () => {
      for await (const item of desk.items()) {
        if (!current) return
        history.add(item)
      }
      if (current) setChanges(history.changes())
    })()
    return () => {
      current = false
    }
  }, [desk, kind, id])
  return changes
}

/** The operator's name, or the id of one who is not on this desk. */
const nameOfOperator = (state: DeskState, operator: string): string =>
  textOf(entityOf(state, 'operator', operator), 'name') || operator

function Value({ value }: { value: FieldChange['before'] }) {
  if (value === null || value === '') return <span className="muted">nothing</span>
  return (
    <>{typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value).split('\n').filter(Boolean).join(', ')}</>
  )
}
