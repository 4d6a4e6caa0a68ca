import { useMemo, useState } from 'react'
import { nextListNumber, portList } from '../../../shared/domain/queue/portList'
import { fieldsOf } from '../../../shared/domain/entryFile'
import { entitiesOf, textOf, entityOf } from '../../../shared/journal/state'
import { portName } from '../../../shared/knowledge/ports'
import { portListRule } from '../../../shared/knowledge/queueRules'
import { priorityListHash, priorityListReport, type PriorityList } from '../../../shared/sheets/respond/priorityList'
import { operatorName } from '../../frame/Rail'
import { useNow } from '../../frame/useNow'
import { useReport } from '../../paper/useReport'
import { useDeskHandle, useMade } from '../../store/hooks'
import type { Desk } from '../../store/types'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { cleanLine } from '../../ui/boxes'
import { DataTable } from '../../ui/DataTable'
import { CheckField, SelectField, TextField } from '../../ui/Field'
import { Screen } from '../../ui/Screen'
import { useRecord } from '../../ui/useRecord'
import { dayWords, dayOf, momentOf, momentWords, timeOf } from '../../words/times'
import { billOf, portsOf, useRanked } from './useQueue'
import './queue.css'

const SHOWN = 200

/** One list for each port and shift: what CBP is asked to do first, and why. */
export default function PortListPage() {
  const desk = useDeskHandle()
  const now = useNow(30_000)
  const items = useRanked(now)
  const ports = useMemo(() => portsOf(items), [items])
  const [chosen, setPort] = useState<string>()
  const port = chosen ?? homePort(desk, ports)
  const [shift, setShift] = useState(() => `Shift of ${dayWords(dayOf(desk.now()))}`)
  const [withNumberOnly, setWithNumberOnly] = useState(true)
  const [daysAhead, setDaysAhead] = useState('1')
  const rows = useMemo(
    () =>
      portList(
        items,
        (shipment) => billOf(desk.state, shipment),
        { port, withNumberOnly, daysAhead: Number(daysAhead) },
        now,
      ),
    [desk, items, port, withNumberOnly, daysAhead, now],
  )
  const earlier = useMade(['priorityList'], listsOf, port)
  const { busy, said, print } = useReport()
  const { record, refusal } = useRecord()

  const printList = async () => {
    const at = desk.now()
    const list: PriorityList = {
      port,
      portName: portName(port) ?? '',
      shift: cleanLine(shift) || dayWords(dayOf(at)),
      number: nextListNumber(desk.state, port),
      madeAt: `${dayWords(dayOf(at))} ${timeOf(at)}`,
      rows,
    }
    if (!(await print(() => priorityListReport(list)))) return
    await record({
      action: 'priorityList.printed',
      kind: 'priorityList',
      id: desk.randomId(),
      patch: [
        ['port', list.port],
        ['shift', list.shift],
        ['number', list.number],
        ['at', momentOf(at)],
        ['by', operatorName(desk)],
        ['includes', rows.map(({ id }) => id).join(' ')],
        ['sha256', priorityListHash(list)],
      ],
    })
  }

  return (
    <Screen
      title="Port’s priority list"
      about="one list for each port and shift, instead of walk-ins"
      actions={
        <Button look="primary" large disabled={busy || rows.length === 0} onClick={() => void printList()}>
          Print list {nextListNumber(desk.state, port)}
        </Button>
      }
    >
      <Card>
        <div className="stack">
          <div className="form-grid">
            <SelectField
              id="port-list-port"
              label="Port"
              value={port}
              onChange={(event) => setPort(event.target.value)}
              options={[...new Set([port, ...ports])]
                .filter(Boolean)
                .map((one) => ({ value: one, label: portLabel(one) }))}
            />
            <TextField
              id="port-list-shift"
              label="Shift"
              value={shift}
              onChange={(event) => setShift(event.target.value)}
            />
            <SelectField
              id="port-list-ahead"
              label="Up to which arrival"
              value={daysAhead}
              onChange={(event) => setDaysAhead(event.target.value)}
              options={[
                { value: '0', label: 'here or arriving today' },
                { value: '1', label: 'up to tomorrow' },
                { value: '3', label: 'up to three days ahead' },
              ]}
            />
            <CheckField
              id="port-list-number"
              label="Only what has an entry number"
              checked={withNumberOnly}
              onChange={(event) => setWithNumberOnly(event.target.checked)}
            />
          </div>
          {said !== undefined && <p role="status">{said}</p>}
          {refusal !== undefined && (
            <p role="alert" className="field__error">
              {refusal}
            </p>
          )}
          {rows.length > SHOWN && (
            <p className="muted small">
              The first {SHOWN} of {rows.length} are shown; print holds all of them.
            </p>
          )}
          <DataTable
            caption="Priority list"
            rows={rows.slice(0, SHOWN).map((row, at) => ({ ...row, nth: at + 1 }))}
            keyOf={(row) => row.id}
            empty={
              withNumberOnly
                ? 'Nothing with an entry number waits for this port in that time.'
                : 'Nothing waits for this port in that time.'
            }
            columns={[
              { id: 'nth', head: 'No.', cell: ({ nth }) => nth },
              { id: 'group', head: 'First because', cell: ({ group }) => portListRule[group]?.title ?? '' },
              {
                id: 'entry',
                head: 'Entry',
                cell: ({ entryNumber }) => <span className="mono nowrap">{entryNumber || 'no number yet'}</span>,
              },
              {
                id: 'bill',
                head: 'Bill',
                cell: ({ bill, container }) => (
                  <span className="mono small">{[bill, container].filter(Boolean).join(', ')}</span>
                ),
              },
              { id: 'place', head: 'Place', cell: ({ firms }) => <span className="mono">{firms}</span> },
              { id: 'why', head: 'Why', cell: ({ reason }) => reason },
            ]}
          />
          <p className="muted small">
            No client, no tier of yours and no importer number stands on it.
            {earlier.length === 0
              ? ' None was printed for this port yet.'
              : ` Printed before: ${earlier
                  .slice(0, 5)
                  .map(
                    ({ number, at, by }) =>
                      `${number ?? '?'} ${at === undefined ? '' : momentWords(at)} by ${by ?? ''}`,
                  )
                  .join('; ')}.`}
          </p>
        </div>
      </Card>
    </Screen>
  )
}

const listsOf = ({ state }: Desk, port: string) =>
  [...entitiesOf(state, 'priorityList').values()]
    .map((entity) => fieldsOf('priorityList', entity))
    .filter((list) => list.port === port)
    .sort((a, b) => (b.number ?? 0) - (a.number ?? 0))

function homePort(desk: Desk, ports: readonly string[]): string {
  const home = textOf(entityOf(desk.state, 'firm', 'firm'), 'homePort')
  return ports.includes(home) ? home : (ports[0] ?? home)
}

const portLabel = (code: string): string => {
  const name = portName(code)
  return name === undefined ? code : `${code} ${name}`
}
