import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test, type Page } from '@playwright/test'
import { goTo, keyBox, newEntry } from './boxes'
import { press } from './desk'
import { drillForAll } from './drill'
import { pick } from './keyer'
import { pdfPages, plain } from './paper'
import { picture } from './pictures'
import { catchPrints, printedPages } from './printer'

/** Papers for others from a desk with several clients: a sheet each, the handover, figures, cards, and the board. */
const drill = drillForAll()

test.describe.configure({ mode: 'serial' })
test.setTimeout(180_000)
test.use({ actionTimeout: 60_000 })

const WORDS = 'blue heron at noon'
const clients = [
  { letters: 'rio can', name: 'Rio Canela Furniture', bill: '4471120', fact: 'r', number: '' },
  { letters: 'tidewr', name: 'Tidewrack Seafoods', bill: '5582231', fact: 'h', number: '' },
  { letters: 'ninef', name: 'Ninefold Auto Parts', bill: '6693342', fact: '', number: '' },
]

/** What the printer was given after a press on a button; in capitals, since forms print them. */
async function printed(page: Page, button: RegExp | string): Promise<string[]> {
  await page.evaluate(() => (window.lastPrinted = []))
  await press(page, button)
  await expect.poll(() => page.evaluate(() => window.lastPrinted?.length ?? 0), { timeout: 60_000 }).toBeGreaterThan(0)
  return (await printedPages(page)).map(plain)
}

async function factOf(page: Page, number: string, key: string): Promise<void> {
  await goTo(page, '#/respond', 'Entries')
  await page.getByLabel('Search entries').fill(number)
  await page.getByRole('grid', { name: 'Entries' }).focus()
  await page.keyboard.press('Home')
  await expect(page.getByRole('complementary', { name: 'Chosen entry' })).toContainText(number)
  await page.keyboard.press(key)
  const dialog = page.getByRole('dialog')
  await expect(dialog).toBeVisible()
  if (key === 'h') await page.locator('#fact-reason').fill('waits beside the goods of Rio Canela Furniture')
  else await page.keyboard.type('Officer Dunaway')
  await page.keyboard.press('Enter')
  await expect(dialog).toHaveCount(0)
}

test('before an incident is declared the clients’ page says so; then entries of three clients, each in another state', async () => {
  const { page } = drill.window
  await catchPrints(page)
  await goTo(page, '#/communicate/sheets', 'Sheets for others')
  await expect(page.getByText('No incident is declared.')).toBeVisible()
  await page.keyboard.press('F4')
  await expect(page.getByRole('dialog')).toBeVisible()
  await press(page, /^Declare/)
  await press(page, 'Print later')
  for (const client of clients) {
    client.number = await newEntry(page)
    await pick(page, client.letters)
    await keyBox(page, 'billNumber', client.bill)
  }
  for (const { number, fact } of clients) if (fact !== '') await factOf(page, number, fact)
})

test('one sheet a client, DRAFT on every page, and nobody’s data on another’s', async () => {
  const { page } = drill.window
  await goTo(page, '#/communicate/sheets', 'Sheets for others')
  await expect(page.getByRole('row').filter({ hasText: 'Rio Canela' })).toContainText('none yet')
  await picture(page, 'sheets-clients')
  const pages = await printed(page, 'Print 3 sheets')
  await expect(page.getByText(/3 sheets on 3 pages, made and recorded in/)).toBeVisible()
  process.stdout.write(`${await page.getByText(/3 sheets on 3 pages/).innerText()}\n`)
  expect(pages).toHaveLength(3)
  for (const [nth, client] of [...clients].sort((a, b) => (a.name < b.name ? -1 : 1)).entries()) {
    const text = pages[nth] ?? ''
    expect(text).toContain('DRAFT')
    expect(text).toContain('EXERCISE')
    expect(text).toContain(plain(client.name))
    expect(text).toContain(client.number)
    expect(text).toContain(client.bill)
    for (const other of clients)
      if (other !== client)
        for (const foreign of [plain(other.name), other.number, other.bill]) expect(text).not.toContain(foreign)
  }
  const rio = pages.find((text) => text.includes('RIO CANELA')) ?? ''
  expect(rio).toContain('HOLD THE GOODS INTACT')
  expect(rio).toContain('RELEASED BY CBP')
  const tide = pages.find((text) => text.includes('TIDEWRACK')) ?? ''
  expect(tide).toContain('HELD BY CBP')
  expect(tide).toContain('A NEW BOND IN TIME')
  await expect(page.getByRole('row').filter({ hasText: 'Rio Canela' })).toContainText('draft')

  await page.getByRole('button', { name: /Look at the sheet for Tidewrack/ }).press('Enter')
  await expect(page.getByRole('dialog').locator('svg.paper-page')).toBeVisible()
  await picture(page, 'sheets-look')
  await page.keyboard.press('Escape')

  await press(page, 'Save a file for each client')
  await expect(page.getByText(/Saved as 3 files, not sealed/)).toBeVisible({ timeout: 60_000 })
  const outbox = join(drill.host.dataFolder, 'outbox')
  const names = (await readdir(outbox)).filter((name) => name.startsWith('Status sheet 2'))
  expect(names).toHaveLength(3)
  const own = await pdfPages(join(outbox, names.find((name) => name.includes('Ninefold')) ?? ''))
  expect(own.map(plain).join(' ')).not.toMatch(/RIO CANELA|TIDEWRACK/u)
})

