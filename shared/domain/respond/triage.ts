import { entitiesOf, entityOf, isRemoved, rowsOfEntry, textOf, valueOf, type DeskState } from '../../journal/state'
import { flightRules, type FlightAnswer, type FlightDecision } from '../../knowledge/flightDecisions'
import { fieldsOf } from '../entryFile'
import { inFlightList, inFlightStates, type InFlightRow, type InFlightState } from '../inFlight'
import type { FieldsOf } from '../kinds'
import { rememberBy } from '../remember'
import { entriesOfFlight } from './subject'
import { aceMayHave, answersOf, countedAnswer, isOfCbp, type AnswersOfFlight } from './triageAnswers'

/**
 * The triage at the cut (practice 5): every entry that the main system had under way ends in one decision, so that
 * nothing is filed twice and nothing is forgotten. What is proposed is derived; what is decided is a person's.
 */
export interface TriageRow extends InFlightRow {
  answers: AnswersOfFlight
  /** what the table proposes, and its reason */
  proposed: Proposal
  /** undefined: still open */
  decided: FieldsOf<'flightDecision'> | undefined
  /** ids of the entries here that were opened for it or carry its number, but for void ones; two are one too many */
  entries: readonly string[]
  /** it may be on file, and CBP has not said anything of it yet */
  toAsk: boolean
}

export interface Proposal {
  decision: FlightDecision
  why: string
}

export interface TriageCount {
  all: number
  /** = all − open */
  decided: number
  open: number
}

export interface Triage {
  rows: readonly TriageRow[]
  /** all = decided + open */
  counts: TriageCount
  /** each row in exactly one group: the state that it had in the main system */
  groups: readonly ({ state: InFlightState } & TriageCount)[]
  toAsk: number
  /** green only then: there is something, and each of it is decided */
  settled: boolean
}

/** @param nowMs wall clock, milliseconds since 1970 */
export function triage(state: DeskState, nowMs: number): Triage {
  const rows = inFlightList(state, nowMs).rows.map((row) => triageRow(state, row))
  const groups = inFlightStates.map((one) => ({ state: one, ...countOf(rows.filter((row) => row.state === one)) }))
  const counts = countOf(rows)
  return {
    rows,
    counts,
    groups,
    toAsk: rows.filter(({ toAsk }) => toAsk).length,
    settled: counts.all > 0 && counts.open === 0,
  }
}

function countOf(rows: readonly TriageRow[]): TriageCount {
  const open = rows.filter(({ decided }) => decided === undefined).length
  return { all: rows.length, decided: rows.length - open, open }
}

function triageRow(state: DeskState, row: InFlightRow): TriageRow {
  const answers = answersOf(state, row.id)
  const number = row.fields.entryNumber ?? ''
  const opened = entriesOfFlight(state, row.id)
  const carrying = number === '' ? [] : (entriesByNumber(state).get(number) ?? [])
  return {
    ...row,
    answers,
    proposed: proposedFor(row.state, countedAnswer(answers), number !== ''),
    decided: decisionOf(state, row.id),
    entries: [...new Set([...opened, ...carrying])].filter((entry) => !isVoid(state, entry)),
    toAsk:
      mayBeOnFile.has(row.state) &&
      !answers.all.some((said) => said.standing && isOfCbp(said) && said.fields.answer !== 'notKnown'),
  }
}

const mayBeOnFile: ReadonlySet<InFlightState> = new Set(['sentNoAnswer', 'unknown', 'accepted', 'notSent'])

const entriesByNumber = rememberBy(['entry'], (state) => {
  const entries = new Map<string, string[]>()
  for (const entry of entitiesOf(state, 'entry').values()) {
    const number = textOf(entry, 'entryNumber')
    if (number !== '' && !isRemoved(entry)) entries.set(number, [...(entries.get(number) ?? []), entry.id])
  }
  return entries
})

/** Voided with its number, or, under a number of the main system, by its fact alone. */
function isVoid(state: DeskState, entry: string): boolean {
  const number = entityOf(state, 'number', textOf(entityOf(state, 'entry', entry), 'entryNumber'))
  if (valueOf(number, 'voided') === true) return true
  return rowsOfEntry(state, 'fact', entry).some(
    (fact) => textOf(fact, 'what') === 'voided' && valueOf(fact, 'withdrawn') !== true,
  )
}

/** The decision that stands for an entry in flight; one that was taken back is none. */
export function decisionOf(state: DeskState, inFlight: string): FieldsOf<'flightDecision'> | undefined {
  const entity = entityOf(state, 'flightDecision', inFlight)
  if (entity === undefined || isRemoved(entity)) return undefined
  const fields = fieldsOf('flightDecision', entity)
  return fields.decision === undefined ? undefined : fields
}

/** The first row of the table that fits. @throws never: the last row takes what is left (its test tries every case). */
export function proposedFor(state: InFlightState, answer: FlightAnswer | 'none', numbered: boolean): Proposal {
  const rule = flightRules.find(
    (one) => one.states.includes(state) && one.answers.includes(answer) && (one.numbered !== true || numbered),
  )
  return { decision: rule?.decision ?? 'waitForAce', why: rule?.why ?? '' }
}

/**
 * Whether a decision needs a reason in words: another than the table's, and any new number while ACE may have the entry.
 * Nothing is refused.
 */
export const asksWhy = (row: Pick<TriageRow, 'proposed' | 'answers'>, decision: FlightDecision): boolean =>
  decision !== row.proposed.decision || isSecondPerhaps(row, decision)

/** A new number for an entry that ACE may have: the likelier error (practice 3). */
export const isSecondPerhaps = ({ answers }: Pick<TriageRow, 'answers'>, decision: FlightDecision): boolean =>
  decision === 'newNumber' && aceMayHave(answers)

/** The number that goes on the paper; '' where none does, or where it is not drawn yet. */
export function numberOnPaperOf({ decided, fields }: Pick<TriageRow, 'decided' | 'fields'>): string {
  if (decided?.decision === 'originalOnPaper') return decided.entryNumber ?? fields.entryNumber ?? ''
  return decided?.decision === 'newNumber' ? (decided.entryNumber ?? '') : ''
}
