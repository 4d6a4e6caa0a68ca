import { stages } from '../../knowledge/stages'
import type { Action } from '../../journal/actions'
import { nameOf } from '../values'
import { after, keyed, listed, quoted, rawOf, type Say, type Told } from '../told'

/** What is said and done about an incident. */
export type IncidentAction = Extract<
  Action,
  | `incident.${string}`
  | `incidentFact.${string}`
  | `breach.${string}`
  | `report.${string}`
  | `task.${string}`
  | `call.${string}`
  | `callSchedule.${string}`
  | `notification.${string}`
  | `message.${string}`
  | `statusSheet.${string}`
  | `firstHour.${string}`
  | `log.${string}`
  | `exhibit.${string}`
  | `handover.${string}`
  | `loss.${string}`
>

const incident = (told: Told): string => {
  const title = told.of('title')
  return title === '' ? 'Incident' : `Incident ${quoted(title)}`
}
const stage = (id: string): string => stages.find((one) => one.id === id)?.name ?? id
const report = (told: Told): string => {
  const word = told.of('report') === 'breachReport' ? 'Breach report' : 'Incident notice'
  const number = told.of('number')
  return number === '' || number === '0' ? `${word} to the SOC` : `${word} to the SOC, supplement ${number}`
}
const task = (told: Told): string => {
  const to = told.of('promisedTo')
  return to === '' ? `Task ${quoted(told.of('title'))}` : `Promise to ${to}: ${told.of('title')}`
}
const outcomes: Readonly<Record<string, string>> = {
  reached: 'reached',
  leftMessage: 'a message was left',
  noAnswer: 'no answer',
  busy: 'busy',
  wrongNumber: 'wrong number',
  refused: 'call refused',
  letter: 'by letter',
}
const channels: Readonly<Record<string, string>> = {
  phone: 'telephone',
  secondPhone: 'second telephone',
  email: 'e-mail',
  secure: 'secure channel',
  inPerson: 'in person',
  fax: 'fax',
  paper: 'paper',
}
const channel = (told: Told): string => channels[told.of('channel')] ?? told.of('channel')
/** By contact or client, else as it was said. */
const withWhom = (told: Told): string => {
  const who = told.of('name') || told.of('contact') || told.of('importer')
  return listed(who || 'somebody', told.of('organisation') !== who && told.of('organisation'))
}
const call: Say = (told) => {
  const way = told.of('direction') === 'in' ? 'Call from' : 'Call to'
  const how = listed(channel(told), told.of('value'))
  const outcome = outcomes[told.of('outcome')] ?? told.of('outcome')
  return [
    `${way} ${withWhom(told)}${how === '' ? '' : ` (${how})`}${after(': ', outcome)}`,
    after('we said: ', told.of('said')),
    after('they said: ', told.of('heard')),
    after('present: ', told.of('attended')),
    after('minutes: ', told.of('minutes')),
    after('again ', told.of('nextAt')),
  ]
    .filter(Boolean)
    .join('; ')
}
const message = (told: Told): string =>
  `Message to ${told.of('audience') || 'nobody yet'}${after(', ', stage(told.of('stage')).toLowerCase())}${after(', ', quoted(told.of('subject')))}`
const schedule = (told: Told): string => `Status call ${quoted(told.of('title'))}`
const sorts: Readonly<Record<string, string>> = {
  note: 'Note',
  decision: 'Decision',
  observation: 'Observation',
  visitor: 'Visitor',
  correction: 'Correction',
}
const exhibit = (told: Told): string => `Exhibit ${told.of('number') || told.change.id}${after(', ', told.of('what'))}`
const moves: Readonly<Record<string, string>> = {
  taken: 'taken',
  handedOver: 'handed over',
  copied: 'copied',
  examined: 'examined',
  stored: 'put away',
  returned: 'given back',
  checked: 'checked',
}
const loss = (told: Told): string => {
  const words = { laptop: 'Laptop', stick: 'Stick', packet: 'Packet' }[told.of('what')] ?? 'Something'
  return `${words} lost${after(': ', listed(told.of('describe'), told.of('device')))}`
}

