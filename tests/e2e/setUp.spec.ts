import { expect, test, type Page } from '@playwright/test'
import { startHost, type HostProcess } from '../browser/harness/hostProcess'
import { openWindow, type OpenWindow } from '../browser/harness/profile'
import { newEntry, savePacket, toPacket } from './boxes'
import { press, unlock } from './desk'
import { pdfPages } from './paper'

/**
 * A real desk, set up by keyboard alone: what is keyed wrongly is refused with its sentence, and nothing keyed is lost.
 * Its block of two numbers runs out, and the emergency block is the way on.
 */
let host: HostProcess
let window: OpenWindow
let passphrase = ''
let recoveryCode = ''

test.describe.configure({ mode: 'serial' })
test.setTimeout(180_000)
test.use({ actionTimeout: 60_000 })
test.beforeAll(async () => {
  host = await startHost()
  window = await openWindow(host)
})
test.afterAll(async () => {
  await window.close()
  await host.end()
})

const noExercise = (page: Page) => expect(page.getByText(/exercise/i)).toHaveCount(0)

/** Tab to a box by its label, and type. */
async function keyIn(page: Page, label: string, text: string): Promise<void> {
  const box = page.getByLabel(label, { exact: true })
  await box.waitFor()
  for (let nth = 0; nth < 30; nth++) {
    if (await box.evaluate((element) => element === document.activeElement)) break
    await page.keyboard.press('Tab')
  }
  await expect(box).toBeFocused()
  await page.keyboard.press('Control+a')
  await page.keyboard.type(text)
}

test('set up by keyboard: wrong texts are refused with a sentence, and the rest stays', async () => {
  const { page } = window
  await press(page, /This is real: set up my own desk/)

  await expect(page.getByRole('heading', { name: 'Your firm' })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('Name of the firm')).toHaveAccessibleDescription(/name stands on every letter/)
  await keyIn(page, 'Name of the firm', 'Halyard & Vane Customs Brokers')
  await keyIn(page, 'Street', '1200 Mines Road')
  await keyIn(page, 'City', 'Laredo')
  await page.keyboard.press('Enter')

  const filer = page.getByLabel('Filer code')
  await expect(filer).toBeFocused()
  for (const [wrong, sentence] of [
    ['B7', /It has 2 characters; it takes 3/],
    ['000', /belongs to exercises and to no filer/],
    ['B-7', /Character 2 is “-”/],
  ] as const) {
    await keyIn(page, 'Filer code', wrong)
    await page.keyboard.press('Enter')
    await expect(filer).toHaveAccessibleDescription(sentence)
    await expect(filer).toHaveValue(wrong)
  }
  await keyIn(page, 'Filer code', 'b76')
  await keyIn(page, 'Port worked from', '2304')
  await page.keyboard.press('Enter')

  await expect(page.getByRole('heading', { name: 'Entry numbers of this laptop' })).toBeVisible()
  await keyIn(page, 'First number', '2011002')
  await keyIn(page, 'Last number', '2011001')
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('Last number', { exact: true })).toHaveAccessibleDescription(/comes before the first/)
  await keyIn(page, 'First number', '2011001')
  await keyIn(page, 'Last number', '2011002')
  await keyIn(page, 'Emergency block, first', '2011002')
  await keyIn(page, 'Emergency block, last', '2011004')
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('Emergency block, last')).toHaveAccessibleDescription(/The two blocks overlap/)
  await keyIn(page, 'Emergency block, first', '2019001')
  await keyIn(page, 'Emergency block, last', '2019003')
  await page.keyboard.press('Enter')
  const source = 'Who locked the range in the main system, and when'
  await expect(page.getByLabel(source)).toHaveAccessibleDescription(/Say who locked this range/)
  await keyIn(page, source, 'Locked by the office manager on 11/20/2026')
  await page.keyboard.press('Enter')

  await expect(page.getByRole('heading', { name: 'Who signs' })).toBeVisible()
  await keyIn(page, 'Name', 'Imogen Halyard')
  await page.keyboard.press('Enter')

  await keyIn(page, 'Your name, as it stands in the log', 'Night desk')
  await keyIn(page, 'Passphrase', 'too short')
  await expect(page.getByLabel('Passphrase', { exact: true })).toHaveAccessibleDescription(/At least 12 characters/)
  await keyIn(page, 'The same again', 'too short')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toHaveText(/at least 12 characters/)
  passphrase = (await page.getByLabel('Offered passphrase').innerText()).trim()
  expect(passphrase.split(/\s+/u)).toHaveLength(5)
  await keyIn(page, 'Passphrase', passphrase)
  await keyIn(page, 'The same again', passphrase)
  await noExercise(page)
  await page.keyboard.press('Enter')
})

