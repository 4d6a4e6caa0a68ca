import { expect, type Page } from '@playwright/test'
import { goTo } from './boxes'
import { press } from './desk'
import { printedBy } from './homeward'
import { keyIn } from './realDesk'

/** What comes before all filing, by keyboard: the dialog that was open is kept and gone. */
export async function closed(page: Page): Promise<void> {
  await expect(page.getByRole('dialog')).toHaveCount(0, { timeout: 60_000 })
}

/** One item of evidence keyed with its letter, the evidence printed, leave asked for and granted. */
export async function leaveGranted(page: Page): Promise<void> {
  await goTo(page, '#/recover/reconnect', 'Leave to reconnect')
  await expect(page.getByRole('grid', { name: 'Evidence' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog').locator('#remediation-what')).toBeFocused()
  await page.keyboard.insertText('Letter of the president, signed.')
  await page
    .locator('#remediation-file')
    .setInputFiles({ name: 'letter.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4 the letter') })
  await page.keyboard.press('Control+Enter')
  await closed(page)
  const evidence = await printedBy(page, async () => {
    await press(page, 'Print the evidence')
    await keyIn(page, 'Name and title under the line', 'Dana Okafor, president')
    await page.keyboard.press('Enter')
  })
  expect(evidence).toContain('EVIDENCE OF REMEDIATION, VERSION 1')
  await closed(page)
  await press(page, 'Key who was asked')
  await keyIn(page, 'Name and title', 'Duty officer, OFO')
  await keyIn(page, 'How', 'by mail from the clean machine')
  await page.keyboard.press('Enter')
  await closed(page)
  await press(page, 'Key the answer of Duty officer, OFO')
  await keyIn(page, 'Answered by: name and title', 'R. Marsh, OFO')
  await keyIn(page, 'Their reference', 'OFO-2026-311')
  await page.keyboard.press('Enter')
  await closed(page)
  await expect(page.getByRole('region', { name: 'Leave to reconnect' })).toContainText('granted')
}

/** The order for the main system's next number is signed on paper, and set as it asks. @returns seven digits */
export async function nextNumberSet(page: Page): Promise<string> {
  await goTo(page, '#/recover/nextNumber', 'Next number')
  const card = page.getByRole('region', { name: /^Filer / })
  const wanted = (await card.locator('.next-number__serial').innerText()).trim()
  const sheet = await printedBy(page, async () => {
    await press(page, 'Print the sheet to sign')
    await keyIn(page, 'Name and title under the line', 'Dana Okafor, president')
    await page.keyboard.press('Enter')
  })
  expect(sheet).toContain(`TO AT LEAST ${wanted}.`)
  await closed(page)
  await press(page, 'Key what it was set to')
  await expect(page.getByRole('dialog').getByLabel('Next number, seven digits')).toBeFocused()
  await keyIn(page, 'Next number, seven digits', wanted)
  await keyIn(page, 'Set by', 'IT, M. Stone')
  await keyIn(page, 'What shows it', 'screenshot of the number table')
  await page.keyboard.press('Enter')
  await closed(page)
  await expect(card).toContainText('signed and set')
  return wanted
}
