import { entitiesOf, entityOf, isRemoved, type DeskState } from '../../journal/state'
import { fieldsOf } from '../entryFile'
import type { FieldsOf } from '../kinds'
import { rememberBy } from '../remember'
import { filingsByEntry, type FilingOfEntry } from './filings'
import { laneStandings, type Lane, type LaneStanding } from './lanes'

/** The two messages by which ACE knows an entry. */
export type Part = 'cargoRelease' | 'entrySummary'

/**
 * How far one message of an entry came. Exported is not received, and received is not accepted: only an answer of ACE
 * or of the main system moves it on, and a rejected one is the keyer's again.
 */
export type PartState = 'notNeeded' | 'toDo' | 'exported' | 'received' | 'review' | 'rejected' | 'accepted'

export interface PartStanding {
  state: PartState
  /** when it was last written or keyed into the main system, as a stored moment; '' when never */
  exportedAt: string
  /** file, or guided keying, by which it last went */
  way: 'abi' | 'map' | 'serviceCentre' | 'keyed' | ''
  /** the answer that decided, with its conditions a line */
  receipt: FieldsOf<'receipt'> | undefined
  receiptId: string
}

export interface HomeStanding {
  id: string
  lane: LaneStanding
  cargoRelease: PartStanding
  entrySummary: PartStanding
  /** nothing is left to file: all that its lane asks was accepted, or there is nothing to file */
  home: boolean
  /** the keyer has to look: one part was rejected and not written again since */
  rejected: boolean
}

/** Which messages a lane asks for. `correctOfficer` replaces the release that the officer keyed, then files the summary. */
const WANTED: Readonly<Record<Lane, readonly Part[]>> = {
  releaseAndSummary: ['cargoRelease', 'entrySummary'],
  correctOfficer: ['cargoRelease', 'entrySummary'],
  summaryOnly: ['entrySummary'],
  askCbp: [],
  nothingToFile: [],
}

const DECIDES = {
  received: 'received',
  accepted: 'accepted',
  acceptedWithWarning: 'accepted',
  review: 'review',
  /** released in ACE: it has the cargo release */
  released: 'accepted',
  rejected: 'rejected',
  cancelled: 'rejected',
} as const

/** Every entry of the desk that was not removed, in order of opening: its lane, and how far each message came. */
export const homeStandings = rememberBy(
  ['entry', 'fact', 'lane', 'road', 'arrival', 'flightDecision', 'filing', 'keyedHome', 'receipt'],
  (state): HomeStanding[] => {
    const filings = filingsByEntry(state)
    const receipts = receiptsByEntry(state)
    return laneStandings(state).map((lane) => {
      const wanted = WANTED[lane.lane]
      const part = (which: Part): PartStanding =>
        partStanding(
          wanted.includes(which),
          exportsOf(state, lane.id, filings.get(lane.id) ?? [], which),
          (receipts.get(lane.id) ?? []).filter(({ fields }) => (fields.part ?? 'entrySummary') === which),
        )
      const cargoRelease = part('cargoRelease')
      const entrySummary = part('entrySummary')
      const both = [cargoRelease, entrySummary]
      return {
        id: lane.id,
        lane,
        cargoRelease,
        entrySummary,
        home:
          lane.lane === 'nothingToFile' ||
          (lane.lane !== 'askCbp' && both.every(({ state }) => state === 'accepted' || state === 'notNeeded')),
        rejected: both.some(({ state }) => state === 'rejected'),
      }
    })
  },
)

export const homeOf = (state: DeskState, entry: string): HomeStanding | undefined =>
  homeStandings(state).find(({ id }) => id === entry)

interface Export {
  at: string
  way: PartStanding['way']
  stamp: string
}

/** Each time it went, in order: the files that hold this message, and the keying into the main system. */
function exportsOf(state: DeskState, entry: string, filings: readonly FilingOfEntry[], part: Part): Export[] {
  const made: Export[] = filings
    .filter(({ fields }) => (fields.parts ?? '').split(' ').includes(part))
    .map(({ id, fields }) => ({
      at: fields.at ?? '',
      way: fields.way ?? '',
      stamp: entityOf(state, 'filing', id)?.born.at ?? '',
    }))
  const kept = entityOf(state, 'keyedHome', entry)
  const done = kept?.fields['doneAt']
  // Whoever keys into the main system keys the entry whole: it files what its lane asks for.
  if (kept !== undefined && !isRemoved(kept) && done !== undefined && done.v !== null)
    made.push({ at: String(done.v), way: 'keyed', stamp: done.at })
  return made.sort((a, b) => (a.stamp < b.stamp ? -1 : 1))
}

const receiptsByEntry = rememberBy(['receipt'], (state) => {
  const byEntry = new Map<string, { id: string; stamp: string; fields: FieldsOf<'receipt'> }[]>()
  for (const entity of entitiesOf(state, 'receipt').values()) {
    const fields = fieldsOf('receipt', entity)
    if (fields.entry === undefined) continue
    const there = byEntry.get(fields.entry) ?? []
    there.push({ id: entity.id, stamp: entity.born.at, fields })
    byEntry.set(fields.entry, there)
  }
  for (const there of byEntry.values()) there.sort((a, b) => (a.stamp < b.stamp ? -1 : 1))
  return byEntry
})

function partStanding(
  wanted: boolean,
  exports: readonly Export[],
  receipts: readonly { id: string; stamp: string; fields: FieldsOf<'receipt'> }[],
): PartStanding {
  const last = exports.at(-1)
  const went = { exportedAt: last?.at ?? '', way: last?.way ?? ('' as const) }
  const deciding = receipts.findLast(({ fields }) => fields.answer !== undefined && fields.answer in DECIDES)
  const accepted = receipts.findLast(({ fields }) => decidedAs(fields.answer) === 'accepted')
  // What was accepted stays so until an answer takes it back; a rejected second try does not undo the first (CATAIR AE
  // "implicit delete" does, and comes as a rejection after the acceptance: the later answer is shown).
  const answer = deciding ?? accepted
  if (answer === undefined) {
    const state = !wanted ? 'notNeeded' : last === undefined ? 'toDo' : 'exported'
    return { ...went, state, receipt: undefined, receiptId: '' }
  }
  const state = decidedAs(answer.fields.answer)
  const again = state === 'rejected' && last !== undefined && last.stamp > answer.stamp
  return { ...went, state: again ? 'exported' : state, receipt: answer.fields, receiptId: answer.id }
}

const decidedAs = (answer: FieldsOf<'receipt'>['answer']): (typeof DECIDES)[keyof typeof DECIDES] =>
  DECIDES[answer as keyof typeof DECIDES]
