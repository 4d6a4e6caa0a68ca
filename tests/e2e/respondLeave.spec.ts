import { createHash } from 'node:crypto'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import { expect, test, type Page } from '@playwright/test'
import { goTo, keyBox, newEntry, toPacket } from './boxes'
import { press, tabTo } from './desk'
import { drillForAll } from './drill'
import { pdfPages, plain } from './paper'
import { picture } from './pictures'
import { catchPrints, printedPages } from './printer'

/** Asked, granted, done outside it, explained and settled; and the procedure that went to headquarters: by keyboard. */
const drill = drillForAll()

test.describe.configure({ mode: 'serial' })
test.setTimeout(180_000)

/** The text of the pages printed by this button, in capitals, blanks as one. */
async function printed(page: Page, button: RegExp, after = button): Promise<string> {
  await page.evaluate(() => void delete window.lastPrinted)
  await press(page, button)
  await page.waitForFunction(() => window.lastPrinted !== undefined, undefined, { timeout: 60_000 })
  // Until the print dialog is closed its button, and those beside it, take no key.
  await expect(page.getByRole('button', { name: after }).first()).toBeEnabled({ timeout: 60_000 })
  return plain((await printedPages(page)).join(' '))
}
/** The packet that stands on the screen, as a new revision. */
const printedPacket = (page: Page): Promise<string> => printed(page, /^Print Ctrl P$/, /^Reprint revision/)
const fill = (page: Page, label: string, text: string): Promise<void> =>
  page.getByRole('dialog').getByLabel(label, { exact: true }).fill(text)
const leavePage = (page: Page): Promise<void> => goTo(page, '#/respond/authorisations', 'Downtime authorization')

/** MM/DD/YYYY of the window's own clock, some days on. */
const dayFromNow = (page: Page, days: number): Promise<string> =>
  page.evaluate((on) => {
    const day = new Date()
    day.setDate(day.getDate() + on)
    const two = (n: number) => String(n).padStart(2, '0')
    return `${two(day.getMonth() + 1)}/${two(day.getDate())}/${day.getFullYear()}`
  }, days)

