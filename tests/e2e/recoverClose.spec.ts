import { execFile } from 'node:child_process'
import { mkdtemp, readdir, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { expect, test, type Page } from '@playwright/test'
import { goTo, keyBox, newEntry, savePacket, toPacket } from './boxes'
import { press, startDrill } from './desk'
import { pick } from './keyer'
import { picture } from './pictures'
import { plain } from './paper'
import { catchPrints, printedPages } from './printer'
import { keyIn } from './realDesk'
import { aLaptop, endLaptop, type Laptop } from './twoLaptops'

/** The end of an incident: parties screened again, the report of the log, lessons, the archive, and the wiped laptop. */
const run = promisify(execFile)
const command = resolve('dist', 'office', 'lifeboat.js')

let laptop: Laptop
let code = ''

test.describe.configure({ mode: 'serial' })
test.setTimeout(240_000)
test.use({ actionTimeout: 60_000 })
test.beforeAll(async () => {
  laptop = await aLaptop()
})
test.afterAll(() => endLaptop(laptop))

const dialog = (page: Page) => page.getByRole('dialog')
const closed = (page: Page) => expect(dialog(page)).toHaveCount(0)

test('before: an incident, and a packet that was corrected after it was printed', async () => {
  const { page } = laptop.window
  await startDrill(page)
  await page.keyboard.press('F4')
  await expect(page.getByLabel('What is known')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: /^Print \d pages$/u })).toBeFocused()
  await page.keyboard.press('Escape')
  await closed(page)
  await newEntry(page)
  await pick(page, 'rio can')
  await keyBox(page, 'billNumber', '77120')
  await toPacket(page)
  await savePacket(page, laptop.host)
})

test('every party is screened again, in one pass, once the systems are back', async () => {
  const { page } = laptop.window
  await goTo(page, '#/recover/afterRelease', 'After release')
  await expect(page.getByText('0 things stand open')).toBeVisible()
  await picture(page, 'after-release-open')
  await goTo(page, '#/recover/afterRelease/~screening', 'After release')
  await expect(page.getByText(/^\d+ of \d+ to screen again$/u)).toBeVisible()
  await expect(page.getByText('Key CBP’s leave to reconnect first.')).toBeVisible()
  await picture(page, 'after-release-screening')
  await press(page, /^Key the result/u)
  await expect(dialog(page).getByLabel('Result')).toBeFocused()
  await keyIn(page, 'Lists', 'Consolidated Screening List')
  await page.keyboard.press('Enter')
  await closed(page)
  // what was screened before the systems were back does not count yet
  await expect(page.getByText(/^\d+ of \d+ to screen again$/u)).toBeVisible()
})

test('the after-action report is made from the log with nothing typed, each finding with its lines', async () => {
  const { page } = laptop.window
  await goTo(page, '#/recover/afterAction', 'After-action report')
  await expect(page.getByText(/First packet printed .* after the incident was declared/u)).toBeVisible()
  const line = page.getByRole('link', { name: /^[0-9A-Z]{10}-\d+$/u }).first()
  await expect(line).toBeVisible()
  await picture(page, 'after-action')
  await line.press('Enter')
  await expect(page.getByRole('heading', { name: 'Incident log' })).toBeVisible()
  await goTo(page, '#/recover/afterAction', 'After-action report')
})

