import { describe, expect, test } from 'vitest'
import { settleLaptop, type ChainItem } from '../../../../office/receive/settle'

const item = (hash: string, previous: string, sequence: number, more: Partial<ChainItem> = {}): ChainItem => ({
  hash,
  previous,
  sequence,
  eligible: true,
  state: 'quarantined',
  ...more,
})
const nobody = () => undefined
const states = (items: readonly ChainItem[], keptAt: Parameters<typeof settleLaptop>[1] = nobody) => {
  const settled = settleLaptop(items, keptAt)
  return {
    ...settled,
    changed: Object.fromEntries(settled.changed.map(({ hash, to }) => [hash, to])),
  }
}

describe('the items of one laptop', () => {
  const copied = [item('a', '', 1), item('b', 'a', 2), item('c', 'b', 3), item('x', 'a', 2), item('y', 'x', 3)]

  test('count as far as its chain is whole', () => {
    const { changed, head, forks } = states([item('a', '', 1), item('b', 'a', 2), item('d', 'c', 4)])
    expect(changed).toEqual({ a: 'folded', b: 'folded' })
    expect(head).toEqual({ sequence: 2, hash: 'b' })
    expect(forks).toEqual([])
  })

  test('stay apart where nobody vouches for them', () => {
    expect(states([item('a', '', 1), item('b', 'a', 2, { eligible: false })]).changed).toEqual({ a: 'folded' })
  })

  test('are in dispute behind a copy, on both sides', () => {
    const { changed, forks } = states(copied)
    expect(changed).toEqual({ a: 'folded', b: 'disputed', c: 'disputed', x: 'disputed', y: 'disputed' })
    expect(forks).toEqual([{ sequence: 2, kept: null }])
  })

  test('follow the chain that a person named', () => {
    const { changed, forks, head } = states(copied, () => 'x')
    expect(changed).toEqual({ a: 'folded', x: 'folded', y: 'folded', b: 'aside', c: 'aside' })
    expect(forks).toEqual([{ sequence: 2, kept: 'x' }])
    expect(head).toEqual({ sequence: 3, hash: 'y' })
  })

  test('a stranger’s copy makes no dispute', () => {
    const strange = copied.map((one) => (one.hash === 'x' || one.hash === 'y' ? { ...one, eligible: false } : one))
    expect(states(strange).forks).toEqual([])
  })
})
