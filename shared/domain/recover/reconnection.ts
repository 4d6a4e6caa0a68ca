import { entitiesOf, isRemoved, textOf, type DeskState } from '../../journal/state'
import { fieldsOf } from '../entryFile'
import type { FieldsOf } from '../kinds'

export interface ReconnectionRow {
  id: string
  fields: FieldsOf<'reconnection'>
}
export interface EvidencePackRow {
  id: string
  fields: FieldsOf<'evidencePack'>
}

export const reconnectionOffices: Readonly<Record<NonNullable<FieldsOf<'reconnection'>['askedAs']>, string>> = {
  cbpHeadquarters: 'CBP headquarters (OFO)',
  clientRepresentative: 'client representative',
  securityOperations: 'CBP Security Operations Center',
  other: 'another office',
}

/** Who was asked for leave to reconnect, the latest first. */
export const reconnectionRows = (state: DeskState, incident: string): ReconnectionRow[] =>
  [...entitiesOf(state, 'reconnection').values()]
    .filter((one) => !isRemoved(one) && textOf(one, 'incident') === incident)
    .sort((a, b) => (a.born.at < b.born.at ? 1 : -1))
    .map((one) => ({ id: one.id, fields: fieldsOf('reconnection', one) }))

/** The evidence as it was printed, the last version first. */
export const evidencePackRows = (state: DeskState, incident: string): EvidencePackRow[] =>
  [...entitiesOf(state, 'evidencePack').values()]
    .filter((one) => textOf(one, 'incident') === incident)
    .sort((a, b) => (a.born.at < b.born.at ? 1 : -1))
    .map((one) => ({ id: one.id, fields: fieldsOf('evidencePack', one) }))

/** The number of the next version; two laptops that have not seen each other may give the same one. */
export const nextPackNumber = (rows: readonly EvidencePackRow[]): number =>
  rows.reduce((highest, { fields }) => Math.max(highest, fields.number ?? 0), 0) + 1

/** *Granted* wins over what was only asked for; a refusal stands until somebody else grants. */
export type LeaveState = 'notAsked' | 'requested' | 'granted' | 'refused'
export function leaveState(rows: readonly ReconnectionRow[]): LeaveState {
  if (rows.some(({ fields }) => fields.state === 'granted')) return 'granted'
  if (rows.some(({ fields }) => fields.state === 'requested')) return 'requested'
  return rows.some(({ fields }) => fields.state === 'refused') ? 'refused' : 'notAsked'
}
