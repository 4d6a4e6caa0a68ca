import { expect, test, type Page } from '@playwright/test'
import { goTo } from './boxes'
import { press, tabTo } from './desk'
import { drillForAll } from './drill'
import { picture } from './pictures'
import { catchPrints, printedPages } from './printer'

/** Calls by keyboard: the queue, three tries and the second path, a promise, the tree, and a status call held twice. */
const drill = drillForAll()
test.describe.configure({ mode: 'serial' })
test.setTimeout(120_000)

const said = (page: Page) => page.getByRole('status').first()
const queue = (page: Page) => page.getByRole('grid', { name: 'Calls to make' })
const chosen = (page: Page) => page.locator('[role=grid] [aria-selected=true]')
const outcome = (page: Page) => page.getByRole('group', { name: 'What came of it' })

/** What the printer was given: the same text, blanks as one. */
async function printed(page: Page): Promise<string> {
  return (await printedPages(page)).join(' ').replace(/\s+/gu, ' ')
}
async function print(page: Page, button: string | RegExp): Promise<string> {
  await page.evaluate(() => delete window.lastPrinted)
  await tabTo(page, button)
  await page.keyboard.press('Enter')
  await page.waitForFunction(() => window.lastPrinted !== undefined)
  return printed(page)
}

const tomorrow = (page: Page): Promise<string> =>
  page.evaluate(() =>
    new Date(Date.now() + 86_400_000).toLocaleDateString('en-US', {
      month: '2-digit',
      day: '2-digit',
      year: 'numeric',
    }),
  )
const thisMinute = (page: Page): Promise<string> =>
  page.evaluate(() => new Date().toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' }))

test('before an incident the page says so; after F4 the SOC stands first, and is told', async () => {
  const { page } = drill.window
  await goTo(page, '#/communicate/calls', 'Calls')
  await expect(page.getByRole('main')).toContainText('No incident is declared')
  await page.keyboard.press('F4')
  await expect(page.getByLabel('What is known')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog', { name: 'The incident is declared' })).toBeVisible()
  await page.keyboard.press('Escape')
  await goTo(page, '#/communicate/calls', 'Calls')
  await catchPrints(page)
  await expect(queue(page)).toBeFocused()
  await expect(chosen(page)).toContainText('Security Operations Center')
  await expect(chosen(page)).toContainText('703 921 6507')
  await picture(page, 'calls-queue')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Security Operations Center', level: 1 })).toBeVisible()
  await expect(page.locator('.call__number')).toHaveText('703 921 6507')
  await expect(page.getByText('Known indicators of compromise')).toBeVisible()
  await page.keyboard.press('1')
  await expect(page.getByLabel('What was said')).toBeFocused()
  await page.keyboard.insertText('Filing is down, nothing known of the cause.')
  await picture(page, 'calls-soc')
  await page.keyboard.press('Control+Enter')
  await expect(said(page)).toContainText('Logged: Security Operations Center, reached.')
  await expect(page.getByText(/^1 of \d+ told at this stage/u)).toBeVisible()
  await expect(queue(page)).not.toContainText('Security Operations Center')
})

test('three tries without an answer: the second path is rung, in whose place is kept; a promise becomes a task', async () => {
  const { page } = drill.window
  for (const nth of [1, 2, 3]) {
    await goTo(page, '#/communicate/calls/drill-contact-clientrep', 'Client representative on duty')
    await expect(outcome(page).getByRole('button').first()).toBeFocused()
    await page.keyboard.press('3')
    await expect(page.getByRole('button', { name: /^Log this call/ })).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { name: 'Calls', exact: true })).toBeVisible()
    if (nth < 3) await expect(queue(page)).toContainText(nth === 1 ? 'once' : '2 times')
  }
  const second = queue(page).getByRole('row').filter({ hasText: 'not reached after 3 tries' })
  await expect(second).toContainText('Client representative, second line')
  await expect(second).toContainText('571 555 0105')
  await goTo(
    page,
    '#/communicate/calls/drill-contact-clientrep',
    'Client representative, second line, for Client representative on duty',
  )
  await expect(page.locator('.call__number')).toHaveText('571 555 0105')
  await page.keyboard.press('1')
  await expect(page.getByLabel('What was said')).toBeFocused()
  await page.keyboard.insertText('Asked for leave for downtime procedures.')
  await press(page, 'We promised something')
  await expect(page.getByLabel('What we promised')).toBeFocused()
  await page.keyboard.insertText('Send the list of entries in flight')
  await page.getByLabel('Promised by, day').fill(await tomorrow(page))
  await page.getByLabel('Promised by, time').fill('23:50')
  await picture(page, 'calls-second-path')
  await page.keyboard.press('Control+Enter')
  await expect(said(page)).toContainText('Logged: Client representative, second line')
  await goTo(page, '#/communicate/calls/~matrix', 'Who is told what')
  const row = page.getByRole('row').filter({ hasText: 'Client representative on duty' })
  await expect(row).toContainText(/reached \d\d:\d\d through Client representative, second line/u)
  await picture(page, 'calls-matrix')
  const paper = await print(page, 'Print the matrix')
  expect(paper).toContain('EXERCISE')
  expect(paper).toContain('Who is told what: First notice')
  expect(paper).toContain('through Client representative, second line')
})

