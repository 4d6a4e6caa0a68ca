import { appendFile, cp, mkdtemp, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test, type Page } from '@playwright/test'
import { findingWords } from '../../renderer/words/findings'
import { readFrames, type FrameFound } from '../../shared/journal/frames'
import { DRILL_PASSPHRASE, press } from '../e2e/desk'
import { boxesShown, keyEntry, newEntry, openEntryAt, shownNumber, textsOf, type BoxShown } from './keying'
import { copyMachine, emptyMachine, end, readFindings, readyDesk, start, unlockAndRead, type Machine } from './machine'

/** Storage is broken in each of its places, between two openings of one desk; the screen says so and has everything. */
test.describe.configure({ timeout: 180_000 })

let ready: Machine
let kept: { number: string; place: string; boxes: BoxShown[] }

test.beforeAll(async () => {
  test.setTimeout(240_000)
  ready = await readyDesk(async (page) => {
    const number = await newEntry(page)
    const place = await page.evaluate(() => location.hash.split('/box/')[0] ?? '')
    await keyEntry(page, textsOf(0))
    await page.keyboard.press('Shift+Tab')
    await expect(page.getByText('saving …')).toHaveCount(0)
    kept = { number, place, boxes: await recordedBoxes(page) }
    await page.keyboard.press('Control+l')
    await expect(page.locator('#secret')).toBeVisible({ timeout: 30_000 })
  })
})

test('the database is deleted: the desk is still offered, and is read back from the mirror', async () => {
  const machine = await copyMachine(ready)
  const { items } = await journalOf(machine)
  const [database] = (await readdir(machine.profile, { recursive: true })).filter((name) => name.endsWith('IndexedDB'))
  await rm(join(machine.profile, database ?? 'no database'), { recursive: true })

  const running = await start(machine)
  const { page } = running
  await expect(page.getByRole('heading', { name: 'Drill: Tern and Harrow' })).toBeVisible()
  await expect(page.locator('main')).toContainText('The database of this laptop is gone; the mirror folder is there.')
  const said = await unlockAndRead(page)
  expectSaid(said, findingWords({ type: 'DatabaseGone', itemsFromMirror: items.length }))
  expect(said).toContain('The entry numbers of the old laptop are quarantined.')
  await expectEverything(page)
  await expectNoNumber(page)
  await end(running)
  await expectHealed(machine)
})

test('the tail of the mirror is torn: cut, kept aside and written again', async () => {
  const machine = await copyMachine(ready)
  const before = await journalOf(machine)
  const last = before.items.at(-1)?.offset ?? 0
  await truncate(before.file, last + 30)
  await appendFile(before.file, Buffer.alloc(64, 0xa5))

  const running = await start(machine)
  const said = await unlockAndRead(running.page)
  const aside = await readdir(join(before.folder, 'aside'))
  expect(aside).toHaveLength(1)
  const keptAs = aside[0] ?? ''
  expect((await stat(join(before.folder, 'aside', keptAs))).size).toBe(94)
  expectSaid(said, findingWords({ type: 'MirrorTorn', bytesCut: 94, keptAs, databaseWhole: true }))
  expectSaid(said, findingWords({ type: 'MirrorBehind', itemsToMirror: 1 }))
  await expectEverything(running.page)
  await end(running)
  const after = await journalOf(machine)
  expect({ torn: after.torn, damaged: after.damaged }).toEqual({ torn: null, damaged: [] })
  expect(after.items.map(nameOf)).toEqual(before.items.map(nameOf))
  await expectHealed(machine)
})

test('one bit is flipped in each of both places: each is healed from the other', async () => {
  const machine = await copyMachine(ready)
  const before = await journalOf(machine)
  const middle = Math.floor(before.items.length / 2)
  const [inMirror, inDatabase] = [before.items[middle], before.items[middle - 2]]
  if (inMirror === undefined || inDatabase === undefined) throw new Error('The journal is too short')
  const bytes = await readFile(before.file)
  const at = inMirror.offset + 40
  bytes[at] = (bytes[at] ?? 0) ^ 1
  await writeFile(before.file, bytes)

  const running = await start(machine)
  const { page } = running
  await expect(page.locator('#secret')).toBeFocused()
  await flipStoredBit(page, [inDatabase.device, inDatabase.sequence])
  // Behind a checkpoint the whole comparison runs beside the open desk, and says what it found when it has.
  const said = (await unlockAndRead(page)) || (await readLateFindings(page))
  expectSaid(said, findingWords({ type: 'MirrorDamaged', frames: 1, healed: 1 }))
  expectSaid(said, findingWords({ type: 'ItemHealed', ...placeOf(inMirror), from: 'database' }))
  expectSaid(said, findingWords({ type: 'ItemHealed', ...placeOf(inDatabase), from: 'mirror' }))
  await expectEverything(page)
  await end(running)
  const after = await journalOf(machine)
  expect({ torn: after.torn, damaged: after.damaged }).toEqual({ torn: null, damaged: [] })
  expect(after.items.map(nameOf).sort()).toEqual(before.items.map(nameOf).sort())
  await expectHealed(machine)
})

