import type { Sourced } from './fact'
import type { ModeFamily } from './modes'

/**
 * The published rule of the queue. A shipment stands under the first line that speaks for it; under one line the earlier
 * time comes first, then the ties. Not a score: a person at the counter can say in one sentence why one shipment stands
 * before another, and no sum of small reasons ever passes the law. A line begins to speak at a moment (so many hours
 * or days before what it is about) and speaks until the fact itself changes.
 */
export type QueueRuleId =
  'priorNotice' | 'cannotWait' | 'perishable' | 'lastFreeDay' | 'hold' | 'entryDue' | 'summaryDue' | 'arrival'

export interface QueueRule extends Sourced {
  id: QueueRuleId
  title: string
  /** which shipments stand under it, from when on */
  when: string
  /** what decides between two of them */
  compares: string
}

/** A prior notice is looked after from a day before its last hour: until then nobody has to run. */
export const NOTICE_AHEAD_HOURS = 24
/** What lives, heals or spoils is worked before it arrives, so that it does not wait at the dock. */
export const CANNOT_WAIT_AHEAD_HOURS = 48
/** The last free day, today, tomorrow or the day after: a truck has to be found. */
export const FREE_AHEAD_DAYS = 2
/** Entry and summary: a day for the paper, a day for the counter, a day for what goes wrong. */
export const DUE_AHEAD_DAYS = 3

/** Hours before arrival at which FDA's prior notice of food must be confirmed (21 CFR 1.279(a)), by how the goods come. */
export const PRIOR_NOTICE_HOURS: Readonly<Record<Exclude<ModeFamily, 'other'>, number>> = {
  truck: 2,
  rail: 4,
  air: 4,
  ocean: 8,
}

const ours = {
  source: 'house rule, no law',
  checkedOn: '2026-11-24',
  confidence: 'likely',
} as const
const law = (source: string) => ({ source, checkedOn: '2026-11-24', confidence: 'sure' }) as const

/** In the order in which they are asked. */
export const queueRules: readonly QueueRule[] = [
  {
    ...law('21 CFR 1.279(a)'),
    id: 'priorNotice',
    title: 'Prior notice',
    when: `FDA is named, no confirmation number is keyed, and less than ${NOTICE_AHEAD_HOURS} hours are left to the last hour: 2 h before arrival by road, 4 h by rail or air, 8 h by water. FD1 and FD2 alone want no prior notice.`,
    compares: 'the earlier last hour; with no hour of arrival, counted from the midnight before that day',
  },
  {
    ...ours,
    id: 'cannotWait',
    title: 'Live, medical, safety',
    when: `It is live, or needed for health or safety, and is here or arrives within ${CANNOT_WAIT_AHEAD_HOURS} hours.`,
    compares: 'the earlier arrival',
  },
  {
    ...ours,
    id: 'perishable',
    title: 'Perishable',
    when: `It spoils, and is here or arrives within ${CANNOT_WAIT_AHEAD_HOURS} hours.`,
    compares: 'the earlier arrival',
  },
  {
    ...ours,
    id: 'lastFreeDay',
    title: 'Last free day',
    when: `The last free day is past, or at most ${FREE_AHEAD_DAYS} days away.`,
    compares: 'the earlier day',
  },
  {
    ...ours,
    id: 'hold',
    title: 'Hold, exam or refusal',
    when: 'CBP, an agency or the carrier holds it, orders an exam or refused it: somebody has to answer.',
    compares: 'the longest held; without a day of the hold, the earlier arrival',
  },
  {
    ...law('19 CFR 142.2(a)'),
    id: 'entryDue',
    title: 'Entry is due',
    when: `The 15 calendar days after arrival are over, or end within ${DUE_AHEAD_DAYS} days, and no entry was made.`,
    compares: 'the earlier due day',
  },
  {
    ...law('19 CFR 142.12(b)'),
    id: 'summaryDue',
    title: 'Summary is due',
    when: `The 10 working days after the time of entry are over, or end within ${DUE_AHEAD_DAYS} days.`,
    compares: 'the earlier due day',
  },
  {
    ...ours,
    id: 'arrival',
    title: 'Arrival',
    when: 'Everything else.',
    compares: 'the earlier day of arrival; what has no day comes last',
  },
]

/** What decides between two that stand under one line at one time, in this order. */
export const queueTies: readonly string[] = [
  'what costs more a day, where it is known',
  'the client’s tier as it is written: 1 before 2, A before B; a client without one comes last',
  'the record’s own id, so that every laptop shows the same order',
]

/** What a person puts first stands before the whole rule, what is put last after it; among themselves by the rule. */
export const queueByHand =
  'A shipment that a person put first or last stands there with name and reason; among themselves they follow the rule.'

/** The port’s list (practice 21): what waits worst first, then what CBP can release without a question. No client tier. */
export const portListRule: readonly { title: string; when: string }[] = [
  { title: 'Perishable', when: 'it spoils' },
  { title: 'Live', when: 'live animals and plants' },
  { title: 'Medical', when: 'needed for health' },
  { title: 'Safety', when: 'needed for safety' },
  { title: 'Agency papers complete', when: 'an agency is concerned, and its release or prior notice is on record' },
  { title: 'No agency named', when: 'nothing of another agency is on record here' },
  { title: 'Agency papers open', when: 'an agency is named, and nothing shows that it is satisfied' },
]
