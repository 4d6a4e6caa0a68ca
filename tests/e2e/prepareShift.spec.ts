import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test, type Page } from '@playwright/test'
import { newEntry, savePacket, toPacket } from './boxes'
import { DRILL_PASSPHRASE } from './desk'
import { drillForAll } from './drill'
import { pdfPages } from './paper'

/**
 * Peace time, on the practice desk: the lists of a shift, numbers used on paper, a copy that is read back and opened
 * again, a printer proved from paper, an exercise from its first inject to its code.
 */
const drill = drillForAll()
test.describe.configure({ mode: 'serial' })
test.setTimeout(180_000)

let pictures: string
test.beforeAll(async () => {
  pictures = process.env['LIFEBOAT_SCREENS'] ?? (await mkdtemp(join(tmpdir(), 'lifeboat-screens-')))
})
const picture = (page: Page, name: string) => page.screenshot({ path: join(pictures, `prepare-${name}.png`) })
const open = async (page: Page, address: string, heading: string) => {
  await page.evaluate((hash) => void (location.hash = hash), `#/prepare/${address}`)
  await expect(page.getByRole('heading', { name: heading, level: 1 })).toBeVisible()
}
const said = (page: Page, words: RegExp) => expect(page.getByText(words).first()).toBeVisible({ timeout: 60_000 })
const outbox = async (start: string): Promise<string> => {
  const folder = join(drill.host.dataFolder, 'outbox')
  const name = (await readdir(folder)).find((file) => file.startsWith(start))
  expect(name, `a file that begins with ${start}`).toBeDefined()
  return join(folder, name ?? '')
}

test('an arrival and an entry in flight are keyed by hand, and the list of the shift is saved', async () => {
  const { page } = drill.window
  await open(page, 'arrivals', 'Arrivals expected')
  await page.getByRole('button', { name: 'Add an arrival' }).press('Enter')
  await page.getByLabel('Client').fill('Coldline Distribution LLC')
  await page.getByLabel('Bill', { exact: true }).fill('medu4471120')
  await page.getByLabel('Port of entry').fill('23')
  await page.getByLabel('Arrives on').fill('2026-11-30')
  await page.getByLabel('Perishable, live or needed at once').check()
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('Port of entry')).toHaveAccessibleDescription(/four digits, as 2304/)
  await page.getByLabel('Port of entry').fill('2304')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page.getByText('MEDU4471120')).toBeVisible()
  await picture(page, 'arrivals')

  await open(page, 'inFlight', 'Entries in flight')
  for (const [number, client, state] of [
    ['000-1000017-6', 'Cedar Row Furniture Inc.', 'sent, no answer'],
    ['', 'Rio Canela Furniture Company', 'released'],
  ] as const) {
    await page.getByRole('button', { name: 'Add an entry' }).press('Enter')
    await page.getByLabel('Entry number').fill(number)
    await page.getByLabel('Client').fill(client)
    await page.getByLabel('Port of entry').fill('2304')
    await page.getByLabel('How far it was').selectOption({ label: state })
    await page.getByRole('dialog').getByLabel('Client').press('Enter')
    await expect(page.getByRole('dialog')).toHaveCount(0)
  }
  await expect(page.getByText('The list is less than an hour old')).toBeVisible()
  await page.getByRole('button', { name: 'Save PDF' }).press('Enter')
  await said(page, /Saved as .*In flight/)
  await picture(page, 'inflight')
  const [first = ''] = await pdfPages(await outbox('In flight'))
  for (const words of ['EXERCISE', 'Sent, no answer: 1', '000-1000017-6', 'Released: 1', 'Shift handed over by'])
    expect(first).toContain(words)

  await page.getByRole('button', { name: 'Status request' }).press('Enter')
  await picture(page, 'status')
  await page.getByRole('dialog').getByRole('button', { name: 'Save PDF' }).press('Enter')
  await said(page, /Saved as .*Status request/)
  const pages = await pdfPages(await outbox('Status request'))
  expect(pages).toHaveLength(1)
  expect(pages[0]).toContain('000-1000017-6')
  expect(pages[0]).not.toContain('Rio Canela')
  await page.keyboard.press('Escape')
})

