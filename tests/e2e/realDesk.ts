import { expect, type Locator, type Page } from '@playwright/test'
import { press } from './desk'

/** What opens a real desk that a test has set up. */
export interface RealDesk {
  passphrase: string
  recoveryCode: string
}

/**
 * Moves to a box by its label and puts a text there, as a person does who tabs to it and types over what stands in it.
 * @param where the window, or the dialog in it where what lies behind has a box of the same name
 */
export async function keyIn(where: Page | Locator, label: string, text: string): Promise<void> {
  const { keyboard } = 'keyboard' in where ? where : where.page()
  const box = where.getByLabel(label, { exact: true })
  await box.focus()
  await expect(box).toBeFocused()
  await keyboard.press('Control+a')
  await keyboard.insertText(text)
}

/** The set-up of a real desk with the least that it asks for: a name, a filer code, a passphrase. All else is left a gap. */
export async function setUpNearlyEmpty(page: Page, firm: { name: string; filerCode: string }): Promise<RealDesk> {
  await press(page, /This is real: set up my own desk/)
  await keyIn(page, 'Name of the firm', firm.name)
  await page.keyboard.press('Enter')
  await keyIn(page, 'Filer code', firm.filerCode)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Entry numbers of this laptop' })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Who signs' })).toBeVisible()
  await page.keyboard.press('Enter')
  return operatorAndCode(page, 'Night desk')
}

/** The last step of any set-up: who works here, the offered passphrase, the recovery code proved from paper. */
export async function operatorAndCode(page: Page, operator: string): Promise<RealDesk> {
  await keyIn(page, 'Your name, as it stands in the log', operator)
  const passphrase = (await page.getByLabel('Offered passphrase').innerText()).trim()
  await keyIn(page, 'Passphrase', passphrase)
  await keyIn(page, 'The same again', passphrase)
  await page.keyboard.press('Enter')
  const recoveryCode = await proveCode(page)
  return { passphrase, recoveryCode }
}

/** The code that is shown goes on paper and is keyed back. */
export async function proveCode(page: Page): Promise<string> {
  const shown = page.locator('p.recovery-code').filter({ visible: true })
  const code = (await shown.innerText({ timeout: 90_000 })).trim()
  await press(page, 'I have it on paper: key it back')
  await expect(page.locator('#recovery-code')).toBeFocused()
  await page.keyboard.insertText(code)
  await page.keyboard.press('Enter')
  return code
}
