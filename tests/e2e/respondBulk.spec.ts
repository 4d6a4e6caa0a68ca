import AxeBuilder from '@axe-core/playwright'
import { expect, test, type Page } from '@playwright/test'
import { goTo, keyBox, newEntry, toPacket } from './boxes'
import { press } from './desk'
import { drillForAll } from './drill'
import { keyUntil, pick, type Texts } from './keyer'
import { plain } from './paper'
import { picture } from './pictures'
import { drawingFrom, pagesIn, sentToPrinter, textOf, watchThePrinter, type SentPages } from './pilePrinter'

/**
 * A hard day's paper: a template used thrice, one entry split, two combined, one letter for twenty-five, twelve packets
 * in one pile with separators and labels, and a jam in the middle of it.
 */
const drill = drillForAll()
const OCEAN: Texts = {
  modeOfTransport: '11',
  arrivalDate: '112426',
  carrierCode: 'MAEU',
  billType: 'R',
  scac: 'MAEU',
  billNumber: '700100',
  quantity: '10',
  unit: 'CTN',
}
const ANSWERS: Texts = { adcvdAnswer: 'no', quotaAnswer: 'no', forcedLabourAnswer: 'no' }
let model = ''
const numbers: string[] = []

test.describe.configure({ mode: 'serial' })
test.setTimeout(300_000)
test.use({ actionTimeout: 60_000 })

const headline = async (page: Page) => (await page.getByRole('heading', { level: 1 }).innerText()).trim()

async function chooseInList(page: Page, number: string): Promise<void> {
  await goTo(page, '#/respond', 'Entries')
  const search = page.getByLabel('Search entries')
  await search.focus()
  await page.keyboard.press('Control+a')
  await page.keyboard.insertText(number)
  await expect(page.getByRole('complementary', { name: 'Chosen entry' })).toContainText(number)
}
async function tick(page: Page, name: string | RegExp): Promise<void> {
  const box = page.getByRole('dialog').getByRole('checkbox', { name })
  await box.focus()
  await page.keyboard.press('Space')
  await expect(box).toBeChecked()
}
async function keyBill(page: Page, billNumber: string): Promise<void> {
  await keyBox(page, 'scac', 'MAEU')
  await keyBox(page, 'billNumber', billNumber)
}

test('from one entry a template, used thrice: parties and goods on the next numbers', async () => {
  const { page } = drill.window
  model = await newEntry(page)
  await pick(page, 'rio can')
  await keyUntil(page, OCEAN, 'description')
  await pick(page, 'nogal sofa')
  await keyUntil(page, { enteredValue: '6930', quantity1: '14', grossWeightKg: '812', ...ANSWERS }, 'description')
  await pick(page, 'encino coffee table')
  await keyUntil(page, { enteredValue: '2115.50', quantity1: '15', grossWeightKg: '297', ...ANSWERS }, 'description')
  await chooseInList(page, model)
  await press(page, 'Make a template')
  await expect(page.getByLabel('Name', { exact: true })).toBeFocused()
  await page.keyboard.press('Control+a')
  await page.keyboard.insertText('Sofas by sea')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Sofas by sea is a template')).toBeVisible()
  numbers.push(model)
  for (let nth = 1; nth <= 3; nth++) {
    await goTo(page, '#/respond/templates', 'Templates')
    await expect(page.getByText('same client and lane')).toBeVisible()
    if (nth === 1) await picture(page, 'templates')
    await press(page, 'Use Sofas by sea')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^\d{3}-/u)
    const number = await headline(page)
    expect(numbers).not.toContain(number)
    numbers.push(number)
    await expect(page.locator('input[data-box$="/enteredValue"]').first()).toHaveValue('2,115.50')
    await keyBill(page, `70020${nth}`)
  }
})

