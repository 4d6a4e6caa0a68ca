import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test, type Page } from '@playwright/test'
import { mailboxIn, readMail } from '../unit/exchange/readMail'
import { goTo } from './boxes'
import { press, tabTo } from './desk'
import { drillForAll } from './drill'
import { plain } from './paper'
import { picture } from './pictures'
import { catchPrints, printedPages } from './printer'

/** Facts, the notice, a breach with its clients, its report and a supplement: by keyboard, on paper and in a mail file. */
const drill = drillForAll()

test.describe.configure({ mode: 'serial' })
test.setTimeout(120_000)

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
const saved = async (name: string) => new Uint8Array(await readFile(join(drill.host.dataFolder, 'outbox', name)))
const hashShown = async (page: Page): Promise<string> =>
  (await page.locator('.fingerprint').innerText()).replace(/\s/gu, '')
const fill = async (page: Page, label: string, text: string): Promise<void> => {
  await page.getByLabel(label, { exact: true }).fill(text)
}
/** The text of the pages printed last, in capitals, blanks as one. */
const paper = async (page: Page): Promise<string> => plain((await printedPages(page)).join(' '))
const printed = async (page: Page, button: RegExp): Promise<string> => {
  await page.evaluate(() => void delete window.lastPrinted)
  await press(page, button)
  await page.waitForFunction(() => window.lastPrinted !== undefined, undefined, { timeout: 60_000 })
  // Until the print dialog is closed its button, and those beside it, take no key.
  await expect(page.getByRole('button', { name: button }).first()).toBeEnabled()
  return paper(page)
}

test('before an incident is declared the pages say so; then facts are keyed without a mouse, and not known yet is one', async () => {
  const { page } = drill.window
  await catchPrints(page)
  await goTo(page, '#/communicate/facts', 'Incident facts')
  await expect(page.getByText('No incident is declared.')).toBeVisible()
  await page.keyboard.press('F4')
  await expect(page.getByRole('dialog')).toBeVisible()
  await press(page, /^Declare/)
  await press(page, 'Print later')
  await goTo(page, '#/communicate/facts', 'Incident facts')
  await expect(page.getByText('0 of 11 answered, 0 not known yet, 11 not asked')).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('dialog', { name: 'Time of the incident' })).toBeVisible()
  await expect(page.getByLabel('Answer', { exact: true })).toBeFocused()
  await page.keyboard.type('Sunday about 23:00, by the mail log')
  await fill(page, 'Said by', 'R. Vance, IT')
  await page.getByLabel('How sure is that').selectOption('likely')
  await picture(page, 'facts-answer')
  await page.getByLabel('Answer', { exact: true }).focus()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('dialog')).toBeHidden()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('dialog', { name: 'Type of incident' })).toBeVisible()
  await expect(page.getByLabel('Answer', { exact: true })).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
  await fill(page, 'Who goes on asking', 'Junia Stackpole')
  await page.keyboard.press('Enter')
  await expect(page.getByText('1 of 11 answered, 1 not known yet, 9 not asked')).toBeVisible()
  await press(page, 'Known indicators of compromise: answer')
  await expect(page.getByLabel('Answer', { exact: true })).toBeFocused()
  await page.keyboard.type('http://45.77.12.9/a.php')
  await page.keyboard.press('Control+Enter')
  await press(page, 'Known indicators of compromise: add one')
  await expect(page.getByLabel('Answer', { exact: true })).toBeFocused()
  await page.keyboard.type('For counsel only')
  await page.getByLabel(/^For counsel/).check()
  await press(page, 'Record')
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(page.getByText('for counsel: in no report')).toBeVisible()
  await picture(page, 'facts')
})

