import { execFile } from 'node:child_process'
import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { expect, test, type Page } from '@playwright/test'
import { boxOf, goTo, keyBox, newEntry, openMore, savePacket, toPacket } from './boxes'
import { press, unlock } from './desk'
import { drillForAll } from './drill'
import { pick } from './keyer'
import { pdfPages, plain } from './paper'

/**
 * Bad input at real boxes. What cannot be read is refused with a sentence and stays in its box as a draft; what can be
 * read but is wrong is kept and said to be wrong. Nothing is lost, nothing is half saved, and the paper always prints.
 */
const run = promisify(execFile)
const drill = drillForAll()
let vessel = ''
let flight = ''

/** 10,000 characters in 1,250 words that differ. */
const LONG = Array.from({ length: 1250 }, (_, nth) => `W${String(nth).padStart(6, '0')}`).join(' ') + 'X'
const JAPANESE = '株式会社山田製作所'
const ARABIC = 'شركة النخيل للتجارة'
const CYRILLIC = 'ООО Северный Ветер'

test.describe.configure({ mode: 'serial' })
test.setTimeout(180_000)
test.use({ actionTimeout: 60_000 })

/** Keys a text that cannot be stored: its sentence stands under the box, and the text in it. */
async function refused(page: Page, field: string, text: string, sentence: RegExp): Promise<void> {
  await keyBox(page, field, text)
  await expect(boxOf(page, field)).toHaveAccessibleDescription(sentence)
  await expect(boxOf(page, field)).toHaveAccessibleDescription(/Not recorded yet/)
  await expect(boxOf(page, field)).toHaveAttribute('aria-invalid', 'true')
  await expect(boxOf(page, field)).toHaveValue(text)
}

/** Keys a text that is stored, and said to be wrong. */
async function keptAsWrong(page: Page, field: string, text: string, sentence: RegExp): Promise<void> {
  await keyBox(page, field, text)
  await expect(boxOf(page, field)).toHaveAccessibleDescription(sentence)
  await expect(boxOf(page, field)).not.toHaveAccessibleDescription(/not recorded/i)
  await expect(boxOf(page, field)).toHaveValue(text)
}

/** As the clipboard gives it: with its control characters. */
async function paste(page: Page, field: string, text: string): Promise<void> {
  await boxOf(page, field).focus()
  await boxOf(page, field).evaluate((box, pasted) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', pasted)
    box.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, text)
  await page.keyboard.press('Enter')
  await expect(boxOf(page, field)).not.toBeFocused()
}

test('a vessel: what fails its check digit is kept and said, what cannot be read is refused and stays', async () => {
  const { page } = drill.window
  vessel = await newEntry(page)
  await pick(page, 'rio can')
  await keyBox(page, 'modeOfTransport', '11')
  await keptAsWrong(page, 'importerNumber', '89-0100012', /Importer number: .*NN-NNNNNNNXX/)
  await keptAsWrong(
    page,
    'containerNumber',
    'MSCU6639871',
    /Container: The check digit is 1; for the rest it would be 0/,
  )
  await refused(page, 'arrivalDate', '02/30/2026', /there is no such day as 02\/30\/2026/)
  await refused(page, 'exportDate', 'yesterday', /not read as a day/)
  await refused(page, 'enteredValue', 'about 500', /not read as an amount in US dollars/)
  await refused(page, 'enteredValue', '-500', /an amount cannot be negative/)
  await refused(page, 'grossWeightKg', '-12', /cannot be negative|never negative/)
  await refused(page, 'quantity1', 'a dozen', /not read as a quantity/)
})

test('pasted control characters become spaces, and it is said', async () => {
  const { page } = drill.window
  await paste(page, 'conveyanceName', 'EVER\u0007GIVEN\r\nII\u202e')
  await expect(boxOf(page, 'conveyanceName')).toHaveValue('EVER GIVEN II')
  await expect(boxOf(page, 'conveyanceName')).toHaveAccessibleDescription(/replaced by spaces/)
  // the same past the clipboard, as an input method or a scanner would put it
  await keyBox(page, 'voyage', 'V\u0000 01\u001b9E')
  await expect(boxOf(page, 'voyage')).toHaveValue('V 01 9E')
  await expect(boxOf(page, 'voyage')).toHaveAccessibleDescription(/replaced by spaces/)
})

test('a name of 10,000 characters, and names in Japanese and Cyrillic', async () => {
  const { page } = drill.window
  expect(LONG).toHaveLength(10_000)
  await keyBox(page, 'consigneeSame', 'other')
  await keyBox(page, 'consigneeName', LONG)
  await expect(boxOf(page, 'consigneeName')).toHaveValue(LONG)
  await expect(boxOf(page, 'consigneeName')).not.toHaveAccessibleDescription(/not recorded/i)
  await keptAsWrong(page, 'importerName', JAPANESE, /give the name in Latin letters/)
  await openMore(page, 'transport')
  await keptAsWrong(page, 'carrierName', CYRILLIC, /give the name in Latin letters/)
})

test('locked and opened again: the refused texts are back in their boxes', async () => {
  const { page } = drill.window
  await expectDrafts(page)
  await page.keyboard.press('Control+l')
  await unlock(page)
  await expect(page.getByRole('heading', { level: 1, name: vessel })).toBeVisible()
  await expectDrafts(page)
  await expect(boxOf(page, 'consigneeName')).toHaveValue(LONG)
  await expect(boxOf(page, 'importerName')).toHaveValue(JAPANESE)
  // the same after the window was reloaded without a lock
  await page.reload()
  await unlock(page)
  await expectDrafts(page)
  // the line that had nothing but refused texts takes a right one
  await openMore(page, 'the line')
  await keyBox(page, 'manufacturerName', ARABIC, 'Shift+Tab')
  await expect(boxOf(page, 'manufacturerName')).toHaveAccessibleDescription(/give the name in Latin letters/)
  await expectDrafts(page)
})

