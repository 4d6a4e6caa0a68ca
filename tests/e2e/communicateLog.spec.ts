import { expect, test, type Page } from '@playwright/test'
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Papa from 'papaparse'
import { LogFile } from '../../shared/exchange/log/format'
import { goTo, keyBox, newEntry } from './boxes'
import { press } from './desk'
import { drillForAll } from './drill'
import { picture } from './pictures'
import { catchPrints, printedPages } from './printer'

/**
 * The incident log and the evidence, by keyboard: what was done reads in the trade's words with three times; a note with
 * a photo, a correction that leaves the wrong line standing, counsel's entry apart; print, table and JSON read back; a
 * bundle of evidence that plain sha256sum checks against the paper.
 */
const drill = drillForAll()
test.describe.configure({ mode: 'serial' })
test.setTimeout(120_000)

const log = (page: Page) => page.getByRole('grid', { name: 'Incident log' })
const chosen = (page: Page) => log(page).locator('[aria-selected=true]')
const said = (page: Page) => page.getByRole('status')
const dialog = (page: Page) => page.getByRole('dialog')
const outbox = (ending: string) => async (): Promise<string[]> =>
  (await readdir(join(drill.host.dataFolder, 'outbox')).catch(() => [])).filter((name) => name.endsWith(ending))
const saved = async (ending: string): Promise<string> => {
  await expect.poll(outbox(ending)).toHaveLength(1)
  return join(drill.host.dataFolder, 'outbox', (await outbox(ending)())[0] ?? '')
}
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
const photo = Buffer.from('not a true photo, but bytes that somebody took')

let number: string

test('work that was done stands in the log in its order, in the trade’s words, with three times', async () => {
  const { page } = drill.window
  number = await newEntry(page)
  await keyBox(page, 'brokerReference', 'TH-118')
  await keyBox(page, 'importerNumber', '12-3456789XY')
  await goTo(page, '#/communicate/log', 'Incident log')
  await expect(log(page)).toBeFocused()
  await expect(chosen(page)).toContainText(`Entry ${number}: 2 boxes keyed one after the other`)
  await page.keyboard.press('ArrowUp')
  await expect(chosen(page)).toContainText(`Entry ${number} opened`)
  await expect(chosen(page)).toContainText(/\d\d:\d\d:\d\d.*[+-]\d\d:\d\d · .*\d\d:\d\d:\d\d UTC/su)
  await page.keyboard.press('/')
  await page.keyboard.type('importer number')
  await expect(log(page).getByRole('row')).toHaveCount(1)
  await expect(log(page)).toContainText('XX-XXXXX89XY')
  await expect(page.locator('main')).not.toContainText('12-3456789XY')
  await page.getByLabel('Search the log').fill('')
  await page.keyboard.press('Enter')
  await expect(log(page)).toBeFocused()
  await page.keyboard.press('End')
  await picture(page, 'log')
})

test('a note with a photo; its correction; an entry for counsel', async () => {
  const { page } = drill.window
  await page.keyboard.press('n')
  await expect(page.getByLabel('What happened')).toBeFocused()
  await page.keyboard.type('CBP headquarters reached at the first try')
  await page.getByLabel('Happened, time').fill('05:41')
  await page.getByLabel('Photos and files').setInputFiles({ name: 'screen.jpg', mimeType: 'image/jpeg', buffer: photo })
  await picture(page, 'log-write')
  await press(page, 'Write it')
  await expect(said(page)).toContainText('It is in the log')
  await expect(chosen(page)).toContainText('Note: CBP headquarters reached at the first try')
  await expect(page.locator('main')).toContainText(`SHA-256 ${sha256(photo)}`)

  await page.keyboard.press('c')
  await expect(page.getByLabel('What is right')).toBeFocused()
  await page.keyboard.type('It was the watch commander')
  await page.keyboard.press('Control+Enter')
  await expect(chosen(page)).toContainText('Correction: It was the watch commander')
  await expect(chosen(page)).toContainText('corrects')
  await page.keyboard.press('ArrowUp')
  await expect(chosen(page)).toContainText('corrected')
  await expect(chosen(page)).toContainText('reached at the first try')
  await picture(page, 'log-corrected')

  await page.keyboard.press('n')
  await expect(page.getByLabel('What happened')).toBeFocused()
  await page.keyboard.type('It may have come by the invoice mail')
  await page.getByLabel(/^For counsel/).check()
  await page.getByLabel('What happened').press('Control+Enter')
  await expect(dialog(page)).toHaveCount(0)
  await expect(chosen(page)).toContainText('counsel')
})

