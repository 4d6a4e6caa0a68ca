import { createHash } from 'node:crypto'
import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import { expect, test, type Locator, type Page } from '@playwright/test'
import { strFromU8, unzipSync } from 'fflate'
import { PDFDocument } from 'pdf-lib'
import { goTo, keyBox, newEntry } from './boxes'
import { press } from './desk'
import { drillForAll } from './drill'
import { keyUntil, pick } from './keyer'
import { pdfPages } from './paper'
import { picture } from './pictures'
import { catchPrints, printedPages } from './printer'

/**
 * Which road each shipment takes: one client’s pack for another broker, and nobody else’s data in it; and a vessel that
 * is laden tonight, whose security filing is made by somebody else.
 */
const drill = drillForAll()
test.describe.configure({ mode: 'serial' })
test.setTimeout(180_000)
test.use({ actionTimeout: 30_000 })

const grid = (page: Page, name: string): Locator => page.getByRole('grid', { name })
const side = (page: Page): Locator => page.getByRole('complementary', { name: /^Chosen (road|filing)$/u })
const dialog = (page: Page): Locator => page.getByRole('dialog')
const outbox = () => join(drill.host.dataFolder, 'outbox')
const files = async (end: string): Promise<string[]> =>
  (await readdir(outbox()).catch(() => [])).filter((name) => name.endsWith(end)).sort()

async function key(page: Page, label: string, text: string): Promise<void> {
  const box = page.getByLabel(label, { exact: true })
  await box.focus()
  await expect(box).toBeFocused()
  await page.keyboard.press('Control+a')
  await page.keyboard.insertText(text)
}

/** Arrows in the list until the side shows this one. */
async function choose(page: Page, list: string, heading: RegExp | string): Promise<void> {
  await grid(page, list).focus()
  await page.keyboard.press('Home')
  for (let most = 30; most > 0; most -= 1) {
    if (await side(page).getByRole('heading', { level: 2, name: heading }).isVisible()) return
    await page.keyboard.press('ArrowDown')
  }
  throw new Error(`The arrows never came to ${String(heading)}`)
}

async function chooseRoad(page: Page, road: string, boxes: Record<string, string>): Promise<void> {
  await page.keyboard.press('Enter')
  await expect(dialog(page)).toBeVisible()
  await page.getByLabel('Road', { exact: true }).selectOption(road)
  for (const [label, text] of Object.entries(boxes)) await key(page, label, text)
  await page.keyboard.press('Enter')
  await expect(dialog(page)).toHaveCount(0)
}

const axe = async (page: Page): Promise<string[]> =>
  (await new AxeBuilder({ page }).setLegacyMode(true).analyze()).violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
  )

let rio = ''
let tidewrack = ''
let noMode = ''

test('three shipments of three clients: a truck with its invoice, a vessel, and one whose mode nobody keyed', async () => {
  const { page } = drill.window
  rio = await newEntry(page)
  await pick(page, 'rio can')
  await keyUntil(page, { modeOfTransport: '30', billType: 'R', scac: 'TRMX', billNumber: '4471120' }, 'description')
  await pick(page, 'nogal sofa')
  await expect(page.locator('input[data-box$="/htsNumber"]').first()).not.toHaveValue('')
  const invoice = await PDFDocument.create()
  invoice.addPage([612, 792]).drawText('NOGAL INVOICE 4471', { x: 60, y: 700 })
  await page.keyboard.press('F7')
  await page
    .getByLabel('Files to attach')
    .setInputFiles([
      { name: 'Invoice 4471.pdf', mimeType: 'application/pdf', buffer: Buffer.from(await invoice.save()) },
    ])
  await expect(page.locator('.documents__row')).toHaveCount(1, { timeout: 60_000 })
  await page.keyboard.press('Escape')

  tidewrack = await newEntry(page)
  await pick(page, 'tidew')
  await keyBox(page, 'modeOfTransport', '11')
  await keyBox(page, 'conveyanceName', 'MV GREY HERON')
  await keyBox(page, 'voyage', '104E')
  await keyBox(page, 'billNumber', 'TIDE778812')

  noMode = await newEntry(page)
  await pick(page, 'ninef')
  await keyBox(page, 'modeOfTransport', '')
})

