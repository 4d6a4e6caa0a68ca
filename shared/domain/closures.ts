import { entitiesOf, isRemoved, type DeskState } from '../journal/state'
import type { Closed } from './calendar'
import { fieldsOf } from './entryFile'
import { rememberBy } from './remember'
import type { FieldsOf } from './kinds'

export interface ClosureRow {
  id: string
  fields: FieldsOf<'closure'>
}

export interface Closures {
  rows: readonly ClosureRow[]
  /** Those that working days skip: federal ones that CBP said count. The same object until a closure is keyed. */
  moving: Closed
  /** what is said beside a deadline on this day and moves nothing: a port's or the firm's own, a federal one not confirmed */
  beside(day: string): string | undefined
}

/** The closures keyed on this desk, by day. Only what CBP said counts moves a working day; a firm's holiday moves none. */
export const closuresOf: (state: DeskState) => Closures = rememberBy(['closure'], (state) => {
  const rows = [...entitiesOf(state, 'closure').values()]
    .filter((entity) => !isRemoved(entity))
    .map((entity) => ({ id: entity.id, fields: fieldsOf('closure', entity) }))
    .filter(({ fields }) => fields.day !== undefined)
    .sort((a, b) => ((a.fields.day ?? '') < (b.fields.day ?? '') ? -1 : 1))
  const moving = new Map(rows.filter(moves).map(({ fields }) => [fields.day ?? '', fields.name ?? 'closure']))
  const others = new Map(rows.filter((row) => !moves(row)).map((row) => [row.fields.day ?? '', besideWords(row)]))
  return { rows, moving, beside: (day) => others.get(day) }
})

const moves = ({ fields }: ClosureRow): boolean => fields.whose === 'federal' && fields.countsAs === 'noWorkingDay'

function besideWords({ fields: { whose, name = 'closure' } }: ClosureRow): string {
  switch (whose) {
    case 'firm':
      return `Your office is closed that day (${name}): it moves nothing.`
    case 'port':
      return `The port is closed that day (${name}): it moves nothing unless CBP says so.`
    case 'federal':
    case undefined:
      return `${name}: CBP has not said that it counts, so it moves nothing.`
  }
}
