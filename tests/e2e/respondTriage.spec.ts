import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import { expect, test, type Page } from '@playwright/test'
import { formatEntryNumber } from '../../shared/domain/entryNumber'
import { boxOf, goTo, keyBox, newEntry, savePacket, toPacket } from './boxes'
import { press } from './desk'
import { drillForAll } from './drill'
import { pick } from './keyer'
import { pdfPages, plain } from './paper'
import { picture } from './pictures'
import { catchPrints, printedPages } from './printer'

/**
 * Thirty in flight at the cut: four are on the office's list, the others in people's memory. The port is asked on paper,
 * its answers are keyed down the list, each entry ends in one decision, and the number that goes on paper is on the packet.
 */
const drill = drillForAll()
test.describe.configure({ mode: 'serial' })
test.setTimeout(240_000)
test.use({ actionTimeout: 60_000 })

const number = (serial: number) => formatEntryNumber('000', String(serial).padStart(7, '0'))
const listed = [
  {
    number: number(2_000_001),
    bill: 'PNTR2026110001',
    client: 'Rio Canela Furniture Company',
    state: 'Sent, no answer',
  },
  { number: number(2_000_002), bill: 'PNTR2026110002', client: 'Rio Canela Furniture Company', state: 'Accepted' },
  { number: number(2_000_003), bill: 'PNTR2026110003', client: 'Bumblewick Toys, Inc.', state: 'Released' },
  { number: number(2_000_004), bill: 'PNTR2026110004', client: 'Bumblewick Toys, Inc.', state: 'Draft, not sent' },
]
const remembered = Array.from({ length: 26 }, (_, nth) => ({
  number: number(2_000_101 + nth),
  bill: `PNTR${2_026_120_001 + nth}`,
  client: nth % 2 === 0 ? 'Rio Canela Furniture Company' : 'Ironmere Machinery Corporation',
  state: ['sent, no answer', 'not sent', 'accepted', 'sent, no answer', 'released'][nth % 5] ?? '',
}))

const grid = (page: Page) => page.getByRole('grid', { name: 'Entries in flight' })
const side = (page: Page) => page.getByRole('complementary', { name: 'Chosen entry in flight' })
const decided = (page: Page, count: number) =>
  expect(page.getByText(`${count} of 30 decided`).first()).toBeVisible({ timeout: 60_000 })
const toTriage = async (page: Page) => {
  await goTo(page, '#/respond/triage', 'In flight at the cut')
}
const axeFinds = async (page: Page): Promise<string[]> => {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
}
/** Looks for one entry by its number and stands in the list with it. */
async function choose(page: Page, text: string): Promise<void> {
  await page.getByLabel('Search the entries in flight').fill(text)
  await expect(side(page).getByRole('heading', { level: 2 }).first()).toHaveText(text)
  await grid(page).focus()
}

test('four are on the list of the office', async () => {
  const { page } = drill.window
  const folder = await mkdtemp(join(tmpdir(), 'lifeboat-inflight-'))
  const path = join(folder, 'in-flight.csv')
  const lines = listed.map((one) =>
    [one.number, '01', one.client, one.state, '2304', one.bill, '30'].map((cell) => `"${cell}"`).join(','),
  )
  const head = 'Entry Number,Entry Type,Importer Name,Status,Port of Entry,Bill of Lading,Mode of Transport'
  await writeFile(path, `${[head, ...lines].join('\r\n')}\r\n`)
  await goTo(page, '#/prepare/import', 'Import')
  await page.locator('input[type=file]').setInputFiles(path)
  await press(page, 'Compare with the desk')
  await press(page, 'Import 4 rows')
  await expect(page.getByText(/4 rows|4 new/).first()).toBeVisible()
  await toTriage(page)
  await expect(page.getByText('0 of 4 decided').first()).toBeVisible()
})

test('the others come from memory; one that is there already is pointed out while it is keyed, and not refused', async () => {
  const { page } = drill.window
  await press(page, 'Key one from memory')
  const dialog = page.getByRole('dialog')
  const key = async (label: string, text: string) => {
    const box = dialog.getByLabel(label, { exact: true })
    await box.focus()
    await expect(box).toBeFocused()
    await page.keyboard.press('Control+a')
    await page.keyboard.insertText(text)
  }
  await key('Entry number', listed[0]?.number.replaceAll('-', '') ?? '')
  await expect(dialog.getByText(/On the list already, by its number/)).toBeVisible()
  await key('Entry number', '')
  await key('Bill', 'pntr 2026110003')
  await key('Client', 'Bumblewick Toys, Inc.')
  await expect(dialog.getByText(/On the list already, by this bill/)).toContainText('released')
  await picture(page, 'triage-memory')
  expect(await axeFinds(page)).toEqual([])

  await key('Port of entry', '2304')
  await dialog.getByLabel('How it comes').selectOption('30')
  for (const [nth, one] of remembered.entries()) {
    await key('Entry number', one.number)
    await key('Bill', one.bill)
    await key('Client', one.client)
    await dialog.getByLabel('How far it was').selectOption({ label: one.state })
    await dialog.getByLabel('Client', { exact: true }).press('Enter')
    await expect(dialog.getByText(`${nth + 1} keyed. The last: ${one.number}.`)).toBeVisible()
    await expect(dialog.getByLabel('Entry number', { exact: true })).toBeFocused()
  }
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await decided(page, 0)
  await expect(page.getByRole('button', { name: 'All 30' })).toBeVisible()
  await picture(page, 'triage-list')
})

