import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { expect, test, type Page } from '@playwright/test'
import { boxOf, goTo, keyBox, newEntry, savePacket, toPacket } from './boxes'
import { press } from './desk'
import { buildKit, loadKit, type OfficeKit } from './officeKit'
import { picture } from './pictures'
import { operatorAndCode } from './realDesk'
import { aLaptop, endLaptop, type Laptop } from './twoLaptops'

/**
 * Home by bundles: whole and then what is new, sealed for the office of the kit, opened from the disk with the office's
 * command; the stick is pulled out; the laptop is lost and the desk brought back from the bundles alone.
 */
const run = promisify(execFile)
const command = resolve('dist', 'office', 'lifeboat.js')
const NEW_PASSPHRASE = 'estuary granite pelican orbit'

let laptop: Laptop
let other: Laptop | undefined
let kit: OfficeKit
let work: string
const numbers: string[] = []
/** where the second entry is keyed */
let place = ''

test.describe.configure({ mode: 'serial' })
test.setTimeout(400_000)
test.use({ actionTimeout: 60_000 })
test.beforeAll(async () => {
  laptop = await aLaptop()
  work = await mkdtemp(join(tmpdir(), 'lifeboat-home-'))
})
test.afterAll(async () => {
  await endLaptop(laptop)
  await endLaptop(other)
})

test('a laptop with a kit offers the office’s key, and writes everything for it', async () => {
  const { page } = laptop.window
  kit = await buildKit('ace', new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10))
  await press(page, /I have a kit from my office/)
  await page.getByLabel('Name of the firm').fill('Kestrel Point')
  await operatorAndCode(page, 'Saoirse Kell')
  await expect(page.getByRole('heading', { name: 'Kit', exact: true })).toBeVisible({ timeout: 90_000 })
  await loadKit(page, kit)
  numbers.push(await newEntry(page))
  await keyBox(page, 'billNumber', '4471120')
  await toPacket(page)
  await savePacket(page, laptop.host)

  await goTo(page, '#/recover', 'Export a bundle for the office')
  await expect(page.getByLabel('Words of the office’s key')).toHaveText(kit.words)
  await picture(page, 'export-for-the-office')
  const bundle = await written(page)
  await expect(page.getByText('The office opens it with its secret key.')).toBeVisible()
  await picture(page, 'export-done')
  const verified = await lifeboat('verify', bundle, ...(await opening()))
  expect(verified).toContain('format version 2, a whole bundle')
  expect(verified).not.toContain('WRONG')
  const home = join(work, 'whole')
  await lifeboat('open', bundle, '--to', home, ...(await opening()))
  expect(await entryNumbers(home)).toEqual(numbers)
  expect(await readdir(join(home, 'paper'))).toHaveLength(1)
})

test('the next one holds what is new, and is checked on top of the first', async () => {
  const { page } = laptop.window
  numbers.push(await newEntry(page))
  place = await page.evaluate(() => location.hash.split('/box/')[0] ?? '')
  await keyBox(page, 'billNumber', '4471121')
  await goTo(page, '#/recover', 'Export a bundle for the office')
  await expect(page.getByLabel(/^Only what is new since/)).toBeChecked()
  await expect(page.getByText(/^1 entry, 0 printed packets, 0 documents, about \d+ KB$/)).toBeVisible()
  await picture(page, 'export-increment')
  const increment = await written(page)
  await expect(page.getByRole('row', { name: /new since/ })).toBeVisible()
  const [whole = ''] = await bundles()
  const said = await lifeboat('verify', whole, increment, ...(await opening()))
  expect(said).toContain('an increment')
  expect(said).not.toMatch(/WRONG|not checked/)
  const home = join(work, 'increment')
  await lifeboat('open', increment, '--to', home, ...(await opening()))
  expect(await entryNumbers(home)).toEqual(numbers)
  expect((await readdir(home)).includes('paper')).toBe(false)
  const items = (await readFile(join(home, 'journal.ndjson'), 'utf8')).trim().split('\n')
  const all = (await readFile(join(work, 'whole', 'journal.ndjson'), 'utf8')).trim().split('\n')
  expect(items.length).toBeLessThan(all.length / 2)
})

