import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import { expect, test, type Page } from '@playwright/test'
import { boxOf, goTo } from './boxes'
import { press } from './desk'
import { drillForAll } from './drill'
import { catchPrints, printedPages } from './printer'
import { picture } from './pictures'

/**
 * What arrives, ranked: keyed and imported with a repeat and a cancelled bill, in the order of the published rule, moved
 * by hand with name and reason, taken and given back, opened as an entry that has its values, and put on the port's list.
 */
const drill = drillForAll()
test.describe.configure({ mode: 'serial' })
test.setTimeout(180_000)

const grid = (page: Page) => page.getByRole('grid', { name: 'Queue' })
const rows = async (page: Page): Promise<string[]> => {
  await expect(grid(page)).toBeVisible()
  return grid(page).getByRole('row').allInnerTexts()
}
/** The names of the clients in the order of the rows. */
const order = async (page: Page): Promise<string[]> =>
  (await rows(page)).map((row) => clients.find((client) => row.includes(client)) ?? row)
const [FISH, SHRIMP, SOFA, CHAIRS] = [
  'Andes Live Fish',
  'Coldline Distribution',
  'Rio Canela Furniture',
  'Cedar Row Furniture',
]
const clients = [FISH, SHRIMP, SOFA, CHAIRS] as const

const toQueue = async (page: Page) => {
  await goTo(page, '#/respond', 'Entries')
  await goTo(page, '#/respond/queue', 'Queue')
  await expect(grid(page)).toBeFocused()
}
/** A day here, so many from today, as the window's own clock has it. */
const dayFromNow = (page: Page, days: number): Promise<string> =>
  page.evaluate((ahead) => {
    const day = new Date()
    day.setDate(day.getDate() + ahead)
    return [day.getFullYear(), day.getMonth() + 1, day.getDate()].map((part) => String(part).padStart(2, '0')).join('-')
  }, days)

/** The row of this client has the choice. */
async function choose(page: Page, client: string): Promise<void> {
  await grid(page).focus()
  await page.keyboard.press('Home')
  const at = (await order(page)).indexOf(client)
  for (let nth = 0; nth < at; nth++) await page.keyboard.press('ArrowDown')
  await expect(grid(page).locator('[aria-selected=true]')).toContainText(client)
}

async function keyArrival(page: Page, boxes: Readonly<Record<string, string>>): Promise<void> {
  await goTo(page, '#/prepare/arrivals/new', 'An arrival')
  for (const [label, text] of Object.entries(boxes)) {
    const box = page.getByRole('dialog').getByLabel(label, { exact: true })
    await box.focus()
    await expect(box).toBeFocused()
    const kind = await box.evaluate((element) => (element instanceof HTMLInputElement ? element.type : element.tagName))
    if (kind === 'SELECT') await box.selectOption(text)
    else if (kind === 'date') await box.fill(text)
    else await page.keyboard.insertText(text)
  }
}

