import type { FlightAnswer, FlightDecision } from '../../knowledge/flightDecisions'
import type { InFlightState } from '../inFlight'
import type { FieldsOf } from '../kinds'

/** The words of the triage, the same on the screen, under a box and on paper. */

export type SaidAs = NonNullable<FieldsOf<'flightAnswer'>['saidAs']>

/** As the groups of the cut are called: `accepted` is accepted and not yet paid. */
export const flightStateWords: Readonly<Record<InFlightState, string>> = {
  sentNoAnswer: 'sent, no answer',
  unknown: 'not known',
  notSent: 'not sent',
  accepted: 'accepted, unpaid',
  released: 'released',
  summaryDue: 'summary due',
}

export const flightAnswerWords: Readonly<Record<FlightAnswer, string>> = {
  notInAce: 'not in ACE',
  inAceNotReleased: 'in ACE, not released',
  released: 'released',
  rejected: 'rejected by ACE',
  cancelled: 'cancelled',
  notKnown: 'cannot say',
}

/** The same where there is little room: a list, the keys. */
export const shortAnswerWords: Readonly<Record<FlightAnswer, string>> = {
  ...flightAnswerWords,
  inAceNotReleased: 'in ACE',
  rejected: 'rejected',
}

export const flightDecisionWords: Readonly<Record<FlightDecision, string>> = {
  originalOnPaper: 'Its own number on paper',
  newNumber: 'A new number on paper',
  waitForAce: 'Wait for ACE',
  nothingToDo: 'Nothing to do',
  handedOver: 'Handed to another',
  cancelled: 'Cancelled',
}

export const shortDecisionWords: Readonly<Record<FlightDecision, string>> = {
  originalOnPaper: 'Own number',
  newNumber: 'New number',
  waitForAce: 'Wait for ACE',
  nothingToDo: 'Nothing to do',
  handedOver: 'Handed over',
  cancelled: 'Cancelled',
}

export const saidAsWords: Readonly<Record<SaidAs, string>> = {
  port: 'port',
  clientRepresentative: 'client representative',
  carrier: 'carrier',
  terminal: 'terminal',
  mainSystem: 'main system',
  other: 'other',
}
