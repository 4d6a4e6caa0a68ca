import { entitiesOf, textOf, type DeskState } from '../../journal/state'
import { daySaid } from '../deadlines/words'
import { fieldsOf } from '../entryFile'
import type { Incident } from '../kinds'

/** The first incident of a desk: the one that letters state. */
export const FIRST_INCIDENT = 'incident'
/** Who was told is told again after four hours unless the incident says otherwise (CBSA asks it of its clients). */
export const TELL_EVERY_MINUTES = 240

export interface IncidentRow {
  id: string
  fields: Incident
}

/** Declared ones, the oldest first: a second one at once is real and has clocks of its own. */
export function incidentsOf(state: DeskState): IncidentRow[] {
  return [...entitiesOf(state, 'incident').values()]
    .filter((entity) => textOf(entity, 'declaredAt') !== '')
    .sort((a, b) => (a.born.at < b.born.at ? -1 : 1))
    .map((entity) => ({ id: entity.id, fields: fieldsOf('incident', entity) }))
}

/** What it is called where there may be another: its title, or the day and time at which it was declared. */
export const incidentName = ({ fields: { title, declaredAt = '' } }: IncidentRow): string =>
  title ?? `Incident of ${daySaid(declaredAt.slice(0, 10))} ${declaredAt.slice(11, 16)}`

export const openIncidents = (state: DeskState): IncidentRow[] =>
  incidentsOf(state).filter(({ fields }) => fields.closedAt === undefined)

/** The one that a screen shows: the one asked for, or the first that is open, or the last that was. */
export function incidentShown(state: DeskState, asked?: string): IncidentRow | undefined {
  const all = incidentsOf(state)
  return all.find(({ id }) => id === asked) ?? all.find(({ fields }) => fields.closedAt === undefined) ?? all.at(-1)
}
