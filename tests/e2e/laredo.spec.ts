import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { expect, test, type Page } from '@playwright/test'
import { goTo, keyBox, newEntry, savePacket, toPacket } from './boxes'
import { press } from './desk'
import { drillForAll } from './drill'
import { keyUntil, pick, type Texts } from './keyer'
import { pdfPages, plain } from './paper'

/**
 * Laredo, 02:00: two trucks, one letter for each. The officer changes a value in ink and releases by word of mouth; one
 * number is spoiled. All of it is recorded, nothing is refused, and the numbers add up.
 */
const drill = drillForAll()
let first = ''
let second = ''

const truck = (billNumber: string, driverName: string): Texts => ({
  modeOfTransport: '30',
  arrivalDate: '112426',
  carrierCode: 'TRMX',
  tripNumber: `TRMX${billNumber}`,
  driverName,
  plate: 'TX 4KJ2217',
  billType: 'R',
  scac: 'TRMX',
  billNumber,
  quantity: '214',
  unit: 'CTN',
})
const LINE: Texts = { enteredValue: '6930', quantity1: '14', grossWeightKg: '812' }
const OFFICER = 'CBPO Trevino, badge 4471'

test.describe.configure({ mode: 'serial' })
test.setTimeout(180_000)
test.use({ actionTimeout: 60_000 })

async function keyTruck(page: Page, texts: Texts): Promise<string> {
  const number = await newEntry(page)
  await pick(page, 'rio can')
  await keyUntil(page, texts, 'description')
  await pick(page, 'nogal sofa')
  await keyUntil(page, LINE, 'adcvdAnswer')
  return number
}

test('two entries on two trucks: a letter for each, and an envelope for each driver', async () => {
  const { page } = drill.window
  first = await keyTruck(page, truck('4471120', 'Rogelio Villarreal'))
  await toPacket(page)
  const one = plain((await pdfPages(await savePacket(page, drill.host))).join(' '))
  second = await keyTruck(page, truck('4471121', 'Amparo Quintanilla'))
  expect(second).not.toBe(first)
  await toPacket(page)
  const two = plain((await pdfPages(await savePacket(page, drill.host))).join(' '))
  for (const [text, own, other] of [
    [one, [first, '4471120', 'ROGELIO VILLARREAL'], [second, '4471121', 'AMPARO QUINTANILLA']],
    [two, [second, '4471121', 'AMPARO QUINTANILLA'], [first, '4471120', 'ROGELIO VILLARREAL']],
  ] as const) {
    for (const value of own) expect(text).toContain(value)
    for (const value of other) expect(text).not.toContain(value)
    expect(text).toContain('CARRIER COPY')
    expect(text).toContain('DATE OF BIRTH')
  }
})

test('the officer changes a value in ink: revision 2 says so, and a reprint is the same to the byte', async () => {
  const { page } = drill.window
  await openFromList(page, first)
  await toPacket(page)
  await recordFact(page, 'Presented', { by: 'Rogelio Villarreal' })
  await recordFact(page, 'Officer changed in ink', { reason: '214 cartons struck, 212 written', by: OFFICER })
  // the value is keyed from the stamped paper; the reason is not asked a second time
  await expect(page.locator('input[data-box$="/quantity"]')).toHaveValue('214')
  await keyBox(page, 'quantity', '212')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await toPacket(page)
  await expect(page.getByText('Packet, revision 2')).toBeVisible()
  await expect(page.getByText('replaces revision 1', { exact: true })).toBeVisible()

  const printed = await savePacket(page, drill.host)
  const pages = await pdfPages(printed)
  const all = plain(pages.join(' '))
  expect(plain(pages[0] ?? '')).toContain('REVISION 2, REPLACES REVISION 1')
  expect(all).toContain(plain(OFFICER))
  expect(all).toContain('214 CARTONS STRUCK, 212 WRITTEN')
  expect(all).toContain('212')

  await expect(page.getByRole('button', { name: /^Reprint revision 2/ })).toBeVisible()
  const again = await savePacket(page, drill.host)
  expect(again).not.toBe(printed)
  expect(await sha256(again)).toBe(await sha256(printed))
})

