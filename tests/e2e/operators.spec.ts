import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test, type Page } from '@playwright/test'
import { startHost, type HostProcess } from '../browser/harness/hostProcess'
import { openWindow, type OpenWindow } from '../browser/harness/profile'
import { boxOf, goTo, keyBox, newEntry, toPacket } from './boxes'
import { DRILL_PASSPHRASE, press, startDrill, unlock } from './desk'

/**
 * A second person is added, reads, is revoked; the key is changed after a loss. Everything that was recorded before is
 * still there, on this laptop and on a new one that has only the mirror.
 */
let host: HostProcess
let window: OpenWindow
const BEN = 'orchard pebble violin'

test.describe.configure({ mode: 'serial' })
test.setTimeout(240_000)
test.use({ actionTimeout: 60_000 })
test.beforeAll(async () => {
  host = await startHost()
  window = await openWindow(host)
})
test.afterAll(async () => {
  await window.close()
  await host.end()
})

const page = (): Page => window.page
const operatorsPage = () => goTo(page(), '#/prepare/operators', 'Operators and keys')
const picture = (name: string) => page().screenshot({ path: `test-results/operators-${name}.png` })
const dialog = () => page().getByRole('dialog')

async function type(label: string, text: string): Promise<void> {
  await dialog().getByLabel(label, { exact: true }).focus()
  await page().keyboard.press('Control+a')
  await page().keyboard.type(text)
}

/** Shown, put on paper, keyed back. */
async function proveCode(): Promise<string> {
  const code = (await dialog().locator('p.recovery-code').innerText()).trim()
  await press(page(), 'I have it on paper: key it back')
  await expect(dialog().locator('#recovery-code')).toBeFocused()
  await page().keyboard.type(code.toLowerCase().replaceAll('-', ' '))
  await page().keyboard.press('Enter')
  return code
}

async function lock(): Promise<void> {
  await page().keyboard.press('Control+l')
  await expect(page().locator('#secret')).toBeFocused({ timeout: 60_000 })
}

async function unlockAs(name: string, passphrase: string): Promise<string> {
  await page().locator('#operator').selectOption({ label: name })
  await page().locator('#secret').focus()
  return unlock(page(), passphrase)
}

let number = ''
let entryAt = ''
let laterAt = ''
let founder = ''
let codeOfBen = ''

test('a second person is added, with a role, a passphrase and a proved recovery code of their own', async () => {
  await startDrill(page())
  number = await newEntry(page())
  entryAt = await page().evaluate(() => location.hash.split('/box/')[0] ?? '')
  await keyBox(page(), 'importerName', 'BEFORE 1')
  await operatorsPage()
  founder = (await page().locator('table .button--cell').first().innerText()).trim()
  await picture('one')
  await press(page(), 'Add a person')
  await type('Name', 'Ben Osei')
  await dialog().getByLabel('Role').selectOption('reader')
  await type('Passphrase', BEN)
  await type('The same again', BEN)
  await picture('add')
  await page().keyboard.press('Enter')
  await expect(dialog()).toContainText('The recovery code of Ben Osei')
  await picture('code')
  codeOfBen = await proveCode()
  await expect(page().getByRole('row', { name: /Ben Osei/u })).toContainText('passphrase, code', { timeout: 60_000 })
  await expect(page().getByRole('row', { name: /Ben Osei/u })).toContainText('Reader')
  await picture('two')
})

test('a reader unlocks with their own passphrase, sees why nothing is recorded, and prints', async () => {
  await lock()
  await unlockAs('Ben Osei', BEN)
  await expect(page().getByText('reads only')).toBeVisible()
  await page().evaluate((hash) => void (location.hash = hash), entryAt)
  await boxOf(page(), 'importerName').waitFor()
  await boxOf(page(), 'importerName').focus()
  await page().keyboard.press('Control+a')
  await page().keyboard.type('NOT MINE')
  await page().keyboard.press('Enter')
  await expect(
    page()
      .getByText(/on this desk you read and print/u)
      .first(),
  ).toBeVisible()
  await picture('reader')
  await page().keyboard.press('F2')
  await expect(
    page()
      .getByText(/on this desk you read and print/u)
      .first(),
  ).toBeVisible()
  await page().evaluate((hash) => void (location.hash = hash), entryAt)
  await boxOf(page(), 'importerName').waitFor()
  await toPacket(page())
  await press(page(), 'Save PDF')
  await expect(page().getByText(/Saved as/u)).toBeVisible({ timeout: 60_000 })
  await operatorsPage()
  await expect(page().getByRole('button', { name: 'Add a person' })).toHaveCount(0)
  await expect(page().getByRole('button', { name: 'Change the key' })).toHaveCount(0)
  await picture('readers-page')
})

