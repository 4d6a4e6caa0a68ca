import { createHash } from 'node:crypto'
import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test, type Page } from '@playwright/test'
import { goTo, newEntry } from './boxes'
import { press, startDrill } from './desk'
import { openAt, type Clocked } from './fakeClock'
import { pick } from './keyer'
import { plain } from './paper'
import { picture } from './pictures'
import { catchPrints, printedPages } from './printer'
import { keyIn } from './realDesk'

/**
 * The first six hours of an incident in Laredo, from the evening of 31 October 2026: at 02:00 the clocks go back, and
 * Veterans Day lies among the ten working days. What was said is on the paper, in the order in which it was said.
 */
const CLIENTS = 40
const letter = (nth: number) => String.fromCharCode(97 + nth)
/** Names of which none is found by looking for another. */
const clientName = (nth: number) => `Q${letter(Math.floor(nth / 10))}${letter(nth % 10)}x Castile Trading`
const FACTS = [
  ['Time of the incident', 'About 19:10, by the log of the firewall'],
  ['Impact', 'No entry can be filed; nobody can log in'],
] as const
const BREACH = 'A folder of importer records was copied to a foreign address'
const PROMISE = 'Send the list of trucks at the bridge'
const at = (time: string) => `2026-10-31T${time}:00-05:00`
const afterMidnight = (time: string) => `2026-11-01T${time}:00-05:00`
const numbers = new Map<string, string>()
let desk: Clocked

test.describe.configure({ mode: 'serial' })
test.setTimeout(300_000)
test.use({ actionTimeout: 60_000 })
test.beforeAll(async () => {
  test.setTimeout(180_000)
  desk = await openAt(at('20:00'), 'America/Chicago')
  await startDrill(desk.window.page)
})
test.afterAll(async () => {
  await desk.window.close()
  await desk.host.end()
})

const said = (page: Page) => page.getByRole('status').first()
const dialog = (page: Page) => page.getByRole('dialog')
const fill = (page: Page, label: string, text: string) => page.getByLabel(label, { exact: true }).fill(text)
const clocks = (page: Page) => page.getByRole('region', { name: 'Clocks of these reports' })
const outbox = () => join(desk.host.dataFolder, 'outbox')

/** The pages that the printer was given after a press on a button, in capitals, blanks as one. */
async function printed(page: Page, button: RegExp | string): Promise<string[]> {
  await page.evaluate(() => (window.lastPrinted = []))
  await press(page, button)
  await expect.poll(() => page.evaluate(() => window.lastPrinted?.length ?? 0), { timeout: 90_000 }).toBeGreaterThan(0)
  await expect(page.getByRole('button', { name: button }).first()).toBeEnabled({ timeout: 90_000 })
  // What was given to the printer is paper only when the dialog opened.
  await expect(page.getByText(/went to the print dialog/iu).first()).toBeVisible()
  return (await printedPages(page)).map(plain)
}

const solid = (text: string): string => plain(text).replaceAll(' ', '')

/** Each text stands in the paper, and each after the one before; a long word is parted where its column ends. */
function inOrder(paper: string, texts: readonly string[]): void {
  const all = solid(paper)
  let from = 0
  for (const text of texts) {
    const place = all.indexOf(solid(text), from)
    expect(place, `“${text}” after place ${from}`).toBeGreaterThanOrEqual(from)
    from = place + solid(text).length
  }
}

async function answer(page: Page, question: string, text: string): Promise<void> {
  await press(page, `${question}: answer`)
  await expect(page.getByLabel('Answer', { exact: true })).toBeFocused()
  await page.keyboard.insertText(text)
  await page.keyboard.press('Control+Enter')
  await expect(dialog(page)).toHaveCount(0)
}

async function recordSent(page: Page, messageId: string): Promise<void> {
  await press(page, 'It was sent')
  await fill(page, 'Message id', messageId)
  await press(page, 'Record as sent')
  await expect(page.getByText(/^sent .*, not acknowledged$/u)).toBeVisible()
}