test('released by word of mouth: the list says it, with the evidence', async () => {
  const { page } = drill.window
  await page.keyboard.press('Alt+4')
  await choose(page, first)
  await page.keyboard.press('r')
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('heading', { name: 'Released' })).toBeVisible()
  await page.keyboard.type(OFFICER)
  await dialog.getByLabel('Evidence').focus()
  await page.keyboard.type('word of mouth at the window, no stamp')
  await page.keyboard.press('Enter')
  await expect(dialog).toHaveCount(0)
  await expect(rowOf(page, first)).toContainText('released')
  await expect(rowOf(page, second)).toContainText('printed')
  const side = page.getByRole('complementary', { name: 'Chosen entry' })
  await expect(side).toContainText('released, provisionally')
  await expect(side).toContainText('word of mouth at the window, no stamp')
})

test('a spoiled number is void with its reason, and the accounting adds up to the block', async () => {
  const { page } = drill.window
  await choose(page, second)
  await page.keyboard.press('v')
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText(`Void ${second}`)
  await expect(dialog.getByLabel('Why')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(dialog.getByLabel('Why')).toHaveAccessibleDescription(/Say why/)
  await page.keyboard.type('the driver turned round before the bridge')
  await page.keyboard.press('Enter')
  await expect(dialog).toHaveCount(0)
  await expect(rowOf(page, second)).toContainText('void')

  await page.keyboard.press('Alt+5')
  const table = page.getByRole('table', { name: 'Numbers by state' })
  await expect(table).toBeVisible()
  const rows = await table
    .getByRole('row')
    .filter({ hasNot: page.getByRole('columnheader') })
    .allInnerTexts()
  const counts = Object.fromEntries(
    rows.map((row) => {
      const [, words = '', count = ''] = /^(.*?)\s+([\d,]+)$/su.exec(row.trim()) ?? []
      return [words.trim(), Number(count)]
    }),
  )
  expect(counts).toEqual({
    'not used yet': 98,
    'in a closed emergency block': 25,
    'printed or handed over': 1,
    void: 1,
  })
  await expect(page.getByText('adds up')).toBeVisible()
  await expect(page.getByText(/125 numbers in 2 blocks, 2 of them taken/)).toBeVisible()
  // a void number stays void: the next one is drawn
  expect(await newEntry(page)).not.toBe(second)
  await goTo(page, '#/respond', 'Entries')
  await expect(rowOf(page, second)).toContainText('void')
  expect(drill.window.faults).toEqual([])
})

const rowOf = (page: Page, entryNumber: string) => page.getByRole('row').filter({ hasText: entryNumber })

/** With the arrow keys, until the entry beside the list is the wanted one. */
async function choose(page: Page, entryNumber: string): Promise<void> {
  const heading = page.getByRole('complementary', { name: 'Chosen entry' }).getByRole('heading', { level: 2 })
  await expect(page.getByRole('grid', { name: 'Entries' })).toBeFocused()
  await page.keyboard.press('Home')
  await expect(page.getByRole('row').first()).toHaveAttribute('aria-selected', 'true')
  if ((await heading.innerText()) !== entryNumber) await page.keyboard.press('ArrowDown')
  await expect(heading).toHaveText(entryNumber)
}

async function openFromList(page: Page, entryNumber: string): Promise<void> {
  await page.keyboard.press('Alt+4')
  await choose(page, entryNumber)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: entryNumber })).toBeVisible()
}

/** Logs what happened at the counter, from the packet's screen. */
async function recordFact(page: Page, name: string, texts: { by: string; reason?: string }): Promise<void> {
  await press(page, name)
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('textbox').first()).toBeFocused()
  if (texts.reason !== undefined) {
    await page.keyboard.type(texts.reason)
    await page.keyboard.press('Tab')
  }
  await page.keyboard.type(texts.by)
  await page.keyboard.press('Enter')
  await expect(dialog).toHaveCount(0)
}

const sha256 = async (file: string): Promise<string> =>
  createHash('sha256')
    .update(await readFile(file))
    .digest('hex')
