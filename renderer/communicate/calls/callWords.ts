import { audiences } from '../../../shared/knowledge/stages'
import type { NotifyRow } from '../../../shared/domain/incident/notify'
import type { Party } from '../../../shared/domain/incident/notifyParties'
import type { Tone } from '../../ui/Tag'
import { momentOf, momentWords, type Now } from '../../words/times'

/** A US number in groups, to be dialled with one look: 703 921 6507. Others stay as they are written. */
export function groupedNumber(value: string): string {
  const digits = value.replace(/^\s*(?:\+1|1(?=[\s(.-]))/u, '').replace(/\D/gu, '')
  return digits.length === 10 && /^[\d\s()+./-]+$/u.test(value)
    ? `${digits.slice(0, 3)} ${digits.slice(3, 6)} ${digits.slice(6)}`
    : value
}

export const audienceName = (audience: Party['audience']): string =>
  audience === 'other' ? 'Vendors and others' : (audiences.find(({ id }) => id === audience)?.name ?? audience)

/** 09:40 today, Wed 25 Nov 09:40 on another day. */
export const timeShort = (moment: string, now: Now): string =>
  moment.slice(0, 10) === momentOf(now).slice(0, 10) ? moment.slice(11, 16) : momentWords(moment)

/** What became of telling one of the matrix, in few words, with its tone. */
export function stateWords(row: NotifyRow, now: Now): { tone: Tone; words: string } {
  const { state, told, tries, ways, keyed } = row
  switch (state) {
    case 'notNeeded':
      return { tone: 'plain', words: `not needed: ${keyed?.why ?? 'no reason keyed'}` }
    case 'onlyIfAsked':
      return { tone: 'plain', words: 'only when they ask' }
    case 'told': {
      const words = `reached ${timeShort(told?.at ?? '', now)}${told?.through === undefined ? '' : ` through ${told.through}`}`
      return { tone: row.overdue ? 'later' : 'good', words }
    }
    case 'noNumber':
      return {
        tone: 'stop',
        words: ways.next === undefined ? 'no number' : `no number: second path ${ways.next.party.name}`,
      }
    case 'secondPath':
      return {
        tone: 'stop',
        words: ways.exhausted
          ? `tried ${tries} times on every way`
          : `tried ${tries} times: second path ${ways.next?.instead === true ? ways.next.party.name : (ways.next?.line.label ?? '')}`,
      }
    case 'tried':
      return { tone: 'later', words: tries === 1 ? 'tried once' : `tried ${tries} times` }
    case 'notYet':
      return { tone: row.overdue ? 'stop' : 'plain', words: 'not yet' }
  }
}

/** When it is due, and that it is overdue: never by colour alone. */
export function dueWords(
  due: { dueAt: string | undefined; overdue: boolean },
  now: Now,
): { tone: Tone; words: string } {
  if (due.dueAt === undefined) return { tone: 'plain', words: '' }
  return { tone: due.overdue ? 'stop' : 'plain', words: timeShort(due.dueAt, now) }
}
