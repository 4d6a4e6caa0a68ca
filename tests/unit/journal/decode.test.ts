import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeItem, encodeItem } from '../../../shared/journal/decode'
import { Item, SCHEMA_VERSION } from '../../../shared/journal/item'
import { isItem } from '../../../shared/journal/itemShape'
import { upcast } from '../../../shared/journal/upcast'
import { aLaptop, keyed } from './items'

const anItem = () => aLaptop('A').write(keyed('e', ['description', 'Größe “x” 日本'], ['voyage', null, 'K~']))
const json = (value: unknown) => JSON.stringify(value)

describe('reading an item', () => {
  test('gives back what was written, from text and from bytes', () => {
    const item = anItem()
    expect(decodeItem(encodeItem(item))).toEqual({ ok: true, value: item })
    expect(decodeItem(new TextEncoder().encode(encodeItem(item)))).toEqual({ ok: true, value: item })
  })

  test('an action of a newer laptop is carried', () => {
    const item = {
      ...anItem(),
      changes: [{ action: 'entry.teleported', kind: 'teleport', id: 't', patch: [['where', 1]] }],
    }
    expect(decodeItem(json(item))).toEqual({ ok: true, value: item })
  })

  test('a newer schema or envelope is refused by name, before its shape is judged', () => {
    expect(decodeItem(json({ ...anItem(), schema: SCHEMA_VERSION + 1, extra: 1 }))).toEqual({
      ok: false,
      error: { type: 'NewerLifeboat', schema: SCHEMA_VERSION + 1 },
    })
    expect(decodeItem(json({ ...anItem(), v: 2 })).ok).toBe(false)
  })

  test('what is not an item is refused with the place that is wrong', () => {
    expect(decodeItem('{')).toEqual({ ok: false, error: { type: 'ItemUnreadable', why: 'not JSON in UTF-8' } })
    expect(decodeItem(new Uint8Array([0x22, 0xff, 0x22]))).toMatchObject({ error: { type: 'ItemUnreadable' } })
    expect(decodeItem(json({ ...anItem(), sequence: 0 }))).toMatchObject({
      error: { why: expect.stringMatching(/^sequence/) as string },
    })
    expect(decodeItem(json({ ...anItem(), device: 'BBBBBBBBBB' }))).toMatchObject({ error: { type: 'ItemUnreadable' } })
  })

  test('half a character is no text: it is named and not thrown; a whole one may be written as two escapes', () => {
    const text = json(anItem())
    const half = text.replace('Größe', '\\ud83d')
    expect(half).not.toBe(text)
    const named = { ok: false, error: { type: 'ItemUnreadable', why: 'half a character in a text' } }
    expect(decodeItem(half)).toEqual(named)
    expect(decodeItem(new TextEncoder().encode(half))).toEqual(named)
    expect(decodeItem(text.replace('"voyage"', '"voy\\udc00"'))).toEqual(named)
    expect(decodeItem(text.replace('Größe', '\\ud83d\\udea2'))).toMatchObject({
      ok: true,
      value: {
        changes: [
          {
            patch: [
              ['description', '\u{1f6a2} “x” 日本'],
              ['voyage', null, 'K~'],
            ],
          },
        ],
      },
    })
  })

  test('an item of today’s schema needs no upcaster', () => {
    const item = anItem()
    expect(upcast(item)).toBe(item)
  })
})

describe('the shape by hand says what the schema says', () => {
  const odd = fc.oneof(
    fc.constantFrom<unknown>(undefined, null, true, '', 'x', -1, 0, 1, 1.5, 2 ** 60, [], {}, [['a']], ['x', 1]),
    fc.string(),
    fc.integer(),
  )
  const places: readonly (readonly string[])[] = [
    ...Object.keys(anItem()).map((name) => [name]),
    ['extra'],
    ...['ms', 'offsetMinutes', 'zone', 'extra'].map((name) => ['wall', name]),
    ...['action', 'kind', 'id', 'patch', 'extra'].map((name) => ['changes', '0', name]),
    ...['0', '1', '2', '3'].flatMap((n) => [
      ['changes', '0', 'patch', '0', n],
      ['changes', '0', 'patch', '1', n],
    ]),
  ]

  test('for an item in which one or two places hold something odd', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...places), odd), { maxLength: 2 }), (oddities) => {
        const value = structuredClone(anItem()) as unknown
        for (const [path, what] of oddities) setAt(value, path, what)
        expect(isItem(value)).toBe(Item.safeParse(value).success)
      }),
      { numRuns: 1000 },
    )
  })

  test('for anything', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect(isItem(value)).toBe(Item.safeParse(value).success)
      }),
    )
  })
})

/** undefined takes the member away. */
function setAt(value: unknown, path: readonly string[], what: unknown): void {
  const last = path.at(-1) ?? ''
  const holder = path
    .slice(0, -1)
    .reduce<unknown>((of, name) => (of as Record<string, unknown> | undefined)?.[name], value)
  if (typeof holder !== 'object' || holder === null) return
  if (what === undefined && !Array.isArray(holder)) delete (holder as Record<string, unknown>)[last]
  else (holder as Record<string, unknown>)[last] = what
}