test('before it: forty clients of the list, each with an entry under way', async () => {
  const { page } = desk.window
  const file = join(await mkdtemp(join(tmpdir(), 'lifeboat-six-hours-')), 'clients.csv')
  const rows = Array.from({ length: CLIENTS }, (_, nth) => `88-12${34_000 + nth}00,${clientName(nth + 1)}`)
  await writeFile(file, ['Importer Number,Name', ...rows].join('\n'))
  await page.evaluate(() => void (window.location.hash = '#/prepare/import'))
  await page.locator('input[type=file]').setInputFiles(file)
  await expect(page.locator('#import-target')).toHaveValue('importers')
  await press(page, 'Compare with the desk')
  await press(page, `Import ${CLIENTS} rows`)
  await expect(page.getByText(`${CLIENTS} new, 0 changed, 0 unchanged, 0 refused.`)).toBeVisible({ timeout: 60_000 })
  for (let nth = 1; nth <= CLIENTS; nth++) {
    const number = await newEntry(page)
    await pick(page, clientName(nth).slice(0, 4).toLowerCase())
    numbers.set(clientName(nth), number)
  }
  expect(new Set(numbers.values()).size).toBe(CLIENTS)
})

test('20:10 declared with one key; the first hour is on paper', async () => {
  const { page } = desk.window
  await desk.until(at('20:10'))
  await catchPrints(page)
  await page.keyboard.press('F4')
  await expect(page.getByLabel('What is known')).toBeFocused()
  await keyIn(page, 'Discovered, time', '19:40')
  await keyIn(page, 'Outage began, day', '10/31/2026')
  await keyIn(page, 'Outage began, time', '19:10')
  await page.getByLabel('What is known').focus()
  await page.keyboard.insertText('The main system does not answer.')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: /^Print \d pages$/u })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(dialog(page)).toHaveCount(0, { timeout: 60_000 })
  const pages = (await printedPages(page)).map(plain)
  expect.soft(pages.length).toBe(5)
  expect(plain(pages.join(' '))).toContain('703-921-6507')
  expect(pages[0]).toContain('BY 20:20')
  await picture(page, 'six-now')
})

test('20:30 the notice to the SOC: made, printed, read out, sent 20:45, acknowledged 21:05', async () => {
  const { page } = desk.window
  await desk.until(at('20:30'))
  await goTo(page, '#/communicate/facts', 'Incident facts')
  for (const [question, text] of FACTS) await answer(page, question, text)
  await goTo(page, '#/communicate/reports', 'Reports to the SOC')
  await press(page, 'Make the notice')
  await expect(page.getByText('Counted again just now: the kept text is what was made.')).toBeVisible()
  const paper = (await printed(page, 'Print the sheet')).join(' ')
  inOrder(
    paper,
    FACTS.map(([, text]) => text),
  )
  expect(paper).toContain('NO BREACH OF RECORDS IS KNOWN')
  await goTo(page, '#/communicate/calls', 'Calls')
  await page.keyboard.press('Enter')
  await expect(page.locator('.call__number')).toHaveText('703 921 6507')
  await page.keyboard.press('1')
  await expect(page.getByLabel('What was said')).toBeFocused()
  await page.keyboard.insertText('The notice was read out; a mail follows.')
  await page.keyboard.press('Control+Enter')
  await expect(said(page)).toContainText('Logged: Security Operations Center, reached.')
  await desk.until(at('20:45'))
  await goTo(page, '#/communicate/reports', 'Reports to the SOC')
  await page.getByRole('link', { name: 'Incident notice' }).press('Enter')
  await recordSent(page, '<1@ternharrow-standby.example>')
  await desk.until(at('21:05'))
  await press(page, 'It was acknowledged')
  await fill(page, 'Acknowledged by', 'SOC desk 4')
  await press(page, 'Record')
  await expect(page.getByText(/^acknowledged .* by SOC desk 4$/u)).toBeVisible()
})

