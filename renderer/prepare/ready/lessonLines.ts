import { openLessons } from '../../../shared/domain/recover/lessons'
import { dayWords } from '../../words/times'
import type { ReadyFacts, ReadyLine } from './line'

/** What the last incident or exercise taught, until it is mended. */
export const lessons = ({ state, today }: ReadyFacts): ReadyLine[] =>
  openLessons(state).map(({ id, fields: { title = 'A lesson', owner, dueDay } }) => ({
    id: `lesson ${id}`,
    tone: 'later',
    title: `Lesson: ${title}`,
    about: [
      owner === undefined ? '' : `${owner} sees to it`,
      dueDay === undefined ? '' : `${dueDay < today ? 'was due' : 'due'} ${dayWords(dueDay)}`,
    ]
      .filter(Boolean)
      .join(', '),
    guidance: 'Ours: what an incident taught is mended before the next one',
    mend: { words: 'Mend it', to: { at: 'recover', page: 'afterAction' } },
  }))
