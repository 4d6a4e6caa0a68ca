import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import { expect, test, type Page } from '@playwright/test'
import { goTo, keyBox, newEntry, savePacket, toPacket } from './boxes'
import { press, startDrill } from './desk'
import { openAt, type Clocked } from './fakeClock'
import { keyUntil, pick } from './keyer'
import { pdfPages, plain } from './paper'
import { picture } from './pictures'
import { catchPrints, printedPages } from './printer'
import { keyIn } from './realDesk'

/**
 * Money while down: three importers of different payment types, released on paper. What the ledger adds up to is what
 * their own 7501s say; each importer is decided; the cashier's sheet is right to the cent; a receipt makes an entry paid.
 */
let desk: Clocked
const entries = { monthly: '', single: '', typed: '' }
/** by hand: 34.58 (minimum) · 800 × 5 % + 2.77 · 50,000 × 2.5 % + 173.20 + 62.50 */
const TOTALS = { monthly: '34.58', single: '42.77', typed: '1,485.70' }
const TYPED = 'Harrow Lane Imports'

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

const dialog = (page: Page) => page.getByRole('dialog')
const part = (page: Page, name: string) => goTo(page, `#/respond/money${name}`, 'Money')
const rowOf = (page: Page, table: string, words: string) =>
  page.getByRole('table', { name: table }).getByRole('row').filter({ hasText: words })
const allOf = (page: Page, table: string) =>
  page.getByRole('table', { name: table }).getByRole('row', { name: /^All /u })

async function accessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21aa']).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)).toEqual(
    [],
  )
}

/** The packet on paper: its 7501 says the total. */
async function printed7501(page: Page, total: string): Promise<void> {
  await toPacket(page)
  const pages = (await pdfPages(await savePacket(page, desk.host))).map(plain)
  const summary = pages.filter((text) => text.includes('ENTRY SUMMARY'))
  expect(summary.some((text) => text.includes(total))).toBe(true)
}

/** From the list of entries, by its keys. */
async function release(page: Page, number: string, day: string): Promise<void> {
  await goTo(page, '#/respond', 'Entries')
  const search = page.getByRole('searchbox', { name: 'Search entries' })
  await search.fill(number)
  await search.press('Enter')
  await expect(page.getByRole('grid', { name: 'Entries' })).toBeFocused()
  await expect(page.getByRole('complementary', { name: 'Chosen entry' })).toContainText(number)
  await page.keyboard.press('r')
  await expect(dialog(page)).toBeVisible()
  await keyIn(page, 'It happened, day', day)
  await keyIn(page, 'It happened, time', '09:00')
  await page.keyboard.press('Enter')
  await expect(dialog(page)).toHaveCount(0)
}

async function printed(page: Page, button: RegExp | string): Promise<string> {
  await page.evaluate(() => (window.lastPrinted = []))
  await press(page, button)
  await expect.poll(() => page.evaluate(() => window.lastPrinted?.length ?? 0), { timeout: 90_000 }).toBeGreaterThan(0)
  await expect(page.getByRole('button', { name: button }).first()).toBeEnabled({ timeout: 90_000 })
  return plain((await printedPages(page)).join(' '))
}

test('three entries on paper, each with its own total, are released', async () => {
  const { page } = desk.window
  entries.monthly = await newEntry(page)
  await pick(page, 'rio can')
  await keyUntil(page, { modeOfTransport: '30', billType: 'R', scac: 'TRMX', billNumber: '4471120' }, 'description')
  await pick(page, 'nogal sofa')
  await keyUntil(page, { enteredValue: '6930', quantity1: '14', grossWeightKg: '812' }, 'adcvdAnswer')
  await printed7501(page, TOTALS.monthly)

  entries.single = await newEntry(page)
  await pick(page, 'thistle')
  await keyBox(page, 'entryType', '11')
  await keyBox(page, 'modeOfTransport', '30')
  await keyBox(page, 'enteredValue', '800')
  await keyBox(page, 'rate', '5%')
  await printed7501(page, TOTALS.single)

  entries.typed = await newEntry(page)
  await keyBox(page, 'importerName', TYPED)
  await keyBox(page, 'entryType', '01')
  await keyBox(page, 'modeOfTransport', '11')
  await keyBox(page, 'enteredValue', '50000')
  await keyBox(page, 'rate', '2.5%')
  await printed7501(page, TOTALS.typed)

  await release(page, entries.monthly, '11/24/2026')
  await release(page, entries.single, '12/01/2026')
  await release(page, entries.typed, '12/01/2026')
})