test('one is split: the line goes to a new number, and both together are worth what the one was', async () => {
  const { page } = drill.window
  await chooseInList(page, model)
  await press(page, 'Split')
  await tick(page, /^002/u)
  await expect(page.getByText('Going: $ 2,115.50 · staying: $ 6,930.00')).toBeVisible()
  await picture(page, 'split')
  await press(page, 'Split, take a number')
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(/Entries/u)
  const part = await headline(page)
  expect(numbers).not.toContain(part)
  numbers.push(part)
  await expect(page.locator('input[data-box$="/enteredValue"]').first()).toHaveValue('2,115.50')
  await chooseInList(page, model)
  await expect(page.getByRole('complementary', { name: 'Chosen entry' })).toContainText('1 line')
  await page.getByRole('link', { name: /^Open/u }).focus()
  await page.keyboard.press('Enter')
  await expect(page.locator('input[data-box]').first()).toBeVisible()
  await expect(page.locator('input[data-box$="/enteredValue"]').first()).toHaveValue('6,930.00')
})

test('two are combined: what differs is shown before, the lines stand on one, the other number is void', async () => {
  const { page } = drill.window
  const [, one = '', other = ''] = numbers
  await chooseInList(page, other)
  await page.getByRole('link', { name: /^Open/u }).focus()
  await page.keyboard.press('Enter')
  await expect(page.locator('input[data-box]').first()).toBeVisible()
  await keyBox(page, 'brokerReference', 'SEA-2')
  await keyBox(page, 'conveyanceName', 'EMMA')
  await chooseInList(page, one)
  await press(page, 'Combine')
  await tick(page, new RegExp(`^${other}`, 'u'))
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText(`EMMA (${other})`)
  await picture(page, 'combine')
  await press(page, 'Combine them')
  await expect(dialog).toHaveCount(0)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(one)
  await chooseInList(page, one)
  await expect(page.getByRole('complementary', { name: 'Chosen entry' })).toContainText('4 lines')
  await chooseInList(page, other)
  await expect(page.getByRole('complementary', { name: 'Chosen entry' })).toContainText(/void/u)
  numbers.splice(numbers.indexOf(other), 1)
})

test('one letter for twenty-five ocean entries: all twenty-five numbers are on paper, and a reprint is the same', async () => {
  const { page } = drill.window
  while (numbers.length < 25) {
    await page.evaluate((hash) => void (location.hash = hash), '#/respond/templates')
    await press(page, 'Use Sofas by sea')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^\d{3}-/u)
    await keyBill(page, `7003${String(numbers.length).padStart(2, '0')}`)
    numbers.push(await headline(page))
  }
  expect(new Set(numbers).size).toBe(25)
  await watchThePrinter(page)
  await goTo(page, '#/respond/letters', 'Letters for many')
  await press(page, 'Choose all 25')
  await press(page, 'Look at it')
  await expect(page.getByRole('dialog').locator('svg').first()).toBeVisible()
  await picture(page, 'letter-look')
  await page.keyboard.press('Escape')
  await press(page, 'Print one letter for 25')
  await expect(page.getByText(/^Letter 1 is recorded and went/u)).toBeVisible()
  await picture(page, 'letters')
  const [letter] = (await sentToPrinter(page)).asks
  const text = await textOf(page, letter?.hash ?? '')
  expect(text).toHaveLength(4)
  for (const number of numbers) expect(plain(text[0] ?? '').split(number)).toHaveLength(2)
  expect(plain(text[0] ?? '')).toContain('MAEU700300'.slice(0, 8))
  expect(text[1]).toContain('Signed by hand')
  expect(text[0]).toContain('Page 1 of 2')
  await press(page, 'Reprint letter 1')
  await expect.poll(async () => (await sentToPrinter(page)).asks.length).toBe(2)
  await expect(page.getByRole('button', { name: 'Reprint letter 1' })).toBeEnabled()
  const both = (await sentToPrinter(page)).asks
  expect(both[1]?.hash).toBe(both[0]?.hash)
})

