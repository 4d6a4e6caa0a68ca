import type { Server } from 'node:http'
import AxeBuilder from '@axe-core/playwright'
import { expect, test, type Page } from '@playwright/test'
import { buildForm, openForm, serveForm } from './open'

/** The heads-down form by itself: keys, drafts, refusals, marks, undo, amendments. */
test.describe.configure({ timeout: 120_000 })
let server: Server
test.beforeAll(async () => {
  await buildForm()
  server = await serveForm()
})
test.afterAll(() => new Promise<void>((done) => server.close(() => done())))

const box = (page: Page, field: string) => page.locator(`input[data-box$="/${field}"]`).first()
const rows = (page: Page, kind: string) => page.evaluate((k) => window.form.rows(k), kind)
const foot = (page: Page) => page.locator('.entry-bar__said')
const newEntry = async (page: Page) => {
  const id = await page.evaluate(() => window.form.open())
  await expect(box(page, 'importerName')).toBeFocused()
  return id
}
/** Twelve keys a second, as a trained keyer; Enter is one of them. */
async function keys(page: Page, ...texts: string[]): Promise<void> {
  for (const text of texts) {
    await page.keyboard.type(text, { delay: 83 })
    await page.keyboard.press('Enter')
  }
}

test('three known products in one go, at twelve keys a second on a slow disk: no key is lost', async ({ page }) => {
  const { faults } = await openForm(page, server, 120)
  await newEntry(page)
  await keys(page, 'rio can')
  await expect(box(page, 'importerNumber')).toHaveValue('89-010001200')
  await box(page, 'description').focus()
  await keys(page, 'rc-dc-100', '18240', '90', '612', 'n', 'n', 'n')
  await keys(page, 'rc-sf-210', '6930', '12', '410', 'n', 'n', 'n')
  await keys(page, 'rc-dc-100', '2115', '7', '96.5', 'n', 'n', '?')
  await expect.poll(async () => (await rows(page, 'line')).length).toBe(3)
  await expect
    .poll(async () =>
      (await rows(page, 'line')).map((line) => [
        line['sku'],
        line['enteredValue'],
        line['quantity1'],
        line['grossWeightKg'],
        line['forcedLabourAnswer'],
      ]),
    )
    .toEqual([
      ['RC-DC-100 P', '1824000 T', '90 T', '612 T', 'no T'],
      ['RC-SF-210 P', '693000 T', '12 T', '410 T', 'no T'],
      ['RC-DC-100 P', '211500 T', '7 T', '96.5 T', 'notKnown T'],
    ])
  // An empty line is passed; what the kit filled is passed too.
  await page.keyboard.press('Enter')
  await expect(page.locator('input[data-kind="entry"]:focus')).toHaveCount(1)
  expect(faults).toEqual([])
})

test('what stood in the boxes comes back as not recorded, also in a row that was never recorded', async ({ page }) => {
  await openForm(page, server)
  const id = await page.evaluate(() =>
    window.form.open((entry) => ({
      boxes: { [`${entry}/carrierCode`]: 'TRM', 'fresh/description': 'half a wor', 'other/plate': 'KEEP' },
      rows: { fresh: { entry, kind: 'line' } },
      route: `#/respond/entry/${entry}/box/line/fresh%2Fdescription`,
    })),
  )
  await expect(box(page, 'description')).toBeFocused()
  await expect(box(page, 'description')).toHaveValue('half a wor')
  await expect(page.getByText('Carrier code: not recorded yet')).toBeVisible()
  await page.keyboard.press('End')
  await keys(page, 'd')
  await expect
    .poll(async () => (await rows(page, 'line')).map((line) => line['description']))
    .toEqual(['half a word T'])
  await box(page, 'carrierCode').focus()
  await page.keyboard.press('End')
  await keys(page, 'x')
  await expect.poll(async () => (await rows(page, 'entry'))[0]?.['carrierCode']).toBe('TRMX T')
  const draft = await page.evaluate(() => window.form.draft())
  expect(draft.boxes).toEqual({ 'other/plate': 'KEEP' })
  expect(draft.route).toContain(id)
})

