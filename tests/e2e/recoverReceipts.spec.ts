import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test, type Page } from '@playwright/test'
import { answerStream } from '../ace/scriptedAce'
import { paperEntries, type PaperEntry } from './backEntry'
import { boxOf, goTo, keyBox } from './boxes'
import { press } from './desk'
import { drillForAll } from './drill'
import { lookedAt } from './homeward'
import { keyIn } from './realDesk'

/**
 * Answers of ACE: written is not received and received is not accepted; what was rejected is the keyer's again, with
 * ACE's own words; the same file twice changes nothing; what is of another filer or matches nothing is said.
 */
const drill = drillForAll()
const page = (): Page => drill.window.page
let entries: readonly PaperEntry[] = []
let stream = ''
let answers = ''

test.describe.configure({ mode: 'serial' })
test.setTimeout(240_000)
test.use({ actionTimeout: 60_000 })

const takeIn = (name: string, text: string) =>
  page()
    .locator('#receipts-file')
    .setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) })
const says = () => page().getByRole('status', { name: 'What the file says' })

test('a draft is written, and its entries wait for an answer', async () => {
  entries = await paperEntries(page(), 2)
  // what a copy took from the entry before is confirmed: nothing tentative is written
  await goTo(page(), `#/respond/entry/${entries[1]?.id ?? ''}`, entries[1]?.number ?? '')
  await keyBox(page(), 'quantity1', '15')
  await keyBox(page(), 'grossWeightKg', '813')
  await goTo(page(), '#/recover/filing', 'Files for ACE')
  await expect(page().getByRole('grid', { name: 'Entries to file' })).toBeFocused()
  await page().keyboard.press('2')
  await page().keyboard.press('w')
  await expect(page().getByRole('dialog').getByLabel('Site code', { exact: true })).toBeFocused()
  await keyIn(page(), 'Site code', '2304')
  await keyIn(page(), 'Sender id', 'SVC')
  await page().keyboard.press('Enter')
  await expect(page().getByRole('dialog')).toContainText('The draft is written')
  await press(page(), 'Done')
  const outbox = join(drill.host.dataFolder, 'outbox')
  const name = (await readdir(outbox)).find((one) => one.startsWith('ABI draft') && !one.includes('sidecar')) ?? ''
  stream = await readFile(join(outbox, name), 'utf8')
  await goTo(page(), '#/recover/receipts', 'Receipts')
  const waiting = page().getByRole('table', { name: 'Entries without an answer' })
  for (const { number } of entries) await expect(waiting).toContainText(number)
})

test('one is accepted and one rejected: the file is looked at first, then taken in', async () => {
  const rejected = entries[1]?.number ?? ''
  answers = answerStream(stream, { now: '2026-12-03', reject: new Map([[rejected, ['007']]]) })
  await takeIn('answers.txt', answers)
  await expect(says()).toContainText('2 answers (SX): 2 to entries here')
  await lookedAt(page(), 'receipts-preview')
  await press(page(), 'Take them in')
  await expect(says()).toHaveCount(0)
  const table = page().getByRole('table', { name: 'Rejected entries' })
  await expect(table).toContainText(rejected)
  await expect(table).toContainText(/already on file/iu)
  await expect(table).not.toContainText(entries[0]?.number ?? 'none')
  await lookedAt(page(), 'receipts')
})

test('the same file once more changes nothing', async () => {
  await takeIn('answers again.txt', answers)
  await expect(says()).toContainText('0 are new.')
  await expect(says()).toContainText('This file was taken in before.')
  await expect(page().getByRole('button', { name: 'Take them in' })).toBeDisabled()
})

test('a rejection leads into the box that it names', async () => {
  await takeIn('bill.txt', answers.replace('RECORD REJECTED', 'BILL QUANTITY MISSING'))
  await expect(says()).toContainText('1 is new.')
  await press(page(), 'Take them in')
  const rejected = page().getByRole('table', { name: 'Rejected entries' })
  await expect(rejected).toContainText('BILL QUANTITY MISSING')
  await lookedAt(page(), 'receipts-boxes')
  const go = rejected.getByRole('button', { name: /^Go to .*, bill 1$/u })
  await go.focus()
  await page().keyboard.press('Enter')
  await expect(page().getByRole('heading', { level: 1 })).toHaveText(entries[1]?.number ?? '')
  await expect(boxOf(page(), 'quantity')).toBeFocused()
  await goTo(page(), '#/recover/receipts', 'Receipts')
})

test('reading is cancelled while it goes on, and the page is as it was', async () => {
  let letGo = () => {}
  const held = new Promise<void>((resolve) => (letGo = resolve))
  await page().route(/receipts\.worker/u, async (route) => {
    await held
    await route.continue().catch(() => undefined)
  })
  await takeIn('slow.txt', answers)
  const cancel = page().getByRole('button', { name: 'Cancel', exact: true })
  await expect(page().getByText('Reading slow.txt …')).toBeVisible()
  await expect(cancel).toBeFocused()
  await page().keyboard.press('Enter')
  await expect(cancel).toHaveCount(0)
  letGo()
  await page().unroute(/receipts\.worker/u)
  await takeIn('answers.txt', answers)
  await expect(says()).toContainText('This file was taken in before.')
  await press(page(), 'Leave it')
  await expect(says()).toHaveCount(0)
})

