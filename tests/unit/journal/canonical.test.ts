import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonicalJson, CanonicalError } from '../../../shared/journal/canonical'

describe('canonical JSON', () => {
  test('sorts names by their UTF-16 code units, as the table of RFC 8785 does', () => {
    const names = { '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\u{1f600}': 5, '\u0080': 6, '\u00f6': 7 }
    expect(canonicalJson(names)).toBe('{"\\r":2,"1":4,"\u0080":6,"\u00f6":7,"\u20ac":1,"\u{1f600}":5,"\ufb33":3}')
  })

  test('escapes what JSON escapes and nothing else', () => {
    expect(canonicalJson(['\u20ac$\u000f\u000aA\'B"\\\\"/', '\u007f\u2028', '日本語 عربى Кириллица'])).toBe(
      '["€$\\u000f\\nA\'B\\"\\\\\\\\\\"/","\u007f\u2028","日本語 عربى Кириллица"]',
    )
  })

  test.each([
    ['a fraction', 1.5],
    ['not a number', Number.NaN],
    ['past 2^53', 2 ** 53],
    ['an undefined member', { a: undefined }],
    ['an undefined element', [undefined]],
    ['half of a character', 'a\ud800b'],
    ['half of a character in a name', { 'a\udc00': 1 }],
    ['a date', new Date(0)],
    ['a map', new Map()],
    ['a big integer', 1n],
  ])('refuses %s', (_what, value) => {
    expect(() => canonicalJson(value)).toThrow(CanonicalError)
  })

  test('is JSON of the same value, and does not depend on the order of names', () => {
    const leaf = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.maxSafeInteger().map((n) => n + 0),
      fc.boolean(),
      fc.constant(null),
    )
    const value = fc.letrec<{ value: unknown }>((tie) => ({
      value: fc.oneof(
        { maxDepth: 3 },
        leaf,
        fc.array(tie('value'), { maxLength: 4 }),
        fc.dictionary(fc.string(), tie('value'), { maxKeys: 4 }),
      ),
    })).value
    fc.assert(
      fc.property(value, (any) => {
        const text = canonicalJson(any)
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(any)))
        expect(canonicalJson(reversed(JSON.parse(text)))).toBe(text)
      }),
    )
  })
})

function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed)
  if (typeof value !== 'object' || value === null) return value
  const out: Record<string, unknown> = {}
  for (const [name, of] of Object.entries(value).reverse())
    Object.defineProperty(out, name, { value: reversed(of), enumerable: true })
  return out
}
