import { routeToHash } from '../../frame/routes'
import '../../ui/listGrid.css'
import { IncidentChoice, NoIncident, useIncidentShown } from '../facts/IncidentChoice'
import { CallLogPart } from './CallLogPart'
import { CallScreen } from './CallScreen'
import { IncomingPart } from './IncomingPart'
import { MatrixPart } from './MatrixPart'
import { QueuePart } from './QueuePart'
import { TreePart } from './TreePart'
import './calls.css'

const parts = [
  { id: undefined, name: 'Queue' },
  { id: '~matrix', name: 'Who is told what' },
  { id: '~tree', name: 'Call tree' },
  { id: '~log', name: 'Calls made' },
  { id: '~in', name: 'They rang us' },
] as const

/** Calls: who is next, one screen a call, who was told, who is missing. */
export default function CallsPage({ id }: { id?: string | undefined }) {
  const shown = useIncidentShown()
  const { incident } = shown
  if (incident === undefined) return <NoIncident title="Calls" />
  const part = parts.find((one) => one.id === id)
  const around = {
    incident: incident.id,
    nav: (
      <nav className="parts" aria-label="Parts of the calls">
        {parts.map((one) => (
          <a
            key={one.name}
            href={routeToHash({ at: 'communicate', page: 'calls', ...(one.id !== undefined && { id: one.id }) })}
            aria-current={one === part ? 'page' : undefined}
          >
            {one.name}
          </a>
        ))}
      </nav>
    ),
    choice: <IncidentChoice shown={shown} />,
  }
  switch (part?.id) {
    case '~matrix':
      return <MatrixPart {...around} />
    case '~tree':
      return <TreePart {...around} />
    case '~log':
      return <CallLogPart {...around} />
    case '~in':
      return <IncomingPart {...around} />
    default:
      return part === undefined && id !== undefined ? (
        <CallScreen key={`${incident.id} ${id}`} incident={incident.id} id={id} />
      ) : (
        <QueuePart {...around} />
      )
  }
}
