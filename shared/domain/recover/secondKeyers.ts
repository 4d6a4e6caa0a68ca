import type { Item } from '../../journal/item'
import type { SecondValue } from './secondValues'

/**
 * Who keyed each value first. The desk knows the stamp of every write and, of an entity, its first and last operator;
 * the journal knows the operator of every stamp. So nobody keys his own value a second time.
 */
export interface FirstKeyers {
  /** Called with every item of the journal once, in any order. */
  add: (item: Item) => void
  /** Id of the operator who keyed the value that stands; undefined when the journal was not read that far. */
  of: (value: Pick<SecondValue, 'row' | 'field'>) => string | undefined
}

export function firstKeyers(): FirstKeyers {
  const operators = new Map<string, string>()
  return {
    add: ({ at, operator }) => void operators.set(at, operator),
    of: ({ row, field }) => {
      const write = row.fields[field]
      // Nobody wrote it: whoever opened the row left it empty.
      if (write === undefined) return row.born.operator
      if (write.at === row.touched.at) return row.touched.operator
      if (write.at === row.born.at) return row.born.operator
      return operators.get(write.at)
    },
  }
}

/** The values that this operator may key: not keyed twice yet, and first keyed by somebody else who is known. */
export const mayKey = (values: readonly SecondValue[], keyers: FirstKeyers, operator: string): readonly SecondValue[] =>
  values.filter((value) => {
    if (value.state !== 'toKey') return false
    const first = keyers.of(value)
    return first !== undefined && first !== operator
  })