test('the ledger counts each by its payment type, and its sums are those of the 7501s', async () => {
  const { page } = desk.window
  await part(page, '')
  const grid = page.getByRole('grid', { name: 'What is due' })
  await expect(grid).toBeFocused()
  await expect(page.getByText('3 not paid, $1,563.05 (estimate)')).toBeVisible()
  const row = (words: string) => grid.getByRole('row').filter({ hasText: words })
  await expect(row(entries.monthly)).toContainText('Mon 21 Dec 2026')
  await expect(row(entries.single)).toContainText('Tue 15 Dec 2026')
  await expect(row(entries.typed)).toContainText('Tue 15 Dec 2026')
  for (const [which, total] of Object.entries(TOTALS))
    await expect(row(entries[which as keyof typeof entries])).toContainText(total)
  await page.keyboard.press('End')
  const side = page.getByRole('complementary', { name: 'Chosen entry' })
  await expect(side).toContainText('Summary dueWed 9 Dec 2026')
  await expect(side).toContainText('19 USC 1505(a)')
  await expect(side).toContainText('Total, estimate$34.58')
  await expect(side).toContainText('FR Doc 2026-15530')
  await picture(page, 'money-due')
  await accessible(page)
  await part(page, '/~sums')
  await expect(rowOf(page, 'By importer', 'Rio Canela')).toContainText('34.58')
  await expect(allOf(page, 'By importer')).toContainText('1,563.05')
  await expect(rowOf(page, 'By payment type', 'not keyed')).toContainText('1,485.70')
  await expect(allOf(page, 'By payment type')).toContainText('1,563.05')
  await expect(rowOf(page, 'By the week in which the money is due', 'Mon 14 Dec 2026')).toContainText('1,528.47')
  await expect(rowOf(page, 'Rates on file', 'fee, formal')).toContainText('at least $34.58, at most $670.86')
  await picture(page, 'money-sums')
  await accessible(page)
})

test('printed and as a spreadsheet, the ledger says the same', async () => {
  const { page } = desk.window
  await part(page, '')
  await catchPrints(page)
  const paper = await printed(page, 'Print the ledger')
  expect(paper).toContain('ESTIMATE')
  expect(paper).toContain('3 ENTRIES, 3 NOT PAID: $1,563.05')
  for (const number of Object.values(entries)) expect(paper).toContain(number)
  await press(page, 'Save as CSV')
  await expect(page.getByText(/Saved as .*Due-date ledger/u).first()).toBeVisible()
  const csv = await readFile(join(desk.host.dataFolder, 'outbox', 'Due-date ledger 2026-12-01 EXERCISE.csv'), 'utf8')
  expect(csv).toContain(`${entries.typed},${TYPED},not keyed`)
  expect(csv).toContain('1250.00,235.70,1485.70')
})

