import { measurePage, middle, ratio } from './measurePage'
import type { Spread } from './page/store'

/**
 * `npx tsx tests/bench/store.ts [entries]`: prints one line of JSON with the store's two ratios; with 0 entries only the
 * first. Ratios, not milliseconds: both sides are measured in one run, in turn.
 */
const entries = Number(process.argv[2] ?? 1_000)
const COLD_ROUNDS = 5

const measuring = await measurePage('index.html', 'storeBench')
const save = await measuring.withPage((page) => page.evaluate(() => window.storeBench.save(200)))
const cold: number[] = []
const bare: number[] = []
if (entries > 0) {
  await measuring.withPage((page) => page.evaluate((count) => window.storeBench.seed(count, 30, 300), entries))
  for (let round = 0; round < COLD_ROUNDS; round += 1) {
    cold.push((await measuring.withPage((page) => page.evaluate(() => window.storeBench.openCold()))).ms)
    bare.push((await measuring.withPage((page) => page.evaluate(() => window.storeBench.openBare()))).ms)
  }
}
await measuring.end()

const ratiosOf = (a: Spread, b: Spread) => ({ median: ratio(a.median, b.median), p95: ratio(a.p95, b.p95) })
process.stdout.write(
  `${JSON.stringify({
    save: { ...save, ratio: ratiosOf(save.saved, save.bare) },
    open: { entries, coldMs: cold, bareMs: bare, ratio: ratio(middle(cold), middle(bare)) },
  })}\n`,
)
