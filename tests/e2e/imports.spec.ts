import { mkdtemp, open, readdir, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test, type Page } from '@playwright/test'
import { zipSync } from 'fflate'
import { aWorkbook, textRows } from '../unit/exchange/tables/aWorkbook'
import { press } from './desk'
import { drillForAll } from './drill'

/**
 * Lists of other programs at the real file box: what cannot be read is refused with a sentence and the window stays
 * alive; what can be read is mapped, compared, imported and undone as a whole.
 */
const drill = drillForAll()
let folder = ''

test.describe.configure({ mode: 'serial' })
test.setTimeout(240_000)
test.use({ actionTimeout: 60_000 })
test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lifeboat-lists-'))
})

async function file(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, content)
  return path
}

async function choose(page: Page, path: string): Promise<void> {
  await page.locator('input[type=file]').setInputFiles(path)
}

async function toImport(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.location.hash = '#/prepare'
  })
  await page.evaluate(() => {
    window.location.hash = '#/prepare/import'
  })
  await expect(page.getByRole('button', { name: 'Choose a file' })).toBeFocused()
}

const refusal = (page: Page) => page.getByRole('alert')
const counts = (page: Page) => page.locator('.import__counts').innerText()
const pagesOnDisk = async (): Promise<number> => {
  const desks = join(drill.host.dataFolder, 'desks')
  const [desk = ''] = await readdir(desks)
  return (await readdir(join(desks, desk, 'pages'))).length
}
const pagesInDatabase = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const [found] = (await indexedDB.databases()).filter(({ name }) => name?.startsWith('lifeboat-'))
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open(found?.name ?? '')
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(new Error('not opened'))
    })
    const count = await new Promise<number>((resolve) => {
      const request = database.transaction('pages').objectStore('pages').count()
      request.onsuccess = () => resolve(request.result)
    })
    database.close()
    return count
  })

test('files that are no list, or made to harm, are refused in words and the window stays alive', async () => {
  const { page } = drill.window
  await toImport(page)
  const huge = await open(join(folder, 'huge.xlsx'), 'w')
  await huge.write(new Uint8Array([0x50, 0x4b, 0x03, 0x04]))
  await huge.truncate(200 * 1024 * 1024)
  await huge.close()
  await choose(page, join(folder, 'huge.xlsx'))
  await expect(refusal(page)).toContainText('200 MB; more than 128 MB are not read')

  const bomb = zipSync({ 'xl/workbook.xml': new Uint8Array(60 * 1024 * 1024) }, { level: 9 })
  await choose(page, await file('bomb.xlsx', bomb))
  await expect(refusal(page)).toContainText('unpacks to far more than a list ever holds')

  await choose(page, await file('quotes.csv', 'Name,Importer Number\nA,12-345678900\n"B,12-345678901\n'))
  await expect(refusal(page)).toContainText('Row 3: a quotation mark opens and never closes')

  await choose(page, await file('paper.csv', '%PDF-1.7 not a list'))
  await expect(refusal(page)).toContainText('This is a PDF, not a table')

  await choose(page, await file('old.xls', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])))
  await expect(refusal(page)).toContainText('old Excel file')
  await expect(page.getByRole('button', { name: 'Choose a file' })).toBeEnabled()
})

test('clients in Windows-1252 with duplicates and formulas: compared, imported by keyboard, undone as a whole', async () => {
  const { page } = drill.window
  await toImport(page)
  const list = [
    'Client Name;Importer Number;Address 1;City;State;Zip;Country;Phone;Notes',
    'Peña e Hijos;88-123456700;880 Mines Rd;Laredo;TX;78045;US;+1 956 555 0190;=HYPERLINK("x")',
    'Ölwerk GmbH;88-123456800;Hafenstr. 1;Hamburg;;20457;DE;;',
    'Peña again;88-123456700;;;;;;;',
    'No number;;;;;;;;',
  ].join('\r\n')
  await choose(page, await file('clients.csv', new Uint8Array([...list].map((letter) => letter.charCodeAt(0)))))
  await expect(page.locator('#import-target')).toHaveValue('importers')
  await page.screenshot({ path: join(tmpdir(), 'lifeboat-import-map.png') })
  await press(page, 'Compare with the desk')
  expect(await counts(page)).toMatch(
    /new\s*2[\s\S]*changed\s*0[\s\S]*refused\s*2|2\s*new[\s\S]*0\s*changed[\s\S]*2\s*refused/iu,
  )
  await expect(page.getByRole('table', { name: 'Rows and cells that are not taken' })).toContainText(
    'The same importer number stands in row 2',
  )
  await page.screenshot({ path: join(tmpdir(), 'lifeboat-import-preview.png') })
  await press(page, 'Import 2 rows')
  await expect(page.getByText('2 new, 0 changed, 0 unchanged, 2 refused.')).toBeVisible()

  await page.evaluate(() => {
    window.location.hash = '#/prepare/importers'
  })
  await expect(page.getByText('Peña e Hijos')).toBeVisible()
  await expect(page.getByText('Ölwerk GmbH')).toBeVisible()

  await toImport(page)
  await press(page, 'Undo')
  await expect(page.getByText(/clients.csv is undone/)).toBeVisible()
  await page.evaluate(() => {
    window.location.hash = '#/prepare/importers'
  })
  await expect(page.getByRole('heading', { name: 'Clients' })).toBeVisible()
  await expect(page.getByText('Peña e Hijos')).toHaveCount(0)
})

