import { expect, type Page } from '@playwright/test'
import { boxOf, goTo, keyBox, newEntry } from '../boxes'
import { keyUntil, pick, type Texts } from '../keyer'
import type { Desk } from './desks'

/** One entry as this test knows it. */
export interface KeyedEntry {
  id: string
  number: string
  bill: string
}

const TRUCK: Texts = {
  modeOfTransport: '30',
  ...{ carrierCode: 'TRMX', tripNumber: '44711', driverName: 'Rogelio Villarreal', plate: 'TX 4KJ2217' },
  ...{ billType: 'R', scac: 'TRMX', quantity: '214', unit: 'CTN' },
}
const LINE: Texts = { enteredValue: '6930.50', quantity1: '14', grossWeightKg: '812' }
const ANSWERS: Texts = { adcvdAnswer: 'no', quotaAnswer: 'no', forcedLabourAnswer: 'no' }

/** Where a truck crossed from, on the day before it came. */
async function keyTheWayHere(page: Page, exportDay: string): Promise<void> {
  await keyBox(page, 'exportDate', exportDay)
  await keyBox(page, 'relationship', 'N')
}

/** So many more entries of a day: the first of the week box by box, each other one a copy with a bill of its own. */
export async function keyEntries(desk: Desk, many: number, exportDay: string): Promise<void> {
  const { page } = desk.laptop.window
  const last = desk.entries.at(-1)
  if (last !== undefined) await goTo(page, `#/respond/entry/${last.id}`, last.number)
  for (let nth = 0; nth < many; nth += 1) {
    const bill = String(desk.firstBill + desk.entries.length)
    if (desk.entries.length === 0) await keyFirst(page, desk, bill, exportDay)
    else await keyCopy(page, desk, bill, exportDay)
    desk.entries.push(await entryHere(page, bill))
  }
}

async function keyFirst(page: Page, { importer, goods }: Desk, bill: string, exportDay: string): Promise<void> {
  await newEntry(page)
  await pick(page, importer)
  await keyUntil(page, { ...TRUCK, billNumber: bill }, 'description')
  await pick(page, goods)
  await keyUntil(page, { ...LINE, ...ANSWERS }, 'signer')
  await keyBox(page, 'exportingCountry', 'MX')
  await keyTheWayHere(page, exportDay)
}

/** A copy asks again for what belongs to one shipment alone, and shows amounts as not yet certain. */
async function keyCopy(page: Page, desk: Desk, bill: string, exportDay: string): Promise<void> {
  await page.keyboard.press('Control+Shift+C')
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(desk.entries.at(-1)?.number ?? '')
  await expect(boxOf(page, 'importerName')).toHaveValue(new RegExp(desk.importer, 'iu'))
  const nth = desk.entries.length
  await keyBox(page, 'billType', 'R')
  await keyBox(page, 'scac', 'TRMX')
  await keyBox(page, 'billNumber', bill)
  await keyBox(page, 'enteredValue', `${7000 + nth}`)
  await keyBox(page, 'quantity1', `${15 + nth}`)
  await keyBox(page, 'grossWeightKg', `${820 + nth}`)
  await keyTheWayHere(page, exportDay)
}

const entryHere = async (page: Page, bill: string): Promise<KeyedEntry> => ({
  id: await page.evaluate(() => location.hash.split('/')[3] ?? ''),
  number: (await page.getByRole('heading', { level: 1 }).innerText()).trim(),
  bill,
})
