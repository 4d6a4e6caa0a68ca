import { expect, type Page } from '@playwright/test'

/** Numbers of all rows of the queue in their order, read page by page with the keyboard. */
export async function shownInOrder(page: Page, list: string, many: number): Promise<string[]> {
  const grid = page.getByRole('grid', { name: list })
  const numbers: string[] = []
  await page.keyboard.press('Home')
  for (;;) {
    const rows = await grid.getByRole('row').evaluateAll((all) =>
      all.map((row) => ({
        at: Number(row.getAttribute('aria-rowindex')),
        number: /\d{3}-\d{7}-\d/u.exec(row.textContent ?? '')?.[0] ?? '',
      })),
    )
    for (const { at, number } of rows.sort((a, b) => a.at - b.at)) if (at === numbers.length + 1) numbers.push(number)
    if (numbers.length >= many) return numbers
    const chosen = (await grid.getAttribute('aria-activedescendant')) ?? ''
    await page.keyboard.press('PageDown')
    await expect(grid).not.toHaveAttribute('aria-activedescendant', chosen)
    await expect(grid.locator('[aria-selected=true]')).toBeInViewport()
  }
}
