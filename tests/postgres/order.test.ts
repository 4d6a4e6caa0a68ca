import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Database } from '../../office/receive/database'
import { aWeek, type Week } from './aWeek'
import { engines } from './engines'
import { tables, take, taken, trust, type ZipFile } from './taking'

let week: Week
beforeAll(async () => {
  week = await aWeek()
})

type Step = { what: 'bundle'; file: ZipFile } | { what: 'trust'; laptop: Week['a'] }

/** Takes the steps in this order; an increment whose base is not there yet is given again after the others. */
async function takeAll(db: Database, steps: readonly Step[]): Promise<void> {
  let again: ZipFile[] = []
  for (const step of steps)
    if (step.what === 'trust') await trust(db, [step.laptop])
    else {
      const result = await take(db, step.file)
      if (!result.ok && result.error.type === 'BaseMissing') again.push(step.file)
      else if (!result.ok) throw new Error(JSON.stringify(result.error))
    }
  for (; again.length > 0; again = again.slice(1)) await taken(db, again[0] as ZipFile)
}

describe.each(engines('receive_order'))('the order of bundles on $name', (engine) => {
  afterAll(() => engine.end())

  const steps = (): Step[] => [
    ...[week.a, week.b, week.c].map((laptop) => ({ what: 'trust', laptop }) as const),
    ...Object.values(week.files).map((file) => ({ what: 'bundle', file }) as const),
  ]

  test.skipIf(!engine.there)('never shows, with a copied laptop and words that come late', async () => {
    const inOrder = await engine.fresh()
    await takeAll(inOrder, steps())
    const expected = await tables(inOrder)
    expect(expected['fork']).toHaveLength(1)
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(steps(), { minLength: steps().length }), async (shuffled) => {
        const db = await engine.fresh()
        await takeAll(db, shuffled)
        expect(await tables(db)).toEqual(expected)
      }),
      { numRuns: engine.name === 'PGlite' ? 4 : 6 },
    )
  })

  test.skipIf(!engine.there)('nor without the copy: two values that nobody settled stand side by side', async () => {
    const sound = steps().filter((step) => step.what === 'trust' || step.file !== week.files.copy)
    const inOrder = await engine.fresh()
    await takeAll(inOrder, sound)
    const expected = await tables(inOrder)
    const [row] = await inOrder.rows<{ description: string; conflicts: unknown }>(
      "select description, conflicts from lifeboat.entry where id = 'entry-1'",
    )
    expect(row).toEqual({ description: 'Chairs of oak', conflicts: { description: ['Dining chairs, upholstered'] } })
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(sound, { minLength: sound.length }), async (shuffled) => {
        const db = await engine.fresh()
        await takeAll(db, shuffled)
        expect(await tables(db)).toEqual(expected)
      }),
      { numRuns: 3 },
    )
  })
})
