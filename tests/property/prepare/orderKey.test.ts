import fc from 'fast-check'
import { expect, test } from 'vitest'
import { orderKeyAt, orderKeyBetween } from '../../../shared/domain/orderKey'

test('however often rows are put between two others, there is room for one more, and they stay in order', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(), { minLength: 1, maxLength: 60 }), (places) => {
      const keys = [0, 1, 2].map(orderKeyAt)
      for (const place of places) {
        const at = place % (keys.length + 1)
        const key = orderKeyBetween(keys[at - 1], keys[at])
        expect(key).toBeDefined()
        keys.splice(at, 0, key ?? '')
      }
      expect([...keys].sort()).toEqual(keys)
      expect(new Set(keys).size).toBe(keys.length)
      expect(keys.every((key) => key.length <= 64)).toBe(true)
    }),
  )
})
