import { expect, test, type Page } from '@playwright/test'
import { accessible } from './accessible'
import { paperEntries, type PaperEntry } from './backEntry'
import { boxOf, goTo } from './boxes'
import { DRILL_PASSPHRASE, press } from './desk'
import { drillForAll } from './drill'
import { addPerson, founderOf, lockAndUnlockAs } from './people'
import { picture } from './pictures'
import { keyIn } from './realDesk'

/**
 * Guided keying into a main system that imports nothing: box after box onto the clipboard, ticked, resumed after a lock;
 * then a second person keys the values that cost most, without having seen the first keying, and a person decides.
 */
const drill = drillForAll()
const page = (): Page => drill.window.page
const dialog = () => page().getByRole('dialog')
const BEN = 'orchard pebble violin'
let entries: readonly PaperEntry[] = []
let founder = ''
/** what the papers say, by label of the box */
const papers = new Map<string, Readonly<Record<string, string>>>()

test.describe.configure({ mode: 'serial' })
test.setTimeout(300_000)
test.use({ actionTimeout: 60_000 })

/** The box in large type: its name and what is copied. */
const now = () => page().locator('.keying__now')
const boxNow = async () => ({
  name: await now().locator('.keying__name').innerText(),
  text: await now().locator('.keying__value').innerText(),
})
/** What lies on the clipboard, as another program gets it: pasted. */
async function pasted(): Promise<string> {
  await page().keyboard.press('p')
  const box = dialog().getByLabel('What is wrong')
  await expect(box).toBeFocused()
  await page().keyboard.press('Control+v')
  const text = await box.inputValue()
  await page().keyboard.press('Escape')
  await expect(dialog()).toHaveCount(0)
  await now().focus()
  return text
}

test('two entries to key, and a second person who will look at them', async () => {
  founder = await founderOf(page())
  await addPerson(page(), 'Ben Osei', 'operator', BEN)

  entries = await paperEntries(page(), 2)
  for (const { id, number, bill } of entries) {
    await page().evaluate((entry) => void (location.hash = `#/respond/entry/${entry}`), id)
    await expect(page().getByRole('heading', { level: 1, name: number })).toBeVisible()
    const read = async (field: string, kind = 'line') => {
      const box = page().locator(`input[data-box$="/${field}"][data-kind="${kind}"]`).first()
      await expect(box).not.toHaveValue('')
      return box.inputValue()
    }
    papers.set(number, {
      'Entry number': number.replaceAll('-', ' '),
      'Importer number': await read('importerNumber', 'entry'),
      'Bill number': `TRMX ${bill}`,
      'Tariff number': (await read('htsNumber')).replaceAll('.', ''),
      Origin: (await read('countryOfOrigin')).toLowerCase(),
      'Entered value': await read('enteredValue'),
      'Manufacturer ID': await read('mid'),
    })
  }
})

test('box after box is copied and ticked; a lock comes back to the same box', async () => {
  await goTo(page(), '#/recover/keying', 'Guided keying')
  await expect(page().getByText('2 to key, 0 keyed')).toBeVisible()
  await expect(page().getByRole('grid', { name: 'Entries to key into the main system' })).toBeFocused()
  await accessible(page())
  await picture(page(), 'keying-list')
  await page().keyboard.press('Enter')
  const number = entries[0]?.number ?? '?'
  await expect(page().getByRole('heading', { level: 1, name: number })).toBeVisible()
  await expect(now()).toBeFocused()
  expect(await boxNow()).toEqual({ name: 'Entry number', text: number.replaceAll('-', '') })
  await accessible(page())
  // A browser without a screen asks nobody for leave; a person's gives it to a key press.
  await page()
    .context()
    .grantPermissions(['clipboard-write'])
    .catch(() => undefined)
  await page().keyboard.press('Enter')
  await expect(page().getByText(/^box 2 of/)).toBeVisible()
  expect(await pasted()).toBe(number.replaceAll('-', ''))
  await page().keyboard.press('Space')
  await expect(page().getByText(/^box 3 of/)).toBeVisible()
  expect(await pasted()).toBe('01')
  await page().keyboard.press('Enter')
  await expect(page().getByText(/^box 4 of/)).toBeVisible()
  await page().keyboard.press('b')
  await expect(page().getByText(/^box 3 of/)).toBeVisible()
  await picture(page(), 'keying')
  const place = await boxNow()
  await lockAndUnlockAs(page(), founder, DRILL_PASSPHRASE)
  await expect(page().getByText(/^box 3 of/)).toBeVisible()
  expect(await boxNow()).toEqual(place)
  await expect(page().getByText(`2 boxes, begun by ${founder}`)).toBeVisible()
})

