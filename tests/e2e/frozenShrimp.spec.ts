import { expect, test } from '@playwright/test'
import { boxOf, goTo, keyBox, newEntry, savePacket, toPacket } from './boxes'
import { answer, found, questionBox, toChecklist } from './checklist'
import { press } from './desk'
import { drillForAll } from './drill'
import { pick } from './keyer'
import { pdfPages, plain } from './paper'
import { picture } from './pictures'

/**
 * The walk *Frozen shrimp, ocean*: FDA, NMFS and the State Department; the prior notice made on a clean machine and its
 * number keyed twice; DS-2031 as an original; the two copies for FDA; the goods held intact until May Proceed.
 */
const drill = drillForAll()
const NOTICE = '123456789012'

test.describe.configure({ mode: 'serial' })
test.setTimeout(150_000)
test.use({ actionTimeout: 20_000 })

let entryNumber = ''

test('the shipment is keyed from the kit, and its line names the agencies without a list of flags', async () => {
  const { page } = drill.window
  entryNumber = await newEntry(page)
  await pick(page, 'tidewrack')
  await keyBox(page, 'modeOfTransport', '11')
  await keyBox(page, 'portOfEntry', '2704')
  await keyBox(page, 'arrivalDate', '112826')
  await keyBox(page, 'carrierCode', 'MAEU')
  await boxOf(page, 'description').focus()
  await pick(page, 'shrimp shell-on 26')
  await expect(boxOf(page, 'htsNumber')).toHaveValue('0306.17.0008')
  await keyBox(page, 'enteredValue', '86400')
  const line = page.getByRole('row').filter({ hasText: '0306.17.0008' })
  await expect(line).toContainText(/FDA FOO applies.*NMF SIM applies.*OMC applies.*open/)
  await expect(page.locator('.entry-bar__counts')).toContainText('stop the counter')
})

test('the questions are answered by keyboard alone; nothing stands but what waits for papers', async () => {
  const { page } = drill.window
  await toChecklist(page)
  await expect(questionBox(page, 'triage.food')).toBeFocused()
  const said: Readonly<Record<string, string>> = {
    'triage.food': 'people',
    'triage.meat': 'n',
    'triage.seafood': 'shrimp',
  }
  // Enter goes from open question to open question; what one does not know yet is passed by.
  for (const text of Object.values(said)) {
    await page.keyboard.type(text === 'n' ? 'no' : text)
    await page.keyboard.press('Enter')
  }
  await expect(questionBox(page, 'triage.seafood')).toHaveValue('shrimp')
  await expect(questionBox(page, 'triage.meat')).toHaveValue('no')
  await press(page, /^No to the \d+ that are open/)
  for (const [question, text] of [
    ['fda.foo.kind', 'PRO'],
    ['fda.foo.canned', 'n'],
    ['fda.foo.importAlert', 'n'],
    ['nmf.wild', 'farmed'],
    ['nmf.iftp', 'IFTP-77123'],
    ['nmf.coa', 'farmed'],
    ['omc.box', '7A1'],
    ['omc.certified', 'n'],
  ] as const)
    await answer(page, question, text)
  await expect(questionBox(page, 'omc.original')).toBeVisible()
  await answer(page, 'omc.original', 'y')
  for (const program of ['FDA FOO', 'NMF SIM', 'OMC OMC']) await expect(found(page, program)).toContainText('applies')
  await expect(page.locator('.entry-bar')).toContainText(/Not without the prior notice confirmation number/)
  await picture(page, 'shrimp-checklist')
})

test('the prior notice: two keyings that differ are refused, two that agree answer the questions about it', async () => {
  const { page } = drill.window
  await page.getByRole('button', { name: 'Key the confirmation' }).focus()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog')
  await expect(dialog.locator('#notice-first')).toBeFocused()
  await expect(dialog.locator('#notice-entry')).toHaveValue(entryNumber)
  await page.keyboard.type(NOTICE)
  await page.keyboard.press('Tab')
  await page.keyboard.type('123456789021')
  await dialog.locator('#notice-arrival-time').fill('14:00')
  await dialog.locator('#notice-filed-day').fill('11/27/2026')
  await dialog.locator('#notice-filed-time').fill('09:30')
  await page.keyboard.press('Enter')
  await expect(dialog).toContainText('The two keyings differ from character 11 on')
  await dialog.locator('#notice-second').fill('')
  await dialog.locator('#notice-second').pressSequentially(NOTICE)
  await picture(page, 'shrimp-notice')
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  await expect(page.locator('[data-notice]')).toContainText('fits this shipment')
  await expect(page.locator('[data-question="fda.foo.priorNotice"] input')).toHaveValue('yes')
  await expect(page.locator('[data-question="fda.foo.noticeInTime"] input')).toHaveValue('yes')
})

