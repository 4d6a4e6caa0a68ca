import type { InFlightState } from '../domain/inFlight'
import type { FieldsOf } from '../domain/kinds'
import type { Sourced } from './fact'

export type FlightAnswer = NonNullable<FieldsOf<'flightAnswer'>['answer']>
export type FlightDecision = NonNullable<FieldsOf<'flightDecision'>['decision']>

/** Which number goes on the paper: practice 5, with what CBP says of the numbers. No published rule covers the cut itself. */
export const flightDecisionsSource: Sourced = {
  source: 'Trade practice: keep the original number unless CBP says that it is not on file; 19 CFR 142.3a',
  checkedOn: '2026-11-24',
  confidence: 'likely',
}

/** One row of the table. The first that fits counts. */
export interface FlightRule {
  states: readonly InFlightState[]
  /** `none`: nobody was asked, or nobody has answered */
  answers: readonly (FlightAnswer | 'none')[]
  /** true: only where the main system gave it a number that is known here */
  numbered?: true
  decision: FlightDecision
  /** a sentence for the operator: why this one */
  why: string
}

const every = ['sentNoAnswer', 'unknown', 'notSent', 'accepted', 'released', 'summaryDue'] as const
const silent = ['none', 'notKnown'] as const

/**
 * State in the main system × what was answered → what is proposed. It errs on the side of one entry: two numbers for one
 * bill are double duty and a liability on both.
 */
export const flightRules: readonly FlightRule[] = [
  {
    states: ['summaryDue'],
    answers: ['released'],
    numbered: true,
    decision: 'originalOnPaper',
    why: 'It is released and its summary is due: the 7501 goes under its own number.',
  },
  {
    states: every,
    answers: ['released'],
    decision: 'nothingToDo',
    why: 'It is released: no paper for the release. Its summary falls due under its own number.',
  },
  {
    states: every,
    answers: ['cancelled'],
    decision: 'cancelled',
    why: 'It was cancelled. Should the goods come all the same, they need an entry: choose a new number and say why.',
  },
  {
    states: ['accepted', 'released', 'summaryDue'],
    answers: ['notInAce'],
    decision: 'waitForAce',
    why: 'The main system had it further than that, and CBP does not find it: one of the two is wrong. Ask again, by bill and importer, before any paper.',
  },
  {
    states: every,
    answers: ['notInAce'],
    decision: 'newNumber',
    why: 'CBP says that ACE does not have it: a new number makes no second entry.',
  },
  {
    states: every,
    answers: ['inAceNotReleased'],
    decision: 'waitForAce',
    why: 'ACE has it, and the release comes from there. What the port wants to see goes under its own number; no entry on paper beside it.',
  },
  {
    states: every,
    answers: ['rejected'],
    numbered: true,
    decision: 'originalOnPaper',
    why: 'ACE refused it. Mend what was refused, and keep its own number.',
  },
  {
    states: ['released'],
    answers: silent,
    decision: 'nothingToDo',
    why: 'The main system had it as released: no paper for the release. Its summary falls due under its own number.',
  },
  {
    states: ['summaryDue'],
    answers: silent,
    numbered: true,
    decision: 'originalOnPaper',
    why: 'Only its summary is open: the 7501 goes under its own number.',
  },
  {
    states: ['accepted'],
    answers: silent,
    decision: 'waitForAce',
    why: 'It was accepted, so it is on file. Ask whether it is released; no new entry.',
  },
  {
    states: ['sentNoAnswer', 'unknown'],
    answers: ['none'],
    numbered: true,
    decision: 'originalOnPaper',
    why: 'Ask CBP first. Until CBP says that it is not on file, the paper carries its own number.',
  },
  {
    states: ['sentNoAnswer', 'unknown'],
    answers: ['notKnown'],
    numbered: true,
    decision: 'originalOnPaper',
    why: 'Nobody at CBP can say. Its own number stays: should ACE have it, paper and ACE are one entry.',
  },
  {
    states: ['notSent'],
    answers: silent,
    numbered: true,
    decision: 'originalOnPaper',
    why: 'It was not sent. Its own number goes on the paper.',
  },
  {
    states: ['notSent'],
    answers: silent,
    decision: 'newNumber',
    why: 'It was not sent and has no number: it takes the next of this laptop.',
  },
  {
    states: every,
    answers: ['none', 'notKnown', 'rejected'],
    decision: 'waitForAce',
    why: 'Its number is not known here. Ask CBP for the number, by bill and importer, before any paper.',
  },
]
