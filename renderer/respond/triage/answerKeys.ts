import type { FlightAnswer } from '../../../shared/knowledge/flightDecisions'

/** One key for each answer, in the order in which the request asks; on the telephone one hand is free. */
export const answerKeys: readonly { key: string; answer: FlightAnswer }[] = [
  { key: '1', answer: 'notInAce' },
  { key: '2', answer: 'inAceNotReleased' },
  { key: '3', answer: 'released' },
  { key: '4', answer: 'rejected' },
  { key: '5', answer: 'cancelled' },
  { key: '6', answer: 'notKnown' },
]

export const answerOfKey = (key: string): FlightAnswer | undefined => answerKeys.find((one) => one.key === key)?.answer
