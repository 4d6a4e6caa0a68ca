import { routeToHash } from '../../frame/routes'
import { IncidentChoice, NoIncident, useIncidentShown } from '../facts/IncidentChoice'
import { Screen } from '../../ui/Screen'
import { CardView } from './CardView'
import { ClientsView } from './ClientsView'
import { HandoverView } from './HandoverView'
import { ReadoutView } from './ReadoutView'
import './sheets.css'

const parts = [
  { id: undefined, name: 'Clients' },
  { id: 'handover', name: 'Shift handover' },
  { id: 'readout', name: 'Figures to read out' },
  { id: 'card', name: 'Who we are' },
] as const
const title = 'Sheets for others'

/** Papers that say how it stands: to clients, to the next shift, to other branches, to whoever rings. */
export default function SheetsPage({ id }: { id?: string | undefined }) {
  const shown = useIncidentShown()
  const { incident } = shown
  const part = parts.find((one) => one.id === id)?.id
  // The card is printed in peace time, and the figures are those of the desk.
  if (incident === undefined && part !== 'card' && part !== 'readout') return <NoIncident title={title} />
  return (
    <Screen
      title={title}
      actions={
        <nav className="parts" aria-label="Sheets">
          {parts.map((one) => (
            <a
              key={one.name}
              href={routeToHash({ at: 'communicate', page: 'sheets', ...(one.id !== undefined && { id: one.id }) })}
              aria-current={one.id === part ? 'page' : undefined}
            >
              {one.name}
            </a>
          ))}
        </nav>
      }
    >
      {part !== 'card' && <IncidentChoice shown={shown} />}
      {part === undefined && incident !== undefined && <ClientsView incident={incident} />}
      {part === 'handover' && incident !== undefined && <HandoverView incident={incident} />}
      {part === 'readout' && <ReadoutView incident={incident?.id} />}
      {part === 'card' && <CardView />}
    </Screen>
  )
}
