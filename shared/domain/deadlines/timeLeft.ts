import type { Wall } from '../../journal/item'
import { daysFrom, momentMs } from '../calendar'
import type { Duty } from './duty'

export interface TimeLeft {
  /** `2 h 10 min left`, `overdue by 3 h`, `3 days left`, `today`, `done` */
  words: string
  tone: 'stop' | 'later' | 'plain' | 'good'
  overdue: boolean
}

/** Hours before a moment at which a duty turns amber; days before a day. */
const SOON_HOURS = 24
const SOON_DAYS = 2

/** How much time a duty has, by the clock that is passed in. A right that ended is over, not overdue. */
export function timeLeft(duty: Duty, now: Wall): TimeLeft {
  if (duty.done) return { words: 'done', tone: 'good', overdue: false }
  const left = 'moment' in duty.due ? momentLeft(duty, duty.due.moment, now) : dayLeft(duty.due.day, now)
  if (duty.nature !== undefined && left.overdue) return { words: 'over', tone: 'plain', overdue: false }
  if (duty.nature === 'cbpMay') return { ...left, tone: 'plain' }
  return left
}

function momentLeft(duty: Duty, moment: string, now: Wall): TimeLeft {
  const minutes = Math.floor((momentMs(moment) - now.ms) / 60_000)
  if (duty.what === 'incidentNotice')
    return minutes >= 0
      ? { words: 'now', tone: 'stop', overdue: false }
      : { words: `now: ${spanWords(-minutes)} since it was noticed`, tone: 'stop', overdue: true }
  if (minutes < 0) return { words: `overdue by ${spanWords(-minutes)}`, tone: 'stop', overdue: true }
  return {
    words: `${spanWords(minutes)} left`,
    tone: minutes < 60 ? 'stop' : minutes < SOON_HOURS * 60 ? 'later' : 'plain',
    overdue: false,
  }
}

function dayLeft(day: string, now: Wall): TimeLeft {
  const today = new Date(now.ms + now.offsetMinutes * 60_000).toISOString().slice(0, 10)
  const days = daysFrom(today, day)
  if (days < 0) return { words: `overdue by ${daysWords(-days)}`, tone: 'stop', overdue: true }
  if (days === 0) return { words: 'today', tone: 'stop', overdue: false }
  if (days === 1) return { words: 'tomorrow', tone: 'later', overdue: false }
  return { words: `${daysWords(days)} left`, tone: days <= SOON_DAYS ? 'later' : 'plain', overdue: false }
}

const daysWords = (days: number): string => (days === 1 ? '1 day' : `${days} days`)

/** 45 min, 2 h 10 min, 3 days 4 h: clock hours, so a day is 24 of them. */
export function spanWords(minutes: number): string {
  if (minutes < 60) return `${minutes} min`
  const hours = Math.floor(minutes / 60)
  if (hours < 48) return minutes % 60 === 0 ? `${hours} h` : `${hours} h ${minutes % 60} min`
  const days = Math.floor(hours / 24)
  return hours % 24 === 0 ? daysWords(days) : `${daysWords(days)} ${hours % 24} h`
}
