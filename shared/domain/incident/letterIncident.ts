import { entitiesOf, entityOf, textOf, type DeskState, type Entity } from '../../journal/state'
import { rememberBy } from '../remember'

const openNow = rememberBy(['incident'], (state): Entity | undefined => {
  const open = [...entitiesOf(state, 'incident').values()].filter(
    (entity) => textOf(entity, 'declaredAt') !== '' && textOf(entity, 'closedAt') === '',
  )
  return open.sort((a, b) => (a.born.at < b.born.at ? -1 : 1))[0] ?? entityOf(state, 'incident', 'incident')
})

/** The incident that letters state: the first that is open; else the one that was keyed without being declared, or the last word on the first. */
export const letterIncident = (state: DeskState): Entity | undefined => openNow(state)
