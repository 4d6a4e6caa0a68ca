import type { Page } from '@playwright/test'

/**
 * A person at the keyboard: looks which box has the focus, types what belongs there, presses Enter. No mouse, no jumps.
 */
export type Texts = Readonly<Record<string, string>>

/** `entry/field` is how a box is named on the form, with the entry's or row's id in front of the field. */
export const focusedBox = (page: Page) =>
  page.evaluate(() => {
    const box = document.activeElement
    return box instanceof HTMLInputElement ? { name: box.dataset['box'] ?? '', value: box.value } : null
  })

/** Waits until some box of the form has the focus. */
export async function atABox(page: Page): Promise<void> {
  await page.waitForFunction(() => document.activeElement?.hasAttribute('data-box') === true)
}

/** A box that completes: types a few letters, waits for the list, takes its first row. */
export async function pick(page: Page, letters: string): Promise<void> {
  const before = await focusedBox(page)
  await page.keyboard.type(letters)
  await page.locator('[role=listbox] [role=option]').first().waitFor()
  await page.keyboard.press('Enter')
  await leftBox(page, before?.name ?? '')
}

/** What a row brings is filled before the next box is offered. */
const leftBox = (page: Page, name: string) =>
  page.waitForFunction((left) => {
    const box = document.activeElement
    return !(box instanceof HTMLInputElement) || box.dataset['box'] !== left
  }, name)

/**
 * Keys boxes in the order in which the form offers them, until `until` has the focus, or no box has.
 * A field that `texts` does not name is passed with Enter: it was filled, or is left for ink.
 */
export async function keyUntil(page: Page, texts: Texts, until: string | null, limit = 60): Promise<string[]> {
  const visited: string[] = []
  for (let nth = 0; nth < limit; nth++) {
    const before = await focusedBox(page)
    const field = before === null ? null : before.name.slice(before.name.lastIndexOf('/') + 1)
    if (field === until || before === null) return visited
    visited.push(field ?? '')
    const text = field === null ? undefined : texts[field]
    if (text !== undefined && before.value !== text) {
      await page.keyboard.press('Control+a')
      await page.keyboard.type(text)
    }
    await page.keyboard.press('Enter')
    await leftBox(page, before.name)
  }
  throw new Error(`The keys went round: ${visited.join(', ')}`)
}
