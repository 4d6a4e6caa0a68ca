import { expect, test } from '@playwright/test'
import { goTo, keyBox, newEntry, savePacket, toPacket } from './boxes'
import { answer, backToBoxes, found, keyLine, keyShipment, questionBox, toChecklist } from './checklist'
import { drillForAll } from './drill'
import { pdfPages, plain } from './paper'
import { picture } from './pictures'

/** What cannot be right about agencies: said at its place, in words, and nothing of it is lost or refused to print. */
const drill = drillForAll()

test.setTimeout(90_000)
test.use({ actionTimeout: 20_000 })

const shrimp = {
  description: 'FROZEN SHRIMP, PEELED',
  htsNumber: '0306.17.00.41',
  origin: 'EC',
  mode: 'ocean',
} as const

test('no tariff number at all: words and questions speak, and it is said that no table was asked', async () => {
  const { page } = drill.window
  await newEntry(page)
  await keyBox(page, 'modeOfTransport', '11')
  await keyLine(page, { description: 'PRAWNS IN A BAG', origin: 'EC' })
  await toChecklist(page)
  await expect(page.getByText('No tariff number: no table could be asked')).toBeVisible()
  await expect(found(page, 'FDA FOO')).toContainText(/our hint, by a word/)
  await expect(page.locator('.entry-bar')).toContainText('Ready but conditional: 15 questions, 15 open')
})

test('a number that is none, and one of chapter 99 alone, decide nothing and say so', async () => {
  const { page } = drill.window
  await newEntry(page)
  await keyBox(page, 'modeOfTransport', '11')
  await keyLine(page, { description: 'BOLTS', htsNumber: '73B' })
  await toChecklist(page)
  await expect(page.getByText('73B is not a tariff number.')).toBeVisible()
  await backToBoxes(page)
  await keyLine(page, { htsNumber: '9903.88.15' })
  await toChecklist(page)
  await expect(page.getByText('is of chapter 98 or 99: the number of chapters 1 to 97 decides')).toBeVisible()
})

test('an answer that is none of the codes stays in its box with its sentence, and one does not leave without knowing', async () => {
  const { page } = drill.window
  await keyShipment(page, shrimp)
  await toChecklist(page)
  await questionBox(page, 'triage.food').focus()
  await page.keyboard.type('zzz')
  await page.keyboard.press('Enter')
  const row = page.locator('[data-question="triage.food"]')
  await expect(row).toContainText('Key one of no, people, animals, touches, or ?.')
  await expect(questionBox(page, 'triage.food')).toHaveValue('zzz')
  await page.keyboard.press('Escape')
  await expect(page.locator('.entry-bar')).toContainText('This cannot be kept as it stands')
  await expect(questionBox(page, 'triage.food')).toBeFocused()
  await picture(page, 'pga-refused')
  await page.keyboard.press('Control+a')
  await page.keyboard.type('?')
  await page.keyboard.press('Enter')
  await expect(row).toContainText('not known: the question stays open')
  await backToBoxes(page)
})

test('a verdict against an answer: both stand there, with who said them', async () => {
  const { page } = drill.window
  await keyShipment(page, shrimp)
  await toChecklist(page)
  await answer(page, 'triage.food', 'people')
  await page.getByRole('button', { name: 'Judge FDA FOO' }).click()
  await page.locator('#judge-verdict').selectOption('doesNotApply')
  await page.getByRole('button', { name: 'Save the verdict' }).click()
  await expect(page.getByRole('dialog')).toContainText('Say why it does not apply')
  await page.locator('#judge-reason').fill('bait for fishing, not food')
  await page.locator('#judge-source').fill('the client by telephone')
  await picture(page, 'pga-judge')
  await page.getByRole('button', { name: 'Save the verdict' }).click()
  await expect(page.getByRole('dialog')).toBeHidden()
  const alarm = page.getByRole('alert')
  await expect(alarm).toContainText('A verdict against an answer')
  await expect(alarm).toContainText('bait for fishing, not food')
  await expect(alarm).toContainText(/eaten, drunk or chewed by people/)
  await picture(page, 'pga-alarm')
})

