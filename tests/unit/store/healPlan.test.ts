import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { planHealing, type HashesByDevice } from '../../../renderer/store/healPlan'

const side = (device: string, hashes: Record<number, string | null>): HashesByDevice =>
  new Map([[device, new Map(Object.entries(hashes).map(([sequence, hash]) => [Number(sequence), hash]))]])
const places = (sequences: number[], device = 'A') => sequences.map((sequence) => ({ device, sequence }))

describe('healing is the union of database and mirror', () => {
  test('two sides that agree need nothing', () => {
    const both = side('A', { 1: 'a', 2: 'b' })
    expect(planHealing(both, both)).toEqual({
      toDatabase: [],
      toMirror: [],
      healedFromMirror: [],
      rewriteMirror: false,
      lost: [],
      forked: [],
    })
  })

  test('a database that is gone takes everything from the mirror', () => {
    const plan = planHealing(new Map(), side('A', { 1: 'a', 2: 'b' }))
    expect(plan.toDatabase).toEqual(places([1, 2]))
    expect(plan.healedFromMirror).toEqual([])
  })

  test('what the mirror lacks at its end is appended; a hole makes it be written anew', () => {
    const whole = side('A', { 1: 'a', 2: 'b', 3: 'c' })
    expect(planHealing(whole, side('A', { 1: 'a' }))).toMatchObject({ toMirror: places([2, 3]), rewriteMirror: false })
    expect(planHealing(whole, side('A', { 1: 'a', 3: 'c' }))).toMatchObject({
      toMirror: places([2]),
      rewriteMirror: true,
    })
  })

  test('a row that does not open is healed; where neither side opens the item is named as lost', () => {
    const plan = planHealing(side('A', { 1: 'a', 2: null, 3: null, 4: 'd' }), side('A', { 1: 'a', 2: 'b', 4: 'd' }))
    expect(plan.healedFromMirror).toEqual(places([2]))
    expect(plan.lost).toEqual(places([3]))
  })

  test('an item that is missing on both sides before a later one is lost too', () => {
    expect(planHealing(side('A', { 1: 'a', 3: 'c' }), side('A', { 1: 'a' })).lost).toEqual(places([2]))
  })

  test('two different items of one place are a fork, and neither replaces the other', () => {
    const plan = planHealing(side('A', { 1: 'a' }), side('A', { 1: 'x' }))
    expect(plan).toMatchObject({ forked: places([1]), toDatabase: [], toMirror: [] })
  })

  test('after the plan is carried out both sides have the same, and all that either had', () => {
    const sides = fc.array(fc.constantFrom('none', 'broken', 'good'), { minLength: 1, maxLength: 30 })
    const hashesOf = (states: string[]): HashesByDevice =>
      new Map([
        [
          'A',
          new Map(
            states.flatMap((state, index) =>
              state === 'none' ? [] : [[index + 1, state === 'good' ? `h${index + 1}` : null] as const],
            ),
          ),
        ],
      ])
    fc.assert(
      fc.property(sides, sides, (a, b) => {
        const good = (states: string[]) =>
          new Set(states.flatMap((state, index) => (state === 'good' ? [index + 1] : [])))
        const plan = planHealing(hashesOf(a), hashesOf(b))
        const database = new Set([...good(a), ...plan.toDatabase.map((place) => place.sequence)])
        const mirror = new Set([...good(b), ...plan.toMirror.map((place) => place.sequence)])
        expect([...database].sort()).toEqual([...mirror].sort())
        expect([...database].sort()).toEqual([...new Set([...good(a), ...good(b)])].sort())
        for (const { sequence } of plan.lost) expect(database.has(sequence)).toBe(false)
      }),
    )
  })
})
