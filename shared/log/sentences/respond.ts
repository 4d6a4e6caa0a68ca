import type { Action } from '../../journal/actions'
import { nameOf } from '../values'
import { after, keyed, listed, quoted, rawOf, type Say, type Told } from '../told'

/** The day at the counter: entries in flight, leave, roads, the queue, print, review, money, visits. */
export type RespondAction = Extract<
  Action,
  | `statusRequest.${string}`
  | `inFlight.${'keyed' | 'answered' | 'answerWithdrawn' | 'decided'}`
  | `arrival.${'keyed' | 'cancelled'}`
  | `authorisation.${string}`
  | `procedure.${string}`
  | `exception.${string}`
  | `road.${string}`
  | `isf.${string}`
  | `shipment.${string}`
  | `queue.${string}`
  | `priorityList.${string}`
  | `entryTemplate.${string}`
  | `letter.${string}`
  | `printJob.${string}`
  | `review.${string}`
  | `party.${string}`
  | `payment.${string}`
  | `statement.${string}`
  | `interestRate.${string}`
  | `visit.${string}`
  | `decisionSheet.${string}`
>

const answers: Readonly<Record<string, string>> = {
  notInAce: 'ACE does not have it',
  inAceNotReleased: 'in ACE, not released',
  released: 'released',
  rejected: 'rejected by ACE',
  cancelled: 'cancelled',
  notKnown: 'they cannot say',
}
const decisions: Readonly<Record<string, string>> = {
  originalOnPaper: 'goes on paper under its own number',
  newNumber: 'goes on paper under a new number',
  waitForAce: 'waits for ACE',
  nothingToDo: 'nothing is left to do',
  handedOver: 'handed to somebody else',
  cancelled: 'cancelled',
}
const roads: Readonly<Record<string, string>> = {
  paper: 'paper',
  serviceCentre: 'a service center',
  otherBroker: 'another broker',
  inBond: 'in-bond onward',
  wait: 'waits',
}
const paymentDecisions: Readonly<Record<string, string>> = {
  paper: 'summary on paper with a check',
  serviceCentre: 'by a service center',
  holdForDiscretion: 'held for CBP’s discretion',
  importerPays: 'the importer pays',
}

const flight = (told: Told): string => {
  const id = told.change.kind === 'inFlight' ? told.change.id : rawOf(told.look.state, told.change, 'inFlight')
  const name = told.change.kind === 'inFlight' ? told.of('entryNumber') || told.of('bill') : ''
  return `Entry in flight ${name || nameOf(told.look.state, 'inFlight', id)}`
}
const arrival = (told: Told): string => `Arrival ${told.of('bill') || told.of('reference') || told.change.id}`
const leave = (told: Told): string => `Downtime authorization${after(' of ', told.of('askedOf'))}`
const procedure = (told: Told): string => `Downtime procedure, version ${told.of('version') || '?'}`
/** The shipment that a record of the queue is about. */
const shipment = (told: Told): string => {
  const id = rawOf(told.look.state, told.change, 'of')
  const kind = rawOf(told.look.state, told.change, 'subject') || 'entry'
  const words: Readonly<Record<string, string>> = {
    entry: 'Entry',
    arrival: 'Arrival',
    inFlight: 'Entry in flight',
    importer: 'Client',
  }
  return `${words[kind] ?? 'Shipment'} ${nameOf(told.look.state, kind, id)}`
}
const count = (told: Told, field: string): number => {
  const text = rawOf(told.look.state, told.change, field)
  return text === '' ? 0 : text.split(' ').length
}
const entries = (told: Told, field = 'entries'): string => {
  const many = count(told, field)
  return many === 1 ? '1 entry' : `${many} entries`
}
const client = (told: Told): string => `Client ${told.of('importer') || told.change.id}`
const screened = { clear: 'clear', possibleMatch: 'a possible match', match: 'a match' } as const
const template = (told: Told): string => `Template ${quoted(told.of('name'))}`
const thing =
  (name: (told: Told) => string, done: string): Say =>
  (told) =>
    `${name(told)} ${done}`
const keyedAs =
  (name: (told: Told) => string, word = 'keyed'): Say =>
  (told) =>
    keyed(name(told), told, word)