async function findings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id} ${node.target.join(' ')}`))
}

async function entryFor(page: Page, port: string, mode: string): Promise<{ number: string; id: string }> {
  const number = await newEntry(page)
  await keyBox(page, 'portOfEntry', port)
  await keyBox(page, 'modeOfTransport', mode)
  const id = decodeURIComponent((await page.evaluate(() => location.hash)).split('/').at(-1) ?? '')
  return { number, id }
}

let laredo = { number: '', id: '' }
let other = { number: '', id: '' }

test('headquarters is asked first, its missing contact is a red gap with the way round, and the letter says requested', async () => {
  const { page } = drill.window
  await catchPrints(page)
  await leavePage(page)
  await expect(page.getByText('not asked for yet: letters say so')).toBeVisible()
  await expect(page.getByRole('region', { name: 'No contact of CBP headquarters' })).toContainText('SOC duty officer')
  await picture(page, 'leave-empty')
  expect(await findings(page)).toEqual([])

  await press(page, 'Key a request')
  const dialog = page.getByRole('dialog', { name: 'Authorization is asked for' })
  await expect(dialog.getByLabel('Asked of')).toHaveValue('cbpHeadquarters')
  await fill(page, 'Name and title', 'R. Ames, duty officer')
  await fill(page, 'How', 'by telephone')
  await picture(page, 'leave-request')
  await dialog.getByLabel('How', { exact: true }).focus()
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  await expect(page.getByText('1 asked for, not answered yet')).toBeVisible()

  laredo = await entryFor(page, '2304', '30')
  await toPacket(page)
  await expect(page.getByText(/Only requested: .*Authorization for port 2304/)).toBeVisible()
  const paper = await printedPacket(page)
  expect(paper).toMatch(
    /DOWNTIME AUTHORIZATION REQUESTED OF CBP HEADQUARTERS \(R\. AMES, DUTY OFFICER\) AT \d\d\/\d\d\/\d{4} \d\d:\d\d/,
  )
  expect(paper).toContain('NO ANSWER IS ON FILE YET')
})

test('granted for Laredo by truck until tomorrow, with the written answer: the letter names reference and end', async () => {
  const { page } = drill.window
  await leavePage(page)
  await press(page, /^Key the answer/)
  const dialog = page.getByRole('dialog', { name: 'The answer of CBP' })
  await expect(dialog).toBeVisible()
  await fill(page, 'Granted by: name and title', 'Director Ames')
  await fill(page, 'Their reference', 'OFO-26-117')
  await fill(page, 'Until, day', await dayFromNow(page, 1))
  await fill(page, 'Until, time', '1400')
  await fill(page, 'Ports, by code', '23O4')
  await dialog.getByRole('checkbox', { name: 'truck' }).focus()
  await page.keyboard.press('Space')
  await fill(page, 'What was allowed, in their words', 'Paper entries of types 01 and 11.')
  const answer = join(drill.host.dataFolder, 'réponse (1).txt')
  await writeFile(answer, 'Granted. R. Ames')
  await dialog.getByLabel('The written answer, as a file').setInputFiles(answer)
  await dialog.getByLabel('Their reference').focus()
  await page.keyboard.press('Enter')
  await expect(dialog.getByText('23O4 is no port code.')).toBeVisible()
  await fill(page, 'Ports, by code', '2304')
  await picture(page, 'leave-answer')
  await dialog.getByLabel('Their reference').focus()
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  const row = page.getByRole('row').filter({ hasText: 'OFO-26-117' })
  await expect(row).toContainText('Proven: granted')
  await expect(row).toContainText('port 2304, truck')
  await expect(row).toContainText(/\d+ h \d\d min left/)
  await press(page, 'Save a copy of réponse (1).txt')
  await expect(page.getByText(/Saved as .*r_ponse _1_\.txt, not sealed/)).toBeVisible()
  await picture(page, 'leave-granted')
  expect(await findings(page)).toEqual([])

  await goTo(page, `#/respond/entry/${laredo.id}/packet`, laredo.number)
  const paper = await printedPacket(page)
  expect(paper).toContain('DOWNTIME AUTHORIZATION GRANTED BY DIRECTOR AMES ON')
  expect(paper).toMatch(/REFERENCE OFO-26-117, UNTIL \d\d\/\d\d\/\d{4} 14:00/)
  await picture(page, 'leave-packet')
})

test('an entry of another port is printed all the same: an exception in red, explained, settled by the lead, and listed', async () => {
  const { page } = drill.window
  other = await entryFor(page, '2704', '11')
  await toPacket(page)
  const paper = await printedPacket(page)
  expect(paper).toContain('DOWNTIME AUTHORIZATION FOR THIS PORT AND MODE HAS NOT BEEN ASKED FOR YET')
  await expect(page.getByText(/without an authorization of CBP for port 2704/)).toBeVisible()

  await goTo(page, `#/respond/entry/${other.id}`, other.number)
  const red = page.getByRole('link', { name: /Without authorization.*Exception: explain/ })
  await expect(red).toBeVisible()
  await picture(page, 'leave-entry')
  await red.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Exceptions', level: 1 })).toBeVisible()
  await expect(page.getByText('2 open, 0 settled')).toBeVisible()
  const side = page.getByRole('complementary', { name: 'Chosen exception' })
  await expect(side).toContainText(`${other.number} was printed`)
  await expect(side).toContainText('granted, but only for port 2304, truck')
  await picture(page, 'exceptions-open')
  expect(await findings(page)).toEqual([])

  await expect(page.getByRole('grid', { name: 'Exceptions' })).toBeFocused()
  await page.keyboard.press('e')
  await expect(page.getByRole('dialog', { name: 'Why it was done' })).toBeVisible()
  await expect(page.getByLabel('Reason', { exact: true })).toBeFocused()
  await page.keyboard.insertText('The vessel was sailing; headquarters did not answer')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(side).toContainText('The vessel was sailing')
  await page.getByRole('grid', { name: 'Exceptions' }).focus()
  await page.keyboard.press('s')
  await expect(page.getByLabel('How it was settled', { exact: true })).toBeFocused()
  await page.keyboard.insertText('Director Ames was told by telephone')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(page.getByText('1 open, 1 settled')).toBeVisible()
  await tabTo(page, 'Print the list')
  const list = await printed(page, /^Print the list$/)
  expect(list).toContain('1 OPEN, 1 SETTLED')
  expect(list).toContain('DIRECTOR AMES WAS TOLD BY TELEPHONE')
  expect(list).toContain('ONLY REQUESTED')
  await page.getByLabel('Settled ones too').focus()
  await page.keyboard.press('Space')
  await expect(page.getByRole('grid', { name: 'Exceptions' }).getByRole('row')).toHaveCount(2)
  await picture(page, 'exceptions-settled')
  await goTo(page, `#/respond/entry/${other.id}`, other.number)
  await expect(page.getByRole('link', { name: /Exception:/ })).toHaveCount(0)
})

