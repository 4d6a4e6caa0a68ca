import { partyId } from '../../../shared/domain/respond/screening'
import type { Change } from '../../../shared/journal/item'
import type { Screened } from './useScreened'

/** What the clean machine said of a party. Clients of the kit are screened by their name too. */
export const partyScreened = (
  { name, country }: { name: string; country: string },
  said: Screened,
  /** a stored moment; null where none was keyed */
  screenedAt: string | null,
): Change => ({
  action: 'party.screened',
  kind: 'screening',
  id: partyId(name, country),
  patch: [
    ['party', name],
    ['country', country],
    ['result', said.result],
    ['screenedBy', said.screenedBy],
    ['screenedAt', screenedAt],
    ['lists', said.lists],
    // Written or taken away: what an earlier result said never stands beside another one.
    ['clearedBy', said.clearedBy === '' ? null : said.clearedBy],
    ['clearedWhy', said.clearedWhy === '' ? null : said.clearedWhy],
    ['removed', null],
  ],
})