test('21:15 a breach is found: 72 hours over the change of the clocks, and its report names the clients touched', async () => {
  const { page } = desk.window
  await desk.until(at('21:15'))
  await goTo(page, '#/communicate/facts/~breaches', 'Incident facts')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByLabel('What was breached, and how it is known')).toBeFocused()
  await page.keyboard.insertText(BREACH)
  await press(page, /^Record: 72 hours run/u)
  await press(page, 'Add clients')
  for (const nth of [3, 17]) {
    await page.getByLabel('Search by name or number').fill(clientName(nth))
    await page.getByLabel(new RegExp(`^${clientName(nth)}`, 'u')).check()
  }
  await press(page, 'Put 2 on the list')
  await expect(dialog(page)).toHaveCount(0)
  // 72 clock hours from 21:15 on the night of the change end at 20:15 by the clock of that day.
  await goTo(page, '#/communicate/deadlines', 'Deadlines')
  await picture(page, 'six-deadlines')
  await goTo(page, '#/communicate/reports', 'Reports to the SOC')
  await expect(clocks(page)).toContainText(/Tue 3 Nov (2026 )?20:15/u)
  await press(page, 'Make the breach report')
  await page.getByLabel(/^Importer numbers in the clear/u).check()
  const paper = (await printed(page, 'Print the sheet')).join(' ')
  inOrder(paper, [BREACH, '88-123400200', clientName(3), '88-123401600', clientName(17)])
  expect(paper).not.toContain(plain(clientName(4)))
  await press(page, 'Save files for a clean machine')
  await expect(page.getByText(/^Saved, not sent, not sealed/u)).toBeVisible()
  const text = await readFile(join(outbox(), 'Breach report 0 EXERCISE.txt'))
  const hash = createHash('sha256').update(text).digest('hex')
  expect(paper).toContain(hash.toUpperCase())
  await desk.until(at('21:45'))
  await recordSent(page, '<2@ternharrow-standby.example>')
  // Ten working days after the notice of Saturday, 31 October, with Veterans Day among them: Monday, 16 November.
  await goTo(page, '#/communicate/reports', 'Reports to the SOC')
  await expect(clocks(page)).toContainText('Mon 16 Nov')
  await picture(page, 'six-clocks')
})

test('22:00 the first status call with headquarters: what was done so far is its agenda; a promise is made', async () => {
  const { page } = desk.window
  await desk.until(at('22:00'))
  await goTo(page, '#/communicate/schedule', 'Status calls')
  await press(page, 'Add a status call')
  await fill(page, 'Number to dial, with its code', '202-555-0100')
  await fill(page, 'The first one, time', '22:00')
  await page.getByLabel('The first one, time').press('Enter')
  await expect(dialog(page)).toHaveCount(0)
  await press(page, 'Agenda and minutes: CBP headquarters')
  const agenda = (await printed(page, 'Print the agenda')).join(' ')
  expect(agenda).toContain(plain(BREACH))
  await fill(page, 'Who was there', 'Ms Ruiz, OFO')
  await fill(page, 'Minutes: Ports and cargo hours', 'Laredo takes paper until midnight')
  await press(page, 'We promised something')
  await expect(page.getByLabel('What we promised')).toBeFocused()
  await page.keyboard.insertText(PROMISE)
  await page.keyboard.press('Control+Enter')
  await expect(said(page)).toContainText('The next agenda starts here')
})

test('22:30 forty client sheets in one go: a draft until headquarters has agreed, and nobody’s data on another’s', async () => {
  const { page } = desk.window
  await desk.until(at('22:30'))
  await goTo(page, '#/communicate/sheets', 'Sheets for others')
  const drafts = await printed(page, `Print ${CLIENTS} sheets`)
  expect(drafts).toHaveLength(CLIENTS)
  for (const text of drafts) expect(text).toContain('DRAFT')
  await goTo(page, '#/communicate/messages', 'Messages')
  await press(page, 'Write to the clients')
  await press(page, 'Key the approval')
  await fill(page, 'Approved by', 'Ms Ruiz')
  await page.getByLabel('Who that is').selectOption('cbpHeadquarters')
  await page.getByLabel('Approved by').press('Enter')
  await expect(page.locator('.message-standing')).toContainText('Approved by Ms Ruiz (CBP headquarters)')
  await goTo(page, '#/communicate/sheets', 'Sheets for others')
  const began = Date.now()
  const sheets = await printed(page, `Print ${CLIENTS} sheets`)
  console.log(`${CLIENTS} client sheets at the printer: ${((Date.now() - began) / 1000).toFixed(1)} s`)
  expect(sheets).toHaveLength(CLIENTS)
  for (const [name, number] of numbers) {
    const own = sheets.filter((text) => text.includes(plain(name)))
    expect(own, name).toHaveLength(1)
    expect(own[0]).toContain(number)
    expect(own[0]).not.toContain('DRAFT')
    expect(own[0]).toContain('RUIZ')
    for (const [other, foreign] of numbers)
      if (other !== name) for (const text of [plain(other), foreign]) expect(own[0], name).not.toContain(text)
  }
  await picture(page, 'six-sheets')
})

