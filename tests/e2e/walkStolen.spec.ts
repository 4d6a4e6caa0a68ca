import { cp, mkdtemp, readdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test, type Locator, type Page } from '@playwright/test'
import { goTo, keyBox, newEntry, savePacket, toPacket } from './boxes'
import { DRILL_PASSPHRASE, press, startDrill, unlock } from './desk'
import { pdfPages, plain } from './paper'
import { picture } from './pictures'
import { keyIn, proveCode } from './realDesk'
import { addBlock, aLaptop, endLaptop, joinFrom, mirrorOf, takeIn, takeInAll, type Laptop } from './twoLaptops'

/**
 * The walk *A laptop stolen on day 3* (practice): A and B of one desk work, B is stolen. From A, by one command: whose
 * data, its numbers stopped, the key changed, a clock of its own, who is to be told; C takes its place with numbers of
 * its own; at last a stick with B's late journal turns up, and every number is in one state.
 */
const DAY_MS = 86_400_000
let a: Laptop
let b: Laptop
let c: Laptop | undefined
/** what the thief has: B's folder as it was when it was stolen */
let lateStick = ''
let ofB = ''
let lateOfB = ''
let clientsThen = 0

test.describe.configure({ mode: 'serial' })
test.setTimeout(240_000)
test.use({ actionTimeout: 60_000 })
test.beforeAll(async () => {
  test.setTimeout(240_000)
  a = await aLaptop()
  b = await aLaptop()
})
test.afterAll(async () => {
  for (const laptop of [a, b, c]) await endLaptop(laptop)
})

const step = (page: Page, name: string): Locator => page.getByRole('listitem', { name, exact: true })
const dialog = (page: Page): Locator => page.getByRole('dialog')

/** Saves a report by its button; its text. */
async function saved(laptop: Laptop, button: string): Promise<string> {
  const outbox = join(laptop.host.dataFolder, 'outbox')
  const before = await readdir(outbox).catch((): string[] => [])
  await press(laptop.window.page, button)
  await expect(laptop.window.page.getByText(/^Saved as/u)).toBeVisible({ timeout: 60_000 })
  const fresh = (await readdir(outbox)).find((name) => name.endsWith('.pdf') && !before.includes(name)) ?? ''
  return plain((await pdfPages(join(outbox, fresh))).join(' '))
}

test('A and B work on one desk; B prints a packet, and A has B’s journal of that day', async () => {
  const { page } = a.window
  const second = b.window.page
  await startDrill(page)
  await goTo(page, '#/communicate/lost', 'Something is lost')
  await expect(page.getByText('No incident is declared')).toBeVisible()
  await page.keyboard.press('F4')
  await expect(page.getByLabel('What is known')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: /^Print \d pages$/u })).toBeFocused()
  await page.keyboard.press('Escape')
  await newEntry(page)
  await joinFrom(b, await mirrorOf(a))
  await addBlock(second, '0500001', '0500010')
  ofB = await newEntry(second)
  expect(ofB).toMatch(/^000-0500001-/u)
  await keyBox(second, 'importerName', 'TOLLIVER CRAB CO')
  await keyBox(second, 'importerNumber', '47-9120986NA')
  await toPacket(second)
  await savePacket(second, b.host)
  await takeInAll(page, await mirrorOf(b))

  // After that only B knows of it: another number is drawn, for a client that A never heard of.
  lateOfB = await newEntry(second)
  await keyBox(second, 'importerName', 'MIDNIGHT TIMBER LLC')
  await keyBox(second, 'importerNumber', '47-9120987NA')
  lateStick = await mkdtemp(join(tmpdir(), 'lifeboat-late-'))
  await cp(await mirrorOf(b), lateStick, { recursive: true })
})

