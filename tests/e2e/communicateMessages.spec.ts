import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test, type Locator, type Page } from '@playwright/test'
import { decodedWords, mailboxIn, readMail } from '../unit/exchange/readMail'
import { goTo } from './boxes'
import { press } from './desk'
import { drillForAll } from './drill'
import { pdfPages } from './paper'
import { picture } from './pictures'

/** The first notice to the clients: from our words to files for a clean machine, one for each, and what was sent. */
const drill = drillForAll()

test.describe.configure({ mode: 'serial' })
test.setTimeout(120_000)
test.use({ actionTimeout: 30_000 })

/** Focus and Enter: what a keyboard does once it is there. */
const push = (page: Page, name: RegExp | string) => page.getByRole('button', { name }).press('Enter')
const standing = (page: Page) => page.locator('.message-standing')
const outbox = () => join(drill.host.dataFolder, 'outbox')
const files = async (end: string): Promise<string[]> =>
  (await readdir(outbox()).catch(() => [])).filter((name) => name.endsWith(end)).sort()

/** What is marked in a box of several lines. */
const chosenIn = (box: Locator): Promise<string> =>
  box.evaluate((element) => {
    const { value, selectionStart, selectionEnd } = element as HTMLTextAreaElement
    return value.slice(selectionStart, selectionEnd)
  })

async function savedPdf(page: Page): Promise<string> {
  const before = await files('.pdf')
  await push(page, 'Save PDF')
  await expect.poll(async () => (await files('.pdf')).length, { timeout: 60_000 }).toBe(before.length + 1)
  const name = (await files('.pdf')).find((one) => !before.includes(one)) ?? ''
  return (await pdfPages(join(outbox(), name))).join(' ')
}

test('before an incident is declared the page says so', async () => {
  const { page } = drill.window
  await goTo(page, '#/communicate/messages', 'Messages')
  await expect(page.getByText('No incident is declared.')).toBeVisible()
  await page.keyboard.press('F4')
  await press(page, /^Declare/)
  await press(page, 'Print later')
})

test('a first notice to clients is written from our words, and one client’s preview has that client alone', async () => {
  const { page } = drill.window
  await goTo(page, '#/communicate/messages', 'Messages')
  await expect(page.getByRole('button', { name: /^Write: Press/ })).toHaveCount(3)
  await picture(page, 'messages-matrix')
  await press(page, 'Write to the clients')
  await expect(page.getByRole('heading', { name: 'Clients: first notice' })).toBeVisible()
  await expect(standing(page)).toContainText('DRAFT: nobody has approved it')
  const preview = page.getByRole('article', { name: 'Preview' })
  await expect(preview).toContainText('our computer systems do not work')
  await expect(preview).toContainText('DRAFT: these words are not approved')
  await page.getByLabel('Recipient', { exact: true }).selectOption({ label: 'Tidewrack Seafoods LLC' })
  await expect(preview).toContainText('Tidewrack Seafoods')
  await expect(preview).not.toContainText('Rio Canela')
  await expect(page.getByText(/^.*Missing, printed as a blank:/)).toContainText('when it began')
  await expect(preview).toContainText('________ (when it began)')
  await picture(page, 'messages-draft')
})

test('a field that is none is named at its place; the draft is on paper as a draft', async () => {
  const { page } = drill.window
  const body = page.getByLabel('Text', { exact: true })
  const words = await body.inputValue()
  await body.fill(words.replace('You hear from us again', 'Ask for {frim}.\nYou hear from us again'))
  const wrong = page.getByRole('list', { name: 'Fields that are wrong' })
  await expect(wrong).toContainText('{frim} is no field. Is {firm} meant?')
  await wrong.getByRole('button').press('Enter')
  expect(await chosenIn(body)).toBe('{frim}')
  await page.keyboard.insertText('{firm}')
  await expect(wrong).toHaveCount(0)
  const text = await savedPdf(page)
  expect(text).toMatch(/DRAFT: EXERCISE|DRAFT: /u)
  expect(text).toContain('DRAFT: these words are not approved.')
  expect(text).toContain('Tidewrack Seafoods')
  expect(text).toContain('Ask for ')
  expect(text).toContain('EXERCISE')
})

