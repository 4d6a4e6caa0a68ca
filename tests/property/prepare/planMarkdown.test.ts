import fc from 'fast-check'
import { expect, test } from 'vitest'
import { orderKeyAt } from '../../../shared/domain/orderKey'
import { planPhases } from '../../../shared/domain/plan'
import { readPlanMarkdown, writePlanMarkdown, type MarkdownStep } from '../../../shared/exchange/planMarkdown'

/** A line as people write it: no line breaks, single blanks. */
const words = fc
  .array(
    fc.oneof(
      fc.lorem({ maxCount: 1 }),
      fc.constantFrom('#', '-', '- Owner:', '\\', '*', '{#x}', '###', 'Zürich', '72 h'),
    ),
    {
      minLength: 1,
      maxLength: 8,
    },
  )
  .map((parts) => parts.join(' '))
const id = fc.stringMatching(/^[a-z0-9-]{1,20}$/u)
const some = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: undefined })

const step = fc.record({
  id,
  fields: fc.record({
    phase: fc.constantFrom(...planPhases.map(({ phase }) => phase)),
    title: some(words),
    detail: some(words),
    owner: some(words),
    deputy: some(words),
    targetMinutes: some(fc.integer({ min: 0, max: 129_600 })),
    contact: some(id),
    form: some(id),
    screen: some(fc.constantFrom('/prepare', '/respond')),
    answers: some(fc.array(id, { minLength: 1, maxLength: 4 }).map((ids) => ids.join(' '))),
    template: some(id),
  }),
})

test('a plan written as Markdown is read back as it was', () => {
  fc.assert(
    fc.property(fc.uniqueArray(step, { selector: (one) => one.id, maxLength: 12 }), (steps) => {
      const ordered = planPhases.flatMap(({ phase }) =>
        steps
          .filter(({ fields }) => fields.phase === phase)
          .map(({ id: name, fields }, nth) => ({ id: name, fields: { ...known(fields), order: orderKeyAt(nth) } })),
      )
      const read = readPlanMarkdown(writePlanMarkdown(ordered))
      expect(read.refused).toEqual([])
      expect(read.steps).toEqual(ordered)
    }),
  )
})

const known = (fields: MarkdownStep['fields']): MarkdownStep['fields'] =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))

test('any text at all is read without falling over', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
      const { steps } = readPlanMarkdown(`## Prepare\n### ${text}`)
      expect(steps.length).toBeLessThanOrEqual(200)
    }),
  )
})