export const respondSentences: Record<RespondAction, Say> = {
  'inFlight.keyed': (told) => `${flight(told)} keyed${after(' from memory by ', told.of('fromMemoryBy'))}`,
  'inFlight.answered': (told) =>
    `${flight(told)}: ${answers[rawOf(told.look.state, told.change, 'answer')] ?? 'answered'}${after(', says ', told.of('saidBy'))}`,
  'inFlight.answerWithdrawn': (told) => `${flight(told)}: an answer withdrawn${after(': ', told.of('withdrawnWhy'))}`,
  'inFlight.decided': (told) =>
    `${flight(told)} ${decisions[rawOf(told.look.state, told.change, 'decision')] ?? 'decided'}${after(', number ', told.of('entryNumber'))}${after('; ', told.of('why'))}`,
  'statusRequest.printed': (told) =>
    `Status request ${told.of('number')} printed: ${entries(told, 'includes')} in flight${after(', port ', told.of('port'))}`,
  'arrival.keyed': keyedAs(arrival),
  'arrival.cancelled': (told) =>
    rawOf(told.look.state, told.change, 'cancelled') === 'true'
      ? `${arrival(told)} cancelled${after(': ', told.of('cancelledWhy'))}`
      : `${arrival(told)} is expected again`,
  'authorisation.keyed': (told) => `${leave(told)} asked for${after(' by ', told.of('askedBy'))}`,
  'authorisation.answered': (told) =>
    `${leave(told)}: ${listed(told.of('state'), after('by ', told.of('answeredBy')), after('reference ', told.of('reference')), after('until ', told.of('until')))}`,
  'authorisation.removed': thing(leave, 'removed'),
  'procedure.written': thing(procedure, 'written'),
  'procedure.sent': (told) => `${procedure(told)} sent${after(' to ', told.of('sentTo'))}`,
  'procedure.answered': (told) =>
    `${procedure(told)}: ${told.of('answer') || 'answered'}${after(', by ', told.of('answeredBy'))}`,
  'procedure.removed': thing(procedure, 'removed'),
  'exception.explained': (told) =>
    `Exception explained${after(' by ', told.of('by'))}${after(': ', told.of('reason'))}`,
  'exception.settled': (told) =>
    `Exception settled${after(' by ', told.of('settledBy'))}${after(': ', told.of('settledHow'))}`,
  'road.chosen': (told) =>
    `${shipment(told)}: road ${roads[rawOf(told.look.state, told.change, 'road')] ?? 'chosen'}${after(', ', told.of('to'))}${after('; ', told.of('why'))}`,
  'road.keyed': (told) => keyed(`Road of ${shipment(told)}`, told),
  'road.handed': (told) => `${shipment(told)} handed over${after(' to ', told.of('handedTo'))}`,
  'road.removed': (told) => `${shipment(told)}: no road any more`,
  'isf.keyed': (told) => keyed(`Security filing${after(' for bill ', told.of('bill'))}`, told),
  'isf.sent': (told) => `Security filing data sheet sent${after(' to ', told.of('filer'))}`,
  'isf.filed': (told) => `Security filing filed${after(', transaction ', told.of('transactionNumber'))}`,
  'isf.removed': () => 'Security filing data sheet removed',
  'shipment.taken': (told) => `${shipment(told)} taken by ${told.of('name') || told.of('operator')}`,
  'shipment.givenBack': (told) => `${shipment(told)} given back to the queue`,
  'queue.overridden': (told) =>
    `${shipment(told)} put ${rawOf(told.look.state, told.change, 'place') === 'last' ? 'last' : 'first'} by hand${after(' by ', told.of('by'))}${after(': ', told.of('reason'))}`,
  'queue.overrideRemoved': (told) => `${shipment(told)} has its place by the rule again`,
  'priorityList.printed': (told) =>
    `Priority list ${told.of('number')} of port ${told.of('port')} printed: ${entries(told, 'includes')}`,
  'entryTemplate.keyed': keyedAs(template),
  'entryTemplate.removed': thing(template, 'removed'),
  'letter.printed': (told) => `Letter for ${entries(told)} printed${after(', port ', told.of('port'))}`,
  'printJob.begun': (told) => `Print job ${quoted(told.of('title'))}: ${count(told, 'packets')} packets`,
  'printJob.keyed': (told) =>
    `Print job ${quoted(told.of('title'))}: on paper up to page ${told.of('goodUpTo') || '0'}`,
  'printJob.done': (told) => `Print job ${quoted(told.of('title'))}: all on paper, says ${told.of('doneBy')}`,
  'review.ruleKeyed': (told) => keyed(`Review condition ${told.change.id}`, told),
  'party.screened': (told) =>
    `Party ${told.of('party')} screened${after(' by ', told.of('screenedBy'))}: ${screened[rawOf(told.look.state, told.change, 'result') as keyof typeof screened] ?? 'no result'}`,
  'party.screeningRemoved': (told) => `Screening of ${told.of('party')} removed`,
  'payment.decided': (told) =>
    `${client(told)}: ${paymentDecisions[rawOf(told.look.state, told.change, 'decision')] ?? 'decided'}${after('; ', told.of('why'))}`,
  'payment.decisionRemoved': (told) => `${client(told)}: no decision on payment any more`,
  'payment.made': (told) =>
    `Payment of ${told.of('amount')} for ${entries(told)}${after(', receipt ', told.of('receipt'))}`,
  'payment.keyed': (told) => keyed('Payment', told),
  'payment.withdrawn': (told) => `Payment withdrawn${after(': ', told.of('withdrawnWhy'))}`,
  'statement.keyed': (told) => keyed(`Statement ${told.of('number')}`, told),
  'statement.removed': (told) => `Statement ${told.of('number')} removed`,
  'interestRate.keyed': (told) => `Interest rate ${told.of('percent')} % from ${told.of('fromDay')} keyed`,
  'interestRate.removed': () => 'Interest rate removed',
  'visit.begun': (told) =>
    `${told.of('carriedBy') || 'Somebody'} carries ${entries(told)}${after(' to port ', told.of('port'))}`,
  'visit.keyed': (told) => keyed(`Visit of ${told.of('carriedBy') || 'somebody'}`, told),
  'visit.removed': (told) => `Visit of ${told.of('carriedBy') || 'somebody'} removed`,
  'decisionSheet.printed': (told) => `Decision sheet ${told.of('number')} printed: ${entries(told)}`,
  'decisionSheet.keyed': (told) => `Decision sheet ${told.of('number')} keyed back${after(' by ', told.of('keyedBy'))}`,
}
