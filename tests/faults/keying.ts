import { expect, type Page } from '@playwright/test'
import { atABox, focusedBox, pick, type Texts } from '../e2e/keyer'

/** A truck entry of one line, keyed as fast as the form takes it; a run can be cut off at any box. */
const IMPORTER = 'rio can'
const PRODUCT = 'encino dining chair'
const ANSWERS: Texts = { adcvdAnswer: 'no', quotaAnswer: 'no', forcedLabourAnswer: 'no' }
const ORDINARY: Texts = {
  modeOfTransport: '30',
  arrivalDate: '112426',
  carrierCode: 'TRMX',
  driverBirthDate: '031279',
  billType: 'R',
  scac: 'TRMX',
  unit: 'CTN',
  enteredValue: '18,240',
  quantity1: '152',
  grossWeightKg: '1064.5',
  ...ANSWERS,
}

/** Texts that differ from entry to entry, so that a value of another entry is noticed. */
export const textsOf = (nth: number): Texts => ({
  ...ORDINARY,
  tripNumber: `TRMX${7_000_000 + nth}`,
  driverName: `Rogelio Villarreal ${nth}`,
  plate: `TX 4KJ${1_000 + nth}`,
  billNumber: `${4_400_000 + nth}`,
  quantity: `${200 + nth}`,
})

/** `line.rate` → `rate` */
export const bare = (field: string): string => field.slice(field.indexOf('.') + 1)

/** What is struck into a box, by its kind and field. */
export const lettersOf = (texts: Texts): ((field: string) => string) => {
  const letters: Texts = { ...texts, importerName: IMPORTER, description: PRODUCT }
  return (field) => letters[bare(field)] ?? ''
}

/** The number at the head of the entry's screen, '' on another screen. */
export const shownNumber = (page: Page): Promise<string> =>
  page.evaluate(() => document.querySelector('.entry-head h1')?.textContent?.trim() ?? '')

/** F2: the number that was drawn, when its entry stands ready to be keyed. */
export async function newEntry(page: Page): Promise<string> {
  const before = await shownNumber(page)
  await page.keyboard.press('F2')
  await expect.poll(() => shownNumber(page), { timeout: 20_000 }).not.toBe(before)
  await atABox(page)
  const number = await shownNumber(page)
  expect(number).toMatch(/^000-\d{7}-\d$/u)
  return number
}

const LAST_BOX = 'forcedLabourAnswer'

/**
 * Keys the boxes of the open entry in the order in which the form offers them, to the last one of the first line, which
 * keeps the focus. `onBox` hears of each box as it gets the focus; when it answers false the keying ends there.
 * @returns false when `onBox` ended it
 */
export async function keyEntry(page: Page, texts: Texts, onBox: () => boolean = () => true): Promise<boolean> {
  for (;;) {
    const box = await focusedBox(page)
    if (box === null) throw new Error('No box has the focus')
    if (!onBox()) return false
    const field = box.name.slice(box.name.lastIndexOf('/') + 1)
    const text = texts[field]
    if (field === 'importerName') await pick(page, IMPORTER)
    else if (field === 'description') await pick(page, PRODUCT)
    else {
      if (text !== undefined && box.value !== text) {
        await page.keyboard.press('Control+a')
        await page.keyboard.type(text)
      }
      if (field === LAST_BOX) return true
      await page.keyboard.press('Enter')
    }
    await page.waitForFunction((name) => document.activeElement?.getAttribute('data-box') !== name, box.name)
  }
}

/** A box of the entry's screen, as it stands there. */
export interface BoxShown {
  name: string
  /** `entry.plate`, `line.enteredValue`: the box's kind and field */
  field: string
  value: string
  /** source letter of a recorded value; '' when nothing is recorded */
  mark: string
  /** the words around the box say that its text is not recorded */
  saysUnrecorded: boolean
}

export const boxesShown = (page: Page): Promise<BoxShown[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLInputElement>('input[data-box]')].map((box) => {
      const name = box.dataset['box'] ?? ''
      return {
        name,
        field: `${box.dataset['kind'] ?? ''}.${name.slice(name.lastIndexOf('/') + 1)}`,
        value: box.value,
        mark: box.dataset['mark'] ?? '',
        saysUnrecorded: /not recorded yet/iu.test(box.closest('.field')?.textContent ?? ''),
      }
    }),
  )

/** Opens an entry by its address; waits until its boxes stand. */
export async function openEntryAt(page: Page, place: string, number: string): Promise<void> {
  await page.evaluate((hash) => void (location.hash = hash), place)
  await expect.poll(() => shownNumber(page), { timeout: 20_000 }).toBe(number)
  await page.locator('input[data-box]').first().waitFor()
}
