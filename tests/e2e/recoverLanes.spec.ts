import { expect, test, type Page } from '@playwright/test'
import { goTo } from './boxes'
import { drillForAll } from './drill'
import { chooseRow, lookedAt, printedBy, releasedOnPaper, someEntries, type Homeward } from './homeward'
import { press } from './desk'
import { catchPrints } from './printer'
import { keyIn } from './realDesk'

/**
 * Back entry: every entry in one lane, counts that add up, the queue by the published rule, taken and given back, a lane
 * chosen by hand with its reason, CBP's written word for releases of goods long delivered, and the pace.
 */
const drill = drillForAll()
test.describe.configure({ mode: 'serial' })
test.setTimeout(240_000)
test.use({ actionTimeout: 60_000 })

const LIST = 'Entries to bring home'
const dialog = (page: Page) => page.getByRole('dialog')
const side = (page: Page) => page.getByRole('complementary', { name: 'Chosen entry' })
const rows = (page: Page) => page.getByRole('grid', { name: LIST }).getByRole('row')
const lane = (page: Page, name: RegExp) =>
  page.getByRole('group', { name: 'Entries by lane' }).getByRole('button', { name })
const toLanes = async (page: Page, part = '') => {
  await goTo(page, '#/recover/query', 'What ACE has')
  await goTo(page, `#/recover/lanes${part}`, 'Lanes and queue')
}
let entries: Homeward[] = []
const numberOf = (nth: number): string => entries[nth]?.number ?? ''

/** Keys an answer on the page of what ACE has. */
async function answered(page: Page, number: string, key: string, differs = ''): Promise<void> {
  await goTo(page, '#/recover/query', 'What ACE has')
  await chooseRow(page, 'Entries to ask for', number)
  await page.keyboard.press(key)
  if (differs !== '') {
    await expect(dialog(page)).toBeVisible()
    await keyIn(page, 'What ACE holds otherwise', differs)
  }
  const by = dialog(page).getByLabel('Who says it')
  if (await dialog(page).isVisible()) {
    if ((await by.inputValue()) === '') await keyIn(page, 'Who says it', 'Officer Ruiz')
    await page.keyboard.press('Enter')
  }
  await expect(dialog(page)).toHaveCount(0)
}

test('six entries on paper stand each in one lane, and the counts add up to all', async () => {
  const { page } = drill.window
  await catchPrints(page)
  entries = await someEntries(page, 6)
  // One long ago, whose summary is late on any day; the others lately.
  await releasedOnPaper(page, numberOf(0), 45)
  await releasedOnPaper(page, numberOf(1), 1)
  await releasedOnPaper(page, numberOf(2), 1)
  await answered(page, numberOf(1), '1')
  await answered(page, numberOf(2), '2')
  await answered(page, numberOf(3), '3', 'origin CN')
  await answered(page, numberOf(4), '5')
  await toLanes(page)
  await expect(page.getByRole('grid', { name: LIST })).toBeFocused()
  await expect(lane(page, /all entries/u)).toContainText('6')
  for (const [name, count] of [
    [/Ask CBP/u, '2'],
    [/^1 Correct/u, '1'],
    [/Summary only/u, '1'],
    [/Release \+ summary/u, '1'],
    [/Nothing to file/u, '1'],
  ] as const)
    await expect(lane(page, name)).toContainText(count)
})

test('the queue stands in the order of the published rule, late summaries first, each with its reason and what is next', async () => {
  const { page } = drill.window
  const shown = await rows(page).allInnerTexts()
  expect(shown.map((text) => entries.findIndex(({ number }) => text.includes(number)))).toEqual([0, 3, 1, 2, 5])
  expect(shown[0]).toMatch(/Summary was due .* late/u)
  expect(shown[0]).toContain('ask what ACE has')
  expect(shown[1]).toContain('ACE holds: origin CN')
  expect(shown[2]).toContain('get CBP’s written word')
  expect(shown[3]).toContain('key or file')
  await expect(page.getByText(/5 to bring home; 1 summary late/u)).toBeVisible()
  await lookedAt(page, 'recover-lanes')
  await toLanes(page, '/~rule')
  await expect(page.getByRole('table', { name: 'Lines of the rule, in order' }).getByRole('row')).toHaveCount(9)
  const rule = await printedBy(page, () => press(page, 'Print the rule'))
  expect(rule).toContain('19 CFR 142.12(B)')
  await lookedAt(page, 'recover-lanes-rule')
})