test('the status request is a numbered page for the port, with boxes for the answers', async () => {
  const { page } = drill.window
  await catchPrints(page)
  await press(page, 'Status request')
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByText('24 entries on the page')).toBeVisible()
  await picture(page, 'triage-request')
  await press(page, /^Print$/)
  await expect(dialog.getByText('Status request 1 went to the print dialog')).toBeVisible({ timeout: 60_000 })
  const [first = '', more] = await printedPages(page)
  expect(more).toBeUndefined()
  for (const words of [
    'EXERCISE',
    'Status request 1',
    'To: CBP, port 2304',
    listed[0]?.number,
    'PNTR2026110001',
    'Not in ACE',
  ])
    expect(first).toContain(words)
  // What the main system had as released is not asked, and an importer's number is told to nobody.
  expect(first).not.toContain(listed[2]?.number)
  expect(first).not.toMatch(/\d{2}-\d{7}[A-Z0-9]{2}/)
  await expect(dialog.getByRole('button', { name: /^Print$/ })).toBeEnabled()
  await dialog.getByLabel('To', { exact: true }).selectOption('clientRepresentative')
  await press(page, /^Print$/)
  await expect(dialog.getByText('Status request 2 went to the print dialog')).toBeVisible({ timeout: 60_000 })
  expect((await printedPages(page))[0]).toContain('To: the client representative')
  await page.keyboard.press('Escape')
})

test('answers are keyed in one pass down the list: the name once, then one key each', async () => {
  const { page } = drill.window
  await page.getByRole('button', { name: /^To ask 24/ }).press('Enter')
  await grid(page).focus()
  await page.keyboard.press('Home')
  const chosen = () => side(page).getByRole('heading', { level: 2 }).first().innerText()
  const first = await chosen()
  await page.keyboard.press('1')
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByLabel('Who says it')).toBeFocused()
  await expect(dialog.getByLabel('Answer')).toHaveValue('notInAce')
  await page.keyboard.insertText('Officer Ruiz, badge 4471')
  await page.keyboard.press('Enter')
  await expect(dialog).toHaveCount(0)
  await expect(grid(page)).toBeFocused()
  await expect(page.getByRole('button', { name: /^To ask 23/ })).toBeVisible()
  await page.getByRole('button', { name: /^All 30/ }).press('Enter')
  await page.getByLabel('Search the entries in flight').fill('')

  // In ACE, released, rejected, cancelled, and one that nobody can say: each its key, Enter passes one over.
  await grid(page).focus()
  await page.keyboard.press('Home')
  await expect(side(page)).toContainText(first)
  await expect(side(page)).toContainText('not in ACE')
  await page.keyboard.press('Enter')
  await expect(side(page)).not.toContainText(first)
  for (const key of ['2', '3', '4', '5', '6', '1', '1']) {
    const before = await chosen()
    await page.keyboard.press(key)
    await expect.poll(chosen).not.toBe(before)
  }
  await expect(page.getByRole('button', { name: /^To ask 17/ })).toBeVisible()
  await picture(page, 'triage-answers')
  expect(await axeFinds(page)).toEqual([])
  await page.keyboard.press('Escape')
  await expect(page.getByText(/^Answers of/)).toHaveCount(0)
})

test('an answer that was misheard is withdrawn with its reason, and stays to be read', async () => {
  const { page } = drill.window
  await grid(page).focus()
  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowDown')
  await expect(side(page)).toContainText('in ACE, not released')
  await side(page).getByRole('button', { name: 'Withdraw' }).press('Enter')
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByLabel('Why it counts no more')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(dialog.getByLabel('Why it counts no more')).toHaveAccessibleDescription(/Say in a few words why/)
  await page.keyboard.insertText('He had the entry below')
  await page.keyboard.press('Enter')
  await expect(dialog).toHaveCount(0)
  await expect(side(page)).toContainText('withdrawn: He had the entry below')
})

