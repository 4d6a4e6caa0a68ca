import { readFile } from 'node:fs/promises'
import { expect, type Page } from '@playwright/test'
import { closed } from '../beforeFiling'
import { goTo } from '../boxes'
import { press } from '../desk'
import { printedBy } from '../homeward'
import { keyIn } from '../realDesk'
import type { Laptop } from '../twoLaptops'
import { outboxOf } from './outbox'

const dialog = (page: Page) => page.getByRole('dialog')

/** The list of all entries that nobody knows in ACE, as the file for machines. */
export async function listOfAll(laptop: Laptop, many: number): Promise<string> {
  const { page } = laptop.window
  const outbox = await outboxOf(laptop, (name) => /^What ACE has .*\.csv$/u.test(name))
  await goTo(page, '#/recover/query', 'What ACE has')
  await expect(page.getByText(`${many} of ${many} not known`)).toBeVisible()
  await printedBy(page, async () => {
    await press(page, 'Make a list')
    await press(page, 'Make and print')
  })
  await closed(page)
  await press(page, 'Save list 1 as CSV for machines')
  await expect(page.getByText(/Saved as .*not sealed/u)).toBeVisible()
  return readFile(await outbox.newest(), 'utf8')
}

/** The same file with an answer on every line, as the port sends it back. */
export const answeredList = (list: string, answerOf: (number: string) => string): string =>
  list
    .trimEnd()
    .split('\r\n')
    .map((line, nth) => (nth === 0 ? line : line.replace(/,,$/u, `,${answerOf(line.slice(0, 13))},`)))
    .join('\r\n')

export async function answersIn(page: Page, file: string, many: number): Promise<void> {
  await goTo(page, '#/recover/query', 'What ACE has')
  await press(page, 'Read answers in')
  await dialog(page)
    .locator('#answers-file')
    .setInputFiles({ name: 'answers.csv', mimeType: 'text/csv', buffer: Buffer.from(file) })
  await expect(dialog(page).getByRole('status', { name: 'What the file says' })).toContainText(`${many} answers`)
  await keyIn(page, 'Who answered', 'Client representative')
  await dialog(page).getByLabel('Who answered').press('Enter')
  await closed(page)
  await expect(page.getByRole('region', { name: 'Lists' })).toContainText(`${many} of ${many} answered`)
}

/** CBP's written word for every release of goods that were delivered on paper. */
export async function wordForAll(page: Page, many: number): Promise<void> {
  const grid = page.getByRole('grid', { name: 'Entries to bring home' })
  await goTo(page, '#/recover/lanes', 'Lanes and queue')
  await expect(grid).toBeFocused()
  await page.keyboard.press('w')
  await expect(dialog(page).getByLabel('Its reference')).toBeFocused()
  await page.keyboard.insertText('CBP-2026-118')
  await keyIn(page, 'Who wrote it', 'R. Marsh, OFO')
  await dialog(page).getByLabel('For which entries').selectOption('waiting')
  await dialog(page).getByLabel('Who wrote it').press('Enter')
  await closed(page)
  await expect(page.getByText(`CBP’s word CBP-2026-118 is keyed for ${many} entries.`)).toBeVisible()
}
