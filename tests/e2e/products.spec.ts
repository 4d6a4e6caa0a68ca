import { expect, test, type Page } from '@playwright/test'
import { boxOf, goTo, newEntry } from './boxes'
import { drillForAll } from './drill'
import { pick } from './keyer'

/** A product is corrected by keyboard: the kit's own word stands beside it, and an entry keyed before keeps its own. */
const drill = drillForAll()

test.describe.configure({ mode: 'serial' })
test.setTimeout(120_000)
test.use({ actionTimeout: 15_000 })

const list = (page: Page) => page.getByRole('grid', { name: 'Products' })

async function choose(page: Page, words: string): Promise<void> {
  await goTo(page, '#/prepare/products', 'Products')
  await page.getByLabel('Search the products').fill(words)
  await expect(list(page)).toHaveAttribute('aria-rowcount', '1')
  await list(page).focus()
  await page.keyboard.press('Home')
}

test('a tariff number that does not exist is refused at its box; the right one lies over the kit', async () => {
  const { page } = drill.window
  await choose(page, 'rc-dc-100')
  await page.keyboard.press('Enter')
  const box = page.getByLabel('Tariff number', { exact: true })
  await box.fill('9401')
  await page.keyboard.press('Enter')
  await expect(box).toBeFocused()
  await expect(box).toHaveAttribute('aria-invalid', 'true')
  await box.fill('9401.69.6011')
  await page.getByLabel('Documents to attach').fill('Lacey Act declaration PPQ 505')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText(/the kit says now: 9401\.61\.4011/)).toBeVisible()
  await expect(list(page)).toContainText('9401.69.6011')
})

test('a permit of the product, with its end', async () => {
  const { page } = drill.window
  await page.getByRole('button', { name: 'Add a permit' }).click()
  await page.getByLabel('What', { exact: true }).fill('Import permit PPQ 587')
  await page.getByLabel('Ends on').fill('2026-12-01')
  await page.keyboard.press('Enter')
  await expect(page.getByText('to 1 Dec 2026')).toBeVisible()
})

test('a line takes the corrected number, and says what differs when the product is corrected again', async () => {
  const { page } = drill.window
  await newEntry(page)
  await pick(page, 'rio can')
  const entry = await page.evaluate(() => location.hash)
  await boxOf(page, 'description').first().focus()
  await page.keyboard.type('rc-dc-100')
  await expect(page.getByRole('option').first()).toContainText('RC-DC-100')
  await page.keyboard.press('Enter')
  await expect(boxOf(page, 'htsNumber')).toHaveValue('9401.69.6011')
  await choose(page, 'rc-dc-100')
  await page.keyboard.press('Enter')
  await page.getByLabel('Country of origin').fill('CA')
  await page.keyboard.press('Enter')
  await expect(page.getByText(/the kit says now: MX/)).toBeVisible()
  await page.evaluate((hash) => void (location.hash = hash), entry)
  await expect(page.getByText(/Differs from the kit now/)).toContainText('CA')
  await expect(page.locator('input[data-kind="line"][data-box$="/countryOfOrigin"]')).toHaveValue('MX')
  expect(drill.window.faults).toEqual([])
})

test('a product that the kit does not have is given to a client by keyboard', async () => {
  const { page } = drill.window
  await goTo(page, '#/prepare/products', 'Products')
  await page.getByRole('button', { name: 'Add a product' }).click()
  await page.getByLabel('Name in the house').fill('Ocotillo bench')
  await page.getByLabel('Article').fill('OC-BENCH-9')
  await page.getByLabel('Client', { exact: true }).focus()
  await page.keyboard.type('Rio Canela')
  await page.getByLabel('Tariff number', { exact: true }).fill('9401.69.6011')
  await page.keyboard.press('Enter')
  const card = page.getByRole('region', { name: 'Ocotillo bench' })
  await expect(card).toContainText('Added by hand; the kit does not have it.')
  await expect(card).toContainText('Rio Canela Furniture Company')
  expect(drill.window.faults).toEqual([])
})
