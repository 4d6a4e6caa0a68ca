import { expect, test, type Page } from '@playwright/test'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { goTo } from './boxes'
import { tabTo } from './desk'
import { drillForAll } from './drill'

/** Contacts in peace time, by keyboard: reached, not reached, published ones, who rings whom, and a table for people. */
const drill = drillForAll()

test.describe.configure({ mode: 'serial' })
test.setTimeout(120_000)

const list = (page: Page) => page.getByRole('grid', { name: 'Contacts' })
const chosen = (page: Page) => list(page).locator('[aria-selected=true]')
const said = (page: Page) => page.getByRole('status')

async function choose(page: Page, words: string): Promise<void> {
  await page.getByLabel('Search the contacts').fill(words)
  await list(page).focus()
  await page.keyboard.press('Home')
}

test('R says reached today by whom; N keeps the try and proves nothing', async () => {
  const { page } = drill.window
  await goTo(page, '#/prepare/contacts', 'Contacts')
  await choose(page, 'second line')
  await expect(chosen(page)).toContainText(/To ring:\s+\d+ days ago/u)
  await page.keyboard.press('n')
  await expect(said(page)).toContainText('no answer today, tried by')
  await expect(chosen(page)).toContainText(/To ring:\s+\d+ days ago/u)
  await page.keyboard.press('r')
  await expect(said(page)).toContainText('reached today by')
  await expect(chosen(page)).toContainText('today')
  await expect(page.locator('.contact-ways')).toContainText('reached today by')
})

test('a published number that is changed asks why, and the old one is kept', async () => {
  const { page } = drill.window
  await choose(page, 'security operations')
  await page.keyboard.press('Enter')
  await page.getByLabel('Telephone', { exact: true }).fill('703-555-0199')
  await page.keyboard.press('Enter')
  const why = page.getByLabel('Why the published number is changed')
  await expect(why).toBeFocused()
  await expect(page.getByText('say why it is changed')).toBeVisible()
  await page.keyboard.type('SOC told us on the telephone')
  await page.keyboard.press('Enter')
  await expect(page.getByText('SOC told us on the telephone (published: 703-921-6507)')).toBeVisible()
  await expect(chosen(page)).toContainText('number changed since')
  await tabTo(page, 'Who changed what')
  await page.keyboard.press('Enter')
  const row = page
    .getByRole('row')
    .filter({ has: page.getByRole('cell', { name: 'Telephone', exact: true }) })
    .first()
  await expect(row).toContainText('703-921-6507')
  await expect(row).toContainText('703-555-0199')
  await page.keyboard.press('Escape')
})

test('who is tried for what: headquarters is a gap until a number is keyed, though its name is on the list', async () => {
  const { page } = drill.window
  await page.getByRole('link', { name: 'Published contacts' }).click()
  await tabTo(page, /^Take in all/)
  await page.keyboard.press('Enter')
  await expect(said(page)).toContainText('on the list now')
  await page.getByRole('link', { name: 'Who for what' }).click()
  await expect(page.getByRole('row').filter({ hasText: 'CBP headquarters (OFO)' })).toContainText('nobody')
})

test('the call tree is ordered by keyboard', async () => {
  const { page } = drill.window
  await page.getByRole('link', { name: 'Call tree' }).click()
  const tree = page.getByRole('tree')
  await tree.focus()
  await page.keyboard.press('End')
  const moved = tree.locator('[aria-selected=true]')
  await expect(moved).toContainText('Callum Reyes-Whitlock')
  await expect(moved).toHaveAttribute('aria-level', '3')
  await page.keyboard.press('Alt+ArrowLeft')
  await expect(moved).toHaveAttribute('aria-level', '2')
  await page.keyboard.press('Alt+ArrowLeft')
  await expect(moved).toHaveAttribute('aria-level', '1')
  await page.keyboard.press('Alt+ArrowUp')
  await expect(tree.getByRole('treeitem').first()).toContainText('Callum Reyes-Whitlock')
  await page.keyboard.press('Alt+ArrowUp')
  await expect(said(page)).toContainText('already rung first here')
})

test('the list as a table: nothing in it can be run by a spreadsheet; no address can be opened', async () => {
  const { page } = drill.window
  await page.getByRole('button', { name: 'Add a contact' }).click()
  await page.getByLabel('Name', { exact: true }).fill('=cmd|calc')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toBeHidden()
  await tabTo(page, 'Save as a table')
  await page.keyboard.press('Enter')
  await expect(said(page)).toContainText('Saved, not sealed')
  const outbox = join(drill.host.dataFolder, 'outbox')
  const [name] = (await readdir(outbox)).filter((file) => file.endsWith('.csv'))
  const table = await readFile(join(outbox, name ?? ''), 'utf8')
  expect(table).toContain(",'=cmd|calc,")
  expect(table).toContain('703-555-0199')
  await goTo(page, '#/prepare/contacts', 'Contacts')
  expect(await page.locator('a[href^="mailto:"], a[href^="tel:"]').count()).toBe(0)
  expect(drill.window.faults).toEqual([])
})
