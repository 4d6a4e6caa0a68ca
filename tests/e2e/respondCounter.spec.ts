import { expect, test, type Page } from '@playwright/test'
import { boxOf, goTo, newEntry, savePacket, toPacket } from './boxes'
import { answer, choose, dialog, grid, looked, printed, rowOf, savedCopy } from './counterDay'
import { press } from './desk'
import { drillForAll } from './drill'
import { keyUntil, pick } from './keyer'
import { plain } from './paper'
import { catchPrints } from './printer'

/**
 * A day at the counter by keyboard: a decision sheet for a port that takes one, five packets carried by one person and
 * decided in one pass, the sheet keyed back, the terminal that says no after CBP said yes, and what left the laptop.
 */
const drill = drillForAll()
const OFFICER = 'CBPO Trevino, badge 4471'
const numbers: string[] = []
let importerNumber = ''

test.describe.configure({ mode: 'serial' })
test.setTimeout(300_000)
test.use({ actionTimeout: 60_000 })

const keys = async (page: Page, pressed: string) => {
  for (const key of pressed) await page.keyboard.press(key)
}

test('seven packets of one client are on paper', async () => {
  const { page } = drill.window
  await catchPrints(page)
  numbers.push(await newEntry(page))
  await pick(page, 'rio can')
  await keyUntil(page, { modeOfTransport: '11', containerNumber: 'MSKU9070323' }, 'description')
  await pick(page, 'nogal sofa')
  await keyUntil(page, { enteredValue: '6930', quantity1: '14', grossWeightKg: '812' }, 'adcvdAnswer')
  importerNumber = await boxOf(page, 'importerNumber').inputValue()
  await toPacket(page)
  await savePacket(page, drill.host)
  for (let nth = 1; nth < 7; nth++) {
    await page.keyboard.press('Escape')
    await expect(page.getByRole('heading', { level: 1, name: numbers.at(-1) ?? '' })).toBeVisible()
    await page.keyboard.press('Control+Shift+C')
    await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(numbers.at(-1) ?? '')
    await expect(page.locator('input[data-box]:focus')).toBeVisible()
    numbers.push((await page.getByRole('heading', { level: 1 }).innerText()).trim())
    await toPacket(page)
    await savePacket(page, drill.host)
  }
  await goTo(page, '#/respond/counter', 'Counter')
  await expect(page.getByText('7 packets wait')).toBeVisible()
})

test('a port whose profile does not say so gets no sheet, only a list for ourselves; where it does, 7 lines are printed', async () => {
  const { page } = drill.window
  await goTo(page, '#/respond/counter/sheets', 'Decision sheets')
  await expect(page.getByText(/takes a decision sheet is not known/u)).toBeVisible()
  const own = (await printed(page, 'Print a list for ourselves')).join(' ')
  expect(own).toContain('NOT HANDED OVER')
  for (const number of numbers) expect(own).toContain(number)

  await goTo(page, '#/prepare/ports', 'Ports')
  await grid(page, 'Ports').focus()
  await page.keyboard.press('Home')
  await page.keyboard.press('Enter')
  await page.getByLabel('Takes a decision sheet').selectOption('yes')
  await page.getByLabel('Telephone', { exact: true }).focus()
  await page.keyboard.press('Enter')
  await goTo(page, '#/respond/counter/sheets', 'Decision sheets')
  const pages = await printed(page, 'Print a decision sheet for 7 packets')
  expect(pages).toHaveLength(1)
  const [text = ''] = pages
  for (const words of ['DECISION SHEET 1', 'NOT A CBP FORM', 'EXERCISE', 'HOLD', 'R = RELEASED'])
    expect(text).toContain(words)
  for (const number of numbers) expect(text).toContain(number)
  await expect(page.getByRole('table', { name: 'Decision sheets' })).toContainText('not yet')
  await looked(page, 'counter-sheets')
})