test('23:30 a correction: it was discovered at 19:25; what stood there is still to be seen', async () => {
  const { page } = desk.window
  await desk.until(at('23:30'))
  await goTo(page, '#/communicate', 'Incident')
  await press(page, 'Correct')
  await fill(page, 'Discovered, time', '19:25')
  await page.keyboard.press('Enter')
  await expect(dialog(page)).toHaveCount(0)
  await expect(page.getByRole('region', { name: 'Corrected since it was declared' })).toContainText('19:40')
})

test('00:30 a stick is lost: its own 72 hours, its clients, its tasks', async () => {
  const { page } = desk.window
  await desk.until(afterMidnight('00:30'))
  await goTo(page, '#/communicate/lost', 'Something is lost')
  await page.getByLabel('A stick').check()
  await fill(page, 'Which stick', 'BLUE 2')
  await fill(page, 'Where', 'the bridge, lane 4')
  await page.getByLabel('Where', { exact: true }).press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('BLUE 2')
  await picture(page, 'six-lost')
  await goTo(page, '#/communicate/reports', 'Reports to the SOC')
  await expect(clocks(page)).toContainText(/Tue 3 Nov (2026 )?23:30/u)
})

test('01:00 by the clock that was put back: the second status call has what changed since the first, and nothing else', async () => {
  const { page } = desk.window
  await desk.until('2026-11-01T01:00:00-06:00')
  await goTo(page, '#/communicate/schedule', 'Status calls')
  await press(page, 'Agenda and minutes: CBP headquarters')
  const agenda = (await printed(page, 'Print the agenda')).join(' ')
  expect(agenda).toContain('BLUE 2')
  expect(agenda).toContain('DISCOVERED SAT 31 OCT 19:25')
  for (const told of [FACTS[0][1], BREACH, PROMISE]) expect(agenda).not.toContain(plain(told))
  await fill(page, 'Minutes: Ports and cargo hours', 'World Trade Bridge opens at six')
  await page.keyboard.press('Control+Enter')
  await expect(said(page)).toContainText('Held and logged')
})

test('02:10 by the old clock: board and log hold what was said, in order, and every clock is right', async () => {
  const { page } = desk.window
  await desk.until('2026-11-01T01:10:00-06:00')
  await goTo(page, '#/communicate/board', 'Status board')
  await picture(page, 'six-board')
  const board = await printed(page, 'Print the board')
  expect(board).toHaveLength(1)
  // The report of 21:15 was sent, so its clock stands still; its list runs on, and so does the stick's.
  for (const text of [
    '40 entries, all',
    '60 left',
    'Tue 3 Nov 23:30',
    '16 Nov',
    PROMISE,
    'Figures cover',
    '6 h 45 min',
  ])
    expect(board[0]).toContain(plain(text))
  await goTo(page, '#/communicate/log', 'Incident log')
  await press(page, 'Print or save …')
  const log = (await printed(page, 'Print the log')).join(' ')
  inOrder(log, [
    'The main system does not answer.',
    'Pages of the first hour sent to the printer, 5 of them',
    FACTS[0][1],
    FACTS[1][1],
    'The notice was read out; a mail follows.',
    '<1@ternharrow-standby.example>',
    'SOC desk 4',
    BREACH,
    clientName(3),
    clientName(17),
    '<2@ternharrow-standby.example>',
    'Laredo takes paper until midnight',
    PROMISE,
    'Ms Ruiz',
    'BLUE 2',
    'World Trade Bridge opens at six',
  ])
  expect(log).toContain('2026-11-01T07:00')
  expect(log).toContain('-06:00')
  await picture(page, 'six-log')
  expect((await readdir(outbox())).length).toBeGreaterThan(0)
  expect(desk.window.faults).toEqual([])
})
