import { execFile } from 'node:child_process'
import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, test, type Page } from '@playwright/test'
import { goTo, newEntry, savePacket, toPacket } from './boxes'
import { dialog, grid, looked } from './counterDay'
import { press, startDrill } from './desk'
import { openAt, type Clocked } from './fakeClock'
import { plain } from './paper'
import { picture } from './pictures'
import { catchPrints, printedPages } from './printer'

/**
 * The full accounting by keyboard: what is open is named with its way to be mended, goes by itself when it is mended, is
 * signed on paper with the item that proves each number, and is the same at the office, where a changed byte is never
 * green.
 */
const command = resolve('dist', 'office', 'lifeboat.js')
let desk: Clocked
const numbers = { printed: '', open: '' }

test.describe.configure({ mode: 'serial' })
test.setTimeout(240_000)
test.use({ actionTimeout: 60_000 })
test.beforeAll(async () => {
  test.setTimeout(180_000)
  desk = await openAt('2026-12-01T10:00:00-06:00', 'America/Chicago')
  await startDrill(desk.window.page)
})
test.afterAll(async () => {
  await desk.window.close()
  await desk.host.end()
})

const verdict = (page: Page) => page.getByRole('status', { name: 'Verdict' })
const row = (page: Page, words: string | RegExp) =>
  grid(page, 'Open things').getByRole('row').filter({ hasText: words })
const open = (page: Page, part = '') => goTo(page, `#/recover/accounting${part}`, 'Full accounting')

/** With the arrow keys, until the row of these words is chosen. */
async function chooseOpen(page: Page, words: string): Promise<void> {
  await grid(page, 'Open things').focus()
  await page.keyboard.press('Home')
  const chosen = page.locator('[role=row][aria-selected=true]')
  for (let nth = 0; nth < 60; nth++) {
    if ((await chosen.innerText()).includes(words)) return
    await page.keyboard.press('ArrowDown')
  }
  throw new Error(`No open thing ${words}`)
}

test('one entry is printed, of another only the number is taken: both are named as open', async () => {
  const { page } = desk.window
  numbers.printed = await newEntry(page)
  await toPacket(page)
  await savePacket(page, desk.host)
  numbers.open = await newEntry(page)
  await open(page)
  await expect(grid(page, 'Open things')).toBeFocused()
  await expect(verdict(page)).toContainText(/things are still open/u)
  await expect(row(page, `${numbers.open} was taken on`)).toBeVisible()
  await expect(row(page, `${numbers.printed}: it is not known what ACE has`)).toBeVisible()
  await chooseOpen(page, `${numbers.open} was taken on`)
  const side = page.getByRole('complementary', { name: 'Chosen thing' })
  await expect(side).toContainText('Print and present the entry, or void its number with a reason.')
  await looked(page, 'accounting-open')
  await page.emulateMedia({ colorScheme: 'dark' })
  await picture(page, 'accounting-open-dark')
  await page.emulateMedia({ colorScheme: 'light' })
})

test('Enter goes where it is mended; once it is void it is open no more', async () => {
  const { page } = desk.window
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: numbers.open })).toBeVisible()
  await goTo(page, '#/respond', 'Entries')
  const search = page.getByRole('searchbox', { name: 'Search entries' })
  await search.fill(numbers.open)
  await search.press('Enter')
  await expect(page.getByRole('grid', { name: 'Entries' })).toBeFocused()
  await page.keyboard.press('v')
  await expect(dialog(page)).toBeVisible()
  await page.getByLabel('Why').fill('sheet spoiled')
  await page.keyboard.press('Enter')
  await expect(dialog(page)).toHaveCount(0)
  await open(page)
  await expect(row(page, `${numbers.printed}: it is not known what ACE has`)).toBeVisible()
  await expect(row(page, `${numbers.open} was taken on`)).toHaveCount(0)
})

test('every number is found with its state, and the item of the journal that proves it', async () => {
  const { page } = desk.window
  await open(page, '/~numbers')
  await expect(grid(page, 'Numbers')).toBeFocused()
  await page.getByRole('searchbox', { name: 'Find a number' }).fill(numbers.open)
  await expect(page.getByText(/^1 of /u)).toBeVisible()
  const side = page.getByRole('complementary', { name: 'Chosen number' })
  await expect(side).toContainText('void: sheet spoiled')
  await expect(side).toContainText(/laptop .+ item \d+/u)
  await page.getByRole('searchbox', { name: 'Find a number' }).fill('')
  await page.getByLabel('State', { exact: true }).selectOption('keyed')
  await expect(grid(page, 'Numbers').getByRole('row')).toHaveCount(1)
  await expect(grid(page, 'Numbers').getByRole('row')).toContainText(numbers.printed)
  await looked(page, 'accounting-numbers')
  await page.emulateMedia({ colorScheme: 'dark' })
  await picture(page, 'accounting-numbers-dark')
  await page.emulateMedia({ colorScheme: 'light' })
})