test('approved by name and time it is no draft any more; one moved word, and it is one again', async () => {
  const { page } = drill.window
  await push(page, 'Key the approval')
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('aligned with CBP headquarters')
  await push(page, 'Record the approval')
  await expect(dialog).toContainText('without a name it stays a draft')
  await page.getByLabel('Approved by').fill('Dana Whit')
  await page.getByLabel('Who that is').selectOption('lead')
  await expect(dialog).toContainText('Exception: approved by the incident lead alone')
  await picture(page, 'messages-approve')
  await page.getByLabel('Who that is').selectOption('cbpHeadquarters')
  await page.getByLabel('Approved by').press('Enter')
  await expect(standing(page)).toContainText('Approved by Dana Whit (CBP headquarters)')
  const text = await savedPdf(page)
  expect(text).not.toContain('DRAFT')
  expect(text).toContain('Approved by Dana Whit (CBP headquarters)')

  const subject = page.getByLabel('Subject', { exact: true })
  const before = await subject.inputValue()
  await subject.fill(`${before} today`)
  await expect(page.getByRole('article', { name: 'Preview' })).toContainText('DRAFT')
  await subject.press('Enter')
  await expect(standing(page)).toContainText('the words moved after Dana Whit')
  await subject.fill(before)
  await subject.press('Enter')
  await expect(standing(page)).toContainText('Approved by Dana Whit')
})

test('three recipients: three files, each to one; made is not sent; sent is recorded for each', async () => {
  const { page } = drill.window
  await push(page, 'Choose none')
  const names = ['Ninefold Auto Parts', 'Rio Canela Furniture Company', 'Tidewrack Seafoods LLC']
  const rows = page.getByRole('table', { name: 'Recipients' }).getByRole('row')
  for (const name of names) await rows.filter({ hasText: name }).getByRole('checkbox').check()
  await picture(page, 'messages-approved')
  await push(page, 'Make 3 e-mail files')
  await expect(page.getByRole('status').filter({ hasText: 'e-mail file' })).toContainText(
    '3 e-mail files made, not sealed',
  )
  const made = await files('.eml')
  expect(made).toHaveLength(3)
  const texts: string[] = []
  for (const [nth, name] of made.entries()) {
    const own = names[nth] ?? ''
    expect(name).toMatch(new RegExp(`^First notice - ${own}.* EXERCISE\\.eml$`, 'u'))
    const mail = readMail(await readFile(join(outbox(), name)))
    const to = mailboxIn(mail.headers.get('to') ?? '')
    const address = await rows.filter({ hasText: own }).getByRole('cell').nth(1).innerText()
    expect(to.address).toBe(address.trim())
    expect(mail.headers.get('x-unsent')).toBe('1')
    expect([...mail.headers.keys()]).not.toContain('cc')
    expect(decodedWords(mail.headers.get('subject') ?? '')).toMatch(/^EXERCISE: (?!DRAFT)/u)
    expect(mail.text).toContain(own)
    for (const other of names) if (other !== own) expect(mail.text).not.toContain(other)
    texts.push(mail.text)
  }
  expect(new Set(texts).size).toBe(3)
  for (const name of names) await expect(rows.filter({ hasText: name })).toContainText('not sent')

  await push(page, /^It was sent/)
  await expect(page.getByRole('dialog')).toContainText('Sent to 3 recipients')
  await picture(page, 'messages-sent')
  await push(page, 'Record as sent')
  for (const name of names) await expect(rows.filter({ hasText: name })).toContainText(/sent \w{3} \d/u)
  await goTo(page, '#/communicate/messages', 'Messages')
  const cell = page.getByRole('link', { name: 'Open: Clients, first notice' })
  await expect(cell).toContainText('Approved')
  await expect(cell).toContainText('sent to 3')
  await picture(page, 'messages-matrix-sent')
  expect(drill.window.faults).toEqual([])
})
