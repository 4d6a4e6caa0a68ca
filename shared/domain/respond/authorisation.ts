import { entitiesOf, entityOf, isRemoved, textOf, type DeskState, type Entity } from '../../journal/state'
import { modeFamily, type ModeFamily } from '../../knowledge/modes'
import { momentMs } from '../calendar'
import { fieldsOf } from '../entryFile'
import { joinedId } from '../incident/joinedId'
import { letterIncident } from '../incident/letterIncident'
import type { FieldsOf, Incident } from '../kinds'
import { rememberBy } from '../remember'

/** Leave to release on paper (practice 10): what was asked, what was allowed, and what covers an entry at a moment. */
export interface AuthorisationRow {
  id: string
  fields: FieldsOf<'authorisation'>
  /** read from the incident's own fields, as desks have them on which no record was keyed */
  ofIncident: boolean
}

/** Where and how an entry comes in; port and mode may not be keyed yet. */
export interface Scope {
  port: string | undefined
  /** undefined: the mode is not known, and only a record for all modes covers it */
  modeFamily: ModeFamily | undefined
}

/**
 * `notYet`: granted from a later moment on. `elsewhere`: something stands, but for other ports or modes. `none`: CBP was
 * not asked.
 */
export type CoverState = 'granted' | 'requested' | 'notYet' | 'ended' | 'refused' | 'elsewhere' | 'none'

export interface Cover {
  state: CoverState
  row: AuthorisationRow | undefined
}

/** Every record of the desk in order of asking, and the incident's own words where it has no record. */
export const authorisationRows = rememberBy(['authorisation', 'incident'], (state): readonly AuthorisationRow[] => {
  const recorded = [...entitiesOf(state, 'authorisation').values()]
    .filter((entity) => !isRemoved(entity))
    .sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1))
    .map((entity) => ({ id: entity.id, fields: fieldsOf('authorisation', entity), ofIncident: false }))
  return [...incidentsOwn(state), ...recorded]
})

const orderOf = (entity: Entity): string => `${momentOrder(textOf(entity, 'askedAt'))} ${entity.born.at}`
const momentOrder = (moment: string): string => String(moment === '' ? 0 : momentMs(moment)).padStart(15, '0')

const OWN_FIELDS = [
  'authorisationState',
  'authorisationAskedAt',
  'authorisationBy',
  'authorisationReference',
  'authorisationGrantedAt',
] as const

/**
 * What incidents say themselves. It counts where the incident has no record, and where it was keyed after the last of
 * them: what somebody keyed is never lost.
 */
function incidentsOwn(state: DeskState): AuthorisationRow[] {
  const lastRecord = new Map<string, string>()
  for (const entity of entitiesOf(state, 'authorisation').values()) {
    const incident = textOf(entity, 'incident')
    if (entity.born.at > (lastRecord.get(incident) ?? '')) lastRecord.set(incident, entity.born.at)
  }
  const onLetters = letterIncident(state)?.id
  return [...entitiesOf(state, 'incident').values()].flatMap((entity) => {
    const keyedAt = OWN_FIELDS.map((field) => entity.fields[field]?.at ?? '').reduce((a, b) => (a > b ? a : b), '')
    if (keyedAt <= (lastRecord.get(entity.id) ?? '')) return []
    const fields = fieldsOf('incident', entity)
    const own = incidentsOwnRow(entity.id, fields, joinedId('incident', entity.id, keyedAt))
    if (own === undefined) return []
    // What a closed incident was allowed ended with it, unless letters still state it.
    return entity.id === onLetters || fields.closedAt === undefined
      ? [own]
      : [{ ...own, fields: { ...own.fields, until: fields.closedAt } }]
  })
}

/**
 * The incident's own words as a row; undefined when it says that nothing was asked.
 * @param id of the record that takes them over
 */
export function incidentsOwnRow(incident: string, fields: Incident, id: string): AuthorisationRow | undefined {
  const { authorisationState: state, authorisationBy: by, authorisationAskedAt: askedAt } = fields
  if (state !== 'requested' && state !== 'granted') return undefined
  const { authorisationGrantedAt: answeredAt, authorisationReference: reference } = fields
  return {
    id,
    ofIncident: true,
    fields: {
      incident,
      state,
      ...(askedAt === undefined ? {} : { askedAt }),
      ...(by === undefined ? {} : state === 'granted' ? { answeredBy: by } : { askedOf: by }),
      ...(answeredAt === undefined ? {} : { answeredAt }),
      ...(reference === undefined ? {} : { reference }),
    },
  }
}

