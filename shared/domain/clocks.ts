import type { EntryFile } from './entryFile'
import { filedSummary } from './filedSummary'
import { dayOfFact, inOrder, LEFT_THE_LAPTOP, type FactRow, type What } from './facts'

/**
 * Four clocks, not one state (practice 4): release, summary, payment and PGA move apart; beside them, presence in ACE.
 * Derived from recorded facts alone; facts that contradict each other are an alarm that shows both.
 */
export interface Clock<S extends string> {
  state: S
  /** day of the fact that set it */
  since: string | undefined
  /** stamp, officer by telephone, terminal status … as recorded */
  evidence: string
}

/** Two facts that cannot both be so. A person settles it by withdrawing one with a reason. */
export interface ClockAlarm {
  type:
    | 'VoidYetActedOn'
    | 'ReleasedThenRefused'
    | 'ReleasedThenHeld'
    | 'TwoReleases'
    | 'AcceptedYetNotInAce'
    /** CBP said yes, the terminal says no: both are so, and free time runs on */
    | 'TerminalRefusedAfterRelease'
  facts: readonly [FactRow, FactRow]
}

/** One word for the list of entries. */
export type Progress = 'open' | 'printed' | 'presented' | 'held' | 'exam' | 'refused' | 'released' | 'void'

export interface EntryClocks {
  release: Clock<'notPresented' | 'presented' | 'held' | 'exam' | 'refused' | 'released' | 'void'>
  /** filed on paper, or by ACE's yes to the message itself */
  summary: Clock<'notPresented' | 'presented' | 'accepted'>
  payment: Clock<'notPaid' | 'paid'>
  pga: Clock<'nothingRecorded' | 'cleared'>
  presence: Clock<'nothingKnown' | 'notThere' | 'unknown' | 'keyedByOfficer' | 'accepted'>
  /** what the terminal's own screen says: it delivers on that, not on a release of CBP's (practice 23) */
  terminal: Clock<'nothingKnown' | 'confirmed' | 'refused' | 'pickedUp' | 'emptyReturned'>
  progress: Progress
  /** number state: open until something left the laptop, then keyed; void when voided */
  number: 'none' | 'open' | 'keyed' | 'void'
  alarms: readonly ClockAlarm[]
}

const RELEASE = {
  presented: 'presented',
  held: 'held',
  examOrdered: 'exam',
  refused: 'refused',
  released: 'released',
  /** released under bond: out of CBP's custody, with something still to be met */
  releasedConditionally: 'released',
  voided: 'void',
  /** what held it is gone: it waits for the officer as before */
  holdLifted: 'presented',
  examDone: 'presented',
} as const
const PRESENCE = {
  notInAce: 'notThere',
  presenceUnknown: 'unknown',
  keyedByOfficer: 'keyedByOfficer',
  acceptedInAce: 'accepted',
} as const
const TERMINAL = {
  terminalConfirmed: 'confirmed',
  terminalRefused: 'refused',
  pickedUp: 'pickedUp',
  emptyReturned: 'emptyReturned',
} as const

export function entryClocks(file: EntryFile): EntryClocks {
  const facts = inOrder(file.facts)
  const release = clock(facts, RELEASE, 'notPresented')
  const left = facts.some(({ fields }) => fields.what !== undefined && LEFT_THE_LAPTOP.has(fields.what))
  const printed = facts.some((fact) => fact.fields.what === 'printed')
  return {
    release,
    summary: summaryClock(file),
    payment: clock(facts, { paid: 'paid' } as const, 'notPaid'),
    pga: clock(facts, { pgaCleared: 'cleared' } as const, 'nothingRecorded'),
    presence: clock(facts, PRESENCE, 'nothingKnown'),
    terminal: clock(facts, TERMINAL, 'nothingKnown'),
    progress: release.state === 'notPresented' ? (printed ? 'printed' : 'open') : release.state,
    number: file.entry.entryNumber === undefined ? 'none' : release.state === 'void' ? 'void' : left ? 'keyed' : 'open',
    alarms: alarmsOf(facts),
  }
}

/** The last fact that speaks of this clock decides it; void outlasts all the rest. */
function clock<M extends Partial<Record<What, string>>, S extends string>(
  facts: readonly FactRow[],
  states: M,
  before: S,
): Clock<Extract<M[keyof M], string> | S> {
  type State = Extract<M[keyof M], string>
  const speaking = facts.filter((fact) => fact.fields.what !== undefined && fact.fields.what in states)
  const last = speaking.findLast((fact) => fact.fields.what === 'voided') ?? speaking.at(-1)
  const what = last?.fields.what
  if (last === undefined || what === undefined) return { state: before, since: undefined, evidence: '' }
  return { state: states[what] as State, since: dayOfFact(last), evidence: last.fields.evidence ?? '' }
}

function summaryClock(file: EntryFile): EntryClocks['summary'] {
  const filed = filedSummary(file)
  return filed === undefined
    ? { state: 'notPresented', since: undefined, evidence: '' }
    : { state: filed.how, since: filed.day, evidence: filed.fact.fields.evidence ?? '' }
}

function alarmsOf(facts: readonly FactRow[]): ClockAlarm[] {
  const alarms: ClockAlarm[] = []
  const last = (...whats: What[]) =>
    facts.findLast((fact) => fact.fields.what !== undefined && whats.includes(fact.fields.what))
  const after = (a: FactRow, b: FactRow) => facts.indexOf(b) > facts.indexOf(a)
  const add = (type: ClockAlarm['type'], a: FactRow | undefined, b: FactRow | undefined, inThisOrder = false) => {
    if (a !== undefined && b !== undefined && (!inThisOrder || after(a, b))) alarms.push({ type, facts: [a, b] })
  }
  const released = facts.filter((fact) => fact.fields.what === 'released')
  add('VoidYetActedOn', last('voided'), last('released', 'keyedByOfficer', 'acceptedInAce', 'summaryPresented', 'paid'))
  add('ReleasedThenRefused', released.at(-1), last('refused'), true)
  add('ReleasedThenHeld', released.at(-1), last('held', 'examOrdered'), true)
  add('AcceptedYetNotInAce', last('acceptedInAce', 'keyedByOfficer'), last('notInAce'), true)
  // Only while the terminal's no is its last word.
  const terminal = last('terminalConfirmed', 'terminalRefused', 'pickedUp')
  if (terminal?.fields.what === 'terminalRefused')
    add('TerminalRefusedAfterRelease', last('released', 'releasedConditionally'), terminal, true)
  const other = released.find((fact) => dayOfFact(fact) !== dayOfFact(released[0] as FactRow))
  add('TwoReleases', released[0], other)
  return alarms
}
