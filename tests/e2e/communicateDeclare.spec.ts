import { expect, test, type Page } from '@playwright/test'
import { goTo } from './boxes'
import { press, unlock } from './desk'
import { drillForAll } from './drill'
import { picture } from './pictures'
import { catchPrints, printedPages } from './printer'

/** Declaring by one key, from the lock screen to the pages of the first hour; correcting it; a second incident. */
const drill = drillForAll()
test.describe.configure({ mode: 'serial' })
test.setTimeout(120_000)

const said = (page: Page) => page.getByRole('status').first()
const tasks = (page: Page) => page.getByRole('grid', { name: 'Tasks' })
const chosen = (page: Page) => tasks(page).locator('[aria-selected=true]')
const bar = (page: Page) => page.getByRole('banner')

/** The clock time so many minutes after the one at which the paper says that it was declared. */
function timeAfter(paper: string, minutes: number): string {
  const [, hours = '', minute = ''] = /Declared .*?(\d\d):(\d\d)/u.exec(paper) ?? []
  const at = (Number(hours) * 60 + Number(minute) + minutes) % (24 * 60)
  return `${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`
}

test('from the lock screen to the pages of the first hour, by keyboard, within a minute', async () => {
  const { page } = drill.window
  await page.keyboard.press('Control+l')
  await expect(page.locator('#secret')).toBeFocused({ timeout: 30_000 })
  await catchPrints(page)
  const began = Date.now()
  await unlock(page)
  await page.keyboard.press('F4')
  await expect(page.getByRole('dialog', { name: 'Declare an incident' })).toBeVisible()
  await expect(page.getByLabel('What is known')).toBeFocused()
  await picture(page, 'declare')
  await page.keyboard.press('Enter')
  const print = page.getByRole('button', { name: /^Print \d pages$/ })
  await expect(print).toBeFocused()
  await picture(page, 'declared')
  await page.keyboard.press('Enter')
  await page.waitForFunction(() => window.lastPrinted !== undefined)
  const seconds = (Date.now() - began) / 1000
  test.info().annotations.push({ type: 'seconds', description: seconds.toFixed(1) })
  console.log(`From the lock screen to the first-hour pages at the printer: ${seconds.toFixed(1)} s`)
  expect(seconds).toBeLessThan(60)

  await expect(page.getByRole('dialog')).toHaveCount(0)
  const pages = await printedPages(page)
  const roles = pages.map((text) => /First hour: (.*?) (?=Declared)/u.exec(text)?.[1]?.trim())
  expect(roles).toEqual(['Lead', 'IT', 'Entry manager', 'Client desk', 'Licensed broker'])
  for (const text of pages) {
    expect(text).toContain('Page 1 of 1')
    expect(text).toContain('956-555-0100')
    expect(text).toContain('EXERCISE')
    expect(text).toContain('Done at')
  }
  expect(pages[0]).toContain(`by ${timeAfter(pages[0] ?? '', 10)}`)
  expect(pages[1]).toContain(`by ${timeAfter(pages[1] ?? '', 30)}`)
  expect(pages[1]).toContain('703-921-6507')
  expect(pages[3]).toContain(`by ${timeAfter(pages[3] ?? '', 240)}`)
  expect(drill.window.faults).toEqual([])
})

