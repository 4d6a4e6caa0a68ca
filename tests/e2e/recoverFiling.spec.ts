import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test, type Page } from '@playwright/test'
import { accessible } from './accessible'
import { readSe } from '../../shared/exchange/abi/readSe'
import { readStream } from '../../shared/exchange/abi/readStream'
import { paperEntries, type PaperEntry } from './backEntry'
import { goTo, keyBox } from './boxes'
import { press } from './desk'
import { drillForAll } from './drill'
import { picture } from './pictures'
import { keyIn } from './realDesk'

/**
 * Files for ACE by keyboard: what can be written and what is kept back, the draft on disk in 80 columns with the right
 * entry, what it lacks beside it, that it was sent, and that it was withdrawn.
 */
const drill = drillForAll()
const page = (): Page => drill.window.page
const dialog = () => page().getByRole('dialog')
const entriesGrid = () => page().getByRole('grid', { name: 'Entries to file' })
const said = () => page().getByRole('status', { name: 'What can be written' })
const chosen = () => page().getByRole('complementary', { name: 'Chosen entry' })
let entries: readonly PaperEntry[] = []

test.describe.configure({ mode: 'serial' })
test.setTimeout(240_000)
test.use({ actionTimeout: 60_000 })

const outbox = async (ending: string): Promise<string[]> => {
  const folder = join(drill.host.dataFolder, 'outbox')
  const names = (await readdir(folder).catch(() => [])).filter(
    (name) =>
      name.startsWith('ABI draft') && name.endsWith(ending) && name.includes('sidecar') === ending.includes('sidecar'),
  )
  return Promise.all(names.sort().map((name) => readFile(join(folder, name), 'utf8')))
}
test('what can be written stands in its place; what is kept back says why', async () => {
  entries = await paperEntries(page(), 2)
  await goTo(page(), '#/recover/filing', 'Files for ACE')
  await expect(entriesGrid()).toBeFocused()
  for (const { number } of entries) await expect(entriesGrid()).toContainText(number)
  await page().keyboard.press('2')
  await expect(page().getByRole('button', { name: /^Cargo release/ })).toHaveAttribute('aria-pressed', 'true')
  await expect(said()).toContainText('1 entry can be written, 1 kept back')
  await expect(chosen()).toContainText('The cargo release can be written')
  await expect(chosen()).toContainText('seller name and address is not keyed, and ACE refuses the entry without it')
  await page().keyboard.press('End')
  await expect(chosen()).toContainText('Marked tentative: Line 1: Quantity')
  await accessible(page())
  await picture(page(), 'filing-entries')
})

test('values taken from the entry before are confirmed, and it can be written', async () => {
  const second = entries[1]
  await goTo(page(), `#/respond/entry/${second?.id ?? ''}`, second?.number ?? '')
  await keyBox(page(), 'quantity1', '15')
  await keyBox(page(), 'grossWeightKg', '870')
  await goTo(page(), '#/recover/filing', 'Files for ACE')
  await expect(entriesGrid()).toBeFocused()
  await page().keyboard.press('2')
  await expect(said()).toContainText('2 entries can be written, 0 kept back')
})

test('the draft is written: 80 columns, the right entries, and what each lacks beside it', async () => {
  await entriesGrid().focus()
  await page().keyboard.press('w')
  await expect(dialog().getByLabel('Site code', { exact: true })).toBeFocused()
  await keyIn(dialog(), 'Site code', '2304')
  await keyIn(dialog(), 'Sender id', 'svc')
  await accessible(page())
  await picture(page(), 'filing-write')
  await page().keyboard.press('Enter')
  await expect(dialog()).toContainText('The draft is written')
  await picture(page(), 'filing-written')
  const [text = ''] = await outbox('.txt')
  expect(text.length % 80).toBe(0)
  expect(text).not.toMatch(/[\r\n]/u)
  const { batches, faults } = readStream(text)
  expect(faults).toEqual([])
  expect(batches.map(({ application, header }) => [application, header['site'], header['senderId']])).toEqual([
    ['SE', '2304', 'SVC'],
  ])
  expect(text.slice(8, 14)).toBe('      ')
  const written =
    batches[0]?.blocks.flatMap(({ transactions }) => transactions.map(({ records }) => readSe(records))) ?? []
  expect(written.flatMap((one) => one.faults)).toEqual([])
  const numbers = written.map(({ values: { header } }) => `${header['filerCode']}${header['entryNumber']}`)
  expect([...numbers].sort()).toEqual(entries.map(({ number }) => number.replaceAll('-', '')).sort())
  const bills = written.map(({ values }) => values.billGroups[0]?.bills[0]?.['billNumber'])
  expect([...bills].sort()).toEqual(entries.map(({ bill }) => bill).sort())
  const [sidecar = ''] = await outbox('.sidecar.txt')
  expect(sidecar).toContain('DRAFT for the service center or the main system')
  for (const { number } of entries) expect(sidecar).toContain(number)
  const [json = ''] = await outbox('.sidecar.json')
  expect(JSON.parse(json)).toMatchObject({ exercise: true, batch: { passwordBlank: true } })
  await press(page(), 'Done')
  await expect(dialog()).toHaveCount(0)
  await expect(said()).toContainText('0 entries can be written')
})

test('the file is marked as sent; withdrawn, its entries can be written again', async () => {
  await goTo(page(), '#/recover/filing/~files', 'Files for ACE')
  const row = page().getByRole('row').filter({ hasText: 'ABI draft' })
  await expect(row).toHaveCount(1)
  await expect(row).toContainText('cargo release')
  await press(page(), 'It was sent')
  await expect(dialog().getByLabel('To whom', { exact: true })).toBeFocused()
  await page().keyboard.insertText('Pelican service center')
  await page().keyboard.press('Enter')
  await expect(dialog()).toHaveCount(0)
  await expect(row).toContainText('to Pelican service center')
  await accessible(page())
  await picture(page(), 'filing-files')
  await press(page(), 'Withdraw')
  await expect(dialog().getByLabel('Why', { exact: true })).toBeFocused()
  await page().keyboard.press('Enter')
  await expect(dialog()).toContainText('Say why')
  await page().keyboard.insertText('sent back unread')
  await page().keyboard.press('Enter')
  await expect(dialog()).toHaveCount(0)
  await expect(row).toContainText('withdrawn: sent back unread')
  await goTo(page(), '#/recover/filing', 'Files for ACE')
  await expect(entriesGrid()).toBeFocused()
  await page().keyboard.press('2')
  await expect(said()).toContainText('2 entries can be written')
})