test('on day 9 one decision is overdue and two are asked; holding says what it does not cover', async () => {
  const { page } = desk.window
  await part(page, '/~decisions')
  await expect(page.getByText('No outage is recorded as running')).toBeVisible()
  await keyOutage(page)
  await part(page, '/~decisions')
  await expect(page.getByText('today is day 9')).toBeVisible()
  await expect(page.getByText('3 to decide')).toBeVisible()
  await expect(rowOf(page, 'Decisions by importer', 'Rio Canela')).toContainText('overdue, by Sat 28 Nov 2026')
  await expect(rowOf(page, 'Decisions by importer', 'Thistle')).toContainText('decide today')
  await picture(page, 'money-decisions')
  await accessible(page)

  await press(page, 'Decide: Rio Canela Furniture Company')
  await expect(page.getByLabel('Decision', { exact: true })).toBeFocused()
  await page.getByLabel('Decision', { exact: true }).selectOption('holdForDiscretion')
  await expect(dialog(page)).toContainText('case by case')
  await expect(dialog(page)).toContainText('Not covered: steps with a statutory deadline')
  await keyIn(page, 'Why', 'asked for until the service center runs')
  await picture(page, 'money-decide')
  await page.keyboard.press('Enter')
  await expect(dialog(page)).toHaveCount(0)
  await expect(rowOf(page, 'Decisions by importer', 'Rio Canela')).toContainText('missing')

  await press(page, 'Change: Rio Canela Furniture Company')
  await keyIn(page, 'Who consented', 'Dolores Amundarain')
  await keyIn(page, 'How', 'signed letter')
  await keyIn(page, 'Consented, day', '11/30/2026')
  await keyIn(page, 'Consented, time', '15:00')
  await page
    .getByLabel('Its document, kept sealed')
    .setInputFiles({ name: 'consent.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4 consent') })
  await page.keyboard.press('Enter')
  await expect(dialog(page)).toHaveCount(0)
  await expect(rowOf(page, 'Decisions by importer', 'Rio Canela')).toContainText('document sealed')

  await press(page, 'Decide: Thistle and Lantern Shop')
  await keyIn(page, 'Why', 'a check is at hand')
  await page.keyboard.press('Enter')
  await expect(dialog(page)).toHaveCount(0)
  await expect(rowOf(page, 'Decisions by importer', 'Thistle')).toContainText('Paper with check')
  await expect(rowOf(page, 'Decisions by importer', 'Thistle')).toContainText('not needed')
  await expect(page.getByText('1 to decide')).toBeVisible()
})

test('the payment sheet for the cashier, to the cent', async () => {
  const { page } = desk.window
  await part(page, '/~payments')
  await picture(page, 'money-payments')
  await accessible(page)
  await press(page, 'Payment sheet: Thistle and Lantern Shop')
  await keyIn(page, 'Check number', '1044')
  await picture(page, 'money-sheet')
  const paper = await printed(page, 'Print the sheet')
  expect(paper).toContain('ESTIMATE OF DUTIES AND FEES')
  expect(paper).toContain('29-120004400')
  expect(paper).toContain('CHECK PAYABLE TO: U.S. CUSTOMS AND BORDER PROTECTION')
  expect(paper).toContain('CHECK NUMBER: 1044')
  expect(paper).toMatch(new RegExp(`${entries.single} .*40\\.00 2\\.77 42\\.77`, 'u'))
  expect(paper).toContain('311 INFORMAL ENTRY MPF 2.77')
  expect(paper).toContain('TOTAL OF THE CHECK: $42.77')
  expect(paper).not.toContain(entries.monthly)
  await press(page, /^Close$/u)
  await expect(dialog(page)).toHaveCount(0)
})

test('the receipt is keyed: the entry is paid in every list, and withdrawn it is not', async () => {
  const { page } = desk.window
  await press(page, 'It was paid: Thistle and Lantern Shop')
  await expect(page.getByLabel('Amount, $')).toHaveValue('42.77')
  await keyIn(page, 'Check number', '1044')
  await keyIn(page, 'Receipt number', 'R-5501')
  await page
    .getByLabel('The receipt, scanned')
    .setInputFiles({ name: 'receipt.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4 receipt') })
  await picture(page, 'money-paid')
  await page.keyboard.press('Enter')
  await expect(dialog(page)).toHaveCount(0)
  await expect(rowOf(page, 'Payments made', 'Thistle')).toContainText('R-5501')
  await expect(rowOf(page, 'Payments made', 'Thistle')).toContainText('scan sealed')
  await expect(rowOf(page, 'To be paid, by importer', 'Thistle')).toHaveCount(0)
  await onTheList(page, entries.single, 'receipt R-5501')
  await part(page, '')
  await expect(page.getByText('2 not paid, $1,520.28 (estimate)')).toBeVisible()

  await part(page, '/~payments')
  await press(page, 'Withdraw the payment of $42.77')
  await keyIn(page, 'Why', 'the check came back')
  await page.keyboard.press('Enter')
  await expect(rowOf(page, 'Payments made', 'Thistle')).toContainText('withdrawn: the check came back')
  await onTheList(page, entries.single, 'not paid')
  await part(page, '/~payments')
  await expect(rowOf(page, 'To be paid, by importer', 'Thistle')).toContainText('$42.77')
  await picture(page, 'money-withdrawn')
})

