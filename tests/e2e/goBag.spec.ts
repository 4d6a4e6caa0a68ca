import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test, type Page } from '@playwright/test'
import { goTo } from './boxes'
import { press } from './desk'
import { drillForAll } from './drill'
import { pdfPages, plain } from './paper'

/** The continuity plan and the go-bag: begun, moved and changed by keyboard, printed, read back, and pages replaced. */
test.describe.configure({ mode: 'serial' })
test.setTimeout(240_000)
const drill = drillForAll()
test.use({ actionTimeout: 60_000 })

const firstTitles = async (page: Page, count: number): Promise<string[]> =>
  (await page.locator('.plan__step .button--cell').allInnerTexts()).slice(0, count)

const savedPdfs = async (): Promise<string[]> => {
  const folder = join(drill.host.dataFolder, 'outbox')
  const names = await readdir(folder).catch((): string[] => [])
  return names.filter((name) => name.endsWith('.pdf')).map((name) => join(folder, name))
}

/** The plan is long: what stands at its top is reached by its name and not by forty times Tab. */
async function pressNamed(page: Page, name: string): Promise<void> {
  const button = page.getByRole('button', { name })
  await button.focus()
  await page.keyboard.press('Enter')
}

/** Saves the bag, or the pages to replace, as a PDF; the text of each of its pages. */
async function saveBag(page: Page): Promise<string[]> {
  const before = new Set(await savedPdfs())
  await press(page, 'Save PDF')
  await expect(page.getByText(/^Saved as/)).toBeVisible({ timeout: 90_000 })
  const fresh = (await savedPdfs()).filter((file) => !before.has(file))
  expect(fresh).toHaveLength(1)
  return pdfPages(fresh[0] ?? '')
}

test('the plan begins from the template by one press, and answers every line of the guidance', async () => {
  const { page } = drill.window
  await goTo(page, '#/prepare/plan', 'Continuity plan')
  await press(page, 'Start from the template')
  await expect(page.getByText(/steps · all of the guidance answered/)).toBeVisible()
  await goTo(page, '#/prepare/plan/coverage', 'What the plan answers')
  await expect(page.getByText(/^all \d+ lines of the guidance$/)).toBeVisible()
  await expect(page.getByRole('combobox')).toHaveCount(0)
})

test('Alt and an arrow move a step, the focus stays on it, and Ctrl+Z takes the move back', async () => {
  const { page } = drill.window
  await goTo(page, '#/prepare/plan', 'Continuity plan')
  const [first, second, third] = await firstTitles(page, 3)
  await page.getByRole('button', { name: first ?? '', exact: true }).focus()
  await page.keyboard.press('Alt+ArrowDown')
  await expect.poll(() => firstTitles(page, 3)).toEqual([second, first, third])
  await expect(page.getByRole('button', { name: first ?? '', exact: true })).toBeFocused()
  await page.keyboard.press('Control+z')
  await expect.poll(() => firstTitles(page, 3)).toEqual([first, second, third])
})

test('a step is added, changed and taken out, and the journal says who did what', async () => {
  const { page } = drill.window
  await pressNamed(page, 'Add a step')
  await press(page, 'Save')
  await expect(page.getByLabel('What is done')).toHaveAccessibleDescription(/says what is done/)
  await page.getByLabel('What is done').fill('Fetch the fax machine from the cellar')
  await page.getByLabel('Phase').selectOption('respond')
  await page.getByLabel('Done within').fill('soon')
  await press(page, 'Save')
  await expect(page.getByLabel('Done within')).toHaveAccessibleDescription(/Whole minutes/)
  await page.getByLabel('Done within').fill('90')
  await press(page, 'Save')
  await page.getByRole('button', { name: 'Fetch the fax machine from the cellar' }).press('Enter')
  await press(page, 'Who changed what')
  await expect(page.getByRole('cell', { name: 'Fetch the fax machine from the cellar' })).toBeVisible()
  await page.keyboard.press('Escape')
  await press(page, 'Take it out of the plan')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Fetch the fax machine' })).toHaveCount(0)
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('button', { name: 'Fetch the fax machine' })).toBeVisible()
})

