import { expect, type Page } from '@playwright/test'
import { goTo } from './boxes'
import { press, unlock } from './desk'
import { keyIn, proveCode } from './realDesk'

/** Several people on one desk. */

/** One more person on the desk, with a passphrase and a proved recovery code of their own. */
export async function addPerson(page: Page, name: string, role: string, passphrase: string): Promise<void> {
  await goTo(page, '#/prepare/operators', 'Operators and keys')
  await press(page, 'Add a person')
  const dialog = page.getByRole('dialog')
  await keyIn(dialog, 'Name', name)
  await dialog.getByLabel('Role').selectOption(role)
  await keyIn(dialog, 'Passphrase', passphrase)
  await keyIn(dialog, 'The same again', passphrase)
  await page.keyboard.press('Enter')
  await proveCode(page)
  await expect(page.getByRole('row', { name })).toContainText('passphrase, code', { timeout: 90_000 })
}

/** Who set the desk up: the first in the list of operators. */
export async function founderOf(page: Page): Promise<string> {
  await goTo(page, '#/prepare/operators', 'Operators and keys')
  return (await page.locator('table .button--cell').first().innerText()).trim()
}

export async function lockAndUnlockAs(page: Page, name: string, passphrase: string): Promise<void> {
  await page.keyboard.press('Control+l')
  await expect(page.locator('#secret')).toBeFocused({ timeout: 60_000 })
  await page.locator('#operator').selectOption({ label: name })
  await page.locator('#secret').focus()
  await unlock(page, passphrase)
}
