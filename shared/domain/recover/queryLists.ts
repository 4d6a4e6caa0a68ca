import { entitiesOf, isRemoved, rowsOfEntry, textOf, type DeskState } from '../../journal/state'
import { fieldsOf } from '../entryFile'
import { maskedImporterNumber } from '../incident/whoseData'
import type { FieldsOf } from '../kinds'
import { rememberBy } from '../remember'
import { laneStandings, type LaneStanding } from './lanes'

/** One entry of which ACE is asked: what CBP needs to find it, and no more. */
export interface QueryRow {
  id: string
  entryNumber: string
  /** every bill of it, in printed order, as it is called: carrier and number */
  bills: readonly string[]
  port: string
  /** all but the last four withheld; '' where none is keyed */
  importerMasked: string
}

export type AddressedTo = NonNullable<FieldsOf<'queryList'>['addressedTo']>
export const addressedWords: Readonly<Record<AddressedTo, string>> = {
  port: 'the port',
  clientRepresentative: 'the client representative',
  headquarters: 'CBP headquarters',
  acePortal: 'the ACE portal, looked up on a clean machine',
}

export interface QueryListRow {
  id: string
  fields: FieldsOf<'queryList'>
  entries: readonly string[]
}

/** An entry that may be asked for, and where its asking stands. */
export interface AskRow {
  id: string
  lane: LaneStanding
  row: QueryRow
  /** numbers of the lists that it stands on, in order */
  asked: readonly number[]
  /** the last word is that nobody knows: it is asked, whatever was asked before */
  open: boolean
  /** nothing of it left the laptop: only we can have put it into ACE */
  neverLeft: boolean
}

/** The lists that were made, the latest first. */
export const queryLists = rememberBy(['queryList'], (state): QueryListRow[] =>
  [...entitiesOf(state, 'queryList').values()]
    .sort((a, b) => (a.born.at < b.born.at ? 1 : -1))
    .map((entity) => {
      const fields = fieldsOf('queryList', entity)
      return { id: entity.id, fields, entries: (fields.includes ?? '').split(' ').filter(Boolean) }
    }),
)

/** The number of the next list; two laptops that have not seen each other may give the same one. */
export const nextListNumber = (state: DeskState): number =>
  queryLists(state).reduce((highest, { fields }) => Math.max(highest, fields.number ?? 0), 0) + 1

export const askKinds = ['entry', 'fact', 'lane', 'road', 'arrival', 'flightDecision', 'queryList', 'bill'] as const

/** Every entry with a number that may be in ACE, in order of opening. */
export const askRows = rememberBy(askKinds, (state): AskRow[] => {
  const asked = askedIn(state)
  return laneStandings(state)
    .filter(({ entry, byFacts }) => textOf(entry.entity, 'entryNumber') !== '' && byFacts !== 'nothingToFile')
    .map((lane) => ({
      id: lane.id,
      lane,
      row: queryRowOf(state, lane.id),
      asked: asked.get(lane.id) ?? [],
      open: lane.byFacts === 'askCbp' || lane.lane === 'askCbp',
      neverLeft: lane.entry.clocks.number === 'open',
    }))
})

function askedIn(state: DeskState): Map<string, number[]> {
  const asked = new Map<string, number[]>()
  for (const { fields, entries } of [...queryLists(state)].reverse())
    for (const entry of entries) asked.set(entry, [...(asked.get(entry) ?? []), fields.number ?? 0])
  return asked
}

export function queryRowOf(state: DeskState, entry: string): QueryRow {
  const entity = state.kinds.get('entry')?.get(entry)
  const bills = rowsOfEntry(state, 'bill', entry)
    .filter((row) => !isRemoved(row) && textOf(row, 'billNumber') !== '')
    .sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1))
    .map((row) => `${textOf(row, 'scac')}${textOf(row, 'billNumber')}`)
  return {
    id: entry,
    entryNumber: textOf(entity, 'entryNumber'),
    bills,
    port: textOf(entity, 'portOfEntry'),
    importerMasked: maskedImporterNumber(textOf(entity, 'importerNumber')),
  }
}

const orderOf = (row: Parameters<typeof textOf>[0]): string => `${textOf(row, 'order')} ${row?.id ?? ''}`

/** The rows of a list that was made, as they stand now; an entry that was removed since is left out. */
export const rowsOfList = (state: DeskState, list: Pick<QueryListRow, 'entries'>): QueryRow[] =>
  list.entries.map((entry) => queryRowOf(state, entry)).filter(({ entryNumber }) => entryNumber !== '')

/** What each entry of a list was answered with it, by entry: the last answer that names the list. */
export function answersOfList(state: DeskState, list: string): Map<string, FieldsOf<'fact'>> {
  return answersByList(state).get(list) ?? new Map<string, FieldsOf<'fact'>>()
}

const answersByList = rememberBy(['fact'], (state) => {
  const byList = new Map<string, Map<string, FieldsOf<'fact'>>>()
  const facts = [...entitiesOf(state, 'fact').values()]
    .filter((fact) => textOf(fact, 'queryList') !== '' && fact.fields['withdrawn']?.v !== true)
    .sort((a, b) => (a.born.at < b.born.at ? -1 : 1))
  for (const fact of facts) {
    const list = textOf(fact, 'queryList')
    const there = byList.get(list) ?? new Map<string, FieldsOf<'fact'>>()
    there.set(textOf(fact, 'entry'), fieldsOf('fact', fact))
    byList.set(list, there)
  }
  return byList
})
