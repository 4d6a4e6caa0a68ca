import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test, type Page } from '@playwright/test'
import { goTo } from './boxes'
import { press } from './desk'
import { drillForAll } from './drill'
import { chooseRow, lookedAt, printedBy, releasedOnPaper, someEntries, type Homeward } from './homeward'
import { catchPrints } from './printer'
import { keyIn } from './realDesk'

/**
 * Before anything is filed: the evidence for CBP with its hashes and who was asked for leave, the signed order to set the
 * main system's next number, and the list of entries of which nobody knows what ACE has, with its answers read back in.
 */
const drill = drillForAll()
test.describe.configure({ mode: 'serial' })
test.setTimeout(240_000)
test.use({ actionTimeout: 60_000 })

const dialog = (page: Page) => page.getByRole('dialog')
let entries: Homeward[] = []
const numberOf = (nth: number): string => entries[nth]?.number ?? ''

test('an item of evidence is keyed with its proof, which is sealed and known by its hash', async () => {
  const { page } = drill.window
  await catchPrints(page)
  await goTo(page, '#/recover/reconnect', 'Leave to reconnect')
  const grid = page.getByRole('grid', { name: 'Evidence' })
  await expect(grid).toBeFocused()
  await expect(page.getByText('has published no list')).toBeVisible()
  await expect(grid.getByRole('row').first()).toContainText('missing: not there yet')
  await page.keyboard.press('Enter')
  await expect(dialog(page).locator('#remediation-what')).toBeFocused()
  await page.keyboard.type('Letter of the president, signed.')
  await dialog(page)
    .locator('#remediation-file')
    .setInputFiles({ name: 'letter.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4 the letter') })
  await page.keyboard.press('Control+Enter')
  await expect(dialog(page)).toHaveCount(0)
  const hash = createHash('sha256').update('%PDF-1.4 the letter').digest('hex')
  await expect(grid.getByRole('row').first()).toContainText('done, proof kept')
  await expect(grid.getByRole('row').first()).toContainText(hash.slice(0, 10))
  await expect(grid).toBeFocused()
  await page.keyboard.press('n')
  await expect(dialog(page).getByLabel('What it is')).toBeFocused()
  await page.keyboard.type('Firewall replaced')
  await page.keyboard.press('Enter')
  await expect(dialog(page)).toHaveCount(0)
  await chooseRow(page, 'Evidence', 'Firewall replaced')
  await expect(grid.locator('[aria-selected=true]')).toContainText('missing: said to be done, no proof kept')
})

test('the evidence goes out as one paper with what is missing named, and its very bytes are kept', async () => {
  const { page } = drill.window
  const text = await printedBy(page, async () => {
    await press(page, 'Print the evidence')
    await keyIn(page, 'Name and title under the line', 'Dana Okafor, president')
    await page.keyboard.press('Enter')
  })
  const hash = createHash('sha256').update('%PDF-1.4 the letter').digest('hex')
  for (const words of [
    'EVIDENCE OF REMEDIATION, VERSION 1',
    'HAS PUBLISHED NO LIST',
    hash.toUpperCase(),
    'FIREWALL REPLACED',
    'MISSING: SAID TO BE DONE, NO PROOF KEPT',
    'SIGNATURE: DANA OKAFOR, PRESIDENT',
  ])
    expect(text).toContain(words)
  await expect(dialog(page)).toHaveCount(0)
  const packs = page.getByRole('region', { name: 'Printed evidence' })
  await expect(packs).toContainText('Version 1')
  const printed = Buffer.from(await page.evaluate(() => window.lastPrinted ?? []))
  await expect(packs).toContainText(createHash('sha256').update(printed).digest('hex'))
  await page.evaluate(() => (window.lastPrinted = []))
  await press(page, 'Print version 1 again')
  await expect
    .poll(() => page.evaluate(() => window.lastPrinted?.length ?? 0), { timeout: 60_000 })
    .toBe(printed.length)
})

test('leave is asked for with that evidence in hand, and granted on a condition', async () => {
  const { page } = drill.window
  await press(page, 'Key who was asked')
  await keyIn(page, 'Name and title', 'Duty officer, OFO')
  await keyIn(page, 'How', 'by mail from the clean machine')
  await page.keyboard.press('Enter')
  await expect(dialog(page)).toHaveCount(0)
  const leave = page.getByRole('region', { name: 'Leave to reconnect' })
  await expect(leave).toContainText('asked for')
  await press(page, 'Key the answer of Duty officer, OFO')
  await keyIn(page, 'Answered by: name and title', 'R. Marsh, OFO')
  await keyIn(page, 'Their reference', 'OFO-2026-311')
  await keyIn(page, 'Conditions', 'Release messages first, a day of watching.')
  await page.keyboard.press('Control+Enter')
  await expect(dialog(page)).toHaveCount(0)
  await expect(leave).toContainText('granted')
  await expect(leave).toContainText('OFO-2026-311')
  await expect(leave).toContainText('a day of watching')
  await lookedAt(page, 'recover-reconnect')
})

