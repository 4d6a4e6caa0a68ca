import fc from 'fast-check'
import { expect, test } from 'vitest'
import { movedOne, orderKeyAt } from '../../../shared/domain/orderKey'

interface Row {
  id: string
  order: string
}
const standing = (rows: readonly Row[]): Row[] =>
  [...rows].sort((a, b) => (`${a.order} ${a.id}` < `${b.order} ${b.id}` ? -1 : 1))

test('whatever the keys are, a row that is moved stands one place further, and the others keep their order', () => {
  const key = fc.oneof(
    fc.nat(40).map(orderKeyAt),
    fc.constantFrom('', '0015', '00150', 'a'),
    fc.string({ maxLength: 4, unit: fc.constantFrom('0', '1', '5', '9') }),
  )
  fc.assert(
    fc.property(
      fc.array(key, { minLength: 1, maxLength: 12 }),
      fc.nat(),
      fc.constantFrom(-1 as const, 1 as const),
      (keys, nth, by) => {
        const rows = standing(keys.map((order, at) => ({ id: `R${String(at).padStart(2, '0')}`, order })))
        const at = nth % rows.length
        const id = rows[at]?.id ?? ''
        const changed = new Map(movedOne(rows, id, by, ({ order }) => order).map(([row, order]) => [row.id, order]))
        const after = standing(rows.map((row) => ({ ...row, order: changed.get(row.id) ?? row.order })))
        const wanted = rows.map((row) => row.id)
        if (at + by >= 0 && at + by < wanted.length) wanted.splice(at + by, 0, ...wanted.splice(at, 1))
        expect(after.map((row) => row.id)).toEqual(wanted)
      },
    ),
  )
})