test('evidence is taken, handed on and checked', async () => {
  const { page } = drill.window
  await goTo(page, '#/communicate/evidence', 'Evidence')
  await press(page, 'Take evidence')
  await expect(page.getByLabel('What it is')).toBeFocused()
  await page.keyboard.type('Photo of the screen of the mail server')
  await page.getByLabel('On what it was found').fill('console of the mail server')
  await page.getByLabel('How it was taken').fill('photographed')
  await page
    .getByLabel('The file, if it is one')
    .setInputFiles({ name: 'screen.jpg', mimeType: 'image/jpeg', buffer: photo })
  await picture(page, 'evidence-take')
  await press(page, 'Take it')
  await expect(said(page)).toContainText('E-1 is taken and sealed')
  await press(page, 'Next step of custody')
  await page.getByLabel('To whom').fill('Special Agent Moss')
  await page.getByLabel('To whom').press('Enter')
  await expect(page.getByText('to Special Agent Moss')).toBeVisible()
  await press(page, 'Check its hash')
  await expect(said(page)).toContainText('The hash agrees')
  await picture(page, 'evidence')
  await catchPrints(page)
  await press(page, 'Print its custody form')
  await expect(page.getByText('It went to the print dialog')).toBeVisible()
  const form = (await printedPages(page)).join(' ')
  expect(form).toContain('Chain of custody: exhibit E-1')
  expect(form).toContain(sha256(photo))
  expect(form).toContain('Special Agent Moss')
  expect(form).toContain('EXERCISE')
})

test('the bundle’s hash on paper is the one that sha256sum gives; its files check, and an altered one is named', async () => {
  const { page } = drill.window
  await press(page, 'Make a bundle …')
  await press(page, 'Save the bundle (1)')
  await expect(dialog(page)).toContainText('print its hash now')
  await picture(page, 'evidence-bundle')
  const zip = await saved('.zip')
  expect(zip).toContain('EXERCISE')
  const [hash = ''] = execFileSync('sha256sum', [zip]).toString().replace(/^\\/u, '').split(' ')
  await press(page, 'Print the hash')
  const printed = async () => (await printedPages(page)).join(' ')
  await expect.poll(printed).toContain(hash)
  const paper = await printed()
  expect(paper.replaceAll(' ', '').split(hash)).toHaveLength(3)
  await expect(page.getByRole('button', { name: 'Print the hash' })).toBeEnabled()
  // exact: the toast beside the dialog has a *Close this message*
  await press(page, /^Close$/)

  const folder = await mkdtemp(join(tmpdir(), 'lifeboat-evidence-'))
  execFileSync('unzip', ['-q', zip, '-d', folder])
  const check = () => execFileSync('sha256sum', ['-c', 'SHA256SUMS'], { cwd: folder, stdio: 'pipe' }).toString()
  expect(check()).toContain('exhibits/E-1-screen.jpg: OK')
  expect(await readFile(join(folder, 'custody.csv'), 'utf8')).toContain('Special Agent Moss')
  await writeFile(join(folder, 'exhibits/E-1-screen.jpg'), 'altered')
  expect(() => check()).toThrow(/exhibits\/E-1-screen\.jpg: FAILED|1 computed checksum did NOT match/u)
})

test('print, table and JSON hold it all in order, without counsel’s; counsel’s is an export of its own', async () => {
  const { page } = drill.window
  await goTo(page, '#/communicate/log', 'Incident log')
  await press(page, 'Print or save …')
  await picture(page, 'log-print')
  await press(page, 'Print the log')
  await expect(dialog(page)).toContainText('It went to the print dialog')
  const pages = await printedPages(page)
  const paper = pages.join(' ')
  const inOrder = [
    `Entry ${number} opened`,
    'importer number: XX-XXXXX89XY',
    'Note: CBP headquarters reached at the first try',
    'Correction: It was the watch commander',
    'Exhibit E-1, Photo of the screen',
    'Special Agent Moss',
    'Evidence bundle saved outside',
  ]
  const places = inOrder.map((words) => [words, paper.replaceAll(/\s+/gu, ' ').indexOf(words)] as const)
  expect(places.every(([, at]) => at >= 0) ? [] : places).toEqual([])
  expect(places.map(([, at]) => at)).toEqual(places.map(([, at]) => at).toSorted((a, b) => a - b))
  expect(paper).toContain('1 entry is kept apart for counsel')
  expect(paper).not.toContain('invoice mail')
  expect(paper).toContain(`Page ${pages.length} of ${pages.length}`)

  await press(page, 'Save as a table')
  const csv = await readFile(await saved('.csv'), 'utf8')
  const { data, errors } = Papa.parse<Record<string, string>>(csv.slice(1), { header: true, skipEmptyLines: true })
  expect(errors).toEqual([])
  const note = data.find(({ What }) => What?.startsWith('Note: CBP headquarters'))
  expect(note?.['Happened, local']).toContain('05:41:00')
  expect(note?.['Recorded, UTC']).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/u)
  expect(note?.['Files']).toContain(sha256(photo))
  expect(data.find(({ What }) => What?.startsWith('Correction'))?.['Corrects']).toBe(note?.['Item'])
  expect(csv).not.toContain('invoice mail')

  await press(page, 'Save as JSON')
  const json = LogFile.parse(JSON.parse(await readFile(await saved('.json'), 'utf8')))
  expect(json.exercise).toBe(true)
  for (const { sha256: head } of json.lastItems) expect(head).toMatch(/^[0-9a-f]{64}$/u)
  expect(JSON.stringify(json)).not.toContain('invoice mail')

  await page.getByLabel('For counsel alone').check()
  await press(page, 'Print the log')
  await expect.poll(async () => (await printedPages(page)).join(' ')).toContain('It may have come by the invoice mail')
  const counsel = (await printedPages(page)).join(' ')
  expect(counsel).toContain('PRIVILEGED')
  expect(counsel).not.toContain('watch commander')
  expect(drill.window.faults).toEqual([])
})
