import { expect, type Page } from '@playwright/test'

/** The list of readiness as a person reads it, and the way from a line to what mends it. */
const lines = (page: Page) => page.locator('.ready__list li')
const open = '.mark--stop, .mark--later'

export async function toReadiness(page: Page): Promise<void> {
  await page.keyboard.press('Alt+2')
  await expect(page.getByRole('heading', { name: 'Ready for three weeks?' })).toBeVisible()
}

/** The titles of the lines that are no gap, and of those that are, in the order of the page. */
export async function readyNow(page: Page): Promise<{ gaps: string[]; fine: string[] }> {
  const titles = (which: 'has' | 'hasNot') =>
    lines(page)
      .filter({ [which]: page.locator(open) })
      .locator('p:first-child')
      .allInnerTexts()
  return { gaps: await titles('has'), fine: await titles('hasNot') }
}

/** A line by the beginning of its title. */
const line = (page: Page, begins: string) =>
  lines(page).filter({ hasText: new RegExp(`^\\W*(?:[\\w ]+: )?${escaped(begins)}`, 'u') })
const gap = (page: Page, begins: string) => line(page, begins).filter({ has: page.locator(open) })
const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')

export interface Mend {
  /** how the title of the gap begins */
  gap: string
  /** what its button says */
  button: string
  /** the title of the page or the dialog that it leads to */
  leadsTo: string
  /** what is done there; without it the button is only tried */
  work?: () => Promise<void>
}

/** Presses the button of a gap; it has to lead where the person can mend it. */
export async function follow(page: Page, { gap: begins, button, leadsTo }: Mend): Promise<void> {
  const found = gap(page, begins).getByRole('button', { name: button })
  await found.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: leadsTo, exact: true }).last()).toBeVisible()
}

/** From the gap by its button to what mends it, back, and the gap is gone. */
export async function mend(page: Page, one: Mend): Promise<void> {
  await toReadiness(page)
  await follow(page, one)
  await one.work?.()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await toReadiness(page)
  await expect(gap(page, one.gap)).toHaveCount(0)
}
