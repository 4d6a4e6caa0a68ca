import type { PartyRole, PartyStanding } from '../../../shared/domain/respond/screening'
import type { ScreeningRow } from '../../../shared/domain/respond/screeningList'
import type { ReportBody } from '../../paper/useReport'
import type { Tone } from '../../ui/Tag'
import { momentWords } from '../../words/times'

/** Screening in words, on the screen and on the list that is carried to the clean machine. */

export const roleWords: Readonly<Record<PartyRole, string>> = {
  importer: 'importer',
  consignee: 'consignee',
  manufacturer: 'manufacturer',
  seller: 'seller',
  buyer: 'buyer',
  shipTo: 'ship to',
  consolidator: 'consolidator',
}

export const standingWords: Readonly<Record<PartyStanding, { words: string; tone: Tone }>> = {
  notScreened: { words: 'not screened', tone: 'stop' },
  possibleMatch: { words: 'possible match', tone: 'stop' },
  match: { words: 'match', tone: 'stop' },
  clear: { words: 'clear', tone: 'good' },
  cleared: { words: 'possible match, cleared', tone: 'good' },
  asClient: { words: 'as a client of the kit', tone: 'plain' },
  fromKit: { words: 'from the kit', tone: 'plain' },
}

export const resultOptions = [
  { value: 'clear', label: 'Clear: no match on the lists' },
  { value: 'possibleMatch', label: 'Possible match: a named person has to clear it' },
  { value: 'match', label: 'Match: the goods wait' },
] as const

/** Who looked and when, in one line. */
export const screenedWords = ({ kept }: ScreeningRow): string =>
  kept === undefined
    ? ''
    : [
        kept.screenedBy ?? '',
        kept.screenedAt === undefined ? '' : momentWords(kept.screenedAt),
        kept.clearedBy === undefined ? '' : `cleared by ${kept.clearedBy}: ${kept.clearedWhy ?? ''}`,
      ]
        .filter(Boolean)
        .join(', ')

/** The names, to be screened on the clean machine and written beside by hand; keyed back afterwards. */
export function screeningReport(rows: readonly ScreeningRow[]): ReportBody {
  return {
    title: 'Parties to be screened',
    under:
      'Carry this to the clean machine. Screen each name, write the result and your name beside it, bring the paper back: it is keyed on the page Screening. This desk stays off the network.',
    blocks: [
      {
        is: 'text',
        strong: true,
        text: `${rows.length} ${rows.length === 1 ? 'party' : 'parties'}. Lists looked at, day and time stand on each row where they differ.`,
      },
      {
        is: 'table',
        head: ['', 'Name', 'Country', 'As', 'Entries', 'Clear', 'Possible', 'Match', 'Who'],
        parts: [0.6, 5, 1.2, 2, 3, 1, 1.2, 1, 1.8],
        rows: rows.map((row, nth) => [
          String(nth + 1),
          row.name,
          row.country || 'not keyed',
          row.roles.map((role) => roleWords[role]).join(', '),
          entriesOf(row),
          '[  ]',
          '[  ]',
          '[  ]',
          '',
        ]),
      },
      { is: 'blanks', captions: ['Lists looked at', 'Day and time', 'Screened by (print)'] },
    ],
  }
}

const entriesOf = ({ entries }: ScreeningRow): string => {
  const live = entries.filter((entry) => entry.live).map(({ number }) => number)
  return live.length <= 3 ? live.join(', ') : `${live.slice(0, 2).join(', ')} and ${live.length - 2} more`
}
