import { entitiesOf, entityOf, isRemoved, textOf, type DeskState } from '../../journal/state'
import { momentMs } from '../calendar'
import { letterIncident } from '../incident/letterIncident'
import { rememberBy } from '../remember'
import { partyId } from '../respond/screening'
import { screeningsStanding } from '../respond/screeningList'
import { entriesByProgress } from '../standing'

/** A party that is screened again when the systems are back (practice 12), and whether it was. */
export interface BackScreening {
  /** id of its screening: `partyId` of name and country */
  id: string
  name: string
  country: string
  /** a client of the list, who is screened under its own record */
  client: string
  /** entries that name it, ids */
  entries: readonly string[]
  /** when it was screened last, as stored; '' never */
  screenedAt: string
  state: 'again' | 'notAgain' | 'match'
}

/**
 * When the systems were back, as a stored moment: the last leave to reconnect that was granted, else the end of the
 * incident; '' while neither is recorded. What was screened before that counts for the counter and not for Recover.
 */
export function systemsBackAt(state: DeskState): string {
  const granted = [...entitiesOf(state, 'reconnection').values()]
    .filter((entity) => !isRemoved(entity) && textOf(entity, 'state') === 'granted')
    .map((entity) => textOf(entity, 'answeredAt'))
    .filter((moment) => moment !== '')
    .sort((a, b) => momentMs(a) - momentMs(b))
  return granted.at(-1) ?? textOf(letterIncident(state), 'closedAt')
}

/** Every party that an entry names, and the clients of the list that have an entry; the open ones first, then by name. */
export const backScreenings = rememberBy(
  ['entry', 'line', 'isf', 'fact', 'screening', 'importer', 'incident', 'reconnection'],
  (state): readonly BackScreening[] => {
    const back = systemsBackAt(state)
    const parties = screeningsStanding(state).map(({ id, name, country, standing, kept, entries }): BackScreening => {
      const screenedAt = kept?.screenedAt ?? ''
      return {
        id,
        name,
        country,
        client: '',
        entries: entries.map((entry) => entry.id),
        screenedAt,
        state: !isAfter(screenedAt, back)
          ? 'notAgain'
          : standing === 'clear' || standing === 'cleared'
            ? 'again'
            : 'match',
      }
    })
    return [...parties, ...clientsOf(state, back)].sort(
      (a, b) => Number(a.state === 'again') - Number(b.state === 'again') || (a.name < b.name ? -1 : 1),
    )
  },
)

/** Clients chosen from the list: their screening stands on their own record, by day; or under their name, as a party's. */
function clientsOf(state: DeskState, back: string): BackScreening[] {
  const byClient = new Map<string, string[]>()
  for (const { id, entity, progress } of entriesByProgress(state)) {
    const client = textOf(entity, 'importer')
    if (client === '' || progress === 'void') continue
    const there = byClient.get(client)
    if (there === undefined) byClient.set(client, [id])
    else there.push(id)
  }
  return [...byClient].map(([client, entries]): BackScreening => {
    const entity = entityOf(state, 'importer', client)
    const name = textOf(entity, 'name') || 'a client without a name'
    const country = textOf(entity, 'address').split('\n')[4]?.trim().toUpperCase() ?? ''
    const id = partyId(name, country)
    const kept = entityOf(state, 'screening', id)
    const asParty = kept === undefined || isRemoved(kept) ? '' : textOf(kept, 'screenedAt')
    const result = textOf(kept, 'result')
    const on = textOf(entity, 'screenedOn')
    const clearParty = result === 'clear' || (result === 'possibleMatch' && textOf(kept, 'clearedBy') !== '')
    const clearOn = /^(no match|clear)/iu.test(textOf(entity, 'screenedResult'))
    const byParty = isAfter(asParty, back)
    const byDay = back !== '' && on >= back.slice(0, 10)
    return {
      id,
      name,
      country,
      client,
      entries,
      screenedAt: byParty ? asParty : on,
      state: byParty ? (clearParty ? 'again' : 'match') : byDay ? (clearOn ? 'again' : 'match') : 'notAgain',
    }
  })
}

const isAfter = (moment: string, back: string): boolean =>
  moment !== '' && back !== '' && momentMs(moment) >= momentMs(back)
