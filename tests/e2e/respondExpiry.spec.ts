import { expect, test, type Page } from '@playwright/test'
import { goTo, keyBox, newEntry } from './boxes'
import { press, startDrill } from './desk'
import { openAt, type Clocked } from './fakeClock'
import { plain } from './paper'
import { picture } from './pictures'
import { drawingFrom, sentToPrinter, textOf, watchThePrinter } from './pilePrinter'

/**
 * CBP's leave ends at 14:00, and the pile for the port is printed a minute before: no letter of a pile says that it was
 * granted beside one that says that it ended, without a person who decided so. By keyboard, on the port's own clock.
 */
const PACKETS = 10
const NAMED = 'reference OFO-26-117'
let desk: Clocked
const numbers: string[] = []
let made = 0

test.describe.configure({ mode: 'serial' })
test.setTimeout(240_000)
test.use({ actionTimeout: 60_000 })
test.beforeAll(async () => {
  test.setTimeout(180_000)
  desk = await openAt('2026-12-01T13:30:00-06:00', 'America/Chicago')
  await startDrill(desk.window.page)
})
test.afterAll(async () => {
  await desk.window.close()
  await desk.host.end()
})

const dialog = (page: Page) => page.getByRole('dialog')
const fill = (page: Page, label: string, text: string) => dialog(page).getByLabel(label, { exact: true }).fill(text)
const pileSaid = (page: Page) => page.getByText(/^Stopped before /u)

/** By entry number, what the letters that went to the printer say of CBP's leave. */
async function lettersPrinted(page: Page): Promise<Map<string, string>> {
  const said = new Map<string, string>()
  for (const hash of new Set((await sentToPrinter(page)).asks.map((ask) => ask.hash))) {
    const text = plain((await textOf(page, hash)).join(' '))
    const number = numbers.find((one) => text.includes(one) && text.includes('DOWNTIME AUTHORIZATION'))
    const sentence = /DOWNTIME AUTHORIZATION [^.]*OFO-26-117[^.]*\./u.exec(text)?.[0]
    if (number !== undefined && sentence !== undefined) said.set(number, sentence)
  }
  return said
}

test('leave is granted for Laredo by truck until 14:00, and ten trucks wait for their paper', async () => {
  const { page } = desk.window
  await goTo(page, '#/respond/authorisations', 'Downtime authorization')
  await press(page, 'Key a request')
  await fill(page, 'Name and title', 'R. Ames, duty officer')
  await dialog(page).getByLabel('Name and title', { exact: true }).press('Enter')
  await expect(dialog(page)).toHaveCount(0)
  await press(page, /^Key the answer/u)
  await fill(page, 'Granted by: name and title', 'Director Ames')
  await fill(page, 'Their reference', 'OFO-26-117')
  await fill(page, 'Until, day', '12/01/2026')
  await fill(page, 'Until, time', '1400')
  await fill(page, 'Ports, by code', '2304')
  await dialog(page).getByLabel('Their reference').press('Enter')
  await expect(dialog(page)).toHaveCount(0)
  await expect(page.getByRole('row').filter({ hasText: 'OFO-26-117' })).toContainText(/\d+ min left/u)
  for (let nth = 0; nth < PACKETS; nth++) {
    numbers.push(await newEntry(page))
    await keyBox(page, 'portOfEntry', '2304')
    await keyBox(page, 'modeOfTransport', '30')
  }
})

test('it ends while the pile is made: the pile stops before the first letter that would say so, and names what ended', async () => {
  const { page } = desk.window
  await desk.until('2026-12-01T13:59:00-06:00')
  await goTo(page, '#/respond/print', 'Print many')
  await press(page, `Choose all ${PACKETS}`)
  await watchThePrinter(page)
  await press(page, `Print ${PACKETS} packets`)
  await drawingFrom(page, 3)
  await page.clock.fastForward(2 * 60_000)
  await expect(pileSaid(page)).toBeVisible({ timeout: 60_000 })
  const said = await pileSaid(page).innerText()
  expect(said).toContain(
    `Downtime authorization granted by Director Ames, ${NAMED}, ended on 12/01/2026 14:00 CST; no other is on file yet.`,
  )
  made = Number(/(\d) of 10 packets were made\. They are on the list, not printed yet/u.exec(said)?.[1])
  expect(made).toBeGreaterThanOrEqual(2)
  expect(made).toBeLessThan(PACKETS)
  expect(said).toContain(`Stopped before ${numbers[made] ?? 'none'}:`)
  expect((await sentToPrinter(page)).dialogs).toEqual([])
  await expect(page.getByRole('button', { name: `Choose all ${PACKETS - made}`, exact: true })).toBeVisible()
  // What is not made yet stays chosen: one press goes on with it, when a person has decided so.
  await expect(page.getByText(`${PACKETS - made} chosen`, { exact: true })).toBeVisible()
  await picture(page, 'expiry-stopped')
})

test('what was made stays, and comes out as it was sealed: granted until 14:00', async () => {
  const { page } = desk.window
  await press(page, new RegExp(`^How far did it come\\? ${made} packets`, 'u'))
  await expect(dialog(page)).toContainText(`${made} packets, `)
  await dialog(page).getByRole('button', { name: 'Print from the next page' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByText(/The print dialog opened for all/u)).toBeVisible({ timeout: 120_000 })
  const said = await lettersPrinted(page)
  expect([...said.keys()]).toEqual(numbers.slice(0, made))
  for (const sentence of said.values()) expect(sentence).toContain('UNTIL 12/01/2026 14:00')
})

test('printed again by a person’s decision the others say that it ended, and each stands as an exception', async () => {
  const { page } = desk.window
  const left = PACKETS - made
  await watchThePrinter(page)
  await press(page, left === 1 ? 'Print 1 packet' : `Print ${left} packets`)
  await expect(page.getByText(/The print dialog opened for all/u)).toBeVisible({ timeout: 120_000 })
  const said = await lettersPrinted(page)
  expect([...said.keys()]).toEqual(numbers.slice(made))
  for (const sentence of said.values()) expect(sentence).toContain('ENDED ON 12/01/2026 14:00')
  await goTo(page, '#/respond/exceptions', 'Exceptions')
  await expect(page.getByText(`${left} open, 0 settled`)).toBeVisible()
  const list = page.getByRole('grid', { name: 'Exceptions' })
  await expect(list).toHaveAttribute('aria-rowcount', String(left))
  await expect(list.getByRole('row').first()).toContainText('Without authorization')
  await picture(page, 'expiry-exceptions')
  expect(desk.window.faults).toEqual([])
})