test('notice 0 is made, printed and read back: its hash stands on the paper; a later answer is marked until it is told', async () => {
  const { page } = drill.window
  await goTo(page, '#/communicate/reports', 'Reports to the SOC')
  await picture(page, 'reports-none')
  await press(page, 'Make the notice')
  await expect(page.getByRole('heading', { level: 1, name: 'Incident notice' })).toBeVisible()
  await expect(page.getByText('Counted again just now: the kept text is what was made.')).toBeVisible()
  await expect(page.getByText('made, not sent')).toBeVisible()
  await picture(page, 'reports-notice')
  const text = await printed(page, /^Print the sheet/)
  expect(text).toContain((await hashShown(page)).toUpperCase())
  expect(text).toContain('EXERCISE')
  for (const told of [
    'SUNDAY ABOUT 23:00, BY THE MAIL LOG',
    'R. VANCE, IT',
    'LIKELY.',
    'NOT KNOWN YET.',
    'HTTP://45.77.12.9/A.PHP',
  ])
    expect(text).toContain(told)
  expect(text).toContain('NO BREACH OF RECORDS IS KNOWN')
  expect(text).not.toContain('COUNSEL ONLY')
  await press(page, 'Read down the phone')
  await expect(page.getByText('http://45 dot 77 dot 12 dot 9/a dot php.')).toBeVisible()
  await picture(page, 'reports-phone')
  expect(await printed(page, /^Print this for the telephone/)).toContain('45 DOT 77 DOT 12 DOT 9')

  await goTo(page, '#/communicate/facts', 'Incident facts')
  await press(page, 'Time of the incident: new answer')
  await expect(page.getByLabel('Answer', { exact: true })).toBeFocused()
  await page.keyboard.type('Sunday 22:40')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('new since the last report')).toBeVisible()
  await page.getByText('1 earlier answer: Time of the incident').click()
  await expect(page.getByText(/Sunday about 23:00.*told in the notice/)).toBeVisible()
  await picture(page, 'facts-changed')
})

test('a breach is found and clients are put on its list; numbers are masked until they are asked for, and again after', async () => {
  const { page } = drill.window
  await page.getByRole('link', { name: 'Breaches of records' }).click()
  await expect(page.getByRole('heading', { name: 'No breach is known yet' })).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect(page.locator('input:focus, textarea:focus')).toBeVisible()
  await page.keyboard.type('Mailboxes of two clerks were copied: logs of the mail server')
  await fill(page, 'Discovered, time', '00:01')
  await fill(page, 'Discovered, day', '11/20/2026')
  await expect(page.getByText('It lies before the incident was noticed')).toBeVisible()
  await picture(page, 'breach-found')
  await press(page, /^Record: 72 hours run/)
  await press(page, 'Add clients')
  await page.getByLabel('Search by name or number').fill('canela')
  await page.getByLabel(/^Rio Canela Furniture Company · ••••00/).check()
  await page.getByLabel('Search by name or number').fill('')
  await page.getByLabel(/^Tidewrack Seafoods/).check()
  await fill(page, 'How it is known', 'mail log')
  await picture(page, 'breach-clients')
  await press(page, 'Put 2 on the list')
  await expect(page.getByRole('dialog')).toBeHidden()
  const number = page.getByRole('cell', { name: '••••00' }).first()
  await expect(number).toBeVisible()
  await expect(page.getByText('89-010001200')).toHaveCount(0)
  await press(page, 'Show the numbers')
  await expect(page.getByRole('cell', { name: '89-010001200' })).toBeVisible()
  await picture(page, 'breach')
  await goTo(page, '#/communicate/reports', 'Reports to the SOC')
  await goTo(page, '#/communicate/facts/~breaches', 'Incident facts')
  await expect(number).toBeVisible()
  await expect(page.getByText('89-010001200')).toHaveCount(0)
})