test('both are lost: a copy of the mirror restores the desk, and no number of the old block is drawn unreconciled', async () => {
  const copy = await mkdtemp(join(tmpdir(), 'lifeboat-copy-'))
  await cp((await journalOf(ready)).folder, copy, { recursive: true })
  const old = await copyMachine(ready)
  const before = await start(old)
  expect(await unlockAndRead(before.page)).toBe('')
  // Drawn after the copy was made: they stand on paper, and no journal that is left knows them.
  const onPaper = [await newEntry(before.page), await newEntry(before.page)]
  await end(before)
  await rm(old.profile, { recursive: true })
  await rm(old.dataFolder, { recursive: true })

  const running = await start(await emptyMachine())
  const { page } = running
  await press(page, /Restore from a mirror folder or stick/)
  await page.locator('#restore-folder').setInputFiles(copy)
  await page.locator('#join-replacement').press('Space')
  await page.locator('#restore-secret').focus()
  await page.keyboard.type(DRILL_PASSPHRASE)
  await page.keyboard.press('Enter')
  const said = await readFindings(page)
  expect(said).toContain('This desk was restored, so this laptop is a new one to the journal')
  expect(said).toContain('The entry numbers of the old laptop are quarantined.')
  await expectEverything(page)

  await expectNoNumber(page)
  await press(page, 'Entry numbers')
  await expect(page.getByText('quarantine: its laptop was replaced').first()).toBeVisible()
  const block = page.getByRole('row').filter({ hasText: `${kept.number.slice(0, 11)} to` })
  await block.getByRole('button', { name: 'Reconcile with paper' }).press('Enter')
  await page.locator('#reconcile-highest').focus()
  await page.keyboard.type(onPaper[1] ?? '')
  await expect(page.getByText(`recorded as found on paper: ${onPaper.join(', ')}`)).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Reconcile the block with the paper' })).toBeHidden()

  const used = [kept.number, ...onPaper]
  const drawn = [await newEntry(page), await newEntry(page)]
  expect(drawn.map(serialOf)).toEqual([1, 2].map((step) => serialOf(onPaper[1] ?? '') + step))
  for (const number of drawn) expect(used).not.toContain(number)
  expect(running.window.faults).toEqual([])
  await end(running)
})

async function recordedBoxes(page: Page): Promise<BoxShown[]> {
  return (await boxesShown(page)).filter(({ mark, value }) => value !== '' && mark !== '')
}

async function expectEverything(page: Page): Promise<void> {
  await openEntryAt(page, kept.place, kept.number)
  await expect.poll(() => recordedBoxes(page)).toEqual(kept.boxes)
}

/** F2 says that there is none, and the screen stays on the entry that it showed. */
async function expectNoNumber(page: Page): Promise<void> {
  await page.keyboard.press('F2')
  await expect(page.getByRole('heading', { name: 'No entry number is left on this laptop' })).toBeVisible()
  expect(await shownNumber(page)).toBe(kept.number)
}

/** What was said once is mended: the next opening has nothing to say, and everything. */
async function expectHealed(machine: Machine): Promise<void> {
  const running = await start(machine)
  expect(await unlockAndRead(running.page)).toBe('')
  await expectEverything(running.page)
  expect(running.window.faults).toEqual([])
  await end(running)
}

function expectSaid(said: string, { what, then }: { what: string; then: string }): void {
  expect(said).toContain(what)
  expect(said).toContain(then)
}

async function readLateFindings(page: Page): Promise<string> {
  const dialog = page.getByRole('dialog', { name: 'Found while checking the journal' })
  await expect(dialog).toBeVisible({ timeout: 60_000 })
  const said = await dialog.innerText()
  await press(page, 'I have read it')
  await expect(dialog).toBeHidden()
  return said
}

/** The one desk's mirror: its folder and files, and the frames of its journal. */
async function journalOf(machine: Machine) {
  const desks = join(machine.dataFolder, 'desks')
  const [desk] = await readdir(desks)
  const folder = join(desks, desk ?? 'no desk')
  const file = join(folder, 'journal.lbj')
  const { frames, torn, damaged } = readFrames(await readFile(file))
  return { folder, file, items: frames.filter(isItem), torn, damaged }
}

const isItem = (frame: FrameFound): boolean => frame.type === 'item'
const placeOf = ({ device, sequence }: FrameFound) => ({ device, sequence })
const nameOf = (frame: FrameFound): string => `${frame.device} ${frame.sequence}`
/** 000-0310001-3 → 310001 */
const serialOf = (number: string): number => Number(number.slice(4, 11))

/** Before any key is there, from within the page: one bit of one stored row. */
async function flipStoredBit(page: Page, key: [string, number]): Promise<void> {
  await page.evaluate(
    (of) =>
      new Promise<void>((done, failed) => {
        const flip = (name: string): void => {
          const open = indexedDB.open(name)
          open.onerror = () => failed(open.error ?? new Error('not opened'))
          open.onsuccess = () => {
            const transaction = open.result.transaction('items', 'readwrite')
            const rows = transaction.objectStore('items')
            const get = rows.get(of) as IDBRequest<{ sealed: Uint8Array } | undefined>
            get.onsuccess = () => {
              if (get.result === undefined) return failed(new Error('There is no such row'))
              const { sealed } = get.result
              sealed[40] = (sealed[40] ?? 0) ^ 1
              rows.put(get.result)
            }
            transaction.oncomplete = () => {
              open.result.close()
              done()
            }
          }
        }
        void indexedDB.databases().then((all) => flip(all[0]?.name ?? ''), failed)
      }),
    key,
  )
}
