import type { Wall } from '../../journal/item'
import { textOf } from '../../journal/state'
import { modeFamily } from '../../knowledge/modes'
import { PRIOR_NOTICE_HOURS, queueRules, type QueueRuleId } from '../../knowledge/queueRules'
import { daysFrom } from '../calendar'
import { daySaid, momentSaid } from '../deadlines/words'
import { formatCents } from '../money'
import type { QueueItem, Shipment } from './item'
import { handOf } from './item'
import { arrivalMs, wantsNotice, type Speaking } from './place'

/** Why a shipment stands where it stands, in sentences. Made when a row is looked at, never for thirty thousand. */
export interface Reason {
  rule: QueueRuleId | 'byHand'
  words: string
}

/** The one that decides first, then what else speaks now. */
export function reasonsOf(item: QueueItem, now: Wall): Reason[] {
  const { shipment, said } = item
  const speaking = said.filter(({ from }) => from <= now.ms)
  // That it arrives is a reason of its own only where nothing else is one.
  const shown = speaking.length > 1 ? speaking.slice(0, -1) : speaking
  const byRule = shown.map((one): Reason => {
    const rule = queueRules[one.rule]?.id ?? 'arrival'
    return { rule, words: words[rule](shipment, now, one) }
  })
  const hand = handOf(shipment)
  if (hand === 1) return byRule
  const { override } = shipment
  const place = hand === 0 ? 'first' : 'last'
  return [
    { rule: 'byHand', words: `Put ${place} by ${textOf(override, 'by') || 'somebody'}: ${textOf(override, 'reason')}` },
    ...byRule,
  ]
}

/** One sentence: the first reason. */
export const reasonOf = (item: QueueItem, now: Wall): string => reasonsOf(item, now)[0]?.words ?? ''

/** Calendar day here. */
export const todayOf = (now: Wall): string => new Date(now.ms + now.offsetMinutes * 60_000).toISOString().slice(0, 10)

const days = (count: number): string => (count === 1 ? '1 day' : `${count} days`)
/** $185, $185.50 */
export const dollars = (cents: number): string => `$${formatCents(cents).replace(/\.00$/u, '')}`

const words: Record<QueueRuleId, (shipment: Shipment, now: Wall, said: Speaking) => string> = {
  priorNotice: noticeWords,
  cannotWait: (shipment, now) => `${urgencyWords[shipment.urgency || 'safety']}: ${arrivalWords(shipment, now)}`,
  perishable: (shipment, now) => `Perishable: ${arrivalWords(shipment, now)}`,
  lastFreeDay: freeDayWords,
  hold: ({ hold, heldSince }) => `Held: ${hold}${heldSince === '' ? '' : `, since ${daySaid(heldSince)}`}`,
  entryDue: ({ entryDue }, now) => `Entry is due by ${daySaid(entryDue)}: ${leftWords(entryDue, now)}`,
  summaryDue: ({ summaryDue }, now) => `Summary is due by ${daySaid(summaryDue)}: ${leftWords(summaryDue, now)}`,
  arrival: (shipment, now) => {
    const text = arrivalWords(shipment, now)
    return text.charAt(0).toUpperCase() + text.slice(1)
  },
}

const urgencyWords = { live: 'Live', medical: 'Medical', safety: 'Safety' } as const

function noticeWords(shipment: Shipment, now: Wall, { at }: Speaking): string {
  const family = modeFamily(shipment.mode)
  const hours = family === 'other' ? PRIOR_NOTICE_HOURS.ocean : PRIOR_NOTICE_HOURS[family]
  const due = momentSaid(momentHere(at, now)).replace(/ [+−±]\d\d:\d\d$/u, '')
  const food = wantsNotice(shipment.agencies) === 'must' ? 'Prior notice' : 'If it is food: prior notice'
  const counted =
    family === 'other'
      ? `${hours} h before arrival, as by water, since how it comes is not keyed`
      : `${hours} h before arrival`
  const hour = shipment.arrivesAt === '' ? '; the hour of arrival is not keyed' : ''
  return at < now.ms
    ? `${food} is late, no number is keyed: it was due ${due} (${counted}${hour})`
    : `${food} is due by ${due}, no number is keyed (${counted}${hour})`
}

