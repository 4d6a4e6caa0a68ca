import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test, type Page } from '@playwright/test'
import { readStream } from '../../shared/exchange/abi/readStream'
import { answerStream } from '../ace/scriptedAce'
import { boxOf, goTo, keyBox } from './boxes'
import { acceptedTable, filledIn, laneOf, saidOf } from './day17/answers'
import { backDesk, BACK_PASSPHRASE, openedAgain, TODAY, type BackDesk } from './day17/backDesk'
import { costOf } from './day17/calm'
import { orderHome } from './day17/order'
import { press, unlock } from './desk'
import { chooseRow, printedBy } from './homeward'
import { picture } from './pictures'
import { plain } from './paper'
import { catchPrints, printedPages } from './printer'
import { keyIn } from './realDesk'

/**
 * Day 17, by keyboard: nine hundred entries of three laptops come home. Leave and the next number first, then what ACE
 * has, lanes and their order, guided keying through a killed window, files for ACE with their answers and rejects, a
 * table for the rest, screening, and an accounting that is green to the last number.
 */
const ENTRIES = 900
let desk: BackDesk
const page = (): Page => desk.window.page
const dialog = () => page().getByRole('dialog')
const grid = (name: string) => page().getByRole('grid', { name })
const verdict = () => page().getByRole('status', { name: 'Verdict' })

test.describe.configure({ mode: 'serial' })
test.setTimeout(300_000)
test.use({ actionTimeout: 60_000 })
test.beforeAll(async () => {
  test.setTimeout(300_000)
  desk = await backDesk(ENTRIES)
})
test.afterAll(async () => {
  await desk.window.close()
  await desk.host.end()
})

const numbersThat = (takes: (nth: number) => boolean): string[] =>
  desk.backlog.entries.flatMap(({ entryNumber }, nth) => (takes(nth) ? [entryNumber] : []))
const countOf = (takes: (nth: number) => boolean): number => numbersThat(takes).length
const entryAt = (nth: number) => {
  const entry = desk.backlog.entries[nth]
  if (entry === undefined) throw new Error(`No entry ${nth}`)
  return entry
}
const said = (nth: number) => saidOf(entryAt(nth), nth)
const outbox = async (wanted: (name: string) => boolean): Promise<string[]> =>
  (await readdir(join(desk.host.dataFolder, 'outbox')).catch(() => [])).filter(wanted).sort()
const outText = (name: string): Promise<string> => readFile(join(desk.host.dataFolder, 'outbox', name), 'utf8')
async function closed(): Promise<void> {
  await expect(dialog()).toHaveCount(0, { timeout: 30_000 })
}

test('all of them are back from the bundle, and the accounting says what is open', async () => {
  expect(desk.said).toContain(`${ENTRIES} entries`)
  await catchPrints(page())
  await costOf(page(), 'accounting', () => goTo(page(), '#/recover/accounting', 'Full accounting'))
  await expect(verdict()).toContainText('930 numbers in blocks')
  await expect(page().getByRole('button', { name: 'What ACE has 679' })).toBeVisible()
  await goTo(page(), '#/recover/accounting/~blocks', 'Full accounting')
  await expect(page().getByText('879 used + 21 void + 30 unused = 930')).toBeVisible()
})

test('leave to reconnect: the evidence printed, asked for, granted', async () => {
  await goTo(page(), '#/recover/reconnect', 'Leave to reconnect')
  await expect(grid('Evidence')).toBeFocused()
  await page().keyboard.press('Enter')
  await expect(dialog().locator('#remediation-what')).toBeFocused()
  await page().keyboard.insertText('Letter of the president, signed.')
  await page().keyboard.press('Control+Enter')
  await closed()
  const evidence = await printedBy(page(), async () => {
    await press(page(), 'Print the evidence')
    await keyIn(page(), 'Name and title under the line', 'Dana Okafor, president')
    await page().keyboard.press('Enter')
  })
  expect(evidence).toContain('EVIDENCE OF REMEDIATION, VERSION 1')
  await closed()
  await press(page(), 'Key who was asked')
  await keyIn(page(), 'Name and title', 'Duty officer, OFO')
  await keyIn(page(), 'How', 'by mail from the clean machine')
  await page().keyboard.press('Enter')
  await closed()
  await press(page(), 'Key the answer of Duty officer, OFO')
  await keyIn(page(), 'Answered by: name and title', 'R. Marsh, OFO')
  await keyIn(page(), 'Their reference', 'OFO-2026-311')
  await page().keyboard.press('Enter')
  await closed()
  await expect(page().getByRole('region', { name: 'Leave to reconnect' })).toContainText('granted')
})

