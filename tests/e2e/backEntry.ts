import { expect, type Page } from '@playwright/test'
import { boxOf, goTo, keyBox, newEntry } from './boxes'
import { press } from './desk'
import { keyUntil, pick, type Texts } from './keyer'

/** Entries of a day on paper that ACE does not have: keyed, never released, so that nothing waits for CBP's word. */
const TRUCK: Texts = {
  modeOfTransport: '30',
  arrivalDate: '112426',
  ...{ carrierCode: 'TRMX', tripNumber: 'TRMX4471120', driverName: 'Rogelio Villarreal', plate: 'TX 4KJ2217' },
  ...{ billType: 'R', scac: 'TRMX' },
  billNumber: '4471120',
  quantity: '214',
  unit: 'CTN',
}
const LINE: Texts = { enteredValue: '6930.50', quantity1: '14', grossWeightKg: '812' }
const ANSWERS: Texts = { adcvdAnswer: 'no', quotaAnswer: 'no', forcedLabourAnswer: 'no' }

export interface PaperEntry {
  id: string
  number: string
  bill: string
}

export const entryHere = async (page: Page, bill: string): Promise<PaperEntry> => ({
  id: await page.evaluate(() => location.hash.split('/')[3] ?? ''),
  number: (await page.getByRole('heading', { level: 1 }).innerText()).trim(),
  bill,
})

/** Keyed, and ACE does not have them, as somebody said of each. */
export async function paperEntries(page: Page, many: number): Promise<PaperEntry[]> {
  const entries = await keyedEntries(page, many)
  for (const { number } of entries) await saidNotInAce(page, number)
  return entries
}

/** The first is keyed box by box, the others are its copies with bills of their own. */
export async function keyedEntries(page: Page, many: number, firstBill = 4_471_120): Promise<PaperEntry[]> {
  await newEntry(page)
  await pick(page, 'rio can')
  await keyUntil(page, { ...TRUCK, billNumber: String(firstBill) }, 'description')
  await pick(page, 'nogal sofa')
  await keyUntil(page, { ...LINE, ...ANSWERS }, 'signer')
  const entries = [await entryHere(page, String(firstBill))]
  for (let nth = 1; nth < many; nth += 1) {
    const before = entries.at(-1)?.number ?? ''
    await page.keyboard.press('Control+Shift+C')
    await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(before)
    await expect(boxOf(page, 'importerName')).toHaveValue(/Rio Canela/)
    const bill = String(firstBill + nth)
    await keyBox(page, 'billType', 'R')
    await keyBox(page, 'scac', 'TRMX')
    await keyBox(page, 'billNumber', bill)
    await keyBox(page, 'enteredValue', `${7000 + nth}`)
    entries.push(await entryHere(page, bill))
  }
  return entries
}

/** Somebody looked, and ACE does not have it. */
async function saidNotInAce(page: Page, number: string): Promise<void> {
  await goTo(page, '#/respond', 'Entries')
  const search = page.getByLabel('Search entries')
  await search.focus()
  await page.keyboard.press('Control+a')
  await page.keyboard.insertText(number)
  const side = page.getByRole('complementary', { name: 'Chosen entry' })
  await expect(side).toContainText(number)
  await press(page, 'Not in ACE')
  const by = page.getByRole('dialog').getByLabel('Said by')
  await expect(by).toBeFocused()
  await page.keyboard.insertText('client representative')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toHaveCount(0)
}
