import { useMemo, useState } from 'react'
import { openOf, roadsTable, type ClientRoad } from '../../../shared/domain/respond/roadsTable'
import { roads } from '../../../shared/knowledge/roads'
import { useMade } from '../../store/hooks'
import type { Desk } from '../../store/types'
import { ListGrid } from '../../ui/ListGrid'
import { RoadDialogs } from './RoadDialogs'
import { RoadSide, type RoadAsk } from './RoadSide'
import { roadKeys } from './roadKeys'
import { standingWords } from './roadWords'

export const roadsRead = ['entry', 'fact', 'arrival', 'inFlight', 'flightDecision', 'importer', 'road'] as const
const clientsOf = ({ state }: Desk): readonly ClientRoad[] => roadsTable(state).clients

/** Clients with their road and how many of their shipments go which way. */
export function ClientsPart({ openId }: { openId: string | undefined }) {
  const clients = useMade(roadsRead, clientsOf)
  const [text, setText] = useState('')
  const [chosenId, setChosenId] = useState(openId)
  const [ask, setAsk] = useState<RoadAsk>()
  const shown = useMemo(() => {
    const word = text.trim().toLowerCase()
    return word === '' ? clients : clients.filter(({ name }) => name.toLowerCase().includes(word))
  }, [clients, text])
  const chosen = shown.find(({ importer }) => importer === chosenId) ?? shown[0]
  const target =
    chosen === undefined ? undefined : ({ subject: 'importer', of: chosen.importer, name: chosen.name } as const)
  return (
    <div className="list-and-card">
      <div className="card">
        <div className="list-search">
          <input
            className="input"
            aria-label="Search the clients"
            placeholder="Client …"
            autoComplete="off"
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        </div>
        <ListGrid
          label="Clients and their roads"
          className="road-grid"
          rows={shown}
          keyOf={({ importer }) => importer}
          chosenId={chosen?.importer}
          onChoose={setChosenId}
          onOpen={() => setAsk('choose')}
          onKey={(key) => roadKeys(key, chosen?.standing.road, setAsk)}
          focused
          empty="No client has that name. Clients are keyed under Prepare."
          columns={[
            { id: 'name', head: 'Client', cell: ({ name }) => name },
            { id: 'road', head: 'Road', cell: ({ standing }) => <RoadWords standing={standing} /> },
            {
              id: 'open',
              head: 'Shipments to go',
              cell: (client) => <span className="small">{goingWords(client)}</span>,
            },
          ]}
        />
      </div>
      {target === undefined || chosen === undefined ? (
        <aside className="card list-and-card__side">
          <p className="muted">Choose a client with the arrows.</p>
        </aside>
      ) : (
        <RoadSide
          target={target}
          under={`${chosen.shipments === 1 ? '1 shipment' : `${chosen.shipments} shipments`}, ${openOf(chosen)} to go`}
          onAsk={setAsk}
        />
      )}
      {ask !== undefined && target !== undefined && (
        <RoadDialogs key={target.of} target={target} ask={ask} onAsk={setAsk} />
      )}
    </div>
  )
}

function RoadWords({ standing }: { standing: ClientRoad['standing'] }) {
  const words = standingWords(standing)
  return standing.from === 'default' ? <span className="muted">{words}</span> : <span>{words}</span>
}

/** `3 paper, 1 another broker` */
function goingWords({ open }: ClientRoad): string {
  const words = roads.filter(({ id }) => open[id] > 0).map(({ id, name }) => `${open[id]} ${name.toLowerCase()}`)
  return words.length === 0 ? 'none' : words.join(', ')
}