test('DS-2031 is attached as a file, and its original is tracked to the driver', async () => {
  const { page } = drill.window
  const file = { name: 'DS-2031 signed.pdf', mimeType: 'application/pdf', buffer: Buffer.from(await smallPdf()) }
  const paper = page.locator('[data-paper="omc.ds2031"]')
  await paper.locator('input[type=file]').setInputFiles(file)
  await expect(paper).toContainText('attached')
  await paper.getByText(/^Original awaited/).click()
  await paper.getByLabel('Original', { exact: true }).selectOption('withDriver')
  await paper.getByLabel('Where it is').fill('blue folder, seat of the driver')
  await page.keyboard.press('Enter')
  await expect(paper).toContainText('Original with the driver')
  for (const owed of ['fda.label', 'fda.fsvp'])
    await page.locator(`[data-paper="${owed}"]`).locator('input[type=file]').setInputFiles(file)
  await page.locator('[data-paper="nmf.iftp"]').getByLabel('Number on it').fill('IFTP-77123')
  await page.keyboard.press('Enter')
  await expect(page.locator('.entry-bar')).toContainText(/Ready but conditional|Not without/)
  await picture(page, 'shrimp-papers')
})

test('the packet: sheets of all three agencies, two copies for FDA, the number of the notice, what is still owed', async () => {
  const { page } = drill.window
  await toPacket(page)
  await expect(page.getByRole('region', { name: 'Agencies' })).toBeVisible()
  await picture(page, 'shrimp-packet')
  const pages = (await pdfPages(await savePacket(page, drill.host))).map(plain)
  const all = pages.join(' ')
  for (const words of ['PRIOR NOTICE', 'SIMP', 'DS-2031', NOTICE, entryNumber, 'IFTP-77123'])
    expect(all).toContain(words)
  expect(pages.filter((one) => one.includes('FDA COPY')).length).toBeGreaterThanOrEqual(2)
  expect(pages[0]).toContain('PAPERS OF AGENCIES')
})

test('when the carrier changes the notice is made again, and it stops the counter until then', async () => {
  const { page } = drill.window
  await page.keyboard.press('Escape')
  await expect(boxOf(page, 'carrierCode')).toBeVisible()
  await keyBox(page, 'carrierCode', 'HLCU')
  // the entry is printed: the amendment asks for its reason once
  await page.locator('#amendment-reason').fill('transshipped to another vessel')
  await page.keyboard.press('Enter')
  await toChecklist(page)
  await expect(page.locator('[data-notice]')).toContainText(
    'Made for carrier MAEU, they come with HLCU: make it again.',
  )
  await expect(page.locator('[data-notice]')).toContainText('make it again')
  await toPacket(page)
  await expect(page.getByRole('region', { name: 'Before the counter' })).toContainText(/a prior notice that fits/)
})

test('released by word: conditional release is counted, and the goods are held intact', async () => {
  const { page } = drill.window
  await goTo(page, '#/respond', 'Entries')
  await page.getByRole('grid').focus()
  await page.keyboard.press('r')
  await expect(page.getByRole('dialog')).toBeVisible()
  await press(page, /^(Save|Record|Log)/)
  await expect(page.getByRole('dialog')).toBeHidden()
  await page.keyboard.press('Enter')
  await toChecklist(page)
  const times = page.getByRole('region', { name: 'Times and exposure' })
  await expect(times).toContainText(/[Cc]onditional/)
  await expect(times).toContainText(/by \d\d\/\d\d\/\d{4}/)
  await expect(questionBox(page, 'fda.foo.heldAt')).toBeAttached()
  expect(drill.window.faults).toEqual([])
})

async function smallPdf(): Promise<Uint8Array> {
  const { PDFDocument } = await import('pdf-lib')
  const pdf = await PDFDocument.create()
  pdf.addPage([612, 792]).drawText('DS-2031 signed and sealed', { x: 72, y: 700 })
  return pdf.save()
}
