import { expect, test, type CDPSession, type Page } from '@playwright/test'
import { goTo, keyBox, newEntry } from './boxes'
import { press } from './desk'
import { drillForAll } from './drill'
import { picture } from './pictures'

/** The clocks of an entry: keyed from their page, counted over Thanksgiving and closures, and by a clock that is wrong. */
const drill = drillForAll()

test.describe.configure({ mode: 'serial' })
test.setTimeout(120_000)

const PAGE = '#/communicate/deadlines'
const list = (page: Page) => page.getByRole('grid', { name: 'Deadlines' })
const row = (page: Page, words: string) => list(page).getByRole('row').filter({ hasText: words })
const side = (page: Page) => page.getByRole('complementary', { name: 'Chosen deadline' })

let session: CDPSession | undefined

/** The laptop is carried into another zone: the window that is open sees it. */
async function zone(page: Page, timezoneId: string): Promise<void> {
  session ??= await page.context().newCDPSession(page)
  await session.send('Emulation.setTimezoneOverride', { timezoneId })
}

/** By keyboard: the page's key, the entry's number, the fact, then its own boxes. */
async function keyFact(page: Page, entry: string, title: string, boxes: Record<string, string>): Promise<void> {
  await page.keyboard.press('F7')
  await page.getByLabel('Entry number').fill(entry)
  await press(page, new RegExp(`^${title}$`, 'u'))
  for (const [label, text] of Object.entries(boxes)) await page.getByLabel(label, { exact: true }).fill(text)
  await press(page, 'Record')
  await expect(page.getByRole('dialog')).toHaveCount(0)
}

async function choose(page: Page, words: string): Promise<void> {
  await list(page).focus()
  await page.keyboard.press('Home')
  for (let most = 12; most > 0; most -= 1) {
    if (await side(page).getByRole('heading', { name: words }).isVisible()) return
    await page.keyboard.press('ArrowDown')
  }
  throw new Error(`The arrows never came to ${words}`)
}

let number = ''

test('a release begins the clock of the summary; the count names Thanksgiving', async () => {
  const { page } = drill.window
  await zone(page, 'America/Chicago')
  number = await newEntry(page)
  await keyBox(page, 'arrivalDate', '11/17/2026')
  await goTo(page, PAGE, 'Deadlines')
  await expect(row(page, 'Make entry')).toContainText('Wed 2 Dec 2026')
  await keyFact(page, number, 'Released', { 'It happened, day': '11/18/2026', 'It happened, time': '10:00' })
  await expect(row(page, 'Entry summary and duty')).toContainText('Thu 3 Dec 2026')
  await choose(page, 'Entry summary and duty')
  await expect(side(page)).toContainText('released Wed 18 Nov 2026: day 0')
  await expect(side(page)).toContainText('Thu 26 Nov 2026 skipped: Thanksgiving Day')
  await expect(side(page)).toContainText('19 CFR 142.12(b)')
  await picture(page, 'deadlines')
})

test('a closure that CBP said counts moves the working days; the office’s own is said and moves nothing', async () => {
  const { page } = drill.window
  await goTo(page, `${PAGE}/~closures`, 'Closures')
  await page.getByLabel('Day', { exact: true }).fill('11/30/2026')
  await page.getByLabel('Name', { exact: true }).fill('Executive order')
  await page.getByLabel('Said by').fill('CSMS 70000001')
  await page.getByLabel(/no working day/u).press('Space')
  await press(page, 'Add')
  await expect(page.getByRole('row', { name: /Executive order/u })).toContainText('skipped: CBP said so')
  await page.getByLabel('Day', { exact: true }).fill('12/04/2026')
  await page.getByLabel('Name', { exact: true }).fill('Founders’ day')
  await page.getByLabel('Who is closed').selectOption('firm')
  await press(page, 'Add')
  await expect(page.getByRole('row', { name: /Founders/u })).toContainText('moves nothing')
  await picture(page, 'deadlines-closures')
  await goTo(page, PAGE, 'Deadlines')
  await choose(page, 'Entry summary and duty')
  await expect(row(page, 'Entry summary and duty')).toContainText('Fri 4 Dec 2026')
  await expect(side(page)).toContainText('Mon 30 Nov 2026 skipped: Executive order')
  await expect(side(page)).toContainText('Your office is closed that day (Founders’ day): it moves nothing.')
})

