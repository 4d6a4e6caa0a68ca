import { expect } from '@playwright/test'
import { DRILL_PASSPHRASE, startDrill, unlock } from '../desk'
import { openAt } from '../fakeClock'
import { catchPrints } from '../printer'
import { addPerson } from '../people'
import { addBlock, joinFrom, mirrorOf, type Laptop } from '../twoLaptops'
import type { KeyedEntry } from './keying'

/** Three laptops of one desk through one week: who sits there, what goods come, and what was keyed. */
export interface Desk {
  laptop: Laptop
  person: string
  passphrase: string
  /** whose trucks it works, and the goods in them: letters that find each */
  importer: string
  goods: string
  /** of its first truck; the next ones count on */
  firstBill: number
  entries: KeyedEntry[]
}

const ZONE = 'America/Chicago'

/** Port time. The weekend lies between the last day on paper and the first with systems. */
export const WEEK = {
  onPaper: ['2026-12-07T08:00:00-06:00', '2026-12-09T08:00:00-06:00', '2026-12-11T08:00:00-06:00'],
  outOfTheHouse: '2026-12-12T09:00:00-06:00',
  back: '2026-12-14T08:00:00-06:00',
  answered: '2026-12-15T08:00:00-06:00',
} as const

const others = [
  { person: 'Ben Osei', passphrase: 'the other desk by the window', first: '0600001', last: '0600050' },
  { person: 'Ines Caro', passphrase: 'a third desk near the stairs', first: '0700001', last: '0700050' },
] as const

/** Furniture with an agency’s declaration, dutiable parts, and goods that are free. */
const work = [
  { importer: 'rio can', goods: 'nogal sofa' },
  { importer: 'ninefold', goods: 'brake rotor' },
  { importer: 'halcyte', goods: 'ethernet switch' },
] as const

/** The practice desk on the first laptop, two persons more, and their laptops joined from its mirror, a block each. */
export async function threeDesks(): Promise<Desk[]> {
  const [begin] = WEEK.onPaper
  const [a, ...rest] = await Promise.all([openAt(begin, ZONE), openAt(begin, ZONE), openAt(begin, ZONE)])
  const { page } = a.window
  await startDrill(page)
  await page.keyboard.press('F4')
  await expect(page.getByLabel('What is known')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: /^Print \d pages$/u })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  for (const { person, passphrase } of others) await addPerson(page, person, 'operator', passphrase)
  const mirror = await mirrorOf(a)
  await Promise.all(
    rest.map(async (laptop, nth) => {
      const other = others[nth] ?? others[0]
      await joinFrom(laptop, mirror, other.passphrase)
      await addBlock(laptop.window.page, other.first, other.last)
    }),
  )
  const founder = { person: 'Drill operator', passphrase: DRILL_PASSPHRASE }
  return [a, ...rest].map((laptop, nth): Desk => {
    const { person, passphrase } = others[nth - 1] ?? founder
    return {
      laptop,
      person,
      passphrase,
      ...(work[nth] ?? work[0]),
      firstBill: 1_000_000 * (nth + 4) + 1,
      entries: [],
    }
  })
}

/** Locked for the night, and opened again by whoever sits there at this moment. */
export async function cameBackAt({ laptop, person, passphrase }: Desk, moment: string): Promise<void> {
  const { page } = laptop.window
  const secret = page.locator('#secret')
  // Whoever left it without a key for minutes finds it locked already.
  if (!(await secret.isVisible())) await page.keyboard.press('Control+l')
  await expect(secret).toBeVisible()
  const left = Date.parse(moment) - (await page.evaluate(() => Date.now()))
  if (left > 0) await page.clock.fastForward(left)
  await page.locator('#operator').selectOption({ label: person })
  await secret.focus()
  await unlock(page, passphrase)
  // A locked window begins anew.
  await catchPrints(page)
}
