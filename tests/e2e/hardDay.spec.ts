import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test, type Locator, type Page } from '@playwright/test'
import { formatEntryNumber } from '../../shared/domain/entryNumber'
import { goTo, keyBox, savePacket, toPacket } from './boxes'
import { press, startDrill } from './desk'
import { everyBox, missingOnPaper } from './hardDay/boxByBox'
import { arrivalsCsv, clients, expectedOn, flightsCsv, flyingOn, type Shipment } from './hardDay/shipments'
import { pdfPages, plain } from './paper'
import { picture } from './pictures'
import { catchPrints } from './printer'
import { keyIn } from './realDesk'
import { addBlock, aLaptop, endLaptop, joinFrom, mirrorOf, takeInAll, type Laptop } from './twoLaptops'

/**
 * A hard day of two hundred shipments with two operators on two laptops: thirty in flight at the cut, the rest from the
 * list of arrivals, by truck, ocean and air, plain and of other agencies. At its end every number of every block is in
 * one state, and every figure on every screen agrees.
 */
let a: Laptop
let b: Laptop
const now = new Date()
const today = [now.getFullYear(), now.getMonth() + 1, now.getDate()]
  .map((part) => String(part).padStart(2, '0'))
  .join('-')
const expected = expectedOn(today)
const flying = flyingOn(today)
const OFFICER = 'CBPO Trevino, badge 4471'
/** entry number as it is on paper → the shipment; filled while keying */
const papers = new Map<string, Shipment>()
const checked: string[] = []

test.describe.configure({ mode: 'serial' })
test.setTimeout(900_000)
test.use({ actionTimeout: 60_000 })
test.beforeAll(async () => {
  test.setTimeout(240_000)
  a = await aLaptop()
  b = await aLaptop()
})
test.afterAll(async () => {
  await endLaptop(a)
  await endLaptop(b)
})

const dialog = (page: Page) => page.getByRole('dialog')
const grid = (page: Page, name: string) => page.getByRole('grid', { name })
const mainSystemNumber = (nth: number) => formatEntryNumber('000', String(2_000_001 + nth))
const isTruck = ({ client }: Shipment) => client.mode === '30'

async function importList(page: Page, name: string, content: string, target: string): Promise<string> {
  const file = join(await mkdtemp(join(tmpdir(), 'lifeboat-hard-day-')), name)
  await writeFile(file, content)
  await page.evaluate(() => void (window.location.hash = '#/prepare'))
  await goTo(page, '#/prepare/import', 'Import')
  await page.locator('input[type=file]').setInputFiles(file)
  await page.locator('#import-target').waitFor()
  if ((await page.locator('#import-target').inputValue()) !== target)
    await page.locator('#import-target').selectOption(target)
  await press(page, 'Compare with the desk')
  await press(page, /^Import \d+ row/u)
  const counts = page.getByText(/\d+ new, \d+ changed, \d+ unchanged, \d+ refused/u)
  await expect(counts).toBeVisible({ timeout: 60_000 })
  return counts.innerText()
}

/** Each takes in what the other has. */
async function meet(): Promise<void> {
  await takeInAll(b.window.page, await mirrorOf(a))
  await takeInAll(a.window.page, await mirrorOf(b))
}

test('at the cut: two laptops of one desk, the list of arrivals, and what was in flight', async () => {
  const { page } = a.window
  await startDrill(page)
  await page.keyboard.press('F4')
  await expect(page.getByLabel('What is known')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: /^Print \d pages$/u })).toBeFocused()
  await page.keyboard.press('Escape')
  await addBlock(page, '0400001', '0400060')
  expect(expected.length + flying.length).toBe(200)
  // three rows are in the list twice, two bills were cancelled
  expect(await importList(page, 'arrivals.csv', arrivalsCsv(today), 'arrivals')).toMatch(/^17\d new/u)
  expect(await importList(page, 'in-flight.csv', flightsCsv(today, mainSystemNumber), 'inFlight')).toMatch(/^30 new/u)
  await joinFrom(b, await mirrorOf(a))
  await addBlock(b.window.page, '0500001', '0500120')
  await takeInAll(page, await mirrorOf(b))
  await goTo(page, '#/respond/queue', 'Queue')
  await expect(page.getByText(/^170 to work/u)).toBeVisible()
  await picture(page, 'hard-day-queue')
})