test('conditions, redelivery and lading begin clocks of their own; what is without discretion is red', async () => {
  const { page } = drill.window
  await keyFact(page, number, 'Released on condition', {
    'It happened, day': '11/18/2026',
    'It happened, time': '10:00',
  })
  await expect(row(page, 'Conditional release ends')).toContainText('Fri 18 Dec 2026')
  await keyFact(page, number, 'Redelivery ordered', {
    'What, and why': 'FDA refused',
    'Last day, as the notice says': '12/10/2026',
    'It happened, day': '11/20/2026',
    'It happened, time': '09:00',
  })
  await expect(row(page, 'Redeliver the goods')).toContainText('Thu 10 Dec 2026')
  await keyFact(page, number, 'Lading abroad stated', {
    'It is laden, day': '12/15/2026',
    'It is laden, time': '18:00',
  })
  await expect(row(page, 'Importer security filing')).toContainText('Mon 14 Dec 18:00 −06:00')
  await list(page).focus()
  await page.keyboard.press('4')
  await expect(list(page).getByRole('row')).toHaveCount(1)
  await expect(row(page, 'Post-summary correction')).toContainText('Mon 13 Sep 2027')
  await expect(side(page)).toContainText('No discretion')
  await picture(page, 'deadlines-statutory')
  await page.keyboard.press('1')
  await goTo(page, `${PAGE}/~rules`, 'Rules')
  await expect(page.getByRole('row', { name: /Reconciliation/u })).toContainText('likely')
  await picture(page, 'deadlines-rules')
})

test('a declared incident puts its law and its calls first on the desk, and its clocks into the list', async () => {
  const { page } = drill.window
  await page.keyboard.press('F4')
  await expect(page.getByRole('dialog', { name: 'Declare an incident' })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: /^Print \d pages$/u })).toBeFocused()
  await page.keyboard.press('Escape')
  await goTo(page, '#/desk', 'What is next')
  await expect(page.locator('.next li').first()).toContainText('Incident notice to the SOC')
  await expect(page.locator('.next li').nth(1)).toContainText('Ring now')
  await expect(page.getByRole('region', { name: 'Ring next' }).getByRole('listitem').first()).toBeVisible()
  await picture(page, 'desk-incident')
  await goTo(page, PAGE, 'Deadlines')
  await list(page).focus()
  await page.keyboard.press('2')
  await choose(page, 'Incident notice to the SOC')
  await expect(side(page)).toContainText('at once, whether or not a breach is known')
  await picture(page, 'deadlines-incident')
})

test('in another zone the instant stays, and both clocks are shown; a clock set back a day is said to be wrong', async () => {
  const { page } = drill.window
  await zone(page, 'America/Los_Angeles')
  await page.clock.setFixedTime(Date.now() + 60_000)
  await goTo(page, '#/desk', 'What is next')
  await goTo(page, PAGE, 'Deadlines')
  await list(page).focus()
  await page.keyboard.press('3')
  await expect(row(page, 'Importer security filing')).toContainText('Mon 14 Dec 18:00 −06:00')
  await expect(row(page, 'Importer security filing')).toContainText('here Mon 14 Dec 16:00 −08:00')
  await expect(page.locator('.clock-warning')).toHaveCount(0)
  await page.clock.setFixedTime(Date.now() - 86_400_000)
  await goTo(page, '#/', 'What is next')
  await expect(page.locator('.clock-warning')).toContainText('stands before the last thing recorded')
  await goTo(page, PAGE, 'Deadlines')
  await expect(page.locator('.clock-warning')).toContainText('is not to be trusted until it is set right')
  await picture(page, 'deadlines-clock-wrong')
})
