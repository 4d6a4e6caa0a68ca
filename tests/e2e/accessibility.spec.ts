import AxeBuilder from '@axe-core/playwright'
import { expect, test, type Page } from '@playwright/test'
import { startHost, type HostProcess } from '../browser/harness/hostProcess'
import { openWindow, type OpenWindow } from '../browser/harness/profile'
import { goTo, keyBox, newEntry, toPacket } from './boxes'
import { backToBoxes, toChecklist } from './checklist'
import { startDrill, unlock } from './desk'
import { keyUntil, pick } from './keyer'

/** Every screen at rest, in light and dark: nothing that axe finds; and at 200 % zoom nothing has to be scrolled sideways. */
let host: HostProcess
let window: OpenWindow
let entry = ''

test.describe.configure({ mode: 'serial' })
test.setTimeout(400_000)
test.use({ actionTimeout: 60_000 })
test.beforeAll(async () => {
  host = await startHost()
  window = await openWindow(host)
})
test.afterAll(async () => {
  await window.close()
  await host.end()
})

/** What axe finds on the screen as it stands, in both looks, as short lines. */
async function findings(page: Page, screen: string): Promise<string[]> {
  const found: string[] = []
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    // Legacy mode: the other one opens a second page, which Electron does not have.
    const axe = new AxeBuilder({ page }).setLegacyMode(true)
    // The dark look changes colours and nothing else.
    if (colorScheme === 'dark') axe.withRules(['color-contrast', 'link-in-text-block'])
    const { violations } = await axe.analyze()
    for (const { id, nodes } of violations)
      found.push(
        ...nodes.map(
          (node) => `${screen}, ${colorScheme}: ${id} ${node.target.join(' ')} ${node.failureSummary ?? ''}`,
        ),
      )
  }
  return found
}

/** Goes to each screen, by its address and heading, and looks at it. */
async function findingsOf(
  page: Page,
  screens: readonly (readonly [hash: string, heading: string])[],
): Promise<string[]> {
  const found: string[] = []
  for (const [hash, heading] of screens) {
    await goTo(page, hash, heading)
    found.push(...(await findings(page, hash)))
  }
  return found
}

test('first run and the choices behind it', async () => {
  const { page } = window
  await expect(page.getByText('Practise with the drill kit')).toBeVisible()
  expect(await findings(page, 'first run')).toEqual([])
  await page.getByRole('button', { name: /This is real/ }).click()
  await expect(page.getByRole('heading', { name: 'Your firm' })).toBeVisible()
  expect(await findings(page, 'set up')).toEqual([])
  await page.getByRole('button', { name: 'Back' }).click()
  await startDrill(page)
})

test('desk and the pages of Prepare', async () => {
  const { page } = window
  const found = await findingsOf(page, [
    ['#/desk', 'What is next'],
    ['#/prepare', 'Ready for three weeks?'],
    ['#/prepare/numbers', 'Entry numbers'],
    ['#/prepare/importers', 'Clients'],
    ['#/prepare/contacts', 'Contacts'],
    ['#/prepare/contacts/~tree', 'Contacts'],
    ['#/prepare/contacts/~published', 'Contacts'],
    ['#/prepare/products', 'Products'],
    ['#/prepare/ports', 'Ports'],
    ['#/prepare/plan', 'Continuity plan'],
    ['#/prepare/plan/coverage', 'What the plan answers'],
    ['#/prepare/bag', 'Go-bag'],
    ['#/prepare/supplies', 'Supplies for 21 days'],
    ['#/prepare/people', 'Firm and people'],
    ['#/prepare/operators', 'Operators and keys'],
    ['#/prepare/places', 'Where things lie'],
    ['#/prepare/kit', 'Kit'],
    ['#/prepare/import', 'Import'],
    ['#/prepare/arrivals', 'Arrivals expected'],
    ['#/prepare/inFlight', 'Entries in flight'],
    ['#/prepare/forms', 'Official forms'],
    ['#/prepare/agencies', 'Agencies'],
    ['#/prepare/agencies/EPA', 'Agencies'],
    ['#/prepare/agencies/~tables', 'Agencies'],
    ['#/prepare/agencies/~open', 'Agencies'],
    ['#/prepare/backups', 'Backups'],
    ['#/prepare/exercises', 'Exercises'],
    ['#/recover/laptops', 'Other laptops'],
    ['#/recover/settle', 'Values to settle'],
    ['#/respond/queue', 'Queue'],
    ['#/respond/queue/~work', 'Queue'],
    ['#/respond/queue/~rule', 'Queue'],
    ['#/respond/port', 'Port’s priority list'],
    ['#/respond/triage', 'In flight at the cut'],
    ['#/respond/roads', 'Roads'],
    ['#/respond/isf', 'Security filings'],
    ['#/respond/templates', 'Templates'],
    ['#/respond/print', 'Print many'],
    ['#/respond/letters', 'Letters for many'],
    ['#/respond/review', 'Review'],
    ['#/respond/screening', 'Screening'],
    ['#/respond/paper', 'Which paper is this?'],
    ['#/respond/counter', 'Counter'],
    ['#/respond/counter/sheets', 'Decision sheets'],
    ['#/respond/followUp', 'Follow-up'],
    ['#/respond/outside', 'Files outside'],
    ['#/respond/authorisations', 'Downtime authorization'],
    ['#/respond/exceptions', 'Exceptions'],
    ['#/respond/money', 'Money'],
    ['#/communicate', 'The incident and the first calls'],
  ])
  expect(found).toEqual([])
})

