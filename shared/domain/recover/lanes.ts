import { entityOf, isRemoved, textOf, type DeskState } from '../../journal/state'
import { fieldsOf } from '../entryFile'
import { inOrder, type FactRow } from '../facts'
import { acceptedSummary } from '../filedSummary'
import type { FieldsOf } from '../kinds'
import { rememberBy } from '../remember'
import { roadReader } from '../respond/roads'
import { entriesByProgress, type EntryStanding } from '../standing'

/** The lanes of retroactive filing (practice 27): every entry is in exactly one. */
export type Lane = 'releaseAndSummary' | 'summaryOnly' | 'correctOfficer' | 'askCbp' | 'nothingToFile'
export const LANES: readonly Lane[] = ['askCbp', 'correctOfficer', 'summaryOnly', 'releaseAndSummary', 'nothingToFile']

/** Why the facts put it there; each has its sentence in `laneReasons`. */
export type LaneReason =
  | 'presenceUnknown'
  | 'notInAce'
  | 'keyedByOfficer'
  | 'officerDiffers'
  | 'releaseInAce'
  | 'summaryInAce'
  | 'releaseMissing'
  | 'voided'
  | 'combined'
  | 'handedOver'
  | 'noNumber'
  | 'chosen'

export interface LaneStanding {
  id: string
  entry: EntryStanding
  lane: Lane
  reason: LaneReason
  /** where a person chose another lane than the facts say: what they said, and what the facts say */
  chosen: FieldsOf<'lane'> | undefined
  byFacts: Lane
  /**
   * A release message for goods that were released on paper can set new holds, also where it corrects what the officer
   * keyed: it waits for CBP's written word, and nothing of this entry is written before (practice 27).
   */
  wantsWord: boolean
  /** CBP's written word, as it was keyed; '' while there is none */
  word: string
  /** nothing may be written for ACE: presence unknown, lane *ask CBP*, void, no number, or a word that is still missing */
  blocked: boolean
}

/** Every entry of the desk that was not removed, in order of opening, in its one lane. */
export const laneStandings = rememberBy(
  ['entry', 'fact', 'lane', 'road', 'arrival', 'flightDecision', 'receipt'],
  (state): LaneStanding[] => {
    const road = roadReader(state)
    return entriesByProgress(state).map((entry) => {
      const kept = entityOf(state, 'lane', entry.id)
      const chosen = kept === undefined || isRemoved(kept) ? undefined : fieldsOf('lane', kept)
      const handed = road('entry', entry.id)
      const facts = byFacts(state, entry, handed.road === 'otherBroker' && handed.fields.handedAt !== undefined)
      return standing(entry, facts, chosen)
    })
  },
)

/** The lane of one entry; undefined where there is no such entry. */
export const laneOf = (state: DeskState, entry: string): LaneStanding | undefined => byId(state).get(entry)

const byId = rememberBy(
  ['entry', 'fact', 'lane', 'road', 'arrival', 'flightDecision', 'receipt'],
  (state) => new Map(laneStandings(state).map((one) => [one.id, one])),
)

function standing(
  entry: EntryStanding,
  facts: { lane: Lane; reason: LaneReason },
  chosen: FieldsOf<'lane'> | undefined,
): LaneStanding {
  const other = chosen?.lane !== undefined && chosen.lane !== facts.lane
  const lane = other ? (chosen.lane as Lane) : facts.lane
  const word = chosen?.word ?? ''
  const wantsWord = SENDS_RELEASE.has(lane) && isDelivered(entry) && word === ''
  return {
    id: entry.id,
    entry,
    lane,
    reason: other ? 'chosen' : facts.reason,
    chosen,
    byFacts: facts.lane,
    wantsWord,
    word,
    // A person who chose another lane has not thereby learnt what ACE holds, nor made a void number live.
    blocked: lane === 'askCbp' || !isPresenceKnown(entry) || NEVER_FILED.has(facts.reason) || wantsWord,
  }
}

const SENDS_RELEASE: ReadonlySet<Lane> = new Set<Lane>(['releaseAndSummary', 'correctOfficer'])
const NEVER_FILED: ReadonlySet<LaneReason> = new Set<LaneReason>(['voided', 'noNumber'])

/** Out of CBP's hands: released on paper, on condition too, or gone from the terminal. */
const isDelivered = ({ clocks }: EntryStanding): boolean =>
  clocks.release.state === 'released' ||
  clocks.terminal.state === 'pickedUp' ||
  clocks.terminal.state === 'emptyReturned'

/** Somebody told what ACE holds, and that is the last word. */
export const isPresenceKnown = ({ clocks: { presence } }: EntryStanding): boolean =>
  presence.state !== 'nothingKnown' && presence.state !== 'unknown'

/** What the recorded facts alone say. */
function byFacts(state: DeskState, entry: EntryStanding, handedOver: boolean): { lane: Lane; reason: LaneReason } {
  const nothing = (reason: LaneReason) => ({ lane: 'nothingToFile' as const, reason })
  const { clocks, entity, file } = entry
  if (clocks.progress === 'void') return nothing('voided')
  if (textOf(entity, 'combinedInto') !== '') return nothing('combined')
  if (handedOver) return nothing('handedOver')
  if (textOf(entity, 'entryNumber') === '') return nothing('noNumber')
  // Also what was accepted once and is asked again: the last word is that nobody knows.
  if (!isPresenceKnown(entry)) return { lane: 'askCbp', reason: 'presenceUnknown' }
  const facts = inOrder(file.facts)
  const summary = acceptedSummary(facts)
  if (summary !== undefined)
    return releaseIsMissing(state, facts, summary)
      ? { lane: 'releaseAndSummary', reason: 'releaseMissing' }
      : nothing('summaryInAce')
  switch (clocks.presence.state) {
    case 'notThere':
      return { lane: 'releaseAndSummary', reason: 'notInAce' }
    case 'keyedByOfficer':
      return differs(facts)
        ? { lane: 'correctOfficer', reason: 'officerDiffers' }
        : { lane: 'summaryOnly', reason: 'keyedByOfficer' }
    default:
      return { lane: 'summaryOnly', reason: 'releaseInAce' }
  }
}

/**
 * ACE’s answer to our own summary says nothing of a release that it did not have: rejected, or not answered yet, it is
 * still to be brought home. A person who saw the summary there saw the whole entry.
 */
function releaseIsMissing(state: DeskState, facts: readonly FactRow[], summary: FactRow): boolean {
  const receipt = entityOf(state, 'receipt', summary.fields.receipt ?? '')
  if (textOf(receipt, 'source') !== 'AX') return false
  const release = facts.findLast(
    ({ fields: { what, part } }) =>
      what === 'notInAce' || what === 'keyedByOfficer' || (what === 'acceptedInAce' && part !== 'entrySummary'),
  )
  return release?.fields.what === 'notInAce'
}

const differs = (facts: readonly FactRow[]): boolean =>
  (facts.findLast(({ fields }) => fields.what === 'keyedByOfficer')?.fields.differs ?? '') !== ''

/** How many entries are in each lane; together they are all entries. */
export function laneCounts(state: DeskState): Readonly<Record<Lane, number>> {
  const counts: Record<Lane, number> = {
    askCbp: 0,
    correctOfficer: 0,
    summaryOnly: 0,
    releaseAndSummary: 0,
    nothingToFile: 0,
  }
  for (const { lane } of laneStandings(state)) counts[lane] += 1
  return counts
}
