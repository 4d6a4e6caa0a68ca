import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { aMachine, buildPage, openPage, type Machine } from './page/open'

/** A desk that goes on elsewhere or from less than it had: always a new device, and what is missing is named. */
test.describe.configure({ timeout: 180_000 })
test.beforeAll(buildPage)

const PASSPHRASE = 'harbor lantern cedar'

/** The mirror folder as a person would choose it in a file box. */
async function mirrorFiles(machine: Machine, desk: string): Promise<{ path: string; base64: string }[]> {
  const folder = join(machine.dataFolder, 'desks', desk)
  const names = ['journal.lbj']
  for (const kind of ['pages', 'blobs'])
    for (const name of await readdir(join(folder, kind)).catch(() => [])) names.push(join(kind, name))
  return Promise.all(
    names.map(async (name) => ({
      path: `chosen/${name}`,
      base64: (await readFile(join(folder, name))).toString('base64'),
    })),
  )
}

test('a mirror folder restores the whole desk on another machine; the journal alone names what is missing', async () => {
  const machine = await aMachine()
  const first = await openPage(machine)
  const { desk, device } = await first.page.evaluate(() => window.lifeboat.create())
  await first.page.evaluate(() => window.lifeboat.addBlock('block-1', '0000001', '0000010'))
  await first.page.evaluate(() => window.lifeboat.take('one'))
  expect(await first.page.evaluate(() => window.lifeboat.loadProducts(1500, 'v1'))).toMatchObject({ ok: true })
  const paper = await first.page.evaluate(() => window.lifeboat.putDocument(2_500_000))
  await first.close()
  const files = await mirrorFiles(machine, desk)

  const other = await aMachine()
  const there = await openPage(other, 'another-machine')
  expect(await there.page.evaluate((it) => window.lifeboat.restore(it.files, 'wrong passphrase'), { files })).toEqual({
    error: 'WrongPassphrase',
  })
  const restored = await there.page.evaluate((it) => window.lifeboat.restore(it.files, it.secret), {
    files,
    secret: PASSPHRASE,
  })
  expect(restored.findings).toEqual([
    { type: 'DatabaseGone', itemsFromMirror: 5 },
    { type: 'NewDevice', old: device, device: restored.device, why: 'restored' },
  ])
  expect(await there.page.evaluate(() => window.lifeboat.take('two'))).toBe('ReserveExhausted')
  expect(await there.page.evaluate((id) => window.lifeboat.documentIsWhole(id), paper)).toBe(2_500_000)
  await expect
    .poll(() => there.page.evaluate(async () => (await window.lifeboat.search('product 1499'))?.total), {
      timeout: 40_000,
    })
    .toBe(1)
  expect(there.faults).toEqual([])
  await there.close()

  const third = await aMachine()
  const alone = await openPage(third, 'third-machine')
  const journalOnly = files.filter((file) => file.path.endsWith('journal.lbj'))
  await alone.page.evaluate((it) => window.lifeboat.restore(it.files, it.secret), {
    files: journalOnly,
    secret: PASSPHRASE,
  })
  expect(await alone.page.evaluate(() => window.lifeboat.findings('PagesMissing'))).toContainEqual({
    type: 'PagesMissing',
    catalogue: 'products',
    pages: 2,
  })
  expect(await alone.page.evaluate((id) => window.lifeboat.documentIsWhole(id), paper)).toBe(false)
  expect(Object.keys(await alone.page.evaluate(() => window.lifeboat.values('number', 'entry')))).toHaveLength(1)
  await alone.close()
  for (const used of [machine, other, third]) await used.end()
})

test('a copied profile on another machine, and a machine that remembers more, each go on as a new device', async () => {
  const machine = await aMachine()
  const first = await openPage(machine)
  const { device } = await first.page.evaluate(() => window.lifeboat.create())
  await first.page.evaluate(() => window.lifeboat.desk().lock())
  await first.close()

  const copied = await openPage(machine, 'another-machine')
  const onOther = await copied.page.evaluate(() => window.lifeboat.unlock())
  expect(onOther.findings).toEqual([{ type: 'NewDevice', old: device, device: onOther.device, why: 'otherMachine' }])
  await copied.page.evaluate(() => window.lifeboat.desk().lock())
  await copied.close()

  const settingsFile = join(machine.dataFolder, 'settings.json')
  const settings = JSON.parse(await readFile(settingsFile, 'utf8')) as { desks: { sequence: number }[] }
  for (const line of settings.desks) line.sequence += 5
  await writeFile(settingsFile, JSON.stringify(settings))
  const behind = await openPage(machine, 'another-machine')
  const third = await behind.page.evaluate(() => window.lifeboat.unlock())
  expect(third.findings).toEqual([{ type: 'NewDevice', old: onOther.device, device: third.device, why: 'deskBehind' }])
  await behind.close()
  await machine.end()
})
