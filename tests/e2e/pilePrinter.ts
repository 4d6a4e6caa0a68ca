import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { pdfPages } from './paper'

/** Pages of one PDF that went to be printed. */
export interface SentPages {
  hash: string
  first: number
  last: number
}
declare global {
  interface Window {
    pile: { asks: Promise<SentPages>[]; pdfs: Map<string, Uint8Array>; dialogs: number[]; longest: number }
  }
}

/** From now on the print dialog closes at once; the pages of each dialog and what they were made of are kept. */
export const watchThePrinter = (page: Page): Promise<void> =>
  page.evaluate(() => {
    if ((window as { pile?: unknown }).pile !== undefined) {
      window.pile.asks.length = 0
      window.pile.dialogs.length = 0
      return
    }
    window.pile = { asks: [], pdfs: new Map(), dialogs: [], longest: 0 }
    window.print = () => {
      window.pile.dialogs.push(document.querySelectorAll('.paper-print img').length)
      window.dispatchEvent(new Event('afterprint'))
    }
    const post = Object.getOwnPropertyDescriptor(Worker.prototype, 'postMessage')?.value as (
      ...given: unknown[]
    ) => void
    Worker.prototype.postMessage = function (
      this: Worker,
      message: { ask?: { pdf?: Uint8Array; range?: { first: number; last: number } } },
      ...rest: unknown[]
    ) {
      const { pdf, range } = message.ask ?? {}
      if (pdf instanceof Uint8Array) {
        const copy = new Uint8Array(pdf)
        window.pile.asks.push(
          crypto.subtle.digest('SHA-256', copy).then((digest) => {
            const hash = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
            window.pile.pdfs.set(hash, copy)
            return { hash, first: range?.first ?? 1, last: range?.last ?? 0 }
          }),
        )
      }
      post.call(this, message, ...rest)
    }
  })

export const sentToPrinter = (page: Page): Promise<{ asks: SentPages[]; dialogs: number[] }> =>
  page.evaluate(async () => ({ asks: await Promise.all(window.pile.asks), dialogs: [...window.pile.dialogs] }))

/**
 * Waits until this packet of a pile, or a later one, is being drawn. Looked for at every frame: a packet may take less
 * than the pause between two looks of an expectation.
 */
export const drawingFrom = (page: Page, packet: number): Promise<unknown> =>
  page.waitForFunction((from) => {
    const now = /Drawing and sealing packet (\d+) of/u.exec(document.body.innerText)?.[1]
    return now !== undefined && Number(now) >= from
  }, packet)

/** The text of every page of a PDF that went to the printer. */
export async function textOf(page: Page, hash: string): Promise<string[]> {
  const bytes = await page.evaluate((wanted) => [...(window.pile.pdfs.get(wanted) ?? [])], hash)
  const file = join(await mkdtemp(join(tmpdir(), 'lifeboat-pile-')), 'printed.pdf')
  await writeFile(file, Buffer.from(bytes))
  return pdfPages(file)
}
export const pagesIn = (asks: readonly SentPages[]): number =>
  asks.reduce((sum, { first, last }) => sum + last - first + 1, 0)
