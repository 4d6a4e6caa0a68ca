import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test, type Page } from '@playwright/test'
import { accessible } from './accessible'
import { readTables } from '../../shared/exchange/tables/readTables'
import { paperEntries, type PaperEntry } from './backEntry'
import { goTo } from './boxes'
import { press } from './desk'
import { drillForAll } from './drill'
import { picture } from './pictures'
import { keyIn } from './realDesk'

/**
 * Spreadsheet maps by keyboard: a ready-made one copied and changed until the main system takes it, the first rows seen
 * at each change, the file on disk to the letter, what the system cannot carry refused by name.
 */
const drill = drillForAll()
const page = (): Page => drill.window.page
const dialog = () => page().getByRole('dialog')
const columns = () => page().getByRole('grid', { name: 'Columns' })
const firstRows = () => page().getByRole('group', { name: 'First rows' })
let entries: readonly PaperEntry[] = []

test.describe.configure({ mode: 'serial' })
test.setTimeout(240_000)
test.use({ actionTimeout: 60_000 })

const outbox = async (ending: string): Promise<{ name: string; bytes: Uint8Array<ArrayBuffer> }[]> => {
  const folder = join(drill.host.dataFolder, 'outbox')
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith(ending))
  return Promise.all(names.map(async (name) => ({ name, bytes: new Uint8Array(await readFile(join(folder, name))) })))
}
const rowsOf = async (file: { name: string; bytes: Uint8Array<ArrayBuffer> } | undefined) => {
  if (file === undefined) throw new Error('no file')
  const tables = await readTables(file.name, file.bytes)
  if (!tables.ok) throw new Error(tables.error.type)
  return tables.value[0]?.rows ?? []
}
const bare = (number: string) => number.replaceAll('-', '')

test('three entries that ACE does not have; a ready-made map shows their first rows', async () => {
  entries = await paperEntries(page(), 3)
  await goTo(page(), '#/recover/maps', 'Spreadsheet maps')
  await expect(page().getByRole('grid', { name: 'Maps' })).toBeFocused()
  await expect(page().getByRole('row')).toHaveCount(3)
  await accessible(page())
  await picture(page(), 'maps-list')
  await page().keyboard.press('Enter')
  await expect(page().getByRole('heading', { level: 1, name: 'Flat entry lines' })).toBeVisible()
  for (const { number } of entries) await expect(firstRows()).toContainText(bare(number))
  await accessible(page())
  await picture(page(), 'maps-ready')
})

test('a copy is changed by keyboard, and the first rows follow', async () => {
  await goTo(page(), '#/recover/maps', 'Spreadsheet maps')
  await expect(page().getByRole('grid', { name: 'Maps' })).toBeFocused()
  await page().keyboard.press('c')
  await expect(dialog().getByLabel('Name', { exact: true })).toBeFocused()
  await keyIn(dialog(), 'Name', 'Cargo import')
  await keyIn(dialog(), 'For which system', 'CargoDesk')
  await accessible(page())
  await picture(page(), 'maps-copy')
  await page().keyboard.press('Enter')
  await expect(page().getByRole('heading', { level: 1, name: 'Cargo import' })).toBeVisible()
  await expect(columns()).toBeFocused()

  // its number with hyphens, under the name that the system gives it
  await page().keyboard.press('Enter')
  await expect(dialog().getByLabel('Name of the column')).toBeFocused()
  await keyIn(dialog(), 'Name of the column', 'ENTRY_NO')
  await dialog().getByLabel('Written as').selectOption({ label: 'As it is' })
  await keyIn(dialog(), 'Longest that the system takes, characters', '13')
  await page().keyboard.press('Enter')
  await expect(dialog()).toHaveCount(0)
  await expect(columns()).toBeFocused()
  await expect(firstRows()).toContainText(entries[0]?.number ?? '?')

  // one place down
  const header = (nth: number) => columns().getByRole('row').nth(nth)
  await page().keyboard.press('d')
  await expect(header(0)).toContainText('EntryType')
  await expect(header(1)).toContainText('ENTRY_NO')

  // a new one after it, found by words
  await page().keyboard.press('a')
  await expect(dialog().getByLabel('Name of the column')).toBeFocused()
  await keyIn(dialog(), 'Name of the column', 'TRIP')
  await keyIn(dialog(), 'Find a value', 'trip number')
  await page().keyboard.press('Enter')
  await expect(dialog().locator('#column-source')).toBeFocused()
  await expect(dialog().getByText(/TRMX4471120/)).toBeVisible()
  await accessible(page())
  await picture(page(), 'maps-column')
  await press(page(), 'Save')
  await expect(dialog()).toHaveCount(0)
  await expect(header(2)).toContainText('ACE trip number')
  await expect(firstRows()).toContainText('TRMX4471120')

  // and one out
  await expect(columns()).toBeFocused()
  await page().keyboard.press('ArrowDown')
  await expect(header(3)).toHaveAttribute('aria-selected', 'true')
  await page().keyboard.press('Delete')
  await expect(page().getByText('PortOfEntry is taken out.')).toBeVisible()
  await expect(columns()).not.toContainText('PortOfEntry')
  await accessible(page())
  await picture(page(), 'maps-design')
})

