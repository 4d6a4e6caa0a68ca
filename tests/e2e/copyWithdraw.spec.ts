import { expect, test } from '@playwright/test'
import { boxOf, goTo, keyBox, newEntry, toPacket } from './boxes'
import { press } from './desk'
import { drillForAll } from './drill'
import { keyUntil, pick } from './keyer'

/** A second shipment of the same goods, a fact logged by mistake, and a type that is not made here. */
const drill = drillForAll()

test.describe.configure({ mode: 'serial' })
test.setTimeout(180_000)
test.use({ actionTimeout: 60_000 })

test('Ctrl+Shift+C opens a copy on the next number, without the shipment’s own papers', async () => {
  const { page } = drill.window
  const first = await newEntry(page)
  await pick(page, 'rio can')
  await keyUntil(page, { modeOfTransport: '30', billType: 'R', scac: 'TRMX', billNumber: '4471120' }, 'description')
  await pick(page, 'nogal sofa')
  await expect(page.locator('input[data-box$="/htsNumber"]').first()).not.toHaveValue('')
  await page.keyboard.press('Control+Shift+C')
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(first)
  await expect(boxOf(page, 'importerName')).toHaveValue(/Rio Canela/)
  await expect(boxOf(page, 'htsNumber')).not.toHaveValue('')
  await expect(boxOf(page, 'billNumber')).toHaveValue('')
})

test('a fact logged by mistake is withdrawn from the history, with its reason', async () => {
  const { page } = drill.window
  await goTo(page, '#/respond', 'Entries')
  await page.getByRole('grid').focus()
  await page.keyboard.press('h')
  await page.locator('#fact-reason').fill('FDA wants the prior notice')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('complementary', { name: 'Chosen entry' })).toContainText('held')
  await page.getByRole('grid').focus()
  await page.keyboard.press('f')
  await expect(page.getByRole('dialog')).toContainText('FDA wants the prior notice')
  await press(page, /^Withdraw: Held/)
  await expect(page.locator('#withdraw-reason')).toBeFocused()
  await page.keyboard.type('it was the other truck')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toContainText('it was the other truck')
  await page.screenshot({ path: test.info().outputPath('history.png') })
  await page.keyboard.press('Escape')
  await expect(page.getByRole('complementary', { name: 'Chosen entry' })).toContainText('not presented')
})

test('a type that is not made here says so and offers the phone card', async () => {
  const { page } = drill.window
  await newEntry(page)
  await keyBox(page, 'entryType', '21')
  await toPacket(page)
  await expect(page.getByText('Type 21 is not made here').first()).toBeVisible()
  await page.screenshot({ path: test.info().outputPath('phoneCard.png') })
  await press(page, 'Save it as PDF')
  await expect(page.getByText(/Saved as .*Phone card/)).toBeVisible({ timeout: 60_000 })
  await press(page, 'Change')
  await page.locator('#incident-outageBegan-time').fill('25:00')
  await page.keyboard.press('Enter')
  await expect(page.getByText(/Not read as a time/)).toBeVisible()
  await page.screenshot({ path: test.info().outputPath('outage.png') })
  expect(drill.window.faults).toEqual([])
})
