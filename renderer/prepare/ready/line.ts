import { entitiesOf, isRemoved, textOf, type DeskState, type Entity } from '../../../shared/journal/state'
import type { Route } from '../../frame/routes'
import type { SaveState } from '../../store/types'
import type { Tone } from '../../ui/Tag'

/**
 * Readiness is computed from facts that lie on this laptop; nothing can be ticked by hand. Each line names the line of
 * CBP's guidance (or the rule) that it answers, and the place that mends it.
 */
export interface ReadyLine {
  id: string
  tone: Extract<Tone, 'stop' | 'later' | 'good'>
  title: string
  about: string
  guidance: string
  mend: { words: string; to: Route }
}

export interface ReadyFacts {
  state: DeskState
  device: string
  save: SaveState
  /** calendar day here */
  today: string
  /** wall clock, milliseconds since 1970 */
  nowMs: number
}

/** A page of Prepare, and the record or dialog on it that the gap is about. */
export const at = (page: Extract<Route, { at: 'prepare' }>['page'], id?: string): Route => ({
  at: 'prepare',
  page,
  ...(id !== undefined && { id }),
})
export const all = (state: DeskState, kind: string): Entity[] =>
  [...entitiesOf(state, kind).values()].filter((entity) => !isRemoved(entity))
/** The first three by name, the rest counted. */
export const names = (entities: readonly Entity[]): string => namesOf(entities.map((entity) => textOf(entity, 'name')))
export const namesOf = (all: readonly string[]): string =>
  `${all.slice(0, 3).join(', ')}${all.length > 3 ? ` and ${all.length - 3} more` : ''}`
