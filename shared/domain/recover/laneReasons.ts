import { daySaid } from '../deadlines/words'
import type { BackItem, BackStep } from './backQueue'
import type { PartState } from './home'
import type { Lane, LaneReason, LaneStanding } from './lanes'

/** The words of the lanes, the same on the screen, in a list and on paper. */

export const laneNames: Readonly<Record<Lane, string>> = {
  askCbp: 'Ask CBP',
  correctOfficer: 'Correct what the officer keyed',
  summaryOnly: 'Summary only',
  releaseAndSummary: 'Release and summary',
  nothingToFile: 'Nothing to file',
}

export const shortLaneNames: Readonly<Record<Lane, string>> = {
  ...laneNames,
  correctOfficer: 'Correct',
  releaseAndSummary: 'Release + summary',
}

const reasonWords: Readonly<Record<LaneReason, string>> = {
  presenceUnknown: 'nobody knows what ACE has',
  notInAce: 'not in ACE',
  keyedByOfficer: 'keyed by the officer, the same as ours',
  officerDiffers: 'keyed by the officer, otherwise than ours',
  releaseInAce: 'the release is in ACE',
  summaryInAce: 'the summary is in ACE',
  releaseMissing: 'the summary is in ACE, the release is not',
  voided: 'void',
  combined: 'combined into another entry',
  handedOver: 'handed to another broker',
  noNumber: 'it never had a number',
  chosen: 'chosen by hand',
}

/** Why it is in its lane; by hand: who said so and why. */
export function laneReason({ reason, chosen, entry }: LaneStanding): string {
  if (reason === 'chosen')
    return `chosen by ${chosen?.by ?? 'a person'}${chosen?.why === undefined ? '' : `: ${chosen.why}`}`
  const { since, evidence } = entry.clocks.presence
  const told = reason === 'presenceUnknown' || since === undefined ? '' : `, ${daySaid(since)}`
  return `${reasonWords[reason]}${told}${evidence === '' || reason === 'voided' ? '' : `, ${evidence}`}`
}

export const stepWords: Readonly<Record<BackStep, string>> = {
  ask: 'ask what ACE has',
  word: 'get CBP’s written word',
  mend: 'mend and send again',
  file: 'key or file',
  wait: 'wait for the answer',
}

export const partWords: Readonly<Record<PartState, string>> = {
  notNeeded: 'not asked for',
  toDo: 'to file',
  exported: 'sent, no answer yet',
  received: 'received, not accepted yet',
  review: 'a CBP officer decides',
  rejected: 'rejected',
  accepted: 'accepted',
}

/** Why it stands here in the queue, in one line: the law with its day, else what the rule says of it. */
export function backReason(item: BackItem): string {
  const { rule, dueDay, daysLeft, enteredOn, at } = item
  const since = enteredOn === '' ? 'time of entry not keyed' : `entered ${daySaid(enteredOn)}`
  switch (rule) {
    case 'summaryLate':
      return `Summary was due ${daySaid(dueDay ?? '')}: ${daysWords(-(daysLeft ?? 0))} late`
    case 'summarySoon':
      return `Summary is due ${daySaid(dueDay ?? '')}: ${daysLeft === 0 ? 'today' : `${daysWords(daysLeft ?? 0)} left`}`
    case 'rejected':
      return `Rejected ${at === '' ? '' : daySaid(at)}${firstCondition(item)}`
    case 'officerDiffers':
      return `ACE holds: ${differsOf(item)}; ${since}`
    case 'release':
      return `Not in ACE; ${since}`
    case 'summary':
      return `Release is in ACE; ${since}`
    case 'ask':
      return `What ACE has is not known; ${since}`
    case 'sent':
      return `Sent ${at === '' ? '' : daySaid(at)}, no answer yet`
  }
}

const daysWords = (days: number): string => (days === 1 ? '1 day' : `${days} days`)

function firstCondition({ home }: BackItem): string {
  const part = [home.cargoRelease, home.entrySummary].find(({ state }) => state === 'rejected')
  const first = part?.receipt?.conditions?.split('\n')[0] ?? ''
  return first === '' ? '' : `: ${first}`
}

const differsOf = ({ home }: BackItem): string =>
  home.lane.entry.file.facts.findLast(({ fields }) => fields.what === 'keyedByOfficer')?.fields.differs ??
  'something else'
