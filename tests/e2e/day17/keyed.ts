import { expect, type Locator, type Page } from '@playwright/test'

/** The box in large type that is keyed next. */
export const boxNow = (page: Page): Locator => page.locator('.keying__now')

/** Enter until every box of the entry is ticked; the main system's reference is asked for then. */
export async function allBoxes(page: Page): Promise<void> {
  const reference = page.getByLabel(/What the main system calls it/)
  const progress = page.locator('.keying__progress')
  for (;;) {
    await expect(boxNow(page).or(reference)).toBeVisible()
    if (await reference.isVisible()) break
    const before = await progress.innerText()
    await boxNow(page).focus()
    await page.keyboard.press('Enter')
    await expect(progress).not.toHaveText(before)
  }
  await expect(reference).toBeFocused()
}
