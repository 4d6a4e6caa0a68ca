import { useMemo, useRef, useState } from 'react'
import { visitsOf, waitingPackets, type VisitRow, type WaitingPacket } from '../../../shared/domain/respond/visits'
import { go, routeToHash } from '../../frame/routes'
import { useDeskHandle, useMade } from '../../store/hooks'
import type { Desk } from '../../store/types'
import { ListGrid } from '../../ui/ListGrid'
import { Screen } from '../../ui/Screen'
import { Tag } from '../../ui/Tag'
import { dayWords, momentWords } from '../../words/times'
import { packetsWords, portWords } from './counterWords'
import { CounterParts } from './CounterParts'
import { LeaveForm } from './LeaveForm'

const waitingOf = ({ state }: Desk) => waitingPackets(state)
const visits = ({ state }: Desk) => visitsOf(state)

/** Packets on paper that nobody has handed over yet, and who takes them. */
export function CarryView() {
  const desk = useDeskHandle()
  const all = useMade(['entry', 'fact', 'visit'], waitingOf)
  const rows = useMade(['visit'], visits)
  const [port, setPort] = useState('')
  const [taken, setTaken] = useState<ReadonlySet<string>>(new Set())
  const [chosenId, setChosenId] = useState<string>()
  const form = useRef<HTMLInputElement>(null)
  const ports = useMemo(() => portsIn(all), [all])
  const shown = useMemo(() => (port === '' ? all : all.filter((one) => one.port === port)), [all, port])
  const chosen = shown.find(({ id }) => id === chosenId) ?? shown[0]
  const going = all.filter(({ id }) => taken.has(id))

  const toggle = (id: string) => {
    const next = new Set(taken)
    if (!next.delete(id)) next.add(id)
    setTaken(next)
  }
  const step = (id: string) => {
    toggle(id)
    const at = shown.findIndex((one) => one.id === id)
    setChosenId(shown[at + 1]?.id ?? id)
  }
  const onKey = (key: string, id: string): boolean => {
    if (key === ' ') step(id)
    else if (key === 'A') setTaken(new Set(shown.filter(({ carriedBy }) => carriedBy === '').map((one) => one.id)))
    else return false
    return true
  }
  return (
    <Screen
      className="list-screen"
      title="Counter"
      about={packetsWords(all.length, 'wait')}
      actions={<CounterParts here={undefined} />}
    >
      <div className="list-and-card">
        <section className="card" aria-label="Packets that wait">
          <div className="counter-pick">
            <label htmlFor="carry-port">Port</label>
            <select id="carry-port" className="input" value={port} onChange={({ target }) => setPort(target.value)}>
              <option value="">{`All (${all.length})`}</option>
              {ports.map(([code, count]) => (
                <option key={code} value={code}>{`${portWords(code)} (${count})`}</option>
              ))}
            </select>
            <span className="key-line">
              Space takes a packet · A takes all that are shown · Enter goes to who carries
            </span>
          </div>
          <ListGrid<WaitingPacket>
            label="Packets that wait"
            className="carry-grid"
            rows={shown}
            keyOf={({ id }) => id}
            chosenId={chosen?.id}
            onChoose={setChosenId}
            onOpen={(id) => {
              if (taken.size === 0) toggle(id)
              form.current?.focus()
            }}
            onKey={onKey}
            focused
            rowHeight={40}
            empty="No packet waits. A packet that was printed and not yet presented stands here."
            columns={[
              { id: 'taken', head: '', cell: ({ id }) => <Ticked on={taken.has(id)} /> },
              { id: 'number', head: 'Entry', cell: ({ called }) => <span className="mono">{called}</span> },
              { id: 'importer', head: 'Importer', cell: ({ importer }) => importer },
              {
                id: 'driver',
                head: 'Driver, plate',
                cell: ({ driver, plate }) => [driver, plate].filter(Boolean).join(', '),
              },
              {
                id: 'printed',
                head: 'Printed',
                cell: ({ printedOn }) => (printedOn === undefined ? '' : dayWords(printedOn).replace(/ \d{4}$/u, '')),
              },
              { id: 'note', head: 'Where', cell: (row) => <WhereIs {...row} /> },
            ]}
          />
        </section>
        <aside className="counter-side" aria-label="Who carries">
          <LeaveForm
            key={rows.length}
            first={form}
            going={going}
            onLeft={(id) => {
              setTaken(new Set())
              go({ at: 'respond', page: 'counter', id })
            }}
            now={desk.now()}
          />
          <VisitsCard rows={rows} />
        </aside>
      </div>
    </Screen>
  )
}

const portsIn = (packets: readonly WaitingPacket[]): [string, number][] => {
  const counts = new Map<string, number>()
  for (const { port } of packets) counts.set(port, (counts.get(port) ?? 0) + 1)
  return [...counts].sort((a, b) => (a[0] < b[0] ? -1 : 1))
}

function Ticked({ on }: { on: boolean }) {
  return (
    <>
      <span aria-hidden="true">{on ? '☑' : '☐'}</span>
      <span className="visually-hidden">{on ? 'taken' : 'not taken'}</span>
    </>
  )
}

function WhereIs({ carriedBy, refused, port }: WaitingPacket) {
  if (carriedBy !== '') return <>with {carriedBy}</>
  return refused ? <Tag tone="later">came back</Tag> : <>{port}</>
}

/** Those on the way first, then those that wait for a word, then the last few that are back. */
function VisitsCard({ rows }: { rows: readonly VisitRow[] }) {
  const open = rows.filter(({ standing }) => standing !== 'back')
  const back = rows.filter(({ standing }) => standing === 'back').slice(0, 6)
  return (
    <section className="card" aria-label="Visits">
      <div className="card__head">
        <h2>Visits</h2>
        <span className="small muted">{open.length === 0 ? 'nobody is out' : `${open.length} not back`}</span>
      </div>
      <ul className="counter-lines">
        {[...open, ...back].map((visit) => (
          <li key={visit.id}>
            <a href={routeToHash({ at: 'respond', page: 'counter', id: visit.id })}>
              {visit.fields.carriedBy ?? 'Somebody'}, {packetsWords(visit.entries.length)}
            </a>
            <span className="small muted">{visitWords(visit)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function visitWords({ fields, standing }: VisitRow): string {
  if (standing === 'back') return `back ${momentWords(fields.returnedAt ?? '')}`
  if (standing === 'presented') return `presented ${momentWords(fields.presentedAt ?? '')}`
  return fields.leftAt === undefined ? 'on the way' : `left ${momentWords(fields.leftAt)}`
}
