import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test, type Page } from '@playwright/test'
import { goTo, keyBox, newEntry, savePacket, toPacket } from './boxes'
import { dialog, grid, looked, printed } from './counterDay'
import { press, startDrill } from './desk'
import { openAt, type Clocked } from './fakeClock'
import { picture } from './pictures'
import { catchPrints } from './printer'
import { keyIn } from './realDesk'

/**
 * The late list: one entry was released before the outage, one on downtime; both summaries are late. CBP's discretion
 * covers both days, and only the first has an attachment.
 */
let desk: Clocked
const numbers = { before: '', downtime: '' }

test.describe.configure({ mode: 'serial' })
test.setTimeout(240_000)
test.use({ actionTimeout: 60_000 })
test.beforeAll(async () => {
  test.setTimeout(180_000)
  desk = await openAt('2026-12-21T10:00:00-06:00', 'America/Chicago')
  await startDrill(desk.window.page)
})
test.afterAll(async () => {
  await desk.window.close()
  await desk.host.end()
})

const list = (page: Page, part = '') => goTo(page, `#/recover/late${part}`, 'Late list')
const row = (page: Page, number: string) => grid(page, 'Summaries').getByRole('row').filter({ hasText: number })

async function released(page: Page, day: string, outage?: string): Promise<string> {
  const number = await newEntry(page)
  await keyBox(page, 'entryType', '11')
  await keyBox(page, 'importerName', 'Thistle Lane')
  await keyBox(page, 'modeOfTransport', '30')
  await keyBox(page, 'enteredValue', '800')
  await keyBox(page, 'rate', '5%')
  await toPacket(page)
  if (outage !== undefined) await keyOutage(page, outage)
  await savePacket(page, desk.host)
  await goTo(page, '#/respond', 'Entries')
  const search = page.getByRole('searchbox', { name: 'Search entries' })
  await search.fill(number)
  await search.press('Enter')
  await expect(page.getByRole('grid', { name: 'Entries' })).toBeFocused()
  await page.keyboard.press('r')
  await expect(dialog(page)).toBeVisible()
  await keyIn(page, 'It happened, day', day)
  await keyIn(page, 'It happened, time', '09:00')
  await page.keyboard.press('Enter')
  await expect(dialog(page)).toHaveCount(0)
  return number
}

async function keyOutage(page: Page, day: string): Promise<void> {
  const region = page.getByRole('region', { name: 'What the letter says of the outage' })
  await region.getByRole('button').first().press('Enter')
  await page.locator('#incident-outageBegan-day').fill(day)
  await page.locator('#incident-outageBegan-time').fill('05:00')
  await page.keyboard.press('Enter')
  await expect(dialog(page)).toHaveCount(0)
}

test('ten working days over Thanksgiving: both are late, by how many working days', async () => {
  const { page } = desk.window
  numbers.before = await released(page, '11/20/2026', '11/23/2026')
  numbers.downtime = await released(page, '11/24/2026')
  await list(page)
  await expect(grid(page, 'Summaries')).toBeFocused()
  await expect(page.getByText('2 of 2 summaries are late.')).toBeVisible()
  // 20 Nov + 10 working days without the 26th: 7 Dec; ten working days to the 21st. 24 Nov: 9 Dec; eight.
  await expect(row(page, numbers.before)).toContainText('7 Dec 2026')
  await expect(row(page, numbers.before)).toContainText('10 days')
  await expect(row(page, numbers.before)).toContainText('none: no discretion')
  await expect(row(page, numbers.downtime)).toContainText('9 Dec 2026')
  await expect(row(page, numbers.downtime)).toContainText('8 days')
  await expect(row(page, numbers.downtime)).toContainText('none: on downtime')
  const side = page.getByRole('complementary', { name: 'Chosen summary' })
  await expect(side).toContainText('Mon 7 Dec 2026')
  await expect(side).toContainText('No discretion moves these')
  await expect(side).toContainText('82 FR 2385')
})

test('the discretion is keyed, and only what was not released on downtime has an attachment', async () => {
  const { page } = desk.window
  await press(page, 'Key CBP’s discretion')
  await expect(page.getByLabel('Granted by')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByText('Name who granted it.')).toBeVisible()
  await page.getByLabel('Granted by').fill('A. Marsh')
  await page.getByLabel('As, office').fill('Office of Trade')
  await page.getByLabel('Reference').fill('OT-2026-55')
  await page.getByLabel('Summaries due from').fill('12/01/2026')
  await page.getByLabel('Until, this day too').fill('12/15/2026')
  await picture(page, 'late-discretion')
  await page.keyboard.press('Enter')
  await expect(dialog(page)).toHaveCount(0)
  await expect(page.getByText('2 of 2 summaries are late, 2 of them under CBP’s discretion.')).toBeVisible()
  await expect(row(page, numbers.before)).toContainText('to print')
  await expect(row(page, numbers.downtime)).toContainText('none: on downtime')
  await looked(page, 'late-list')
  await page.emulateMedia({ colorScheme: 'dark' })
  await picture(page, 'late-list-dark')
  await page.emulateMedia({ colorScheme: 'light' })
})

test('the attachment is one page with broker, days, reason and reference; it is printed, then sent', async () => {
  const { page } = desk.window
  await catchPrints(page)
  const pages = await printed(page, 'Print 1 attachment')
  expect(pages).toHaveLength(1)
  const [sheet = ''] = pages
  expect(sheet).toContain(`ATTACHMENT TO THE ENTRY SUMMARY OF ${numbers.before}`)
  for (const words of [
    'A. MARSH, OFFICE OF TRADE',
    'OT-2026-55',
    'TUE 1 DEC 2026 TO TUE 15 DEC 2026',
    'CYBER INCIDENT',
  ])
    expect(sheet).toContain(words)
  expect(sheet).toContain('RELEASED IN ACE BEFORE THE OUTAGE BEGAN')
  expect(sheet).not.toContain(numbers.downtime)
  await expect(row(page, numbers.before)).toContainText('printed')
  await page.getByLabel('How it was sent').fill('with the paper summary')
  await page.keyboard.press('Enter')
  await expect(row(page, numbers.before)).toContainText('sent')
})

test('sums by importer and by surety; the list as paper and as a file', async () => {
  const { page } = desk.window
  await list(page, '/~sums')
  await expect(page.getByRole('table', { name: 'By importer' })).toContainText('2 of 2')
  await expect(page.getByRole('table', { name: 'By surety' })).toContainText('2 of 2')
  // two of 800 at 5 %
  await expect(page.getByRole('table', { name: 'By importer' })).toContainText('80.00')
  await looked(page, 'late-sums')
  await page.emulateMedia({ colorScheme: 'dark' })
  await picture(page, 'late-sums-dark')
  await page.emulateMedia({ colorScheme: 'light' })
  const paper = (await printed(page, 'Print the late list')).join(' ')
  expect(paper).toContain('LATE LIST OF ENTRY SUMMARIES')
  expect(paper).toContain(numbers.before)
  expect(paper).toContain(numbers.downtime)
  expect(paper).toContain('NO DISCRETION MOVES THESE')
  await press(page, 'Save as CSV')
  await expect(page.getByText(/Saved as .*Late list/u)).toBeVisible({ timeout: 60_000 })
  const folder = join(desk.host.dataFolder, 'outbox')
  const name = (await readdir(folder)).find((one) => one.endsWith('.csv')) ?? ''
  const csv = await readFile(join(folder, name), 'utf8')
  expect(csv).toContain(`${numbers.before},`)
  expect(csv).toContain('2026-12-07,overdue,,10')
  expect(desk.window.faults).toEqual([])
})
