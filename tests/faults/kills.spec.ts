import { randomInt } from 'node:crypto'
import { expect, test } from '@playwright/test'
import { openWindow } from '../browser/harness/profile'
import { bare, boxesShown, keyEntry, lettersOf, newEntry, openEntryAt, shownNumber, textsOf } from './keying'
import { end, readyDesk, start, unlockAndRead, type Running } from './machine'
import { randomFrom } from './random'
import { watchShown, type Shown } from './shown'

/**
 * Ten kills at random instants while boxes are keyed at speed, one after the other on one desk. What was shown as saved
 * is there; what was being typed is back as not recorded, or absent; no number comes twice.
 */
const seed = Number(process.env['LIFEBOAT_SEED'] ?? randomInt(1_000_000))
const random = randomFrom(seed)
const KILLS = 10
/** boxes of an entry and a few more, so that some kills hit the next F2 */
const MOST_BOXES = 22
const LONGEST_PAUSE_MS = 160
const victims = ['browser', 'host', 'both'] as const
interface Kill {
  nth: number
  victim: (typeof victims)[number]
  /** after so many boxes had the focus (0: right after F2), and so many milliseconds */
  boxes: number
  afterMs: number
}
const kills = Array.from({ length: KILLS }, (_, index): Kill => ({
  nth: index + 1,
  victim: victims[index % victims.length] ?? 'both',
  boxes: Math.floor(random() * (MOST_BOXES + 1)),
  afterMs: Math.floor(random() * LONGEST_PAUSE_MS),
}))

test.describe.configure({ mode: 'serial', timeout: 180_000 })

let running: Running
/** field → how its recorded value stands in the box, learnt from an entry that nobody disturbed */
let reference: ReadonlyMap<string, string>
/** every number that any screen showed */
const drawn = new Set<string>()
/** what was shown as saved before each of the kills */
const everShown: Shown[] = []

test.beforeAll(async () => {
  test.setTimeout(240_000)
  process.stdout.write(`kills: seed ${seed}; LIFEBOAT_SEED=${seed} aims them the same way again\n`)
  const machine = await readyDesk(async (page) => {
    drawn.add(await newEntry(page))
    await keyEntry(page, textsOf(0))
    await page.keyboard.press('Shift+Tab')
    await expect(page.getByText('saving …')).toHaveCount(0)
    reference = new Map((await boxesShown(page)).filter(({ mark }) => mark !== '').map((box) => [box.field, box.value]))
  })
  running = await start(machine)
  expect(await unlockAndRead(running.page)).toBe('')
})
test.afterAll(() => end(running))

for (const kill of kills)
  test(`kill ${kill.nth} of ${KILLS}`, async ({ browserName: _ }, info) => {
    const words = `seed ${seed}: ${kill.victim} killed ${kill.afterMs} ms after box ${kill.boxes}`
    info.annotations.push({ type: 'kill', description: words })
    const shown = await test.step(words, () => keyUntilKilled(kill))
    everShown.push(shown)
    for (const number of shown.numbers.values()) drawn.add(number)
    await test.step('reopened', reopen)
    await test.step('what was being typed is not half recorded', () => expectNothingHalf(kill.nth))
    await test.step('what was shown as saved is there', () => expectSaved(shown))
    await test.step('the next number is a new one', async () => {
      const next = await newEntry(running.page)
      expect(drawn, `${next} was drawn before; ${words}`).not.toContain(next)
      drawn.add(next)
    })
  })

test('at the end every value is there, and no two entries share a number', async () => {
  const { page } = running
  for (const shown of everShown) await expectSaved(shown)
  await page.setViewportSize({ width: 1280, height: 4_000 })
  await page.evaluate(() => void (location.hash = '#/respond'))
  const rows = page.getByRole('grid', { name: 'Entries' }).getByRole('row')
  await expect.poll(() => rows.count()).toBeGreaterThanOrEqual(drawn.size)
  const listed = (await rows.allInnerTexts()).map((text) => /000-\d{7}-\d/u.exec(text)?.[0] ?? text)
  expect(new Set(listed).size, listed.join(' ')).toBe(listed.length)
  for (const number of drawn) expect(listed).toContain(number)
  const left = page.locator('.bar__fact', { hasText: 'Entry numbers left' })
  await expect(left).toContainText(`${100 - listed.length} of 100`)
})

