import '../../ui/listGrid.css'
import { NoIncident, useIncidentShown } from '../facts/IncidentChoice'
import '../calls/calls.css'
import './schedule.css'
import { SchedulesPart } from './SchedulesPart'
import { StatusCallScreen } from './StatusCallScreen'

/** Status calls: those that come again with CBP and the agencies, their agendas and minutes. */
export default function SchedulePage({ id }: { id?: string | undefined }) {
  const shown = useIncidentShown()
  const { incident } = shown
  if (incident === undefined) return <NoIncident title="Status calls" />
  return id === undefined ? (
    <SchedulesPart shown={shown} incident={incident.id} />
  ) : (
    <StatusCallScreen key={id} incident={incident.id} id={id} />
  )
}