test('approved by name, the sheets lose DRAFT and say who, for whom and which version', async () => {
  const { page } = drill.window
  await goTo(page, '#/communicate/messages', 'Messages')
  await press(page, 'Write to the clients')
  await page.getByRole('button', { name: 'Key the approval' }).press('Enter')
  await page.getByLabel('Approved by').fill('Dana Whit')
  await page.getByLabel('Who that is').selectOption('cbpHeadquarters')
  await page.getByLabel('Approved by').press('Enter')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await goTo(page, '#/communicate/sheets', 'Sheets for others')
  await expect(page.getByText('approved', { exact: true })).toBeVisible()
  await picture(page, 'sheets-approved')
  const pages = await printed(page, 'Print 3 sheets')
  for (const text of pages) {
    expect(text).not.toContain('DRAFT')
    expect(text).toContain('APPROVED BY DANA WHIT, CBP HEADQUARTERS')
  }
  const tide = pages.find((text) => text.includes('TIDEWRACK')) ?? ''
  expect(tide).not.toMatch(/RIO CANELA|NINEFOLD/u)
})

test('the handover is one page: clocks, last number, a tick for each file outside; then it is signed', async () => {
  const { page } = drill.window
  await page.getByRole('link', { name: 'Shift handover' }).press('Enter')
  await page.getByLabel('Who takes over').fill('Benedikta Osei')
  await page.getByLabel('What the next shift should know').fill('Bay 4 comes back at six.')
  const pages = await printed(page, 'Print the handover')
  expect(pages).toHaveLength(1)
  for (const told of [
    'SHIFT HANDOVER',
    'BENEDIKTA OSEI',
    'BAY 4 COMES BACK AT SIX.',
    clients[2]?.number ?? '',
    'STATUS SHEET 2',
    'HANDED OVER BY: NAME, SIGNATURE',
    'FIGURES COVER:',
  ])
    expect(pages[0]).toContain(told)
  await expect(page.getByRole('region', { name: 'The handover as it prints' }).locator('svg')).toBeVisible()
  await picture(page, 'sheets-handover')
  await page.getByLabel('The files that stand on the paper are destroyed, each ticked on it').press('Space')
  await press(page, 'Record as signed')
  await expect(page.getByText('Handed over to Benedikta Osei.')).toBeVisible()
  await expect(page.getByText(/The one before: handed over .* to Benedikta Osei/)).toBeVisible()
})

test('figures to read out have a check sum, and the board shows the same figures on one page', async () => {
  const { page } = drill.window
  await page.getByRole('link', { name: 'Figures to read out' }).press('Enter')
  await expect(page.locator('.readout__check')).toBeVisible()
  const values = (await page.locator('.readout li:not(.readout__check) .readout__value').allInnerTexts()).map(Number)
  const check = Number(await page.locator('.readout__check .readout__value').innerText())
  expect(values.reduce((sum, value) => sum + value, 0)).toBe(check)
  expect(values[0]).toBe(3)
  await picture(page, 'sheets-readout')
  const [paper] = await printed(page, 'Print the sheet')
  expect(paper).toContain('CHECK SUM: ALL LINES TOGETHER')
  expect(paper).toContain(String(check))

  await goTo(page, '#/communicate/board', 'Status board')
  const entries = page.getByLabel('Entries', { exact: true })
  await expect(entries.locator('div').filter({ hasText: 'entries, all' }).locator('dd')).toHaveText('3')
  await expect(entries.locator('div').filter({ hasText: 'held' }).locator('dd')).toHaveText('1')
  await expect(page.getByText(/^Figures cover: .* to \d\d:\d\d/)).toBeVisible()
  await expect(page.getByRole('region', { name: 'Held, exam, refused' })).toContainText(clients[1]?.number ?? '')
  await picture(page, 'board')
  const board = await printed(page, 'Print the board')
  expect(board).toHaveLength(1)
  expect(board[0]).toContain('STATUS BOARD')
  expect(board[0]).toContain(clients[1]?.number ?? '')
  expect(board[0]).toContain('FIGURES COVER:')
  for (const { name } of clients) expect(board[0]).not.toContain(plain(name))
})

test('the agreed words go on the cards, and nowhere else: no picture, no log, no file', async () => {
  const { page } = drill.window
  await goTo(page, '#/communicate/sheets/card', 'Sheets for others')
  await picture(page, 'sheets-card')
  await press(page, 'Print cards')
  const box = page.getByRole('dialog').locator('#agreed-words')
  await expect(box).toBeFocused()
  await expect(box).toHaveAttribute('type', 'password')
  await page.keyboard.type(WORDS)
  await picture(page, 'sheets-card-words')
  await expect(page.getByRole('button', { name: /^Save/ })).toHaveCount(0)
  const cards = await printed(page, 'Print the cards')
  expect(cards[0]?.split(plain(WORDS))).toHaveLength(9)
  expect(cards[0]).toContain('DRILL-23-000')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  expect(await page.content()).not.toContain(WORDS)
  await press(page, 'Print cards')
  await expect(box).toHaveValue('')
  await page.keyboard.press('Escape')
  await goTo(page, '#/communicate/log', 'Incident log')
  await press(page, /^Print or save/)
  await press(page, 'Save as JSON')
  const outbox = join(drill.host.dataFolder, 'outbox')
  await expect
    .poll(async () => (await readdir(outbox).catch(() => [])).some((name) => name.endsWith('.json')))
    .toBe(true)
  // Everything that this desk has written on the disk, and all that it tells of itself.
  for (const folder of ['outbox', 'desks']) expect(await holds(join(drill.host.dataFolder, folder), WORDS)).toBe(false)
  expect(drill.window.faults).toEqual([])
})

async function holds(folder: string, words: string): Promise<boolean> {
  for (const entry of await readdir(folder, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile()) continue
    const bytes = await readFile(join(entry.parentPath, entry.name))
    if (bytes.includes(words)) return true
  }
  return false
}
