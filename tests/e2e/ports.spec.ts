import { expect, test } from '@playwright/test'
import { goTo } from './boxes'
import { tabTo } from './desk'
import { drillForAll } from './drill'

/** The port's profile in peace time: what is to be asked, who asked when, and one profile a port. */
const drill = drillForAll()

test.describe.configure({ mode: 'serial' })
test.setTimeout(120_000)

test('A says who asked at the port today; what was learnt is no longer to be asked', async () => {
  const { page } = drill.window
  await goTo(page, '#/prepare/ports', 'Ports')
  const list = page.getByRole('grid', { name: 'Ports' })
  const laredo = list.getByRole('row').filter({ hasText: 'Laredo' })
  await list.focus()
  await page.keyboard.press('Home')
  await expect(laredo).toContainText('never')
  await page.keyboard.press('a')
  await expect(page.getByRole('status')).toContainText('asked today by Drill operator')
  await expect(laredo).not.toContainText('never')
  await expect(laredo).toContainText('8 facts')
  await page.keyboard.press('Enter')
  await page.getByLabel('Takes our own sheet for the form').selectOption('no')
  await page.getByLabel('Telephone', { exact: true }).fill('956-555-0120')
  await page.keyboard.press('Enter')
  await expect(laredo).toContainText('6 facts')
})

test('a second profile of the same port is refused at its box', async () => {
  const { page } = drill.window
  await tabTo(page, 'Add a port')
  await page.keyboard.press('Enter')
  const box = page.getByLabel('Port', { exact: true })
  await box.fill('2304')
  await page.keyboard.press('Enter')
  await expect(box).toBeFocused()
  await expect(page.getByText('Port 2304 has a profile already; change that one.')).toBeVisible()
  await page.keyboard.press('Escape')
  expect(drill.window.faults).toEqual([])
})
