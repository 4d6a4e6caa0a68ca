import { entitiesOf, entityOf, isRemoved, type DeskState } from '../../journal/state'
import { momentMs } from '../calendar'
import { fieldsOf } from '../entryFile'
import type { FieldsOf, Kind } from '../kinds'
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

/** What a screen that shows it is made again by. */
export const homeKinds = [
  'entry',
  'fact',
  'lane',
  'road',
  'arrival',
  'flightDecision',
  'filing',
  'keyedHome',
  'receipt',
] as const satisfies readonly Kind[]

/** Every entry of the desk that was not removed, in order of opening: its lane, and how far each message came. */
export const homeStandings = rememberBy(homeKinds, (state): HomeStanding[] => {
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
})

export const homeOf = (state: DeskState, entry: string): HomeStanding | undefined => homesById(state).get(entry)

const homesById = rememberBy(homeKinds, (state) => new Map(homeStandings(state).map((one) => [one.id, one])))

interface Export {
  at: string
  way: PartStanding['way']
  /** of the file; '' of guided keying */
  batch: string
  stamp: string
}

/** Each time it went, in order: the files that hold this message, and the keying into the main system. */
function exportsOf(state: DeskState, entry: string, filings: readonly FilingOfEntry[], part: Part): Export[] {
  const made: Export[] = filings
    .filter(({ fields }) => (fields.parts ?? '').split(' ').includes(part))
    .map(({ id, fields }) => ({
      at: fields.at ?? '',
      way: fields.way ?? '',
      batch: fields.batch ?? '',
      stamp: entityOf(state, 'filing', id)?.born.at ?? '',
    }))
  const kept = entityOf(state, 'keyedHome', entry)
  const done = kept?.fields['doneAt']
  // Whoever keys into the main system keys the entry whole: it files what its lane asks for.
  if (kept !== undefined && !isRemoved(kept) && done !== undefined && done.v !== null)
    made.push({ at: String(done.v), way: 'keyed', batch: '', stamp: done.at })
  return made.sort((a, b) => (a.stamp < b.stamp ? -1 : 1))
}

interface Answer {
  id: string
  stamp: string
  /** when it was answered; where the answer does not say, when it was read in */
  ms: number
  fields: FieldsOf<'receipt'>
}

/** In order of answering: files may be read in another order than ACE wrote them. */
const receiptsByEntry = rememberBy(['receipt'], (state) => {
  const byEntry = new Map<string, Answer[]>()
  for (const entity of entitiesOf(state, 'receipt').values()) {
    const fields = fieldsOf('receipt', entity)
    if (fields.entry === undefined) continue
    const { at: stamp, wall } = entity.born
    const ms = fields.answeredAt === undefined ? wall.ms : momentMs(fields.answeredAt)
    const there = byEntry.get(fields.entry)
    if (there === undefined) byEntry.set(fields.entry, [{ id: entity.id, stamp, ms, fields }])
    else there.push({ id: entity.id, stamp, ms, fields })
  }
  for (const there of byEntry.values())
    there.sort((a, b) => a.ms - b.ms || (a.stamp === b.stamp ? lineOf(a) - lineOf(b) : a.stamp < b.stamp ? -1 : 1))
  return byEntry
})
const lineOf = ({ fields }: Answer): number => fields.line ?? 0

function partStanding(wanted: boolean, exports: readonly Export[], receipts: readonly Answer[]): PartStanding {
  const last = exports.at(-1)
  const went = { exportedAt: last?.at ?? '', way: last?.way ?? ('' as const) }
  const answer = receipts.findLast(({ fields }) => decidedAs(fields.answer) !== undefined)
  const state = decidedAs(answer?.fields.answer)
  // What its lane no longer asks for is nobody's work, whatever was answered to an earlier try.
  if (answer === undefined || state === undefined || (!wanted && state !== 'accepted')) {
    const open = !wanted ? 'notNeeded' : last === undefined ? 'toDo' : 'exported'
    return { ...went, state: open, receipt: undefined, receiptId: '' }
  }
  const again = state === 'rejected' && last !== undefined && wentAfter(last, answer, exports)
  return { ...went, state: again ? 'exported' : state, receipt: answer.fields, receiptId: answer.id }
}

/** Written again since it was rejected; an answer that names an earlier file is of that one, whenever it was read in. */
function wentAfter(last: Export, { fields, stamp }: Answer, exports: readonly Export[]): boolean {
  const { batch = '' } = fields
  const answered = batch === '' ? undefined : exports.find((one) => one.batch === batch)
  return answered === undefined ? last.stamp > stamp : answered !== last
}

const decidedAs = (answer: FieldsOf<'receipt'>['answer']): (typeof DECIDES)[keyof typeof DECIDES] | undefined =>
  answer !== undefined && answer in DECIDES ? DECIDES[answer as keyof typeof DECIDES] : undefined