test('arrivals are keyed and imported: a repeat is kept and not worked twice, a cancelled bill is on record', async () => {
  const { page } = drill.window
  const [before, today, tomorrow] = await Promise.all([-2, 0, 1].map((days) => dayFromNow(page, days)))
  const shrimp = {
    Client: 'Coldline Distribution LLC',
    Bill: 'MEDU4471120',
    Carrier: 'MEDU',
    'Vessel, flight or trip': 'MSC ALBA',
    'How it comes': '11',
    'Port of entry': '2304',
    'FIRMS code of the place': 'S123',
    'Arrives on': tomorrow ?? '',
    'At, 24-hour clock': '1430',
  }
  await keyArrival(page, { ...shrimp, Container: 'MSCU1234566' })
  await page.getByLabel('Perishable, live or needed at once').press('Space')
  await page.getByRole('dialog').getByLabel('Client', { exact: true }).press('Enter')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await keyArrival(page, { ...shrimp, Container: 'MSCU7654321' })
  await expect(page.getByRole('dialog')).toContainText('MEDU4471120 of this client is on the list already')
  await picture(page, 'queue-arrival')
  await page.getByRole('dialog').getByLabel('Client', { exact: true }).press('Enter')
  await expect(page.getByRole('dialog')).toHaveCount(0)

  const list = [
    'Importer Name,Bill,Port,Mode,Arrival Date,Last Free Day,Bill Status,Carrier,Container,Cost per Day,Urgency',
    `Rio Canela Furniture Company,OOLU2000001,2304,11,${before},${today},On hand,OOLU,OOLU1111110,185,`,
    `Rio Canela Furniture Company,OOLU2000001,2304,11,${before},${today},On hand,OOLU,OOLU2222221,185,`,
    `Rio Canela Furniture Company,OOLU2000009,2304,11,${before},${today},CANCELLED,OOLU,OOLU3333332,185,`,
    `Cedar Row Furniture Inc.,TRMX300001,2304,30,${tomorrow},,,TRMX,,,`,
    `Andes Live Fish SA,TRMX300002,2304,30,${tomorrow},,,TRMX,,,Live animals`,
  ]
  const path = join(await mkdtemp(join(tmpdir(), 'lifeboat-queue-')), 'arrivals.csv')
  await writeFile(path, list.join('\n'))
  await page.evaluate(() => void (location.hash = '#/prepare/import'))
  await expect(page.getByRole('button', { name: 'Choose a file' })).toBeFocused()
  await page.locator('input[type=file]').setInputFiles(path)
  await expect(page.locator('#import-target')).toBeVisible()
  if ((await page.locator('#import-target').inputValue()) !== 'arrivals')
    await page.locator('#import-target').selectOption('arrivals')
  await press(page, 'Compare with the desk')
  await press(page, 'Import 5 rows')
  await expect(page.getByText('5 new, 0 changed, 0 unchanged, 0 refused.')).toBeVisible()

  await goTo(page, '#/prepare/arrivals', 'Arrivals expected')
  const aside = page.getByLabel('Show what is not worked: 2 repeat another, 1 cancelled')
  await aside.press('Space')
  const table = page.getByRole('table', { name: 'Cancelled and repeated' })
  await expect(table).toContainText('repeats MEDU4471120')
  await expect(table).toContainText('repeats OOLU2000001')
  await expect(table).toContainText('cancelled: the list says: CANCELLED')
  await expect(page.getByRole('table', { name: 'Arrivals expected' }).getByRole('row')).toHaveCount(5)
  await picture(page, 'queue-arrivals')
})

test('the queue stands in the order of the published rule, each with its reason', async () => {
  const { page } = drill.window
  await toQueue(page)
  expect(await order(page)).toEqual([FISH, SHRIMP, SOFA, CHAIRS])
  const shown = await rows(page)
  expect(shown[0]).toContain('Live: arrives tomorrow')
  expect(shown[1]).toContain('Perishable: arrives tomorrow at 14:30')
  expect(shown[2]).toContain('Last free day is today: $185 a day from tomorrow')
  expect(shown[3]).toContain('Arrives tomorrow')
  await expect(page.getByText('4 to work; $0 a day runs now, $185 after all free time')).toBeVisible()
  await picture(page, 'queue')
  await page.getByRole('link', { name: 'How this is ranked' }).press('Enter')
  await expect(page.getByRole('table', { name: 'Lines of the rule, in order' }).getByRole('row')).toHaveCount(9)
  await picture(page, 'queue-rule')
})

test('put first by hand wants a reason, moves it and says who and why; by the rule again puts it back', async () => {
  const { page } = drill.window
  await toQueue(page)
  await choose(page, CHAIRS)
  await page.keyboard.press('f')
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByLabel('Why', { exact: true })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(dialog).toContainText('Say why: others follow this list.')
  await page.keyboard.insertText('the driver has four hours left')
  await dialog.getByLabel('Who says so').focus()
  await page.keyboard.press('Control+a')
  await page.keyboard.insertText('Imogen Halyard')
  await picture(page, 'queue-put')
  await page.keyboard.press('Enter')
  await expect(dialog).toHaveCount(0)
  expect(await order(page)).toEqual([CHAIRS, FISH, SHRIMP, SOFA])
  expect((await rows(page))[0]).toContain('Put first by Imogen Halyard: the driver has four hours left')
  await choose(page, CHAIRS)
  await page.keyboard.press('r')
  await expect(page.getByText('TRMX300001 stands by the rule again.')).toBeVisible()
  expect(await order(page)).toEqual([FISH, SHRIMP, SOFA, CHAIRS])
})