test('day 3: one command from A records the theft, counts whose data, and stops B’s numbers', async () => {
  const { page } = a.window
  await page.keyboard.press('Control+l')
  await expect(page.locator('#secret')).toBeFocused({ timeout: 60_000 })
  await page.clock.setSystemTime(Date.now() + 2 * DAY_MS)
  await unlock(page)
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('combobox', { name: /Entry, importer/u })).toBeFocused()
  await page.keyboard.type('packet lost')
  await expect(page.getByRole('option', { name: /Laptop, stick or packet lost/u })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Something is lost' })).toBeVisible()
  await keyIn(page, 'Serial number or inventory label', '5CG1234XYZ')
  await keyIn(page, 'Where', 'parking lot, World Trade Bridge')
  await page.locator('#lost-state').selectOption({ label: 'Lifeboat locked, disk encrypted' })
  await expect(page.getByText(/clients? had data on it/u)).toBeVisible()
  await expect(page.getByText(/no laptop draws one of them again/u)).toBeVisible()
  await picture(page, 'lost-form')
  await page.getByLabel('Where', { exact: true }).press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Lost: ')
  await picture(page, 'lost-steps')

  await expect(step(page, 'Its entry numbers are stopped')).toContainText(
    '000-0500001 to 0500010: 1 taken, 9 held back',
  )
  await expect(step(page, 'Its own 72 hours')).toContainText(/Breach report due .*in 7[12] h/u)
  const counted = /(\d+) clients? on its list/u.exec(await step(page, 'Its own 72 hours').innerText())
  clientsThen = Number(counted?.[1])
  expect(clientsThen).toBeGreaterThan(1)
  await expect(step(page, 'Papers in the bag are counted')).toContainText(ofB)

  await press(page, 'Show the clients')
  const crab = dialog(page).getByRole('row', { name: /TOLLIVER CRAB CO/u })
  await expect(crab).toContainText('XX-XXXXX86NA')
  await expect(crab).toContainText('yes')
  await picture(page, 'lost-clients')
  await page.locator('#lost-numbers').press('Space')
  await expect(crab).toContainText('47-9120986NA')
  await page.keyboard.press('Escape')
  await goTo(page, '#/prepare/numbers', 'Entry numbers')
  await expect(page.getByText('quarantine: its laptop is lost')).toBeVisible()

  // The second clock stands with the others: its rule, and what it counts from.
  await goTo(page, '#/communicate/deadlines', /Deadlines/u)
  await page.getByRole('button', { name: /^No discretion/u }).press('Enter')
  await expect(page.getByRole('row', { name: /Breach report.*5CG1234XYZ/u })).toBeVisible()
  await picture(page, 'lost-deadlines')
  await expect(page.getByRole('banner')).toContainText('72 h: due')
})

test('papers are counted, the police has its sheet without a client, who was told is recorded', async () => {
  const { page } = a.window
  await page.keyboard.press('Alt+3')
  await goTo(page, '#/communicate/lost', 'Something is lost')
  await page
    .locator('main')
    .getByRole('link', { name: /5CG1234XYZ/u })
    .press('Enter')
  await press(page, 'Count the papers')
  await keyIn(page, 'Packets that were in the bag', '3')
  await page.keyboard.press('Enter')
  await expect(dialog(page)).toHaveCount(0)
  await expect(step(page, 'Papers in the bag are counted')).toContainText(
    '1 packet printed there and not handed over; counted 3: 2 more than known here',
  )
  await press(page, /^Done: Report it to the police/u)
  await keyIn(page, 'Report number', 'LPD-26-11872')
  await page.keyboard.press('Enter')
  await expect(step(page, 'Who is to be told')).toContainText('report LPD-26-11872')
  await press(page, /^Done: Tell the CBP Security/u)
  await keyIn(page, 'Whom, and what came of it', 'Duty officer Hale, noted')
  await page.keyboard.press('Enter')
  await expect(step(page, 'Who is to be told')).toContainText('Duty officer Hale, noted')
  const sheet = await saved(a, 'Save the loss sheet')
  for (const wanted of ['LOSS SHEET', '5CG1234XYZ', 'LPD-26-11872', 'EXERCISE', '000-0500001 TO 0500010: 9 HELD BACK'])
    expect(sheet).toContain(wanted)
  for (const never of ['TOLLIVER', '47-9120986NA', '86NA']) expect(sheet).not.toContain(never)
})