test('nobody chose a road yet: paper, said as not chosen', async () => {
  const { page } = drill.window
  await goTo(page, '#/respond/roads', 'Roads')
  await expect(grid(page, 'Clients and their roads')).toBeFocused()
  await expect(page.getByText('3 to go: 3 paper (3 not chosen)')).toBeVisible()
  await choose(page, 'Clients and their roads', /Rio Canela/u)
  await expect(side(page)).toContainText('not chosen: paper')
  expect(await axe(page)).toEqual([])
})

test('another broker without the client’s authorization: what is missing is said, and handing it is an exception', async () => {
  const { page } = drill.window
  await choose(page, 'Clients and their roads', /Rio Canela/u)
  await chooseRoad(page, 'otherBroker', { Broker: 'Quayside Brokers', Why: 'ACE link is down for a week' })
  await expect(side(page)).toContainText('written authorization is not on file (19 CFR 111.24)')
  await picture(page, 'roads-no-leave')
  await grid(page, 'Clients and their roads').focus()
  await page.keyboard.press('h')
  await expect(dialog(page)).toContainText('stands as an exception until the lead has settled it')
  await picture(page, 'roads-hand-exception')
  expect(await axe(page)).toEqual([])
  await press(page, 'Record the exception')
  await expect(dialog(page)).toContainText('say why it was handed all the same')
  await page.keyboard.press('Escape')
  await expect(dialog(page)).toHaveCount(0)
})

test('the authorization is keyed; the pack holds this client alone, and is handed over with its hash', async () => {
  const { page } = drill.window
  await grid(page, 'Clients and their roads').focus()
  await page.keyboard.press('a')
  await key(page, 'Authorized by', 'Lucia Rio, owner')
  await key(page, 'How, and where the paper is', 'signed letter by fax')
  await page.keyboard.press('Enter')
  await expect(dialog(page)).toHaveCount(0)
  await expect(side(page)).toContainText('Lucia Rio, owner')
  await expect(side(page)).toContainText('Nothing that the desk can see.')

  await grid(page, 'Clients and their roads').focus()
  await page.keyboard.press('p')
  await expect(dialog(page)).toContainText('Invoice 4471')
  await picture(page, 'roads-pack')
  expect(await axe(page)).toEqual([])
  await press(page, 'Save the pack')
  await expect(page.getByRole('heading', { name: 'The pack is saved' })).toBeVisible({ timeout: 90_000 })
  await picture(page, 'roads-pack-saved')
  const [name = ''] = await files('.zip')
  const bytes = await readFile(join(outbox(), name))
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  await expect(page.getByLabel('SHA-256 of the pack')).toHaveText(sha256)

  const members = unzipSync(new Uint8Array(bytes))
  expect(Object.keys(members).sort()).toEqual([
    'README.txt',
    'SHA256SUMS',
    'cover.pdf',
    `documents/${rio}-Invoice-4471.pdf`,
    'entries.csv',
    'handover.json',
    'shipments.csv',
  ])
  const folder = await mkdtemp(join(tmpdir(), 'lifeboat-pack-'))
  await writeFile(join(folder, 'cover.pdf'), members['cover.pdf'] ?? new Uint8Array())
  const cover = (await pdfPages(join(folder, 'cover.pdf'))).join(' ')
  expect(cover).toContain('Rio Canela Furniture Company')
  expect(cover).toContain(rio)
  expect(cover).toContain('Authorized in writing by Lucia Rio, owner')
  expect(cover).toContain('4471120')
  const texts = [
    strFromU8(new Uint8Array(bytes), true),
    cover,
    ...Object.values(members).map((one) => strFromU8(one, true)),
  ]
  for (const other of [
    'Tidewrack',
    '79-020004500',
    'Harborlight',
    'GREY HERON',
    'TIDE778812',
    tidewrack,
    'Ninefold',
    noMode,
  ])
    for (const text of texts) expect(text).not.toContain(other)
  const out = process.env['LIFEBOAT_SCREENS']
  if (out !== undefined && out !== '')
    await writeFile(join(out, 'roads-cover.pdf'), members['cover.pdf'] ?? new Uint8Array())

  await press(page, 'Record that it was handed over')
  await expect(page.getByLabel('SHA-256 of the pack')).toHaveValue(sha256)
  await expect(page.getByLabel('Handed to', { exact: true })).toHaveValue('Quayside Brokers')
  await press(page, /^Record$/u)
  await expect(dialog(page)).toHaveCount(0)
  await expect(side(page)).toContainText(sha256)
  await expect(side(page)).not.toContainText('exception')
  await picture(page, 'roads-handed')
})