test('the next number stands beyond every block, is signed, and is set', async () => {
  await goTo(page(), '#/recover/nextNumber', 'Next number')
  const card = page().getByRole('region', { name: /^Filer / })
  await expect(card.locator('.next-number__serial')).toHaveText('0300311')
  const sheet = await printedBy(page(), async () => {
    await press(page(), 'Print the sheet to sign')
    await keyIn(page(), 'Name and title under the line', 'Dana Okafor, president')
    await page().keyboard.press('Enter')
  })
  expect(sheet).toContain('TO AT LEAST 0300311.')
  await closed()
  await press(page(), 'Key what it was set to')
  await expect(dialog().getByLabel('Next number, seven digits')).toBeFocused()
  await keyIn(page(), 'Next number, seven digits', '0300311')
  await keyIn(page(), 'Set by', 'IT, M. Stone')
  await keyIn(page(), 'What shows it', 'screenshot of the number table')
  await page().keyboard.press('Enter')
  await closed()
  await expect(card).toContainText('signed and set')
})

test('the list of all that nobody knows goes out, and the port’s answers come back in', async () => {
  await goTo(page(), '#/recover/query', 'What ACE has')
  await expect(grid('Entries to ask for')).toBeFocused()
  await expect(page().getByText('679 of 879 not known')).toBeVisible()
  const sheet = await printedBy(page(), async () => {
    await press(page(), 'Make a list')
    await expect(dialog()).toContainText('679 entries stand on it.')
    await press(page(), 'Make and print')
  })
  for (const number of numbersThat((nth) => said(nth) !== '')) expect(sheet).toContain(number)
  await closed()
  await press(page(), 'Save list 1 as CSV for machines')
  const csv = (name: string) => name.endsWith('.csv')
  await expect.poll(async () => (await outbox(csv)).length, { timeout: 60_000 }).toBe(1)
  await expect(page().getByText(/Saved as .*not sealed/u)).toBeVisible()
  const list = await outText((await outbox(csv))[0] ?? '')

  const bySaying = new Map(desk.backlog.entries.map((entry, nth) => [entry.entryNumber, saidOf(entry, nth)]))
  const lines = filledIn(list, (number) => (number === unsaid() ? '' : (bySaying.get(number) ?? '')))
  const again = lines.find((line) => line.startsWith(twice())) ?? ''
  const same = lines.find((line) => line.startsWith(entryAt(2).entryNumber)) ?? ''
  const back = [...lines, again.replace('not in ACE', 'keyed by the officer'), same, 'ABC-1234567-6,,,,not in ACE,']
  await press(page(), 'Read answers in')
  const read = () =>
    dialog()
      .locator('#answers-file')
      .setInputFiles({ name: 'answers.csv', mimeType: 'text/csv', buffer: Buffer.from(back.join('\r\n')) })
  await costOf(page(), 'answers file read', read)
  const says = dialog().getByRole('status', { name: 'What the file says' })
  await expect(says).toContainText(`677 answers: ${countOf((nth) => said(nth) === 'not in ACE') - 2} not in ACE`)
  await expect(says).toContainText('1 without an answer')
  await expect(says).toContainText('two answers to one number')
  await expect(says).toContainText('ABC-1234567-6 is no entry of ours')
  await picture(page(), 'day17-answers')
  await keyIn(page(), 'Who answered', 'Port of Laredo, Officer Ruiz')
  await costOf(page(), 'answers recorded', async () => {
    await dialog().getByLabel('Who answered').press('Enter')
    await closed()
  })
  await expect(page().getByRole('region', { name: 'Lists' })).toContainText('677 of 679 answered')
  await expect(page().getByText(`2 of ${toAsk()} not known`)).toBeVisible()
})

