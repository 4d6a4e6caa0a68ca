import type { Scalar } from '../../journal/item'
import type { DeskState } from '../../journal/state'
import type { EntryFile } from '../entryFile'
import type { EntryTotals } from '../totals'
import type { HomeStanding } from './home'
import { billSources, containerSources, tariffSources } from './mapSourceRows'
import { boxSources } from './mapSourceBoxes'
import { happenedSources, standingSources } from './mapSourceFacts'
import { totalSources } from './mapSourceTotals'

/** What a value is, which decides how it can be written (`mapFormats`). */
export type SourceType =
  | 'text'
  | 'code'
  | 'day'
  /** whole US cents */
  | 'money'
  /** decimal as text, or a whole number */
  | 'number'
  | 'entryNumber'
  | 'importerNumber'
  | 'tariffNumber'
  /** five parts, see `domain/address` */
  | 'address'
  | 'yesNo'

/** Headings under which the values are offered, in this order. */
export const SOURCE_GROUPS = [
  'Entry',
  'Parties',
  'Transport',
  'Bills and containers',
  'Line',
  'Totals',
  'What happened',
  'Record',
] as const
export type SourceGroup = (typeof SOURCE_GROUPS)[number]

/** One entry, or one of its lines, as a row of the main system's table is made from it. */
export interface MapRow {
  state: DeskState
  file: EntryFile
  /** undefined: an entry without lines, or a row that stands for the whole entry */
  line: EntryFile['lines'][number] | undefined
  /** printed line number from 1; 0 where there is no line */
  lineNumber: number
  home: HomeStanding | undefined
  /** value, duty and fees; computed when first read */
  totals: () => EntryTotals
}

/** One value that a column of the main system, or a box of its screen, can hold. */
export interface MapSource {
  /** stored in maps for ever: `entry.portOfEntry` */
  id: string
  /** as the operator reads it */
  name: string
  group: SourceGroup
  type: SourceType
  /** `line`: one value for each line; in a row for the whole entry it is empty unless the entry has one line */
  of: 'entry' | 'line'
  /** the box of the form where it is mended; absent: it is computed or recorded */
  box?: { kind: 'entry' | 'line' | 'bill' | 'container' | 'tariff'; field: string }
  /** undefined: not known */
  read: (row: MapRow) => Scalar | undefined
}

/** Every value that a map can name, by group. */
export const mapSources: readonly MapSource[] = inGroups([
  ...boxSources,
  ...billSources,
  ...containerSources,
  ...tariffSources,
  ...totalSources,
  ...happenedSources,
  ...standingSources,
])

const byId = new Map(mapSources.map((source) => [source.id, source]))

/** undefined: a map from a newer Lifeboat names a value that this one does not know. */
export const sourceOf = (id: string): MapSource | undefined => byId.get(id)

/** Values whose name or group holds every word that was typed, in the order of the list. */
export function sourcesFound(text: string): readonly MapSource[] {
  const words = text.toLowerCase().split(/\s+/u).filter(Boolean)
  return mapSources.filter(({ name, group, id }) => {
    const said = `${name} ${group} ${id}`.toLowerCase()
    return words.every((word) => said.includes(word))
  })
}

function inGroups(sources: readonly MapSource[]): MapSource[] {
  return SOURCE_GROUPS.flatMap((group) => sources.filter((source) => source.group === group))
}
