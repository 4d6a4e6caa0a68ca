import { useState } from 'react'
import { closuresOf, type ClosureRow } from '../../../shared/domain/closures'
import { daySaid } from '../../../shared/domain/deadlines/words'
import { parseDay } from '../../../shared/domain/input'
import { federalHolidays, holidaysSource } from '../../../shared/knowledge/holidays'
import { useNow } from '../../frame/useNow'
import { useDeskHandle, useMade } from '../../store/hooks'
import type { Desk } from '../../store/types'
import { cleanLine } from '../../ui/boxes'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { DataTable } from '../../ui/DataTable'
import { CheckField, SelectField, TextField } from '../../ui/Field'
import { RecordForm } from '../../ui/RecordForm'
import { useSay } from '../../ui/Status'
import { useRecord } from '../../ui/useRecord'
import { boxErrorWords } from '../../words/boxes'
import { dayOf, dayWords } from '../../words/times'

const rowsOf = ({ state }: Desk): readonly ClosureRow[] => closuresOf(state).rows

/** Days without business beyond the federal holidays. Only what CBP said counts moves a deadline. */
export function ClosuresPart() {
  const rows = useMade(['closure'], rowsOf)
  const today = dayOf(useNow(60_000))
  const { busy, record } = useRecord()
  const year = Number(today.slice(0, 4))
  const holidays = [...federalHolidays(year), ...federalHolidays(year + 1)].filter(({ day }) => day >= today)
  return (
    <div className="closures">
      <div className="stack">
        <AddClosure />
        <Card title="Keyed closures">
          <DataTable
            caption="Keyed closures"
            rows={rows}
            keyOf={({ id }) => id}
            empty="None. A closure by executive order, of the port or of your office is keyed here."
            columns={[
              {
                id: 'day',
                head: 'Day',
                cell: ({ fields }) => <span className="nowrap">{daySaid(fields.day ?? '')}</span>,
              },
              { id: 'name', head: 'Name', cell: ({ fields }) => fields.name },
              { id: 'what', head: 'Working days', cell: ({ fields }) => countsWords(fields) },
              { id: 'source', head: 'Said by', cell: ({ fields }) => fields.source },
              {
                id: 'do',
                head: '',
                cell: ({ id, fields }) => (
                  <Button
                    disabled={busy}
                    aria-label={`Remove ${fields.name ?? ''}`}
                    onClick={() =>
                      void record({ action: 'closure.removed', kind: 'closure', id, patch: [['removed', true]] })
                    }
                  >
                    Remove
                  </Button>
                ),
              },
            ]}
          />
        </Card>
      </div>
      <Card title="Federal holidays to come, as observed">
        <DataTable
          caption="Federal holidays to come"
          rows={holidays}
          keyOf={({ day }) => day}
          empty="None."
          columns={[
            { id: 'day', head: 'Day', cell: ({ day }) => <span className="nowrap">{daySaid(day)}</span> },
            { id: 'name', head: 'Holiday', cell: ({ name }) => name },
          ]}
        />
        <p className="small muted">
          {holidaysSource.source}; read {dayWords(holidaysSource.checkedOn)}
        </p>
      </Card>
    </div>
  )
}

const countsWords = ({ whose, countsAs }: ClosureRow['fields']): string =>
  whose === 'firm'
    ? 'your office: moves nothing'
    : whose === 'port'
      ? 'the port: moves nothing'
      : countsAs === 'noWorkingDay'
        ? 'skipped: CBP said so'
        : 'CBP has not said: moves nothing'

function AddClosure() {
  const desk = useDeskHandle()
  const [boxes, setBoxes] = useState({ day: '', name: '', whose: 'federal', counts: false, source: '' })
  const [fault, setFault] = useState<{ day?: string; name?: string; source?: string }>({})
  const { busy, refusal, record } = useRecord()
  const say = useSay()
  const box = (field: 'day' | 'name' | 'source') => ({
    id: `closure-${field}`,
    value: boxes[field],
    error: fault[field],
    onChange: (event: { target: { value: string } }) => setBoxes({ ...boxes, [field]: event.target.value }),
  })
  const federal = boxes.whose === 'federal'
  const save = async () => {
    const day = parseDay(boxes.day)
    const name = cleanLine(boxes.name)
    const source = cleanLine(boxes.source)
    const found = {
      ...(day.ok ? {} : { day: boxErrorWords(day.error) }),
      ...(name === '' ? { name: 'Say what the day is called.' } : {}),
      ...(federal && boxes.counts && source === '' ? { source: 'Say where CBP said it: the CSMS number.' } : {}),
    }
    setFault(found)
    if (!day.ok || Object.keys(found).length > 0) return
    const saved = await record({
      action: 'closure.keyed',
      kind: 'closure',
      id: desk.randomId(),
      patch: [
        ['day', day.value],
        ['name', name],
        ['whose', boxes.whose],
        ['countsAs', federal && boxes.counts ? 'noWorkingDay' : 'workingDay'],
        ...(source === '' ? [] : [['source', source] as [string, string]]),
      ],
    })
    if (!saved) return
    say(federal && boxes.counts ? 'Recorded. Working days skip it.' : 'Recorded. It moves no deadline.', 'good')
    setBoxes({ day: '', name: '', whose: boxes.whose, counts: false, source: '' })
  }
  return (
    <Card title="Add a closure">
      <RecordForm save="Add" busy={busy} refusal={refusal} onSave={save}>
        <div className="form-grid">
          <TextField label="Day" mono placeholder="MM/DD/YYYY" {...box('day')} />
          <TextField label="Name" placeholder="Day before Christmas" {...box('name')} />
          <SelectField
            id="closure-whose"
            label="Who is closed"
            value={boxes.whose}
            onChange={(event) => setBoxes({ ...boxes, whose: event.target.value })}
            options={[
              { value: 'federal', label: 'the federal government' },
              { value: 'port', label: 'the port' },
              { value: 'firm', label: 'your own office' },
            ]}
          />
          <TextField label="Said by" placeholder="CSMS number" {...box('source')} />
        </div>
        {federal && (
          <CheckField
            id="closure-counts"
            label="CBP said that it is no working day: deadlines in working days skip it"
            checked={boxes.counts}
            onChange={(event) => setBoxes({ ...boxes, counts: event.target.checked })}
          />
        )}
      </RecordForm>
    </Card>
  )
}
