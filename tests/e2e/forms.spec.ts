import { existsSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { expect, test, type Page } from '@playwright/test'
import { PDFDocument, PDFName, PDFString } from 'pdf-lib'
import { goTo, newEntry, savePacket, toPacket } from './boxes'
import { drillForAll } from './drill'
import { keyUntil, pick } from './keyer'
import { pdfPages, plain } from './paper'
import { picture } from './pictures'
import { aForm, anXfaForm } from '../unit/sheets/official/badForms'

/**
 * An agency's own form of an edition that nobody knows: put on file, bound once, filled from the packet. Beside it what
 * is no form: refused in words, nothing stored. Where the official 7501 (5/22) is at hand it is filled by name.
 */
const drill = drillForAll()
test.describe.configure({ mode: 'serial' })
test.setTimeout(180_000)
test.use({ actionTimeout: 60_000 })

/** As agencies make them: a name of the designer's program, and a tooltip for the screen reader. */
async function anUnknownForm(): Promise<Buffer> {
  const document = await PDFDocument.create()
  document.setTitle('Notice of Arrival')
  const page = document.addPage([612, 792])
  page.drawText('NOTICE OF ARRIVAL (made for a test)', { x: 60, y: 740, size: 14 })
  const form = document.getForm()
  const field = (name: string, tooltip: string, y: number) => {
    page.drawText(tooltip, { x: 60, y: y + 24, size: 8 })
    const box = form.createTextField(name)
    box.acroField.dict.set(PDFName.of('TU'), PDFString.of(tooltip))
    box.addToPage(page, { x: 60, y, width: 260, height: 20, borderWidth: 0.5 })
  }
  field('top[0].Page1[0].txtEntryNumber[0]', 'Please type the entry number here.', 660)
  field('top[0].Page1[0].txtNameImporter[0]', '4. Importer name', 600)
  field('top[0].Page1[0].f17[0]', 'Tariff classification', 540)
  field('top[0].Page1[0].f18[0]', 'Remarks of the officer', 480)
  // Nothing is said of this one: only what is printed over it.
  page.drawText('COUNTRY OF ORIGIN', { x: 60, y: 444, size: 8 })
  form.createTextField('top[0].Page1[0].f19[0]').addToPage(page, { x: 60, y: 420, width: 260, height: 20 })
  return Buffer.from(await document.save())
}

const file = (name: string, buffer: Buffer, mimeType = 'application/pdf') => ({ name, mimeType, buffer })
const put = (page: Page, what: ReturnType<typeof file> | string) => page.getByLabel('Agency’s PDF').setInputFiles(what)
let number = ''

test('what cannot be filled is refused on the day of preparation, with its reason', async () => {
  const { page } = drill.window
  await goTo(page, '#/prepare/forms', 'Official forms')
  await put(page, file('invoice.pdf', Buffer.from('not a form at all')))
  await expect(page.getByRole('alert')).toContainText('invoice.pdf: This is not a PDF')
  const flat = await PDFDocument.create()
  flat.addPage()
  await put(page, file('wait.pdf', Buffer.from(await flat.save())))
  await expect(page.getByRole('alert')).toContainText('no fields to fill')
  const locked = await PDFDocument.load(await anUnknownForm())
  locked.encrypt({ userPassword: 'secret', ownerPassword: 'owner' })
  await put(page, file('locked.pdf', Buffer.from(await locked.save())))
  await expect(page.getByRole('alert')).toContainText('asks for a password')
  await put(page, file('cut.pdf', (await anUnknownForm()).subarray(0, 700)))
  await expect(page.getByRole('alert')).toContainText('cut off on its way here')
  await put(page, file('live.pdf', Buffer.from(await anXfaForm())))
  await expect(page.getByRole('alert')).toContainText('only Adobe’s own reader shows it')
  await put(page, file('thick.pdf', Buffer.from(await aForm({ pages: 501 }))))
  await expect(page.getByRole('alert')).toContainText('has 501 pages')
  await put(page, file('heavy.pdf', Buffer.alloc(26 * 1024 * 1024, '%PDF-1.7\n')))
  await expect(page.getByRole('alert')).toContainText('has 26 MB')
  await expect(page.getByText('No agency’s form is on file')).toBeVisible()
})

test('a signed form with programs in it says so before it is put on file, and nothing is kept when it is not', async () => {
  const { page } = drill.window
  await put(page, file('signed.pdf', Buffer.from(await aForm({ signed: true, scripts: true }))))
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('This PDF is signed, and filling breaks a signature')
  await expect(dialog).toContainText('Lifeboat never runs them')
  await picture(page, 'forms-signed')
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await expect(page.getByText('No agency’s form is on file')).toBeVisible()
})

test('an unknown edition is bound once: proposals from its own words, the page beside them', async () => {
  const { page } = drill.window
  number = await newEntry(page)
  await pick(page, 'rio can')
  await keyUntil(page, { modeOfTransport: '30', arrivalDate: '112426' }, 'description')
  await pick(page, 'nogal sofa')
  await keyUntil(page, { enteredValue: '6930', quantity1: '14', grossWeightKg: '812' }, 'adcvdAnswer')

  await goTo(page, '#/prepare/forms', 'Official forms')
  await put(page, file('notice.pdf', await anUnknownForm()))
  await expect(page.getByRole('dialog')).toContainText('one page, 5 fields')
  await page.getByLabel('Edition, as printed on the form').fill('3/26')
  await page.getByRole('button', { name: 'Put on file' }).click()
  await expect(page.getByRole('heading', { name: 'Notice of Arrival' })).toBeVisible()
  const value = (tooltip: string) => page.getByRole('combobox', { name: tooltip })
  await expect(value('Please type the entry number here.')).toHaveValue('entry.entryNumber')
  await expect(value('4. Importer name')).toHaveValue('entry.importerName')
  await expect(value('Remarks of the officer')).toHaveValue('')
  await expect(value('COUNTRY OF ORIGIN')).toHaveValue('entry.countryOfOrigin')
  await expect(page.getByText('Proposed: caption near it, “COUNTRY OF ORIGIN”')).toBeVisible()
  await value('COUNTRY OF ORIGIN').focus()
  await expect(page.locator('.binding__field--at')).toHaveCount(1)
  await value('Tariff classification').selectOption('line.1.htsNumber')
  await expect(page.locator('.binding__page')).toContainText(number)
  await picture(page, 'forms-binding')
  await page.getByRole('button', { name: /^Save 4 bindings/ }).click()
  await expect(page.getByText('From now on this edition is filled so')).toBeVisible()
  await goTo(page, '#/prepare/forms', 'Official forms')
  await expect(page.getByText('4 of 5 fields bound')).toBeVisible()
  await picture(page, 'forms')
})

const outbox = () => readdir(join(drill.host.dataFolder, 'outbox')).catch(() => [])

async function saved(page: Page, title: RegExp): Promise<string> {
  const before = new Set(await outbox())
  const line = page.locator('.packet-forms li').filter({ hasText: title })
  await line.getByRole('button', { name: 'Save PDF' }).click()
  await expect
    .poll(async () => (await outbox()).filter((name) => !before.has(name) && name.endsWith('.pdf')).length, {
      timeout: 60_000,
    })
    .toBe(1)
  const name = (await outbox()).find((one) => !before.has(one)) ?? ''
  return plain((await pdfPages(join(drill.host.dataFolder, 'outbox', name))).join(' '))
}

test('from the packet it is filled with the entry, and says which revision it belongs to', async () => {
  const { page } = drill.window
  await page.evaluate((no) => void no, number)
  await page.keyboard.press('Control+k')
  await page.keyboard.type(number)
  await page.keyboard.press('Enter')
  await expect(page.locator('input[data-box]').first()).toBeVisible()
  await toPacket(page)
  const text = await saved(page, /Notice of Arrival/)
  expect(text).toContain(number)
  expect(text).toContain('RIO CANELA FURNITURE COMPANY')
  expect(text).toContain('REVISION 1')
  expect(text).toContain('EXERCISE')
  await expect(page.getByText(/^Packet, revision 1/)).toBeVisible()
  const packet = plain((await pdfPages(await savePacket(page, drill.host))).join(' '))
  expect(packet).toContain(number)
})

const official = resolve('..', 'shared', 'reference', 'official-forms', 'CBP_Form_7501_2022-05.pdf')
test('the official 7501 (5/22) is known by name', async () => {
  test.skip(!existsSync(official), 'the agency’s file lies outside the repository and is absent here')
  const { page } = drill.window
  await goTo(page, '#/prepare/forms', 'Official forms')
  await put(page, official)
  await expect(page.getByRole('dialog')).toContainText('knows this edition')
  await page.getByRole('button', { name: 'Put on file' }).click()
  await expect(page.getByText('this edition is known: by name')).toBeVisible()
  await expect(page.getByText('2026-02 is heard of')).toBeVisible()
  await page.getByRole('button', { name: 'Look at it' }).click()
  await expect(page.locator('.binding__page image')).toBeVisible({ timeout: 60_000 })
  await picture(page, 'forms-7501')
})

const fda = resolve('..', 'shared', 'reference', 'official-forms', 'FDA_2877_2011-01.pdf')
test('the FDA 2877 (1/11), encrypted by its agency, is known by name', async () => {
  test.skip(!existsSync(fda), 'the agency’s file lies outside the repository and is absent here')
  const { page } = drill.window
  await goTo(page, '#/prepare/forms', 'Official forms')
  await put(page, fda)
  await expect(page.getByRole('dialog')).toContainText('knows this edition')
  await page.getByRole('button', { name: 'Put on file' }).click()
  const line = page.getByRole('row').filter({ hasText: 'FDA 2877, Declaration' })
  await line.getByRole('button', { name: 'Look at it' }).click()
  await expect(page.getByText('33 fields are filled by name')).toBeVisible()
  await expect(page.locator('.binding__page image')).toBeVisible({ timeout: 60_000 })
  await expect(page.locator('.binding__page')).toContainText(number)
  await picture(page, 'forms-2877')
})
