import { expect, type Locator, type Page } from '@playwright/test'
import { readStream } from '../../../shared/exchange/abi/readStream'
import type { HostProcess } from '../../browser/harness/hostProcess'
import { goTo } from '../boxes'
import { press } from '../desk'
import { keyIn } from '../realDesk'
import { closed } from '../beforeFiling'
import { costOf } from './calm'
import { outNames, outText } from './outbox'

/** What the page of files says can be written. */
export const canGo = (page: Page): Locator => page.getByRole('status', { name: 'What can be written' })

const isDraft = (name: string): boolean => name.startsWith('ABI draft') && !name.includes('sidecar')

/** From the page of files: W, site and sender, Enter; the stream as it lies on the disk. */
export async function draftWritten(page: Page, host: HostProcess): Promise<string> {
  const before = await outNames(host, isDraft)
  await expect(page.getByRole('grid', { name: 'Entries to file' })).toBeFocused()
  await page.keyboard.press('w')
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByLabel('Site code', { exact: true })).toBeFocused()
  await keyIn(page, 'Site code', '2304')
  await keyIn(page, 'Sender id', 'SVC')
  await costOf(page, 'draft written', async () => {
    await page.keyboard.press('Enter')
    await expect(dialog).toContainText('The draft is written', { timeout: 60_000 })
  })
  await press(page, 'Done')
  await closed(page)
  return outText(host, (await outNames(host, isDraft)).find((name) => !before.includes(name)) ?? '')
}

/** Numbers of the entries whose messages are in a stream, in its order. */
export function entriesOf(stream: string): Record<'cargoRelease' | 'entrySummary', string[]> {
  const { batches, faults } = readStream(stream)
  expect(faults).toEqual([])
  const of = (application: string, at: number) =>
    batches
      .filter((batch) => batch.application === application)
      .flatMap(({ blocks }) => blocks.flatMap(({ transactions }) => transactions))
      .map(({ records }) => records[0]?.line.slice(at) ?? '')
      .map((text) => `${text.slice(0, 3)}-${text.slice(5, 12)}-${text.slice(12, 13)}`)
  return { cargoRelease: of('SE', 5), entrySummary: of('AE', 3) }
}

/** A file of answers is looked at and taken in. */
export async function takenIn(page: Page, name: string, text: string, wanted: RegExp): Promise<void> {
  await goTo(page, '#/recover/receipts', 'Receipts')
  await page.locator('#receipts-file').setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) })
  const says = page.getByRole('status', { name: 'What the file says' })
  await expect(says).toContainText(wanted)
  await costOf(page, `${name} taken in`, async () => {
    await press(page, 'Take them in')
    await expect(says).toHaveCount(0, { timeout: 60_000 })
  })
}