test('where the clipboard is not to be had it says so, and ticks nothing unseen', async () => {
  await page().evaluate(() => {
    Object.defineProperty(navigator.clipboard, 'writeText', {
      value: () => Promise.reject(new Error()),
      configurable: true,
    })
  })
  await now().focus()
  await page().keyboard.press('Enter')
  await expect(page().getByText('The clipboard is not to be had now.')).toBeVisible()
  await expect(page().getByText(/^box 3 of/)).toBeVisible()
  await picture(page(), 'keying-by-hand')
  await page().keyboard.press('Enter')
  await expect(page().getByText(/^box 4 of/)).toBeVisible()
  await page().keyboard.press('b')
  await expect(page().getByText(/^box 3 of/)).toBeVisible()
  await page().evaluate(() => void Reflect.deleteProperty(navigator.clipboard, 'writeText'))
})

test('it stands beside another window, 480 pixels wide', async () => {
  await page().setViewportSize({ width: 480, height: 900 })
  await expect(now()).toBeVisible()
  await expect(now()).toBeInViewport()
  const wide = await page().evaluate(() => document.documentElement.scrollWidth)
  expect(wide).toBeLessThanOrEqual(480)
  await accessible(page())
  await picture(page(), 'keying-480')
  await page().setViewportSize({ width: 1280, height: 720 })
})

test('one is left with what is wrong and stands last; none of its boxes is skipped, and each entry has keyer and time', async () => {
  await now().focus()
  await page().keyboard.press('p')
  await keyIn(dialog(), 'What is wrong', 'the importer is not in the main system yet')
  await page().keyboard.press('Enter')
  const second = entries[1]?.number ?? '?'
  await expect(page().getByRole('heading', { level: 1, name: second })).toBeVisible()
  const seen = await keyAll()
  expect(seen[0]).toBe('Entry number')
  expect(seen).toContain('Line 1, Entered value')
  expect(new Set(seen).size).toBe(seen.length)
  await page().keyboard.insertText('CD-4471')
  await accessible(page())
  await picture(page(), 'keying-done')
  await page().keyboard.press('Enter')
  await expect(page().getByText(`${second} is keyed.`)).toBeVisible()
  await goTo(page(), '#/recover/keying', 'Guided keying')
  const left = page()
    .getByRole('row')
    .filter({ hasText: entries[0]?.number ?? '?' })
  await expect(left).toContainText('left: the importer is not in the main system yet')
  await page().getByLabel('Those keyed already too').check()
  await expect(page().getByRole('row').filter({ hasText: second })).toContainText(`keyed by ${founder}`)
  await expect(page().getByRole('row').filter({ hasText: second })).toContainText('there CD-4471')
  await picture(page(), 'keying-list-done')

  // the one that was left goes on from its box
  await page().getByRole('grid').focus()
  await page().keyboard.press('Home')
  await page().keyboard.press('Enter')
  await expect(page().getByText(/^box 3 of/)).toBeVisible()
  await keyAll()
  await page().keyboard.press('Enter')
  await expect(page().getByText('0 to key, 2 keyed')).toBeVisible()
})

/** Enter until all boxes are ticked; the names of the boxes as they came. */
async function keyAll(): Promise<string[]> {
  const seen: string[] = []
  const reference = page().getByLabel(/What the main system calls it/)
  for (let nth = 0; nth < 100; nth += 1) {
    await expect(now().or(reference)).toBeVisible()
    if (await reference.isVisible()) break
    const { name } = await boxNow()
    seen.push(name)
    await now().focus()
    await page().keyboard.press('Enter')
    await expect(now().filter({ has: page().getByText(name, { exact: true }) })).toHaveCount(0)
  }
  await expect(reference).toBeFocused()
  return seen
}

test('a value changed after the keying is named on the entry', async () => {
  await page().evaluate((id) => void (location.hash = `#/respond/entry/${id}`), entries[1]?.id ?? '')
  const box = boxOf(page(), 'grossWeightKg')
  await box.focus()
  await page().keyboard.press('Control+a')
  await page().keyboard.insertText('821')
  await page().keyboard.press('Enter')
  await expect(box).not.toBeFocused()
  await goTo(page(), `#/recover/keying/${entries[1]?.id ?? ''}`, entries[1]?.number ?? '?')
  await expect(page().getByText('Changed since: Gross weight (kg).')).toBeVisible()
  await picture(page(), 'keying-changed')
  await expect(page().getByRole('button', { name: 'I corrected it there' })).toBeFocused()
  await page().keyboard.press('Enter')
  await expect(page().getByText('Changed since:')).toHaveCount(0)
  await expect(page().getByText(`keyed by ${founder}`)).toBeVisible()
})

test('nobody keys his own values a second time', async () => {
  await goTo(page(), '#/recover/second', 'Second keying')
  await press(page(), 'Draw a sample')
  await expect(dialog().getByLabel('Entries of each 1,000')).toBeFocused()
  await keyIn(dialog(), 'Entries of each 1,000', '1000')
  await expect(dialog().getByText('2 of 2 entries')).toBeVisible()
  await accessible(page())
  await picture(page(), 'second-draw')
  await page().keyboard.press('Enter')
  await expect(dialog()).toHaveCount(0)
  await expect(page().getByRole('row').filter({ hasText: 'Sample 1' })).toContainText(
    '2 entries, 14 values · 14 to key',
  )
  await page().getByRole('grid', { name: 'Samples' }).focus()
  await page().keyboard.press('Enter')
  await expect(page().getByText('What is left, 14 values, you keyed first yourself')).toBeVisible()
})

