import { entitiesOf, isRemoved, type DeskState } from '../../journal/state'
import { fieldsOf } from '../entryFile'
import type { FieldsOf } from '../kinds'
import { rememberBy } from '../remember'

/** CBP's discretion for late summaries as it was keyed: who granted it, for which days and ports. */
export interface DiscretionRow {
  id: string
  fields: FieldsOf<'discretion'>
}

/** Those that stand, the first day first. */
export const discretionsOf: (state: DeskState) => readonly DiscretionRow[] = rememberBy(['discretion'], (state) =>
  [...entitiesOf(state, 'discretion').values()]
    .filter((entity) => !isRemoved(entity))
    .map((entity) => ({ id: entity.id, fields: fieldsOf('discretion', entity) }))
    .sort((a, b) => ((a.fields.from ?? '') < (b.fields.from ?? '') ? -1 : 1)),
)

/** Port codes of a list as it was keyed: `2304, 5301`. None: every port. */
export const portsNamed = (ports = ''): readonly string[] => ports.match(/\d{4}/gu) ?? []

/**
 * The discretion that a summary falls under: its due day is among the days, both included, and its port is named or none
 * is. A grant without days or without a name of who gave it covers nothing.
 */
export function coveredBy(
  discretions: readonly DiscretionRow[],
  { due, port }: { due: string; port: string },
): DiscretionRow | undefined {
  return discretions.find(({ fields: { from, until, ports, grantedBy } }) => {
    if (from === undefined || until === undefined || (grantedBy ?? '') === '') return false
    const named = portsNamed(ports)
    return from <= due && due <= until && (named.length === 0 || named.includes(port))
  })
}