test('signed on paper: verdict, sums, what is open, laptops, every number and its proof', async () => {
  const { page } = desk.window
  await open(page, '/~blocks')
  await catchPrints(page)
  await press(page, 'Print and sign')
  await expect(page.getByLabel('Signs for the filer')).toBeFocused()
  await page.keyboard.press('Enter')
  await press(page, /^Print$/u)
  await expect(dialog(page)).toHaveCount(0, { timeout: 90_000 })
  const pages = (await printedPages(page)).map(plain)
  const all = pages.join(' ')
  expect(all).toContain('FULL ACCOUNTING 1 OF ENTRY NUMBERS')
  expect(all).toContain('THINGS ARE STILL OPEN')
  expect(all).toContain(numbers.printed)
  expect(all).toContain('VOID: SHEET SPOILED')
  expect(all).toMatch(/SHA-256 [0-9A-F]{64}/u)
  expect(all).toContain('LAPTOPS THAT IT COVERS')
  expect(all).toContain('SIGNATURE')
  const sums = [...all.matchAll(/THIS PAGE: (\d+) .*?SO FAR (\d+) OF (\d+)\./gu)]
  expect(sums.length).toBeGreaterThan(0)
  const last = sums.at(-1)
  expect(last?.[2]).toBe(last?.[3])
  expect(sums.reduce((sum, one) => sum + Number(one[1]), 0)).toBe(Number(last?.[3]))
  await expect(page.getByRole('table', { name: 'Accountings signed before' })).toContainText('open')
  await looked(page, 'accounting-blocks')
  await page.emulateMedia({ colorScheme: 'dark' })
  await picture(page, 'accounting-blocks-dark')
  await page.emulateMedia({ colorScheme: 'light' })
  await press(page, 'Save as CSV')
  await expect(page.getByText(/Saved as .*Full accounting/u)).toBeVisible({ timeout: 60_000 })
  const csv = await readFile(await newest('.csv'), 'utf8')
  expect(csv).toContain(`${numbers.open},void`)
  expect(csv.split('\r\n').length).toBeGreaterThan(Number(last?.[3]))
})

test('the office says the same from the bundle, and of a changed byte it never says green', async () => {
  const { page } = desk.window
  await goTo(page, '#/recover', 'Export a bundle for the office')
  const words = (await page.getByLabel('Offered passphrase').innerText()).trim()
  await page.locator('#bundle-passphrase').focus()
  await page.keyboard.type(words)
  await press(page, 'Write the bundle')
  await expect(page.getByRole('heading', { name: 'The bundle is written' })).toBeVisible({ timeout: 90_000 })
  const bundle = await newest('.age')
  const folder = await mkdtemp(join(tmpdir(), 'lifeboat-accounting-'))
  const secret = join(folder, 'words')
  await writeFile(secret, `${words}\n`)
  const said = await accounting(bundle, '--passphrase-file', secret)
  expect(said.code).toBe(1)
  expect(said.out).toContain(`${numbers.printed}: it is not known what ACE has`)
  expect(said.out).not.toContain('WRONG')
  expect(said.out.trimEnd()).toMatch(/RED$/u)
  await open(page)
  const opened = said.out.split('\n').filter((line) => line.startsWith('OPEN')).length
  await expect(verdict(page)).toContainText(`${opened} things are still open`)
  const bytes = await readFile(bundle)
  const at = Math.floor(bytes.length / 2)
  bytes[at] = (bytes[at] ?? 0) ^ 1
  const broken = join(folder, 'broken.age')
  await writeFile(broken, bytes)
  const changed = await accounting(broken, '--passphrase-file', secret)
  expect(changed.code).toBe(1)
  expect(changed.out).not.toContain('GREEN')
  expect(desk.window.faults).toEqual([])
})

async function newest(ending: string): Promise<string> {
  const folder = join(desk.host.dataFolder, 'outbox')
  const names = (await readdir(folder)).filter((name) => name.endsWith(ending)).sort()
  return join(folder, names.at(-1) ?? '')
}

function accounting(...args: string[]): Promise<{ code: number; out: string }> {
  return new Promise((done) => {
    execFile(process.execPath, [command, 'accounting', ...args], { maxBuffer: 2 ** 26 }, (error, out, errors) =>
      done({ code: typeof error?.code === 'number' ? error.code : 0, out: `${out}${errors}` }),
    )
  })
}
