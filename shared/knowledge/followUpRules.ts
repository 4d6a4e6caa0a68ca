import type { Fact } from '../domain/kinds'
import type { Sourced } from './fact'

type What = NonNullable<Fact['what']>

/** What can stand open after a packet went to the counter; ids of rows, never stored. */
export type FollowUpId =
  | 'hold'
  | 'exam'
  | 'conditional'
  | 'documentsOwed'
  | 'redelivery'
  | 'clientToHold'
  | 'deliveryOrder'
  | 'terminal'
  | 'terminalNo'
  | 'pickUp'
  | 'emptyReturn'
  | 'freeTime'

/** What opens a row of the follow-up, what closes it, and what is done next. A void entry closes all. */
export interface FollowUpRule extends Sourced {
  id: FollowUpId
  /** how the row is called */
  caption: string
  opens: readonly What[]
  /** any of these, later than what opened it */
  closes: readonly What[]
  /** facts that come next, the likeliest first */
  next: readonly What[]
  /** each opening fact is a thread of its own: two papers owed are two rows */
  each?: true
  /** only goods that lie at a terminal or warehouse: a truck drives off with its own */
  atTerminal?: true
  /** only shipments with a container keyed */
  container?: true
  /** shown in red whatever its day */
  alarming?: true
}

const RELEASES = ['released', 'releasedConditionally'] as const
/** Goods that an officer holds again are not to be moved, whatever was said before. */
const STOPS = ['held', 'examOrdered', 'refused'] as const
const own = {
  source: 'how brokers work the day; no rule of law sets it',
  checkedOn: '2026-11-24',
  confidence: 'likely',
} as const

export const followUpRules: readonly FollowUpRule[] = [
  {
    ...own,
    id: 'hold',
    caption: 'On hold',
    opens: ['held'],
    closes: ['holdLifted', ...RELEASES],
    next: ['holdLifted', 'examOrdered', 'documentsOwed'],
  },
  {
    ...own,
    id: 'exam',
    caption: 'Exam',
    opens: ['examOrdered'],
    closes: ['examDone', ...RELEASES],
    next: ['examDone', 'released', 'held'],
  },
  {
    id: 'conditional',
    caption: 'Condition to be met',
    opens: ['releasedConditionally'],
    closes: ['conditionMet', 'redelivered'],
    next: ['conditionMet', 'redeliveryOrdered'],
    each: true,
    source: '19 CFR 141.113',
    checkedOn: '2026-11-24',
    confidence: 'sure',
  },
  {
    ...own,
    id: 'documentsOwed',
    caption: 'Documents owed',
    opens: ['documentsOwed'],
    closes: ['documentsGiven'],
    next: ['documentsGiven'],
    each: true,
  },
  {
    id: 'redelivery',
    caption: 'Redeliver the goods',
    opens: ['redeliveryOrdered'],
    closes: ['redelivered'],
    next: ['redelivered'],
    each: true,
    alarming: true,
    source: '19 CFR 113.62(e); CBP Form 4647',
    checkedOn: '2026-11-24',
    confidence: 'likely',
  },
  {
    id: 'clientToHold',
    caption: 'Tell the client to hold',
    opens: RELEASES,
    closes: ['clientToldToHold', 'acceptedInAce'],
    next: ['clientToldToHold'],
    source: 'a release on downtime is provisional; redelivery may be ordered: 19 CFR 141.113',
    checkedOn: '2026-11-24',
    confidence: 'likely',
  },
  {
    ...own,
    id: 'deliveryOrder',
    caption: 'Give the delivery order',
    opens: RELEASES,
    closes: ['deliveryOrdered', 'pickedUp', 'redelivered', ...STOPS],
    next: ['deliveryOrdered'],
    atTerminal: true,
  },
  {
    ...own,
    id: 'terminal',
    caption: 'Terminal to confirm',
    opens: RELEASES,
    closes: ['terminalConfirmed', 'terminalRefused', 'pickedUp', 'redelivered', ...STOPS],
    next: ['terminalConfirmed', 'terminalRefused'],
    atTerminal: true,
  },
  {
    ...own,
    id: 'terminalNo',
    caption: 'Terminal says no',
    opens: ['terminalRefused'],
    closes: ['terminalConfirmed', 'pickedUp', 'redelivered'],
    next: ['terminalConfirmed', 'clientToldToHold', 'freeTimeStated'],
    alarming: true,
  },
  {
    ...own,
    id: 'pickUp',
    caption: 'To be picked up',
    opens: ['terminalConfirmed'],
    closes: ['pickedUp', 'terminalRefused', 'redelivered', ...STOPS],
    next: ['pickedUp', 'terminalRefused'],
  },
  {
    ...own,
    id: 'emptyReturn',
    caption: 'Empty to be returned',
    opens: ['pickedUp'],
    closes: ['emptyReturned'],
    next: ['emptyReturned', 'freeTimeStated'],
    container: true,
  },
  {
    ...own,
    id: 'freeTime',
    caption: 'Last free day',
    opens: ['freeTimeStated'],
    closes: ['pickedUp', 'redelivered'],
    next: ['pickedUp', 'freeTimeStated'],
  },
]