async function expectDrafts(page: Page): Promise<void> {
  for (const [field, text] of [
    ['arrivalDate', '02/30/2026'],
    ['exportDate', 'yesterday'],
    ['enteredValue', '-500'],
    ['grossWeightKg', '-12'],
    ['quantity1', 'a dozen'],
  ] as const) {
    await expect(boxOf(page, field), field).toHaveValue(text)
    await expect(boxOf(page, field), field).toHaveAccessibleDescription(/not recorded yet/i)
  }
}

test('the paper prints all the same, and holds what can be held', async () => {
  const { page } = drill.window
  await toPacket(page)
  const pages = await pdfPages(await savePacket(page, drill.host))
  const all = plain(pages.join(' '))
  for (const value of ['MSCU6639871', '89-0100012', 'EVER GIVEN II', 'V 01 9E']) expect(all).toContain(value)
  const missing = LONG.split(' ').filter((word) => !all.includes(word))
  expect(missing).toEqual([])
  expect(all).toContain(plain(CYRILLIC))
  // what the font lacks prints as its code point in a box
  for (const character of JAPANESE) expect(all).toContain(hex(character))
  // a refused text is on no sheet: its box is a blank for ink
  for (const text of ['02/30', 'YESTERDAY', '-500', 'A DOZEN']) expect(all).not.toContain(text)
})

const hex = (character: string): string => (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')

test('an air waybill that fails its check digit; the same bill on a second entry asks why', async () => {
  const { page } = drill.window
  flight = await keyFlight(page)
  await expect(boxOf(page, 'billNumber')).toHaveAccessibleDescription(
    /Air waybill: The check digit is 0; for the rest it would be 5/,
  )
  const second = await keyFlight(page)
  await expect(boxOf(page, 'billNumber')).toHaveAccessibleDescription(/Air waybill/)
  // F8 goes to what stops the counter first, says it, and stands in the box that mends it
  const why = new RegExp(`Entry ${flight} holds bill 02012345670 already for this importer.*say why`)
  await page.keyboard.press('F8')
  await expect(boxOf(page, 'sameBillReason')).toBeFocused()
  await expect(boxOf(page, 'sameBillReason')).toHaveAccessibleDescription(why)
  await keyBox(page, 'sameBillReason', 'split shipment, second flight')
  await expect(boxOf(page, 'sameBillReason')).toHaveAccessibleDescription(/Reason given: split shipment, second flight/)
  await toPacket(page)
  const text = plain((await pdfPages(await savePacket(page, drill.host))).join(' '))
  expect(text).toContain(second)
  expect(text.replaceAll('-', '')).toContain('02012345670')
})

async function keyFlight(page: Page): Promise<string> {
  const number = await newEntry(page)
  await pick(page, 'ninef')
  await keyBox(page, 'modeOfTransport', '40')
  await keyBox(page, 'billType', 'M')
  await keyBox(page, 'billNumber', '020-12345670')
  return number
}

test('nothing is half saved: the bundle holds what was recorded, and no refused text', async () => {
  const { page } = drill.window
  const entries = await exported(page)
  const one = entries.find((entry) => entry.fields['entryNumber'] === vessel)
  expect(one?.fields).toMatchObject({
    importerNumber: '89-0100012',
    importerName: JAPANESE,
    consigneeName: LONG,
    conveyanceName: 'EVER GIVEN II',
    voyage: 'V 01 9E',
    carrierName: CYRILLIC,
  })
  for (const field of ['arrivalDate', 'exportDate']) expect(one?.fields).not.toHaveProperty(field)
  expect(one?.containers.map((row) => row.fields['containerNumber'])).toEqual(['MSCU6639871'])
  expect(one?.lines).toHaveLength(1)
  expect(one?.lines[0]?.fields).toMatchObject({ manufacturerName: ARABIC })
  for (const field of ['enteredValue', 'grossWeightKg', 'quantity1'])
    expect(one?.lines[0]?.fields).not.toHaveProperty(field)
  expect(
    entries.filter((entry) => entry.bills.some((bill) => /12345670/u.test(String(bill.fields['billNumber'])))),
  ).toHaveLength(2)
  expect(drill.window.faults).toEqual([])
})

interface Fields {
  fields: Record<string, unknown>
}

/** The entries as the office gets them. */
async function exported(page: Page): Promise<(Fields & { lines: Fields[]; bills: Fields[]; containers: Fields[] })[]> {
  await goTo(page, '#/recover', 'Export a bundle for the office')
  const words = await page.getByLabel('Offered passphrase').innerText()
  await page.locator('#bundle-passphrase').focus()
  await page.keyboard.type(words)
  await press(page, 'Write the bundle')
  await expect(page.getByRole('heading', { name: 'The bundle is written' })).toBeVisible({ timeout: 60_000 })
  const folder = join(drill.host.dataFolder, 'outbox')
  const bundle = join(folder, (await readdir(folder)).find((file) => file.endsWith('.age')) ?? 'no bundle')
  const work = await mkdtemp(join(tmpdir(), 'lifeboat-office-'))
  const secret = join(work, 'passphrase')
  await writeFile(secret, words)
  const command = resolve('dist', 'office', 'lifeboat.js')
  const home = join(work, 'home')
  await run(process.execPath, [command, 'open', bundle, '--to', home, '--passphrase-file', secret])
  const read = JSON.parse(await readFile(join(home, 'entries.json'), 'utf8')) as {
    entries: Awaited<ReturnType<typeof exported>>
  }
  return read.entries
}
