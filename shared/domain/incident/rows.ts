import { entitiesOf, isRemoved, textOf, type DeskState } from '../../journal/state'
import { fieldsOf } from '../entryFile'
import type { FieldsOf, Kind } from '../kinds'

/** One thing of an incident as its fields say, and the stamp by which such things are in the order they were recorded. */
export interface IncidentPart<K extends Kind> {
  id: string
  fields: FieldsOf<K>
  born: string
  operator: string
}

/** All of one kind that belong to an incident and were not removed, in the order in which they were recorded. */
export function partsOf<K extends Kind>(state: DeskState, kind: K, incident: string): IncidentPart<K>[] {
  return [...entitiesOf(state, kind).values()]
    .filter((entity) => textOf(entity, 'incident') === incident && !isRemoved(entity))
    .sort((a, b) => (a.born.at < b.born.at ? -1 : 1))
    .map((entity) => ({
      id: entity.id,
      fields: fieldsOf(kind, entity),
      born: entity.born.at,
      operator: entity.born.operator,
    }))
}