test('taken, given back, and the next of nobody’s taken in one go', async () => {
  const { page } = drill.window
  await toLanes(page)
  await chooseRow(page, LIST, numberOf(2))
  await page.keyboard.press('t')
  await expect(side(page)).toContainText('Taken by')
  await page.keyboard.press('g')
  await expect(side(page)).toContainText('Nobody has taken it.')
  await page.keyboard.press('n')
  await expect(page.getByText('5 entries are yours.')).toBeVisible()
  await page.getByLabel('Whose work').selectOption('nobody')
  await expect(page.getByText('No entry that is not home passes these filters.')).toBeVisible()
  await page.getByLabel('Whose work').selectOption('all')
})

test('a lane chosen by hand wants name and reason, tells nothing of ACE, and goes by the facts again', async () => {
  const { page } = drill.window
  await chooseRow(page, LIST, numberOf(5))
  await page.keyboard.press('l')
  await expect(dialog(page).getByLabel('Lane', { exact: true })).toBeFocused()
  await dialog(page).getByLabel('Lane', { exact: true }).selectOption('releaseAndSummary')
  await press(page, 'Choose this lane')
  await expect(dialog(page)).toContainText('Say why: others follow this.')
  await keyIn(page, 'Why', 'never left the desk')
  await page.keyboard.press('Enter')
  await expect(dialog(page)).toHaveCount(0)
  await expect(side(page)).toContainText('never left the desk')
  await expect(side(page)).toContainText('ask what ACE has')
  await expect(lane(page, /Release \+ summary/u)).toContainText('2')
  await press(page, 'Lane by the facts again')
  await expect(lane(page, /Ask CBP/u)).toContainText('2')
})

test('CBP’s written word is keyed for all that wait for it at once', async () => {
  const { page } = drill.window
  await answered(page, numberOf(0), '1')
  await toLanes(page)
  await chooseRow(page, LIST, numberOf(1))
  await page.keyboard.press('w')
  await expect(dialog(page).getByLabel('Its reference')).toBeFocused()
  await page.keyboard.type('CBP-2026-118')
  await keyIn(page, 'Who wrote it', 'R. Marsh, OFO')
  await dialog(page).getByLabel('For which entries').selectOption('waiting')
  await lookedAt(page, 'recover-word')
  await dialog(page).getByLabel('Who wrote it').press('Enter')
  await expect(dialog(page)).toHaveCount(0)
  await expect(page.getByText('CBP’s word CBP-2026-118 is keyed for 2 entries.')).toBeVisible()
  await expect(side(page)).toContainText('CBP’s word CBP-2026-118')
  await expect(side(page)).toContainText('key or file')
})

test('pace and people: what came home, who has what, when the first falls due', async () => {
  const { page } = drill.window
  await toLanes(page, '/~pace')
  await expect(page.getByText('1 of 6 home')).toBeVisible()
  await expect(page.getByRole('img', { name: /^From 6 on .* to 5 left on / })).toBeVisible()
  await expect(page.getByText(/5 left. At 1 a day, as in the last days, the last one comes home on/u)).toBeVisible()
  await expect(page.getByText('1 summary is late already.')).toBeVisible()
  await expect(page.getByRole('table', { name: 'Entries to bring home by person' })).toContainText('5')
  await lookedAt(page, 'recover-pace')
  expect(drill.window.faults).toEqual([])
})