test('a truck has a letter of its own: the rule is said, and the packets are offered', async () => {
  const { page } = drill.window
  await newEntry(page)
  await pick(page, 'rio can')
  await keyUntil(page, { modeOfTransport: '30' }, 'billType')
  await goTo(page, '#/respond/letters', 'Letters for many')
  const group = page.getByLabel('Port and mode')
  await group.selectOption({ label: await group.locator('option', { hasText: 'truck' }).innerText() })
  await expect(page.getByText(/one letter for each shipment/u)).toBeVisible()
  await expect(page.getByText(/Southern Currents 17-011/u)).toBeVisible()
  await press(page, 'Choose all 1')
  await press(page, 'Single letters, with their packets')
  await expect(page.getByRole('heading', { name: 'Print many' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Print 1 packet' })).toBeEnabled()
})

let pile: { asks: SentPages[]; dialogs: number[] }
const PACKETS = 12

test('twelve packets are one pile: a separator before each, its own revision, labels for all', async () => {
  const { page } = drill.window
  await goTo(page, '#/respond/print', 'Print many')
  const search = page.getByLabel('Search entries to print')
  await search.focus()
  await page.keyboard.insertText('ocean')
  await press(page, 'Choose none')
  const list = page.getByRole('grid', { name: 'Entries to print' })
  await list.focus()
  for (let nth = 0; nth < PACKETS; nth++) {
    await page.keyboard.press('Space')
    await page.keyboard.press('ArrowDown')
  }
  await expect(page.getByText(`${PACKETS} chosen`)).toBeVisible()
  await picture(page, 'print-choose')
  await watchThePrinter(page)
  await press(page, `Print ${PACKETS} packets`)
  await expect(page.getByText(/The print dialog opened for all/u)).toBeVisible({ timeout: 200_000 })
  await picture(page, 'print-done')
  pile = await sentToPrinter(page)
  const separators = await textOf(page, pile.asks[0]?.hash ?? '')
  expect(separators).toHaveLength(PACKETS + 2)
  const packets = pile.asks.filter(({ hash }) => hash !== pile.asks[0]?.hash)
  expect(new Set(packets.map(({ hash }) => hash)).size).toBe(PACKETS)
  expect(pile.dialogs.reduce((sum, count) => sum + count, 0)).toBe(pagesIn(pile.asks))
  expect(Math.max(...pile.dialogs)).toBeLessThanOrEqual(40)
  const [, first] = pile.asks
  const cover = plain((await textOf(page, first?.hash ?? ''))[0] ?? '')
  const own = numbers.find((number) => plain(separators[0] ?? '').includes(number)) ?? 'none'
  expect(plain(separators[0] ?? '')).toContain(`1 OF ${PACKETS}`)
  expect(cover).toContain(own)
  expect(cover).toContain('REVISION 1')
  const labels = plain(separators.slice(-2).join(' '))
  for (let nth = 0; nth < PACKETS; nth++) {
    const number = numbers.find((one) => plain(separators[nth] ?? '').includes(one)) ?? 'none'
    expect(labels).toContain(number)
  }
})

test('a jam: printing goes on at the next page, out of the same bytes, and no new revision is made', async () => {
  const { page } = drill.window
  const sheets = pile.asks[0]?.hash ?? ''
  const packets = [...new Set(pile.asks.map(({ hash }) => hash))].filter((hash) => hash !== sheets)
  const fifth = packets[4] ?? ''
  const before = pile.asks.slice(
    0,
    pile.asks.findIndex(({ hash }) => hash === fifth),
  )
  await watchThePrinter(page)
  await press(page, /^How far did it come\? 12 packets/u)
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Last page that came out well: entry').selectOption('4')
  await dialog.getByLabel('Page, as at its foot').focus()
  await page.keyboard.insertText('2')
  await picture(page, 'jam')
  await page.keyboard.press('Enter')
  await expect(dialog).toHaveCount(0)
  await expect(page.getByText(/The print dialog opened for all/u)).toBeVisible({ timeout: 200_000 })
  await expect(page.getByRole('button', { name: 'Stop', exact: true })).toHaveCount(0)
  await expect(page.getByRole('button', { name: /^How far did it come\? 12 packets/u })).toBeEnabled()
  const again = await sentToPrinter(page)
  expect(again.asks[0]).toMatchObject({ hash: fifth, first: 3 })
  expect(pagesIn(again.asks)).toBe(pagesIn(pile.asks) - pagesIn(before) - 2)
  expect([...new Set(again.asks.map(({ hash }) => hash))].filter((hash) => hash !== sheets)).toEqual(packets.slice(4))
  await expect(page.getByText(/good up to \d+: page 2 of \d+ of/u)).toBeVisible()
})

test('done only when a person says so; the packets are as printed', async () => {
  const { page } = drill.window
  await press(page, /^How far did it come\? 12 packets/u)
  await press(page, 'All of it is on paper')
  await expect(page.getByText(/on paper, says/u)).toBeVisible()
  await picture(page, 'print-queue')
  const separators = await textOf(page, pile.asks[0]?.hash ?? '')
  const number = numbers.find((one) => plain(separators[4] ?? '').includes(one)) ?? 'none'
  await chooseInList(page, number)
  await page.getByRole('link', { name: /^Open/u }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(number)
  await toPacket(page)
  await expect(page.getByText('Packet, revision 1')).toBeVisible()
  await expect(page.getByText('as printed', { exact: true })).toBeVisible()
})

test('a printed entry is split with a reason: its paper is out, and stands among what was changed since', async () => {
  const { page } = drill.window
  const [, number = ''] = numbers
  await chooseInList(page, number)
  await press(page, 'Split')
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('It was printed: take the old paper back.')
  await tick(page, /^004/u)
  await press(page, 'Split, take a number')
  await expect(dialog.getByLabel('Why it is split')).toHaveAccessibleDescription(/Say why/u)
  await dialog.getByLabel('Why it is split').focus()
  await page.keyboard.insertText('the second container is held')
  await page.keyboard.press('Enter')
  await expect(dialog).toHaveCount(0)
  await goTo(page, '#/respond/print', 'Print many')
  await page.getByLabel('Which').selectOption('changed')
  await expect(page.getByRole('button', { name: 'Choose all 1', exact: true })).toBeVisible()
  await press(page, 'Choose all 1')
  await watchThePrinter(page)
  await press(page, 'Print 1 packet')
  await expect(page.getByText(/The print dialog opened for all/u)).toBeVisible({ timeout: 60_000 })
  const { asks } = await sentToPrinter(page)
  const cover = plain((await textOf(page, asks[1]?.hash ?? ''))[0] ?? '')
  expect(cover).toContain(number)
  expect(cover).toContain('REVISION 2, REPLACES REVISION 1')
  expect(cover).toContain('THE SECOND CONTAINER IS HELD')
})

test('stopped between packets, what was made stands on the list and the others stay to be printed', async () => {
  const { page } = drill.window
  await goTo(page, '#/respond/print', 'Print many')
  await page.getByLabel('Which').selectOption('waiting')
  await press(page, /^Choose all/u)
  await press(page, /^Print \d+ packets/u)
  const stop = page.getByRole('button', { name: 'Stop', exact: true })
  await stop.focus()
  await drawingFrom(page, 2)
  await page.keyboard.press('Enter')
  await expect(page.getByText(/^Stopped: \d+ of \d+ packets (was|were) made/u)).toBeVisible({
    timeout: 60_000,
  })
  const said = await page.getByText(/^Stopped:/u).innerText()
  const [, made = '', of = ''] = /Stopped: (\d+) of (\d+)/u.exec(said) ?? []
  expect(Number(made)).toBeGreaterThan(0)
  expect(Number(made)).toBeLessThan(Number(of))
  await expect(page.getByText(new RegExp(`^${made} packets?, `, 'u')).first()).toBeVisible()
  await expect(page.getByRole('button', { name: `Choose all ${Number(of) - Number(made)}` })).toBeVisible()
})

test('templates, pile, letters and their dialogs: nothing that axe finds', async () => {
  const { page } = drill.window
  const found = async (what: string) => {
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${what}: ${id} ${target.join(' ')}`))
  }
  expect(await found('print many')).toEqual([])
  await press(page, /^How far did it come/u)
  await expect(page.getByRole('dialog')).toBeVisible()
  expect(await found('job')).toEqual([])
  await page.keyboard.press('Escape')
  await goTo(page, '#/respond/templates', 'Templates')
  expect(await found('templates')).toEqual([])
  await goTo(page, '#/respond/letters', 'Letters for many')
  expect(await found('letters')).toEqual([])
  await chooseInList(page, numbers[1] ?? '')
  for (const name of ['Make a template', 'Split', 'Combine']) {
    await press(page, name)
    await expect(page.getByRole('dialog')).toBeVisible()
    expect(await found(name)).toEqual([])
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
  }
})
