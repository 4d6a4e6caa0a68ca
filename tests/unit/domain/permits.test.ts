import { expect, test } from 'vitest'
import { permitEnd, permitsOf } from '../../../shared/domain/permits'
import { entityOf } from '../../../shared/journal/state'
import { deskOf, keyed } from '../frame/desk'

const permit = (id: string, fields: Record<string, string | boolean>) => keyed('permit.keyed', 'permit', id, fields)

test('a product has its own permits and those of its client as a whole, the one that ends first at the top', () => {
  const state = deskOf(
    permit('a', { importer: 'i', what: 'Food facility registration', expiresOn: '2027-01-31' }),
    permit('b', { importer: 'i', product: 'p', what: 'PPQ 587', expiresOn: '2026-12-01' }),
    permit('c', { importer: 'i', product: 'other', what: 'PPQ 525' }),
    permit('d', { importer: 'j', what: 'Basic permit' }),
    permit('e', { importer: 'i', what: 'Withdrawn', removed: true }),
  )
  const ids = (holder: Parameters<typeof permitsOf>[1]) => permitsOf(state, holder).map(({ id }) => id)
  expect(ids({ importer: 'i', product: 'p' })).toEqual(['b', 'a'])
  expect(ids({ importer: 'i' })).toEqual(['b', 'a', 'c'])
  expect(ids({ product: 'p' })).toEqual(['b'])
})

test('a permit is shown sixty days before its end, and is over the day after it', () => {
  const state = deskOf(permit('a', { what: 'PPQ 587', expiresOn: '2026-12-01' }), permit('b', { what: 'PPQ 525' }))
  const end = (id: string, today: string) => permitEnd(entityOf(state, 'permit', id)!, today)
  expect(end('a', '2026-10-01')).toBe('good')
  expect(end('a', '2026-10-02')).toBe('soon')
  expect(end('a', '2026-12-01')).toBe('soon')
  expect(end('a', '2026-12-02')).toBe('ended')
  expect(end('b', '2026-12-02')).toBe('none')
})
