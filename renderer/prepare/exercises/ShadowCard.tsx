import { useState } from 'react'
import type { Exercise } from '../../../shared/domain/exercise'
import { entryFile } from '../../../shared/domain/entryFile'
import { entitiesOf, entityOf, isRemoved, textOf } from '../../../shared/journal/state'
import { useDeskHandle, useMade } from '../../store/hooks'
import type { Desk } from '../../store/types'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { DataTable } from '../../ui/DataTable'
import { SelectField } from '../../ui/Field'
import { dayWords } from '../../words/times'
import { secondsWords } from './exerciseReport'
import { ShadowDialog } from './ShadowDialog'

const OFFERED = 50
/** The newest entries: a shadow drill is of this week's shipment. */
const entriesOf = ({ state }: Desk) =>
  [...entitiesOf(state, 'entry').values()]
    .filter((entity) => !isRemoved(entity))
    .sort((a, b) => (a.born.at < b.born.at ? 1 : -1))
    .slice(0, OFFERED)
    .map((entity) => ({
      value: entity.id,
      label: `${textOf(entity, 'entryNumber')} ${textOf(entity, 'importerName')}`.trim(),
    }))

/** Shadow drills: how near what was keyed here came to what was filed, and how long the first packet took. */
export function ShadowCard({ shadows }: { shadows: readonly Exercise[] }) {
  const desk = useDeskHandle()
  const entries = useMade(['entry'], entriesOf)
  const [chosen, setChosen] = useState('')
  const [open, setOpen] = useState(false)
  const entry = chosen || (entries[0]?.value ?? '')
  const file = open ? entryFile(desk.state, entry) : undefined
  return (
    <Card title="Shadow drill">
      <div className="stack">
        <p>
          Key one real shipment {desk.drill ? 'here' : 'on the practice desk'} as if the main system were gone, then
          compare it with what the main system filed.
        </p>
        {entries.length > 0 && (
          <div className="shift__line">
            <SelectField
              id="shadow-entry"
              label="Entry"
              value={entry}
              onChange={(event) => setChosen(event.target.value)}
              options={entries}
            />
            <Button onClick={() => setOpen(true)}>Compare</Button>
          </div>
        )}
        <DataTable
          caption="Shadow drills"
          rows={shadows}
          keyOf={(row) => row.id}
          empty="None yet."
          columns={[
            {
              id: 'day',
              head: 'Day',
              cell: ({ fields }) => <span className="nowrap">{dayWords((fields.endedAt ?? '').slice(0, 10))}</span>,
            },
            {
              id: 'entry',
              head: 'Entry',
              cell: ({ fields }) => (
                <span className="mono nowrap">
                  {textOf(entityOf(desk.state, 'entry', fields.entry ?? ''), 'entryNumber')}
                </span>
              ),
            },
            {
              id: 'first',
              head: 'To the first packet',
              cell: ({ fields }) => <span className="nowrap">{secondsWords(fields.secondsToFirstPacket)}</span>,
            },
            { id: 'compared', head: 'Compared', number: true, cell: ({ fields }) => fields.fieldsCompared },
            { id: 'different', head: 'Differ', number: true, cell: ({ fields }) => fields.fieldsDifferent },
            { id: 'what', head: 'What differs', cell: ({ fields }) => <span className="small">{fields.report}</span> },
          ]}
        />
      </div>
      {file !== undefined && <ShadowDialog file={file} onClose={() => setOpen(false)} />}
    </Card>
  )
}
