import { momentMs } from '../../../shared/domain/calendar'
import { incidentShown } from '../../../shared/domain/incident/incidents'
import { entityOf, type DeskState } from '../../../shared/journal/state'
import { stampMs } from '../../../shared/journal/stamp'
import { topics, type Topic } from '../../../shared/log/topics'
import { laptopOf, recordedBy, type LogFilter } from '../../../shared/log/view'
import { momentFrom, type KeyedMoment } from '../../ui/moments'

export type Period = 'incident' | 'all' | 'between'

/** What the boxes above the log say. */
export interface Sifting {
  text: string
  topic: Topic | ''
  operator: string
  device: string
  period: Period
  from: KeyedMoment
  until: KeyedMoment
  counsel: 'all' | 'only' | 'without'
}

const noMoment: KeyedMoment = { day: '', time: '' }
export const unsifted: Sifting = {
  text: '',
  topic: '',
  operator: '',
  device: '',
  period: 'incident',
  from: noMoment,
  until: noMoment,
  counsel: 'all',
}

/** A box of *from … until*: a day alone is from its first minute, or until its last. */
function msFrom(keyed: KeyedMoment, zone: string, end: boolean): number | undefined {
  if (keyed.day.trim() === '') return undefined
  const read = momentFrom({ ...keyed, time: keyed.time.trim() || (end ? '23:59' : '00:00') }, zone)
  if (!read.ok || read.value === null) return undefined
  return momentMs(read.value.moment) + (end ? 59_999 : 0)
}

/** When the incident was declared, in logical time; undefined before. */
export function declaredMs(state: DeskState): number | undefined {
  const incident = incidentShown(state)
  const entity = incident === undefined ? undefined : entityOf(state, 'incident', incident.id)
  const at = entity?.fields['declaredAt']?.at
  return at === undefined ? undefined : stampMs(at)
}

export function filterOf(state: DeskState, sifting: Sifting, zone: string): LogFilter {
  const { text, topic, operator, device, period, counsel } = sifting
  const from =
    period === 'all' ? undefined : period === 'incident' ? declaredMs(state) : msFrom(sifting.from, zone, false)
  const until = period === 'between' ? msFrom(sifting.until, zone, true) : undefined
  return {
    ...(text !== '' && { text }),
    ...(topic !== '' && { topic }),
    ...(operator !== '' && { operator }),
    ...(device !== '' && { device }),
    ...(from !== undefined && { fromMs: from }),
    ...(until !== undefined && { untilMs: until }),
    ...(counsel !== 'all' && { counsel }),
  }
}

/** What the paper says of it: *since the incident was declared, calls and messages, R. Ortiz*. */
export function siftedWords(state: DeskState, sifting: Sifting): string {
  const { text, topic, operator, device, period, from, until } = sifting
  const moment = ({ day, time }: KeyedMoment) => [day, time].filter(Boolean).join(' ')
  return [
    period === 'incident' && declaredMs(state) !== undefined && 'since the incident was declared',
    period === 'between' && from.day !== '' && `from ${moment(from)}`,
    period === 'between' && until.day !== '' && `until ${moment(until)}`,
    topic !== '' && (topics.find(({ id }) => id === topic)?.name ?? topic),
    operator !== '' && `recorded by ${recordedBy(state, { operator })}`,
    device !== '' && `laptop ${laptopOf(state, device)}`,
    text !== '' && `lines with “${text}”`,
  ]
    .filter(Boolean)
    .join(', ')
}