test('the key is changed from the same list; what is recorded since does not open with what B holds', async () => {
  const { page } = a.window
  await press(page, 'Change the key')
  await press(page, 'Next: the new recovery code')
  await expect(dialog(page)).toContainText('At least one lead gives the passphrase now')
  await dialog(page)
    .getByLabel(/, lead$/u)
    .focus()
  await page.keyboard.insertText(DRILL_PASSPHRASE)
  await page.keyboard.press('Enter')
  await expect(dialog(page)).toContainText('The new recovery code of the desk', { timeout: 60_000 })
  await proveCode(page)
  await press(page, 'Change the key and lock')
  await expect(page.locator('#secret')).toBeFocused({ timeout: 90_000 })
  await unlock(page)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Lost: ')
  await expect(step(page, 'The key is changed')).toContainText(/This laptop: changed/u)
  await expect(step(page, 'The key is changed')).toContainText('done')
  // The thief's laptop is given A's stick: its own key does not open it, a passphrase is asked for.
  await takeIn(b.window.page, await mirrorOf(a), /Passphrase, or the recovery code/u)
})

test('C takes B’s place from A’s stick, and draws no number of B', async () => {
  await b.window.close()
  c = await aLaptop()
  const third = c.window.page
  const { page } = a.window
  await third.clock.setSystemTime(Date.now() + 2 * DAY_MS)
  await joinFrom(c, await mirrorOf(a))
  await goTo(third, '#/prepare/numbers', 'Entry numbers')
  await expect(third.getByText('quarantine: its laptop is lost')).toBeVisible()
  await expect(third.getByText('Nothing can be drawn on this laptop').first()).toBeVisible()
  await addBlock(third, '0600001', '0600010')
  expect(await newEntry(third)).toMatch(/^000-0600001-/u)
  await takeInAll(page, await mirrorOf(c))
  await goTo(page, '#/communicate/lost', 'Something is lost')
  await page
    .locator('main')
    .getByRole('link', { name: /5CG1234XYZ/u })
    .press('Enter')
  await expect(step(page, 'The key is changed')).toContainText('began with the new key')
  await press(page, 'Name the laptop in its place')
  await expect(dialog(page)).toContainText('It draws from a block of its own')
  await press(page, 'Record it')
  await expect(step(page, 'What takes its place')).toContainText('is in its place')
})

test('B’s late journal turns up: its client goes on the list, and every number is in exactly one state', async () => {
  const { page } = a.window
  await takeInAll(page, lateStick)
  await goTo(page, '#/communicate/lost', 'Something is lost')
  await page
    .locator('main')
    .getByRole('link', { name: /5CG1234XYZ/u })
    .press('Enter')
  await expect(step(page, 'Whose data was on it')).toContainText('1 client not on the list of the breach yet')
  await expect(step(page, 'Its entry numbers are stopped')).toContainText('2 taken, 8 held back')
  await press(page, 'Show the clients')
  await expect(dialog(page).getByRole('row', { name: /MIDNIGHT TIMBER LLC/u })).toBeVisible()
  await press(page, 'Put 1 client on the list')
  await expect(dialog(page).getByRole('button', { name: 'Put 1 client on the list' })).toHaveCount(0)
  await page.keyboard.press('Escape')
  await expect(step(page, 'Its own 72 hours')).toContainText(`${clientsThen + 1} clients on its list`)
  await picture(page, 'lost-late')

  await goTo(page, '#/recover', 'Entry numbers accounted for')
  const account = page.getByRole('region', { name: 'Entry numbers accounted for' })
  await expect(account).toContainText('adds up')
  await expect(account.getByRole('row', { name: /in quarantine/u })).toContainText('8')
  const rows = await account.getByRole('row').allInnerTexts()
  const sum = rows.slice(1).reduce((all, row) => all + Number(row.split('\t').at(-1)?.replaceAll(',', '')), 0)
  expect(await account.innerText()).toContain(`${sum.toLocaleString('en-US')} numbers in`)
  expect(lateOfB).toMatch(/^000-0500002-/u)
  expect(await newEntry(page)).not.toMatch(/^000-05000/u)
})

test('nothing was stopped by the content policy, and no script threw', () => {
  expect([...a.window.faults, ...b.window.faults, ...(c?.window.faults ?? [])]).toEqual([])
})
