import { expect, test, type Page } from '@playwright/test'
import { answerStream } from '../ace/scriptedAce'
import type { BacklogEntry } from '../backlog/backlog'
import { boxOf, goTo, keyBox } from './boxes'
import { acceptedTable, laneOf, saidOf } from './day17/answers'
import { answersBack, listOut } from './day17/asked'
import { backDesk, BACK_PASSPHRASE, openedAgain, TODAY, type BackDesk } from './day17/backDesk'
import { closed, leaveGranted, nextNumberSet } from './beforeFiling'
import { costOf } from './day17/calm'
import { canGo, draftWritten, entriesOf, takenIn } from './day17/filed'
import { allBoxes, boxNow } from './day17/keyed'
import { tableWritten } from './day17/mapped'
import { officeAccounts } from './day17/office'
import { orderHome } from './day17/order'
import { RECOVER_PAGES } from './day17/pages'
import { shownInOrder } from './day17/queue'
import { press, unlock } from './desk'
import { plain } from './paper'
import { picture } from './pictures'
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

const countOf = (takes: (entry: BacklogEntry, nth: number) => boolean): number =>
  desk.backlog.entries.filter(takes).length

test('all of them are back from the bundle, and the accounting says what is open', async () => {
  expect(desk.said).toContain(`${ENTRIES} entries`)
  await catchPrints(page())
  await costOf(page(), 'accounting', () => goTo(page(), '#/recover/accounting', 'Full accounting'))
  await expect(verdict()).toContainText('930 numbers in blocks')
  await expect(page().getByRole('button', { name: 'What ACE has 679' })).toBeVisible()
  await goTo(page(), '#/recover/accounting/~blocks', 'Full accounting')
  await expect(page().getByText('879 used + 21 void + 30 unused = 930')).toBeVisible()
})

test('leave to reconnect: the evidence printed, asked for, granted', () => leaveGranted(page()))

test('the next number stands beyond every block, is signed, and is set', async () => {
  expect(await nextNumberSet(page())).toBe('0300311')
})

test('the list of all that nobody knows goes out, and the port’s answers come back in', async () => {
  await goTo(page(), '#/recover/query', 'What ACE has')
  await expect(grid('Entries to ask for')).toBeFocused()
  await expect(page().getByText('679 of 879 not known')).toBeVisible()
  const { paper, file } = await listOut(page(), desk.host, 679)
  for (const [nth, entry] of desk.backlog.entries.entries())
    if (saidOf(entry, nth) !== '') expect(paper).toContain(entry.entryNumber)
  const buffer = Buffer.from(answersBack(file, desk.backlog))
  await press(page(), 'Read answers in')
  const box = dialog().locator('#answers-file')
  await costOf(page(), 'answers file read', () =>
    box.setInputFiles({ name: 'answers.csv', mimeType: 'text/csv', buffer }),
  )
  const says = dialog().getByRole('status', { name: 'What the file says' })
  await expect(says).toContainText(
    `677 answers: ${countOf((entry, nth) => saidOf(entry, nth) === 'not in ACE') - 2} not in ACE`,
  )
  await expect(says).toContainText('1 without an answer')
  await expect(says).toContainText('two answers to one number')
  await expect(says).toContainText('ABC-1234567-6 is no entry of ours')
  await picture(page(), 'day17-answers')
  await keyIn(page(), 'Who answered', 'Port of Laredo, Officer Ruiz')
  await costOf(page(), 'answers recorded', async () => {
    await dialog().getByLabel('Who answered').press('Enter')
    await closed(page())
  })
  await expect(page().getByRole('region', { name: 'Lists' })).toContainText('677 of 679 answered')
  await expect(page().getByText(`2 of ${toAsk()} not known`)).toBeVisible()
})

/** What ACE has the summary of is asked for no more. */
const toAsk = () => 879 - countOf((entry, nth) => saidOf(entry, nth) === 'summary accepted')

