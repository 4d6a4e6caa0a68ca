import { expect, type Page } from '@playwright/test'
import { goTo } from '../boxes'
import { press } from '../desk'
import { catchPrints } from '../printer'
import type { Laptop } from '../twoLaptops'

/** A pile of packets from the printer, and the walk to the counter with all packets of a port. */
export const OFFICER = 'CBPO Trevino, badge 4471'
const dialog = (page: Page) => page.getByRole('dialog')
const grid = (page: Page, name: string) => page.getByRole('grid', { name })

/** What is not on paper yet of some ports, as one pile. */
export async function printPile({ window: { page } }: Laptop, ports: readonly string[]): Promise<number> {
  await catchPrints(page)
  await goTo(page, '#/respond/print', 'Print many')
  for (const port of ports) {
    await page.getByLabel('Search entries to print').fill(port)
    await press(page, /^Choose all \d+$/u)
  }
  const print = page.getByRole('button', { name: /^Print \d+ packets$/u })
  const count = Number(/\d+/u.exec(await print.innerText())?.[0])
  await print.press('Enter')
  await expect(page.getByText(/The print dialog opened for all/u)).toBeVisible({ timeout: 600_000 })
  await press(page, new RegExp(`How far did it come\\? ${count} packets`, 'u'))
  await press(page, 'All of it is on paper')
  await expect(dialog(page)).toHaveCount(0)
  return count
}

/** All packets of one port go with one person; the officer's word on each, in the order of the list. */
export async function visit({ window: { page } }: Laptop, port: string, said: string): Promise<number> {
  await goTo(page, '#/respond/counter', 'Counter')
  await page.getByLabel('Port', { exact: true }).selectOption(port)
  const waiting = grid(page, 'Packets that wait')
  await waiting.focus()
  await page.keyboard.press('a')
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('Carried by')).toBeFocused()
  await page.keyboard.insertText(`Marta Lopez ${port}`)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: `With Marta Lopez ${port}` })).toBeVisible()
  await expect(page.getByLabel(/^Presented to/u)).toBeFocused()
  await page.keyboard.insertText(OFFICER)
  await page.keyboard.press('Enter')
  const pass = grid(page, 'What the officer said')
  await expect(pass).toBeFocused()
  const count = Number(await pass.getAttribute('aria-rowcount'))
  for (let nth = 0; nth < count; nth += 1) await page.keyboard.press(said[nth] ?? 'r')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: `Record ${count} packets` })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Counter' })).toBeVisible()
  return count
}