/** The scope of an entry as it is keyed. */
export const scopeOf = (entry: { portOfEntry?: string | undefined; modeOfTransport?: string | undefined }): Scope => ({
  port: entry.portOfEntry,
  modeFamily: entry.modeOfTransport === undefined ? undefined : modeFamily(entry.modeOfTransport),
})

/**
 * The record that covers an entry at a moment: granted if one is, else requested, else what there is to say.
 * @param at RFC 9557
 */
export const authorisationFor = (state: DeskState, scope: Scope & { at: string }): Cover =>
  coverAt(authorisationRows(state), scope, momentMs(scope.at))

/** Ports and modes are stored as codes joined by blanks. */
export const codesIn = (text: string | undefined): string[] => (text ?? '').split(/[\s,;]+/u).filter(Boolean)

const inScope = ({ fields: { ports, modes } }: AuthorisationRow, { port, modeFamily: family }: Scope): boolean =>
  (ports === undefined || (port !== undefined && codesIn(ports).includes(port))) &&
  (modes === undefined || (family !== undefined && codesIn(modes).includes(family)))

const preferred: readonly CoverState[] = ['granted', 'requested', 'notYet', 'ended', 'refused']

/**
 * What held at a moment, or at any time of a span: of a fact only the day may be known.
 * @param fromMs first and last millisecond of the span
 */
export function coverAt(rows: readonly AuthorisationRow[], scope: Scope, fromMs: number, toMs = fromMs): Cover {
  let best: Cover = { state: 'none', row: undefined }
  let bestRank = preferred.length
  let elsewhere: AuthorisationRow | undefined
  for (const row of rows) {
    const state = standingOf(row, fromMs, toMs)
    if (state === undefined) continue
    if (!inScope(row, scope)) {
      if (state === 'granted' || state === 'requested') elsewhere = row
      continue
    }
    const rank = preferred.indexOf(state)
    if (rank > bestRank || (rank === bestRank && !better(state, row, best.row))) continue
    best = { state, row }
    bestRank = rank
  }
  return best.row === undefined && elsewhere !== undefined ? { state: 'elsewhere', row: elsewhere } : best
}

/** Of two grants the one that lasts longer; of two requests that of headquarters, then the first; else the later. */
function better(state: CoverState, row: AuthorisationRow, than: AuthorisationRow | undefined): boolean {
  if (than === undefined) return true
  if (state === 'granted') return (msOf(row.fields.until) ?? Infinity) >= (msOf(than.fields.until) ?? Infinity)
  if (state === 'requested')
    return row.fields.askedAs === 'cbpHeadquarters' && than.fields.askedAs !== 'cbpHeadquarters'
  return true
}

const msOf = (moment: string | undefined): number | undefined => (moment === undefined ? undefined : momentMs(moment))

/** How one record stood in a span; undefined before it was asked for. */
function standingOf({ fields }: AuthorisationRow, fromMs: number, toMs: number): CoverState | undefined {
  const answered = msOf(fields.answeredAt)
  const until = msOf(fields.until)
  const wasGranted = fields.state === 'granted' || (fields.state === 'ended' && answered !== undefined)
  const start = wasGranted ? (msOf(fields.from) ?? answered) : undefined
  if (wasGranted && (start === undefined || start <= toMs) && (until === undefined || fromMs <= until)) return 'granted'
  if (wasGranted && until !== undefined && until < fromMs) return 'ended'
  const asked = msOf(fields.askedAt)
  if (asked !== undefined && asked > toMs) return undefined
  // Not in force: asked for and not answered yet, granted from later on, refused, or given up.
  const over = fields.state === 'ended' && !wasGranted ? until : answered
  if (fields.state === 'requested' || fields.state === undefined) return 'requested'
  if (over !== undefined && over > fromMs) return 'requested'
  if (wasGranted) return 'notYet'
  return fields.state === 'refused' ? 'refused' : 'ended'
}

/** When a record that was granted stops to cover, ms; undefined when no end was said or nothing was granted. */
export const endsAtMs = ({ fields }: AuthorisationRow): number | undefined =>
  fields.state === 'granted' ? msOf(fields.until) : undefined

/** The record of this id as it is keyed; undefined when there is none or it was taken back. */
export function authorisationOf(state: DeskState, id: string): AuthorisationRow | undefined {
  const entity = entityOf(state, 'authorisation', id)
  if (entity === undefined) return authorisationRows(state).find((row) => row.id === id)
  return isRemoved(entity) ? undefined : { id, fields: fieldsOf('authorisation', entity), ofIncident: false }
}
