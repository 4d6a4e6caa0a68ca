import { cp, mkdtemp, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test, type Page } from '@playwright/test'
import { startHost } from '../browser/harness/hostProcess'
import { copyProfile, openWindow } from '../browser/harness/profile'
import { boxOf, goTo, keyBox, newEntry } from './boxes'
import { DRILL_PASSPHRASE, press, startDrill, unlock } from './desk'
import { aLaptop, endLaptop, mirrorOf, type Laptop } from './twoLaptops'

/**
 * Two laptops of one desk, each with its data folder and profile: B joins from A's mirror, both key on, each takes in
 * the other's journal, and the value that both keyed is settled by a person. Both desks are then the same.
 */
let a: Laptop
let b: Laptop

test.describe.configure({ mode: 'serial' })
test.setTimeout(400_000)
test.use({ actionTimeout: 60_000 })
test.beforeAll(async () => {
  test.setTimeout(240_000)
  a = await aLaptop()
  b = await aLaptop()
})
test.afterAll(async () => {
  for (const laptop of [a, b]) await endLaptop(laptop)
})

const laptopsPage = (page: Page) => goTo(page, '#/recover/laptops', 'Other laptops')

/** Chooses the other's journal; what is said then. */
async function takeIn(into: Laptop, from: Laptop, wanted: RegExp): Promise<string> {
  const { page } = into.window
  await laptopsPage(page)
  await page.locator('#take-in-file').setInputFiles(join(await mirrorOf(from), 'journal.lbj'))
  const said = page.getByRole('region', { name: 'Take in a journal' })
  await expect(said).toContainText(wanted, { timeout: 60_000 })
  return said.innerText()
}

/** The entries that a laptop lists. */
async function entriesShown(page: Page): Promise<string[]> {
  await page.keyboard.press('Alt+4')
  await expect(page.getByRole('heading', { name: 'Entries' }).first()).toBeVisible()
  return page
    .locator('main')
    .getByText(/^000-\d{7}-\d$/u)
    .allInnerTexts()
}

let shared = ''
let sharedAt = ''
let ofA = ''
let ofB = ''

test('A sets up the drill; B joins from its mirror as a second laptop, and nothing is quarantined', async () => {
  const { page } = a.window
  await startDrill(page)
  shared = await newEntry(page)
  sharedAt = await page.evaluate(() => location.hash)

  const second = b.window.page
  await press(second, /Restore from a mirror folder or stick/)
  await second.locator('#restore-folder').setInputFiles(await mirrorOf(a))
  await second.locator('#restore-secret').focus()
  await second.keyboard.type(DRILL_PASSPHRASE)
  await second.keyboard.press('Enter')
  await expect(second.getByRole('alert')).toContainText('Say first what is with the other laptop')
  await second.locator('#join-second').press('Space')
  await second.screenshot({ path: 'test-results/laptops-join.png' })
  await press(second, 'Join this desk')
  const goOn = second.getByRole('button', { name: 'I have read it, go on' })
  await expect(goOn).toBeVisible({ timeout: 60_000 })
  const said = await second.locator('main').innerText()
  expect(said).toContain('a further laptop of this desk')
  expect(said).not.toMatch(/quarantine/u)
  await goOn.press('Enter')

  await goTo(second, '#/prepare/numbers', 'Entry numbers')
  await expect(second.getByText('Nothing can be drawn on this laptop').first()).toBeVisible()
  await expect(second.getByText(/quarantine/u)).toHaveCount(0)
  await press(second, 'Add a block')
  for (const [label, text] of [
    ['First number', '0500001'],
    ['Last number', '0500010'],
    ['Who locked the range in the main system, and when', 'Office manager, 24 Nov'],
  ] as const) {
    await second.getByLabel(label, { exact: true }).focus()
    await second.keyboard.type(text)
  }
  await second.keyboard.press('Enter')
  await expect(second.getByText('10 of 10')).toBeVisible()
})

