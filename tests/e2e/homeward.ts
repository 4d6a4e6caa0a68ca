import { expect, type Page } from '@playwright/test'
import { accessible } from './accessible'
import { goTo, keyBox, newEntry } from './boxes'
import { pick } from './keyer'
import { picture } from './pictures'
import { plain } from './paper'
import { printedPages } from './printer'
import { keyIn } from './realDesk'

/** Steps on the way home, by keyboard. */
export interface Homeward {
  number: string
  bill: string
}

/** Entries on this laptop's numbers: an importer, a bill, and nothing else that the way home asks for. */
export async function someEntries(page: Page, many: number): Promise<Homeward[]> {
  const entries: Homeward[] = []
  for (let nth = 1; nth <= many; nth += 1) {
    const number = await newEntry(page)
    const bill = `77001${nth}`
    await pick(page, 'rio can')
    await keyBox(page, 'scac', 'TRMX')
    await keyBox(page, 'billNumber', bill)
    entries.push({ number, bill: `TRMX${bill}` })
  }
  return entries
}

/** So many days before today by the window's own clock, as a box takes it. */
export const keyedDaysAgo = (page: Page, days: number): Promise<string> =>
  page.evaluate((ago) => {
    const day = new Date()
    day.setDate(day.getDate() - ago)
    const two = (part: number) => String(part).padStart(2, '0')
    return `${two(day.getMonth() + 1)}/${two(day.getDate())}/${day.getFullYear()}`
  }, days)

/** Released on paper, from the list of entries by its keys. */
export async function releasedOnPaper(page: Page, number: string, daysAgo: number): Promise<void> {
  await goTo(page, '#/respond', 'Entries')
  const search = page.getByRole('searchbox', { name: 'Search entries' })
  await search.fill(number)
  await search.press('Enter')
  await expect(page.getByRole('grid', { name: 'Entries' })).toBeFocused()
  await expect(page.getByRole('complementary', { name: 'Chosen entry' })).toContainText(number)
  await page.keyboard.press('r')
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('textbox').first()).toBeFocused()
  await keyIn(page, 'It happened, day', await keyedDaysAgo(page, daysAgo))
  await keyIn(page, 'It happened, time', '00:01')
  await page.keyboard.press('Enter')
  await expect(dialog).toHaveCount(0)
}

/** With the arrow keys in a list, until the row with these words is the chosen one. */
export async function chooseRow(page: Page, list: string, words: string): Promise<void> {
  const grid = page.getByRole('grid', { name: list })
  const chosen = grid.locator('[aria-selected=true]')
  // A list that is still being read has the row a moment later.
  await expect(async () => {
    await grid.focus()
    await page.keyboard.press('Home')
    const rows = Number(await grid.getAttribute('aria-rowcount'))
    for (let nth = 1; nth <= rows; nth += 1) {
      await expect(chosen).toHaveAttribute('aria-rowindex', String(nth))
      if ((await chosen.innerText()).includes(words)) return
      await page.keyboard.press('ArrowDown')
    }
    throw new Error(`No row ${words}`)
  }).toPass({ timeout: 60_000 })
}

/** Does what prints, and gives back the text of what the printer was given. */
export async function printedBy(page: Page, act: () => Promise<void>): Promise<string> {
  await page.evaluate(() => (window.lastPrinted = []))
  await act()
  await expect.poll(() => page.evaluate(() => window.lastPrinted?.length ?? 0), { timeout: 90_000 }).toBeGreaterThan(0)
  return plain((await printedPages(page)).join(' '))
}

/** The same words, light and dark, and nothing that axe finds. */
export async function lookedAt(page: Page, name: string): Promise<void> {
  await picture(page, name)
  await page.emulateMedia({ colorScheme: 'dark' })
  await picture(page, `${name}-dark`)
  await page.emulateMedia({ colorScheme: 'light' })
  await accessible(page)
}