/** What ACE has the summary of is asked for no more. */
const toAsk = () => 879 - countOf((nth) => said(nth) === 'summary accepted')

/** The port wrote two answers beside this number, and none beside that one. */
const twice = () => entryAt(0).entryNumber
const unsaid = () => entryAt(1).entryNumber

test('the two that are left are keyed from a telephone call, one key each', async () => {
  await expect(grid('Entries to ask for')).toHaveAttribute('aria-rowcount', '2')
  await grid('Entries to ask for').focus()
  await page().keyboard.press('Home')
  await page().keyboard.press('1')
  await expect(dialog().getByLabel('Who says it')).toBeFocused()
  await page().keyboard.insertText('Officer Ruiz, badge 4471')
  await page().keyboard.press('Enter')
  await closed()
  await expect(page().getByText(`1 of ${toAsk()} not known`)).toBeVisible()
  await expect(grid('Entries to ask for')).toBeFocused()
  await page().keyboard.press('1')
  await expect(page().getByText('nothing left to ask')).toBeVisible()
})

const LIST = 'Entries to bring home'
const lane = (name: string) =>
  page().getByRole('group', { name: 'Entries by lane' }).getByRole('button').filter({ hasText: name })

test('each stands in one lane, the counts add up, and the queue goes by the published rule to its end', async () => {
  await costOf(page(), 'lanes', () => goTo(page(), '#/recover/lanes', 'Lanes and queue'))
  await expect(grid(LIST)).toBeFocused()
  await expect(lane('all entries')).toHaveText('900 all entries')
  for (const name of ['Correct', 'Summary only', 'Release + summary', 'Nothing to file'])
    await expect(lane(name)).toHaveText(`${countOf((nth) => laneOf(entryAt(nth), nth) === name)} ${name}`)
  await expect(lane('Ask CBP')).toHaveText('0 Ask CBP')
  const wanted = orderHome(desk.backlog)
  await expect(grid(LIST)).toHaveAttribute('aria-rowcount', String(wanted.length))
  expect(await shownInOrder(wanted.length)).toEqual(wanted)
})

/** Every row of the queue, read page by page with the keyboard. */
async function shownInOrder(many: number): Promise<string[]> {
  const numbers: string[] = []
  await page().keyboard.press('Home')
  for (;;) {
    const rows = await grid(LIST)
      .getByRole('row')
      .evaluateAll((all) =>
        all.map((row) => ({
          at: Number(row.getAttribute('aria-rowindex')),
          number: /\d{3}-\d{7}-\d/u.exec(row.textContent ?? '')?.[0] ?? '',
        })),
      )
    for (const { at, number } of rows.sort((a, b) => a.at - b.at)) if (at === numbers.length + 1) numbers.push(number)
    if (numbers.length >= many) return numbers
    const chosen = (await grid(LIST).getAttribute('aria-activedescendant')) ?? ''
    await page().keyboard.press('PageDown')
    await expect(grid(LIST)).not.toHaveAttribute('aria-activedescendant', chosen)
    await expect(grid(LIST).locator('[aria-selected=true]')).toBeInViewport()
  }
}