test('one of the matrix is not needed, with why; a call from a strange number counts as told for nobody', async () => {
  const { page } = drill.window
  await goTo(page, '#/communicate/calls/~matrix', 'Who is told what')
  const about = page.getByText(/^\d+ reached, \d+ missing$/u)
  const before = await about.innerText()
  await goTo(page, '#/communicate/calls/~in', 'They rang us')
  await expect(page.getByLabel('Name they give')).toBeFocused()
  await page.keyboard.insertText('Dolores Amundarain')
  await page.getByLabel('Number that is shown').focus()
  await page.keyboard.insertText('555-0199')
  await expect(page.getByRole('region', { name: 'On the list: ring them back' })).toContainText('210 555 0112')
  await picture(page, 'calls-incoming')
  await page.keyboard.press('Enter')
  await expect(said(page)).toContainText('counts as told for nobody')
  await goTo(page, '#/communicate/calls/~matrix', 'Who is told what')
  await expect(about).toHaveText(before)
  const grid = page.getByRole('grid', { name: 'Notification matrix' })
  await grid.focus()
  await page.keyboard.press('End')
  await page.keyboard.press('c')
  await page.getByLabel('Not needed at this stage').press('Space')
  await page.getByLabel('Why', { exact: true }).focus()
  await page.keyboard.insertText('not concerned')
  await page.keyboard.press('Enter')
  await expect(grid).toContainText('not needed: not concerned')
})

test('the call tree: who is missing, and the caller of the caller rings where a branch is broken', async () => {
  const { page } = drill.window
  await goTo(page, '#/communicate/calls/~tree', 'Call tree')
  await page.keyboard.press('Home')
  await page.keyboard.press('r')
  await expect(said(page)).toContainText('Marguerite Ellingboe: reached')
  await page.keyboard.press('ArrowDown')
  await expect(chosen(page)).toContainText('Octavio Brandariz')
  for (const tried of ['tried once', 'tried 2 times', 'not reached, 3 tries']) {
    await page.keyboard.press('n')
    await expect(chosen(page)).toContainText(tried)
  }
  const below = page.getByRole('row').filter({ hasText: 'Bao Trinh-Osgood' })
  await expect(below).toContainText('Marguerite Ellingboe in place of Octavio Brandariz')
  await picture(page, 'calls-tree')
  const paper = await print(page, 'Print the call tree')
  expect(paper).toContain('1 of 5 reached, 4 missing')
  expect(paper).toContain('Marguerite Ellingboe, in place of Octavio Brandariz')
  await goTo(page, '#/communicate/calls', 'Calls')
  const sheet = await print(page, 'Print the call sheet')
  expect(sheet).toContain('Heard, promised')
  expect(sheet).toContain('956 555 0121')
})

test('a status call held twice: the second agenda holds exactly what changed since the first', async () => {
  const { page } = drill.window
  await goTo(page, '#/communicate/schedule', 'Status calls')
  await picture(page, 'schedule-empty')
  await press(page, 'Add a status call')
  await page.getByLabel('Number to dial, with its code').fill('202-555-0100')
  await page.getByLabel('The first one, time').fill(await thisMinute(page))
  await page.getByLabel('Always on the agenda, one a line').fill('Ports and cargo hours')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await press(page, 'Agenda and minutes: CBP headquarters')
  const agenda = page.getByRole('list', { name: 'Agenda' })
  await expect(agenda).toContainText('New: Send the list of entries in flight')
  await page.getByLabel('Who was there').focus()
  await page.keyboard.insertText('Ms Ruiz, OFO')
  await page.getByLabel('Minutes: Ports and cargo hours').focus()
  await page.keyboard.insertText('Laredo takes paper until midnight')
  await press(page, 'We promised something')
  await expect(page.getByLabel('What we promised')).toBeFocused()
  await page.keyboard.insertText('Ring with the releases')
  await picture(page, 'schedule-first')
  await page.keyboard.press('Control+Enter')
  await expect(said(page)).toContainText('The next agenda starts here')
  await expect(page.getByRole('table', { name: 'Status calls held' })).toContainText(
    'Laredo takes paper until midnight',
  )

  // Between the two: the stage begins that letters are in use, and nothing else.
  await goTo(page, '#/communicate/calls', 'Calls')
  await press(page, 'Change the stage')
  await page.getByRole('combobox', { name: 'Stage' }).selectOption('Downtime letters in use')
  await press(page, 'Begin this stage')
  await expect(page.getByText(/^Stage 3 of 6/u)).toBeVisible()

  await goTo(page, '#/communicate/schedule', 'Status calls')
  await picture(page, 'schedule-list')
  await press(page, 'Agenda and minutes: CBP headquarters')
  await expect(agenda.getByRole('listitem')).toHaveCount(2)
  await expect(agenda.getByRole('listitem').first()).toContainText('Stage: Downtime letters in use, since')
  await picture(page, 'schedule-second')
  const paper = await print(page, 'Print the agenda')
  expect(paper).toContain('EXERCISE')
  expect(paper).toContain('Number: 202 555 0100')
  expect(paper).toMatch(/1\. Where it stands Stage: Downtime letters in use, since .* 2\. Ports and cargo hours/u)
  expect(paper).not.toContain('Send the list')
  await page.getByLabel('Minutes: Where it stands').focus()
  await page.keyboard.insertText('Headquarters has it')
  await page.keyboard.press('Control+Enter')
  await expect(said(page)).toContainText('Held and logged')
  const minutes = await print(page, /^Print the minutes of/u)
  expect(minutes).toContain('Minutes: CBP headquarters')
  expect(minutes).toContain('Where it stands: Headquarters has it')
  expect(minutes).not.toContain('Laredo takes paper')
  await goTo(page, '#/communicate', 'Incident')
  // It has no time, so it stands last of the tasks.
  await page.getByRole('grid', { name: 'Tasks' }).focus()
  await page.keyboard.press('End')
  await expect(chosen(page)).toContainText('Ring with the releases')
  expect(drill.window.faults).toEqual([])
})
