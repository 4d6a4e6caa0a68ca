import { fieldsOf } from '../entryFile'
import { scopeWords } from '../respond/authorisationWords'
import { entitiesOf, entityOf, isRemoved, textOf, valueOf, type DeskState, type Entity } from '../../journal/state'
import { socQuestion } from '../../knowledge/socQuestions'
import { stages } from '../../knowledge/stages'
import { momentMs } from '../calendar'
import { rememberBy } from '../remember'
import { accounting } from '../reserve'
import { isFieldNew, isNewEntity, type Since } from './agendaSince'
import { momentShort } from './callsWords'
import type { ScheduleRow } from './schedule'

/** One item of the agenda of a status call. */
export interface AgendaItem {
  /** keeps its minutes with it while the agenda goes on changing */
  id: string
  title: string
  lines: readonly string[]
}

/**
 * What changed since the last held call of a schedule, in the order in which CBP wants it, then what always stands on
 * it. Counsel's statements are left out; nothing that did not change stands there, but promises that are late.
 * @param nowMs by the laptop's clock: which promises are late
 */
export function agendaOf(state: DeskState, schedule: ScheduleRow, since: Since, nowMs: number): AgendaItem[] {
  const incident = schedule.fields.incident ?? ''
  const item = (id: string, title: string, lines: readonly string[]): AgendaItem[] =>
    lines.length === 0 ? [] : [{ id, title, lines }]
  return [
    ...item('stands', 'Where it stands', standsLines(state, incident, since)),
    ...item('facts', 'Facts of the incident', factLines(state, incident, since)),
    ...item('breach', 'Breach of records', breachLines(state, incident, since)),
    ...item('losses', 'Lost', lossLines(state, incident, since)),
    ...item('reports', 'Reports to the SOC', reportLines(state, incident, since)),
    ...item('entries', 'Entries', entryLines(state, since)),
    ...item('numbers', 'Entry numbers', numberLines(state, since)),
    ...item('promises', 'Promises', promiseLines(state, incident, since, nowMs)),
    ...(schedule.fields.standing ?? '')
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '')
      .map((line, nth) => ({ id: `standing-${nth + 1}`, title: line, lines: [] })),
  ]
}

/** As it is kept with the call, and read down the telephone. */
export const agendaText = (items: readonly AgendaItem[]): string =>
  items
    .map(({ title, lines }, nth) => [`${nth + 1}. ${title}`, ...lines.map((line) => `   ${line}`)].join('\n'))
    .join('\n')

const ofIncident = (state: DeskState, kind: string, incident: string): Entity[] =>
  [...entitiesOf(state, kind).values()]
    .filter((entity) => textOf(entity, 'incident') === incident && !isRemoved(entity))
    .sort((a, b) => (a.born.at < b.born.at ? -1 : 1))

const leave = { notAsked: 'not asked for', requested: 'asked for, no answer yet', granted: 'granted' } as const

function standsLines(state: DeskState, incident: string, since: Since): string[] {
  const entity = entityOf(state, 'incident', incident)
  const isOf = (field: string) => isFieldNew(entity, field, since)
  const text = (field: string) => textOf(entity, field)
  const stage = stages.find(({ id }) => id === text('stage'))?.name
  const lines: string[] = []
  if (isOf('stage') && stage !== undefined) lines.push(`Stage: ${stage}, since ${momentShort(text('stageSince'))}`)
  if (isOf('outageBegan')) lines.push(`The outage began ${momentShort(text('outageBegan'))}`)
  if (isOf('discoveredAt')) lines.push(`Discovered ${momentShort(text('discoveredAt'))}`)
  if (isOf('expectedDuration')) lines.push(`Expected to last: ${text('expectedDuration')}`)
  if (isOf('socReportNumber')) lines.push(`SOC report number ${text('socReportNumber')}`)
  if (['authorisationState', 'authorisationReference', 'authorisationGrantedAt'].some(isOf)) {
    const [state_, reference] = [text('authorisationState') as keyof typeof leave, text('authorisationReference')]
    lines.push(`Leave for downtime procedures: ${[leave[state_], reference].filter(Boolean).join(', ')}`)
  }
  for (const record of ofIncident(state, 'authorisation', incident)) {
    if (!['state', 'reference', 'until'].some((field) => isFieldNew(record, field, since))) continue
    const fields = fieldsOf('authorisation', record)
    lines.push(
      `Leave for downtime procedures, ${scopeWords({ fields })}: ${[fields.state, fields.reference].filter(Boolean).join(', ')}`,
    )
  }
  return lines
}

function factLines(state: DeskState, incident: string, since: Since): string[] {
  return ofIncident(state, 'incidentFact', incident)
    .filter((entity) => valueOf(entity, 'counsel') !== true)
    .flatMap((entity) => {
      const caption = socQuestion(textOf(entity, 'topic'))?.caption ?? textOf(entity, 'topic')
      const withdrawn = valueOf(entity, 'withdrawn') === true
      if (withdrawn) {
        // What came and went between two calls was never told.
        if (!isFieldNew(entity, 'withdrawn', since) || isNewEntity(entity, since)) return []
        return [`Withdrawn: ${caption}: ${textOf(entity, 'value')}`]
      }
      if (!isNewEntity(entity, since)) return []
      const unknown = valueOf(entity, 'notKnownYet') === true
      const asked = textOf(entity, 'askedOf')
      return [
        `${caption}: ${unknown ? `not known yet${asked === '' ? '' : `, ${asked} asks`}` : oneLine(textOf(entity, 'value'))}`,
      ]
    })
}