export const incidentSentences: Record<IncidentAction, Say> = {
  'incident.declared': (told) =>
    `${incident(told)} declared${after(' by ', told.of('declaredBy'))}${after(', discovered ', told.of('discoveredAt'))}${after(', led by ', told.of('lead'))}${after('. Known at the start: ', told.of('knownAtStart'))}`,
  'incident.keyed': (told) => {
    const [only, ...more] = told.change.patch.filter(([field]) => field !== 'stageSince')
    return only?.[0] === 'stage' && more.length === 0
      ? `${incident(told)}: stage ${stage(told.said('stage')).toLowerCase()}${after(' since ', told.said('stageSince'))}`
      : keyed(incident(told), told)
  },
  'incident.closed': (told) =>
    told.said('closedAt') === ''
      ? `${incident(told)} opened again`
      : `${incident(told)} closed${after(' by ', told.of('closedBy'))}${after(': ', told.of('closedWhy'))}`,
  'incidentFact.stated': (told) =>
    `Incident fact, ${told.of('topic') || 'no topic'}: ${told.of('notKnownYet') === 'yes' ? 'not known yet' : told.of('value')}${after(', said by ', told.of('saidBy'))}${after(', ', told.of('sureness'))}${after('; asked of ', told.of('askedOf'))}${told.of('beneath') === 'yes' ? '; said before the one that stands' : ''}`,
  'incidentFact.withdrawn': (told) =>
    `Incident fact withdrawn, ${told.of('topic')}: ${told.of('value')}${after('; because ', told.of('withdrawnWhy'))}`,
  'breach.found': (told) =>
    `Breach of records found${after(' (', told.of('records') && `${told.of('records')})`)}${after(': ', told.of('what'))}${after(', discovered ', told.of('discoveredAt'))}${after(' by ', told.of('discoveredBy'))}`,
  'breach.keyed': (told) => keyed('Breach', told),
  'breach.withdrawn': (told) => `Breach withdrawn: ${told.of('what')}${after('; because ', told.of('withdrawnWhy'))}`,
  'breach.importerTouched': (told) =>
    `Client touched by the breach: ${told.of('importerName') || told.of('importer')}${after(', importer number ', told.of('importerNumber'))}${after('; ', told.of('how'))}`,
  'breach.importerWithdrawn': (told) =>
    `Client not touched by the breach after all: ${told.of('importerName') || told.of('importer')}${after('; because ', told.of('withdrawnWhy'))}`,
  'report.made': (told) =>
    `${report(told)} made${after(' by ', told.of('madeBy'))}${after(', SHA-256 ', told.of('sha256'))}`,
  'report.sent': (told) =>
    `${report(told)} sent${after(' ', told.of('sentAt'))}${after(' from ', told.of('sentFrom'))}${after(' to ', told.of('sentTo'))}${after(' by ', told.of('sentBy'))}${after(', message id ', told.of('messageId'))}`,
  'report.acknowledged': (told) =>
    `${report(told)} acknowledged${after(' by ', told.of('acknowledgedBy'))}${after(': ', told.of('acknowledgement'))}`,
  'task.opened': (told) =>
    `${task(told)}: opened${after(', owner ', told.of('owner'))}${after(', due ', told.of('dueAt'))}`,
  'task.keyed': (told) => keyed(task(told), told),
  'task.done': (told) =>
    told.said('doneAt') === ''
      ? `${task(told)}: not done after all`
      : `${task(told)}: done${after(' by ', told.of('doneBy'))}${after('; ', told.of('result'))}`,
  'task.removed': (told) => `${task(told)}: removed${after('; ', told.of('removedWhy'))}`,
  'call.logged': call,
  'call.keyed': (told) => keyed(`Call with ${withWhom(told)}`, told),
  'callSchedule.keyed': (told) => keyed(schedule(told), told),
  'callSchedule.removed': (told) => `${schedule(told)} removed`,
  'notification.keyed': (told) =>
    told.of('notNeeded') === 'yes'
      ? `${told.of('contact')} need not be told${after(', ', stage(told.of('stage')).toLowerCase())}${after(': ', told.of('why'))}`
      : keyed(`When ${told.of('contact') || 'a contact'} is told`, told),
  'message.written': (told) => `${message(told)}: written`,
  'message.approved': (told) =>
    told.said('approvedBy') === ''
      ? `${message(told)}: approval taken back`
      : `${message(told)}: approved by ${told.said('approvedBy')}${after(', ', told.of('approvedHow'))}`,
  'message.removed': (told) => `${message(told)}: removed`,
  'message.prepared': (told) =>
    `Message to ${told.of('name') || told.of('contact') || told.of('importer') || 'somebody'}${after(' at ', told.of('address'))} made as a file, not sent yet${told.of('draft') === 'yes' ? ', marked DRAFT' : ''}`,
  'message.sent': (told) =>
    `Message given to ${told.of('name') || told.of('contact') || told.of('importer') || 'somebody'}${after(' by ', channel(told))}${after(' at ', told.of('address'))}${told.of('draft') === 'yes' ? ', marked DRAFT' : ''}`,
  'statusSheet.printed': (told) =>
    `Status sheet ${told.of('number')} printed for ${told.of('importer') || 'a client'}${told.of('draft') === 'yes' ? ', marked DRAFT' : ''}${after(', SHA-256 ', told.of('sha256'))}`,
  'firstHour.printed': (told) =>
    `Pages of the first hour sent to the printer, ${told.of('pages')} of them: ${told.of('roles')}`,
  'log.written': (told) =>
    `${sorts[told.of('sort')] ?? 'Note'}: ${told.of('text') || told.of('fileName') || 'no words'}`,
  'log.counselMarked': (told) => {
    const place = told.change.id.lastIndexOf('-')
    const device = nameOf(told.look.state, 'device', told.change.id.slice(0, place))
    const item = `Item ${told.change.id.slice(place + 1)} of ${device}`
    return `${item} ${told.of('counsel') === 'yes' ? 'kept for counsel' : 'no longer kept for counsel'}${after(': ', told.of('why'))}`
  },
  'exhibit.taken': (told) =>
    `${exhibit(told)}: taken${after(' by ', told.of('takenBy'))}${after(', ', told.of('how'))}${after(', from ', told.of('takenFrom'))}${after(', kept at ', told.of('place'))}${after(', file ', told.of('fileName'))}${after(', SHA-256 ', told.of('sha256'))}`,
  'exhibit.keyed': (told) => keyed(exhibit(told), told),
  'exhibit.custodyMoved': (told) => {
    const id = rawOf(told.look.state, told.change, 'exhibit')
    const number = nameOf(told.look.state, 'exhibit', id)
    return `Exhibit ${number}: ${moves[told.of('what')] ?? told.of('what')}${after(' by ', told.of('by'))}${after(', from ', told.of('from'))}${after(' to ', told.of('to'))}${after(', ', told.of('how'))}${after(', on ', told.of('on'))}${after('; result: ', told.of('result'))}`
  },
  'handover.signed': (told) =>
    `Shift handed over${after(' from ', told.of('from'))}${after(' to ', told.of('to'))}${after(', last number ', told.of('lastNumber'))}${after(', open promises ', told.of('openPromises'))}${after('; ', told.of('note'))}`,
  'loss.reported': (told) =>
    `${loss(told)}${after(', noticed by ', told.of('noticedBy'))}${after(', last seen ', told.of('lastSeenAt'))}${after(', ', told.of('where'))}`,
  'loss.keyed': (told) => {
    if (told.said('withdrawn') === 'yes')
      return `It was no loss: ${loss(told)}${after('; because ', told.of('withdrawnWhy'))}`
    if (told.said('foundAgainAt') !== '')
      return `${loss(told)}: found again ${told.said('foundAgainAt')}${after('; ', told.of('foundAgainNote'))}`
    return keyed(loss(told), told)
  },
}