test('columns with names of their own are chosen once: the next file of that source is read without a question', async () => {
  const number = entries[1]?.number ?? ''
  const table = (rows: string) => `Vorgang,Meldung,Ergebnis,Bemerkung\n${rows}`
  await takeIn('status.csv', table(`${number},SE,Rejected,first try\n`))
  const columns = page().getByRole('form', { name: 'Columns of the table' })
  await expect(columns.getByLabel('Entry number (needed)')).toBeFocused()
  await expect(columns.getByRole('button', { name: 'Read by these columns' })).toBeDisabled()
  await lookedAt(page(), 'receipts-columns')
  await columns.getByLabel('Entry number (needed)').selectOption({ label: `A: Vorgang (${number})` })
  await columns.getByLabel('Result (needed)').selectOption({ label: 'C: Ergebnis (Rejected)' })
  await columns.getByLabel('What it is about').selectOption({ label: 'B: Meldung (SE)' })
  await columns.getByLabel('Text', { exact: true }).selectOption({ label: 'D: Bemerkung (first try)' })
  await press(page(), 'Read by these columns')
  await expect(says()).toContainText('1 answer (table): 1 to entries here')
  await lookedAt(page(), 'receipts-table')
  await press(page(), 'Take them in')
  await expect(says()).toHaveCount(0)
  await expect(page().getByRole('table', { name: 'Rejected entries' })).toContainText('first try')
  await takeIn('next.csv', table(`${number},SE,Imported,second try\n,SE,Rejected,no number\n`))
  await expect(says()).toContainText('Its columns are read as they were chosen.')
  await expect(says()).toContainText('Row 3: There is no entry number in this row.')
  await press(page(), 'Leave it')
})

test('answers that match nothing are settled by keyboard: to an entry, or as not ours with a reason', async () => {
  const number = entries[1]?.number ?? ''
  const digits = number.slice(4).replace('-', '')
  const damaged = (last: number) => digits.slice(0, -1) + String((Number(digits.slice(-1)) + last) % 10)
  const whole = answerStream(stream, { now: '2026-12-04' })
  await takeIn('damaged.txt', whole.replaceAll(digits, damaged(1)) + whole.replaceAll(digits, damaged(2)))
  await expect(says()).toContainText('2 match nothing')
  await press(page(), 'Take them in')
  const loose = page().getByRole('table', { name: 'Answers that match nothing' })
  await expect(loose.getByRole('row')).toHaveCount(3)
  await lookedAt(page(), 'receipts-loose')
  await loose.getByRole('button', { name: 'Settle' }).first().focus()
  await page().keyboard.press('Enter')
  const dialog = page().getByRole('dialog')
  await expect(dialog.getByLabel('Entry number')).toBeFocused()
  await page().keyboard.insertText('000-9999999-9')
  await page().keyboard.press('Enter')
  await expect(dialog).toContainText('No entry here has this number.')
  await lookedAt(page(), 'receipts-settle')
  await page().keyboard.press('Control+a')
  await page().keyboard.insertText(number)
  await page().keyboard.press('Enter')
  await expect(dialog).toHaveCount(0)
  // what was rejected before is accepted now
  await expect(page().getByText('Nothing is rejected.')).toBeVisible()
  await expect(loose.getByRole('row')).toHaveCount(2)
  // the next one has the focus
  await expect(loose.getByRole('button', { name: 'Settle' })).toBeFocused()
  await page().keyboard.press('Enter')
  await expect(dialog.getByLabel('Entry number')).toBeFocused()
  await page().keyboard.press('Shift+Tab')
  await expect(dialog.getByLabel('It is')).toBeFocused()
  await page().keyboard.press('n')
  await expect(dialog.getByLabel('Why it is not ours')).toBeVisible()
  await page().keyboard.press('Enter')
  await keyIn(page(), 'Why it is not ours', 'of our branch in Houston')
  await page().keyboard.press('Enter')
  await expect(dialog).toHaveCount(0)
  await expect(page().getByText('Every answer matches an entry.')).toBeVisible()
})

test('a file that is no answer is told what it is', async () => {
  await takeIn('scan.txt', '%PDF-1.7 a scan')
  await expect(page().getByRole('alert')).toContainText('scan.txt: This is a PDF, not a table.')
  await takeIn('cut.csv', 'Entry,Result\n"000-0000001-8,Accepted\n')
  await expect(page().getByRole('alert')).toContainText('Row 2: a quotation mark opens and never closes')
})

test('answers of another filer are left out by name, and no answer is told from a file of anything else', async () => {
  await takeIn('other.txt', answers.replaceAll('000SX', 'ABCSX').replaceAll('SE10A000', 'SE10AABC'))
  await expect(says()).toContainText('2 of another filer and left out')
  await takeIn('list.txt', 'a shopping list')
  await expect(page().getByRole('alert')).toContainText('list.txt')
  expect(drill.window.faults).toEqual([])
})
