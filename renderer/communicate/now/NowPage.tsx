import { incidentName, incidentShown, incidentsOf, type IncidentRow } from '../../../shared/domain/incident/incidents'
import { routeToHash } from '../../frame/routes'
import { OutageCard } from '../../respond/OutageCard'
import { useMade } from '../../store/hooks'
import type { Desk } from '../../store/types'
import { Button, Kbd } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Screen } from '../../ui/Screen'
import { IncidentForm } from '../IncidentForm'
import { ClocksCard } from './ClocksCard'
import { CorrectionsCard } from './CorrectionsCard'
import { DECLARE_KEY, toIncident } from './DeclareDialog'
import { FirstCallsCard, HoursCard } from './FirstCallsCard'
import { IncidentHead } from './IncidentHead'
import { TasksCard } from './TasksCard'
import './now.css'

const rowsOf = ({ state }: Desk): IncidentRow[] => incidentsOf(state)
const shownOf = ({ state }: Desk, asked: string | undefined): IncidentRow | undefined => incidentShown(state, asked)

/** What is due now: the incident, its clocks, who does what by when, and whom to ring. */
export function NowPage({ id, onDeclare }: { id: string | undefined; onDeclare: () => void }) {
  const all = useMade(['incident'], rowsOf)
  const incident = useMade(['incident'], shownOf, id)
  if (incident === undefined) return <BeforeDeclared onDeclare={onDeclare} />
  return (
    <Screen
      title={incident.fields.title ?? 'The incident'}
      about={incident.fields.closedAt === undefined ? undefined : 'closed'}
      actions={all.length > 1 ? <IncidentSwitch all={all} shown={incident.id} /> : undefined}
    >
      <IncidentHead key={incident.id} incident={incident} />
      <div className="now">
        <TasksCard key={incident.id} incident={incident} />
        <div className="stack">
          <ClocksCard incident={incident.id} />
          <FirstCallsCard />
          {incident.id === 'incident' && <OutageCard incident={incident.fields} />}
          <CorrectionsCard key={incident.id} incident={incident.id} />
        </div>
      </div>
    </Screen>
  )
}

function IncidentSwitch({ all, shown }: { all: readonly IncidentRow[]; shown: string }) {
  return (
    <nav className="parts" aria-label="Incidents">
      {all.map((one) => (
        <a key={one.id} href={routeToHash(toShow(one.id))} aria-current={one.id === shown ? 'page' : undefined}>
          {incidentName(one)}
        </a>
      ))}
    </nav>
  )
}
/** The switch names each by its id: the address without one shows whichever is open. */
const toShow = (id: string) => ({ ...toIncident(id), id }) as const

/** In peace time, and in the minute before somebody declares. */
function BeforeDeclared({ onDeclare }: { onDeclare: () => void }) {
  return (
    <Screen
      title="The incident and the first calls"
      about="no incident is declared"
      actions={
        <Button look="primary" large onClick={onDeclare} aria-keyshortcuts={DECLARE_KEY}>
          Declare an incident <Kbd>{DECLARE_KEY}</Kbd>
        </Button>
      }
    >
      <div className="two">
        <div className="stack">
          <FirstCallsCard />
          <HoursCard />
        </div>
        <div className="stack">
          <Card title="Declaring">
            <p>
              One key on every screen, {DECLARE_KEY}, and Enter. The clocks begin, the steps of your plan become tasks
              with owners and times, directory and plan are kept as they stand, and the first-hour pages print: one a
              role, whom to ring by when.
            </p>
          </Card>
          <Card title="As your letters state it">
            <IncidentForm />
          </Card>
        </div>
      </div>
    </Screen>
  )
}
