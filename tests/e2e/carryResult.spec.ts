import { expect, test, type Page } from '@playwright/test'
import { resultCode } from '../../shared/domain/exercise'
import { startHost, type HostProcess } from '../browser/harness/hostProcess'
import { openWindow, type OpenWindow } from '../browser/harness/profile'
import { press } from './desk'

/** A real desk counts an exercise only by the figures of its report and the code that belongs to them. */
let host: HostProcess
let window: OpenWindow

test.setTimeout(180_000)
test.beforeAll(async () => {
  host = await startHost()
  window = await openWindow(host)
})
test.afterAll(async () => {
  await window.close()
  await host.end()
})

async function setUp(page: Page): Promise<void> {
  await press(page, /This is real: set up my own desk/)
  await page.getByLabel('Name of the firm').fill('Halyard & Vane Customs Brokers')
  await page.keyboard.press('Enter')
  await page.getByLabel('Filer code').fill('B76')
  await page.keyboard.press('Enter')
  await page.getByLabel('First number', { exact: true }).fill('2011001')
  await page.getByLabel('Last number', { exact: true }).fill('2011100')
  await page.getByLabel('Who locked the range in the main system, and when').fill('The office manager on 11/20/2026')
  await page.keyboard.press('Enter')
  await page.getByLabel('Name', { exact: true }).fill('Imogen Halyard')
  await page.keyboard.press('Enter')
  await page.getByLabel('Your name, as it stands in the log').fill('Night desk')
  const passphrase = (await page.getByLabel('Offered passphrase').innerText()).trim()
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase)
  await page.getByLabel('The same again').fill(passphrase)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'The recovery code' })).toBeVisible({ timeout: 60_000 })
  const code = (await page.getByLabel('Recovery code', { exact: true }).innerText()).trim()
  await press(page, 'I have it on paper: key it back')
  await page.getByLabel('Recovery code').fill(code)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'What is next' })).toBeVisible({ timeout: 60_000 })
}

test('a result is carried over with its code; one wrong figure is refused, and an exercise begins on no real desk', async () => {
  const { page } = window
  await setUp(page)
  await page.evaluate(() => void (location.hash = '#/prepare/exercises'))
  await expect(page.getByText('none was held yet')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Begin' })).toHaveCount(0)
  const result = {
    script: 'laredo',
    day: '2026-11-20',
    minutes: 41,
    firstPacketSeconds: 510,
    given: 5,
    answered: 4,
    lead: 'Imogen Halyard',
  }
  await press(page, 'Carry a result over')
  await page.getByLabel('Day').fill(result.day)
  await page.getByLabel('Minutes').fill('40')
  await page.getByLabel('First packet, seconds').fill('510')
  await page.getByLabel('Injects given').fill('5')
  await page.getByLabel('Answered').fill('4')
  await page.getByLabel('Led by').fill('imogen halyard')
  await page.getByLabel('Code').fill(resultCode(result))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toContainText('does not belong to these figures')
  await page.getByLabel('Minutes').fill('41')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Laredo 02:00 counts on this desk now.')).toBeVisible()
  await expect(page.getByText(/4 of 5 injects answered/)).toBeVisible()
  await expect(page.getByText('8 min 30 s')).toBeVisible()
  expect(window.faults).toEqual([])
})
