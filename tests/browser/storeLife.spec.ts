import { chmod, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { aMachine, buildPage, openPage } from './page/open'

/** A desk in its ordinary life: long days, passphrases, catalogues, drafts, a mirror that fails for a while. */
test.describe.configure({ timeout: 240_000 })
test.beforeAll(buildPage)

test('a long day is checkpointed and gathered, opens the same, and heals a broken segment from the mirror', async () => {
  const machine = await aMachine()
  const first = await openPage(machine)
  const { desk, device } = await first.page.evaluate(() => window.lifeboat.create())
  expect(await first.page.evaluate(() => window.lifeboat.keyMany(2_300))).toBe(2_300)
  await expect
    .poll(() => first.page.evaluate((name) => window.lifeboat.rowCounts(name), `lifeboat-${desk}`), { timeout: 30_000 })
    .toMatchObject({ segments: 3 })
  await first.page.evaluate(() => window.lifeboat.desk().lock())
  await first.close()

  const again = await openPage(machine)
  await again.page.evaluate((it) => window.lifeboat.flipBit(`lifeboat-${it.desk}`, 'segments', [it.device, 501]), {
    desk,
    device,
  })
  expect(await again.page.evaluate(() => window.lifeboat.unlock())).toMatchObject({ device, findings: [] })
  const found = await again.page.evaluate(() => window.lifeboat.findings('ItemHealed', 30_000))
  expect(found).toContainEqual({ type: 'ItemHealed', device, sequence: 501, from: 'mirror' })
  expect(await again.page.evaluate(async () => (await window.lifeboat.items()).length)).toBe(2_301)
  expect(again.faults).toEqual([])
  await again.close()

  const third = await openPage(machine)
  expect(await third.page.evaluate(() => window.lifeboat.unlock())).toMatchObject({ findings: [] })
  expect(await third.page.evaluate(() => window.lifeboat.findings('ItemHealed', 4_000))).toEqual([])
  await third.close()
  await machine.end()
})

test('wrong passphrases are counted and slowed down, the recovery code opens, operators have their own', async () => {
  const machine = await aMachine()
  const first = await openPage(machine)
  const { recoveryCode } = await first.page.evaluate(() => window.lifeboat.create())
  expect(await first.page.evaluate(() => window.lifeboat.addOperator('Ben', 'orchard pebble violin'))).toMatchObject({
    ok: true,
  })
  expect(await first.page.evaluate(() => window.lifeboat.addOperator('Eve', 'short'))).toMatchObject({ ok: false })
  await first.page.evaluate(() => window.lifeboat.desk().lock())
  await first.page.reload()
  await first.page.waitForFunction(() => 'lifeboat' in window)

  for (let n = 0; n < 4; n += 1)
    expect(await first.page.evaluate(() => window.lifeboat.unlock('not the passphrase'))).toEqual({
      error: 'WrongPassphrase',
    })
  await first.page.reload()
  await first.page.waitForFunction(() => 'lifeboat' in window)
  expect(await first.page.evaluate(() => window.lifeboat.unlock('orchard pebble violin'))).toEqual({
    error: 'WrongPassphrase',
  })
  await first.page.waitForTimeout(2_100)
  expect(await first.page.evaluate(() => window.lifeboat.unlock('orchard pebble violin'))).toMatchObject({
    findings: [],
  })
  expect(await first.page.evaluate(() => window.lifeboat.changePassphrase('violin pebble orchard'))).toMatchObject({
    ok: true,
  })
  await first.page.evaluate(() => window.lifeboat.desk().lock())
  await first.close()

  const again = await openPage(machine)
  expect(await again.page.evaluate(() => window.lifeboat.unlock('orchard pebble violin'))).toEqual({
    error: 'WrongPassphrase',
  })
  const mistyped = recoveryCode.replace(/.$/, (last) => (last === '0' ? '1' : '0'))
  expect(await again.page.evaluate((code) => window.lifeboat.unlock(code, 'recovery'), mistyped)).toEqual({
    error: 'RecoveryCodeMistyped',
  })
  expect(
    await again.page.evaluate((code) => window.lifeboat.unlock(code, 'recovery'), recoveryCode.toLowerCase()),
  ).toMatchObject({ findings: [] })
  await again.close()
  await machine.end()
})

test('a mirror that cannot be written: kept in one place, said so, and caught up by itself', async () => {
  const machine = await aMachine()
  const first = await openPage(machine)
  const { desk } = await first.page.evaluate(() => window.lifeboat.create())
  const folder = join(machine.dataFolder, 'desks', desk)
  await rename(folder, `${folder}-away`)
  const blocked = join(machine.dataFolder, 'desks')
  await chmod(blocked, 0o500)
  await first.page.evaluate(() => window.lifeboat.key('one', 'importerName', 'kept'))
  await chmod(blocked, 0o700)
  await rename(`${folder}-away`, folder).catch(() => undefined)
  await first.page.evaluate(() => window.lifeboat.key('two', 'importerName', 'kept too'))
  await expect
    .poll(() => first.page.evaluate(() => window.lifeboat.desk().saveState().mirror.state), { timeout: 20_000 })
    .toBe('same')
  await first.close()
  const again = await openPage(machine)
  expect(await again.page.evaluate(() => window.lifeboat.unlock())).toMatchObject({ findings: [] })
  expect(await again.page.evaluate(() => window.lifeboat.values('entry', 'importerName'))).toEqual({
    one: 'kept',
    two: 'kept too',
  })
  await again.close()
  await machine.end()
})

test('the open field comes back after a kill; an item is undone; older searches are dropped', async () => {
  const machine = await aMachine()
  const first = await openPage(machine)
  await first.page.evaluate(() => window.lifeboat.create())
  const sequence = await first.page.evaluate(async () => {
    const recorded = await window.lifeboat.key('one', 'importerName', 'Rio')
    return 'sequence' in recorded ? recorded.sequence : 0
  })
  expect(await first.page.evaluate((of) => window.lifeboat.desk().undo(of), sequence)).toMatchObject({ ok: true })
  expect(await first.page.evaluate(() => window.lifeboat.values('entry', 'importerName'))).toEqual({ one: null })

  await first.page.evaluate(() => window.lifeboat.loadProducts(3_000, 'v1'))
  const answers = await first.page.evaluate(() =>
    Promise.all(['p', 'pr', 'product 2999'].map((text) => window.lifeboat.search(text))),
  )
  expect(answers.map((answer) => answer?.total)).toEqual([undefined, undefined, 1])
  await first.page.evaluate(() =>
    window.lifeboat.desk().record({
      action: 'catalogue.corrected',
      kind: 'overlay',
      id: 'products/p7',
      patch: [['description', 'Linen']],
    }),
  )
  expect(await first.page.evaluate(() => window.lifeboat.search('linen'))).toMatchObject({
    total: 1,
    rows: [{ id: 'p7' }],
  })

  const draft = { boxes: { 'one/importerName': 'half a na' }, route: '#/respond/entry/one' }
  await first.page.evaluate((written) => window.lifeboat.desk().writeDraft(written), draft)
  await first.page.waitForTimeout(600)
  await first.kill()
  const again = await openPage(machine)
  expect(await again.page.evaluate(() => window.lifeboat.unlock())).toMatchObject({
    findings: [{ type: 'DraftFound', entity: 'one', field: 'importerName' }],
  })
  expect(await again.page.evaluate(() => window.lifeboat.desk().readDraft())).toEqual(draft)

  await again.page.clock.setFixedTime(Date.now() - 2 * 3_600_000)
  expect(await again.page.evaluate(() => window.lifeboat.key('one', 'plate', 'TX 1'))).toMatchObject({ mirrored: true })
  const jumped = (await again.page.evaluate(() => window.lifeboat.findings('ClockJumped'))).at(-1)
  expect(jumped).toMatchObject({ type: 'ClockJumped' })
  expect(Object.values(await again.page.evaluate(() => window.lifeboat.values('notice', 'what')))).toEqual([
    'clock.jumped',
  ])
  expect(again.faults).toEqual([])
  await again.close()
  await machine.end()
})