test('without leave it is recorded all the same, with the reason, and stands as an exception', async () => {
  const { page } = drill.window
  await choose(page, 'Clients and their roads', /Ninefold/u)
  await chooseRoad(page, 'otherBroker', { Broker: 'Harbor and Sons', Why: 'the line stands still tomorrow' })
  await grid(page, 'Clients and their roads').focus()
  await page.keyboard.press('h')
  await key(page, 'Why it was handed without it', 'the client agreed by telephone, the letter follows')
  await press(page, 'Record the exception')
  await expect(dialog(page)).toHaveCount(0)
  await expect(side(page)).toContainText('exception: handed without authorization')
})

test('for a service center the pack says that the filer code is ours', async () => {
  const { page } = drill.window
  await choose(page, 'Clients and their roads', /Tidewrack/u)
  await chooseRoad(page, 'serviceCentre', { 'Service center': 'Breakwater Filing', Why: 'many entries, second day' })
  await grid(page, 'Clients and their roads').focus()
  await page.keyboard.press('p')
  await press(page, 'Save the pack')
  await expect(page.getByRole('heading', { name: 'The pack is saved' })).toBeVisible({ timeout: 90_000 })
  const name = (await files('.zip')).find((one) => one.includes('Tidewrack')) ?? ''
  const members = unzipSync(new Uint8Array(await readFile(join(outbox(), name))))
  expect(strFromU8(members['README.txt'] ?? new Uint8Array())).toContain('our filer code 000: the code is ours')
  expect(strFromU8(members['handover.json'] ?? new Uint8Array())).toContain('TIDE778812')
  for (const one of Object.values(members)) expect(strFromU8(one, true)).not.toContain('Rio Canela')
  await press(page, /^Close$/u)
  await goTo(page, '#/recover', 'Recover')
  await expect(page.getByText(/^handover Tidewrack/u).first()).toBeVisible()
  await goTo(page, '#/respond/roads', 'Roads')
})

test('a shipment follows its client until it is given a road of its own; the counts agree', async () => {
  const { page } = drill.window
  await goTo(page, '#/respond/roads/~shipments', 'Roads')
  const list = grid(page, 'Shipments and their roads')
  await expect(list.getByRole('row').filter({ hasText: rio })).toContainText(/Another broker.*as its client/su)
  await choose(page, 'Shipments and their roads', tidewrack)
  await chooseRoad(page, 'wait', { Why: 'reefer is plugged, free time until Friday' })
  await expect(list.getByRole('row').filter({ hasText: tidewrack })).toContainText('Wait')
  await expect(page.getByText('3 to go: 2 another broker, 1 wait')).toBeVisible()
  await picture(page, 'roads-shipments')
  expect(await axe(page)).toEqual([])
  await goTo(page, '#/respond/roads/~rules', 'Roads')
  await expect(page.getByRole('row', { name: /Another broker/u })).toContainText('19 CFR 111.24')
  await picture(page, 'roads-rules')
})

/** Day and time of a moment so many hours from now, by the window’s own clock. */
const inHours = (page: Page, hours: number): Promise<{ day: string; time: string }> =>
  page.evaluate((ahead) => {
    const at = new Date(Date.now() + ahead * 3_600_000)
    const two = (n: number) => String(n).padStart(2, '0')
    return {
      day: `${two(at.getMonth() + 1)}/${two(at.getDate())}/${at.getFullYear()}`,
      time: `${two(at.getHours())}:${two(at.getMinutes())}`,
    }
  }, hours)

async function keyLading(page: Page, hours: number): Promise<void> {
  await grid(page, 'Security filings').focus()
  await page.keyboard.press('Enter')
  const { day, time } = await inHours(page, hours)
  await key(page, 'Laden abroad, day', day)
  await key(page, 'Laden abroad, time', time)
}

const LIST = 'Security filings'
const isfRow = (page: Page, words: string): Locator => grid(page, LIST).getByRole('row').filter({ hasText: words })

test('a vessel stands in the list of security filings, a truck does not, and an unknown mode is said', async () => {
  const { page } = drill.window
  await goTo(page, '#/respond/isf', 'Security filings')
  await expect(grid(page, LIST)).toBeFocused()
  await expect(isfRow(page, tidewrack)).toContainText('lading not keyed')
  await expect(isfRow(page, noMode)).toContainText('mode not keyed')
  await expect(isfRow(page, rio)).toHaveCount(0)
  expect(await axe(page)).toEqual([])
})

