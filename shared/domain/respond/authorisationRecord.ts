import type { Change } from '../../journal/item'
import type { DeskState } from '../../journal/state'
import type { FieldsOf } from '../kinds'
import { authorisationOf, authorisationRows } from './authorisation'

type Authorisation = FieldsOf<'authorisation'>
type Keyed = { readonly [field in keyof Authorisation]?: Authorisation[field] | null }

const patchOf = (fields: Keyed): Change['patch'] =>
  Object.entries(fields).flatMap(([field, value]): Change['patch'] => (value === undefined ? [] : [[field, value]]))

/**
 * A record of an incident takes over what the incident itself says, in the same item: an answer keyed with the incident
 * is not lost because somebody then asked for another port.
 */
const takingOver = (state: DeskState, incident: string | undefined): Change[] =>
  authorisationRows(state)
    .filter(({ ofIncident, fields }) => ofIncident && fields.incident === incident)
    .map(({ id, fields }) => ({
      action: 'authorisation.keyed',
      kind: 'authorisation',
      id,
      patch: patchOf(fields),
    }))

/** A request as it was made: a new record, or a correction of one. */
export const requestChanges = (state: DeskState, id: string, fields: Keyed): Change[] => [
  ...takingOver(state, fields.incident ?? undefined),
  { action: 'authorisation.keyed', kind: 'authorisation', id, patch: patchOf({ state: 'requested', ...fields }) },
]

/** What was answered, or that it ended: on the record, or on the one that takes over the incident's own words. */
export function answerChanges(state: DeskState, id: string, fields: Keyed): Change[] {
  const row = authorisationOf(state, id)
  const before = row?.ofIncident === true ? takingOver(state, row.fields.incident) : []
  return [...before, { action: 'authorisation.answered', kind: 'authorisation', id, patch: patchOf(fields) }]
}

/** A record keyed by mistake; what was done under it is then done without leave. */
export const removalOf = (id: string): Change => ({
  action: 'authorisation.removed',
  kind: 'authorisation',
  id,
  patch: [['removed', true]],
})