test('a plan kept as a text file is read: what is not understood is named by its line, and Ctrl+Z takes it back', async () => {
  const { page } = drill.window
  const text = '## Recover\n### Bring the fax machine back\n- Owner: Junia\n- Target: soon\n'
  await pressNamed(page, 'Text file …')
  await page
    .getByLabel('File with the plan')
    .setInputFiles({ name: 'plan.md', mimeType: 'text/markdown', buffer: Buffer.from(text) })
  await expect(page.getByText(/Line 4: “soon” is no target/)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Bring the fax machine back' })).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('button', { name: 'Bring the fax machine back' })).toHaveCount(0)
})

test('the go-bag is printed whole, and its text is read back', async () => {
  const { page } = drill.window
  await goTo(page, '#/prepare/bag', 'Go-bag')
  await expect(page.getByText('never printed')).toBeVisible()
  await expect(page.getByText(/No entry numbers to tear off/)).toBeVisible()
  const pages = await saveBag(page)
  const text = plain(pages.join(' '))
  for (const words of [
    'GO-BAG',
    'RING CBP HEADQUARTERS AND ASK FOR DOWNTIME',
    'FETCH THE FAX MACHINE FROM THE CELLAR',
    '703-921-6507',
    'NOT VERIFIED',
    '2304 LAREDO, TX (WORKED FROM)',
    'ENTRY/IMMEDIATE DELIVERY',
    'ENTRY SUMMARY',
    'LIFEBOAT MIRROR FOLDER',
    'SUPPLIES FOR 21 DAYS',
  ])
    expect(text).toContain(words)
  for (const one of pages) {
    expect(one).toMatch(/Version 1/)
    expect(one).toMatch(/page \d+ of \d+/)
    expect(one).toContain('EXERCISE')
  }
  await expect(page.getByText('version 1, every page right')).toBeVisible()
})

test('one step changed: exactly its page and the cover are named, and only these are printed', async () => {
  const { page } = drill.window
  await goTo(page, '#/prepare/plan', 'Continuity plan')
  await page.getByRole('button', { name: 'Fetch the fax machine from the cellar' }).press('Enter')
  await page.getByLabel('Who does it', { exact: true }).fill('Junia')
  await press(page, 'Save')
  await expect(page.getByText('Junia', { exact: true })).toBeVisible()
  await goTo(page, '#/prepare/bag', 'Go-bag')
  await expect(page.getByText('version 1 lies in the bag: 2 pages to replace')).toBeVisible()
  const pages = await saveBag(page)
  expect(pages).toHaveLength(2)
  expect(pages[0]).toMatch(/PLAN-\d version 2/)
  expect(pages[1]).toMatch(/Junia/)
  await expect(page.getByText('version 2, every page right')).toBeVisible()
})

test('supplies follow the entries a day that are keyed, and paper is counted by hand', async () => {
  const { page } = drill.window
  await goTo(page, '#/prepare/supplies', 'Supplies for 21 days')
  await press(page, 'Key the entries a day')
  await page.getByLabel('Entries on an ordinary day').fill('40')
  await press(page, 'Save')
  await expect(page.getByText('For 40 entries a day, as you keyed it')).toBeVisible()
  await expect(page.getByRole('cell', { name: '8,400 sheets' })).toBeVisible()
  await press(page, /^Count: Paper/)
  await page.getByLabel('There now, sheets').fill('9000')
  await press(page, 'Save')
  await expect(page.getByRole('row', { name: /Paper, US Letter/ })).toContainText(/9,000/)
  await expect(page.getByRole('row', { name: /Paper, US Letter/ })).toContainText(/today/)
})
