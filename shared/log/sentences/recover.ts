import type { Action } from '../../journal/actions'
import { answerWords, partWords } from '../../domain/recover/answerWords'
import { nameOf } from '../values'
import { after, keyed, listed, quoted, rawOf, type Say, type Told } from '../told'

/** Going home: bundle, leave to reconnect, lanes, keying, files and answers, accounting, close. */
export type RecoverAction = Extract<
  Action,
  | `bundle.${string}`
  | `remediation.${string}`
  | `reconnection.${string}`
  | `evidencePack.${string}`
  | `nextNumber.${string}`
  | `queryList.${string}`
  | `lane.${string}`
  | `exportMap.${string}`
  | `mapColumn.${string}`
  | `keyedHome.${string}`
  | `sample.${string}`
  | `secondKeying.${string}`
  | `filing.${string}`
  | `receiptFile.${string}`
  | `receipt.${string}`
  | `accounting.${string}`
  | `discretion.${string}`
  | `discretionAttachment.${string}`
  | `archive.${string}`
  | `afterAction.${string}`
  | `lesson.${string}`
>

const partsCalled: Readonly<Record<string, string>> = partWords
const answersCalled: Readonly<Record<string, string>> = answerWords

export const laneWords: Readonly<Record<string, string>> = {
  releaseAndSummary: 'release and summary',
  summaryOnly: 'summary only',
  correctOfficer: 'correct what the officer keyed',
  askCbp: 'ask CBP',
  nothingToFile: 'nothing to file',
}

const entry = (told: Told, field = 'entry'): string =>
  `Entry ${nameOf(told.look.state, 'entry', rawOf(told.look.state, told.change, field) || told.change.id)}`
const entries = (told: Told, field = 'entries'): string => {
  const text = rawOf(told.look.state, told.change, field)
  const many = text === '' ? 0 : text.split(' ').length
  return many === 1 ? '1 entry' : `${many} entries`
}
const raw = (told: Told, field: string): string => rawOf(told.look.state, told.change, field)
const evidence = (told: Told): string => `Evidence ${quoted(told.of('title') || told.of('item'))}`
const leave = (told: Told): string => `Leave to reconnect${after(', asked of ', told.of('askedOf'))}`
const map = (told: Told): string => `Map ${quoted(told.of('name'))}`
const file = (told: Told): string => `File ${quoted(told.of('name'))}`