test('the recovery code is proved from paper: the mistyped group is named', async () => {
  const { page } = window
  await expect(page.getByRole('heading', { name: 'The recovery code' })).toBeVisible({ timeout: 60_000 })
  recoveryCode = (await page.getByLabel('Recovery code', { exact: true }).innerText()).trim()
  expect(recoveryCode).toMatch(/^([0-9A-Z]{4}-){6}[0-9A-Z]{4}$/)
  await press(page, 'I have it on paper: key it back')
  const box = page.getByLabel('Recovery code')
  await expect(box).toBeFocused()
  await page.keyboard.type(oneWrong(recoveryCode, 3))
  await page.keyboard.press('Enter')
  await expect(box).toHaveAccessibleDescription(/Group 3 is mistyped/)
  await page.keyboard.press('Control+a')
  await page.keyboard.type(recoveryCode.toLowerCase().replaceAll('-', ' '))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'What is next' })).toBeVisible({ timeout: 30_000 })
  await noExercise(page)
})

/** The code with the second character of a group (from 1) changed. */
function oneWrong(code: string, group: number): string {
  const at = (group - 1) * 5 + 1
  return `${code.slice(0, at)}${code.charAt(at) === '7' ? '8' : '7'}${code.slice(at + 1)}`
}

// Check digits by Appendix E, by hand: B76 is 2 7 6; 22 gives 8, 24 gives 6, 30 gives 0.
test('the block runs out after its two numbers, and the emergency block is opened with a reason', async () => {
  const { page } = window
  expect(await newEntry(page)).toBe('B76-2011001-8')
  expect(await newEntry(page)).toBe('B76-2011002-6')
  await page.keyboard.press('F2')
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('No entry number is left on this laptop')
  await expect(dialog).toContainText('emergency block can be opened with a reason')
  await press(page, 'Entry numbers')
  await expect(page.getByRole('heading', { name: 'Entry numbers', level: 1 })).toBeVisible()
  await expect(page.getByText(/2 taken of 2: .* 0 left\./)).toBeVisible()
  await press(page, 'Open it')
  await expect(dialog).toContainText('3 numbers, B76-2019001 to 2019003')
  await press(page, /^Open it$/)
  await expect(dialog.getByRole('alert')).toContainText('Say why')
  await keyIn(page, 'Why', 'the block is used up and the office does not answer')
  await page.keyboard.press('Enter')
  await expect(dialog).toHaveCount(0)
  expect(await newEntry(page)).toBe('B76-2019001-0')
  await expect(page.getByText('2 of 5')).toBeVisible()
  await noExercise(page)

  await toPacket(page)
  const pages = await pdfPages(await savePacket(page, host))
  expect(pages[0]).toContain('B76-2019001-0')
  expect(pages.join(' ')).not.toMatch(/exercise/i)
})

test('a wrong passphrase opens nothing; the recovery code opens the desk', async () => {
  const { page } = window
  await page.keyboard.press('Control+l')
  const secret = page.locator('#secret')
  await expect(secret).toBeFocused()
  await noExercise(page)
  await page.keyboard.type('not the passphrase')
  await page.keyboard.press('Enter')
  await expect(secret).toHaveAccessibleDescription(/That is not the passphrase/, { timeout: 30_000 })
  await expect(page.getByText('B76-2019001-0')).toHaveCount(0)
  await expect(page.getByRole('button', { name: /^Lock/ })).toHaveCount(0)
  await press(page, 'Use the recovery code')
  await unlock(page, recoveryCode)
  await page.keyboard.press('Alt+4')
  await expect(page.getByText('B76-2019001-0').first()).toBeVisible()

  await page.keyboard.press('Control+l')
  await unlock(page, passphrase)
  await expect(page.getByRole('button', { name: /^Lock/ })).toBeVisible()
  await noExercise(page)
  expect(window.faults).toEqual([])
})
