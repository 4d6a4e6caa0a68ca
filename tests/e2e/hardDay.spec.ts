import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test, type Page } from '@playwright/test'
import { formatEntryNumber } from '../../shared/domain/entryNumber'
import { goTo, keyBox, savePacket, toPacket } from './boxes'
import { dayHere } from './days'
import { press, startDrill } from './desk'
import { everyBox, missingOnPaper } from './hardDay/boxByBox'
import { printPile, visit } from './hardDay/pileAndCounter'
import { arrivalsCsv, expectedOn, flightsCsv, flyingOn, type Shipment } from './hardDay/shipments'
import { pdfPages, plain } from './paper'
import { picture } from './pictures'
import { addPerson } from './people'
import { addBlock, aLaptop, endLaptop, joinFrom, mirrorOf, takeInAll, type Laptop } from './twoLaptops'

/**
 * A hard day of two hundred shipments with two operators on two laptops: thirty in flight at the cut, the rest from the
 * list of arrivals, by truck, ocean and air, plain and of other agencies. At its end every number of every block is in
 * one state, and every figure on every screen agrees.
 */
let a: Laptop
let b: Laptop
const today = dayHere()
const expected = expectedOn(today)
const flying = flyingOn(today)
const SECOND = 'Ben Osei'
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
  await addPerson(page, SECOND, 'operator', 'the other desk by the window')
  await joinFrom(b, await mirrorOf(a), 'the other desk by the window')
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

/** Looks for one shipment in the queue and stands on it. */
async function inQueue(page: Page, bill: string): Promise<void> {
  await goTo(page, '#/respond/queue', 'Queue')
  const search = page.getByLabel('Search', { exact: true })
  await search.fill(bill)
  await search.press('Enter')
  await expect(grid(page, 'Queue').getByRole('row')).toHaveCount(1)
}