test('what cannot be stored stays in its box with a sentence, and the rest goes on', async ({ page }) => {
  await openForm(page, server)
  await newEntry(page)
  await box(page, 'arrivalDate').focus()
  await keys(page, '023026')
  await expect(page.getByText(/Arrival date: there is no such day/)).toBeVisible()
  await expect(box(page, 'arrivalDate')).toHaveValue('023026')
  await expect(foot(page)).toContainText('no such day')
  await box(page, 'quantity').focus()
  await keys(page, '-5')
  await expect(page.getByText(/cannot be negative/).first()).toBeVisible()
  expect(Object.keys((await page.evaluate(() => window.form.draft())).boxes)).toHaveLength(2)
  await box(page, 'downtimeRemark').focus()
  await page.evaluate(() => {
    const data = new DataTransfer()
    data.setData('text/plain', 'line one\nline two\u0007 end')
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    )
  })
  await page.keyboard.press('Tab')
  await expect(page.getByText(/replaced by spaces/).first()).toBeVisible()
  await box(page, 'importerName').focus()
  await page.keyboard.insertText('木村商事 شركة Торговля')
  await page.keyboard.press('Enter')
  await expect
    .poll(async () => (await rows(page, 'entry'))[0])
    .toMatchObject({
      importerName: '木村商事 شركة Торговля T',
      downtimeRemark: 'line one line two end T',
    })
  expect((await rows(page, 'entry'))[0]).not.toHaveProperty('arrivalDate')
})

test('a kit value changed by hand is overridden, can be tentative, and every step is taken back', async ({ page }) => {
  await openForm(page, server)
  await newEntry(page)
  await keys(page, 'rio can')
  const surety = async () => (await rows(page, 'entry'))[0]?.['suretyCode']
  await expect.poll(surety).toBe('000 K')
  await box(page, 'suretyCode').focus()
  await keys(page, '036')
  await expect.poll(surety).toBe('036 O')
  await box(page, 'suretyCode').focus()
  await page.keyboard.press('Control+q')
  await expect.poll(surety).toBe('036 O~')
  await page.keyboard.press('Control+z')
  await expect.poll(surety).toBe('036 O')
  await page.keyboard.press('Control+z')
  await expect.poll(surety).toBe('000 K')
  await page.keyboard.press('Control+y')
  await expect.poll(surety).toBe('036 O')
})

test('F8 goes from problem to problem and says each; F1 says what a box is and whence', async ({ page }) => {
  await openForm(page, server)
  await newEntry(page)
  await page.keyboard.press('F8')
  await expect(foot(page)).toContainText(/^1 of \d+/)
  const first = await page.evaluate(() => document.activeElement?.getAttribute('data-box'))
  await page.keyboard.press('F8')
  await expect(foot(page)).toContainText(/^2 of \d+/)
  expect(await page.evaluate(() => document.activeElement?.getAttribute('data-box'))).not.toBe(first)
  const focused = await page.evaluate(() => document.activeElement?.getAttribute('data-box'))
  await page.keyboard.press('F1')
  await expect(page.getByRole('dialog')).toContainText('Source')
  await page.keyboard.press('Escape')
  await expect(page.locator(`input[data-box="${focused ?? ''}"]`)).toBeFocused()
})

test('a reprint is the same to the byte; a printed entry asks once why, and the next print replaces it', async ({
  page,
}) => {
  const { faults } = await openForm(page, server)
  await newEntry(page)
  await keys(page, 'rio can')
  await page.keyboard.press('Control+p')
  await expect(page.getByText('Packet, revision 1')).toBeVisible()
  const save = async (nth: number) => {
    await page.getByRole('button', { name: 'Save PDF' }).click()
    await expect.poll(() => page.evaluate(() => window.form.saved().length), { timeout: 60_000 }).toBe(nth)
    await expect(page.getByText(/Saved as/)).toBeVisible({ timeout: 60_000 })
    await expect(page.getByRole('button', { name: 'Save PDF' })).toBeEnabled()
  }
  await save(1)
  await expect(page.getByText('as printed', { exact: true })).toBeVisible()
  await save(2)
  const [one, two] = await page.evaluate(() => window.form.saved())
  expect(two).toBe(one)
  expect((await rows(page, 'fact')).map((fact) => fact['what'])).toEqual(['printed'])

  await page.keyboard.press('Escape')
  await box(page, 'suretyCode').focus()
  await keys(page, '036')
  await page.getByRole('dialog').waitFor()
  await keys(page, 'other surety')
  await expect.poll(async () => (await rows(page, 'entry'))[0]?.['suretyCode']).toBe('036 O')
  await box(page, 'suretyCode').focus()
  await keys(page, '037')
  await expect.poll(async () => (await rows(page, 'entry'))[0]?.['suretyCode']).toBe('037 O')
  expect((await rows(page, 'fact')).map((fact) => fact['what'])).toEqual(['printed', 'amended'])
  await page.keyboard.press('Control+p')
  await expect(page.getByText('replaces revision 1', { exact: true })).toBeVisible()
  await save(3)
  expect((await rows(page, 'fact')).at(-1)).toMatchObject({ what: 'printed', revision: '2', replaces: '1' })
  expect(faults).toEqual([])
})