test('a revoked person unlocks no more; the last lead cannot be taken away', async () => {
  await lock()
  await unlockAs(founder, DRILL_PASSPHRASE)
  await operatorsPage()
  await press(page(), founder)
  await dialog().getByLabel('Role').selectOption('reader')
  await page().keyboard.press('Enter')
  await press(page(), 'Save')
  await expect(dialog()).toContainText('At least one lead who can unlock has to be left.')
  await page().keyboard.press('Escape')
  await press(page(), 'Revoke Ben Osei')
  await expect(dialog()).toContainText('until the key is changed')
  await picture('revoke')
  await press(page(), 'Revoke')
  await expect(page().getByRole('row', { name: /Ben Osei/u })).toHaveCount(0, { timeout: 60_000 })
  await lock()
  await expect(page().locator('#operator')).toHaveCount(0)
  await press(page(), 'Use the recovery code')
  await page().locator('#secret').focus()
  await page().keyboard.type(codeOfBen)
  await page().keyboard.press('Enter')
  await expect(page().locator('#secret')).toHaveAccessibleDescription(/not the passphrase|not the recovery code/u, {
    timeout: 60_000,
  })
  await press(page(), 'Use a passphrase')
  await page().locator('#secret').focus()
  await unlock(page())
})

test('the key is changed: the desk locks, opens again, and everything is there', async () => {
  await operatorsPage()
  await press(page(), 'Change the key')
  await press(page(), 'Next: the new recovery code')
  await expect(dialog()).toContainText('At least one lead gives the passphrase now')
  await type(`${founder}, lead`, 'not the passphrase')
  await page().keyboard.press('Enter')
  await expect(dialog()).toContainText(`That is not the passphrase of ${founder}`, { timeout: 60_000 })
  await picture('rotate')
  await type(`${founder}, lead`, DRILL_PASSPHRASE)
  await page().keyboard.press('Enter')
  await expect(dialog()).toContainText('The new recovery code of the desk', { timeout: 60_000 })
  await proveCode()
  await expect(dialog()).toContainText('Change the key now')
  await picture('rotate-now')
  await press(page(), 'Change the key and lock')
  await expect(page().locator('#secret')).toBeFocused({ timeout: 90_000 })
  expect(await unlock(page())).toBe('')
  await page().evaluate((hash) => void (location.hash = hash), entryAt)
  await expect(boxOf(page(), 'importerName')).toHaveValue('BEFORE 1')
  // On an entry of its own: the first one was printed, and a change to it asks for a reason first.
  await newEntry(page())
  laterAt = await page().evaluate(() => location.hash.split('/box/')[0] ?? '')
  await keyBox(page(), 'importerName', 'AFTER 2')
  await operatorsPage()
  await expect(page().getByText('once, last on')).toBeVisible()
  await picture('rotated')
})

test('a new laptop that has only the mirror opens with the passphrase, and the old entries are there', async () => {
  const [desk = ''] = await readdir(join(host.dataFolder, 'desks'))
  const other = await startHost()
  const fresh = await openWindow(other)
  try {
    await press(fresh.page, /Restore from a mirror folder or stick/u)
    await fresh.page.locator('#restore-folder').setInputFiles(join(host.dataFolder, 'desks', desk))
    await fresh.page.locator('#join-replacement').press('Space')
    await fresh.page.locator('#restore-secret').focus()
    await fresh.page.keyboard.type(DRILL_PASSPHRASE)
    await fresh.page.keyboard.press('Enter')
    await fresh.page.getByRole('button', { name: 'I have read it, go on' }).press('Enter', { timeout: 90_000 })
    await fresh.page.evaluate((hash) => void (location.hash = hash), entryAt)
    await expect(fresh.page.getByRole('heading', { level: 1 })).toContainText(number)
    await expect(boxOf(fresh.page, 'importerName')).toHaveValue('BEFORE 1')
    await fresh.page.evaluate((hash) => void (location.hash = hash), laterAt)
    await expect(boxOf(fresh.page, 'importerName')).toHaveValue('AFTER 2')
    expect(fresh.faults).toEqual([])
  } finally {
    await fresh.close()
    await other.end()
  }
  expect(window.faults).toEqual([])
})