test('thirty in flight: the port answers, and each ends in one decision', async () => {
  const { page } = a.window
  await goTo(page, '#/respond/triage', 'In flight at the cut')
  const list = grid(page, 'Entries in flight')
  await list.focus()
  await page.keyboard.press('Home')
  await page.keyboard.press('1')
  await expect(dialog(page).getByLabel('Who says it')).toBeFocused()
  await page.keyboard.insertText('Officer Ruiz, badge 4471')
  await page.keyboard.press('Enter')
  await expect(dialog(page)).toHaveCount(0)
  const side = page.getByRole('complementary', { name: 'Chosen entry in flight' })
  const chosen = () => side.getByRole('heading', { level: 2 }).first().innerText()
  for (const key of '1234161141') {
    const before = await chosen()
    await page.keyboard.press(key)
    await expect.poll(chosen).not.toBe(before)
  }
  await page.keyboard.press('Escape')
  for (let count = 1; count <= 30; count += 1) {
    await page.getByRole('button', { name: /^Open \d+/ }).press('Enter')
    await list.focus()
    await page.keyboard.press('Home')
    await page.keyboard.press('Enter')
    await expect(side.locator('input[type=radio]:focus')).toBeVisible()
    await page.keyboard.press('Enter')
    await expect(page.getByText(`${count} of 30 decided`).first()).toBeVisible()
  }
  await expect(page.locator('.tag--good', { hasText: '30 of 30 decided' })).toBeVisible()
})

/** One line of its client's product, with a value of its own: what the paper shows is this shipment's. */
async function keyLine(page: Page, shipment: Shipment): Promise<void> {
  const box = page.locator('input[data-kind="line"][data-box$="/description"]').first()
  await box.focus()
  await page.keyboard.insertText(shipment.client.product)
  await page.locator('[role=listbox] [role=option]').first().waitFor()
  await page.keyboard.press('Enter')
  await expect(page.locator('input[data-kind="line"][data-box$="/htsNumber"]').first()).not.toHaveValue('')
  const value = page.locator('input[data-kind="line"][data-box$="/enteredValue"]').first()
  await value.focus()
  await expect(value).toBeFocused()
  await page.keyboard.press('Control+a')
  await page.keyboard.insertText(String(shipment.value))
  await page.keyboard.press('Enter')
  await expect(value).not.toBeFocused()
}

const numberShown = async (page: Page): Promise<string> => {
  const heading = page.getByRole('heading', { level: 1 })
  await expect(heading).toHaveText(/^000-\d{7}-\d$/u)
  return (await heading.innerText()).trim()
}

/** From the queue to the keyed entry: its bill is looked for, Enter opens it. */
async function keyFromQueue(page: Page, shipment: Shipment): Promise<void> {
  await goTo(page, '#/respond/queue', 'Queue')
  const search = page.getByLabel('Search', { exact: true })
  await search.fill(shipment.bill)
  await search.press('Enter')
  await expect(grid(page, 'Queue').getByRole('row')).toHaveCount(1)
  await page.keyboard.press('Enter')
  papers.set(await numberShown(page), shipment)
  await keyLine(page, shipment)
}

/** What was in flight and goes on paper, from the triage. */
async function keyFlights(page: Page, mine: (shipment: Shipment) => boolean): Promise<number> {
  let count = 0
  for (const [nth, shipment] of flying.entries()) {
    if (!mine(shipment)) continue
    await goTo(page, '#/respond/triage', 'In flight at the cut')
    await page.getByRole('button', { name: /^All 30/ }).press('Enter')
    await page.getByLabel('Search the entries in flight').fill(shipment.bill)
    const side = page.getByRole('complementary', { name: 'Chosen entry in flight' })
    await expect(side.getByRole('heading', { level: 2 }).first()).toHaveText(mainSystemNumber(nth))
    const opens = side.getByRole('button', { name: /Open the entry on paper/ })
    if ((await opens.count()) === 0) continue
    await opens.press('Enter')
    papers.set(await numberShown(page), shipment)
    await keyLine(page, shipment)
    count += 1
  }
  return count
}

test('two operators key them side by side: trucks on one laptop, ocean and air on the other', async () => {
  await takeInAll(b.window.page, await mirrorOf(a))
  const work = async ({ window: { page } }: Laptop, mine: (shipment: Shipment) => boolean) => {
    const flights = await keyFlights(page, mine)
    for (const shipment of expected.filter(mine)) await keyFromQueue(page, shipment)
    return flights
  }
  const [ofA, ofB] = await Promise.all([work(a, isTruck), work(b, (shipment) => !isTruck(shipment))])
  expect(papers.size).toBe(170 + ofA + ofB)
  console.log('in flight on paper', ofA, ofB)
  await meet()
})