test('a tear-off block of its own, three numbers of it keyed from paper, and the lock proved', async () => {
  const { page } = drill.window
  await open(page, 'numbers', 'Entry numbers')
  await page.getByRole('button', { name: 'Add a block' }).press('Enter')
  await page.getByLabel('First number').fill('5000001')
  await page.getByLabel('Last number').fill('5000020')
  await page.getByLabel('For', { exact: true }).selectOption('tearOff')
  await page.getByLabel('Where the sheets lie').fill('Go-bag, Laredo')
  await page.getByLabel('Who locked the range in the main system, and when').fill('The office manager on 11/20/2026')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toHaveCount(0)

  await page.getByRole('button', { name: 'Used on paper' }).press('Enter')
  await page.getByLabel('First number').fill('5000001')
  await page.getByLabel('Last, of a range').fill('5000099')
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('First number')).toHaveAccessibleDescription(/lies in no block/)
  await page.getByLabel('Last, of a range').fill('5000003')
  await expect(page.getByText(/^3 numbers, 000-5000001-\d to 000-5000003-\d$/)).toBeVisible()
  await page
    .getByLabel('For which shipment, by whom')
    .fill('Three trucks at the Laredo counter, drivers by name on the sheets')
  await picture(page, 'paper')
  await page.keyboard.press('Enter')
  await said(page, /3 numbers are recorded as used on paper/)

  await page.getByRole('button', { name: 'File the proof that 000-5000001 is locked' }).press('Enter')
  await page.getByRole('textbox', { name: 'The proof' }).fill('Screen of number ranges, printed, in the safe')
  await page.getByLabel('Seen on').fill('2026-11-20')
  await page.getByLabel('Seen by').fill('Imogen Halyard')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: /Proof that 000-5000001 is locked/ })).toHaveText('20 Nov 2026')
  await picture(page, 'numbers')
})

test('a sealed copy is read back; a restore of it is rehearsed beside the live desk', async () => {
  const { page } = drill.window
  const number = await newEntry(page)
  await open(page, 'backups', 'Backups')
  await page.getByRole('button', { name: 'Make a sealed copy' }).press('Enter')
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Make the copy' }).press('Enter')
  await expect(page.getByLabel('Where it will lie')).toHaveAccessibleDescription(/a copy that nobody finds/)
  await page.getByLabel('Where it will lie').fill('Safe of the Laredo office, stick no. 2')
  await page.getByLabel('In US customs territory').selectOption('yes')
  await page.getByLabel('Where it will lie').focus()
  await picture(page, 'backup-dialog')
  await page.keyboard.press('Enter')
  await said(page, /Copied and read back: \d+ files/)
  await expect(page.getByText(/all equal, sums/)).toBeVisible()

  const copies = join(drill.host.stick, 'Lifeboat', 'backups')
  const [copy = ''] = await readdir(copies)
  expect((await stat(join(copies, copy, 'journal.lbj'))).size).toBeGreaterThan(1000)
  const items = async () => (await stat(join(drill.host.dataFolder, 'desks', copy.slice(0, 16), 'journal.lbj'))).size
  const before = await items()

  await page.getByRole('button', { name: 'Rehearse a restore' }).press('Enter')
  await page.getByLabel('Folder of the copy, with its date in its name').setInputFiles(join(copies, copy))
  await page.getByLabel('Passphrase of an operator, or the recovery code').fill('not the passphrase')
  await page.keyboard.press('Enter')
  await expect(dialog.getByRole('alert')).toContainText('does not open this copy', { timeout: 60_000 })
  expect(await items()).toBe(before)
  await page.getByLabel('Passphrase of an operator, or the recovery code').fill(DRILL_PASSPHRASE)
  await page.keyboard.press('Enter')
  await said(page, /one entry \(this desk has 1\).*every document is there/)
  await expect(page.getByText('whole', { exact: false }).last()).toBeVisible()
  await picture(page, 'backups')
  expect(number).toMatch(/^000-/)
  await rm(join(copies, copy), { recursive: true })
})

declare global {
  interface Window {
    lastPrinted?: number[]
  }
}
/** In the page: the dialog closes at once, and the bytes that went to be printed are kept. */
function catchPrints(): void {
  window.print = () => window.dispatchEvent(new Event('afterprint'))
  const post = Object.getOwnPropertyDescriptor(Worker.prototype, 'postMessage')?.value as (...given: unknown[]) => void
  Worker.prototype.postMessage = function (this: Worker, message: { ask?: { pdf?: Uint8Array } }, ...rest: unknown[]) {
    if (message.ask?.pdf instanceof Uint8Array) window.lastPrinted = [...message.ask.pdf]
    post.call(this, message, ...rest)
  }
}