test('both key entries of their own and one same box; each takes in the other, and the box is in conflict on both', async () => {
  const { page } = a.window
  const second = b.window.page
  ofA = await newEntry(page)
  ofB = await newEntry(second)
  expect(ofB).toMatch(/^000-0500001-/u)
  await page.evaluate((hash) => void (location.hash = hash), sharedAt)
  await expect(page.getByRole('heading', { name: shared })).toBeVisible()
  await keyBox(page, 'importerName', 'REF OF A')
  await second.evaluate((hash) => void (location.hash = hash), sharedAt)
  await expect(second.getByRole('heading', { name: shared })).toBeVisible()
  await keyBox(second, 'importerName', 'REF OF B')

  await takeIn(b, a, /taken in/)
  await second.screenshot({ path: 'test-results/laptops-receipt.png', fullPage: true })
  await expect(second.getByText('1 value was keyed differently on two laptops')).toBeVisible()
  await takeIn(a, b, /taken in/)
  await expect(page.getByText('1 value was keyed differently on two laptops')).toBeVisible()
  for (const one of [page, second]) {
    const shown = await entriesShown(one)
    expect(shown).toEqual(expect.arrayContaining([shared, ofA, ofB]))
    await one.keyboard.press('Alt+1')
    await expect(one.getByText('1 value to settle')).toBeVisible()
  }
})

test('taking the same journal in twice changes nothing', async () => {
  expect(await takeIn(b, a, /Nothing new|taken in/)).toMatch(/item/u)
  expect(await takeIn(b, a, /Nothing new/)).toContain('everything in this journal is here already')
})

test('a file whose end is cut off, or in which a byte is wrong, says so; what follows on is taken in', async () => {
  const { page } = a.window
  await newEntry(b.window.page)
  const file = await readFile(join(await mirrorOf(b), 'journal.lbj'))
  const choose = async (buffer: Buffer, wanted: RegExp) => {
    await laptopsPage(page)
    await page.locator('#take-in-file').setInputFiles({ name: 'journal.lbj', mimeType: '', buffer })
    const said = page.getByRole('region', { name: 'Take in a journal' })
    await expect(said).toContainText(wanted, { timeout: 60_000 })
    return said.innerText()
  }
  expect(await choose(file.subarray(0, file.length - 9), /cut off/)).toContain('bytes')
  const wrong = Buffer.from(file)
  wrong[file.length - 300] = (wrong[file.length - 300] ?? 0) ^ 1
  await choose(wrong, /damaged in 1 place|cut off/)
  await choose(Buffer.from('a picture, perhaps'), /no journal of Lifeboat/)
  expect(await choose(file, /taken in;|Nothing new/)).not.toContain('damaged')
})

test('a person settles the value by key, and the other laptop has it after the next taking in', async () => {
  const { page } = a.window
  const second = b.window.page
  await goTo(page, '#/recover/settle', 'Values to settle')
  await expect(page.getByText('REF OF A').first()).toBeVisible()
  await expect(page.getByText('REF OF B').first()).toBeVisible()
  await expect(page.getByText(/Drill operator, .* on /u).first()).toBeVisible()
  await page.screenshot({ path: 'test-results/laptops-settle.png' })
  const texts = await page.locator('.settle__value strong').allInnerTexts()
  await page.keyboard.press(String(texts.indexOf('REF OF A') + 1))
  await expect(page.getByText('No value stands open')).toBeVisible()
  await takeIn(b, a, /taken in/)
  await goTo(second, '#/recover/settle', 'Values to settle')
  await expect(second.getByText('No value stands open')).toBeVisible()
  for (const one of [page, second]) {
    await one.evaluate((hash) => void (location.hash = hash), sharedAt)
    await expect(boxOf(one, 'importerName')).toHaveValue('REF OF A')
  }
  // What B took in is in its mirror too: the desk comes back the same.
  await second.keyboard.press('Control+l')
  expect(await unlock(second)).toBe('')
  await second.evaluate((hash) => void (location.hash = hash), sharedAt)
  await expect(boxOf(second, 'importerName')).toHaveValue('REF OF A')
})

test('a journal of another desk is refused by name', async () => {
  const other = await aLaptop()
  await startDrill(other.window.page)
  const said = await takeIn(a, other, /another desk/)
  expect(said).toContain('Drill: Tern and Harrow')
  await other.window.close()
  await other.host.end()
})

