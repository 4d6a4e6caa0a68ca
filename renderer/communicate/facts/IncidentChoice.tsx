import { useState } from 'react'
import { incidentName, incidentShown, incidentsOf, type IncidentRow } from '../../../shared/domain/incident/incidents'
import { routeToHash } from '../../frame/routes'
import { useMade } from '../../store/hooks'
import type { Desk } from '../../store/types'
import { SelectField } from '../../ui/Field'
import { Screen } from '../../ui/Screen'
import { momentWords } from '../../words/times'

/** The incident of a page: the first open one, until another is chosen. */
export function useIncidentShown() {
  const [asked, ask] = useState<string>()
  const all = useMade(['incident'], everyIncident)
  const incident = useMade(['incident'], shownIncident, asked)
  return { all, incident, ask }
}
const everyIncident = ({ state }: Desk): IncidentRow[] => incidentsOf(state)
const shownIncident = ({ state }: Desk, asked: string | undefined): IncidentRow | undefined =>
  incidentShown(state, asked)

export const incidentWords = (row: IncidentRow): string =>
  [
    incidentName(row),
    row.fields.declaredAt && `declared ${momentWords(row.fields.declaredAt)}`,
    row.fields.closedAt && 'closed',
  ]
    .filter(Boolean)
    .join(', ')

/** Two incidents at once are real: each has facts, reports and clocks of its own. One: nothing is asked. */
export function IncidentChoice({ shown: { all, incident, ask } }: { shown: ReturnType<typeof useIncidentShown> }) {
  if (all.length < 2) return null
  return (
    <SelectField
      id="incident-shown"
      label="Incident"
      options={all.map((one) => ({ value: one.id, label: incidentWords(one) }))}
      value={incident?.id ?? ''}
      onChange={(event) => ask(event.target.value)}
    />
  )
}

/** Before an incident is declared. */
export function NoIncident({ title }: { title: string }) {
  return (
    <Screen title={title}>
      <p>
        No incident is declared. This page begins with it:{' '}
        <a href={routeToHash({ at: 'communicate' })}>declare one under Now</a>.
      </p>
    </Screen>
  )
}
