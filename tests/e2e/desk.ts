import { expect, type Page } from '@playwright/test'

/** Steps through the opening screens, by keyboard alone. */
export const DRILL_PASSPHRASE = 'practice makes paper'

/** Tab until the button has the focus: what a person without a mouse does. */
export async function tabTo(page: Page, name: RegExp | string, limit = 80): Promise<void> {
  const wanted = page.getByRole('button', { name }).first()
  await wanted.waitFor()
  for (let nth = 0; nth < limit; nth++) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab never came to the button ${String(name)}`)
}

export async function press(page: Page, name: RegExp | string): Promise<void> {
  await tabTo(page, name)
  await page.keyboard.press('Enter')
}

/** First run → drill kit → the desk. */
export async function startDrill(page: Page): Promise<void> {
  await press(page, /Practise with the drill kit/)
  await press(page, 'Make the practice desk')
  await press(page, 'Go on without: this is a drill')
  await expect(page.getByRole('heading', { name: 'What is next' })).toBeVisible()
}

/** From the lock screen to the desk; what opening found is returned as it was said. */
export async function unlock(page: Page, passphrase = DRILL_PASSPHRASE): Promise<string> {
  const secret = page.locator('#secret')
  await expect(secret).toBeFocused()
  await page.keyboard.type(passphrase)
  await page.keyboard.press('Enter')
  const goOn = page.getByRole('button', { name: 'I have read it, go on' })
  const frame = page.getByRole('button', { name: /^Lock/ })
  await expect(goOn.or(frame).first()).toBeVisible({ timeout: 30_000 })
  if (!(await goOn.isVisible())) return ''
  const said = await page.locator('main').innerText()
  await expect(goOn).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(frame).toBeVisible()
  return said
}
