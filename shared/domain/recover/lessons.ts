import { entitiesOf, isRemoved, type DeskState } from '../../journal/state'
import { fieldsOf } from '../entryFile'
import type { FieldsOf } from '../kinds'

export interface LessonRow {
  id: string
  fields: FieldsOf<'lesson'>
}

/** What the firm does better next time, the first due first; those without a day last. Mended ones too. */
export const lessonsOf = (state: DeskState): LessonRow[] =>
  [...entitiesOf(state, 'lesson').values()]
    .filter((entity) => !isRemoved(entity))
    .map((entity) => ({ id: entity.id, fields: fieldsOf('lesson', entity), born: entity.born.at }))
    .sort((a, b) => {
      const [first, second] = [a.fields.dueDay ?? '9', b.fields.dueDay ?? '9']
      return first === second ? (a.born < b.born ? -1 : 1) : first < second ? -1 : 1
    })
    .map(({ id, fields }) => ({ id, fields }))

/** Not mended yet: each is a gap in readiness. */
export const openLessons = (state: DeskState): LessonRow[] =>
  lessonsOf(state).filter(({ fields }) => fields.doneAt === undefined)
