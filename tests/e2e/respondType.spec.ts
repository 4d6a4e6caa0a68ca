import AxeBuilder from '@axe-core/playwright'
import { expect, test, type Page } from '@playwright/test'
import { boxOf, goTo, keyBox, newEntry, savePacket, toPacket } from './boxes'
import { press } from './desk'
import { drillForAll } from './drill'
import { pdfPages, plain } from './paper'
import { picture } from './pictures'

/**
 * An entry of type 03 (antidumping): it stops the counter until CBP has answered by name, and prints all the same. What
 * went on paper without the answer is an exception in red; an entry whose answer was keyed first has none.
 */
const drill = drillForAll()
const ANSWER = 'R. Ames, HQ, by phone: type 03 may go on paper'
let without = ''
let asked = ''

test.describe.configure({ mode: 'serial' })
test.setTimeout(180_000)
test.use({ actionTimeout: 60_000 })

const side = (page: Page) => page.getByRole('complementary', { name: 'Chosen exception' })
const foot = (page: Page) => page.locator('.entry-bar__said')
const redOnEntry = (page: Page) => page.getByRole('link', { name: /Type not allowed.*Exception: explain/u })
const idNow = async (page: Page): Promise<string> =>
  decodeURIComponent((await page.evaluate(() => location.hash)).split('/').at(-1) ?? '')
/** Enter in a list's dialog that has one line to key. */
async function sayInDialog(page: Page, label: string, text: string): Promise<void> {
  await expect(page.getByLabel(label, { exact: true })).toBeFocused()
  await page.keyboard.insertText(text)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toHaveCount(0)
}
async function typeThree(page: Page): Promise<{ number: string; id: string }> {
  const number = await newEntry(page)
  const id = await idNow(page)
  await keyBox(page, 'entryType', '03')
  return { number, id }
}
let first = { number: '', id: '' }

test('CBP has granted downtime for all ports: nothing is outside its leave', async () => {
  const { page } = drill.window
  const dialog = page.getByRole('dialog')
  await goTo(page, '#/respond/authorisations', 'Downtime authorization')
  await press(page, 'Key a request')
  await dialog.getByLabel('Name and title', { exact: true }).fill('R. Ames, duty officer')
  await dialog.getByLabel('Name and title', { exact: true }).press('Enter')
  await expect(dialog).toHaveCount(0)
  await press(page, /^Key the answer/u)
  await dialog.getByLabel('Granted by: name and title', { exact: true }).fill('Director Ames')
  await dialog.getByLabel('Their reference').fill('OFO-26-117')
  await dialog.getByLabel('Their reference').press('Enter')
  await expect(dialog).toHaveCount(0)
  await expect(page.getByRole('row').filter({ hasText: 'OFO-26-117' })).toContainText('all ports, all modes')
})

test('type 03 stops the counter: the form asks who answered, and the walk says why', async () => {
  const { page } = drill.window
  first = await typeThree(page)
  without = first.number
  await expect(boxOf(page, 'typeAllowedBy')).toBeVisible()
  for (let most = 60; most > 0; most -= 1) {
    await page.keyboard.press('F8')
    if ((await foot(page).innerText()).includes('Type 03 waits for a named answer of CBP')) break
  }
  await expect(foot(page)).toContainText('Type 03 waits for a named answer of CBP')
  await expect(boxOf(page, 'typeAllowedBy')).toBeFocused()
  await picture(page, 'type-03-form')
})

test('it prints all the same, with its type on the paper; the exception stands in red', async () => {
  const { page } = drill.window
  await toPacket(page)
  const paper = plain((await pdfPages(await savePacket(page, drill.host))).join(' '))
  expect(paper).toContain(without)
  expect(paper).toMatch(/\b03\b/u)
  await goTo(page, `#/respond/entry/${first.id}`, without)
  await expect(redOnEntry(page)).toBeVisible()
  await picture(page, 'type-03-red')
  await goTo(page, '#/respond/exceptions', 'Exceptions')
  await expect(page.getByRole('grid', { name: 'Exceptions' })).toBeFocused()
  await chooseException(page)
  await expect(side(page)).toContainText(`${without} is of type 03`)
  await expect(side(page)).toContainText('without a named answer of CBP that it may go on paper')
})

test('an answer keyed after the paper does not undo it: it is said with the answer, and the lead settles it', async () => {
  const { page } = drill.window
  await goTo(page, `#/respond/entry/${first.id}`, without)
  await keyAnswer(page)
  await page.getByRole('dialog').waitFor()
  await sayInDialog(page, 'Reason of the amendment', 'CBP has answered')
  await goTo(page, '#/respond/exceptions', 'Exceptions')
  await expect(page.getByRole('grid', { name: 'Exceptions' })).toBeFocused()
  await chooseException(page)
  await expect(side(page)).toContainText(`before CBP’s answer was keyed (${ANSWER})`)
  await page.getByRole('grid', { name: 'Exceptions' }).focus()
  await page.keyboard.press('s')
  await sayInDialog(page, 'How it was settled', 'The duty officer confirmed it')
  await goTo(page, `#/respond/entry/${first.id}`, without)
  await expect(redOnEntry(page)).toHaveCount(0)
})

test('where the answer is keyed first nothing stops for the type, and its paper is no exception', async () => {
  const { page } = drill.window
  const second = await typeThree(page)
  asked = second.number
  await keyAnswer(page)
  await expect(page.getByText(/Type 03 waits for a named answer/u)).toHaveCount(0)
  await toPacket(page)
  await savePacket(page, drill.host)
  await goTo(page, '#/respond/exceptions', 'Exceptions')
  await expect(page.getByText('No exception is open.')).toBeVisible()
  await goTo(page, `#/respond/entry/${second.id}`, asked)
  await expect(boxOf(page, 'typeAllowedBy')).toHaveValue(ANSWER)
  await expect(redOnEntry(page)).toHaveCount(0)
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
  expect(violations.map(({ id, nodes }) => `${id} ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)).toEqual(
    [],
  )
  expect(drill.window.faults).toEqual([])
})

async function keyAnswer(page: Page): Promise<void> {
  await keyBox(page, 'typeAllowedBy', ANSWER)
}

/** Down the list to the one of the entry's type. */
async function chooseException(page: Page): Promise<void> {
  await page.keyboard.press('Home')
  for (let most = 20; most > 0; most -= 1) {
    if ((await side(page).innerText()).includes('is of type 03')) return
    await page.keyboard.press('ArrowDown')
  }
}
