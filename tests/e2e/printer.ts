import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { pdfPages } from './paper'

declare global {
  interface Window {
    lastPrinted?: number[]
  }
}

/** From now on the print dialog closes at once, and the bytes that went to be printed are kept. */
export const catchPrints = (page: Page): Promise<void> =>
  page.evaluate(() => {
    window.print = () => window.dispatchEvent(new Event('afterprint'))
    const post = Object.getOwnPropertyDescriptor(Worker.prototype, 'postMessage')?.value as (
      ...given: unknown[]
    ) => void
    Worker.prototype.postMessage = function (
      this: Worker,
      message: { ask?: { pdf?: Uint8Array } },
      ...rest: unknown[]
    ) {
      if (message.ask?.pdf instanceof Uint8Array) window.lastPrinted = [...message.ask.pdf]
      post.call(this, message, ...rest)
    }
  })

/** The text of each page that the printer was given last. */
export async function printedPages(page: Page): Promise<string[]> {
  const file = join(await mkdtemp(join(tmpdir(), 'lifeboat-printed-')), 'printed.pdf')
  await writeFile(file, Buffer.from(await page.evaluate(() => window.lastPrinted ?? [])))
  return pdfPages(file)
}