test('two who take one shipment on two laptops are both named, in red, until they have spoken', async () => {
  const { bill } = expected[20] as Shipment
  await takeInAll(b.window.page, await mirrorOf(a))
  for (const { page } of [a.window, b.window]) {
    await inQueue(page, bill)
    await page.keyboard.press('t')
    await expect(page.getByText(`${bill} is yours.`)).toBeVisible()
  }
  await meet()
  const { page } = a.window
  await inQueue(page, bill)
  await expect(grid(page, 'Queue').getByRole('row')).toContainText('twice')
  await expect(grid(page, 'Queue').getByRole('row')).toContainText(SECOND)
  await goTo(page, '#/respond/exceptions', 'Exceptions')
  await expect(page.getByRole('row').filter({ hasText: 'Same shipment twice' })).toHaveCount(1)
  await picture(page, 'hard-day-twice')

  await inQueue(page, bill)
  await page.keyboard.press('t')
  const again = page.getByRole('button', { name: 'Take it all the same' })
  const mine = page.getByText(`${bill} is yours.`)
  await expect(again.or(mine).first()).toBeVisible()
  if (await again.isVisible()) await again.press('Enter')
  await expect(mine).toBeVisible()
  await meet()
  for (const one of [a.window.page, b.window.page]) {
    await inQueue(one, bill)
    await expect(grid(one, 'Queue').getByRole('row')).not.toContainText('twice')
  }
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
  await inQueue(page, shipment.bill)
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
  // new numbers and the main system's own
  expect(ofA + ofB).toBeGreaterThan(10)
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

/** The numbers of a laptop's blocks that are on no list of ten. */
const drawnBy = (first: string) =>
  [...papers.keys()].filter((number) => number.startsWith(first) && !checked.includes(number))
let voided: string[] = []

test('three numbers are void; each laptop prints what it keyed, in one pile', async () => {
  voided = [...drawnBy('000-031').slice(0, 2), ...drawnBy('000-05').slice(0, 1)]
  expect(voided).toHaveLength(3)
  for (const number of voided.slice(0, 2)) await voidOne(a.window.page, number)
  for (const number of voided.slice(2)) await voidOne(b.window.page, number)
  const [ofA, ofB] = await Promise.all([printPile(a, ['2304']), printPile(b, ['2704', '2720'])])
  expect(ofA + ofB).toBe(papers.size - voided.length - checked.length)
})

test('the counter: one hold, one exam, two refused, the rest released, each with its evidence', async () => {
  const [trucks, ocean] = await Promise.all([visit(a, '2304', 'he'), visit(b, '2704', 'nn')])
  const air = await visit(b, '2720', '')
  expect(trucks + ocean + air).toBe(papers.size - voided.length)
  await meet()
})

test('a redelivery is ordered, and stands among the things to follow up with its last day', async () => {
  const { page } = b.window
  const number = checked.at(-1) ?? ''
  await openByNumber(page, number)
  await toPacket(page)
  await page.locator('.counter-later summary').press('Enter')
  await page.getByRole('button', { name: 'Redelivery ordered' }).press('Enter')
  await expect(dialog(page).getByLabel('What, and why')).toBeFocused()
  await page.keyboard.insertText('Marking is missing')
  await page.keyboard.press('Enter')
  await expect(dialog(page)).toHaveCount(0)
  await goTo(page, '#/respond/followUp', 'Follow-up')
  await expect(page.getByRole('row').filter({ hasText: number }).first()).toBeVisible()
  await picture(page, 'hard-day-follow-up')
  await meet()
})

/** The figures of the board by their captions. */
async function boardFigures(page: Page): Promise<Record<string, string>> {
  await goTo(page, '#/communicate/board', 'Status board')
  const pairs = page.locator('.board__figures > div')
  await expect(pairs.first()).toBeVisible()
  return Object.fromEntries(
    await pairs.evaluateAll((all) =>
      all.map((one) => [one.querySelector('dt')?.textContent ?? '', one.querySelector('dd')?.textContent ?? '']),
    ),
  ) as Record<string, string>
}

/** Numbers by state, as the account of the numbers has them. */
async function accounted(page: Page): Promise<Record<string, number>> {
  await page.keyboard.press('Alt+5')
  const table = page.getByRole('table', { name: 'Numbers by state' })
  await expect(table).toBeVisible()
  await expect(page.getByText('adds up')).toBeVisible()
  const rows = await table
    .getByRole('row')
    .filter({ hasNot: page.getByRole('columnheader') })
    .allInnerTexts()
  return Object.fromEntries(
    rows.map((row) => {
      const [state = '', count = ''] = row.split('\t')
      return [state, Number(count.replaceAll(',', ''))]
    }),
  )
}

test('at its end every number of every block is in one state, and every figure agrees on both laptops', async () => {
  const originals = [...papers.keys()].filter((number) => number.startsWith('000-2')).length
  const seen: Record<string, unknown>[] = []
  for (const { page } of [a.window, b.window]) {
    const board = await boardFigures(page)
    const figure = (caption: string) => Number((board[caption] ?? '').replaceAll(',', ''))
    expect(figure('entries, all')).toBe(papers.size)
    expect(figure('void')).toBe(voided.length)
    expect(figure('held')).toBe(1)
    expect(figure('exam')).toBe(1)
    expect(figure('refused')).toBe(2)
    expect(figure('released')).toBe(papers.size - voided.length - 4)
    expect(figure('prepared') + figure('printed') + figure('presented')).toBe(0)

    const numbers = await accounted(page)
    const blocks = /([\d,]+) numbers in (\d+) blocks, ([\d,]+) of them taken/u.exec(
      await page.locator('main').innerText(),
    )
    const count = (text: string | undefined) => Number((text ?? '').replaceAll(',', ''))
    const { 'in no block': outside = 0, ...inBlocks } = numbers
    // taken = keyed + void + open, and all states together are the blocks, to the last number
    expect(Object.values(inBlocks).reduce((sum, one) => sum + one, 0)).toBe(count(blocks?.[1]))
    expect((numbers['printed or handed over'] ?? 0) + (numbers['void'] ?? 0) + (numbers['being keyed'] ?? 0)).toBe(
      count(blocks?.[3]),
    )
    expect(outside).toBe(originals)
    expect(count(blocks?.[3]) + outside).toBe(papers.size)
    expect(figure('numbers taken')).toBe(count(blocks?.[3]))

    await goTo(page, '#/respond', 'Entries')
    await expect(page.getByText(`${papers.size} on this desk`)).toBeVisible()
    await goTo(page, '#/respond/triage', 'In flight at the cut')
    await expect(page.locator('.tag--good', { hasText: '30 of 30 decided' })).toBeVisible()
    // what is not released, and the goods of the three void numbers
    await goTo(page, '#/respond/queue', 'Queue')
    await expect(page.getByText(new RegExp(`^${4 + voided.length} to work`, 'u'))).toBeVisible()
    seen.push({ ...board, 'left here': undefined, 'files outside': undefined, numbers })
  }
  expect(seen[1]).toEqual(seen[0])
  expect([...a.window.faults, ...b.window.faults]).toEqual([])
})