test('twenty are taken at once, and CBP’s word is keyed for all that wait for it', async () => {
  await page().keyboard.press('Home')
  await page().keyboard.press('n')
  await expect(page().getByText('20 entries are yours.')).toBeVisible()
  await page().keyboard.press('w')
  await expect(dialog().getByLabel('Its reference')).toBeFocused()
  await page().keyboard.insertText('CBP-2026-118')
  await keyIn(page(), 'Who wrote it', 'R. Marsh, OFO')
  await dialog().getByLabel('For which entries').selectOption('waiting')
  await costOf(page(), 'CBP’s word for all', async () => {
    await dialog().getByLabel('Who wrote it').press('Enter')
    await closed()
  })
  const waiting = countOf((nth) => entryAt(nth).fate === 'released' && ['not in ACE', 'differs'].includes(said(nth)))
  await expect(page().getByText(`CBP’s word CBP-2026-118 is keyed for ${waiting} entries.`)).toBeVisible()
  await picture(page(), 'day17-lanes')
})

const now = () => page().locator('.keying__now')
const reference = () => page().getByLabel(/What the main system calls it/)
const keyed: string[] = []

test('guided keying: killed in the middle, the window comes back to the same box', async () => {
  const toKey = orderHome(desk.backlog)
  await costOf(page(), 'keying', () => goTo(page(), '#/recover/keying', 'Guided keying'))
  await expect(page().getByText(`${toKey.length} to key, 0 keyed`)).toBeVisible()
  await expect(grid('Entries to key into the main system')).toBeFocused()
  await page().keyboard.press('Enter')
  await expect(page().getByRole('heading', { level: 1, name: toKey[0] ?? '?' })).toBeVisible()
  await page().context().grantPermissions(['clipboard-write'])
  for (const box of [2, 3, 4]) {
    await now().focus()
    await costOf(page(), `box ${box - 1} ticked`, async () => {
      await page().keyboard.press('Enter')
      await expect(page().getByText(new RegExp(`^box ${box} of`, 'u'))).toBeVisible()
    })
  }
  const place = await now().innerText()
  await desk.window.kill()
  desk.window = await openedAgain(desk)
  await unlock(page(), BACK_PASSPHRASE)
  await page().context().grantPermissions(['clipboard-write'])
  await catchPrints(page())
  await goTo(page(), '#/recover/keying', 'Guided keying')
  await expect(
    page()
      .getByRole('row')
      .filter({ hasText: toKey[0] ?? '?' }),
  ).toContainText('3 boxes, begun by')
  await page().keyboard.press('Enter')
  await expect(page().getByText(/^box 4 of/u)).toBeVisible()
  expect(await now().innerText()).toBe(place)
  for (const number of toKey.slice(0, 2)) {
    await expect(page().getByRole('heading', { level: 1, name: number })).toBeVisible()
    await allBoxes()
    await page().keyboard.press('Enter')
    await expect(page().getByText(`${number} is keyed.`)).toBeVisible()
    keyed.push(number)
  }
})

/** Enter until every box of the entry is ticked. */
async function allBoxes(): Promise<void> {
  for (;;) {
    await expect(now().or(reference())).toBeVisible()
    if (await reference().isVisible()) break
    const before = await page().locator('.keying__progress').innerText()
    await now().focus()
    await page().keyboard.press('Enter')
    await expect(page().locator('.keying__progress')).not.toHaveText(before)
  }
  await expect(reference()).toBeFocused()
}

const canGo = () => page().getByRole('status', { name: 'What can be written' })
const draftName = (name: string) => name.startsWith('ABI draft') && !name.includes('sidecar')

/** W, site and sender, Enter; the stream as it lies on the disk. */
async function draftWritten(): Promise<string> {
  const before = await outbox(draftName)
  await expect(grid('Entries to file')).toBeFocused()
  await page().keyboard.press('w')
  await expect(dialog().getByLabel('Site code', { exact: true })).toBeFocused()
  await keyIn(page(), 'Site code', '2304')
  await keyIn(page(), 'Sender id', 'SVC')
  await costOf(page(), 'draft written', async () => {
    await page().keyboard.press('Enter')
    await expect(dialog()).toContainText('The draft is written', { timeout: 60_000 })
  })
  await press(page(), 'Done')
  await closed()
  return outText((await outbox(draftName)).find((name) => !before.includes(name)) ?? '')
}

