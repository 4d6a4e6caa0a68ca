import { entitiesOf, isRemoved, valueOf } from '../../shared/journal/state'
import { shownValue } from './boxText'
import type { BoxSpec } from './formLayout'
import type { Keying } from './keying'
import type { Suggestion } from './suggestions'

const mostValues = 9

/**
 * Macros: the values used most in this box in other entries, this operator's own first, counted from the journal.
 * The nth is Ctrl+n. Nothing is stored for it.
 */
export function frequentValues(keying: Keying, spec: BoxSpec, id: string): Suggestion[] {
  const counts = new Map<string, number>()
  for (const entity of entitiesOf(keying.desk.state, spec.kind).values()) {
    const value = valueOf(entity, spec.field)
    if (value === undefined || value === '' || entity.id === id || isRemoved(entity)) continue
    const own = entity.born.operator === keying.desk.operator
    const text = shownValue(spec, value, keying.desk)
    counts.set(text, (counts.get(text) ?? 0) + (own ? 1_000 : 1))
  }
  return [...counts]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, mostValues)
    .map(([text], index) => ({ key: text, text, label: text, aside: `Ctrl ${index + 1}` }))
}