export const recoverSentences: Record<RecoverAction, Say> = {
  'bundle.exported': (told) =>
    `Bundle ${quoted(told.of('name'))} written${raw(told, 'sort') === 'increment' ? ', with what came since the last' : ''}`,
  'remediation.keyed': (told) => `${evidence(told)}: ${listed(told.of('state'), after('by ', told.of('by')))}`,
  'remediation.removed': (told) => `${evidence(told)} removed`,
  'reconnection.asked': (told) => `${leave(told)}${after(' by ', told.of('askedBy'))}`,
  'reconnection.answered': (told) =>
    `${leave(told)}: ${listed(told.of('state'), after('by ', told.of('answeredBy')), after('reference ', told.of('reference')))}`,
  'reconnection.removed': (told) => `${leave(told)} removed`,
  'evidencePack.signed': (told) =>
    `Evidence for CBP, version ${told.of('number') || '?'}, printed for signature${after(' by ', told.of('signedBy'))}`,
  'nextNumber.signed': (told) =>
    `Next number of filer ${told.of('filerCode')}: at least ${told.of('atLeast')}${after(', signed by ', told.of('signedBy'))}`,
  'nextNumber.set': (told) =>
    `Next number of filer ${told.of('filerCode')} in the main system: ${told.of('setTo')}${after(', set by ', told.of('setBy'))}`,
  'queryList.made': (told) => `Question ${told.of('number') || '?'} what ACE has: ${entries(told, 'includes')}`,
  'queryList.answered': (told) =>
    `Question ${told.of('number') || '?'} what ACE has: answers read in${after(' from ', quoted(told.of('answerName')))}`,
  'lane.chosen': (told) =>
    `${entry(told)}: lane ${laneWords[raw(told, 'lane')] ?? 'chosen'}${after(', by ', told.of('by'))}${after('; ', told.of('why'))}`,
  'lane.wordKeyed': (told) =>
    `${entry(told)}: CBP’s word on the release${after(', ', told.of('word'))}${after(', by ', told.of('wordBy'))}`,
  'lane.removed': (told) => `${entry(told)}: lane by the facts again`,
  'exportMap.keyed': (told) => keyed(map(told), told),
  'exportMap.removed': (told) => `${map(told)} removed`,
  'mapColumn.keyed': (told) => keyed(`Column ${quoted(told.of('header'))}`, told),
  'mapColumn.removed': (told) => `Column ${quoted(told.of('header'))} removed`,
  'keyedHome.ticked': (told) =>
    told.change.patch.every(([field, value]) => field !== 'problem' || value === null)
      ? `${entry(told)} in the main system: ${told.of('upTo') || '0'} boxes keyed`
      : `${entry(told)} left for now: ${told.of('problem')}`,
  'keyedHome.done': (told) =>
    `${entry(told)} keyed into the main system${after(' by ', told.of('doneBy'))}${after(', there ', told.of('mainReference'))}`,
  'keyedHome.reopened': (told) => `${entry(told)}: keying into the main system opened again`,
  'sample.drawn': (told) => `Second keying ${quoted(told.of('title'))}: ${entries(told)} drawn`,
  'sample.removed': (told) => `Second keying ${quoted(told.of('title'))} removed`,
  'secondKeying.keyed': (told) => `${entry(told)}: a value keyed a second time, unseen${after(', by ', told.of('by'))}`,
  'secondKeying.decided': (told) =>
    `${entry(told)}: two keyings differed${after(', decided by ', told.of('decidedBy'))}${after(': ', told.of('decidedWhy'))}`,
  'filing.written': (told) => `${file(told)} written: ${entries(told)}`,
  'filing.sent': (told) => `${file(told)} sent${after(' to ', told.of('sentTo'))}${after(' by ', told.of('sentBy'))}`,
  'filing.withdrawn': (told) => `${file(told)} withdrawn${after(': ', told.of('withdrawnWhy'))}`,
  'receiptFile.taken': (told) =>
    `Answers read from ${quoted(told.of('name'))}: ${told.of('answers') || '0'}, ${told.of('unmatched') || '0'} of them matched nothing`,
  'receipt.taken': (told) =>
    `Entry ${told.of('entryNumber') || 'without a number'}, ${partsCalled[raw(told, 'part')] ?? 'answer'}: ${answersCalled[raw(told, 'answer')] ?? 'answered'}`,
  'receipt.settled': (told) =>
    `An answer for ${told.of('entryNumber') || 'no entry here'} settled${after(' by ', told.of('settledBy'))}${after(': ', told.of('settledHow'))}`,
  'accounting.signed': (told) =>
    `Full accounting ${told.of('number') || '?'}: ${raw(told, 'verdict') === 'green' ? 'every number accounted for' : `${told.of('open') || '?'} open`}${after(', signed by ', told.of('signedBy'))}`,
  'discretion.keyed': (told) =>
    `CBP’s discretion for late summaries${after(', ', told.of('grantedBy'))}${after(', reference ', told.of('reference'))}`,
  'discretion.removed': () => 'CBP’s discretion for late summaries removed',
  'discretionAttachment.printed': (told) => `${entry(told)}: discretion attachment ${told.of('number') || '?'} printed`,
  'discretionAttachment.sent': (told) =>
    `${entry(told)}: discretion attachment sent${after(' by ', told.of('sentBy'))}${after(', ', told.of('sentHow'))}`,
  'archive.made': (told) => `Archive ${quoted(told.of('name'))} made${after(', kept until ', told.of('retainUntil'))}`,
  'archive.opened': (told) =>
    `Archive ${quoted(told.of('name'))} opened elsewhere${after(': ', told.of('openedWhere'))}${after(', by ', told.of('openedBy'))}`,
  'archive.removed': (told) => `Archive ${quoted(told.of('name'))} removed`,
  'afterAction.printed': (told) => `After-action report ${told.of('number') || '?'} printed`,
  'lesson.keyed': (told) => keyed(`Lesson ${quoted(told.of('title'))}`, told),
  'lesson.done': (told) =>
    `Lesson ${quoted(told.of('title'))} mended${after(' by ', told.of('doneBy'))}${after(': ', told.of('doneHow'))}`,
  'lesson.removed': (told) => `Lesson ${quoted(told.of('title'))} removed`,
}
