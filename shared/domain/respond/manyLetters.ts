import { entitiesOf, textOf, type DeskState, type Entity } from '../../journal/state'
import type { Change } from '../../journal/item'
import type { Sourced } from '../../knowledge/fact'
import { modeFamily, type ModeFamily } from '../../knowledge/modes'
import { fieldsOf } from '../entryFile'
import { rememberBy } from '../remember'

/** One letter for several entries, where the mode allows it. */

/** Why a truck has a letter of its own for each shipment. */
export const truckLetterRule: Sourced & { words: string } = {
  words: 'By truck CBP asks for one letter for each shipment: driver, plate and trip stand on it.',
  source: 'Southern Currents 17-011 (New Orleans, 2017): letters are made for each shipment',
  checkedOn: '2026-11-24',
  confidence: 'sure',
}

export const ENTRIES_A_PAGE = 25

/** Entries that can stand on one letter: one port, one family of modes. */
export interface LetterGroup {
  port: string
  family: ModeFamily
  /** two-digit code of the first */
  modeOfTransport: string
  entries: readonly Entity[]
  /** false: one letter for each */
  oneLetter: boolean
}

export const letterGroupId = ({ port, family }: Pick<LetterGroup, 'port' | 'family'>): string => `${port} ${family}`

/** The given entries by port and mode, the largest group first; without a port or mode none can be addressed. */
export function letterGroups(entries: readonly Entity[]): LetterGroup[] {
  const groups = new Map<string, Entity[]>()
  for (const entry of entries) {
    const port = textOf(entry, 'portOfEntry')
    const mode = textOf(entry, 'modeOfTransport')
    if (port === '' || mode === '') continue
    const id = letterGroupId({ port, family: modeFamily(mode) })
    groups.set(id, [...(groups.get(id) ?? []), entry])
  }
  return [...groups.values()]
    .map((of): LetterGroup => {
      const mode = textOf(of[0], 'modeOfTransport')
      const family = modeFamily(mode)
      return {
        port: textOf(of[0], 'portOfEntry'),
        family,
        modeOfTransport: mode,
        entries: of,
        oneLetter: family !== 'truck',
      }
    })
    .sort((a, b) => b.entries.length - a.entries.length || (letterGroupId(a) < letterGroupId(b) ? -1 : 1))
}

export interface PrintedLetter {
  id: string
  number: number
  port: string
  modeOfTransport: string
  entries: readonly string[]
  at: string
  by: string
  sha256: string
  document: string
}

/** Letters as they were printed, the newest first. */
export const printedLetters = rememberBy(['letter'], (state): PrintedLetter[] =>
  [...entitiesOf(state, 'letter').values()]
    .sort((a, b) => (a.born.at < b.born.at ? 1 : -1))
    .map((entity) => {
      const {
        number = 1,
        port = '',
        modeOfTransport = '',
        entries = '',
        at = '',
        by = '',
        ...rest
      } = fieldsOf('letter', entity)
      return {
        id: entity.id,
        number,
        port,
        modeOfTransport,
        entries: entries.split(' ').filter(Boolean),
        at,
        by,
        sha256: rest.sha256 ?? '',
        document: rest.document ?? '',
      }
    }),
)

/** Two laptops may give one number to two letters; the hash tells them apart. */
export const nextLetterNumber = (state: DeskState): number =>
  1 + printedLetters(state).reduce((most, { number }) => Math.max(most, number), 0)

export const letterPrinted = ({
  id,
  number,
  port,
  modeOfTransport,
  entries,
  at,
  by,
  sha256,
  document,
}: PrintedLetter): Change => ({
  action: 'letter.printed',
  kind: 'letter',
  id,
  patch: [
    ['number', number],
    ['port', port],
    ['modeOfTransport', modeOfTransport],
    ['entries', entries.join(' ')],
    ['at', at],
    ['by', by],
    ['sha256', sha256],
    ['document', document],
  ],
})