test('the order for the next number is signed on paper; a setting below it is an alarm until it is set again', async () => {
  const { page } = drill.window
  entries = await someEntries(page, 4)
  await goTo(page, '#/recover/nextNumber', 'Next number')
  const card = page.getByRole('region', { name: /^Filer / })
  await expect(card).toContainText('not signed')
  const wanted = (await card.locator('.next-number__serial').innerText()).trim()
  for (const { number } of entries) expect(Number(wanted)).toBeGreaterThan(Number(number.slice(4, 11)))
  const text = await printedBy(page, async () => {
    await press(page, 'Print the sheet to sign')
    await expect(dialog(page)).toBeVisible()
    await keyIn(page, 'Name and title under the line', 'Dana Okafor, president')
    await page.keyboard.press('Enter')
  })
  expect(text).toContain(`TO AT LEAST ${wanted}.`)
  expect(text).toContain('HIGHEST NUMBER KNOWN')
  expect(text).toContain('SET BY: NAME')
  await expect(card).toContainText('signed, not set yet')
  await expect(card).toContainText(/[0-9a-f]{64}/u)
  const set = async (to: string) => {
    await press(page, 'Key what it was set to')
    await expect(dialog(page).getByLabel('Next number, seven digits')).toBeFocused()
    await keyIn(page, 'Next number, seven digits', to)
    await keyIn(page, 'Set by', 'IT, M. Stone')
    await keyIn(page, 'What shows it', 'screenshot of the number table')
    await page.keyboard.press('Enter')
    await expect(dialog(page)).toHaveCount(0)
  }
  await set(String(Number(wanted) - 1).padStart(7, '0'))
  await expect(card.getByRole('alert')).toContainText(`lower than ${wanted}`)
  await lookedAt(page, 'recover-next-number')
  await goTo(page, '#/recover/nextNumber', 'Next number')
  await set(wanted)
  await expect(card).toContainText('signed and set')
  await expect(card.getByRole('alert')).toHaveCount(0)
})

test('a list asks what ACE has: on paper by number, bill and port, the importer masked', async () => {
  const { page } = drill.window
  await releasedOnPaper(page, numberOf(0), 2)
  await goTo(page, '#/recover/query', 'What ACE has')
  await expect(page.getByRole('grid', { name: 'Entries to ask for' })).toBeFocused()
  await expect(page.getByText('4 of 4 not known')).toBeVisible()
  const text = await printedBy(page, async () => {
    await press(page, 'Make a list')
    await press(page, 'Make and print')
  })
  expect(text).toContain('WHAT ACE HAS: LIST 1')
  for (const { number, bill } of entries) {
    expect(text).toContain(number)
    expect(text).toContain(bill)
  }
  expect(text).toContain('XX-XXX')
  expect(text).not.toContain('89-010001200')
  await expect(dialog(page)).toHaveCount(0)
  await expect(page.getByRole('region', { name: 'Lists' })).toContainText('0 of 4 answered')
})

test('answers are keyed down the list in one pass: who says it is asked once', async () => {
  const { page } = drill.window
  const grid = page.getByRole('grid', { name: 'Entries to ask for' })
  await chooseRow(page, 'Entries to ask for', numberOf(0))
  await page.keyboard.press('1')
  await expect(dialog(page).getByLabel('Who says it')).toBeFocused()
  await page.keyboard.type('Officer Ruiz, badge 4471')
  await page.keyboard.press('Enter')
  await expect(dialog(page)).toHaveCount(0)
  await expect(page.getByText('3 of 4 not known')).toBeVisible()
  await expect(grid).toBeFocused()
  await chooseRow(page, 'Entries to ask for', numberOf(1))
  await page.keyboard.press('2')
  await expect(page.getByText('2 of 4 not known')).toBeVisible()
  await expect(page.getByText('Answers of Officer Ruiz, badge 4471')).toBeVisible()
  await lookedAt(page, 'recover-query')
})

test('the file goes out and comes back: bad lines are named, a number of others is listed, a contradiction rings', async () => {
  const { page } = drill.window
  await press(page, 'Save list 1 as CSV for machines')
  const outbox = join(drill.host.dataFolder, 'outbox')
  // The folder is made with the first file.
  const csvs = async () => (await readdir(outbox).catch(() => [])).filter((name) => name.endsWith('.csv'))
  await expect.poll(async () => (await csvs()).length, { timeout: 60_000 }).toBe(1)
  await expect(page.getByText(/Saved as .*not sealed/u)).toBeVisible()
  const read = async () => readFile(join(outbox, (await csvs())[0] ?? ''), 'utf8')
  // The file has its name before it has its bytes.
  await expect
    .poll(async () => (await read()).split('\r\n')[0])
    .toBe('Entry number,Bills,Port,Importer,Answer,What differs')
  const out = await read()
  const answers: Readonly<Record<string, string>> = {
    [numberOf(1)]: 'not in ACE,',
    [numberOf(2)]: 'keyed by the officer differs,value 6390 not 6930',
    [numberOf(3)]: 'perhaps,',
  }
  const back = out
    .trimEnd()
    .split('\r\n')
    .map((line) => {
      const said = answers[line.slice(0, 13)]
      return said === undefined ? line : line.replace(/,,$/u, `,${said}`)
    })
  await press(page, 'Read answers in')
  await dialog(page)
    .locator('#answers-file')
    .setInputFiles({
      name: 'answers.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from([...back, 'ABC-1234567-6,,,,not in ACE,'].join('\r\n')),
    })
  const said = dialog(page).getByRole('status', { name: 'What the file says' })
  await expect(said).toContainText('2 answers: 1 not in ACE, 1 keyed by the officer, differs')
  await expect(said).toContainText('an answer that is not one of the six')
  await expect(said).toContainText('ABC-1234567-6 is no entry of ours')
  await expect(said).toContainText('contradicts what was recorded')
  await keyIn(page, 'Who answered', 'Client representative')
  await lookedAt(page, 'recover-answers')
  await dialog(page).getByLabel('Who answered').press('Enter')
  await expect(dialog(page)).toHaveCount(0)
  await expect(page.getByRole('region', { name: 'Answers that contradict' })).toContainText(numberOf(1))
  await expect(page.getByText('1 of 4 not known')).toBeVisible()
  await expect(page.getByRole('region', { name: 'Lists' })).toContainText('3 of 4 answered')
  expect(drill.window.faults).toEqual([])
})
