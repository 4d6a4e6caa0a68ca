import { entityOf, textOf, type DeskState } from '../../journal/state'
import { dayOfFact, inOrder, type FactRow, type What } from '../facts'
import type { Accounting, AccountedNumber, NumberState } from '../reserve'
import { entriesByProgress, type EntryStanding } from '../standing'
import { proofOfBirth, proofOfField, type Proof } from './accountingProof'
import { homeStandings, type HomeStanding, type PartState, type PartStanding } from './home'

/** As `reserve/accounting` has it; a number of the main system that the triage put on paper has a state of its own. */
export type FullState = NumberState | 'mainSystem'

/** In the order in which totals are said. */
export const FULL_STATES: readonly FullState[] = [
  'keyed',
  'void',
  'open',
  'foundOnPaper',
  'unused',
  'sealed',
  'quarantined',
  'mainSystem',
  'outsideBlocks',
]

/** When something happened to the entry, and by which item that stands. */
export interface Stood {
  /** YYYY-MM-DD; '' where no day was keyed */
  day: string
  /** stamp, officer, terminal … as recorded */
  by: string
  proof: Proof
}

/** How far both messages of an entry came, as one word: the one that is furthest behind. */
export interface FiledStanding {
  state: PartState | 'nothingToFile' | 'askCbp'
  /** when it was last written or keyed into the main system; a stored moment, '' never */
  exportedAt: string
  /** when the last answer that was awaited accepted it; '' not yet */
  acceptedAt: string
  proof: Proof | undefined
}

/** One number with all that is known of it: the same row on the screen, on paper, in the file and at the office. */
export interface FullNumber {
  entryNumber: string
  state: FullState
  /** the block in which it lies; '' outside every block */
  block: string
  device: string
  /** id of its entry; '' when it has none */
  entry: string
  importer: string
  /** why it was voided, or what the paper says */
  reason: string
  /** the item that took it, voided it or found it; of an unused number the one that added its block */
  proof: Proof | undefined
  presented: Stood | undefined
  released: Stood | undefined
  filed: FiledStanding | undefined
}

/** Every number of the accounting with its entry, its day at the counter and how far it came home, in the same order. */
export function fullNumbers(state: DeskState, { numbers }: Accounting): FullNumber[] {
  const standings = new Map(entriesByProgress(state).map((standing) => [standing.id, standing]))
  const homes = new Map(homeStandings(state).map((home) => [home.id, home]))
  return numbers.map((row) => fullNumber(state, row, standings.get(row.entry), homes.get(row.entry)))
}

function fullNumber(
  state: DeskState,
  row: AccountedNumber,
  standing: EntryStanding | undefined,
  home: HomeStanding | undefined,
): FullNumber {
  const facts = standing === undefined ? [] : inOrder(standing.file.facts)
  return {
    entryNumber: row.entryNumber,
    state: isMainSystems(state, row, standing) ? 'mainSystem' : row.state,
    block: row.block,
    device: row.device,
    entry: row.entry,
    importer: standing?.file.entry.importerName ?? '',
    reason: row.reason,
    proof: proofOf(state, row, facts, standing),
    presented: stood(facts, PRESENTED),
    released: stood(facts, RELEASED),
    filed: home === undefined ? undefined : filedOf(state, home, facts),
  }
}

const PRESENTED: ReadonlySet<What> = new Set<What>(['presented'])
const RELEASED: ReadonlySet<What> = new Set<What>(['released', 'releasedConditionally'])

/** The main system's own number, that the triage at the cut decided to put on paper: accounted for, in no block of ours. */
const isMainSystems = (state: DeskState, row: AccountedNumber, standing: EntryStanding | undefined): boolean =>
  row.state === 'outsideBlocks' &&
  standing !== undefined &&
  entityOf(state, 'number', row.entryNumber) === undefined &&
  textOf(entityOf(state, 'inFlight', textOf(standing.entity, 'inFlight')), 'entryNumber') === row.entryNumber

function proofOf(
  state: DeskState,
  row: AccountedNumber,
  facts: readonly FactRow[],
  standing: EntryStanding | undefined,
): Proof | undefined {
  const number = entityOf(state, 'number', row.entryNumber)
  if (row.state === 'void') {
    const voided = facts.findLast(({ fields }) => fields.what === 'voided')
    return proofOfField(number, 'voided') ?? (voided === undefined ? undefined : proofOfBirth(voided.entity))
  }
  if (row.state === 'keyed') {
    const left = facts.find(({ fields }) => fields.what === 'printed') ?? facts[0]
    if (left !== undefined) return proofOfBirth(left.entity)
  }
  if (number !== undefined) return proofOfBirth(number)
  if (standing !== undefined) return proofOfField(standing.entity, 'entryNumber')
  const block = entityOf(state, 'block', row.block)
  return block === undefined ? undefined : proofOfBirth(block)
}

function stood(facts: readonly FactRow[], whats: ReadonlySet<What>): Stood | undefined {
  const fact = facts.findLast(({ fields }) => fields.what !== undefined && whats.has(fields.what))
  if (fact === undefined) return undefined
  const by = [fact.fields.evidence, fact.fields.by].filter(Boolean).join(', ')
  return { day: dayOfFact(fact) ?? '', by, proof: proofOfBirth(fact.entity) }
}

/** Furthest behind first: the entry is where its last message is. */
const BEHIND: readonly PartState[] = ['toDo', 'rejected', 'exported', 'received', 'review', 'accepted', 'notNeeded']

function filedOf(state: DeskState, home: HomeStanding, facts: readonly FactRow[]): FiledStanding {
  const parts = [home.cargoRelease, home.entrySummary]
  const last = parts.reduce((a, b) => (BEHIND.indexOf(a.state) <= BEHIND.indexOf(b.state) ? a : b))
  const accepted = parts.filter((part) => part.state === 'accepted' && part.receipt !== undefined)
  const answer = accepted.map(answeredAt).sort().at(-1) ?? ''
  const exportedAt =
    parts
      .map((part) => part.exportedAt)
      .sort()
      .at(-1) ?? ''
  const receipt = entityOf(state, 'receipt', last.receiptId || (accepted.at(-1)?.receiptId ?? ''))
  const inAce = facts.findLast(({ fields }) => fields.what === 'acceptedInAce')
  const nothing = home.lane.lane === 'nothingToFile'
  return {
    state:
      nothing && last.state === 'notNeeded' ? 'nothingToFile' : home.lane.lane === 'askCbp' ? 'askCbp' : last.state,
    exportedAt,
    acceptedAt: answer || (nothing && inAce !== undefined ? (inAce.fields.happenedAt ?? dayOfFact(inAce) ?? '') : ''),
    proof: receipt !== undefined ? proofOfBirth(receipt) : inAce !== undefined ? proofOfBirth(inAce.entity) : undefined,
  }
}

const answeredAt = ({ receipt }: PartStanding): string =>
  receipt?.answeredAt ?? receipt?.answeredDay ?? receipt?.at ?? ''
