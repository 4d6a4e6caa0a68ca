import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, type Locator, type Page } from '@playwright/test'
import type { HostProcess } from '../browser/harness/hostProcess'
import { press } from './desk'

/** Single boxes of the entry form, and the packet as a file: for tests that look at one thing at a time. */
export const boxOf = (page: Page, field: string): Locator => page.locator(`input[data-box$="/${field}"]`).first()

/**
 * Puts a text into a box in one go, as a clipboard or an input method does, and leaves the box with Enter, or with
 * another key where Enter would go on to the next line. Waits until the box is left: recorded, or refused.
 */
export async function keyBox(page: Page, field: string, text: string, leaveBy = 'Enter'): Promise<void> {
  const box = boxOf(page, field)
  // A box behind a closed fold takes no focus, and the keys would land in another one.
  const fold = box.locator('xpath=ancestor::details[not(@open)]/summary')
  if (await fold.isVisible()) await fold.click()
  await box.focus()
  await expect(box).toBeFocused()
  await page.keyboard.press('Control+a')
  if (text === '') await page.keyboard.press('Delete')
  else await page.keyboard.insertText(text)
  await page.keyboard.press(leaveBy)
  await expect(box).not.toBeFocused()
}

/** A box that is asked seldom stands behind *More boxes*. */
export async function openMore(page: Page, what: string): Promise<void> {
  await page.getByText(`More boxes of ${what}`).click()
}

/** From the boxes to the packet, saved as a file; its path. The window stays on the packet. */
export async function savePacket(page: Page, host: HostProcess): Promise<string> {
  const folder = join(host.dataFolder, 'outbox')
  const before = new Set(await filesIn(folder))
  await press(page, 'Save PDF')
  await expect.poll(async () => (await newPdfs(folder, before)).length, { timeout: 60_000 }).toBe(1)
  await expect(page.getByText(/Saved as/)).toBeVisible({ timeout: 60_000 })
  const name = (await newPdfs(folder, before))[0] ?? ''
  return join(folder, name)
}

const filesIn = (folder: string): Promise<string[]> => readdir(folder).catch(() => [])

async function newPdfs(folder: string, before: ReadonlySet<string>): Promise<string[]> {
  return (await filesIn(folder)).filter((name) => name.endsWith('.pdf') && !before.has(name))
}

/** F2 from anywhere: the next number and its form. */
export async function newEntry(page: Page): Promise<string> {
  const before = await page.evaluate(() => location.hash)
  await page.keyboard.press('F2')
  await page.waitForFunction((hash) => location.hash !== hash && location.hash.includes('/respond/entry/'), before)
  await expect(page.locator('input[data-box]:focus')).toBeVisible()
  return (await page.getByRole('heading', { level: 1 }).innerText()).trim()
}

export async function toPacket(page: Page): Promise<void> {
  // the keys of the form, or of its agencies, are there with it
  const form = page.getByRole('button', { name: /^Print packet/ })
  await expect(form.or(page.getByRole('heading', { name: 'Agencies found' })).first()).toBeVisible()
  await page.keyboard.press('Control+p')
  await expect(page.getByText(/^Packet, revision/)).toBeVisible()
}

export async function goTo(page: Page, hash: string, heading: string | RegExp): Promise<void> {
  await page.evaluate((next) => void (location.hash = next), hash)
  await expect(page.getByRole('heading', { name: heading }).first()).toBeVisible()
}