test('the boxes of the mode stand before the disk has it: what is keyed on at once lands in them', async ({ page }) => {
  const { faults } = await openForm(page, server, 800)
  await newEntry(page)
  await box(page, 'modeOfTransport').focus()
  const burst = async (...texts: string[]) => {
    for (const text of texts) {
      await page.keyboard.type(text)
      await page.keyboard.press('Enter')
    }
  }
  const entry = async () => (await rows(page, 'entry'))[0]
  await burst('30')
  await expect.poll(entry).toMatchObject({ modeOfTransport: '30 T' })
  await box(page, 'modeOfTransport').focus()
  await burst('11', '120126', 'MAEU', 'MV GREY HERON', '104E')
  await expect(box(page, 'foreignPort')).toBeFocused()
  expect(await entry()).toMatchObject({ modeOfTransport: '30 T' })
  await expect.poll(entry, { timeout: 30_000 }).toMatchObject({
    modeOfTransport: '11 T',
    carrierCode: 'MAEU T',
    conveyanceName: 'MV GREY HERON T',
    voyage: '104E T',
  })
  expect(await entry()).not.toHaveProperty('tripNumber')
  expect((await page.evaluate(() => window.form.draft())).boxes).toEqual({})
  // Another type asks who allowed it, another consignee who it is: before one goes on, not after the disk.
  await box(page, 'consigneeSame').focus()
  await burst('other')
  await expect(box(page, 'consigneeName')).toBeVisible()
  await box(page, 'entryType').focus()
  await burst('03')
  await expect(box(page, 'typeAllowedBy')).toBeVisible()
  expect(await entry()).not.toHaveProperty('consigneeSame', 'false T')
  expect(faults).toEqual([])
})

test('whoever went to another box while the kit filled stays there, and what was keyed lands in it', async ({
  page,
}) => {
  await openForm(page, server, 400)
  await newEntry(page)
  await page.keyboard.type('rio can')
  await page.getByRole('option').first().waitFor()
  await page.keyboard.press('Enter')
  await box(page, 'downtimeRemark').focus()
  await page.keyboard.type('driver waits')
  await expect.poll(async () => (await rows(page, 'entry'))[0]).toHaveProperty('importerNumber')
  await expect(box(page, 'downtimeRemark')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await rows(page, 'entry'))[0]?.['downtimeRemark']).toBe('driver waits T')
})

test('a product on a printed entry: the reason is keyed in its dialog, and what was pasted meanwhile is not lost', async ({
  page,
}) => {
  const { faults } = await openForm(page, server, 300)
  await newEntry(page)
  await keys(page, 'rio can')
  await expect(box(page, 'importerNumber')).toHaveValue('89-010001200')
  await box(page, 'downtimeRemark').focus()
  await page.keyboard.type('18240')
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Control+c')
  await page.keyboard.press('Control+p')
  await page.getByRole('button', { name: 'Save PDF' }).click()
  await expect(page.getByText('as printed', { exact: true })).toBeVisible({ timeout: 60_000 })
  await expect(page.getByRole('button', { name: 'Save PDF' })).toBeEnabled()
  await page.keyboard.press('Escape')
  await box(page, 'description').focus()
  await keys(page, 'rc-dc-100')
  await page.getByRole('dialog').waitFor()
  await expect(page.getByLabel('Reason of the amendment')).toBeFocused()
  await page.keyboard.type('one more line')
  await expect(page.getByLabel('Reason of the amendment')).toHaveValue('one more line')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Control+v')
  await page.keyboard.press('Enter')
  await expect
    .poll(async () => (await rows(page, 'line')).map((line) => [line['sku'], line['enteredValue']]))
    .toEqual([['RC-DC-100 P', '1824000 T']])
  expect((await rows(page, 'fact')).at(-1)).toMatchObject({ what: 'amended', reason: 'one more line' })
  expect(faults).toEqual([])
})

for (const scheme of ['light', 'dark'] as const)
  test(`nothing that axe finds, on the form and on the packet (${scheme})`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme })
    await openForm(page, server)
    await newEntry(page)
    await keys(page, 'rio can')
    await box(page, 'arrivalDate').focus()
    await keys(page, '023026')
    const found = async () =>
      (await new AxeBuilder({ page }).analyze()).violations.map((one) => `${one.id}: ${one.nodes[0]?.html ?? ''}`)
    expect(await found()).toEqual([])
    await page.keyboard.press('Control+p')
    await expect(page.getByText('Packet, revision 1')).toBeVisible()
    await expect(page.locator('.packet-pages svg').nth(2)).toBeVisible()
    expect(await found()).toEqual([])
  })
