import { execFile } from 'node:child_process'
import { cp, mkdtemp, readFile, readdir, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { expect, test, type Page } from '@playwright/test'
import { goTo } from './boxes'
import { press } from './desk'
import { drillForAll } from './drill'

/**
 * The whole way of a kit: built at the office with the command, opened and loaded in the window by keyboard; what is
 * wrong with a file is said in a sentence and changes nothing; a changed telephone waits for a yes.
 */
const run = promisify(execFile)
const drill = drillForAll()
const PASSPHRASE = 'harbor lantern copper meadow signal quilt'

let folder = ''
let office = ''
let words = ''

test.describe.configure({ mode: 'serial' })
test.setTimeout(600_000)
test.use({ actionTimeout: 60_000 })

/** `lifeboat kit build` of the folder as it is now; gives the built kits by laptop. */
async function build(name: string, more: string[] = []): Promise<{ first: string; spare: string }> {
  const secret = join(office, 'words.txt')
  const args = ['kit', 'build', folder, '--out', join(office, `${name}.age`), '--key', join(office, 'office-key.age')]
  const { stdout } = await run(process.execPath, [
    resolve('dist', 'office', 'lifeboat.js'),
    ...args,
    ...['--passphrase-file', secret, '--key-passphrase-file', secret],
    ...more,
  ])
  words = /read out at the first load: (.+)/u.exec(stdout)?.[1] ?? ''
  return { first: join(office, `${name}-laptop-1-of-1.age`), spare: join(office, `${name}-spare.age`) }
}

/** The file dialog by keyboard, the passphrase, Enter. */
async function open(page: Page, file: string, passphrase = PASSPHRASE): Promise<void> {
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  const chooser = page.waitForEvent('filechooser')
  await press(page, 'Load a kit')
  await (await chooser).setFiles(file)
  await expect(page.getByLabel('Passphrase of the kit')).toBeFocused()
  await page.keyboard.type(passphrase)
  await page.keyboard.press('Enter')
}
/** A key is made from the passphrase, slowly by design: on a busy machine that is half a minute. */
const slow = { timeout: 180_000 }
const refusal = (page: Page) => page.getByRole('dialog').getByRole('alert')
const picture = (page: Page, name: string) => page.screenshot({ path: `test-results/kit-${name}.png` })
let kits: { first: string; spare: string }

test.beforeAll(async () => {
  test.setTimeout(600_000)
  office = await mkdtemp(join(tmpdir(), 'lifeboat-office-'))
  folder = join(office, 'exports')
  await cp('tests/fixtures/kit-folder-flat', folder, { recursive: true })
  await writeFile(join(office, 'words.txt'), `${PASSPHRASE}\n`)
  kits = await build('first')
})

test('files that are no whole kit are refused with a sentence, and nothing is changed', async () => {
  const { page } = drill.window
  await goTo(page, '#/prepare/kit', 'Kit')
  await expect(page.getByText('No kit is loaded')).toBeVisible()
  await picture(page, '1-none')
  const whole = await readFile(kits.first)
  const other = async (name: string, bytes: Buffer) => {
    const path = join(office, name)
    await writeFile(path, bytes)
    return path
  }
  await open(page, kits.first, 'not these words at all')
  await expect(refusal(page)).toContainText('That passphrase does not open this kit', slow)
  await open(page, await other('cut.age', whole.subarray(0, whole.length - 50)))
  await expect(refusal(page)).toContainText('cut short or changed', slow)
  const changed = Buffer.from(whole)
  changed[whole.length >> 1] = (changed[whole.length >> 1] ?? 0) ^ 1
  await open(page, await other('changed.age', changed))
  await expect(refusal(page)).toContainText('cut short or changed', slow)
  await open(page, await other('letter.pdf', Buffer.from('%PDF-1.7')))
  await expect(refusal(page)).toContainText('This file is no kit', slow)
  await expect(refusal(page)).toContainText('Nothing on this laptop was changed', slow)
  await picture(page, '2-refused')
  await page.keyboard.press('Escape')
  await expect(page.getByText('No kit is loaded')).toBeVisible()
})

test('the first kit: its key is compared by hand, what is new is shown, and it is loaded', async () => {
  const { page } = drill.window
  await open(page, kits.first)
  await expect(page.getByRole('heading', { name: 'Is this the office’s key?' })).toBeVisible(slow)
  await expect(page.getByLabel('Words of the key')).toHaveText(words)
  await picture(page, '3-key')
  await press(page, 'These are the words')
  await expect(refusal(page)).toContainText('Compare the words first', slow)
  await page.getByLabel(/read these eight words to me/).focus()
  await page.keyboard.press('Space')
  await press(page, 'These are the words')
  await expect(page.getByRole('heading', { name: 'What this kit brings' })).toBeVisible()
  await expect(page.getByRole('row', { name: /^Clients 2/ })).toBeVisible()
  await expect(page.getByRole('row', { name: /^Entry numbers 3/ })).toBeVisible()
  await picture(page, '4-preview')
  await press(page, 'Load this kit')
  await expect(page.getByText(/The kit of .* is loaded/)).toBeVisible(slow)
  await expect(page.getByText('Octavio Brandariz').first()).toBeVisible()
  await picture(page, '5-loaded')
})

test('what it brought is there: clients, products, contacts and this laptop’s own numbers', async () => {
  const { page } = drill.window
  await goTo(page, '#/prepare/importers', 'Clients')
  await expect(page.getByText('Muebles Cañada de León, Inc.').first()).toBeVisible()
  await goTo(page, '#/prepare/numbers', 'Entry numbers')
  await expect(page.getByText(/0400001/).first()).toBeVisible()
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('dialog', { name: 'Find' }).getByRole('combobox')).toBeFocused()
  await page.keyboard.type('azulejo')
  await expect(page.getByText('Azulejo Peñasco').first()).toBeVisible()
  await page.keyboard.press('Escape')
})