test('a new number for one that ACE may have asks why, and what is proposed does not', async () => {
  const { page } = drill.window
  await page.getByLabel('Search the entries in flight').fill(remembered[25]?.number ?? '')
  await expect(side(page).getByRole('heading', { level: 2 }).first()).toHaveText(remembered[25]?.number ?? '')
  const decision = side(page).getByRole('region', { name: 'Decision' })
  await grid(page).focus()
  await page.keyboard.press('d')
  await decision.getByRole('radio', { name: 'New number' }).focus()
  await page.keyboard.press('Space')
  await expect(decision).toContainText('ACE may have this entry')
  await page.keyboard.press('Enter')
  await expect(decision.getByLabel('Why')).toHaveAccessibleDescription(/Say why a new number is right/)
  await decided(page, 0)
  await decision.getByLabel('Why').focus()
  await page.keyboard.insertText('CBP does not answer since two hours, the driver waits')
  await picture(page, 'triage-why')
  await page.keyboard.press('Enter')
  await decided(page, 1)
})

test('each ends in one decision: Enter, Enter, down the list, and only then it is green', async () => {
  const { page } = drill.window
  await page.getByLabel('Search the entries in flight').fill('')
  await page.getByRole('button', { name: /^Open 29/ }).press('Enter')
  for (let count = 2; count <= 30; count += 1) {
    await grid(page).focus()
    await page.keyboard.press('Home')
    await page.keyboard.press('Enter')
    await expect(side(page).locator('input[type=radio]:focus')).toBeVisible()
    await page.keyboard.press('Enter')
    await decided(page, count)
  }
  await expect(page.locator('.tag--good', { hasText: '30 of 30 decided' })).toBeVisible()
  await page.getByRole('button', { name: /^All 30/ }).press('Enter')
  await picture(page, 'triage-decided')
})

test('an original goes on paper under its own number, filled from the list, and that number is on the packet', async () => {
  const { page } = drill.window
  await choose(page, listed[3]?.number ?? '')
  await expect(side(page)).toContainText('Its own number on paper')
  await page.keyboard.press('Enter')
  await expect(side(page).getByRole('button', { name: /Open the entry on paper/ })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(listed[3]?.number ?? '')
  await expect(boxOf(page, 'importerName')).toHaveValue('Bumblewick Toys, Inc.')
  await expect(boxOf(page, 'billNumber')).toHaveValue('2026110004')
  await expect(boxOf(page, 'scac')).toHaveValue('PNTR')
  await expect(boxOf(page, 'portOfEntry')).toHaveValue(/2304/)
  await toPacket(page)
  const text = plain((await pdfPages(await savePacket(page, drill.host))).join(' '))
  expect(text).toContain(listed[3]?.number)
  await expect(page.getByText('100 of 100')).toBeVisible()
})

test('a new number is drawn here, its reason is on the entry, and the drawn number is on the packet', async () => {
  const { page } = drill.window
  await toTriage(page)
  await choose(page, remembered[25]?.number ?? '')
  await page.keyboard.press('Enter')
  await expect(side(page).getByRole('button', { name: /Open the entry on paper/ })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^000-03100\d\d-\d$/)
  const drawn = (await page.getByRole('heading', { level: 1 }).innerText()).trim()
  await expect(page.locator('input[data-box$="/sameBillReason"]')).toHaveValue(/CBP does not answer since two hours/)
  await toPacket(page)
  const text = plain((await pdfPages(await savePacket(page, drill.host))).join(' '))
  expect(text).toContain(drawn)
  await toTriage(page)
  await choose(page, remembered[25]?.number ?? '')
  await expect(side(page)).toContainText(drawn)
  await picture(page, 'triage-paper')
  expect(await axeFinds(page)).toEqual([])
})

test('a new entry for a bill that ACE may have is found while keying, names state and answer, and asks why', async () => {
  const { page } = drill.window
  await newEntry(page)
  await pick(page, 'rio can')
  await keyBox(page, 'scac', 'PNTR')
  await keyBox(page, 'billNumber', '2026110002')
  const why = boxOf(page, 'sameBillReason')
  await expect
    .poll(async () => {
      await page.keyboard.press('F8')
      return why.evaluate((box) => box === document.activeElement)
    })
    .toBe(true)
  await picture(page, 'triage-entry')
  await expect(why).toHaveAccessibleDescription(
    new RegExp(`Entry in flight ${listed[1]?.number} \\(accepted, unpaid\\) holds this bill.*not asked yet.*say why`),
  )
  await keyBox(page, 'sameBillReason', 'second truck of a split load')
  await expect(why).toHaveAccessibleDescription(/Reason given: second truck of a split load/)
  expect(drill.window.faults).toEqual([])
})
