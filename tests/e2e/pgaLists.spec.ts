import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test, type Page } from '@playwright/test'
import { aWorkbook, textRows } from '../unit/exchange/tables/aWorkbook'
import { found, keyShipment, toChecklist } from './checklist'
import { press } from './desk'
import { drillForAll } from './drill'
import { picture } from './pictures'

/** ACE's own flag report replaces our hints: the checklist says which of the two an answer comes from, and of what date. */
const drill = drillForAll()
test.describe.configure({ mode: 'serial' })
test.setTimeout(180_000)
test.use({ actionTimeout: 30_000 })

const HEADER = [
  '',
  'PGA Name Code ',
  'PGA Flag Code',
  'PGA Flag',
  'PGA Program\nCode',
  'HTS Number - Full',
  'HTS Long Description',
  'Effective Begin Date',
  'Effective End Date',
]
const report = aWorkbook({
  sheets: [
    { name: 'Report Parameters', data: textRows([['FOR OFFICIAL USE ONLY'], ['HTS Number', '7318*']]) },
    {
      name: 'Main Report',
      data: textRows([
        ['HTS flags'],
        [],
        HEADER,
        ['', 'EPA', 'EP7', 'EPA(TSC) TSCA DATA MAYBE REQD', 'TS1', '7318152010', 'BOLTS', '36161', '51135'],
        ['', 'FDA', 'FD2', 'FDA CLEARANCE IS REQUIRED', 'DEV', '7318152010', 'BOLTS', '36161', '40000'],
        HEADER,
        ['', 'FDA', 'FD1', 'FDA CLEARANCE MAY BE REQUIRED', 'FDA', '804100020', 'DATES', '36161', '51135'],
        ['', 'Sum:', '', '', '', '3'],
      ]),
    },
  ],
})

async function toImport(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.location.hash = '#/prepare/import'
  })
  await expect(page.getByRole('button', { name: 'Choose a file' })).toBeFocused()
}

let entry = ''

test('steel bolts: nothing is found in our own hints, and that is not called nothing', async () => {
  const { page } = drill.window
  await keyShipment(page, { description: 'Hex bolts of steel', htsNumber: '7318152010', origin: 'MX', mode: 'truck' })
  await toChecklist(page)
  await expect(found(page, 'EPA TS1')).toHaveCount(0)
  await expect(page.getByText(/No agency applies|no PGA applies/iu)).toHaveCount(0)
  entry = await page.evaluate(() => location.hash)
})

test('the flag report as ACE exports it: prompts, two headers, a lost zero, an ended flag; taken as flags of that day', async () => {
  const { page } = drill.window
  const folder = await mkdtemp(join(tmpdir(), 'lifeboat-flags-'))
  const path = join(folder, 'HTS PGA flags (3).xlsx')
  await writeFile(path, report)
  await toImport(page)
  await page.locator('input[type=file]').setInputFiles(path)
  await expect(page.locator('#import-target')).toHaveValue('pgaFlags')
  await press(page, 'Compare with the desk')
  await picture(page, 'import-flags')
  await press(page, /^Import \d+ rows?$/u)
  await expect(page.getByText(/\d new, 0 changed/u)).toBeVisible()
})

test('the same entry now asks the agency that the report flags, says whose list it is, and not the ended one', async () => {
  const { page } = drill.window
  await page.evaluate((hash) => void (location.hash = hash), entry)
  const epa = found(page, 'EPA TS1')
  await expect(epa).toBeVisible()
  await epa.getByText(/^Why/u).click()
  await expect(epa).toContainText('EP7')
  await expect(epa).toContainText('HTS PGA flags (3).xlsx')
  await expect(found(page, 'FDA DEV')).toHaveCount(0)
  await picture(page, 'pga-flagged')
})

test('undone as a whole, the hints speak again', async () => {
  const { page } = drill.window
  await toImport(page)
  await press(page, 'Undo')
  await expect(page.getByText(/HTS PGA flags \(3\)\.xlsx is undone/u)).toBeVisible()
  await page.evaluate((hash) => void (location.hash = hash), entry)
  await expect(page.getByRole('heading', { name: 'Agencies found' })).toBeVisible()
  await expect(found(page, 'EPA TS1')).toHaveCount(0)
  expect(drill.window.faults).toEqual([])
})