test('the two that are left are keyed from a telephone call, one key each', async () => {
  await expect(grid('Entries to ask for')).toHaveAttribute('aria-rowcount', '2')
  await grid('Entries to ask for').focus()
  await page().keyboard.press('Home')
  await page().keyboard.press('1')
  await expect(dialog().getByLabel('Who says it')).toBeFocused()
  await page().keyboard.insertText('Officer Ruiz, badge 4471')
  await page().keyboard.press('Enter')
  await closed(page())
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
    await expect(lane(name)).toHaveText(`${countOf((entry, nth) => laneOf(entry, nth) === name)} ${name}`)
  await expect(lane('Ask CBP')).toHaveText('0 Ask CBP')
  const wanted = orderHome(desk.backlog)
  await expect(grid(LIST)).toHaveAttribute('aria-rowcount', String(wanted.length))
  expect(await shownInOrder(page(), LIST, wanted.length)).toEqual(wanted)
})

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
    await closed(page())
  })
  const waiting = countOf(
    (entry, nth) => entry.fate === 'released' && ['not in ACE', 'differs'].includes(saidOf(entry, nth)),
  )
  await expect(page().getByText(`CBP’s word CBP-2026-118 is keyed for ${waiting} entries.`)).toBeVisible()
  await picture(page(), 'day17-lanes')
})

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
    await boxNow(page()).focus()
    await costOf(page(), `box ${box - 1} ticked`, async () => {
      await page().keyboard.press('Enter')
      await expect(page().getByText(new RegExp(`^box ${box} of`, 'u'))).toBeVisible()
    })
  }
  const place = await boxNow(page()).innerText()
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
  expect(await boxNow(page()).innerText()).toBe(place)
  for (const number of toKey.slice(0, 2)) {
    await expect(page().getByRole('heading', { level: 1, name: number })).toBeVisible()
    await allBoxes(page())
    await page().keyboard.press('Enter')
    await expect(page().getByText(`${number} is keyed.`)).toBeVisible()
    keyed.push(number)
  }
})

test('every page of Recover opens on nine hundred entries and takes keys, and nothing hangs out of the window', async () => {
  for (const [place, heading] of RECOVER_PAGES) {
    await costOf(page(), place, () => goTo(page(), `#/recover/${place}`, heading))
    await picture(page(), `day17-${place.replace('/', '-')}`)
    await costOf(page(), `${place}, arrow`, () => page().keyboard.press('ArrowDown'))
    expect(await page().evaluate(() => document.documentElement.scrollWidth), place).toBeLessThanOrEqual(1280)
  }
  await page().keyboard.press('Alt+1')
  await expect(page().getByRole('heading', { name: 'What is next' })).toBeVisible()
})

/** What ACE refuses of the first file, by conditions of CBP's own lists, and one that an officer looks at first. */
let rejected: { number: string; code: string; says: RegExp }[] = []
let stream = ''

test('files for ACE: what its lane permits goes, what was rejected is the keyer’s again, by ACE’s own words', async () => {
  await costOf(page(), 'filing', () => goTo(page(), '#/recover/filing', 'Files for ACE'))
  await costOf(page(), 'filing, counted', () =>
    expect(canGo(page())).toContainText('can be written', { timeout: 60_000 }),
  )
  await picture(page(), 'day17-filing')
  const many = Number(/^(\d+) entries/u.exec(await canGo(page()).innerText())?.[1])
  stream = await draftWritten(page(), desk.host)
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
  await takenIn(
    page(),
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
  await expect(canGo(page())).toContainText(`${rejected.length} entries can be written`, { timeout: 60_000 })
  const second = await draftWritten(page(), desk.host)
  const sent = entriesOf(second)
  expect([...sent.cargoRelease, ...sent.entrySummary].sort()).toEqual(rejected.map(({ number }) => number).sort())
  await takenIn(page(), 'answers 2.txt', answerStream(second, { now: TODAY }), /^4 answers .*: 4 to entries here/u)
  await expect(page().getByText('Nothing is rejected.')).toBeVisible()
  await takenIn(page(), 'answers 3.txt', answerStream(stream, { now: TODAY }), /5 are new/u)
  await expect(page().getByText('Nothing is rejected.')).toBeVisible()
})

test('what ACE’s files cannot carry goes by the main system’s table, and its answers come back as one', async () => {
  const inTable = await tableWritten(page(), desk.host)
  await takenIn(page(), 'main system.csv', acceptedTable([...inTable, ...keyed]), /answers \(table\)/u)
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
  await closed(page())
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
  await expect(page().getByRole('table', { name: 'Accountings signed before' })).toContainText('green')
  expect(await officeAccounts(page(), desk.host)).toMatch(/GREEN\s*$/u)
  expect(desk.window.faults).toEqual([])
})