test('a statement that was preliminary at the cut is red until somebody owns it', async () => {
  const { page } = desk.window
  await part(page, '/~statements')
  await press(page, 'Add a statement')
  await keyIn(page, 'Statement number', '2704-1203')
  await keyIn(page, 'Due day', '12/21/2026')
  await keyIn(page, 'Amount, $', '18,204.11')
  await page.getByLabel('Importer', { exact: true }).selectOption({ label: 'Rio Canela Furniture Company' })
  await page.getByLabel('Statement number', { exact: true }).press('Enter')
  await expect(dialog(page)).toHaveCount(0)
  await expect(rowOf(page, 'Statements at the cut', '2704-1203')).toContainText('nobody')
  await expect(page.getByText('1 without an owner')).toBeVisible()
  await picture(page, 'money-statements')
  await accessible(page)
  await press(page, 'Change statement 2704-1203')
  await keyIn(page, 'Owner here', 'Priya')
  await page.keyboard.press('Enter')
  await expect(dialog(page)).toHaveCount(0)
  await expect(rowOf(page, 'Statements at the cut', '2704-1203')).toContainText('Priya')
})

test('interest is not computed before a rate is keyed with its source; then it is, by importer and by surety', async () => {
  const { page } = desk.window
  await part(page, '/~interest')
  await keyIn(page, 'Assumed day of payment', '01/14/2027')
  await expect(rowOf(page, 'Exposure by importer, estimate', TYPED)).toContainText('not computed: key the rate')
  await keyIn(page, 'It holds from', '10/01/2026')
  await keyIn(page, 'Percent a year', '7')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Say where you read it')).toBeVisible()
  await keyIn(page, 'Where it was read', 'Federal Register, fourth quarter')
  await page.keyboard.press('Enter')
  await expect(rowOf(page, 'Rates of interest', 'Thu 1 Oct 2026')).toContainText('Federal Register, fourth quarter')
  // 1,485.70 × ((1 + 0.07 ÷ 365)^30 − 1) = 8.57; due 15 December, paid 14 January
  await expect(rowOf(page, 'Exposure by importer, estimate', TYPED)).toContainText('1,485.70')
  await expect(rowOf(page, 'Exposure by importer, estimate', TYPED)).toContainText('8.57')
  await expect(rowOf(page, 'Exposure by surety, estimate', 'surety 000')).toContainText('34.58')
  await picture(page, 'money-interest')
  await accessible(page)
  expect(desk.window.faults).toEqual([])
})

async function onTheList(page: Page, number: string, words: string): Promise<void> {
  await goTo(page, '#/respond', 'Entries')
  const search = page.getByRole('searchbox', { name: 'Search entries' })
  await search.fill(number)
  await expect(page.getByRole('complementary', { name: 'Chosen entry' })).toContainText(number)
  await expect(page.getByRole('complementary', { name: 'Chosen entry' })).toContainText(words)
}

/** When the outage began, keyed where the letters take it from. */
async function keyOutage(page: Page): Promise<void> {
  await goTo(page, '#/respond', 'Entries')
  const search = page.getByRole('searchbox', { name: 'Search entries' })
  await search.fill(entries.typed)
  await search.press('Enter')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: entries.typed })).toBeVisible()
  await toPacket(page)
  await page
    .getByRole('region', { name: 'What the letter says of the outage' })
    .getByRole('button')
    .first()
    .press('Enter')
  await page.locator('#incident-outageBegan-day').fill('11/23/2026')
  await page.locator('#incident-outageBegan-time').fill('05:00')
  await page.keyboard.press('Enter')
  await expect(dialog(page)).toHaveCount(0)
}
