import { readFile } from 'node:fs/promises'
import { expect, type Page } from '@playwright/test'
import { goTo, keyBox } from '../boxes'
import { press } from '../desk'
import { keyIn } from '../realDesk'
import type { Laptop } from '../twoLaptops'
import type { KeyedEntry } from './keying'
import { outboxOf } from './outbox'

/** Drafts go out, answers come back, and what was rejected is mended. */
const says = (page: Page) => page.getByRole('status', { name: 'What the file says' })

/** Key of the page → which message: releases first, the summaries when they are in. */
export const CARGO_RELEASE = '2'
export const ENTRY_SUMMARY = '3'

/** Writes the draft of one message for all entries that can be written, and gives back its bytes. */
export async function draftOf(laptop: Laptop, message: string, many: number): Promise<string> {
  const { page } = laptop.window
  const outbox = await outboxOf(laptop, (name) => name.startsWith('ABI draft') && !name.includes('sidecar'))
  await goTo(page, '#/recover/filing', 'Files for ACE')
  await expect(page.getByRole('grid', { name: 'Entries to file' })).toBeFocused()
  await page.keyboard.press(message)
  await expect(page.getByRole('status', { name: 'What can be written' })).toContainText(
    `${many} ${many === 1 ? 'entry' : 'entries'} can be written`,
    { timeout: 60_000 },
  )
  await page.keyboard.press('w')
  await expect(page.getByRole('dialog').getByLabel('Site code', { exact: true })).toBeFocused()
  await keyIn(page, 'Site code', '2304')
  await keyIn(page, 'Sender id', 'SVC')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toContainText('The draft is written', { timeout: 60_000 })
  await press(page, 'Done')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  return readFile(await outbox.newest(), 'utf8')
}

/** A file of answers is looked at: how many are of entries here. Nothing is recorded yet. */
async function answersLookedAt(page: Page, name: string, text: string, many: number): Promise<void> {
  await goTo(page, '#/recover/receipts', 'Receipts')
  await page.locator('#receipts-file').setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) })
  await expect(says(page)).toContainText(`${many} to entries here`)
}

/** Looked at, and taken in; so many of them say something new. */
export async function answersTaken(page: Page, name: string, text: string, many: number, fresh = many): Promise<void> {
  await answersLookedAt(page, name, text, many)
  await expect(says(page)).toContainText(`${fresh} ${fresh === 1 ? 'is' : 'are'} new.`)
  await press(page, 'Take them in')
  await expect(says(page)).toHaveCount(0, { timeout: 60_000 })
}

/** A number that was damaged on the way is of no entry: its check digit says so, and the file is not taken in. */
export async function damagedNotTaken(page: Page, text: string, { number }: KeyedEntry, many: number): Promise<void> {
  const digits = number.slice(4).replace('-', '')
  const damaged = `${digits.slice(0, 2)}9${digits.slice(3)}`
  await answersLookedAt(page, 'damaged.txt', text.replaceAll(digits, damaged), many - 1)
  await expect(says(page)).toContainText('1 matches nothing')
  await expect(says(page)).toContainText('Its check digit fails: the number is damaged.')
  await expect(page.getByRole('table', { name: 'Entries without an answer' })).toContainText(number)
}

/** What ACE rejects, by a code of its own, and the boxes by which the keyer mends it. */
export interface Rejection {
  entry: KeyedEntry
  code: string
  /** in ACE's words, as the page gives them */
  words: RegExp
  boxes: Readonly<Record<string, string>>
}

export const scriptOf = (rejections: readonly Rejection[]): ReadonlyMap<string, readonly string[]> =>
  new Map(rejections.map(({ entry, code }) => [entry.number, [code]]))

/** Each rejected entry stands on the page with ACE's words, is opened from there, and mended. */
export async function mended(page: Page, rejections: readonly Rejection[]): Promise<void> {
  for (const { entry, words, boxes } of rejections) {
    await goTo(page, '#/recover/receipts', 'Receipts')
    const table = page.getByRole('table', { name: 'Rejected entries' })
    const row = table.getByRole('row').filter({ hasText: entry.number })
    await expect(row).toContainText(words)
    await row.getByRole('button', { name: entry.number }).press('Enter')
    await expect(page.getByRole('heading', { level: 1, name: entry.number })).toBeVisible()
    for (const [field, text] of Object.entries(boxes)) await keyBox(page, field, text)
  }
}
