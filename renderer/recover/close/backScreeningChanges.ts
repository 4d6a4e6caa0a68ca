import { partyId } from '../../../shared/domain/respond/screening'
import type { BackScreening } from '../../../shared/domain/recover/backScreening'
import type { Change } from '../../../shared/journal/item'

export interface ScreenedAgain {
  result: 'clear' | 'possibleMatch' | 'match'
  lists: string
  screenedBy: string
  /** a stored moment */
  screenedAt: string
  clearedBy: string
  clearedWhy: string
}

/** What the clean machine said, of one party or of all that were on the list. Clients are screened by their name too. */
export const screenedAgain = (rows: readonly BackScreening[], said: ScreenedAgain): Change[] =>
  rows.map(({ name, country }) => ({
    action: 'party.screened',
    kind: 'screening',
    id: partyId(name, country),
    patch: [
      ['party', name],
      ['country', country],
      ['result', said.result],
      ['lists', said.lists],
      ['screenedBy', said.screenedBy],
      ['screenedAt', said.screenedAt],
      // What an earlier result said never stands beside another one.
      ['clearedBy', said.clearedBy === '' ? null : said.clearedBy],
      ['clearedWhy', said.clearedWhy === '' ? null : said.clearedWhy],
      ['removed', null],
    ],
  }))
