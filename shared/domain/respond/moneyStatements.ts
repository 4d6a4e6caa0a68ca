import { entitiesOf, isRemoved, type DeskState } from '../../journal/state'
import { fieldsOf, type Row } from '../entryFile'
import type { FieldsOf } from '../kinds'
import { rememberBy } from '../remember'

/** A statement that was preliminary at the cut: somebody owns it until it is paid. */
export interface StatementRow extends Row<FieldsOf<'statement'>> {
  /** not paid, and nobody owns it */
  isOrphan: boolean
}

/** Unpaid ones first, by their due day; one without a due day stands before those with one. */
export const statementsOf: (state: DeskState) => readonly StatementRow[] = rememberBy(['statement'], (state) =>
  [...entitiesOf(state, 'statement').values()]
    .filter((entity) => !isRemoved(entity))
    .map((entity): StatementRow => {
      const fields = fieldsOf('statement', entity)
      const isOrphan = fields.state !== 'paid' && (fields.owner ?? '').trim() === ''
      return { id: entity.id, entity, fields, isOrphan }
    })
    .sort(
      (a, b) =>
        Number(a.fields.state === 'paid') - Number(b.fields.state === 'paid') ||
        ((a.fields.dueDay ?? '') < (b.fields.dueDay ?? '') ? -1 : 1),
    ),
)