test('five packets go with one person; presented and decided in one pass, with evidence, as one item', async () => {
  const { page } = drill.window
  await goTo(page, '#/respond/counter', 'Counter')
  const waiting = grid(page, 'Packets that wait')
  await expect(waiting).toBeFocused()
  await page.keyboard.press('Home')
  await keys(page, '     ')
  await looked(page, 'counter-carry')
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('Carried by')).toBeFocused()
  await page.keyboard.type('Marta Lopez')
  await page.keyboard.press('Enter')

  await expect(page.getByRole('heading', { level: 1, name: 'With Marta Lopez' })).toBeVisible()
  await expect(page.getByLabel(/^Presented to/u)).toBeFocused()
  await page.keyboard.type(OFFICER)
  await page.keyboard.press('Enter')
  const pass = grid(page, 'What the officer said')
  await expect(pass).toBeFocused()
  await keys(page, 'h')
  // why it is held: W goes to the box, Enter comes back to the lines
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('w')
  await expect(page.getByLabel('What, and why')).toBeFocused()
  await page.keyboard.type('FDA wants the prior notice')
  await page.keyboard.press('Enter')
  await expect(pass).toBeFocused()
  await page.keyboard.press('ArrowDown')
  // released, released, on condition, nothing yet
  await keys(page, 'rrc0')
  // and that one the officer has keyed in ACE
  await keys(page, 'k')
  await expect(rowOf(page, numbers[0])).toContainText('held')
  await expect(rowOf(page, numbers[4])).toContainText('in ACE')
  await looked(page, 'counter-visit')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Record 5 packets' })).toBeFocused()
  await page.keyboard.press('Enter')

  await expect(page.getByRole('heading', { level: 1, name: 'Counter' })).toBeVisible()
  await expect(page.getByText('2 packets wait')).toBeVisible()
  await expect(page.getByRole('region', { name: 'Visits' })).toContainText('Marta Lopez, 5 packets')
  await goTo(page, '#/respond', 'Entries')
  await expect(rowOf(page, numbers[0])).toContainText('held')
  for (const nth of [1, 2, 3]) await expect(rowOf(page, numbers[nth])).toContainText('released')
  await expect(rowOf(page, numbers[4])).toContainText('presented')
  await expect(rowOf(page, numbers[5])).toContainText('printed')
})

test('a stamp without a scan is on the list until its page is kept', async () => {
  const { page } = drill.window
  await goTo(page, '#/respond/counter/stamps', 'Stamps to scan')
  await expect(page.getByText('4 without a scan')).toBeVisible()
  await looked(page, 'counter-stamps')
  await page
    .getByLabel(`Scan or photo of the stamped page of ${numbers[1] ?? ''}`)
    .setInputFiles({ name: 'stamp.png', mimeType: 'image/png', buffer: Buffer.from('a page with a stamp') })
  await expect(page.getByText('3 without a scan')).toBeVisible()
})

test('the sheet is keyed back in one pass: seven keys, two Enters; what contradicts is shown and recorded', async () => {
  const { page } = drill.window
  await goTo(page, '#/respond/counter/sheets', 'Decision sheets')
  await page.getByLabel('Number of the sheet').focus()
  await page.keyboard.type('1')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Decision sheet 1' })).toBeVisible()
  await page.getByLabel('Scan or photo of the sheet').setInputFiles({
    name: 'sheet.png',
    mimeType: 'image/png',
    buffer: Buffer.from('a photo of the sheet'),
  })
  const lines = grid(page, 'Lines of the sheet')
  await lines.focus()
  // the second was released over the counter, and the sheet has it on hold
  await keys(page, 'hhrrrrn')
  await expect(rowOf(page, numbers[1])).toContainText('contradicts')
  await expect(rowOf(page, numbers[0])).not.toContainText('contradicts')
  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowDown')
  await expect(page.getByText(/Released, then held/u)).toBeVisible()
  await looked(page, 'counter-sheet-back')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Record 7 packets' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Decision sheets' })).toBeVisible()
  await expect(page.getByRole('table', { name: 'Decision sheets' })).not.toContainText('not yet')
  await goTo(page, '#/respond', 'Entries')
  await expect(rowOf(page, numbers[1])).toContainText('held')
  await expect(rowOf(page, numbers[5])).toContainText('released')
  await expect(rowOf(page, numbers[6])).toContainText('refused')
})

