import { appendFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'

declare global {
  interface Window {
    longTasks?: number[]
  }
}

/** From now on, in this document and in each that follows: every task of the window's thread that is longer than 50 ms. */
export async function watchTasks(page: Page): Promise<void> {
  await page.addInitScript(watch)
  await page.evaluate(watch)
}

function watch(): void {
  const tasks: number[] = (window.longTasks = [])
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) tasks.push(Math.round(duration))
  }).observe({ type: 'longtask' })
}

/** What one step cost the window. */
export interface Cost {
  what: string
  /** until what was waited for stood */
  ms: number
  /** the longest task of the window's thread, ms; 0: none was longer than 50 */
  longest: number
}

/** Does a step, waits until the window is at rest again, and says what it cost. */
export async function costOf(page: Page, what: string, step: () => Promise<void>): Promise<Cost> {
  await page.evaluate(() => window.longTasks?.splice(0))
  const before = Date.now()
  await step()
  const ms = Date.now() - before
  await atRest(page)
  const longest = await page.evaluate(() => Math.max(0, ...(window.longTasks ?? [])))
  const cost = { what, ms, longest }
  const folder = process.env['LIFEBOAT_SCREENS'] ?? ''
  if (folder !== '') await appendFile(join(folder, 'cost.ndjson'), `${JSON.stringify(cost)}\n`)
  return cost
}

/** Half a second without a long task. */
async function atRest(page: Page): Promise<void> {
  let seen = -1
  await expect
    .poll(
      async () => {
        const now = await page.evaluate(() => window.longTasks?.length ?? 0)
        const same = now === seen
        seen = now
        return same
      },
      { intervals: [500], timeout: 30_000 },
    )
    .toBe(true)
}