test('the breach report goes out as files: the saved text has the hash on paper, the mail reads back, the list is masked unless asked for', async () => {
  const { page } = drill.window
  await goTo(page, '#/communicate/reports', 'Reports to the SOC')
  await expect(page.getByText('Breach report to the SOC')).toBeVisible()
  await press(page, 'Make the breach report')
  await expect(page.getByRole('heading', { level: 1, name: 'Breach report' })).toBeVisible()
  expect(await printed(page, /^Print the sheet/)).not.toContain('89-010001200')
  await press(page, 'Save files for a clean machine')
  await expect(page.getByText(/^Saved, not sent, not sealed/)).toBeVisible()
  expect(await readdir(join(drill.host.dataFolder, 'outbox'))).toContain('Importer list 0 EXERCISE MASKED.txt')
  const masked = readMail(await saved('Breach report 0 EXERCISE.eml'))
  expect(JSON.stringify(masked.attachments.map(({ bytes }) => Buffer.from(bytes).toString()))).not.toContain(
    '010001200',
  )

  await page.getByLabel(/^Importer numbers in the clear/).check()
  await picture(page, 'reports-breach')
  const text = await printed(page, /^Print the sheet/)
  expect(text).toContain('89-010001200')
  await press(page, 'Save files for a clean machine')
  const name = 'Breach report 0 EXERCISE'
  await expect.poll(async () => (await readdir(join(drill.host.dataFolder, 'outbox'))).length).toBe(6)
  const report = await saved(`${name}.txt`)
  expect(sha256(report)).toBe(await hashShown(page))
  expect(text).toContain(sha256(report).toUpperCase())
  const files = await readdir(join(drill.host.dataFolder, 'outbox'))
  const second = files.find((file) => file.endsWith('.eml') && file !== `${name}.eml`) ?? ''
  const mail = readMail(await saved(second))
  expect(mailboxIn(mail.headers.get('to') ?? '').address).toBe('soc@exercise.example')
  expect(mailboxIn(mail.headers.get('from') ?? '').address).toBe('downtime@ternharrow-standby.example')
  const [sent, list] = mail.attachments
  expect(sha256(sent?.bytes ?? new Uint8Array())).toBe(sha256(report))
  expect(Buffer.from(list?.bytes ?? []).toString()).toContain('89-010001200 | Rio Canela Furniture Company')
  expect(Buffer.from(report).toString()).toContain(`SHA-256 of the list: ${sha256(list?.bytes ?? new Uint8Array())}`)
  await expect(page.getByText('saved as a file, not sent')).toBeVisible()
})

test('sent wants from, time and message id; acknowledged is another thing; supplement 1 shows only the client found later', async () => {
  const { page } = drill.window
  await press(page, 'It was sent')
  await press(page, 'Record as sent')
  await expect(page.getByText(/^Key the message id/)).toBeVisible()
  await fill(page, 'Message id', '<20261124.1@ternharrow-standby.example>')
  await press(page, 'Record as sent')
  await expect(page.getByText(/^sent .*, not acknowledged$/)).toBeVisible()
  await press(page, 'It was acknowledged')
  await fill(page, 'Acknowledged by', 'SOC desk 4')
  await press(page, 'Record')
  await expect(page.getByText(/^acknowledged .* by SOC desk 4$/)).toBeVisible()
  await picture(page, 'reports-acknowledged')

  await goTo(page, '#/communicate/facts/~breaches', 'Incident facts')
  await press(page, 'Add clients')
  await page.getByLabel(/^Ninefold Auto Parts/).check()
  await press(page, 'Put 1 on the list')
  await goTo(page, '#/communicate/reports', 'Reports to the SOC')
  await expect(page.getByText('1 thing is new since the last version')).toBeVisible()
  await picture(page, 'reports')
  const breach = page.getByRole('region', { name: /^Breach report: discovered/ })
  await breach.getByRole('button', { name: 'Make supplement 1' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Supplement 1 to the breach report' })).toBeVisible()
  const text = await printed(page, /^Print the sheet/)
  expect(text).toContain('SUPPLEMENTS')
  expect(text).toContain('NINEFOLD AUTO PARTS')
  expect(text).not.toContain('RIO CANELA')
  expect(text).not.toContain('MAILBOXES OF TWO CLERKS')
  await picture(page, 'reports-supplement')
  await tabTo(page, 'It was sent')
  expect(drill.window.faults).toEqual([])
})
