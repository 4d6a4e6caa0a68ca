import { entitiesOf, textOf } from '../../journal/state'
import { fieldsOf } from '../entryFile'
import type { FieldsOf } from '../kinds'
import { rememberBy } from '../remember'

/** A file that was saved outside the vault. */
export interface OutsideFile {
  id: string
  fields: FieldsOf<'savedFile'>
  /** who saved it: the operator's name, else the id that the journal has */
  savedBy: string
  /** when: by the clock of the laptop that saved it */
  savedAt: { ms: number; offsetMinutes: number; zone: string }
  /** destroyed: signed off · plain: anybody who has it can read it · sealed: only with its words */
  standing: 'plain' | 'sealed' | 'destroyed'
}

const ORDER = { plain: 0, sealed: 1, destroyed: 2 } as const

/** All of them: what anybody can read first, then sealed ones, then what is destroyed; within each the last saved first. */
export const outsideFiles = rememberBy(['savedFile', 'operator'], (state): readonly OutsideFile[] =>
  [...entitiesOf(state, 'savedFile').values()]
    .sort((a, b) => (a.born.at < b.born.at ? 1 : -1))
    .map((entity): OutsideFile => {
      const fields = fieldsOf('savedFile', entity)
      const { operator, wall } = entity.born
      return {
        id: entity.id,
        fields,
        savedBy: textOf(entitiesOf(state, 'operator').get(operator), 'name') || operator,
        savedAt: wall,
        standing: fields.destroyedOn !== undefined ? 'destroyed' : fields.sealed === true ? 'sealed' : 'plain',
      }
    })
    .sort((a, b) => ORDER[a.standing] - ORDER[b.standing]),
)
