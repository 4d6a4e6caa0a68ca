import type { QueueRuleId } from '../../knowledge/queueRules'
import {
  CANNOT_WAIT_AHEAD_HOURS,
  DUE_AHEAD_DAYS,
  FREE_AHEAD_DAYS,
  NOTICE_AHEAD_HOURS,
  PRIOR_NOTICE_HOURS,
  queueRules,
} from '../../knowledge/queueRules'
import { modeFamily } from '../../knowledge/modes'
import { momentMs } from '../calendar'

/** Where a shipment stands by the published rule (`knowledge/queueRules`): pure, from facts that carry no clock. */
export interface RankedFacts {
  id: string
  mode: string
  /** day of arrival, YYYY-MM-DD; '' = not known */
  arrivalDay: string
  /** moment of arrival; '' = not known to the hour */
  arrivesAt: string
  agencies: string
  /** a prior notice was confirmed */
  noticeConfirmed: boolean
  urgency: 'live' | 'medical' | 'safety' | ''
  perishable: boolean
  lastFreeDay: string
  /** cents; 0 = not known */
  costPerDay: number
  /** what holds it, in words; '' = nothing */
  hold: string
  /** day since which it is held; '' = not known */
  heldSince: string
  entryDue: string
  summaryDue: string
  tier: string
}

/** What one line of the rule says of a shipment. */
export interface Speaking {
  /** index into `queueRules` */
  rule: number
  /** wall ms from which it speaks; −Infinity = always */
  from: number
  /** what it compares: ms; Infinity = not known, which comes last */
  at: number
}

const HOUR = 3_600_000
const DAY = 24 * HOUR
const nth = Object.fromEntries(queueRules.map(({ id }, at) => [id, at])) as Record<QueueRuleId, number>

/** ms of a calendar day for comparing days alone, in no zone. */
const dayMs = (day: string): number => (day === '' ? Number.POSITIVE_INFINITY : Date.parse(`${day}T00:00:00Z`))

/** FDA's prior notice is of food (FD3 may, FD4 must); FD1 and FD2 alone are its other goods. */
export function wantsNotice(agencies: string): 'no' | 'may' | 'must' {
  if (/\bFD4\b/iu.test(agencies)) return 'must'
  if (/\bFD3\b/iu.test(agencies)) return 'may'
  return /\bFDA\b/iu.test(agencies) && !/\bFD[12]\b/iu.test(agencies) ? 'may' : 'no'
}

/** When it arrives: to the hour, else the midnight before its day by this clock; Infinity when no day is known. */
export const arrivalMs = ({ arrivesAt, arrivalDay }: RankedFacts, offsetMinutes: number): number =>
  arrivesAt === '' ? dayMs(arrivalDay) - offsetMinutes * 60_000 : momentMs(arrivesAt)

/** The last moment at which a prior notice is in time; undefined when none is wanted or it cannot be counted. */
export function noticeDueMs(facts: RankedFacts, offsetMinutes: number): number | undefined {
  if (facts.noticeConfirmed || wantsNotice(facts.agencies) === 'no') return undefined
  const family = modeFamily(facts.mode)
  // How it comes is not keyed: the longest of the hours, so that nobody is late for it.
  const hours = family === 'other' ? PRIOR_NOTICE_HOURS.ocean : PRIOR_NOTICE_HOURS[family]
  const arrives = arrivalMs(facts, offsetMinutes)
  return arrives === Number.POSITIVE_INFINITY ? undefined : arrives - hours * HOUR
}

/** Every line that speaks of it now or will, in the order of the rule. The last one always speaks. */
export function speakingOf(facts: RankedFacts, offsetMinutes: number): Speaking[] {
  const said: Speaking[] = []
  const say = (id: QueueRuleId, from: number, at: number) => said.push({ rule: nth[id], from, at })
  const arrives = arrivalMs(facts, offsetMinutes)
  const soon = Number.isFinite(arrives) ? arrives - CANNOT_WAIT_AHEAD_HOURS * HOUR : Number.NEGATIVE_INFINITY
  const daysBefore = (day: string, days: number) => dayMs(day) - offsetMinutes * 60_000 - days * DAY
  const notice = noticeDueMs(facts, offsetMinutes)
  if (notice !== undefined) say('priorNotice', notice - NOTICE_AHEAD_HOURS * HOUR, notice)
  if (facts.urgency !== '') say('cannotWait', soon, arrives)
  if (facts.perishable) say('perishable', soon, arrives)
  if (facts.lastFreeDay !== '')
    say('lastFreeDay', daysBefore(facts.lastFreeDay, FREE_AHEAD_DAYS), dayMs(facts.lastFreeDay))
  if (facts.hold !== '') say('hold', Number.NEGATIVE_INFINITY, dayMs(facts.heldSince || facts.arrivalDay))
  if (facts.entryDue !== '') say('entryDue', daysBefore(facts.entryDue, DUE_AHEAD_DAYS), dayMs(facts.entryDue))
  if (facts.summaryDue !== '') say('summaryDue', daysBefore(facts.summaryDue, DUE_AHEAD_DAYS), dayMs(facts.summaryDue))
  say('arrival', Number.NEGATIVE_INFINITY, dayMs(facts.arrivalDay || facts.arrivesAt.slice(0, 10)))
  return said
}

/** Where it stands: what is compared from left to right. */
export interface Place {
  /** 0 put first by hand, 1 by the rule, 2 put last by hand */
  hand: 0 | 1 | 2
  rule: number
  at: number
  /** cents a day, the dearer first */
  cost: number
  /** made comparable as text */
  tier: string
  id: string
}

/** Tier as it is written, with its digits filled up so that 2 comes before 10; without one it comes after all others. */
export const tierKey = (tier: string): string =>
  tier.trim() === ''
    ? '~'
    : tier
        .trim()
        .toUpperCase()
        .replace(/\d+/gu, (digits) => digits.padStart(6, '0'))

/** The order of the queue. Never 0 for two shipments: ids differ. */
export function comparePlaces(a: Place, b: Place): number {
  if (a.hand !== b.hand) return a.hand - b.hand
  if (a.rule !== b.rule) return a.rule - b.rule
  if (a.at !== b.at) return a.at < b.at ? -1 : 1
  if (a.cost !== b.cost) return b.cost - a.cost
  if (a.tier !== b.tier) return a.tier < b.tier ? -1 : 1
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}

/** The line under which it stands now, and until when that holds while no fact changes. */
export function standsUnder(said: readonly Speaking[], nowMs: number): { under: Speaking; until: number } {
  let until = Number.POSITIVE_INFINITY
  for (const one of said) {
    if (one.from <= nowMs) return { under: one, until }
    until = Math.min(until, one.from)
  }
  throw new Error('The last line of the rule speaks always')
}
