import type { DeskState } from '../../journal/state'
import { partsOf, type IncidentPart } from './rows'

/** A breach that stands, and the clients whose data it is known to have touched, each once, in the order found. */
export interface BreachRow extends IncidentPart<'breach'> {
  touched: readonly IncidentPart<'touched'>[]
}

/** Standing breaches of an incident. None: *no breach known yet*, which is a state and not an absence (practice 16). */
export function breachesOf(state: DeskState, incident: string): BreachRow[] {
  const touched = partsOf(state, 'touched', incident).filter(({ fields }) => fields.withdrawn !== true)
  return partsOf(state, 'breach', incident)
    .filter(({ fields }) => fields.withdrawn !== true)
    .map((breach) => ({ ...breach, touched: touched.filter(({ fields }) => fields.breach === breach.id) }))
}
