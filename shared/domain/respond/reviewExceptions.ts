import type { Wall } from '../../journal/item'
import { entityOf, textOf, valueOf, type DeskState, type Entity } from '../../journal/state'
import { inOrder, LEFT_THE_LAPTOP, type FactRow } from '../facts'
import { entriesByProgress, entryCalled, type EntryStanding } from '../standing'
import { joinedId } from '../incident/joinedId'
import type { Kind } from '../kinds'
import { rememberBy } from '../remember'
import { exceptionId, type ExceptionRule, type FoundException } from './exceptions'
import { reviewOf, wantsSecond } from './review'
import { rowWatch, type RowWatch } from './reviewChanged'
import { anyRuleOn, clientsFirst } from './reviewNeed'
import { partiesOf, standingOf, stopsCounter, type Party } from './screening'

/**
 * What went to the counter against the house's rules on a second person and on screening (practice 1): gone alone with a
 * reason, presented with nobody having looked, a party that nobody screened.
 */
export const reviewExceptions: ExceptionRule = (state, now) => {
  const parts = [wentAlone(state), presentedUnseen(state, now), notScreened(state)] as const
  const before = joined.get(state.kinds)
  // The same list while none of the three moved: who counts them knows it by its identity.
  if (before !== undefined && parts.every((part, nth) => isSameList(part, before.parts[nth] ?? nothing)))
    return before.all
  const all = parts.flat()
  joined.set(state.kinds, { parts, all })
  return all
}
const joined = new WeakMap<
  DeskState['kinds'],
  { parts: readonly (readonly FoundException[])[]; all: readonly FoundException[] }
>()

const HOUSE = 'House rule: a second person looks (page Review)'
const SCREENING = 'CBP guidance of April 2023: screening goes on during an incident'

const wentAlone = rememberBy(['entry', 'fact'], (state): readonly FoundException[] =>
  entriesByProgress(state).flatMap(({ id, entity }) => {
    const by = textOf(entity, 'aloneBy')
    if (by === '') return []
    const after = entity.fields['reviewedBy']
    const seen = after !== undefined && after.v !== null && after.at > (entity.fields['aloneBy']?.at ?? '')
    return [
      {
        id: exceptionId('reviewedAlone', id),
        rule: 'reviewedAlone',
        entry: id,
        what: `Entry ${entryCalled(entity)} went without a second person: ${by}, ${textOf(entity, 'aloneWhy')}.${seen ? ` ${textOf(entity, 'reviewedBy')} looked at it afterwards.` : ''}`,
        source: HOUSE,
      },
    ]
  }),
)

const isAtCounter = ({ fields: { what } }: FactRow): boolean =>
  what !== undefined && what !== 'printed' && LEFT_THE_LAPTOP.has(what)

/** The fact with which an entry first went to the counter. */
const firstAtCounter = ({ file }: EntryStanding): FactRow | undefined => inOrder(file.facts).find(isAtCounter)

type Judge = (standing: EntryStanding) => readonly FoundException[]
const nothing: readonly FoundException[] = []

/**
 * Judges every entry once, then only those that have another row; all of them again when `whole` is another text. The
 * same list comes back while no finding is another one.
 */
function judgedByEntry(kinds: readonly Kind[]) {
  interface Kept {
    watch: RowWatch
    whole: string
    found: Map<string, readonly FoundException[]>
    list: readonly FoundException[]
  }
  const keptOf = new WeakMap<DeskState['kinds'], Kept>()
  return (state: DeskState, whole: string, judge: Judge): readonly FoundException[] => {
    if (state.kindVersions.size === 0) return entriesByProgress(state).flatMap(judge)
    const kept = keptOf.get(state.kinds) ?? { watch: rowWatch(kinds), whole: '', found: new Map(), list: nothing }
    keptOf.set(state.kinds, kept)
    const changed = kept.watch.changed(state)
    const all = changed === undefined || kept.whole !== whole
    if (!all && changed.size === 0) return kept.list
    kept.whole = whole
    let moved = all
    for (const standing of entriesByProgress(state)) {
      if (!all && !changed.has(standing.id)) continue
      const found = judge(standing)
      const before = kept.found.get(standing.id) ?? nothing
      if (found.length === 0 && before.length === 0) continue
      if (isSameList(found, before)) continue
      kept.found.set(standing.id, found)
      moved = true
    }
    if (moved) {
      const standing = new Set(entriesByProgress(state).map(({ id }) => id))
      kept.list = [...kept.found].flatMap(([id, found]) => (standing.has(id) ? found : []))
    }
    return kept.list
  }
}