test('the file lies on disk to the letter, stands among the files outside, and the entries count as exported', async () => {
  await press(page(), 'Write the file')
  await expect(dialog().getByLabel('Which entries')).toBeFocused()
  await expect(dialog().getByText('3 entries, 3 rows into the file.')).toBeVisible()
  await accessible(page())
  await picture(page(), 'maps-write')
  await press(page(), 'Write 3 entries')
  await expect(dialog().getByText(/Cargo import .*\.csv/)).toBeVisible()
  const [file] = await outbox('.csv')
  const text = new TextDecoder().decode(file?.bytes)
  expect(text.startsWith('EntryType,ENTRY_NO,TRIP,BrokerReference,')).toBe(true)
  const rows = await rowsOf(file)
  expect(rows.slice(1).map((row) => row.slice(0, 3))).toEqual(
    // a copy has no trip of its own yet
    entries.map(({ number }, nth) => ['01', number, nth === 0 ? 'TRMX4471120' : '']),
  )
  const at = (header: string) => rows[0]?.indexOf(header) ?? -1
  expect(rows.slice(1).map((row) => row[at('EnteredValue')])).toEqual(['6930.50', '7001.00', '7002.00'])
  expect(rows.slice(1).map((row) => row[at('Bills')])).toEqual(entries.map(({ bill }) => `TRMX${bill}`))
  expect(rows.slice(1).every((row) => /^\d{10}$/u.test(row[at('HtsNumber')] ?? ''))).toBe(true)
  await press(page(), 'Done')
  await expect(dialog()).toHaveCount(0)

  await press(page(), 'Write the file')
  await expect(dialog().getByText('0 entries, 0 rows into the file.')).toBeVisible()
  await page().keyboard.press('Escape')
  await goTo(page(), '#/recover', 'Export')
  const outside = page().getByRole('region', { name: 'Files outside the vault' })
  await expect(outside).toContainText(file?.name ?? '?')
  await goTo(page(), '#/communicate/log', /log/i)
  await expect(page().getByText(/File .Cargo import .*\.csv. written: 3 entries/)).toBeVisible()
})

test('what the system cannot carry is refused by entry, line and column, with the way to the box', async () => {
  await goTo(page(), '#/recover/maps', 'Spreadsheet maps')
  await expect(page().getByRole('grid', { name: 'Maps' })).toBeFocused()
  await page().keyboard.press('End')
  await page().keyboard.press('Enter')
  await expect(page().getByRole('heading', { level: 1, name: 'Cargo import' })).toBeVisible()
  await expect(columns()).toBeFocused()
  await page().keyboard.press('a')
  await expect(dialog().getByLabel('Name of the column')).toBeFocused()
  await keyIn(dialog(), 'Name of the column', 'DRIVER')
  await keyIn(dialog(), 'Find a value', 'driver’s name')
  await page().keyboard.press('Enter')
  await keyIn(dialog(), 'Longest that the system takes, characters', '9')
  await page().keyboard.press('Enter')
  await expect(dialog()).toHaveCount(0)
  await press(page(), 'Write the file')
  await dialog().getByLabel('Which entries').selectOption({ label: 'All entries' })
  const number = entries[0]?.number ?? '?'
  const row = dialog().getByRole('row').filter({ hasText: number })
  await expect(row).toContainText('DRIVER')
  await expect(row).toContainText('has 18 characters; the system takes 9')
  await accessible(page())
  await picture(page(), 'maps-refused')
  await row.getByRole('link', { name: number }).focus()
  await page().keyboard.press('Enter')
  await expect(page().getByRole('heading', { level: 1, name: number })).toBeVisible()
})

test('the entry log is a workbook on the stick: every number as text, a row an entry', async () => {
  await goTo(page(), '#/recover/maps/ready.entryLog', 'Entry log')
  await press(page(), 'Write the file')
  await expect(dialog().getByText('3 entries, 3 rows into the file.')).toBeVisible()
  const stick = dialog().getByRole('radio', { name: new RegExp(drill.host.stick.split('/').at(-1) ?? 'stick') })
  await stick.press('Space')
  await expect(stick).toBeChecked()
  await press(page(), 'Write 3 entries')
  await expect(dialog().getByText(/Entry log .*\.xlsx/)).toBeVisible()
  const lies = await dialog().locator('.lies-here').innerText()
  expect(lies).toContain(drill.host.stick)
  expect(await outbox('.xlsx')).toEqual([])
  const rows = await rowsOf({ name: lies, bytes: new Uint8Array(await readFile(lies)) })
  expect(rows.slice(1).map((row) => row[0])).toEqual(entries.map(({ number }) => number))
  expect(rows[1]).toContain('exported, no answer yet')
  await press(page(), 'Done')
  await picture(page(), 'maps-log')
  expect(drill.window.faults).toEqual([])
})