test('a shipment is taken and given back, and the list of a person is printed', async () => {
  const { page } = drill.window
  await catchPrints(page)
  await toQueue(page)
  await choose(page, SOFA)
  await page.keyboard.press('t')
  await expect(page.getByText('OOLU2000001 is yours.')).toBeVisible()
  await page.getByLabel('Whose work').selectOption('mine')
  expect(await order(page)).toEqual([SOFA])
  await page.getByRole('link', { name: 'By person' }).press('Enter')
  await expect(page.getByRole('heading', { name: 'Nobody’s: 3' })).toBeVisible()
  const button = page.getByRole('button', { name: /^Print the list: (?!Nobody)/ })
  await button.press('Enter')
  await expect(page.getByText('It went to the print dialog.', { exact: false })).toBeVisible({ timeout: 60_000 })
  await expect(button).toBeEnabled()
  const [paper = ''] = await printedPages(page)
  expect(paper).toContain('OOLU2000001')
  expect(paper).toContain('Last free day is today')
  expect(paper).not.toContain('TRMX300002')
  await picture(page, 'queue-people')
  await toQueue(page)
  await choose(page, SOFA)
  await page.keyboard.press('g')
  await expect(page.getByText('OOLU2000001 is nobody’s again.')).toBeVisible()
})

test('an entry opened from the queue has what the list knows, and the queue shows one shipment under its number', async () => {
  const { page } = drill.window
  await toQueue(page)
  await choose(page, SHRIMP)
  await page.keyboard.press('Enter')
  await expect(page.locator('input[data-box]:focus')).toBeVisible()
  const number = (await page.getByRole('heading', { level: 1 }).innerText()).trim()
  for (const [field, value] of Object.entries({
    importerName: /Coldline Distribution/,
    portOfEntry: /2304/,
    modeOfTransport: /11/,
    carrierCode: /MEDU/,
    firms: /S123/,
    billNumber: /4471120/,
  }))
    await expect(boxOf(page, field), field).toHaveValue(value)
  await expect(page.locator('input[data-box$="/containerNumber"]')).toHaveCount(2)
  await picture(page, 'queue-entry')
  await toQueue(page)
  expect(await order(page)).toEqual([FISH, SHRIMP, SOFA, CHAIRS])
  expect((await rows(page))[1]).toContain(number)
  await choose(page, SHRIMP)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toContainText(number)
})

test('the port’s list is printed and recorded: right order, entry and bill, no client and no tier', async () => {
  const { page } = drill.window
  await toQueue(page)
  await choose(page, CHAIRS)
  await page.keyboard.press('Enter')
  await expect(page.locator('input[data-box]:focus')).toBeVisible()
  const chairs = (await page.getByRole('heading', { level: 1 }).innerText()).trim()
  await goTo(page, '#/respond/port', 'Port’s priority list')
  await page.getByLabel('Port', { exact: true }).selectOption('2304')
  await catchPrints(page)
  await page.getByRole('button', { name: 'Print list 1' }).press('Enter')
  await expect(page.getByText('It went to the print dialog.', { exact: false })).toBeVisible({ timeout: 60_000 })
  await expect(page.getByRole('button', { name: 'Print list 2' })).toBeEnabled()
  await picture(page, 'queue-port')
  const [paper = ''] = await printedPages(page)
  for (const words of ['Priority list 1, port 2304', 'EXERCISE', 'Perishable: 1', 'MEDU4471120', 'S123', chairs])
    expect(paper).toContain(words)
  expect(paper.indexOf('MEDU4471120')).toBeLessThan(paper.indexOf(chairs))
  // What has no number yet is asked for only when that is wanted.
  for (const secret of ['Coldline', 'Cedar Row', 'Andes', 'OOLU2000001']) expect(paper).not.toContain(secret)
  await page.getByLabel('Only what has an entry number').press('Space')
  await page.getByRole('button', { name: 'Print list 2' }).press('Enter')
  await expect(page.getByRole('button', { name: 'Print list 3' })).toBeEnabled({ timeout: 60_000 })
  const [whole = ''] = await printedPages(page)
  const places = ['MEDU4471120', 'TRMX300002', 'OOLU2000001'].map((bill) => whole.indexOf(bill))
  expect(places).toEqual([...places].sort((a, b) => a - b))
  expect(places).not.toContain(-1)
})

test('queue, work, rule, port list and arrivals: nothing that axe finds', async () => {
  const { page } = drill.window
  for (const [hash, heading] of [
    ['#/respond/queue', 'Queue'],
    ['#/respond/queue/~work', 'Queue'],
    ['#/respond/queue/~rule', 'Queue'],
    ['#/respond/port', 'Port’s priority list'],
    ['#/prepare/arrivals', 'Arrivals expected'],
  ] as const) {
    await goTo(page, hash, heading)
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
    expect(violations.map(({ id, nodes }) => `${hash} ${id} ${nodes[0]?.target.join(' ') ?? ''}`)).toEqual([])
  }
})