const isSameList = (a: readonly FoundException[], b: readonly FoundException[]): boolean =>
  a === b || (a.length === b.length && a.every((one, nth) => isSame(one, b[nth])))

const isSame = (a: FoundException, b: FoundException | undefined): boolean =>
  b !== undefined && a.id === b.id && a.what === b.what && a.since === b.since

const unseenEntries = judgedByEntry([
  'entry',
  'line',
  'tariff',
  'bill',
  'container',
  'fact',
  'pgaAnswer',
  'pgaVerdict',
  'pgaPaper',
  'priorNotice',
])

function presentedUnseen(state: DeskState, now: Wall): readonly FoundException[] {
  if (!anyRuleOn(state)) return nothing
  // By calendar day, since the day of the fees decides a duty over a threshold.
  const today = new Date(now.ms + now.offsetMinutes * 60_000).toISOString().slice(0, 10)
  const whole = [today, state.kindVersions.get('reviewRule') ?? 0, clientsFirst(state)].join(' ')
  return unseenEntries(state, whole, (standing) => unseen(state, standing, today))
}

function unseen(state: DeskState, standing: EntryStanding, today: string): FoundException[] {
  const { id, entity, progress } = standing
  if (progress === 'open' || progress === 'printed' || progress === 'void') return []
  const presented = firstAtCounter(standing)
  const review = presented === undefined ? undefined : reviewOf(state, id, today)
  if (presented === undefined || review === undefined || !wantsSecond(review)) return []
  // A mark that fell only after the counter is the officer's ink or a later correction: it was seen when it went.
  const reviewedAt = entity.fields['reviewedBy']?.at ?? ''
  const wentAt = presented.entity.born.at
  if (review.standing.is === 'fallen' && reviewedAt < wentAt && movedAfter(review.standing.moved, state, wentAt))
    return []
  return [
    {
      id: exceptionId('notReviewed', id),
      rule: 'notReviewed',
      entry: id,
      what: `Entry ${entryCalled(entity)} went to the counter and no second person had looked: ${review.needed.map(({ words }) => words).join('; ')}.`,
      source: HOUSE,
      since: presented.fields.happenedAt,
    },
  ]
}

const movedAfter = (
  moved: readonly { kind: string; id: string; field: string }[],
  state: DeskState,
  at: string,
): boolean =>
  moved.length > 0 && moved.every(({ kind, id, field }) => (entityOf(state, kind, id)?.fields[field]?.at ?? '') > at)

const unscreenedEntries = judgedByEntry(['entry', 'line', 'isf', 'fact'])

function notScreened(state: DeskState): readonly FoundException[] {
  const whole = [state.kindVersions.get('screening') ?? 0, state.kindVersions.get('importer') ?? 0].join(' ')
  return unscreenedEntries(state, whole, (standing) => unscreened(state, standing))
}

function unscreened(state: DeskState, standing: EntryStanding): readonly FoundException[] {
  const { id, entity, progress } = standing
  if (progress === 'open' || progress === 'void') return nothing
  const presented = firstAtCounter(standing)
  const printed = inOrder(standing.file.facts).find(({ fields }) => fields.what === 'printed')
  const seen = new Set<string>()
  return partiesOf(state, entity).flatMap((party): FoundException[] => {
    if (seen.has(party.id)) return []
    seen.add(party.id)
    const words = breachOf(state, party, presented?.entity)
    if (words === '') return []
    return [
      {
        id: exceptionId('notScreened', joinedId(id, party.id)),
        rule: 'notScreened',
        entry: id,
        what: `Entry ${entryCalled(entity)} ${presented === undefined ? 'is on paper' : 'went to the counter'} with ${party.name} (${party.role}): ${words}.`,
        source: SCREENING,
        since: (presented ?? printed)?.fields.happenedAt,
      },
    ]
  })
}

/** '' where it was screened in time. What was screened only afterwards stays a breach until it is settled. */
function breachOf(state: DeskState, party: Party, presented: Entity | undefined): string {
  const standing = standingOf(state, party)
  if (standing === 'notScreened') return 'nobody has screened it'
  if (stopsCounter(standing))
    return standing === 'match' ? 'its screening is a match' : 'its possible match is not cleared'
  const kept = entityOf(state, 'screening', party.id)
  if (presented === undefined || kept === undefined || !party.typed || valueOf(kept, 'removed') === true) return ''
  return kept.born.at > presented.born.at ? 'it was screened only afterwards' : ''
}