test('a printer counts only with the code that stands on the paper', async () => {
  const { page } = drill.window
  await open(page, 'exercises', 'Exercises')
  await page.evaluate(catchPrints)
  await page.getByRole('button', { name: 'Print a test page' }).press('Enter')
  await expect(page.getByLabel('Code on the paper')).toBeVisible({ timeout: 60_000 })
  await said(page, /went to the print dialog/)
  const shown = await page.locator('main').innerText()
  await page.getByLabel('Code on the paper').fill('AAAA-AAAA')
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('Code on the paper')).toHaveAccessibleDescription(/not the code of the last page/)
  expect(shown).not.toMatch(/[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}/)
  expect(shown).toContain('No printer was proved yet')

  const paper = join(pictures, 'print-test.pdf')
  await writeFile(paper, Buffer.from(await page.evaluate(() => window.lastPrinted ?? []))) // what the printer was given
  const [text = ''] = await pdfPages(paper)
  const code = /CODE\s+([0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4})/.exec(text)?.[1] ?? ''
  await page.getByLabel('Code on the paper').fill(code.toLowerCase().replace('-', ' '))
  await page.getByLabel('Which printer').fill('Brother of the go-kit, by cable')
  await page.keyboard.press('Enter')
  await said(page, /Proved .* by Drill operator, Brother of the go-kit, by cable/)
})

test('an exercise runs by its script, and its report has figures and their code', async () => {
  const { page } = drill.window
  await open(page, 'exercises', 'Exercises')
  await page.getByLabel('Led by').fill('Imogen Halyard')
  await page.keyboard.press('Enter')
  await expect(page.getByText('The next inject is due', { exact: true })).toBeVisible()
  await page.getByRole('button', { name: 'Read it out' }).press('Enter')
  await expect(page.getByText(/It is 02:05/)).toBeVisible()
  await page.getByLabel('What was done about it').fill('Declared at 02:06, called the port, opened the entry')
  await page.keyboard.press('Enter')
  await expect(page.getByText(/A good answer has: Declared/)).toBeVisible()
  await picture(page, 'exercise-running')

  await page.evaluate(() => void (location.hash = '#/respond'))
  await page
    .getByText(/^000-\d{7}-\d$/)
    .first()
    .click()
  await page.keyboard.press('Enter')
  await toPacket(page)
  await savePacket(page, drill.host)

  await open(page, 'exercises', 'Exercises')
  await page.getByRole('button', { name: 'End the exercise' }).press('Enter')
  await said(page, /The exercise is over/)
  await picture(page, 'exercises')
  await page.getByRole('button', { name: 'Save PDF' }).press('Enter')
  await said(page, /Saved as .*Exercise Laredo/)
  const [report = ''] = await pdfPages(await outbox('Exercise Laredo'))
  expect(report).toMatch(/CODE OF THESE FIGURES\s+[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}/)
  expect(report).toContain('Declared at 02:06')

  await page.getByRole('button', { name: 'Compare' }).press('Enter')
  const filed = `entryNumber,entryType,portOfEntry\r\n000-9999999-9,01,2304\r\n`
  const file = { name: 'filed.csv', mimeType: 'text/csv', buffer: Buffer.from(filed) }
  await page.getByLabel('File of the main system').setInputFiles(file)
  await expect(page.getByRole('alert')).toContainText('is not in filed.csv')
  const number =
    (await page.getByRole('dialog').getByRole('heading').first().innerText()).match(/000-\d{7}-\d/)?.[0] ?? ''
  await page
    .getByLabel('File of the main system')
    .setInputFiles({ ...file, buffer: Buffer.from(filed.replace('000-9999999-9', number)) })
  await expect(page.getByLabel('Entry type, as filed')).toHaveValue('01')
  await expect(page.getByRole('dialog')).toContainText('2 of 21 compared, 0 differ')
  await page.getByLabel('Port of entry, as filed').fill('2704')
  await expect(page.getByRole('dialog')).toContainText('2 of 21 compared, 1 differ')
  await picture(page, 'shadow')
  await page.getByRole('dialog').getByRole('button', { name: 'Record the comparison' }).press('Enter')
  await said(page, /2 fields compared, 1 differ: Port of entry/)
  expect(drill.window.faults).toEqual([])
})
