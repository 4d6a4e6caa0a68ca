import { entityOf, isRemoved, textOf, type DeskState } from '../../journal/state'
import { fieldsOf } from '../entryFile'
import { entriesByProgress } from '../standing'
import type { FieldsOf } from '../kinds'
import { rememberBy } from '../remember'
import { partiesOf, standingOf, stopsCounter, type Party, type PartyRole, type PartyStanding } from './screening'

/** One party over all entries that name it. */
export interface ScreeningRow {
  id: string
  name: string
  country: string
  roles: readonly PartyRole[]
  standing: PartyStanding
  /** what was keyed about it; none yet, or by client or kit */
  kept: FieldsOf<'screening'> | undefined
  /** the entries that name it and were not voided: id and number, in order of opening */
  entries: readonly { id: string; number: string; live: boolean }[]
  /** entries not yet released that it stops */
  waiting: number
}

const DONE: ReadonlySet<string> = new Set(['released', 'void'])

/**
 * Every party named on this desk and how it stands: those that stop most entries first, then by name. All of them are
 * screened again when the systems are back (practice 12).
 */
export const screeningsStanding = rememberBy(
  ['entry', 'line', 'isf', 'fact', 'screening', 'importer'],
  (state): readonly ScreeningRow[] => {
    const rows = new Map<
      string,
      { party: Party; roles: Set<PartyRole>; entries: Map<string, ScreeningRow['entries'][number]> }
    >()
    const put = (party: Party) => {
      const known = rows.get(party.id)
      if (known === undefined) {
        const fresh = { party, roles: new Set([party.role]), entries: new Map() }
        rows.set(party.id, fresh)
        return fresh
      }
      known.roles.add(party.role)
      // Keyed at the desk once is enough: the kit has not screened this name under this country for us.
      if (party.typed && !known.party.typed) known.party = party
      return known
    }
    for (const { id, entity, progress } of entriesByProgress(state)) {
      if (progress === 'void') continue
      const number = textOf(entity, 'entryNumber') || 'no number yet'
      for (const party of partiesOf(state, entity))
        put(party).entries.set(id, { id, number, live: !DONE.has(progress) })
    }
    return [...rows.values()]
      .map(({ party, roles, entries }) => rowOf(state, party, [...roles], [...entries.values()]))
      .sort((a, b) => b.waiting - a.waiting || (a.name < b.name ? -1 : 1))
  },
)

function rowOf(
  state: DeskState,
  party: Party,
  roles: readonly PartyRole[],
  entries: ScreeningRow['entries'],
): ScreeningRow {
  const standing = standingOf(state, party)
  const kept = entityOf(state, 'screening', party.id)
  return {
    id: party.id,
    name: party.name,
    country: party.country,
    roles,
    standing,
    kept: kept === undefined || isRemoved(kept) ? undefined : fieldsOf('screening', kept),
    entries,
    waiting: stopsCounter(standing) ? entries.filter(({ live }) => live).length : 0,
  }
}

/** How many parties stop a live entry, for a page's head. */
export const partiesWaiting = (state: DeskState): number =>
  screeningsStanding(state).filter(({ waiting }) => waiting > 0).length