test('a lesson stands in Readiness until somebody says how it was mended', async () => {
  const { page } = laptop.window
  await press(page, 'Write a lesson')
  await expect(page.getByLabel('What is mended')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(dialog(page).getByText('Say in a few words what is mended.')).toBeVisible()
  await keyIn(page, 'What is mended', 'Second USB printer in the go-kit')
  await keyIn(page, 'Who sees to it', 'Ana Reyes')
  await page.keyboard.press('Enter')
  await closed(page)
  await goTo(page, '#/prepare', 'Ready for three weeks?')
  await expect(page.getByText('Lesson: Second USB printer in the go-kit')).toBeVisible()

  await goTo(page, '#/recover/afterAction', 'After-action report')
  await expect(page.getByText(/First packet printed/u)).toBeVisible()
  await catchPrints(page)
  await press(page, 'Print the report')
  await expect(page.getByRole('button', { name: 'Print report 1 again' })).toBeVisible()
  const [paper = ''] = await printedPages(page)
  expect(plain(paper)).toContain('AFTER-ACTION REPORT')
  expect(plain(paper)).toContain('SECOND USB PRINTER IN THE GO-KIT')

  await press(page, /^Mended: /u)
  await expect(page.getByLabel('What was done')).toBeFocused()
  await page.keyboard.insertText('Bought and tested with radio off')
  await page.keyboard.press('Enter')
  await closed(page)
  await goTo(page, '#/prepare', 'Ready for three weeks?')
  await expect(page.getByText('Lesson: Second USB printer in the go-kit')).toHaveCount(0)
})

test('the laptop is not wiped before its archive was opened elsewhere and the code of it keyed', async () => {
  const { page } = laptop.window
  await goTo(page, '#/recover/close', 'Archive and close')
  const wipe = page.getByRole('button', { name: 'Wipe this desk …' })
  await expect(wipe).toBeDisabled()
  await expect(page.getByText(/Not before an archive is written/u)).toBeVisible()
  const words = await page.getByLabel('Offered passphrase').innerText()
  await page.locator('#bundle-passphrase').focus()
  await page.keyboard.insertText(words)
  await press(page, 'Write the bundle')
  await expect(page.getByRole('heading', { name: 'The bundle is written' })).toBeVisible({ timeout: 60_000 })
  await expect(page.getByText(/Not before the archive was opened on another machine/u)).toBeVisible()
  await expect(wipe).toBeDisabled()
  await picture(page, 'archive-not-opened')

  const outbox = join(laptop.host.dataFolder, 'outbox')
  const archive = join(outbox, (await readdir(outbox)).find((name) => name.endsWith('.age')) ?? 'none')
  const secret = join(await mkdtemp(join(tmpdir(), 'lifeboat-elsewhere-')), 'words')
  await writeFile(secret, `${words}\n`)
  const { stdout } = await run(process.execPath, [command, 'verify', archive, '--passphrase-file', secret])
  code = /Code to key on the laptop[^:]*: (\S+)/u.exec(stdout)?.[1] ?? 'no code'

  await press(page, 'Key its code')
  await expect(page.getByLabel('Code that it showed')).toBeFocused()
  await page.keyboard.insertText('0000-0000')
  await keyIn(page, 'On which machine', 'the office’s spare machine')
  await page.keyboard.press('Enter')
  await expect(dialog(page).getByText(/This is not the code of this archive/u)).toBeVisible()
  await keyIn(page, 'Code that it showed', code)
  await page.keyboard.press('Enter')
  await closed(page)
  await expect(wipe).toBeEnabled()
  await picture(page, 'archive-opened')
})

test('what is recorded since asks for a fresh archive', async () => {
  const { page } = laptop.window
  await newEntry(page)
  await goTo(page, '#/recover/close', 'Archive and close')
  await expect(page.getByText(/Something was recorded after the archive was made/u)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Wipe this desk …' })).toBeDisabled()
})

test('wiped, nothing of the desk is left on the laptop', async () => {
  const { page } = laptop.window
  await page.getByLabel(/^Everything/u).press('Space')
  const words = await page.getByLabel('Offered passphrase').innerText()
  await page.locator('#bundle-passphrase').focus()
  await page.keyboard.insertText(words)
  await press(page, 'Write the bundle')
  await expect(page.getByRole('heading', { name: 'The bundle is written' })).toBeVisible({ timeout: 60_000 })
  const outbox = join(laptop.host.dataFolder, 'outbox')
  const secret = join(await mkdtemp(join(tmpdir(), 'lifeboat-elsewhere-')), 'words')
  await writeFile(secret, `${words}\n`)
  const codes: string[] = []
  for (const name of (await readdir(outbox)).filter((file) => file.endsWith('.age')))
    await run(process.execPath, [command, 'verify', join(outbox, name), '--passphrase-file', secret]).then(
      ({ stdout }) => codes.push(/Code to key on the laptop[^:]*: (\S+)/u.exec(stdout)?.[1] ?? ''),
      () => undefined, // the first one is sealed by other words
    )
  await page.getByRole('button', { name: 'Key its code' }).first().press('Enter')
  await expect(page.getByLabel('Code that it showed')).toBeFocused()
  await page.keyboard.insertText(codes.at(0) ?? '')
  await keyIn(page, 'On which machine', 'the office’s spare machine')
  await page.keyboard.press('Enter')
  await closed(page)
  await press(page, 'Wipe this desk …')
  await expect(page.getByLabel('Key WIPE')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(dialog(page).getByText('Key WIPE to go on.')).toBeVisible()
  await page.keyboard.insertText('wipe')
  await picture(page, 'wipe')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: /Practise with the drill kit/ })).toBeVisible({ timeout: 60_000 })
  expect(await readdir(join(laptop.host.dataFolder, 'desks'))).toEqual([])
  expect(
    (await page.evaluate(() => indexedDB.databases()))
      .map(({ name }) => name ?? '')
      .filter((name) => /desk/iu.test(name)),
  ).toEqual([])
})