test('entry form, packet, list of entries, Recover', async () => {
  const { page } = window
  await newEntry(page)
  await pick(page, 'rio can')
  await keyUntil(page, { modeOfTransport: '30', arrivalDate: '02/30/2026', carrierCode: 'TRMX' }, 'tripNumber')
  entry = await page.evaluate(() => location.hash)
  const found = await findings(page, 'entry')
  await keyBox(page, 'description', 'FROZEN SHRIMP, PEELED')
  await keyBox(page, 'htsNumber', '0306.17.00.41')
  await toChecklist(page)
  await page.keyboard.press('Alt+ArrowDown')
  await expect(page.getByRole('listbox')).toBeVisible()
  found.push(...(await findings(page, 'agencies of the entry')))
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Key the confirmation' }).click()
  found.push(...(await findings(page, 'prior notice')))
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Judge FDA FOO' }).click()
  found.push(...(await findings(page, 'a verdict')))
  await page.keyboard.press('Escape')
  await backToBoxes(page)
  await toPacket(page)
  await page.waitForFunction(() => document.querySelectorAll('svg text').length > 100)
  found.push(...(await findings(page, 'packet')))
  await goTo(page, '#/respond', 'Entries')
  found.push(...(await findings(page, 'entries')))
  await goTo(page, '#/recover', 'Export a bundle for the office')
  found.push(...(await findings(page, 'recover')))
  expect(found).toEqual([])
})

test('the pages of Recover, with an entry to bring home', async () => {
  const { page } = window
  const found = await findingsOf(page, [
    ['#/recover/reconnect', 'Leave to reconnect'],
    ['#/recover/nextNumber', 'Next number'],
    ['#/recover/query', 'What ACE has'],
    ['#/recover/lanes', 'Lanes and queue'],
    ['#/recover/lanes/~pace', 'Burn-down'],
    ['#/recover/lanes/~rule', 'Lanes and queue'],
    ['#/recover/keying', 'Guided keying'],
    ['#/recover/second', 'Second keying'],
    ['#/recover/maps', 'Spreadsheet maps'],
    ['#/recover/maps/ready.flatLines', 'Flat entry lines'],
    ['#/recover/filing', 'Files for ACE'],
    ['#/recover/receipts', 'Receipts'],
    ['#/recover/accounting', 'Full accounting'],
    ['#/recover/accounting/~blocks', 'Full accounting'],
    ['#/recover/accounting/~numbers', 'Full accounting'],
    ['#/recover/late', 'Late list'],
    ['#/recover/late/~sums', 'Late list'],
    ['#/recover/afterRelease', 'After release'],
    ['#/recover/afterAction', 'After-action report'],
    ['#/recover/close', 'Archive and close'],
  ])
  expect(found).toEqual([])
})

test('the lock screen', async () => {
  const { page } = window
  await page.keyboard.press('Control+l')
  await expect(page.locator('#secret')).toBeFocused()
  expect(await findings(page, 'unlock')).toEqual([])
  await unlock(page)
})

test('at 200 % zoom nothing is scrolled sideways', async () => {
  const { page } = window
  await page.setViewportSize({ width: 640, height: 360 })
  const overhang = () =>
    page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement
      return Math.max(scrollWidth, document.body.scrollWidth) - clientWidth
    })
  await goTo(page, '#/desk', 'What is next')
  await expect.poll(overhang, { message: 'desk' }).toBeLessThanOrEqual(0)
  await page.evaluate((hash) => void (location.hash = hash), entry)
  await expect(page.locator('input[data-box]').first()).toBeVisible()
  await expect.poll(overhang, { message: 'entry' }).toBeLessThanOrEqual(0)
  await toPacket(page)
  await expect.poll(overhang, { message: 'packet' }).toBeLessThanOrEqual(0)
  expect(window.faults).toEqual([])
})