test('a prior notice that names another entry, and the same number on a second one, are made again', async () => {
  const { page } = drill.window
  const keyNotice = async (number: string, entryNumber?: string) => {
    await page.getByRole('button', { name: /^Key (the|another) confirmation/ }).click()
    await page.locator('#notice-first').fill(number)
    await page.locator('#notice-second').pressSequentially(number)
    if (entryNumber !== undefined) await page.locator('#notice-entry').fill(entryNumber)
    await page.locator('#notice-filed-day').fill('11/27/2026')
    await page.locator('#notice-filed-time').fill('08:00')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('dialog')).toBeHidden()
  }
  const first = await keyShipment(page, shrimp)
  await toChecklist(page)
  await keyNotice('555501930001', '000-0399999-9')
  await expect(page.locator('[data-notice]')).toContainText(
    `Made for entry 000-0399999-9, this is ${first}: make it again.`,
  )
  await keyNotice('555501930002')
  await expect(page.locator('[data-notice]')).toContainText('fits this shipment')
  await backToBoxes(page)
  await keyShipment(page, shrimp)
  await toChecklist(page)
  await keyNotice('555501930002')
  await expect(page.locator('[data-notice]')).toContainText(`The same number stands on entry ${first}`)
  // what is wrong stops the counter, never the printer
  await toPacket(page)
  await expect(page.getByRole('region', { name: 'Before the counter' })).toContainText('a prior notice that fits')
  const all = plain((await pdfPages(await savePacket(page, drill.host))).join(' '))
  expect(all).toContain(plain(`the same number stands on entry ${first}`))
  expect(drill.window.faults).toEqual([])
})

test('what is judged for no agency that a table named is kept too', async () => {
  const { page } = drill.window
  await keyShipment(page, { description: 'STEEL BOLTS', htsNumber: '7318.15.20.65', origin: 'TW', mode: 'ocean' })
  await toChecklist(page)
  await page.getByRole('button', { name: 'Name another agency' }).click()
  await page.locator('#judge-agency').selectOption('EPA')
  await page.locator('#judge-program').selectOption('TS1')
  await page.locator('#judge-verdict').selectOption('askClient')
  await page.locator('#judge-reason').fill('coated: with what?')
  await page.keyboard.press('Enter')
  await expect(found(page, 'EPA TS1')).toContainText('ask')
})

test('the pages of Prepare say which tables there are, and what is open', async () => {
  const { page } = drill.window
  await goTo(page, '#/prepare/agencies', 'Agencies')
  await expect(page.getByRole('region', { name: /^FDA/ })).toBeVisible()
  await picture(page, 'agencies-list')
  await goTo(page, '#/prepare/agencies/~tables', 'Agencies')
  await expect(page.getByText('none is loaded').first()).toBeVisible()
  await expect(page.getByRole('heading', { name: 'All products: 150' })).toBeVisible({ timeout: 30_000 })
  await picture(page, 'agencies-tables')
  await page.emulateMedia({ colorScheme: 'dark' })
  await picture(page, 'agencies-tables-dark')
  await page.emulateMedia({ colorScheme: 'light' })
  await goTo(page, '#/prepare/agencies/~open', 'Agencies')
  await expect(page.getByRole('table', { name: 'Open questions by client' })).toContainText('Tidewrack Seafoods LLC')
  await picture(page, 'agencies-open')
})

test('a product is asked in quiet times, and its next shipment takes the answers', async () => {
  const { page } = drill.window
  await goTo(page, '#/prepare/products/drill-product-tw-sh-2630', 'Products')
  const card = page.getByRole('region', { name: 'Agencies' })
  await expect(card).toContainText('FDA FOO')
  await card.getByRole('button', { name: /^Answer: \d+ open/ }).click()
  await answer(page, 'triage.food', 'people')
  await page.getByRole('button', { name: /^No to the \d+ that are open/ }).click()
  await expect(questionBox(page, 'triage.pest')).toHaveValue('no')
  await picture(page, 'product-questions')
  await page.getByRole('button', { name: 'Done' }).click()
  await expect(card).toContainText(/Answers kept \(\d+\)/)
  await picture(page, 'product-pga')
  await card.getByRole('button', { name: 'Save PDF' }).click()
  await expect(card).toContainText(/Saved as/, { timeout: 30_000 })
  await goTo(page, '#/prepare/importers/drill-importer-tidewrack', 'Clients')
  const binder = page.getByRole('region', { name: 'PGA binder' })
  await binder.getByRole('button', { name: 'Save PDF' }).click()
  await expect(binder).toContainText(/Saved as/, { timeout: 60_000 })
  await picture(page, 'client-binder')
  expect(drill.window.faults).toEqual([])
})
