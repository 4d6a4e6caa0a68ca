import { readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { expect, test, type Page } from '@playwright/test'
import { readFrames } from '../../shared/journal/frames'
import { aMachine, buildPage, journalOf, openPage, type Machine, type StorePage } from './page/open'

/** The store over a real database and a real mirror file: closed, killed, deleted, torn, flipped, opened twice. */
test.describe.configure({ timeout: 180_000 })
test.beforeAll(buildPage)

const key = (page: Page, id: string, value: string) =>
  page.evaluate((it) => window.lifeboat.key(it.id, 'importerName', it.value), { id, value })
const names = (page: Page) => page.evaluate(() => window.lifeboat.values('entry', 'importerName'))
const unlock = (page: Page) => page.evaluate(() => window.lifeboat.unlock())
const typesOf = (opened: { findings?: readonly { type: string }[] }) => opened.findings?.map((found) => found.type)

/** A machine with a desk of three entries, closed again. `before` runs while it is open. */
async function aDesk(
  before?: (opened: StorePage) => Promise<void>,
): Promise<{ machine: Machine; desk: string; device: string }> {
  const machine = await aMachine()
  const opened = await openPage(machine)
  const { desk, device } = await opened.page.evaluate(() => window.lifeboat.create())
  for (const id of ['one', 'two', 'three'])
    expect(await key(opened.page, id, `name ${id}`)).toMatchObject({ mirrored: true })
  await before?.(opened)
  expect(opened.faults).toEqual([])
  await opened.close()
  return { machine, desk, device }
}
const three = { one: 'name one', two: 'name two', three: 'name three' }

test('what was saved is there after a kill, from the same device, and nothing is found', async () => {
  const machine = await aMachine()
  const first = await openPage(machine)
  const { device } = await first.page.evaluate(() => window.lifeboat.create())
  for (let n = 0; n < 20; n += 1) await key(first.page, `entry-${n}`, `name ${n}`)
  void key(first.page, 'in-flight', 'perhaps').catch(() => undefined)
  await first.kill()

  const again = await openPage(machine)
  const opened = await unlock(again.page)
  expect(opened).toMatchObject({ device })
  // The item that was on its way is whole or absent; on one side only, the other was given it.
  for (const type of typesOf(opened) ?? []) expect(['MirrorBehind', 'DatabaseBehind', 'MirrorTorn']).toContain(type)
  expect(Object.keys(await names(again.page)).filter((id) => id.startsWith('entry-'))).toHaveLength(20)
  expect(await key(again.page, 'after', 'goes on')).toMatchObject({ mirrored: true })
  expect(again.faults).toEqual([])
  await again.close()
  await machine.end()
})

test('a deleted database is rebuilt from the mirror, as a new device that draws no number of the old block', async () => {
  const { machine, desk, device } = await aDesk(async ({ page }) => {
    await page.evaluate(() => window.lifeboat.addBlock('block-1', '0000001', '0000010'))
    expect(await page.evaluate(() => window.lifeboat.take('one'))).toMatch(/^000-0000001-\d$/)
  })
  const again = await openPage(machine)
  await again.page.evaluate((name) => window.lifeboat.deleteDatabase(name), `lifeboat-${desk}`)
  const opened = await unlock(again.page)
  expect(typesOf(opened)).toEqual(['DatabaseGone', 'NewDevice'])
  expect(opened.device).not.toBe(device)
  expect(await names(again.page)).toMatchObject(three)
  expect(await again.page.evaluate(() => window.lifeboat.take('two'))).toBe('ReserveExhausted')
  await again.page.evaluate(() => window.lifeboat.addBlock('block-2', '0000101', '0000110'))
  expect(await again.page.evaluate(() => window.lifeboat.take('two'))).toMatch(/^000-0000101-\d$/)
  expect(again.faults).toEqual([])
  await again.close()

  const third = await openPage(machine)
  expect(await unlock(third.page)).toMatchObject({ device: opened.device, findings: [] })
  await third.close()
  await machine.end()
})

test('a torn tail of the mirror is cut, kept aside and written again from the database', async () => {
  const { machine, desk } = await aDesk()
  const journal = journalOf(machine, desk)
  await truncate(journal, (await readFile(journal)).length - 100)
  const again = await openPage(machine)
  const opened = await unlock(again.page)
  expect(typesOf(opened)).toEqual(['MirrorTorn', 'MirrorBehind'])
  expect(await names(again.page)).toEqual(three)
  const { frames, torn, damaged } = readFrames(await readFile(journal))
  expect({ torn, damaged }).toEqual({ torn: null, damaged: [] })
  expect(frames.filter((frame) => frame.type === 'item')).toHaveLength(4)
  await again.close()
  await machine.end()
})

test('one bit flipped in each of both places: each item is healed from the other side', async () => {
  const { machine, desk, device } = await aDesk()
  const journal = journalOf(machine, desk)
  const bytes = await readFile(journal)
  const second = readFrames(bytes).frames.filter((frame) => frame.type === 'item')[1]
  const at = (second?.offset ?? 0) + 40
  bytes[at] = (bytes[at] ?? 0) ^ 1
  await writeFile(journal, bytes)
  const again = await openPage(machine)
  await again.page.evaluate((it) => window.lifeboat.flipBit(`lifeboat-${it.desk}`, 'items', [it.device, 3]), {
    desk,
    device,
  })
  const opened = await unlock(again.page)
  expect(opened.findings).toEqual(
    expect.arrayContaining([
      { type: 'MirrorDamaged', frames: 1, healed: 1 },
      { type: 'ItemHealed', device, sequence: 3, from: 'mirror' },
      { type: 'ItemHealed', device, sequence: 2, from: 'database' },
    ]),
  )
  expect(await names(again.page)).toEqual(three)
  await again.close()
  expect(readFrames(await readFile(journal))).toMatchObject({ torn: null, damaged: [] })

  const third = await openPage(machine)
  expect(await unlock(third.page)).toMatchObject({ device, findings: [] })
  await third.close()
  await machine.end()
})

test('the same item flipped on both sides is named as lost, and what comes after it is still there', async () => {
  const { machine, desk, device } = await aDesk()
  const journal = journalOf(machine, desk)
  const bytes = await readFile(journal)
  const second = readFrames(bytes).frames.filter((frame) => frame.type === 'item')[1]
  const at = (second?.offset ?? 0) + 40
  bytes[at] = (bytes[at] ?? 0) ^ 1
  await writeFile(journal, bytes)
  const again = await openPage(machine)
  await again.page.evaluate((it) => window.lifeboat.flipBit(`lifeboat-${it.desk}`, 'items', [it.device, 2]), {
    desk,
    device,
  })
  const opened = await unlock(again.page)
  expect(opened.findings).toContainEqual({ type: 'ItemLost', device, sequence: 2 })
  expect(await names(again.page)).toEqual({ two: 'name two', three: 'name three' })
  expect(await key(again.page, 'four', 'goes on')).toMatchObject({ mirrored: true })
  await again.close()
  await machine.end()
})

test('a mirror that is gone is written anew from the database', async () => {
  const { machine, desk } = await aDesk()
  await rm(journalOf(machine, desk))
  const again = await openPage(machine)
  expect(typesOf(await unlock(again.page))).toEqual(['MirrorGone'])
  await again.close()
  const { frames } = readFrames(await readFile(journalOf(machine, desk)))
  expect(frames.map((frame) => frame.type)).toEqual(['slots', 'item', 'item', 'item', 'item'])
  await machine.end()
})

test('a second window is refused while the first is open', async () => {
  const { machine } = await aDesk()
  const first = await openPage(machine)
  expect(await unlock(first.page)).toMatchObject({ findings: [] })
  const second = await first.second()
  expect(await unlock(second)).toEqual({ error: 'OpenElsewhere' })
  await first.close()
  await machine.end()
})

test('two writers below the locks: every number once, every item kept, one chain', async () => {
  const { machine } = await aDesk(async ({ page }) => {
    await page.evaluate(() => window.lifeboat.addBlock('block-1', '0000001', '0000040'))
  })
  const first = await openPage(machine)
  await first.page.evaluate(() => window.lifeboat.unlockWithoutLock())
  const second = await first.second()
  await second.evaluate(() => window.lifeboat.unlockWithoutLock())
  const takeTen = (page: Page, who: string) =>
    page.evaluate(async (writer) => {
      const taken: string[] = []
      for (let n = 0; n < 10; n += 1) taken.push(await window.lifeboat.take(`${writer}-${n}`))
      return taken
    }, who)
  const [a, b] = await Promise.all([takeTen(first.page, 'a'), takeTen(second, 'b')])
  expect(new Set([...a, ...b]).size).toBe(20)
  expect(a.concat(b).every((number) => /^000-\d{7}-\d$/.test(number))).toBe(true)
  await first.close()

  const again = await openPage(machine)
  expect(await unlock(again.page)).toMatchObject({ findings: [] })
  expect(Object.keys(await again.page.evaluate(() => window.lifeboat.values('number', 'entry')))).toHaveLength(20)
  expect(await again.page.evaluate(() => window.lifeboat.findings('ForkedChain', 2_000))).toEqual([])
  await again.close()
  await machine.end()
})
