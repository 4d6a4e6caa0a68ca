import type { Fact } from '../../shared/domain/kinds'
import type { Action } from '../../shared/journal/actions'

export interface FactWords {
  action: Action
  title: string
  about: string
  /** proposals for the evidence; anything else may be typed */
  evidence: readonly string[]
  byLabel: string
  asksReason: boolean
  /** on what condition; the last day that a notice itself names */
  asks?: readonly ('condition' | 'dueDay')[]
  /** in place of *It happened* */
  whenLabel?: string
}

/** Whoever is asked of at a counter. */
export const officer = 'Officer: name or badge'

/** What follows a release or a hold, in the order of the day (practice 23). */
export const followFacts = [
  'clientToldToHold',
  'holdLifted',
  'examDone',
  'documentsOwed',
  'documentsGiven',
  'freeTimeStated',
  'deliveryOrdered',
  'terminalConfirmed',
  'terminalRefused',
  'pickedUp',
  'emptyReturned',
] as const satisfies readonly NonNullable<Fact['what']>[]

/** What their dialogs say and ask. */
export const followWords: Record<(typeof followFacts)[number], FactWords> = {
  holdLifted: {
    action: 'entry.followed',
    title: 'Hold lifted',
    about: 'Who lifted it. The entry then waits for its release as before.',
    evidence: ['officer by telephone', 'officer at the counter', 'agency portal on the clean machine'],
    byLabel: officer,
    asksReason: false,
  },
  examDone: {
    action: 'entry.followed',
    title: 'Exam done',
    about: 'The goods were looked at. Where something was found, say what.',
    evidence: ['officer by telephone', 'exam site', 'terminal or carrier status'],
    byLabel: 'Said by',
    asksReason: false,
  },
  documentsOwed: {
    action: 'entry.followed',
    title: 'Documents owed',
    about: 'What the officer or an agency still wants, and by when.',
    evidence: ['officer at the counter', 'officer by telephone', 'notice'],
    byLabel: 'Asked by',
    asksReason: true,
    asks: ['dueDay'],
  },
  documentsGiven: {
    action: 'entry.followed',
    title: 'Documents given',
    about: 'What was owed is handed in.',
    evidence: ['handed over at the counter', 'fax confirmation', 'e-mail from the clean machine'],
    byLabel: 'Given by',
    asksReason: false,
  },
  freeTimeStated: {
    action: 'entry.followed',
    title: 'Last free day',
    about:
      'The last day without demurrage or storage, as the terminal or the carrier says. A later one takes its place.',
    evidence: ['terminal by telephone', 'carrier’s notice', 'terminal’s own screen'],
    byLabel: 'Said by',
    asksReason: false,
    asks: ['dueDay'],
  },
  deliveryOrdered: {
    action: 'entry.followed',
    title: 'Delivery order given',
    about: 'To the trucker or the terminal: a terminal delivers on its own screen, not on our word.',
    evidence: ['handed to the trucker', 'fax confirmation', 'e-mail from the clean machine'],
    byLabel: 'Given to',
    asksReason: false,
  },
  terminalConfirmed: {
    action: 'entry.followed',
    title: 'Terminal confirms',
    about: 'The terminal’s own screen shows the release. Only now the goods can be picked up.',
    evidence: ['terminal by telephone', 'terminal’s own screen'],
    byLabel: 'Said by',
    asksReason: false,
  },
  terminalRefused: {
    action: 'entry.followed',
    title: 'Terminal says no',
    about: 'The terminal does not deliver, whatever CBP said. Say what its screen shows: free time runs on.',
    evidence: ['terminal by telephone', 'terminal’s own screen', 'driver was sent away'],
    byLabel: 'Said by',
    asksReason: true,
  },
  pickedUp: {
    action: 'entry.followed',
    title: 'Picked up',
    about: 'The goods left the terminal. Demurrage ends; the container is to come back.',
    evidence: ['gate ticket', 'trucker by telephone', 'terminal’s own screen'],
    byLabel: 'Picked up by',
    asksReason: false,
  },
  emptyReturned: {
    action: 'entry.followed',
    title: 'Empty returned',
    about: 'The empty container is back: nothing runs on it any more.',
    evidence: ['gate ticket', 'trucker by telephone'],
    byLabel: 'Returned by',
    asksReason: false,
  },
  clientToldToHold: {
    action: 'entry.followed',
    title: 'Client told to hold',
    about: 'In writing: the release is provisional, the goods stay intact until ACE says so.',
    evidence: ['status sheet', 'e-mail from the clean machine', 'fax confirmation'],
    byLabel: 'Told to',
    asksReason: false,
  },
}
