import type { Action } from '../../journal/actions'
import { nameOf } from '../values'
import { after, keyed, listed, type Say, type Told } from '../told'
import type { EntryAction } from './entry'
import type { LaptopAction } from './laptop'
import type { IncidentAction } from './incident'
import type { RecoverAction } from './recover'
import type { RespondAction } from './respond'

/** The kit, the plan, the people and the agencies' answers: all that is not of an incident, an entry or a laptop. */
export type PrepareAction = Exclude<
  Action,
  EntryAction | LaptopAction | IncidentAction | RespondAction | RecoverAction | 'notice.logged' | 'change.undone'
>

const named =
  (word: string): ((told: Told) => string) =>
  (told) =>
    `${word} ${nameOf(told.look.state, told.change.kind, told.change.id)}`
const keyedAs =
  (word: string): Say =>
  (told) =>
    keyed(named(word)(told), told)
/** The same action also brings a thing back where it undoes a removal. */
const removedAs =
  (word: string): Say =>
  (told) =>
    `${named(word)(told)} ${told.wrote('removed', false) ? 'brought back' : 'removed'}`

const agency = (told: Told): string => {
  const entry = told.of('entry')
  const who = listed(told.of('agency'), told.of('program'))
  return `${entry === '' ? 'Agencies' : `Entry ${entry}, agencies`}${after(' ', who)}`
}
const notice = (told: Told): string => {
  const number = told.of('entryNumber') || told.of('entry')
  return `Prior notice${after(' of entry ', number)}`
}
const rows = (told: Told): string =>
  listed(
    told.of('rowsNew') !== '' && `${told.of('rowsNew')} new`,
    told.of('rowsChanged') !== '' && `${told.of('rowsChanged')} changed`,
    told.of('rowsSame') !== '' && `${told.of('rowsSame')} the same`,
    told.of('rowsRefused') !== '' && `${told.of('rowsRefused')} refused`,
  )

