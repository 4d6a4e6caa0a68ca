import { execFileSync, spawn } from 'node:child_process'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { chromium, type BrowserContext, type Page } from '@playwright/test'
import { testArguments, testBrowser } from '../../browser/harness/browser'
import { hostArguments } from '../../browser/harness/profile'
import type { Spread } from './store'

/**
 * `npx tsx tests/bench/page/run.ts [entries]`: prints one line of JSON with the store's two ratios; with 0 entries only the
 * first. Ratios, not
 * milliseconds: both sides are measured in one run, in turn.
 */
const entries = Number(process.argv[2] ?? 1_000)
const COLD_ROUNDS = 5

execFileSync(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '-c', 'tests/bench/page/vite.config.ts'])
const serving = spawn(process.execPath, ['--import', 'tsx', 'tests/bench/page/serve.ts'], {
  stdio: ['ignore', 'pipe', 'inherit'],
})
const [port, token] = await firstLine()
const executablePath = await testBrowser()
const context: BrowserContext = await chromium.launchPersistentContext(
  await mkdtemp(join(tmpdir(), 'lifeboat-bench-')),
  {
    ...(executablePath === null ? {} : { executablePath }),
    args: [...testArguments, ...hostArguments(Number(port))],
  },
)

const save = await withPage((page) => page.evaluate(() => window.storeBench.save(200)))
if (entries > 0) await withPage((page) => page.evaluate((count) => window.storeBench.seed(count, 30, 300), entries))
const cold: number[] = []
const bare: number[] = []
for (let round = 0; entries > 0 && round < COLD_ROUNDS; round += 1) {
  cold.push((await withPage((page) => page.evaluate(() => window.storeBench.openCold()))).ms)
  bare.push((await withPage((page) => page.evaluate(() => window.storeBench.openBare()))).ms)
}
await context.close()
serving.kill()

const middle = (values: number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
const ratio = (a: number, b: number): number => Math.round((a / b) * 100) / 100
const ratiosOf = (a: Spread, b: Spread) => ({ median: ratio(a.median, b.median), p95: ratio(a.p95, b.p95) })
process.stdout.write(
  `${JSON.stringify({
    save: { ...save, ratio: ratiosOf(save.saved, save.bare) },
    open: { entries, coldMs: cold, bareMs: bare, ratio: ratio(middle(cold), middle(bare)) },
  })}\n`,
)

/** Each measurement in a fresh page. */
async function withPage<T>(work: (page: Page) => Promise<T>): Promise<T> {
  const page = await context.newPage()
  page.on('pageerror', (error) => process.stderr.write(`${error.message}\n`))
  await page.goto(`http://lifeboat.localhost:47615/#token=${token}`)
  await page.waitForFunction(() => 'storeBench' in window)
  const result = await work(page)
  await page.close()
  return result
}

async function firstLine(): Promise<string[]> {
  for await (const line of createInterface({ input: serving.stdout })) return line.split(' ')
  throw new Error('the host ended without saying where it is')
}