const oneLine = (text: string): string => text.replace(/\s*\n\s*/gu, '; ')

function breachLines(state: DeskState, incident: string, since: Since): string[] {
  const lines = ofIncident(state, 'breach', incident).flatMap((entity) => {
    const withdrawn = valueOf(entity, 'withdrawn') === true
    if (withdrawn)
      return isFieldNew(entity, 'withdrawn', since) && !isNewEntity(entity, since)
        ? [`Withdrawn: ${oneLine(textOf(entity, 'what'))}`]
        : []
    if (!isNewEntity(entity, since)) return []
    return [`Found ${momentShort(textOf(entity, 'discoveredAt'))}: ${oneLine(textOf(entity, 'what'))}`]
  })
  const touched = ofIncident(state, 'touched', incident).filter(
    (entity) => isNewEntity(entity, since) && valueOf(entity, 'withdrawn') !== true,
  ).length
  if (touched > 0) lines.push(`Importer numbers known to be compromised since: ${touched}`)
  return lines
}

const lossLines = (state: DeskState, incident: string, since: Since): string[] =>
  ofIncident(state, 'loss', incident)
    .filter((entity) => isNewEntity(entity, since) && valueOf(entity, 'withdrawn') !== true)
    .map((entity) =>
      [
        `A ${textOf(entity, 'what') || 'thing'} lost, noticed ${momentShort(textOf(entity, 'noticedAt'))}`,
        textOf(entity, 'describe'),
      ]
        .filter(Boolean)
        .join(': '),
    )

function reportLines(state: DeskState, incident: string, since: Since): string[] {
  return ofIncident(state, 'reportVersion', incident).flatMap((entity) => {
    const number = Number(valueOf(entity, 'number') ?? 0)
    const report = textOf(entity, 'report') === 'breachReport' ? 'Breach report' : 'Incident notice'
    const name = number === 0 ? report : `${report}, supplement ${number}`
    const parts = [
      isNewEntity(entity, since) && `made ${momentShort(textOf(entity, 'madeAt'))}`,
      isFieldNew(entity, 'sentAt', since) && `sent ${momentShort(textOf(entity, 'sentAt'))}`,
      isFieldNew(entity, 'acknowledgedAt', since) && `acknowledged ${momentShort(textOf(entity, 'acknowledgedAt'))}`,
    ].filter((part) => part !== false)
    return parts.length === 0 ? [] : [`${name}: ${parts.join(', ')}`]
  })
}

/** What happened to entries, in the order of their day. */
const happened = [
  ['printed', 'Printed'],
  ['presented', 'Presented'],
  ['released', 'Released'],
  ['releasedConditionally', 'Released on condition'],
  ['held', 'Held'],
  ['examOrdered', 'Exam ordered'],
  ['refused', 'Refused at the counter'],
  ['redeliveryOrdered', 'Redelivery ordered'],
  ['summaryPresented', 'Summaries presented'],
] as const
/** CBP wants to hear which; more than this are a list on paper. */
const MOST_NAMED = 6

function entryLines(state: DeskState, since: Since): string[] {
  const entries = new Map<string, Set<string>>()
  for (const fact of entitiesOf(state, 'fact').values()) {
    const entry = entityOf(state, 'entry', textOf(fact, 'entry'))
    if (!isNewEntity(fact, since) || valueOf(fact, 'withdrawn') === true || entry === undefined || isRemoved(entry))
      continue
    const what = textOf(fact, 'what')
    entries.set(what, (entries.get(what) ?? new Set()).add(textOf(entry, 'entryNumber') || entry.id))
  }
  return happened.flatMap(([what, words]) => {
    const numbers = [...(entries.get(what) ?? [])].sort()
    if (numbers.length === 0) return []
    return [`${words}: ${numbers.length}${numbers.length > MOST_NAMED ? '' : ` (${numbers.join(', ')})`}`]
  })
}

const accounted = rememberBy(['block', 'number', 'entry', 'fact', 'device', 'firm'], accounting)

function numberLines(state: DeskState, since: Since): string[] {
  const drawn = [...entitiesOf(state, 'number').values()].filter((number) => isNewEntity(number, since)).length
  return drawn === 0 ? [] : [`Drawn: ${drawn}; left: ${accounted(state).totals.unused}`]
}

function promiseLines(state: DeskState, incident: string, since: Since, nowMs: number): string[] {
  return ofIncident(state, 'task', incident)
    .filter((task) => textOf(task, 'promisedTo') !== '')
    .flatMap((task) => {
      const what = `${textOf(task, 'title')} (to ${textOf(task, 'promisedTo')})`
      const due = textOf(task, 'dueAt')
      if (isFieldNew(task, 'doneAt', since)) return [`Kept: ${what}, ${momentShort(textOf(task, 'doneAt'))}`]
      if (textOf(task, 'doneAt') !== '') return []
      const owner = textOf(task, 'owner')
      if (due !== '' && momentMs(due) < nowMs)
        return [`Late: ${what}, was due ${momentShort(due)}${owner === '' ? '' : `, ${owner}`}`]
      return isNewEntity(task, since) ? [`New: ${what}${due === '' ? '' : `, due ${momentShort(due)}`}`] : []
    })
}
