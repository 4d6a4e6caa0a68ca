import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, type Locator, type Page } from '@playwright/test'
import { accessible } from './accessible'
import type { HostProcess } from '../browser/harness/hostProcess'
import { press } from './desk'
import { pdfPages, plain } from './paper'
import { picture } from './pictures'
import { printedPages } from './printer'

/** Steps of a day at the counter, by keyboard. */
export const dialog = (page: Page): Locator => page.getByRole('dialog')
export const grid = (page: Page, name: string): Locator => page.getByRole('grid', { name })
export const rowOf = (page: Page, number: string | undefined): Locator =>
  page.getByRole('row').filter({ hasText: number ?? '' })

/** The screen as it stands: nothing that axe finds, and a picture for whoever asked for pictures. */
export async function looked(page: Page, name: string): Promise<void> {
  await picture(page, name)
  await accessible(page)
}

/** With the arrow keys, until the wanted thread of the wanted entry is the chosen one. */
export async function choose(page: Page, number: string, what: string): Promise<void> {
  await grid(page, 'What stands open').focus()
  await page.keyboard.press('Home')
  const chosen = page.locator('[role=row][aria-selected=true]')
  for (let nth = 0; nth < 40; nth++) {
    const text = await chosen.innerText()
    if (text.includes(number) && text.includes(what)) return
    await page.keyboard.press('ArrowDown')
  }
  throw new Error(`No row ${what} of ${number}`)
}

/** What comes next of a thread, recorded from the list. */
export async function answer(
  page: Page,
  number: string,
  what: string,
  key: string,
  title: string,
  words: string,
): Promise<void> {
  await choose(page, number, what)
  await page.keyboard.press(key)
  await expect(dialog(page).getByRole('heading', { name: title })).toBeVisible()
  await expect(dialog(page).getByRole('textbox').first()).toBeFocused()
  await page.keyboard.type(words)
  await page.keyboard.press('Enter')
  await expect(dialog(page)).toHaveCount(0)
}

/** The pages that the printer was given after a press on a button. */
export async function printed(page: Page, button: string): Promise<string[]> {
  await page.evaluate(() => (window.lastPrinted = []))
  await press(page, button)
  await expect.poll(() => page.evaluate(() => window.lastPrinted?.length ?? 0), { timeout: 90_000 }).toBeGreaterThan(0)
  await expect(page.getByText(/went to the print dialog/iu).first()).toBeVisible({ timeout: 90_000 })
  return (await printedPages(page)).map(plain)
}

/** The text of a copy that was saved as a file. */
export async function savedCopy(page: Page, host: HostProcess, button: string): Promise<string> {
  const folder = join(host.dataFolder, 'outbox')
  const pdfs = async () => (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.pdf'))
  const before = new Set(await pdfs())
  await press(page, button)
  await expect.poll(async () => (await pdfs()).length, { timeout: 60_000 }).toBe(before.size + 1)
  await expect(page.getByRole('button', { name: button })).toBeEnabled({ timeout: 60_000 })
  const name = (await pdfs()).find((one) => !before.has(one)) ?? ''
  return plain((await pdfPages(join(folder, name))).join(' '))
}
