import { useMemo, useState } from 'react'
import { roadsTable, type ShipmentRoad } from '../../../shared/domain/respond/roadsTable'
import { entityOf, textOf } from '../../../shared/journal/state'
import { modeOfTransport } from '../../../shared/knowledge/modes'
import { roadRule, roads } from '../../../shared/knowledge/roads'
import { useMade } from '../../store/hooks'
import type { Desk } from '../../store/types'
import { ListGrid } from '../../ui/ListGrid'
import { RoadDialogs } from './RoadDialogs'
import { RoadSide, type RoadAsk } from './RoadSide'
import { roadsRead } from './ClientsPart'
import { roadKeys } from './roadKeys'

interface Row extends ShipmentRoad {
  client: string
  searched: string
}

const subjectWords = { entry: 'entry', arrival: 'expected', inFlight: 'in flight' } as const

const fromWords = {
  own: '',
  origin: 'chosen before it had a number',
  client: 'as its client',
  default: 'not chosen',
} as const

/** With the client’s own name, and what the search looks through. */
const rowsOf = ({ state }: Desk): readonly Row[] =>
  roadsTable(state).shipments.map((one) => {
    const client = textOf(entityOf(state, 'importer', one.shipment.importer), 'name') || one.shipment.importerName
    return { ...one, client, searched: `${one.shipment.name} ${client}`.toLowerCase() }
  })

/** Every shipment with the road that it takes, and from where. */
export function ShipmentsPart({ openId }: { openId: string | undefined }) {
  const rows = useMade(roadsRead, rowsOf)
  const [text, setText] = useState('')
  const [by, setBy] = useState('')
  const [chosenId, setChosenId] = useState(openId)
  const [ask, setAsk] = useState<RoadAsk>()
  const shown = useMemo(() => {
    const word = text.trim().toLowerCase()
    return rows.filter(
      ({ shipment, standing, searched }) =>
        (word === '' || searched.includes(word)) &&
        (by === 'done' ? shipment.done : !shipment.done) &&
        (by === '' || by === 'done' || (by === 'default' ? standing.from === 'default' : standing.road === by)),
    )
  }, [rows, text, by])
  const chosen = shown.find(({ shipment }) => shipment.id === chosenId) ?? shown[0]
  const target =
    chosen === undefined
      ? undefined
      : { subject: chosen.shipment.subject, of: chosen.shipment.of, name: chosen.shipment.name }
  return (
    <div className="list-and-card">
      <div className="card">
        <div className="list-search">
          <input
            className="input"
            aria-label="Search the shipments"
            placeholder="Number, bill or client …"
            autoComplete="off"
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
          <select className="input" aria-label="Which road" value={by} onChange={(event) => setBy(event.target.value)}>
            <option value="">still to go</option>
            <option value="default">nobody chose</option>
            {roads.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
            <option value="done">released already</option>
          </select>
        </div>
        <ListGrid
          label="Shipments and their roads"
          className="shipment-road-grid"
          rows={shown}
          keyOf={({ shipment }) => shipment.id}
          chosenId={chosen?.shipment.id}
          onChoose={setChosenId}
          onOpen={() => setAsk('choose')}
          onKey={(key) => roadKeys(key, chosen?.standing.road, setAsk)}
          focused
          empty="No shipment has that."
          columns={[
            {
              id: 'name',
              head: 'Shipment',
              cell: ({ shipment }) => (
                <>
                  <div className="mono">{shipment.name}</div>
                  <div className="small muted">
                    {subjectWords[shipment.subject]}
                    {[shipment.port, modeOfTransport(shipment.mode)?.name]
                      .filter(Boolean)
                      .map((one) => ` · ${one ?? ''}`)}
                  </div>
                </>
              ),
            },
            { id: 'client', head: 'Client', cell: ({ client }) => client || <span className="muted">not keyed</span> },
            {
              id: 'road',
              head: 'Road',
              cell: ({ standing }) => (
                <>
                  <div>{roadRule(standing.road).name}</div>
                  <div className="small muted">{fromWords[standing.from]}</div>
                </>
              ),
            },
          ]}
        />
      </div>
      {target === undefined || chosen === undefined ? (
        <aside className="card list-and-card__side">
          <p className="muted">Choose a shipment with the arrows.</p>
        </aside>
      ) : (
        <RoadSide target={target} under={chosen.client || 'client not keyed'} onAsk={setAsk} />
      )}
      {ask !== undefined && target !== undefined && (
        <RoadDialogs key={`${target.subject} ${target.of}`} target={target} ask={ask} onAsk={setAsk} />
      )}
    </div>
  )
}
