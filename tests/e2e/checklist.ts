import { expect, type Locator, type Page } from '@playwright/test'
import { boxOf, keyBox, newEntry } from './boxes'

/** The agencies' checklist, as a person at the keyboard uses it. */
export interface KeyedShipment {
  description: string
  htsNumber: string
  origin: string
  mode: 'truck' | 'rail' | 'air' | 'ocean'
}

const modes = { truck: '30', rail: '20', air: '40', ocean: '11' } as const

/** A new entry with one line of these goods; its number. */
export async function keyShipment(page: Page, shipment: KeyedShipment): Promise<string> {
  const entryNumber = await newEntry(page)
  await keyBox(page, 'modeOfTransport', modes[shipment.mode])
  await keyBox(page, 'arrivalDate', '112826')
  await keyBox(page, 'carrierCode', 'MAEU')
  await keyLine(page, shipment)
  return entryNumber
}

export async function keyLine(page: Page, { description, htsNumber, origin }: Partial<KeyedShipment>): Promise<void> {
  if (description !== undefined) await keyLineBox(page, 'description', description)
  if (htsNumber !== undefined) await keyLineBox(page, 'htsNumber', htsNumber)
  if (origin !== undefined) await keyLineBox(page, 'countryOfOrigin', origin)
}

/** A box of the line: the entry has some of the same name. */
async function keyLineBox(page: Page, field: string, text: string): Promise<void> {
  const box = page.locator(`input[data-kind="line"][data-box$="/${field}"]`).first()
  await box.focus()
  await expect(box).toBeFocused()
  await page.keyboard.press('Control+a')
  await page.keyboard.insertText(text)
  await page.keyboard.press('Enter')
  await expect(box).not.toBeFocused()
}

/** F9 from the boxes. */
export async function toChecklist(page: Page): Promise<void> {
  await expect(page.getByRole('button', { name: /^Agencies/ })).toBeVisible()
  await page.keyboard.press('F9')
  await expect(page.getByRole('heading', { name: 'Agencies found' })).toBeVisible()
}

export async function backToBoxes(page: Page): Promise<void> {
  await page.keyboard.press('Escape')
  await expect(boxOf(page, 'importerName')).toBeVisible()
}

export const questionBox = (page: Page, question: string): Locator =>
  page.locator(`[data-question="${question}"] input[data-answer]`).first()

/** Keys one answer into its box, as letters, and goes on with Enter. */
export async function answer(page: Page, question: string, text: string): Promise<void> {
  const box = questionBox(page, question)
  await unfoldFor(box)
  await box.focus()
  await page.keyboard.type(text)
  await page.keyboard.press('Enter')
  await expect(box).not.toBeFocused()
}

/** What was answered before stands folded away. */
async function unfoldFor(box: Locator): Promise<void> {
  await box.waitFor({ state: 'attached' })
  await box.evaluate((element) => {
    const part = element.closest('details')
    if (part !== null) part.open = true
  })
}

/** `FDA FOO` → how it stands. */
export const found = (page: Page, program: string): Locator =>
  page.locator(`[data-found="${program.replace(' ', '/')}"]`)