test('laden in twenty hours it is overdue; laden later tonight its clock runs, and what is missing is named', async () => {
  const { page } = drill.window
  await choose(page, LIST, tidewrack)
  await keyLading(page, 20)
  await press(page, /^Save$/u)
  await expect(dialog(page)).toHaveCount(0)
  await expect(isfRow(page, tidewrack)).toContainText(/overdue by (3 h|4 h)/u)
  await expect(page.getByText('2 to file, 1 overdue')).toBeVisible()
  await keyLading(page, 30)
  await key(page, '1 Seller', 'Camarones del Golfo SA')
  await key(page, 'Seller’s address', 'Muelle 4, Guaymas, SO 85400, Mexico')
  await press(page, 'The buyer is the importer')
  await expect(page.getByLabel('2 Buyer', { exact: true })).toHaveValue(/Tidewrack/u)
  await picture(page, 'isf-sheet')
  expect(await axe(page)).toEqual([])
  await press(page, /^Save$/u)
  await expect(dialog(page)).toHaveCount(0)
  await expect(isfRow(page, tidewrack)).toContainText(/[56] h( \d+ min)? left/u)
  await expect(side(page)).not.toContainText('Buyer')
  await expect(side(page)).toContainText('Consolidator (stuffer)')
  await picture(page, 'isf-list')
})

test('the data sheet is printed and saved for the clean machine: ten elements, blanks for ink', async () => {
  const { page } = drill.window
  await catchPrints(page)
  const button = page.getByRole('button', { name: 'Print the sheet' })
  await press(page, 'Print the sheet')
  await expect(button).toBeEnabled({ timeout: 60_000 })
  await expect(side(page)).toContainText('It went to the print dialog')
  const paper = (await printedPages(page)).join(' ')
  expect(paper).toContain('Importer security filing: data sheet')
  expect(paper).toContain('Camarones del Golfo SA, Muelle 4, Guaymas')
  expect(paper).toContain('MV GREY HERON, 104E')
  expect(paper).toContain('79-020004500')
  expect(paper).toContain('Consolidator (stuffer)')
  expect(paper).toContain('____')
  const out = process.env['LIFEBOAT_SCREENS']
  if (out !== undefined && out !== '')
    await writeFile(join(out, 'isf-sheet.pdf'), Buffer.from(await page.evaluate(() => window.lastPrinted ?? [])))
  await press(page, 'Save as text')
  await expect.poll(async () => (await files('.txt')).length, { timeout: 60_000 }).toBe(1)
  await expect(side(page)).toContainText('Saved as')
  const text = await readFile(join(outbox(), (await files('.txt'))[0] ?? ''), 'utf8')
  expect(text).toContain('1. Seller: Camarones del Golfo SA')
  expect(text).toContain('EXERCISE')
})

test('sent is not filed; filed with its number stops the clock, also among the deadlines', async () => {
  const { page } = drill.window
  await choose(page, LIST, tidewrack)
  await page.keyboard.press('s')
  await key(page, 'Filer', 'Quayside Brokers')
  await key(page, 'How', 'mail from the clean machine')
  await page.keyboard.press('Enter')
  await expect(dialog(page)).toHaveCount(0)
  await expect(isfRow(page, tidewrack)).toContainText('left, sent')
  await goTo(page, '#/communicate/deadlines', 'Deadlines')
  const deadline = grid(page, 'Deadlines').getByRole('row').filter({ hasText: 'Importer security filing' })
  await expect(deadline).toContainText('left')

  await goTo(page, '#/respond/isf', 'Security filings')
  await choose(page, LIST, tidewrack)
  await page.keyboard.press('f')
  await expect(page.getByLabel('Filed by', { exact: true })).toHaveValue('Quayside Brokers')
  await key(page, 'Transaction number', 'QSB-1182-004417')
  await page.keyboard.press('Enter')
  await expect(dialog(page)).toHaveCount(0)
  await expect(isfRow(page, tidewrack)).toHaveCount(0)
  await grid(page, LIST).focus()
  await page.keyboard.press('4')
  await expect(isfRow(page, tidewrack)).toContainText('filed')
  await expect(side(page)).toContainText('QSB-1182-004417')
  await picture(page, 'isf-filed')

  await goTo(page, '#/communicate/deadlines', 'Deadlines')
  await expect(deadline).toHaveCount(0)
  await press(page, /^Done/u)
  await expect(deadline).toContainText('done')
})
