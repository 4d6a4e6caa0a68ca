import type { Action } from '../../journal/actions'
import type { Fact } from '../../domain/kinds'
import { after, entryThing, keyed, listed, rowThing, type Say, type Told } from '../told'

/** Entries, their rows, what happened to them, and their numbers. */
export type EntryAction = Extract<
  Action,
  | `entry.${string}`
  | `line.${string}`
  | `tariff.${string}`
  | `bill.${string}`
  | `container.${string}`
  | `reserve.${string}`
  | `document.${string}`
  | 'fact.withdrawn'
>

const facts: Record<NonNullable<Fact['what']>, string> = {
  printed: 'printed',
  presented: 'presented',
  released: 'released',
  held: 'held',
  examOrdered: 'exam ordered',
  refused: 'packet refused',
  voided: 'voided',
  summaryPresented: 'entry summary presented',
  paid: 'paid',
  pgaCleared: 'cleared by an agency',
  keyedByOfficer: 'keyed in ACE by the officer',
  acceptedInAce: 'accepted in ACE',
  notInAce: 'not in ACE',
  presenceUnknown: 'presence in ACE not known',
  amended: 'changed by the officer in ink',
  releasedConditionally: 'released on condition',
  conditionMet: 'condition met',
  redeliveryOrdered: 'redelivery ordered',
  redelivered: 'redelivered',
  liquidated: 'liquidated',
  isfFiled: 'importer security filing filed',
  ladingStated: 'lading abroad stated',
  holdLifted: 'hold lifted',
  examDone: 'exam done',
  documentsOwed: 'documents owed',
  documentsGiven: 'documents given',
  freeTimeStated: 'last free day stated',
  deliveryOrdered: 'delivery order given',
  terminalConfirmed: 'confirmed by the terminal',
  terminalRefused: 'refused by the terminal',
  pickedUp: 'picked up',
  emptyReturned: 'empty returned',
  clientToldToHold: 'client told in writing to hold the goods intact',
}
/** Facts whose `by` is a CBP officer. */
const officers: ReadonlySet<string> = new Set([
  'released',
  'held',
  'examOrdered',
  'refused',
  'amended',
  'pgaCleared',
  'keyedByOfficer',
  'releasedConditionally',
  'redeliveryOrdered',
])

/** Entry 000-0310001-3: released, by stamp on the 3461, officer Lopez. */
const fact: Say = (told) => {
  const what = told.of('what')
  const title = Object.hasOwn(facts, what) ? facts[what as NonNullable<Fact['what']>] : 'something happened'
  const by = told.of('by')
  const who = officers.has(what) && by !== '' && !/officer|cbpo/iu.test(by) ? `officer ${by}` : by
  const words = listed(
    title,
    told.of('revision') !== '' && `revision ${told.of('revision')}`,
    told.of('pages') !== '' && `${told.of('pages')} pages`,
    what !== 'printed' && told.of('evidence') !== '' && `by ${told.of('evidence')}`,
    who,
    told.of('condition'),
    told.of('dueDay') !== '' && `until ${told.of('dueDay')}`,
  )
  return `${entryThing(told)}: ${words}${after('; ', told.of('reason'))}`
}

const row =
  (done: string): Say =>
  (told) =>
    `${rowThing(told)} ${done}`
const rowKeyed: Say = (told) => keyed(rowThing(told), told)
const block = (told: Told): string =>
  `Block of numbers ${told.of('filerCode')}-${told.of('first') || '?'} to ${told.of('last') || '?'}`
const number = (told: Told): string => `Entry number ${told.change.id}`
const paper = (told: Told): string => {
  const entry = told.of('entry')
  return `File ${told.of('name') || 'without a name'}${entry === '' ? '' : ` of entry ${entry}`}`
}

export const entrySentences: Record<EntryAction, Say> = {
  'entry.opened': (told) => `${entryThing(told)} opened${after(' for ', told.of('importerName'))}`,
  'entry.keyed': (told) => keyed(entryThing(told), told),
  'entry.copied': (told) => `${entryThing(told)} opened as a copy${after(' for ', told.of('importerName'))}`,
  'entry.removed': (told) =>
    told.wrote('removed', false) ? `${entryThing(told)} brought back` : `${entryThing(told)} removed`,
  'entry.reviewed': (told) =>
    told.said('reviewedBy') === ''
      ? `${entryThing(told)}: the review mark is gone`
      : `${entryThing(told)}: reviewed by ${told.said('reviewedBy')}`,
  'line.added': row('added'),
  'line.keyed': rowKeyed,
  'line.removed': row('removed'),
  'tariff.added': row('added'),
  'tariff.keyed': rowKeyed,
  'tariff.removed': row('removed'),
  'bill.added': (told) => `${rowThing(told)} added${after(' ', told.of('billNumber'))}`,
  'bill.keyed': rowKeyed,
  'bill.removed': row('removed'),
  'container.added': (told) => `${rowThing(told)} added${after(' ', told.of('containerNumber'))}`,
  'container.keyed': rowKeyed,
  'container.removed': row('removed'),
  'entry.printed': fact,
  'entry.presented': fact,
  'entry.released': fact,
  'entry.held': fact,
  'entry.examOrdered': fact,
  'entry.refused': fact,
  'entry.voided': fact,
  'entry.amended': fact,
  'entry.summaryPresented': fact,
  'entry.paid': fact,
  'entry.pgaCleared': fact,
  'entry.presenceStated': fact,
  'entry.conditionKeyed': fact,
  'entry.followed': (told) => (told.said('scan') === '' ? fact(told) : `${entryThing(told)}: stamped page kept`),
  'entry.split': (told) => `${entryThing(told)} split off${after(' from ', told.of('splitFrom'))}`,
  'entry.combined': (told) => `${entryThing(told)} combined${after(' into ', told.of('combinedInto'))}`,
  'entry.wentAlone': (told) =>
    `${entryThing(told)} goes without a second person${after(', ', told.of('aloneBy'))}${after(': ', told.of('aloneWhy'))}`,
  'fact.withdrawn': (told) => `Withdrawn, it was wrong: ${fact(told)}${after('; because ', told.said('withdrawnWhy'))}`,
  'reserve.block.added': (told) => `${block(told)} added${after(' for ', told.of('device'))}`,
  'reserve.block.opened': (told) =>
    `${block(told)} opened in an emergency${after(' by ', told.of('openedBy'))}${after(': ', told.of('openedWhy'))}`,
  'reserve.block.reconciled': (told) =>
    `${block(told)} reconciled with the paper${after(' by ', told.of('reconciledBy'))}${after(', highest on paper ', told.of('highestOnPaper'))}`,
  'reserve.block.keyed': (told) => keyed(block(told), told),
  'reserve.block.removed': (told) => `${block(told)} removed`,
  'reserve.number.taken': (told) => `${number(told)} taken`,
  'reserve.number.voided': (told) => `${number(told)} voided${after(': ', told.of('voidReason'))}`,
  'reserve.number.foundOnPaper': (told) => `${number(told)} found on paper${after(': ', told.of('paperNote'))}`,
  'document.attached': (told) => `${paper(told)} kept sealed${after(', SHA-256 ', told.of('sha256'))}`,
  'document.keyed': (told) => keyed(paper(told), told),
  'document.removed': (told) => `${paper(told)} taken away${after(': ', told.said('removedWhy'))}`,
}