export const prepareSentences: Record<PrepareAction, Say> = {
  'firm.keyed': (told) => keyed('Firm', told),
  'operator.keyed': keyedAs('Operator'),
  'operator.removed': removedAs('Operator'),
  'signer.keyed': keyedAs('Signer'),
  'signer.removed': removedAs('Signer'),
  'importer.keyed': keyedAs('Importer'),
  'importer.removed': removedAs('Importer'),
  'contact.keyed': keyedAs('Contact'),
  'contact.removed': removedAs('Contact'),
  'catalogue.loaded': (told) =>
    `List ${told.change.id} loaded: ${told.of('rows') || 'no'} rows${after(', from ', told.of('source'))}`,
  'catalogue.corrected': (told) => keyed(`List, row ${told.change.id}`, told),
  'portProfile.keyed': keyedAs('Port'),
  'file.savedOutside': (told) =>
    `${told.of('what') || 'File'} saved outside as ${told.of('name')}${told.of('sealed') === 'yes' ? ', sealed' : ', not sealed'}${after(', SHA-256 ', told.of('sha256'))}`,
  'file.destroyed': (told) => `File ${told.of('name')} signed off as destroyed${after(' by ', told.of('destroyedBy'))}`,
  'planStep.keyed': keyedAs('Plan step'),
  'planStep.removed': removedAs('Plan step'),
  'goBag.printed': (told) =>
    `Go-bag printed, version ${told.of('version') || '?'}${after(', kept at ', told.of('place'))}`,
  'arrival.loaded': (told) => `Arrival expected: ${arrival(told)}`,
  'arrival.removed': (told) => `Arrival no longer expected: ${arrival(told)}`,
  'inFlight.loaded': (told) => `In flight in the main system: ${arrival(told)}${after(', ', told.of('stateAsGiven'))}`,
  'inFlight.removed': (told) => `Off the in-flight list: ${arrival(told)}`,
  'evidence.filed': (told) =>
    `Readiness, proof filed: ${told.of('what') || told.of('line')}${after(', done by ', told.of('by'))}`,
  'evidence.removed': (told) => `Readiness, proof taken away: ${told.of('what') || told.of('line')}`,
  'permit.keyed': (told) => keyed(`Permit ${told.of('what') || told.of('number')}`, told),
  'permit.removed': (told) => `Permit ${told.of('what') || told.of('number')} removed`,
  'backup.made': (told) => `Sealed copy of this desk made${after(' at ', told.of('place'))}`,
  'backup.verified': (told) => `Sealed copy${after(' at ', told.of('place'))} read back and compared`,
  'backup.removed': (told) => `Sealed copy${after(' at ', told.of('place'))} taken off the list`,
  'restore.rehearsed': (told) =>
    `Restore rehearsed${after(' from ', told.of('from'))}${after(' in ', told.of('seconds') && `${told.of('seconds')} s`)}`,
  'printTest.printed': (told) => `Printer test printed${after(' on ', told.of('printer'))}`,
  'printTest.confirmed': (told) =>
    `Printer test confirmed from the paper${after(' on ', told.of('printer'))}${after(' by ', told.of('by'))}`,
  'exercise.begun': (told) =>
    `Exercise begun: ${told.of('script') || told.of('what')}${after(', led by ', told.of('lead'))}`,
  'exercise.keyed': (told) => keyed(`Exercise ${told.of('script') || told.of('what')}`, told),
  'exercise.removed': (told) => `Exercise ${told.of('script') || told.of('what')} removed`,
  'inject.given': (told) => `Exercise, inject given: ${told.of('text')}`,
  'inject.answered': (told) => `Exercise, inject answered: ${told.of('answer') || 'no answer'}`,
  'officialForm.filed': (told) =>
    `Agency form ${told.of('title')} put on file${after(', edition ', told.of('edition'))}`,
  'officialForm.keyed': (told) => keyed(`Agency form ${told.of('title')}`, told),
  'officialForm.removed': (told) => `Agency form ${told.of('title')} removed`,
  'formBinding.keyed': (told) => `Agency form, box ${told.of('field')} bound to ${told.of('value') || 'nothing'}`,
  'formBinding.removed': (told) => `Agency form, box ${told.of('field')} no longer bound`,
  'import.done': (told) => `Import of ${told.of('file') || told.of('target')}${after(': ', rows(told))}`,
  'import.undone': (told) => `Import of ${told.of('file') || told.of('target')} taken back`,
  'importMap.remembered': (told) => `How columns are read is remembered${after(': ', told.of('source'))}`,
  'kit.loaded': (told) =>
    `Kit loaded${after(', made ', told.of('madeAt'))}${after(', by ', told.of('office'))}${after(', laptop ', told.of('laptop'))}`,
  'kitQuestion.asked': (told) => `The kit would change ${listed(told.of('entityKind'), told.of('field'))}: asked first`,
  'kitQuestion.answered': (told) =>
    `The kit’s change of ${listed(told.of('entityKind'), told.of('field'))}: ${told.of('answer') || 'no answer'}${after(', said by ', told.of('answeredBy'))}`,
  'contact.reached': (told) =>
    `${told.of('contact') || 'A contact'}: ${told.of('answered') === 'yes' ? 'reached' : 'no answer'}${after(' at ', told.of('value'))}${after(', tried by ', told.of('by'))}${after('; ', told.of('note'))}`,
  'reached.removed': (told) => `A try to reach ${told.of('contact') || 'a contact'} taken away`,
  'supply.counted': (told) =>
    `Supply counted: ${told.of('what') || told.change.id}${after(', ', listed(told.of('have'), told.of('unit')))}`,
  'supply.removed': (told) => `Supply ${told.of('what') || told.change.id} removed`,
  'pga.answered': (told) =>
    `${agency(told)}: question ${told.of('question')} answered: ${told.of('answer') || 'empty'}`,
  'pga.answer.removed': (told) => `${agency(told)}: answer to ${told.of('question')} removed`,
  'pga.judged': (told) => `${agency(told)}: judged: ${told.of('verdict')}${after('; ', told.of('reason'))}`,
  'pga.verdict.removed': (told) => `${agency(told)}: judgement removed`,
  'pga.paper.keyed': (told) => keyed(`${agency(told)}, paper ${told.of('paper')}`, told),
  'pga.paper.removed': (told) => `${agency(told)}, paper ${told.of('paper')} removed`,
  'pga.priorNotice.keyed': (told) => `${notice(told)}: confirmation ${told.of('confirmation') || 'not keyed yet'}`,
  'pga.priorNotice.removed': (told) => `${notice(told)} removed`,
  'closure.keyed': (told) => `Day without business: ${closure(told)}`,
  'closure.removed': (told) => `No day without business after all: ${closure(told)}`,
}

const arrival = (told: Told): string =>
  listed(told.of('entryNumber'), told.of('reference'), told.of('bill'), told.of('importerName')) || told.change.id
const closure = (told: Told): string => listed(told.of('day'), told.of('name'), told.of('whose'))
