import { entityOf, isRemoved, rowsOfEntry, textOf, type DeskState, type Entity } from '../../journal/state'
import { inOrder, type FactRow } from '../facts'
import { isAsReviewed, isKeyedField, keyedRows } from '../respond/reviewKeyed'
import { isOfficersInk } from '../respond/reviewNeed'
import { entryCalled } from '../standing'
import type { JournalRead } from './accountingJournal'
import { proofOfBirth } from './accountingProof'
import type { OpenThing } from './accountingThings'
import { filingsByEntry, type FilingOfEntry } from './filings'
import { homeStandings, type HomeStanding, type Part } from './home'
import { acceptedSummary } from '../filedSummary'

/** What is open about entries: on their way home, changed since, contradicting. In order of opening. */
export function openEntries(state: DeskState, journal: JournalRead | undefined): OpenThing[] {
  const filings = filingsByEntry(state)
  return homeStandings(state).flatMap((home) => {
    const { entity, clocks } = home.lane.entry
    const of = { entry: home.id, called: entryCalled(entity) }
    const contradictions = clocks.alarms.map(({ type }): OpenThing => ({ type: 'FactsContradict', alarm: type, ...of }))
    const sent = lastSent(state, home.id, filings.get(home.id) ?? [])
    if (clocks.progress === 'void')
      return [...contradictions, ...(wasFiled(state, home.id, sent) ? [filedThenVoided(of)] : [])]
    return [...contradictions, ...openWay(home, of), ...openInk(state, home, { sent, journal, of })]
  })
}

type Of = { entry: string; called: string }
const filedThenVoided = (of: Of): OpenThing => ({ type: 'FiledThenVoided', ...of })

/** Written for ACE, and its last answer does not say that ACE has nothing: ACE may have an entry that we call void. */
function wasFiled(state: DeskState, entry: string, sent: Sent | undefined): boolean {
  if (sent === undefined) return false
  const last = rowsOfEntry(state, 'receipt', entry)
    .sort((a, b) => (a.born.at < b.born.at ? -1 : 1))
    .at(-1)
  return !['rejected', 'cancelled'].includes(textOf(last, 'answer'))
}

/** An entry whose number is only being keyed is named under its number: it has nothing to bring home yet. */
function openWay(home: HomeStanding, of: Of): OpenThing[] {
  const { lane } = home
  if (lane.entry.clocks.number === 'open') return []
  // Whoever chose another lane has not thereby learnt what ACE holds.
  if (lane.lane === 'askCbp' || lane.byFacts === 'askCbp') return [{ type: 'AskCbp', ...of }]
  if (home.home) return []
  const word: OpenThing[] = lane.wantsWord ? [{ type: 'WordMissing', ...of }] : []
  return [...word, ...openPart(home, 'cargoRelease', of), ...openPart(home, 'entrySummary', of)]
}

function openPart(home: HomeStanding, part: Part, of: Of): OpenThing[] {
  const { state, exportedAt, receipt } = home[part]
  switch (state) {
    case 'notNeeded':
    case 'accepted':
      return []
    case 'toDo':
      return [{ type: 'NotFiled', part, ...of }]
    case 'exported':
    case 'received':
      return [{ type: 'NotAnswered', part, received: state === 'received', since: exportedAt, ...of }]
    case 'review':
      return [{ type: 'InReview', part, ...of }]
    case 'rejected':
      return [{ type: 'Rejected', part, conditions: receipt?.conditions?.split('\n')[0] ?? '', ...of }]
  }
}

interface Sent {
  /** stamp of the item that wrote it */
  stamp: string
  digest: string
}

/** The last time an entry went: in a file, or keyed into the main system. */
function lastSent(state: DeskState, entry: string, filings: readonly FilingOfEntry[]): Sent | undefined {
  const filing = filings.at(-1)
  const written =
    filing === undefined
      ? undefined
      : { stamp: entityOf(state, 'filing', filing.id)?.born.at ?? '', digest: filing.digest }
  const kept = entityOf(state, 'keyedHome', entry)
  const done = kept === undefined || isRemoved(kept) ? undefined : kept.fields['doneAt']
  const keyed = done === undefined || done.v === null ? undefined : { stamp: done.at, digest: textOf(kept, 'digest') }
  if (written === undefined || keyed === undefined) return written ?? keyed
  return keyed.stamp > written.stamp ? keyed : written
}

const KEYED_KINDS = ['line', 'tariff', 'bill', 'container'] as const

/** Officers' changes that nobody keyed or filed, and values that are not what was filed. */
function openInk(
  state: DeskState,
  home: HomeStanding,
  { sent, journal, of }: { sent: Sent | undefined; journal: JournalRead | undefined; of: Of },
): OpenThing[] {
  const { file, entity } = home.lane.entry
  const inks = file.facts.filter((fact) => isOfficersInk(fact.entity))
  const notKeyed = inks
    .filter(({ id }) => journal !== undefined && !journal.inkKeyed.has(id))
    .map(({ id, entity: fact, fields }): OpenThing => ({
      type: 'InkNotKeyed',
      fact: id,
      officer: fields.by ?? '',
      proof: proofOfBirth(fact),
      ...of,
    }))
  // What is still on its way goes as it stands now; only what ACE has accepted can have fallen behind.
  if (!home.home) return notKeyed
  const accepted = acceptedSummary(inOrder(file.facts))
  if (!hasChanged(state, entity, sent, accepted)) return notKeyed
  const since = sent?.stamp ?? accepted?.entity.born.at ?? ''
  const ink = inks.findLast((fact) => fact.entity.born.at > since)
  return [...notKeyed, { type: 'ChangedSinceFiled', ink: ink !== undefined, officer: ink?.fields.by ?? '', ...of }]
}

/**
 * Whether the values are not those that went home. Hashing is left until something was written after it: of ten thousand
 * entries few were.
 */
function hasChanged(state: DeskState, entry: Entity, sent: Sent | undefined, accepted: FactRow | undefined): boolean {
  const since = sent?.stamp ?? accepted?.entity.born.at
  if (since === undefined) return false
  const rows = [entry, ...KEYED_KINDS.flatMap((kind) => rowsOfEntry(state, kind, entry.id))]
  if (!rows.some((row) => row.touched.at > since)) return false
  const keyed = keyedRows(state, entry.id)
  if (keyed !== undefined && sent !== undefined && sent.digest !== '') return !isAsReviewed(keyed, sent.digest)
  return rows.some(({ fields }) =>
    Object.entries(fields).some(([field, write]) => write.at > since && (isKeyedField(field) || field === 'removed')),
  )
}