const takeIn = async (name: string, text: string, wanted: RegExp) => {
  await goTo(page(), '#/recover/receipts', 'Receipts')
  await page()
    .locator('#receipts-file')
    .setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) })
  const says = page().getByRole('status', { name: 'What the file says' })
  await expect(says).toContainText(wanted)
  await costOf(page(), `${name} taken in`, async () => {
    await press(page(), 'Take them in')
    await expect(says).toHaveCount(0, { timeout: 60_000 })
  })
}

/** Numbers of the entries whose messages are in a stream. */
function entriesOf(stream: string): Record<'cargoRelease' | 'entrySummary', string[]> {
  const { batches, faults } = readStream(stream)
  expect(faults).toEqual([])
  const of = (application: string, at: number) =>
    batches
      .filter((batch) => batch.application === application)
      .flatMap(({ blocks }) => blocks.flatMap(({ transactions }) => transactions))
      .map(({ records }) => records[0]?.line.slice(at) ?? '')
      .map((text) => `${text.slice(0, 3)}-${text.slice(5, 12)}-${text.slice(12, 13)}`)
  return { cargoRelease: of('SE', 5), entrySummary: of('AE', 3) }
}

/** What ACE refuses of the first file, by conditions of CBP's own lists, and one that an officer looks at first. */
let rejected: { number: string; code: string; says: RegExp }[] = []
let stream = ''

test('files for ACE: what its lane permits goes, what was rejected is the keyer’s again, by ACE’s own words', async () => {
  await costOf(page(), 'filing', () => goTo(page(), '#/recover/filing', 'Files for ACE'))
  await costOf(page(), 'filing, counted', () => expect(canGo()).toContainText('can be written', { timeout: 60_000 }))
  await picture(page(), 'day17-filing')
  const many = Number(/^(\d+) entries/u.exec(await canGo().innerText())?.[1])
  stream = await draftWritten()
  const { cargoRelease, entrySummary } = entriesOf(stream)
  expect(new Set([...cargoRelease, ...entrySummary]).size).toBe(many)
  for (const number of keyed) expect([...cargoRelease, ...entrySummary]).not.toContain(number)
  const releaseOnly = cargoRelease.filter((number) => !entrySummary.includes(number))
  const summaryOnly = entrySummary.filter((number) => !cargoRelease.includes(number))
  rejected = [
    { number: releaseOnly[0] ?? '', code: '007', says: /already on file/iu },
    { number: releaseOnly[1] ?? '', code: '030', says: /bill quantity/iu },
    { number: summaryOnly[0] ?? '', code: '624', says: /duty mismatch/iu },
    { number: summaryOnly[1] ?? '', code: '439', says: /quantity/iu },
  ]
  const reject = new Map(rejected.map(({ number, code }) => [number, [code]]))
  const review = new Set([releaseOnly[2] ?? ''])
  const messages = cargoRelease.length + entrySummary.length
  await takeIn(
    'answers.txt',
    answerStream(stream, { now: TODAY, reject, review }),
    new RegExp(`^${messages} answers .*: ${messages} to entries here`, 'u'),
  )
  const table = page().getByRole('table', { name: 'Rejected entries' })
  await expect(table.getByRole('row')).toHaveCount(rejected.length + 1)
  for (const { number, code, says } of rejected) {
    const row = table.getByRole('row').filter({ hasText: number })
    await expect(row).toContainText(code)
    await expect(row).toContainText(says)
  }
  const waiting = page().getByRole('table', { name: 'Entries without an answer' })
  for (const number of [...keyed, ...review]) await expect(waiting).toContainText(number)
  await picture(page(), 'day17-receipts')
})