test('hold, lifted, released, terminal says no, confirms, picked up, empty returned: rows open and close', async () => {
  const { page } = drill.window
  const first = numbers[0] ?? ''
  await goTo(page, '#/respond/followUp', 'Follow-up')
  const list = grid(page, 'What stands open')
  const onlyMine = () => page.getByLabel('Search what stands open').fill(first)
  await onlyMine()
  const mine = (what: string) => rowOf(page, first).filter({ hasText: what })
  await expect(mine('On hold')).toBeVisible()
  await looked(page, 'counter-follow-up')
  await answer(page, first, 'On hold', 'Enter', 'Hold lifted', 'FDA entry reviewer')
  await expect(mine('On hold')).toHaveCount(0)

  await goTo(page, '#/respond', 'Entries')
  await page.getByLabel('Search entries').fill(first)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('complementary', { name: 'Chosen entry' })).toContainText(first)
  await page.keyboard.press('r')
  await expect(dialog(page).getByRole('heading', { name: 'Released' })).toBeVisible()
  await expect(dialog(page).getByRole('textbox').first()).toBeFocused()
  await page.keyboard.type(OFFICER)
  await page.keyboard.press('Tab')
  await page.keyboard.type('officer by telephone')
  await page.keyboard.press('Enter')
  await expect(dialog(page)).toHaveCount(0)

  await goTo(page, '#/respond/followUp', 'Follow-up')
  await onlyMine()
  await expect(mine('Terminal to confirm')).toBeVisible()
  await expect(mine('Tell the client to hold')).toBeVisible()
  await answer(page, first, 'Terminal to confirm', '2', 'Terminal says no', 'no release on its screen')
  await expect(mine('Terminal to confirm')).toHaveCount(0)
  await expect(mine('Terminal says no')).toBeVisible()
  await choose(page, first, 'Terminal says no')
  const side = page.getByRole('complementary', { name: 'Chosen' })
  // two clocks side by side, not one state
  await expect(side).toContainText('released, provisionally')
  await expect(side).toContainText('says no')
  await expect(side).toContainText('The client was not told yet.')
  await looked(page, 'counter-terminal-no')
  await answer(page, first, 'Terminal says no', 'Enter', 'Terminal confirms', 'gate clerk Ruiz')
  await expect(mine('Terminal says no')).toHaveCount(0)
  await answer(page, first, 'To be picked up', 'Enter', 'Picked up', 'Sierra Drayage')
  await expect(mine('To be picked up')).toHaveCount(0)
  await answer(page, first, 'Empty to be returned', 'Enter', 'Empty returned', 'Sierra Drayage')
  await expect(mine('Empty to be returned')).toHaveCount(0)
  await answer(page, first, 'Tell the client to hold', 'Enter', 'Client told to hold', 'Rio Canela, by status sheet')
  await expect(rowOf(page, first)).toHaveCount(0)
  await page.getByLabel('Search what stands open').fill('')
  await expect(list).toBeVisible()
  const [text = ''] = await printed(page, 'Print the list')
  expect(text).toContain('FOLLOW-UP')
  expect(text).not.toContain(first)
})

test('the carrier’s copy shows neither importer number nor value; the file stands on the list until signed off', async () => {
  const { page } = drill.window
  await goTo(page, '#/respond/outside', 'Files outside')
  await page.getByLabel('Entry number').focus()
  await page.keyboard.type(numbers[0] ?? '')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Copies for people outside' })).toBeVisible()
  await looked(page, 'counter-copies')
  const carrier = await savedCopy(page, drill.host, 'Save the carrier’s copy')
  const client = await savedCopy(page, drill.host, 'Save the client’s copy')
  expect(carrier).toContain(numbers[0])
  expect(carrier).toContain('WITHHELD ON THIS COPY')
  expect(carrier).toContain('MSKU9070323')
  for (const hidden of [importerNumber, importerNumber.replaceAll('-', ''), '6,930', '6930'])
    expect(carrier).not.toContain(plain(hidden))
  expect(client).toContain(plain(importerNumber))
  expect(client).toContain('6,930')
  expect(client).toContain('CLIENT COPY')

  await goTo(page, '#/respond/outside', 'Files outside')
  const files = grid(page, 'Files outside the vault')
  await expect(files).toBeFocused()
  await page.keyboard.press('Home')
  await expect(page.getByText('9 not destroyed, of 9')).toBeVisible()
  await looked(page, 'counter-files')
  const paper = (await printed(page, 'Print the list')).join(' ')
  expect(paper).toContain('NAME AND SIGNATURE')
  expect(paper).toContain('CARRIER COPY')
  await files.focus()
  await page.keyboard.press('d')
  await expect(page.getByText('8 not destroyed, of 9')).toBeVisible()
  await page.keyboard.press('a')
  await press(page, 'Sign off 8 as destroyed')
  await expect(page.getByText('none is left')).toBeVisible()
  expect(drill.window.faults).toEqual([])
})
