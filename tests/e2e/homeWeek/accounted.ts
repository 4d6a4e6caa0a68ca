import { expect, type Page } from '@playwright/test'
import { goTo } from '../boxes'
import { press } from '../desk'
import { printedBy } from '../homeward'
import { keyIn } from '../realDesk'

/** The end of the week on the screen: every party screened again, every number accounted for. */
export const verdict = (page: Page) => page.getByRole('status', { name: 'Verdict' })

export async function allScreenedAgain(page: Page): Promise<void> {
  await goTo(page, '#/recover/afterRelease/~screening', 'After release')
  await press(page, /^Key the result/u)
  await expect(page.getByRole('dialog').getByLabel('Result')).toBeFocused()
  await keyIn(page, 'Lists', 'Consolidated Screening List')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page.getByText(/^All are screened again: \d+$/u)).toBeVisible()
}

/** What keeps the accounting from being green, a sentence each; the list shows some screens full at the most. */
export async function openThings(page: Page): Promise<string[]> {
  await goTo(page, '#/recover/query', 'What ACE has')
  await goTo(page, '#/recover/accounting', 'Full accounting')
  await expect(verdict(page)).not.toContainText('still being read', { timeout: 60_000 })
  return page.getByRole('grid', { name: 'Open things' }).getByRole('row').allInnerTexts()
}

export async function voided(page: Page, number: string): Promise<void> {
  await goTo(page, '#/respond', 'Entries')
  const search = page.getByRole('searchbox', { name: 'Search entries' })
  await search.fill(number)
  await search.press('Enter')
  await expect(page.getByRole('grid', { name: 'Entries' })).toBeFocused()
  await page.keyboard.press('v')
  await page.getByLabel('Why').fill('F2 was pressed once too often')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toHaveCount(0)
}

/** Signed on paper; what the printer was given. */
export async function accountingSigned(page: Page): Promise<string> {
  await goTo(page, '#/recover/accounting/~blocks', 'Full accounting')
  return printedBy(page, async () => {
    await press(page, 'Print and sign')
    await expect(page.getByLabel('Signs for the filer')).toBeFocused()
    await page.keyboard.press('Enter')
    await press(page, /^Print$/u)
    await expect(page.getByRole('dialog')).toHaveCount(0, { timeout: 90_000 })
  })
}