test('a journal that would change the state of a number is asked about first, and left alone if so told', async () => {
  const { page } = a.window
  const second = b.window.page
  await second.keyboard.press('Alt+4')
  await second.getByRole('searchbox', { name: 'Search entries' }).focus()
  await second.keyboard.type(ofA)
  await second.keyboard.press('Enter')
  await second.keyboard.press('v')
  await expect(second.getByRole('dialog')).toContainText(`Void ${ofA}`)
  await second.locator('#void-reason').focus()
  await second.keyboard.type('the office says it was never used')
  await second.keyboard.press('Enter')
  await expect(second.getByRole('dialog')).toHaveCount(0)

  expect(await takeIn(a, b, /would change much/)).toContain(ofA)
  await page.screenshot({ path: 'test-results/laptops-guard.png' })
  await press(page, 'Leave it, take nothing in')
  await expect(page.getByRole('button', { name: 'Choose a journal file' })).toBeVisible()
  await takeIn(a, b, /would change much/)
  await press(page, 'Take it in all the same')
  await expect(page.getByText(/taken in;/u)).toBeVisible()
  expect(await takeIn(a, b, /Nothing new/)).toContain('here already')
})

test('a cloned laptop forks the chain: the desk is read-only until a lead names the true one, and then is not asked again', async () => {
  await a.window.close()
  await a.host.end()
  const folder = await mkdtemp(join(tmpdir(), 'lifeboat-clone-'))
  await cp(a.host.dataFolder, folder, { recursive: true })
  const profile = await copyProfile(a.window.profile)
  const again = await a.host.restart()
  a = { host: again, window: await openWindow(again, a.window.profile) }
  const cloneHost = await startHost(folder)
  const clone: Laptop = { host: cloneHost, window: await openWindow(cloneHost, profile) }
  const { page } = a.window
  const copy = clone.window.page
  await unlock(page)
  await unlock(copy)
  const twice = await newEntry(page)
  expect(await newEntry(copy)).toBe(twice)
  const onlyClone = await newEntry(copy)

  await takeIn(a, clone, /say first which laptop is the true one/)
  const card = page.getByRole('region', { name: 'Two laptops write as one' })
  await expect(card.getByText(new RegExp(`Drew ${twice}, ${onlyClone}`, 'u'))).toBeVisible()
  await page.screenshot({ path: 'test-results/laptops-fork.png', fullPage: true })
  await page.keyboard.press('F2')
  await expect(page.getByText(/Two laptops wrote item/u)).toBeVisible()
  await page.keyboard.press('Control+l')
  await unlock(page)
  await laptopsPage(page)
  await card.getByRole('radio').first().press('Space')
  await card.getByLabel('How it is known').focus()
  await page.keyboard.type('this one stands in the office')
  await press(page, 'This is the true laptop')
  await expect(card).toHaveCount(0)
  await expect(page.getByRole('region', { name: 'Chains kept aside' })).toBeVisible()
  expect(await newEntry(page)).not.toBe(onlyClone)
  await page.keyboard.press('Control+l')
  expect(await unlock(page)).toBe('')
  await takeIn(a, clone, /Nothing new|taken in/)
  await expect(card).toHaveCount(0)

  // The copy says the same from its side: it goes on as a new laptop, with what the true one keyed.
  await takeIn(clone, a, /say first which laptop is the true one/)
  const theirs = copy.getByRole('region', { name: 'Two laptops write as one' })
  await theirs.getByRole('radio').nth(1).press('Space')
  await theirs.getByLabel('How it is known').focus()
  await copy.keyboard.type('this one is the copy')
  await press(copy, 'This is the true laptop')
  await unlock(copy)
  await laptopsPage(copy)
  await expect(theirs).toHaveCount(0)
  await copy.screenshot({ path: 'test-results/laptops-list.png', fullPage: true })
  await goTo(copy, '#/prepare/numbers', 'Entry numbers')
  await expect(copy.getByText('Nothing can be drawn on this laptop').first()).toBeVisible()
  await copy.keyboard.press('Control+l')
  expect(await unlock(copy)).toBe('')
  expect(clone.window.faults).toEqual([])
  await clone.window.close()
  await clone.host.end()
})

test('nothing was stopped by the content policy, and no script threw', () => {
  expect([...a.window.faults, ...b.window.faults]).toEqual([])
})