const momentHere = (ms: number, now: Wall): string => new Date(ms + now.offsetMinutes * 60_000).toISOString()

function arrivalWords(shipment: Shipment, now: Wall): string {
  const day = shipment.arrivalDay || shipment.arrivesAt.slice(0, 10)
  if (day === '') return 'the day of arrival is not known'
  const away = daysFrom(todayOf(now), day)
  const at = shipment.arrivesAt === '' ? '' : ` at ${shipment.arrivesAt.slice(11, 16)}`
  const isHere = shipment.arrivesAt === '' ? away < 0 : arrivalMs(shipment, now.offsetMinutes) <= now.ms
  if (away === 0) return `${isHere ? 'arrived' : 'arrives'} today${at}`
  if (away === 1) return `arrives tomorrow${at}`
  if (isHere) return `arrived ${daySaid(day)}, ${away === -1 ? 'yesterday' : `${days(-away)} ago`}`
  return `arrives ${daySaid(day)}${at}, in ${days(away)}`
}

function freeDayWords({ lastFreeDay, costPerDay }: Shipment, now: Wall): string {
  const away = daysFrom(todayOf(now), lastFreeDay)
  const cost = costPerDay === 0 ? 'what a day costs is not known' : `${dollars(costPerDay)} a day`
  if (away === 0) return `Last free day is today: ${cost}${costPerDay === 0 ? '' : ' from tomorrow'}`
  if (away === 1) return `Last free day is tomorrow: ${cost} after it`
  return away > 0
    ? `Last free day is ${daySaid(lastFreeDay)}, in ${days(away)}: ${cost} after it`
    : `Last free day was ${daySaid(lastFreeDay)}, ${days(-away)} ago: ${cost}`
}

function leftWords(day: string, now: Wall): string {
  const away = daysFrom(todayOf(now), day)
  if (away < 0) return `overdue by ${days(-away)}`
  return away === 0 ? 'today' : away === 1 ? 'tomorrow' : `${days(away)} left`
}

/** Time left to what its first line counts to: `2 h 10 min`, `today`, `3 days`, `2 days over`; '' where nothing is due. */
export function timeLeftWords(item: QueueItem, now: Wall): { words: string; over: boolean } {
  const rule = queueRules[item.place.rule]?.id
  const { at } = item.place
  if (!Number.isFinite(at)) return { words: 'not known', over: false }
  if (rule === 'priorNotice') {
    const minutes = Math.floor((at - now.ms) / 60_000)
    const span =
      Math.abs(minutes) >= 48 * 60 ? days(Math.floor(Math.abs(minutes) / 1_440)) : hoursWords(Math.abs(minutes))
    return minutes < 0 ? { words: `${span} over`, over: true } : { words: span, over: false }
  }
  if (rule === 'hold') return { words: '', over: false }
  const { shipment } = item
  const day =
    rule === 'lastFreeDay'
      ? shipment.lastFreeDay
      : rule === 'entryDue'
        ? shipment.entryDue
        : rule === 'summaryDue'
          ? shipment.summaryDue
          : shipment.arrivalDay || shipment.arrivesAt.slice(0, 10)
  const away = daysFrom(todayOf(now), day)
  const isDue = rule === 'lastFreeDay' || rule === 'entryDue' || rule === 'summaryDue'
  if (away === 0) return { words: 'today', over: false }
  if (away < 0)
    return isDue ? { words: `${days(-away)} over`, over: true } : { words: `here ${days(-away)}`, over: false }
  return { words: days(away), over: false }
}

const hoursWords = (minutes: number): string =>
  minutes < 60
    ? `${minutes} min`
    : minutes % 60 === 0
      ? `${minutes / 60} h`
      : `${Math.floor(minutes / 60)} h ${minutes % 60} min`

/** What runs a day now, and what is known of all that are given, in cents. */
export function costsOf(items: readonly QueueItem[], now: Wall): { running: number; all: number; known: number } {
  const today = todayOf(now)
  const costs = { running: 0, all: 0, known: 0 }
  for (const { shipment } of items) {
    if (shipment.costPerDay === 0) continue
    costs.known += 1
    costs.all += shipment.costPerDay
    if (shipment.lastFreeDay !== '' && shipment.lastFreeDay < today) costs.running += shipment.costPerDay
  }
  return costs
}
