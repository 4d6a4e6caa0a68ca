import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chainItem, hashItem, verifyChain } from '../../../shared/journal/chain'
import { encodeItem } from '../../../shared/journal/decode'
import { headsOf } from '../../../shared/journal/heads'
import type { Item } from '../../../shared/journal/item'
import { aLaptop, desk, keyed, wall } from './items'

function fiveItems(): Item[] {
  const laptop = aLaptop('A')
  return [1, 2, 3, 4, 5].map((n) => laptop.write(keyed('e', ['description', `value ${n}`])))
}
const broken = (sequence: number) => ({
  ok: false,
  error: { type: 'ChainBroken', device: 'AAAAAAAAAA', sequence },
})

describe('the chain of a laptop', () => {
  test('begins with an item that follows nothing, and each next one names the hash of the one before it', () => {
    const [first, second] = fiveItems()
    if (first === undefined || second === undefined) throw new Error('five items')
    expect([first.sequence, first.previous]).toEqual([1, ''])
    expect(second.previous).toBe(createHash('sha256').update(encodeItem(first), 'utf8').digest('hex'))
  })

  test('an item is built whole: the same wishes give the same bytes', () => {
    const wish = {
      desk,
      device: aLaptop('A').device,
      head: null,
      last: null,
      wall: wall(5),
      operator: '',
      changes: [keyed('e')],
    }
    expect(chainItem(wish).plaintext).toBe(chainItem(wish).plaintext)
    expect(chainItem(wish).head.hash).toBe(hashItem(chainItem(wish).item))
  })

  test('holds when it is whole, from its beginning or from a head already checked', () => {
    const items = fiveItems()
    const head = { sequence: 5, hash: headsOf(items)['AAAAAAAAAA']?.hash }
    expect(verifyChain(items)).toEqual({ ok: true, value: head })
    const start = headsOf(items.slice(0, 3))['AAAAAAAAAA']
    expect(verifyChain(items.slice(3), start)).toEqual({ ok: true, value: head })
    expect(verifyChain([])).toEqual({ ok: true, value: null })
  })

  test('an item that comes twice is one item', () => {
    const [a, b, c] = fiveItems()
    if (a === undefined || b === undefined || c === undefined) throw new Error('five items')
    expect(verifyChain([a, a, b, structuredClone(b), c]).ok).toBe(true)
  })

  test('a missing item and two in the wrong order are found', () => {
    const items = fiveItems()
    expect(verifyChain(items.toSpliced(2, 1))).toEqual(broken(3))
    expect(verifyChain(items.slice(1))).toEqual(broken(1))
    const [a, b, c] = items
    if (a === undefined || b === undefined || c === undefined) throw new Error('five items')
    expect(verifyChain([a, c, b])).toEqual(broken(2))
  })

  test('two items of one sequence are a fork', () => {
    const [a, b] = fiveItems()
    if (a === undefined || b === undefined) throw new Error('five items')
    const error = { type: 'ForkedChain', device: 'AAAAAAAAAA', sequence: 2 }
    expect(verifyChain([a, b, { ...b, operator: 'another' }])).toEqual({ ok: false, error })
  })

  test('one changed byte anywhere but in the last item breaks the chain', () => {
    const items = fiveItems()
    const texts = items.map(encodeItem)
    fc.assert(
      fc.property(fc.nat({ max: 3 }), fc.nat(), fc.integer({ min: 0x20, max: 0x7e }), (which, place, code) => {
        const text = texts[which] ?? ''
        const at = place % text.length
        fc.pre(text.charCodeAt(at) !== code)
        const changed = text.slice(0, at) + String.fromCharCode(code) + text.slice(at + 1)
        expect(chainOf([...texts.slice(0, which), changed, ...texts.slice(which + 1)])).toBe(false)
      }),
      { numRuns: 500 },
    )
  })
})

/** False too where the changed text is no longer JSON, or would not be written the same way again. */
function chainOf(texts: readonly string[]): boolean {
  try {
    const items = texts.map((text) => JSON.parse(text) as Item)
    return items.every((item, i) => encodeItem(item) === texts[i]) && verifyChain(items).ok
  } catch {
    return false
  }
}