test('a changed telephone waits for a yes, and the next file of a source needs no question', async () => {
  const { page } = drill.window
  const people = (phone: string) => `Name\tCompany\tBusiness Phone\tTitle\nAna Ruiz\tHill Ltd\t${phone}\tDispatcher\n`
  const paste = (text: string) =>
    page.evaluate((pasted) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/plain', pasted)
      document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
    }, text)
  await toImport(page)
  await paste(people('956 555 0102'))
  await expect(page.locator('#import-target')).toHaveValue('contacts')
  await press(page, 'Compare with the desk')
  await press(page, 'Import 1 row')
  await press(page, 'Import another file')
  await paste(people('900 555 6666'))
  await expect(page.getByText('Read as the last file of this source.')).toBeVisible()
  await press(page, 'Compare with the desk')
  await expect(page.getByText('waits for your yes').first()).toBeVisible()
  await press(page, 'Import 1 row')
  await expect(page.getByRole('link', { name: /1 changed value waits/ })).toBeVisible()
})

test('an ACE report in a workbook, 500 columns and UTF-16 are read as they are', async () => {
  const { page } = drill.window
  await toImport(page)
  const header = [
    '',
    'Entry Summary Number',
    'Entry Summary Line Number',
    'Importer Number',
    'Country of Origin Code',
    'Manufacturer ID',
    'Tariff Ordinal Number',
    'HTS Number - Full',
    'Line Tariff Goods Value Amount',
  ]
  const report = aWorkbook({
    sheets: [
      { name: 'Report Parameters', data: textRows([['FOR OFFICIAL USE ONLY'], ['Importer Number', '88-123456700']]) },
      {
        name: 'Main Report',
        data: textRows([
          ['ES-003'],
          ['', 'Entry Summary Date from', '01/01/2026'],
          header,
          ['', '00000001011', '1', '88-123456700', 'CN', 'CNSHATEX12SHA', '1', '99030128', '0'],
          ['', '', '', '', '', '', '2', '804100020', '$2,567.50'],
          ['', 'Sum:', '', '', '', '', '', '', '2,567.50'],
        ]),
      },
    ],
  })
  await choose(page, await file('ES-003 Entry Summary Line Tariff Details (10).xlsx', report))
  await expect(page.locator('#import-target')).toHaveValue('products')
  await expect(page.locator('#import-header')).toHaveValue('3')
  await press(page, 'Compare with the desk')
  await expect(page.getByText('No name yet: 0804.10.0020 from CN')).toBeVisible()

  await toImport(page)
  const wide = ['Importer Number', 'Name', ...Array.from({ length: 498 }, (_, n) => `Extra ${n}`)].join(',')
  const row = ['88-123456900', '"Wide, Inc"', ...Array.from({ length: 498 }, (_, n) => `=${n}`)].join(',')
  const units = [...`\ufeff${wide}\n${row}\n`].flatMap((letter) => [
    letter.charCodeAt(0) & 255,
    letter.charCodeAt(0) >> 8,
  ])
  await choose(page, await file('wide.csv', new Uint8Array(units)))
  await expect(page.locator('#import-target')).toHaveValue('importers')
  await press(page, 'Compare with the desk')
  await expect(page.getByText('Wide, Inc')).toBeVisible()
})

test('100,000 products: cancelled they leave nothing, imported they are found, undone they are gone', async () => {
  const { page } = drill.window
  const lines = ['SKU,Name,HTS Number,Country of Origin,Importer Number,MID,Unit Price,UOM']
  for (let n = 0; n < 100_000; n += 1)
    lines.push(
      `SKU-${n},"Product ${n}, of oak",${n % 2 === 0 ? '9401614011' : '804100020'},MX,88-123456700,MXMUETRE2208APO,12.${String(n % 100).padStart(2, '0')},NO`,
    )
  const path = await file('products.csv', lines.join('\n'))
  await toImport(page)
  const before = { disk: await pagesOnDisk(), database: await pagesInDatabase(page) }
  await choose(page, path)
  await expect(page.locator('#import-target')).toHaveValue('products')
  await press(page, 'Compare with the desk')
  await press(page, 'Import 100,000 rows')
  await expect(page.getByRole('progressbar')).toBeVisible()
  await page.screenshot({ path: join(tmpdir(), 'lifeboat-import-storing.png') })
  await press(page, 'Cancel, and leave nothing')
  await expect(refusal(page)).toContainText('Cancelled. Nothing was imported.')
  expect({ disk: await pagesOnDisk(), database: await pagesInDatabase(page) }).toEqual(before)

  await press(page, 'Import 100,000 rows')
  await expect(page.getByText('100,000 new, 0 changed, 0 unchanged, 0 refused.')).toBeVisible({ timeout: 120_000 })
  await page.keyboard.press('Control+k')
  await page.keyboard.type('sku-77777')
  // The worker opens 100 pages for the first question: on a busy machine that takes its time.
  await expect(page.getByText(/Product 77777, of oak/).first()).toBeVisible({ timeout: 90_000 })
  await page.keyboard.press('Escape')

  await toImport(page)
  await press(page, 'Undo')
  await expect(page.getByText(/products.csv is undone/)).toBeVisible()
  expect({ disk: await pagesOnDisk(), database: await pagesInDatabase(page) }).toEqual(before)
  await page.keyboard.press('Control+k')
  await page.keyboard.type('sku-77777')
  await expect(page.getByText(/Product 77777, of oak/)).toHaveCount(0)
  await page.keyboard.press('Escape')
  expect(drill.window.faults).toEqual([])
})
