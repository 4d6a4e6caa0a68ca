import { textOf, type Entity } from '../../shared/journal/state'
import type { Tone } from '../ui/Tag'
import { daysBetween } from '../words/times'

/** A telephone number older than this is not trusted in the first hour; the firm may ring more often. */
const verifyEveryDays = 90

export function needsCall(contact: Entity, today: string): boolean {
  const on = textOf(contact, 'verifiedOn')
  return on === '' || daysBetween(on, today) > verifyEveryDays
}

export const contactTone = (contact: Entity, today: string): Tone => {
  if (textOf(contact, 'verifiedOn') === '') return 'later'
  return needsCall(contact, today) ? 'later' : 'good'
}
