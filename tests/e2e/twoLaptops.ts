import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { startHost, type HostProcess } from '../browser/harness/hostProcess'
import { openWindow, type OpenWindow } from '../browser/harness/profile'
import { goTo } from './boxes'
import { DRILL_PASSPHRASE, press } from './desk'
import { keyIn } from './realDesk'

/** Several laptops of one desk, each with its data folder and browser profile, that meet by their mirror folders. */
export interface Laptop {
  host: HostProcess
  window: OpenWindow
}

export async function aLaptop(): Promise<Laptop> {
  const host = await startHost()
  return { host, window: await openWindow(host) }
}

export async function endLaptop(laptop: Laptop | undefined): Promise<void> {
  await laptop?.window.close()
  await laptop?.host.end()
}

/** The folder of the only desk of a laptop: its mirror, which is what a stick holds. */
export async function mirrorOf({ host }: Laptop): Promise<string> {
  const desks = join(host.dataFolder, 'desks')
  const [desk = ''] = await readdir(desks)
  return join(desks, desk)
}

/** Joins the desk of a mirror as a second laptop. */
export async function joinFrom(laptop: Laptop, folder: string, passphrase = DRILL_PASSPHRASE): Promise<void> {
  const { page } = laptop.window
  await press(page, /Restore from a mirror folder or stick/)
  await page.locator('#restore-folder').setInputFiles(folder)
  await page.locator('#join-second').press('Space')
  await page.locator('#restore-secret').focus()
  await page.keyboard.insertText(passphrase)
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'I have read it, go on' }).press('Enter', { timeout: 90_000 })
}

export async function addBlock(page: Page, first: string, last: string): Promise<void> {
  await goTo(page, '#/prepare/numbers', 'Entry numbers')
  await press(page, 'Add a block')
  await keyIn(page, 'First number', first)
  await keyIn(page, 'Last number', last)
  await keyIn(page, 'Who locked the range in the main system, and when', 'Office manager')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toHaveCount(0)
}

/** Takes in the journal of a mirror folder; what is said then. */
export async function takeIn(page: Page, folder: string, wanted: RegExp): Promise<string> {
  await goTo(page, '#/recover/laptops', 'Other laptops')
  await page.locator('#take-in-file').setInputFiles(join(folder, 'journal.lbj'))
  const said = page.getByRole('region', { name: 'Take in a journal' })
  await expect(said).toContainText(wanted, { timeout: 60_000 })
  return said.innerText()
}

/** The same to its end; where Lifeboat asks because much would change, yes is said to it. */
export async function takeInAll(page: Page, folder: string): Promise<void> {
  await page.evaluate(() => void (window.location.hash = '#/recover'))
  await goTo(page, '#/recover/laptops', 'Other laptops')
  await page.locator('#take-in-file').setInputFiles(join(folder, 'journal.lbj'))
  const done = page.getByRole('button', { name: 'Take in another' })
  const asked = page.getByRole('button', { name: 'Take it in all the same' })
  await expect(done.or(asked)).toBeVisible({ timeout: 120_000 })
  if (await asked.isVisible()) await asked.press('Enter')
  await expect(done).toBeVisible({ timeout: 120_000 })
}