test('the kit of another laptop, and one that is loaded already, are refused', async () => {
  const { page } = drill.window
  await goTo(page, '#/prepare/kit', 'Kit')
  await open(page, kits.spare)
  await expect(refusal(page)).toContainText('This kit is for the spare laptop; this is laptop 1 of 1', slow)
  await open(page, kits.first)
  await expect(refusal(page)).toContainText('was loaded on this laptop already', slow)
  await page.keyboard.press('Escape')
})

test('a telephone that the next kit changes waits for a yes; a no keeps ours', async () => {
  const { page } = drill.window
  const names = await readdir(folder)
  const contacts = join(folder, names.find((name) => name.startsWith('contacts')) ?? '')
  const text = await readFile(contacts, 'latin1')
  await writeFile(
    contacts,
    text
      .replace('956-555-0131', '900-555-0199')
      .replace('956-555-0133', '956-555-0139')
      .replace(',Ramp,', ',Ramp lead,'),
    'latin1',
  )
  const second = await build('second')
  await open(page, second.first)
  await expect(page.getByRole('heading', { name: 'What this kit brings' })).toBeVisible(slow)
  await expect(page.getByText('2 changed telephones')).toBeVisible()
  await page.getByText('Contacts: which are changed or gone').click()
  await expect(page.getByRole('button', { name: 'Load this kit' })).toBeInViewport({ ratio: 1 })
  await picture(page, '6-second')
  await press(page, 'Load this kit')
  await expect(page.getByText('3 values wait for your yes.')).toBeVisible(slow)
  const waiting = page.getByRole('region', { name: '3 values wait for your yes' })
  await expect(waiting).toContainText('956-555-0131')
  await expect(waiting).toContainText('900-555-0199')
  await picture(page, '7-questions')
  await page.keyboard.press('n')
  await expect(page.getByRole('region', { name: '2 values wait for your yes' })).toContainText('956-555-0139')
  await page.keyboard.press('y')
  // what was keyed here by hand and differs waits too
  await expect(page.getByRole('region', { name: '1 value waits for your yes' })).toContainText('Title of Marguerite')
  await page.keyboard.press('n')
  await expect(page.getByText('your yes', { exact: false })).toHaveCount(0)
  await goTo(page, '#/prepare/contacts', 'Contacts')
  await page.getByLabel('Search the contacts').fill('itzel')
  await expect(page.getByText('956-555-0131').first()).toBeVisible()
  await expect(page.getByText('900-555-0199')).toHaveCount(0)
  await page.getByLabel('Search the contacts').fill('ibáñez')
  await expect(page.getByText('956-555-0139').first()).toBeVisible()
})

test('an older kit is refused; one under another key stops and shows both sets of words', async () => {
  const { page } = drill.window
  const before = words
  await goTo(page, '#/prepare/kit', 'Kit')
  await open(page, kits.first)
  await expect(refusal(page)).toContainText('older than the one that is loaded', slow)
  const other = await build('third', ['--new-key', '--key', join(office, 'other-key.age')])
  await open(page, other.first)
  await expect(refusal(page)).toContainText('signed with another key than the kit before', slow)
  await expect(refusal(page)).toContainText(before)
  await expect(page.getByLabel('Words of the key')).toHaveText(words)
  await picture(page, '8-other-key')
  await page.keyboard.press('Escape')
  await expect(page.getByText(before).first()).toBeVisible()
})