test('Cancel leaves nothing; a stick pulled out while writing leaves no half bundle, and the same words serve again', async () => {
  const { page } = laptop.window
  await goTo(page, '#/recover/laptops', 'Other laptops')
  await goTo(page, '#/recover', 'Export a bundle for the office')
  await page.getByLabel('Whoever has six words').press('Space')
  const words = await page.getByLabel('Offered passphrase').innerText()
  await page.locator('#bundle-passphrase').focus()
  await page.keyboard.insertText(words)
  await page.getByRole('radio', { name: new RegExp(laptop.host.stick.split('/').at(-1) ?? 'stick') }).press('Space')
  const onStick = join(laptop.host.stick, 'Lifeboat')

  await press(page, 'Write the bundle')
  await press(page, 'Cancel')
  await expect(page.getByRole('alert')).toHaveText('Stopped. No bundle was left behind.', { timeout: 60_000 })
  expect(await readdir(onStick)).toEqual([])

  await press(page, 'Write the bundle')
  await expect.poll(async () => (await readdir(onStick)).length).toBe(1)
  // the key is made from the words first: the stick is gone before the first byte of the bundle
  await rm(laptop.host.stick, { recursive: true })
  await expect(page.getByRole('alert')).toContainText('was the stick pulled out?', { timeout: 60_000 })
  await expect(page.getByLabel('Offered passphrase')).toHaveText(words)
  await picture(page, 'export-stick-gone')
  await mkdir(laptop.host.stick)
  await press(page, 'Write the bundle')
  await expect(page.getByRole('heading', { name: 'The bundle is written' })).toBeVisible({ timeout: 60_000 })
  const [name = '', ...more] = await readdir(onStick)
  expect(more).toEqual([])
  await writeFile(join(work, 'six-words'), `${words}\n`)
  expect(await lifeboat('verify', join(onStick, name), '--passphrase-file', join(work, 'six-words'))).not.toContain(
    'WRONG',
  )
  expect(laptop.window.faults).toEqual([])
})

test('the laptop is gone: the bundles alone bring the desk back, as a new device with the old numbers quarantined', async () => {
  const [whole = '', increment = ''] = await bundles()
  await writeFile(join(work, 'new-passphrase'), `${NEW_PASSPHRASE}\n`)
  const mirror = join(work, 'mirror')
  await lifeboat(
    ...['restore', whole, increment, '--to', mirror, ...(await opening())],
    ...['--new-passphrase-file', join(work, 'new-passphrase')],
  )
  other = await aLaptop()
  const { page } = other.window
  await press(page, /Restore from a mirror folder or stick/)
  await page.locator('#restore-folder').setInputFiles(mirror)
  await page.getByRole('radio', { name: /is lost or replaced/ }).press('Space')
  await page.locator('#restore-secret').focus()
  await page.keyboard.insertText(NEW_PASSPHRASE)
  await page.keyboard.press('Enter')
  const goOn = page.getByRole('button', { name: 'I have read it, go on' })
  await expect(goOn).toBeVisible({ timeout: 90_000 })
  expect(await page.locator('main').innerText()).toContain('The entry numbers of the old laptop are quarantined.')
  await goOn.press('Enter')
  await goTo(page, '#/respond/entries', 'Entries')
  for (const number of numbers) await expect(page.getByText(number).first()).toBeVisible()
  await page.evaluate((hash) => void (location.hash = hash), place)
  await expect(boxOf(page, 'billNumber')).toHaveValue('4471121')
  expect(other.window.faults).toEqual([])
})

/** By keyboard: the one primary action; the file that it wrote. */
async function written(page: Page): Promise<string> {
  const before = new Set(await bundles())
  await press(page, 'Write the bundle')
  await expect(page.getByRole('heading', { name: 'The bundle is written' })).toBeVisible({ timeout: 60_000 })
  return (await bundles()).find((file) => !before.has(file)) ?? 'no bundle'
}

/** In the outbox, the first one written first. */
async function bundles(): Promise<string[]> {
  const folder = join(laptop.host.dataFolder, 'outbox')
  const names = await readdir(folder).catch(() => [])
  return names
    .filter((name) => name.endsWith('.age'))
    .sort()
    .map((name) => join(folder, name))
}

/** The office's key, as `kit build` made it, and its passphrase. */
async function opening(): Promise<string[]> {
  const secret = join(work, 'key-passphrase')
  await writeFile(secret, `${kit.passphrase}\n`)
  return ['--identity', join(dirname(kit.file), 'office-key.age'), '--key-passphrase-file', secret]
}

async function lifeboat(...args: string[]): Promise<string> {
  return (await run(process.execPath, [command, ...args])).stdout
}

async function entryNumbers(home: string): Promise<string[]> {
  const { entries } = JSON.parse(await readFile(join(home, 'entries.json'), 'utf8')) as {
    entries: { fields: { entryNumber: string } }[]
  }
  return entries.map(({ fields }) => fields.entryNumber)
}