test('the keyer mends what was rejected; it goes again, and with it what the officer had to look at is answered', async () => {
  for (const { number } of rejected) {
    await goTo(page(), '#/recover/receipts', 'Receipts')
    await press(page(), number)
    await expect(page().getByRole('heading', { level: 1, name: number })).toBeVisible()
    const quantity = (await boxOf(page(), 'quantity1').inputValue()).replace(/\D/gu, '')
    await keyBox(page(), 'quantity1', String(Number(quantity) + 1))
  }
  await goTo(page(), '#/recover/filing', 'Files for ACE')
  await expect(canGo()).toContainText(`${rejected.length} entries can be written`, { timeout: 60_000 })
  const second = await draftWritten()
  const sent = entriesOf(second)
  expect([...sent.cargoRelease, ...sent.entrySummary].sort()).toEqual(rejected.map(({ number }) => number).sort())
  await takeIn('answers 2.txt', answerStream(second, { now: TODAY }), /^4 answers .*: 4 to entries here/u)
  await expect(page().getByText('Nothing is rejected.')).toBeVisible()
  await takeIn('answers 3.txt', answerStream(stream, { now: TODAY }), /5 are new/u)
  await expect(page().getByText('Nothing is rejected.')).toBeVisible()
})

test('what ACE’s files cannot carry goes by the main system’s table, and its answers come back as one', async () => {
  await goTo(page(), '#/recover/maps', 'Spreadsheet maps')
  await expect(grid('Maps')).toBeFocused()
  await page().keyboard.press('Enter')
  await expect(page().getByRole('heading', { level: 1, name: 'Flat entry lines' })).toBeVisible()
  await press(page(), 'Write the file')
  await expect(dialog().getByLabel('Which entries')).toBeFocused()
  await picture(page(), 'day17-map')
  await costOf(page(), 'map written', async () => {
    await press(page(), /^Write \d+ entries$/u)
    await expect(dialog().getByText(/Flat entry lines .*\.csv/u)).toBeVisible()
  })
  await press(page(), 'Done')
  await closed()
  const [name = ''] = await outbox((one) => one.startsWith('Flat entry lines'))
  const inTable = new Set(
    (await outText(name))
      .split('\r\n')
      .slice(1)
      .flatMap((row) => /^(\d{3})(\d{7})(\d),/u.exec(row)?.slice(1).join('-') ?? []),
  )
  await takeIn('main system.csv', acceptedTable([...inTable, ...keyed]), /answers \(table\)/u)
  await expect(page().getByText(/^900 of 900 home/u)).toBeVisible()
  await goTo(page(), '#/recover/lanes', 'Lanes and queue')
  await expect(page().getByText('everything is home')).toBeVisible()
})

test('every party is screened again in one pass', async () => {
  await costOf(page(), 'screening', () => goTo(page(), '#/recover/afterRelease/~screening', 'After release'))
  await press(page(), /^Key the result of all \d+$/u)
  await expect(dialog().getByLabel('Result')).toBeFocused()
  await keyIn(page(), 'Lists', 'Consolidated Screening List')
  await page().keyboard.press('Enter')
  await closed()
  await expect(page().getByText(/^All are screened again/u)).toBeVisible()
})

test('the accounting is green to the last number, signed on paper, and the office says the same', async () => {
  await costOf(page(), 'accounting, green', () => goTo(page(), '#/recover/accounting', 'Full accounting'))
  await expect(verdict()).toContainText('accounted for', { timeout: 60_000 })
  await picture(page(), 'day17-green')
  await page().evaluate(() => (window.lastPrinted = []))
  await press(page(), 'Print and sign')
  await expect(page().getByLabel('Signs for the filer')).toBeFocused()
  await costOf(page(), 'accounting signed', async () => {
    await press(page(), /^Print$/u)
    await expect(dialog()).toHaveCount(0, { timeout: 90_000 })
  })
  const paper = (await printedPages(page())).map(plain).join(' ')
  for (const { entryNumber } of desk.backlog.entries) expect(paper).toContain(entryNumber)
  expect(paper).not.toContain('STILL OPEN')
  expect(paper).toMatch(/SO FAR 930 OF 930\./u)
  await goTo(page(), '#/recover/accounting/~blocks', 'Full accounting')
  await expect(page().getByRole('table', { name: 'Accountings signed before' })).toContainText('accounted for')
  expect(desk.window.faults).toEqual([])
})