test('the page of now has the incident, its clocks and its tasks; the bar has both clocks on one line', async () => {
  const { page } = drill.window
  await expect(page).toHaveURL(/#\/communicate$/u)
  await expect(page.getByRole('region', { name: /tasks open/ })).toContainText('27 tasks open')
  await expect(chosen(page)).toContainText('See whose outage it is')
  await expect(page.getByRole('region', { name: 'Clocks' })).toContainText('No breach of records is known yet')
  await expect(bar(page)).toContainText('No breach known yet')
  await expect(bar(page)).toContainText(/Exercise since/)
  const height = await bar(page).evaluate((element) => element.getBoundingClientRect().height)
  expect(height).toBeLessThan(64)
  await picture(page, 'now')
})

test('a task is done by one key, with what came of it; another is given to somebody else', async () => {
  const { page } = drill.window
  await tasks(page).focus()
  await page.keyboard.press('Home')
  await page.keyboard.press(' ')
  await expect(page.getByLabel('What came of it')).toBeFocused()
  await picture(page, 'task')
  await page.keyboard.type('Ours alone: CSMS says nothing')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('region', { name: /tasks open/ })).toContainText('26 tasks open')
  await expect(chosen(page)).toContainText('Declare, and write down when')
  await tasks(page).focus()
  await page.keyboard.press('Enter')
  await press(page, /Another owner or time/)
  await page.getByLabel('Who does it', { exact: true }).fill('Nadia Ortiz')
  await page.keyboard.press('Enter')
  await expect(chosen(page)).toContainText('Nadia Ortiz')
})

test('a correction is doubted where it is odd, recorded with the second Enter, and shown with what stood there', async () => {
  const { page } = drill.window
  await press(page, 'Correct')
  await page.getByLabel('Who leads').fill('Mara Lindqvist')
  await page.getByLabel('Discovered, day').fill('12/31/2035')
  await page.keyboard.press('Enter')
  await expect(page.getByText(/ahead of this laptop’s clock/)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Record all the same' })).toBeVisible()
  await picture(page, 'correct')
  const today = await page.evaluate(() =>
    new Date().toLocaleDateString('en-US', { month: '2-digit', day: '2-digit', year: 'numeric' }),
  )
  await page.getByLabel('Discovered, day').fill(today)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  const corrected = page.getByRole('region', { name: 'Corrected since it was declared' })
  await expect(corrected).toContainText(/Who leads: was “.+”; now “Mara Lindqvist”/)
  await expect(corrected).toContainText(/by \w+/)
  await expect(corrected).not.toContainText('Discovered')
})

test('a second incident is asked about, and gets its own clock and its own tasks', async () => {
  const { page } = drill.window
  await goTo(page, '#/respond', 'Entries')
  await page.keyboard.press('F4')
  const asked = page.getByRole('dialog', { name: 'One incident is open already' })
  await expect(asked).toContainText('makes a second one with its own clock')
  await expect(page.getByRole('button', { name: 'Correct the first' })).toBeFocused()
  await picture(page, 'second')
  await press(page, 'It is a second one')
  await page.getByLabel('Discovered, day').fill('01/01/2020')
  await page.getByLabel('Outage began, day').fill('01/02/2020')
  await page.getByLabel('Outage began, time').fill('0540')
  await page.keyboard.press('Enter')
  await expect(page.getByText(/before the outage began/)).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: /^Print \d pages$/ })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('navigation', { name: 'Incidents' }).getByRole('link')).toHaveCount(2)
  await expect(page.getByRole('region', { name: /tasks open/ })).toContainText('27 tasks open')
  await expect(bar(page)).toContainText('2 open')
  await picture(page, 'two')
  await page.getByRole('navigation', { name: 'Incidents' }).getByRole('link').first().press('Enter')
  await expect(page.getByRole('region', { name: /tasks open/ })).toContainText('26 tasks open')
  expect(drill.window.faults).toEqual([])
})

test('an incident is closed with a reason, and opened again by a correction that stays to be seen', async () => {
  const { page } = drill.window
  await press(page, 'Close it')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Say why it is over')).toBeVisible()
  await page.keyboard.type('ACE is back')
  await page.keyboard.press('Enter')
  await expect(said(page)).toContainText('The incident is closed')
  await press(page, 'Open it again')
  await expect(page.locator('input:focus, textarea:focus')).toBeVisible()
  await page.keyboard.type('it was the test system')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Close it' })).toBeVisible()
  await expect(page.getByRole('region', { name: 'Corrected since it was declared' })).toContainText(
    'it was the test system',
  )
})
