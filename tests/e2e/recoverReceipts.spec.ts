import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test, type Page } from '@playwright/test'
import { answerStream } from '../ace/scriptedAce'
import { paperEntries, type PaperEntry } from './backEntry'
import { goTo, keyBox } from './boxes'
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

test('answers of another filer are left out by name, and no answer is told from a file of anything else', async () => {
  await takeIn('other.txt', answers.replaceAll('000SX', 'ABCSX').replaceAll('SE10A000', 'SE10AABC'))
  await expect(says()).toContainText('2 of another filer and left out')
  await takeIn('list.txt', 'a shopping list')
  await expect(page().getByRole('alert')).toContainText('list.txt')
  expect(drill.window.faults).toEqual([])
})
