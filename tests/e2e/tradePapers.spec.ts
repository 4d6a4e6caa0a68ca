import { expect, test } from '@playwright/test'
import { pgaShipments } from '../fixtures/pga/shipments'
import { savePacket, toPacket } from './boxes'
import { keyShipment, toChecklist } from './checklist'
import { drillForAll } from './drill'
import { pdfPages, plain } from './paper'
import { picture } from './pictures'

/** Papers around an entry that no agency asks for: one tick puts them into the packet. */
const drill = drillForAll()

test.setTimeout(120_000)

test('a shipment without an invoice in English gets one, with its boxes beside, and it lies in the packet', async () => {
  const { page } = drill.window
  const bolts = pgaShipments.find(({ id }) => id === 'steelBolts')
  if (bolts === undefined) throw new Error('There are no bolts')
  await keyShipment(page, bolts)
  await toChecklist(page)
  const tick = page.getByLabel('There is no commercial invoice in English: make one')
  await tick.focus()
  await page.keyboard.press('Space')
  await expect(page.locator('[data-form="commercial-invoice"]')).toBeAttached()
  await expect(tick).toBeChecked()
  const currency = page.getByLabel('Kind of currency').first()
  await currency.fill('TWD')
  await currency.press('Enter')
  await picture(page, 'pga-trade-papers')
  await toPacket(page)
  const pages = (await pdfPages(await savePacket(page, drill.host))).map(plain)
  const invoice = pages.filter((one) => one.includes('19 CFR 141.83, 141.86'))
  expect(invoice).toHaveLength(3)
  for (const copy of invoice) expect(copy).toContain('TWD')
  expect(drill.window.faults).toEqual([])
})