/** What the papers of one shipment say besides: by its way, each box by its name. */
const more: Record<Shipment['client']['mode'], (nth: number) => Record<string, string>> = {
  '30': (nth) => ({
    carrierCode: 'TRMX',
    tripNumber: `TRMX44${nth}1120`,
    driverName: `Rogelio Villarreal ${String.fromCharCode(65 + nth)}`,
    plate: `TX 4KJ22${nth}7`,
    quantity: `21${nth}`,
    unit: 'CTN',
    quantity1: `1${nth}4`,
    grossWeightKg: `81${nth}2`,
  }),
  '11': (nth) => ({
    carrierCode: 'MAEU',
    conveyanceName: `Ocean Lantern ${nth}`,
    voyage: `24${nth}W`,
    quantity: `82${nth}`,
    unit: 'CTN',
    containerNumber: 'MSKU9070323',
    seal: `SL77${nth}41`,
    quantity1: `9${nth}00`,
    grossWeightKg: `99${nth}0`,
  }),
  '40': (nth) => ({
    carrierCode: 'UA',
    voyage: `UA88${nth}`,
    quantity: `4${nth}`,
    unit: 'CTN',
    quantity1: `3${nth}`,
    grossWeightKg: `25${nth}`,
  }),
}

async function openByNumber(page: Page, number: string): Promise<void> {
  await goTo(page, '#/respond', 'Entries')
  const search = page.getByLabel('Search entries')
  await search.fill(number)
  await expect(page.getByRole('grid').getByRole('row').filter({ hasText: number })).toHaveCount(1)
  await search.press('Enter')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(number)
}

test('ten of them are keyed to the last box, and their papers say box by box what was keyed', async () => {
  const ofWay = (mode: string, count: number) =>
    [...papers].filter(([, { client }]) => client.mode === mode).slice(3, 3 + count)
  const ten = [...ofWay('30', 4), ...ofWay('11', 4), ...ofWay('40', 2)]
  const check = async ({ window: { page }, host }: Laptop, mine: typeof ten) => {
    for (const [number, shipment] of mine) {
      await openByNumber(page, number)
      for (const [field, text] of Object.entries(more[shipment.client.mode](checked.length))) {
        await keyBox(page, field, text)
      }
      checked.push(number)
      const boxes = await everyBox(page)
      expect(boxes.length).toBeGreaterThan(24)
      await toPacket(page)
      const text = (await pdfPages(await savePacket(page, host))).join(' ')
      expect(missingOnPaper(boxes, text), number).toEqual([])
      // and nobody else's: neither another's number nor its bill
      for (const [other, { bill }] of ten)
        if (other !== number) for (const foreign of [other, bill]) expect(plain(text)).not.toContain(foreign)
    }
  }
  await check(
    a,
    ten.filter(([, shipment]) => isTruck(shipment)),
  )
  await check(
    b,
    ten.filter(([, shipment]) => !isTruck(shipment)),
  )
  expect(checked).toHaveLength(10)
})

/** Every packet that is not on paper yet, as one pile. */
async function printPile({ window: { page } }: Laptop, count: number): Promise<void> {
  await catchPrints(page)
  await goTo(page, '#/respond/print', 'Print many')
  await press(page, `Choose all ${count}`)
  await press(page, `Print ${count} packets`)
  await expect(page.getByText(/The print dialog opened for all/u)).toBeVisible({ timeout: 600_000 })
  await press(page, new RegExp(`How far did it come\\? ${count} packets`, 'u'))
  await press(page, 'All of it is on paper')
  await expect(dialog(page)).toHaveCount(0)
}

/** Three that nobody needs any more; their numbers stay accounted for. */
async function voidOne(page: Page, number: string): Promise<void> {
  await goTo(page, '#/respond', 'Entries')
  const search = page.getByLabel('Search entries')
  await search.fill(number)
  await search.press('Enter')
  await page.keyboard.press('v')
  await expect(dialog(page).getByLabel('Why')).toBeFocused()
  await page.keyboard.insertText('the driver turned round before the bridge')
  await page.keyboard.press('Enter')
  await expect(dialog(page)).toHaveCount(0)
}

const drawnBy = (first: string) =>
  [...papers.keys()].filter((number) => number.startsWith(first) && !checked.includes(number))
let voided: string[] = []

test('three numbers are void; each laptop prints what it keyed, one pile each', async () => {
  voided = [...drawnBy('000-031').slice(0, 2), ...drawnBy('000-05').slice(0, 1)]
  for (const number of voided.slice(0, 2)) await voidOne(a.window.page, number)
  for (const number of voided.slice(2)) await voidOne(b.window.page, number)
  const from = performance.now()
  const ofA = [...papers].filter(([, shipment]) => isTruck(shipment)).length
  await meet()
  const begun = performance.now()
  await printPile(a, papers.size - voided.length - checked.length)
  console.log(
    `${papers.size - voided.length - checked.length} packets printed in ${Math.round((performance.now() - begun) / 1000)} s`,
    ofA,
    from,
  )
})
