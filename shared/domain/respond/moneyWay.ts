import { entityOf, isRemoved, type DeskState } from '../../journal/state'
import { fieldsOf } from '../entryFile'
import { letterIncident } from '../incident/letterIncident'
import type { FieldsOf } from '../kinds'

export interface Outage {
  /** id of the incident */
  incident: string
  /** first day of the outage, YYYY-MM-DD */
  began: string
}

/** The outage that runs, from its own begin; undefined before one was said to have begun, or after it was closed. */
export function outageRunning(state: DeskState): Outage | undefined {
  const entity = letterIncident(state)
  if (entity === undefined) return undefined
  const { outageBegan, declaredAt, closedAt } = fieldsOf('incident', entity)
  const began = (outageBegan ?? declaredAt)?.slice(0, 10)
  return began === undefined || closedAt !== undefined ? undefined : { incident: entity.id, began }
}

/** What was decided for an importer in this outage: a decision of an earlier one does not stand for it. */
export function decisionStanding(
  state: DeskState,
  party: string,
  outage: Outage | undefined,
): FieldsOf<'paymentDecision'> | undefined {
  const entity = entityOf(state, 'paymentDecision', party)
  if (entity === undefined || isRemoved(entity)) return undefined
  const decision = fieldsOf('paymentDecision', entity)
  if (decision.decision === undefined) return undefined
  const isOfAnother = outage !== undefined && decision.incident !== undefined && decision.incident !== outage.incident
  return isOfAnother ? undefined : decision
}