test('a second person keys them unseen: no first value stands anywhere in the window; what differs is listed', async () => {
  await lockAndUnlockAs(page(), 'Ben Osei', BEN)
  await goTo(page(), '#/recover/second', 'Second keying')
  await expect(page().getByRole('grid', { name: 'Samples' })).toBeFocused()
  await page().keyboard.press('Enter')
  const wrong: Readonly<Record<string, string>> = { 'Entered value': '7010', 'Manufacturer ID': 'ITBOCSPA61VER' }
  for (let nth = 0; nth < 14; nth += 1) {
    await expect(page().getByText(`${14 - nth} values to key`)).toBeVisible()
    const box = page().locator('#second-value')
    await expect(box).toBeFocused()
    const which = await page().locator('.second__which').innerText()
    const number = entries.find((entry) => which.includes(entry.number.slice(0, -1)))?.number ?? '?'
    const label = (await page().locator('label[for=second-value]').innerText()).trim()
    const paper = papers.get(number)?.[label] ?? '?'
    expect(await page().title()).not.toContain(paper)
    await expectUnseen(label, number, paper)
    if (nth === 0) await accessible(page())
    if (nth === 1) await picture(page(), 'second-keying')
    const isWrong = number === entries[1]?.number && label in wrong
    await page().keyboard.insertText(isWrong ? (wrong[label] ?? '') : paper)
    await page().keyboard.press('Enter')
  }
  await expect(page().getByText('Every value of this sample is keyed twice.')).toBeVisible()
  await press(page(), 'See what differs')
  await expect(page().getByText('2 to decide')).toBeVisible()
  const rows = page().getByRole('grid', { name: 'Values keyed differently' }).getByRole('row')
  await expect(rows).toHaveCount(2)
  await expect(rows.first()).toContainText('Line 1, Entered value')
  await expect(rows.first()).toContainText('7,001.00')
  await expect(rows.first()).toContainText('7010 (Ben Osei)')
  await accessible(page())
  await picture(page(), 'second-differences')
})

/** Neither in the text nor in any attribute, value or list of the page. */
async function expectUnseen(label: string, number: string, paper: string): Promise<void> {
  const all = await page().evaluate(() => {
    const values = [...document.querySelectorAll('input, select, textarea')].map(
      (box) => (box as HTMLInputElement).value,
    )
    return `${document.documentElement.outerHTML} ${values.join(' ')}`.toLowerCase()
  })
  const forms =
    label === 'Entry number' ? [number] : label === 'Origin' ? [`>${paper}<`] : [paper, paper.replaceAll('-', '')]
  for (const form of forms) expect(all, `${label} of ${number}`).not.toContain(form.toLowerCase())
}

test('a person decides with a reason, and the entry’s value is what stands', async () => {
  const grid = page().getByRole('grid', { name: 'Values keyed differently' })
  await expect(grid).toBeFocused()
  await page().keyboard.press('Enter')
  await expect(dialog().getByLabel(/The first keying/)).toBeFocused()
  await dialog()
    .getByLabel(/The second keying, by Ben Osei/)
    .check()
  await page().keyboard.press('Enter')
  await expect(dialog().getByLabel('Why', { exact: true })).toHaveAccessibleDescription(/Say what shows it/)
  await keyIn(dialog(), 'Why', 'invoice page 2 says 7,010.00')
  await accessible(page())
  await picture(page(), 'second-decide')
  await page().keyboard.press('Enter')
  await expect(dialog()).toHaveCount(0)
  await expect(page().getByText('1 to decide')).toBeVisible()
  await expect(page().getByText('the second stands, Ben Osei')).toBeVisible()
  await expect(grid).toBeFocused()
  await page().keyboard.press('Home')
  await page().keyboard.press('Enter')
  await expect(dialog().getByLabel(/The first keying/)).toBeFocused()
  await page().keyboard.press('Space')
  await keyIn(dialog(), 'Why', 'as on the packing list')
  await page().keyboard.press('Enter')
  await expect(page().getByText('nothing is to decide')).toBeVisible()
  await page().evaluate((id) => void (location.hash = `#/respond/entry/${id}`), entries[1]?.id ?? '')
  await expect(boxOf(page(), 'enteredValue')).toHaveValue('7,010.00')
  await expect(boxOf(page(), 'mid')).toHaveValue(papers.get(entries[1]?.number ?? '')?.['Manufacturer ID'] ?? '?')
  expect(drill.window.faults).toEqual([])
})