/** Keys entries one after the other until the kill has come; answers what the screen had shown as saved by then. */
async function keyUntilKilled(kill: Kill): Promise<Shown> {
  const { page, window, host } = running
  const texts = textsOf(kill.nth)
  const shown: Shown = { numbers: new Map(), saved: new Map() }
  const typed = new Set(Object.values(texts))
  await watchShown(page, (value) => typed.has(value), shown)

  let boxes = 0
  let since = 0
  let killed: Promise<unknown> | undefined
  const strike = async (): Promise<void> => {
    await new Promise((done) => setTimeout(done, kill.afterMs))
    await Promise.all([
      kill.victim === 'host' ? undefined : window.kill(),
      kill.victim === 'browser' ? undefined : host.kill(),
    ])
  }
  /** False some boxes after the kill: a window whose host alone is gone is keyed a little further. */
  const onBox = (): boolean => {
    if (killed !== undefined) since += 1
    else if (boxes >= kill.boxes) killed = strike()
    boxes += 1
    return since < 5
  }
  const keying = async (): Promise<void> => {
    for (let before = await shownNumber(page); ; before = await shownNumber(page)) {
      await page.keyboard.press('F2')
      if (!onBox()) return
      await page.waitForFunction(
        (last) =>
          ![null, '', last].includes(document.querySelector('.entry-head h1')?.textContent?.trim() ?? null) &&
          document.activeElement?.hasAttribute('data-box') === true,
        before,
      )
      if (!(await keyEntry(page, texts, onBox))) return
    }
  }
  const outcome = await keying().then(
    () => 'went on',
    (cause: unknown) => String(cause),
  )
  if (killed === undefined) throw new Error(`The keying ended before the kill: ${outcome}`)
  await killed
  if (kill.victim === 'host') {
    expect(outcome, 'without its host the window is keyed on').toBe('went on')
    await expect(page.locator('.bar')).toContainText('Saved in one place')
    await expect(page.getByText('saving …')).toHaveCount(0)
    await window.kill()
  }
  if (kill.victim !== 'browser') running.host = await host.restart()
  return shown
}

async function reopen(): Promise<void> {
  const { host, machine } = running
  const window = await openWindow(host, machine.profile)
  running = { ...running, window, page: window.page }
  const said = await unlockAndRead(window.page)
  // What a kill may leave behind is one side ahead of the other by what was on its way, and the open box.
  for (const line of said.split('\n').filter((one) => /damaged|lost|new one to the journal|gone/u.test(one)))
    throw new Error(`A kill is no damage, but the screen says: ${line}`)
}

/** What stands in the boxes where the window came back: whole and recorded, or what was being typed and marked so. */
async function expectNothingHalf(nth: number): Promise<void> {
  const texts = textsOf(nth)
  const struck = lettersOf(texts)
  for (const { field, value, mark, saysUnrecorded } of await boxesShown(running.page)) {
    if (value === '' || mark.startsWith('C')) continue
    const words = `${field}: “${value}”`
    if (mark !== '') expect([reference.get(field), texts[bare(field)]], `recorded half, ${words}`).toContain(value)
    else {
      expect(struck(field).startsWith(value), `came back otherwise than it was typed, ${words}`).toBe(true)
      expect(saysUnrecorded, `not said to be unrecorded, ${words}`).toBe(true)
    }
  }
}

/** Each entry that was keyed until this kill is opened and read box by box; the one that is open already comes first. */
async function expectSaved({ numbers, saved }: Shown): Promise<void> {
  const { page } = running
  const here = await shownNumber(page)
  const entries = [...numbers].sort(([, a], [, b]) => Number(b === here) - Number(a === here))
  for (const [place, number] of entries) {
    await openEntryAt(page, place, number)
    const boxes = new Map((await boxesShown(page)).map((box) => [box.name, box]))
    for (const [name, was] of saved) {
      if (was.place !== place) continue
      const box = boxes.get(name)
      const words = `${number} ${name} was shown as saved`
      expect(box?.value, words).toBe(was.value)
      expect(box?.mark, words).not.toBe('')
    }
  }
}
