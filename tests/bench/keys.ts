import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { encodeFrame } from '../../shared/journal/frames'
import { encodeItem } from '../../shared/journal/decode'
import { startHost } from '../browser/harness/hostProcess'
import { openWindow } from '../browser/harness/profile'
import { busyJournal } from './busyDesk'
import { freshVault, PASSPHRASE } from './page/seed'

/**
 * `npx tsx tests/bench/keys.ts [entries] [arrivals]`: one line of JSON. On a large desk in the built window: the script
 * that each key press runs, p95 in milliseconds, by screen. Run `npm run build` before.
 */
const entries = Number(process.argv[2] ?? 10_000)
const arrivals = Number(process.argv[3] ?? 20_000)

const vault = await freshVault()
const encoder = new TextEncoder()
const items = busyJournal(entries, arrivals, { desk: vault.desk, device: vault.device, operator: 'ana' })
const folder = await mkdtemp(join(tmpdir(), 'lifeboat-keys-'))
await writeFile(
  join(folder, 'journal.lbj'),
  Buffer.concat([
    vault.slots(vault.device),
    ...items.map((item) => {
      const payload = vault.keys.seal('items', vault.device, item.sequence, encoder.encode(encodeItem(item)))
      return encodeFrame({ type: 'item', device: vault.device, sequence: item.sequence, payload })
    }),
  ]),
)

const host = await startHost()
const opened = await openWindow(host)
const { page } = opened
await page.getByRole('button', { name: /Restore from a mirror folder or stick/ }).press('Enter')
await page.locator('#restore-folder').setInputFiles(folder)
await page.locator('#join-second').press('Space')
await page.locator('#restore-secret').fill(PASSPHRASE)
await page.locator('#restore-secret').press('Enter')
await page.getByRole('button', { name: 'I have read it, go on' }).press('Enter', { timeout: 180_000 })
await page.getByRole('button', { name: /^Lock/ }).waitFor()
await page.evaluate(listenToKeys)

const result = {
  entries,
  arrivals,
  box: await onEntry(page),
  list: await onList(page, '#/respond'),
  queue: await onList(page, '#/respond/queue'),
  deadlines: await onList(page, '#/communicate/deadlines'),
  log: await onLog(page),
}
await opened.close()
await host.end()
process.stdout.write(`${JSON.stringify(result)}\n`)

declare global {
  interface Window {
    keyTimes: number[]
  }
}

/** The script that each press runs: its handlers and what they flush, up to the last microtask; no style, no paint. */
function listenToKeys(): void {
  window.keyTimes = []
  for (const type of ['keydown', 'input']) {
    let began = 0
    window.addEventListener(
      type,
      () => {
        began = performance.now()
        if (type === 'keydown') window.keyTimes.push(0)
      },
      true,
    )
    window.addEventListener(type, () =>
      queueMicrotask(() => {
        const at = window.keyTimes.length - 1
        window.keyTimes[at] = (window.keyTimes[at] ?? 0) + performance.now() - began
      }),
    )
  }
}

async function measured(
  of: Page,
  press: () => Promise<void>,
): Promise<{ p95: number; median: number; presses: number }> {
  await press()
  await of.evaluate(() => (window.keyTimes = []))
  for (let round = 0; round < 4; round += 1) await press()
  const all = await of.evaluate(() => window.keyTimes)
  // a press whose handlers let nobody else hear of it is not measured
  const times = all.filter((ms) => ms > 0).sort((a, b) => a - b)
  const at = (share: number) => Math.round((times[Math.floor(times.length * share)] ?? Number.NaN) * 10) / 10
  return { p95: at(0.95), median: at(0.5), presses: times.length }
}

function show(of: Page, hash: string): Promise<void> {
  return of.evaluate((to) => void (window.location.hash = to), hash)
}

/** Letters into a box of an entry, and on to the next. */
async function onEntry(of: Page) {
  await show(of, `#/respond/entry/entry-${entries - 1}`)
  const box = of.locator('input[data-box$="/importerName"]').first()
  await box.waitFor()
  return measured(of, async () => {
    await box.focus()
    await of.keyboard.press('Control+a')
    await of.keyboard.type('Rio Textiles of Laredo and Nuevo Laredo', { delay: 25 })
    await of.keyboard.press('Enter')
    await of.waitForTimeout(300)
  })
}

/** The whole journal as lines, once it is read through. */
async function onLog(of: Page) {
  const began = performance.now()
  await show(of, '#/communicate/log')
  await of.getByRole('grid', { name: 'Incident log' }).waitFor()
  await of.getByText(/^[\d,]+ lines$/u).waitFor({ timeout: 180_000 })
  const readMs = Math.round(performance.now() - began)
  const rows = Number(await of.getByRole('grid', { name: 'Incident log' }).getAttribute('aria-rowcount'))
  return { rows, readMs, ...(await onList(of, '#/communicate/log')) }
}

/** Down and up a list. */
async function onList(of: Page, hash: string) {
  await show(of, hash)
  const grid = of.getByRole('grid').first()
  await grid.waitFor()
  return measured(of, async () => {
    await grid.focus()
    for (let n = 0; n < 20; n += 1) await of.keyboard.press('ArrowDown', { delay: 15 })
    await of.keyboard.press('End')
    await of.keyboard.press('Home')
  })
}
