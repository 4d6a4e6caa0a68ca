import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toldAnswersOf } from '../../../shared/domain/incident/facts'
import { aTellingDesk } from './reportDesk'

/** What a person does in any order: states, withdraws, makes a version. */
const step = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('state' as const),
      topic: fc.constantFrom('cause', 'scale', 'indicators', 'affectedParties'),
      counsel: fc.boolean(),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('withdraw' as const), nth: fc.nat(20) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('make' as const) }) },
)

test('report and supplements together contain each statement that stood at one of them exactly once, in the first, as it stood', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      const desk = aTellingDesk()
      const made: { standing: Set<string>; text: string }[] = []
      const stated: string[] = []
      const make = () => {
        const standing = new Set(
          toldAnswersOf(desk.state, 'incident').flatMap(({ standing }) => standing.map(({ id }) => id)),
        )
        made.push({ standing, text: desk.make().text })
      }
      for (const one of steps) {
        if (one.do === 'state') {
          const id = `s${stated.length}`
          stated.push(id)
          desk.state1(id, one.topic, `value of ${id}.`, { counsel: one.counsel })
        } else if (one.do === 'withdraw') {
          const id = stated[one.nth]
          if (id !== undefined) desk.withdraw(id, 'misheard')
        } else make()
      }
      make()
      for (const id of stated) {
        const tells = made.map(({ text }) => text.includes(`\n  value of ${id}.\n`))
        const stood = made.findIndex(({ standing }) => standing.has(id))
        expect(tells.filter(Boolean).length).toBe(stood < 0 ? 0 : 1)
        if (stood >= 0) expect(tells.indexOf(true)).toBe(stood)
      }
    }),
    { numRuns: 150 },
  )
})
