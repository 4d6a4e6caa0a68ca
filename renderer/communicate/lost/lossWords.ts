import { breachReportDue } from '../../../shared/domain/deadlines/entryDeadlines'
import { momentMs } from '../../../shared/domain/calendar'
import type { LossOddity, LossRow } from '../../../shared/domain/incident/loss'
import type { WhoseData } from '../../../shared/domain/incident/whoseData'
import type { StepId } from '../../../shared/domain/incident/lossSteps'
import { dayOf, dayWords, timeOf, type Now } from '../../words/times'

/** The sentences of a loss, for its page and its sheet alike. */

export const stepTitles: Readonly<Record<StepId, string>> = {
  recorded: 'Recorded',
  whoseData: 'Whose data was on it',
  numbers: 'Its entry numbers are stopped',
  key: 'The key is changed',
  clock: 'Its own 72 hours',
  papers: 'Papers in the bag are counted',
  notices: 'Who is to be told',
  replacement: 'What takes its place',
}
export const stepOrder = Object.keys(stepTitles) as StepId[]

export const countWords = (count: number, one: string, many = `${one}s`): string =>
  `${count.toLocaleString('en-US')} ${count === 1 ? one : many}`

export const wallWords = (wall: Now): string => `${dayWords(dayOf(wall))} ${timeOf(wall)}`

/** As it may be found: what the choice *sealed or open* says, in the words that are stored. */
export const statesSaid: Readonly<Record<NonNullable<LossRow['fields']['what']>, readonly string[]>> = {
  laptop: [
    'Lifeboat locked, disk encrypted',
    'Lifeboat locked, disk not encrypted or not known',
    'Lifeboat open, somebody was logged in',
    'not known',
  ],
  stick: ['sealed by Lifeboat alone', 'other files were on it, not sealed', 'not known'],
  packet: ['in a closed envelope', 'open', 'not known'],
}

export function oddityWords(oddity: LossOddity): string {
  switch (oddity.type) {
    case 'ThisLaptop':
      return 'That is this laptop. Do it from another laptop if there is one: this one then stops drawing numbers, and whoever has it sees what you record.'
    case 'NoticedBeforeLastSeen':
      return 'It was noticed before it was last seen. Both are kept as said; the later one decides what was on it.'
    case 'NoticedInTheFuture':
      return 'Noticed in the future by the clock of this laptop. It is kept as said; the 72 hours count from it.'
    case 'ReplacedAlready':
      return `That laptop was replaced already by ${oddity.by}. Its numbers are stopped; the loss is recorded all the same.`
    case 'LostAlready':
      return 'That laptop is reported lost already. A second report has a clock of its own.'
    case 'PresentedAlready':
      return `${oddity.entryNumber} was handed over already: a copy of its packet is lost, not the entry.`
    case 'NothingNamed':
      return 'No entry is named: whose data was on the paper is not known until one is.'
  }
}

/** What was on it, one line a figure, without a name. */
export function figuresOf(data: WhoseData): readonly (readonly [what: string, count: string])[] {
  const sure = data.clients.filter(({ sureness }) => sureness === 'sure').length
  const perhaps = data.clients.length - sure
  const rows: [string, number][] = [
    ['Clients (importers of record), sure', sure],
    ['Clients, perhaps: recorded elsewhere before it was noticed', perhaps],
    ['Entries', data.entries],
    ['Manufacturers named', data.manufacturers.length],
    ['Consignees named that are not the importer', data.consignees.length],
    ['Drivers with their date of birth', data.drivers],
    ['Contacts', data.contacts],
    ['Attached papers and printed packets', data.documents],
    ['People who unlock the desk', data.operators.length],
  ]
  return rows
    .filter(([, count], at) => count > 0 || at === 0)
    .map(([what, count]) => [what, count.toLocaleString('en-US')])
}

/** *in 71 h 20 min*, *3 h 05 min ago*; clock hours. */
export function leftWords(moment: string, nowMs: number): string {
  const minutes = Math.round((momentMs(moment) - nowMs) / 60_000)
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60]
  const words = hours === 0 ? `${rest} min` : `${hours} h ${String(rest).padStart(2, '0')} min`
  return minutes < 0 ? `${words} ago` : `in ${words}`
}

export { breachReportDue as reportDue }