test('the procedure is filled from the desk, edited, kept with its hash, printed, saved, sent and answered', async () => {
  const { page } = drill.window
  await leavePage(page)
  await press(page, 'Write the procedure')
  const text = page.getByLabel('Text', { exact: true })
  await expect(text).toBeFocused()
  await expect(text).toHaveValue(/filer code 000/)
  await picture(page, 'procedure-write')
  expect(await findings(page)).toEqual([])
  await page.keyboard.press('Control+End')
  await page.keyboard.insertText('\n\nNight shift: two people at Laredo.')
  await press(page, 'Keep version 1')
  await expect(page.getByRole('heading', { name: 'Downtime authorization' })).toBeVisible()
  const row = page.getByRole('row').filter({ has: page.getByRole('button', { name: 'Print version 1' }) })
  const short = (await row.locator('code').innerText()).trim()
  const full = (await row.locator('code').getAttribute('title')) ?? ''
  expect(full.startsWith(short)).toBe(true)

  const paper = await printed(page, /^Print version 1$/)
  expect(paper).toContain('NIGHT SHIFT: TWO PEOPLE AT LAREDO.')
  expect(paper).toContain(full.toUpperCase())
  await press(page, 'Save version 1')
  await expect(page.getByText(/Saved as .*\.pdf/)).toBeVisible({ timeout: 60_000 })
  const outbox = join(drill.host.dataFolder, 'outbox')
  const files = (await readdir(outbox)).filter((name) => name.startsWith('Downtime procedure version 1'))
  expect(files.sort().map((name) => name.slice(-3))).toEqual(['pdf', 'txt'])
  const saved = (await readFile(join(outbox, files.find((name) => name.endsWith('.txt')) ?? ''), 'utf8')).replaceAll(
    '\r\n',
    '\n',
  )
  const body = saved.split(`${'-'.repeat(60)}\n`)[1]?.replace(/\n$/u, '') ?? ''
  expect(createHash('sha256').update(body).digest('hex')).toBe(full)
  const pdf = await pdfPages(join(outbox, files.find((name) => name.endsWith('.pdf')) ?? ''))
  expect(plain(pdf.join(' '))).toContain('NIGHT SHIFT')

  await press(page, 'Version 1 was sent')
  await fill(page, 'To', 'OFO headquarters, duty desk')
  await fill(page, 'How', 'mail of the clean machine')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(row).toContainText('OFO headquarters, duty desk, mail of the clean machine')
  await press(page, 'Answer to version 1')
  await page.getByRole('dialog').getByLabel('Answer', { exact: true }).selectOption('changesWanted')
  await fill(page, 'In their words', 'Name the ports of the night shift.')
  await fill(page, 'By: name and title', 'R. Ames')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(row).toContainText('changes wanted')
  await expect(row).toContainText('Name the ports of the night shift.')
  await picture(page, 'procedure-answered')
  expect(await findings(page)).toEqual([])
  await press(page, 'Write the next version')
  await expect(page.getByRole('heading', { name: 'Downtime procedure, version 2' })).toBeVisible()
  await expect(page.getByLabel('Text', { exact: true })).toHaveValue(/Night shift: two people at Laredo\.$/)
})
