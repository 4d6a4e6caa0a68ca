import { mkdir, readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test, type Page } from '@playwright/test'
import { openMirror } from '../../office/openMirror'
import { readFrames } from '../../shared/journal/frames'
import { parseVaultFile } from '../../shared/vault/slots'
import { aMachine, buildPage, openPage, type Machine, type StorePage } from './page/open'

/** Who unlocks, with what, and the key behind it: revoked, changed, and changed with the program killed in the middle. */
test.describe.configure({ timeout: 600_000 })
test.beforeAll(buildPage)

const ANA = 'harbor lantern cedar'
const BEN = 'orchard pebble violin'

/** Items, pages, a document and an open box, as they are after a working day. */
async function aDay(
  page: Page,
  items = 20,
): Promise<{ desk: string; recoveryCode: string; document: string; ben: string }> {
  const { desk, recoveryCode } = await page.evaluate(() => window.lifeboat.create())
  const added = await page.evaluate((phrase) => window.lifeboat.addOperator('Ben', phrase), BEN)
  const document = await page.evaluate(async (count) => {
    await window.lifeboat.key('one', 'importerName', 'before')
    await window.lifeboat.loadProducts(2_500, 'v1')
    await window.lifeboat.keyMany(count)
    return window.lifeboat.putDocument(1_500_000)
  }, items)
  return { desk, recoveryCode, document, ben: added.ok ? added.value : '' }
}

async function lockedAndAgain(at: StorePage): Promise<void> {
  await at.page.evaluate(() => window.lifeboat.desk().lock())
  await at.page.reload()
  await at.page.waitForFunction(() => 'lifeboat' in window)
}

const anaOf = (page: Page) => page.evaluate(() => window.lifeboat.desk().operator)
const unlockAs = (page: Page, name: string, secret: string) =>
  page.evaluate(([who, phrase]) => window.lifeboat.unlock(phrase, 'passphrase', who), [name, secret] as const)
const byCode = (page: Page, code: string) => page.evaluate((it) => window.lifeboat.unlock(it, 'recovery'), code)
const journalOf = (machine: Machine, desk: string) => join(machine.dataFolder, 'desks', desk, 'journal.lbj')
const vaultInMirror = async (machine: Machine, desk: string) => {
  const { frames } = readFrames(await readFile(journalOf(machine, desk)))
  const vault = parseVaultFile(frames.findLast((frame) => frame.type === 'slots')?.payload ?? '')
  return vault.ok ? vault.value : undefined
}

/** Everything of the day opens, whichever key sealed it. */
async function everythingIsThere(page: Page, document: string): Promise<void> {
  expect(await page.evaluate(() => window.lifeboat.values('entry', 'importerName'))).toMatchObject({ one: 'before' })
  await expect
    .poll(() => page.evaluate(async () => (await window.lifeboat.search('product 2499'))?.total), { timeout: 90_000 })
    .toBe(1)
  expect(await page.evaluate((id) => window.lifeboat.documentIsWhole(id), document)).toBe(1_500_000)
  expect(await page.evaluate(() => window.lifeboat.findings('PagesMissing', 1_500))).not.toContainEqual(
    expect.objectContaining({ type: expect.stringMatching(/Lost|Missing|Damaged|Broken|Discarded/u) }),
  )
}

test('a revoked person unlocks no more, neither from the database nor from the mirror; the last lead stays', async () => {
  const machine = await aMachine()
  const first = await openPage(machine)
  const { desk, ben } = await aDay(first.page)
  const ana = await anaOf(first.page)
  expect(await first.page.evaluate((id) => window.lifeboat.revokeOperator(id), ana)).toMatchObject({
    ok: false,
    error: { type: 'LastLead' },
  })
  const code = await first.page.evaluate((id) => window.lifeboat.newRecoveryCode(id), ben)
  await lockedAndAgain(first)
  expect(await byCode(first.page, code)).toMatchObject({ findings: [] })
  expect(await anaOf(first.page)).toBe(ben)
  expect(
    await first.page.evaluate(async (id) => {
      const revoked = await window.lifeboat.revokeOperator(id)
      return revoked.ok ? 'done' : revoked.error.type
    }, ben),
  ).toBe('RoleRefused')
  await lockedAndAgain(first)

  await unlockAs(first.page, 'Ana', ANA)
  expect(await first.page.evaluate((id) => window.lifeboat.revokeOperator(id), ben)).toMatchObject({ ok: true })
  await lockedAndAgain(first)
  expect((await first.page.evaluate(() => window.lifeboat.survey()))[0]?.operators.map(({ name }) => name)).toEqual([
    'Ana',
    '',
  ])
  expect(await byCode(first.page, code)).toEqual({ error: 'WrongPassphrase' })
  expect((await vaultInMirror(machine, desk))?.slots.map(({ operator }) => operator)).not.toContain(ben)
  const opened = await openMirror(await readFile(journalOf(machine, desk)), BEN)
  expect(opened).toMatchObject({ ok: false, error: { type: 'WrongSecret' } })
  await first.close()
  await machine.end()
})

test('a reader records nothing but paper, and an operator does not give himself a role', async () => {
  const machine = await aMachine()
  const first = await openPage(machine)
  await first.page.evaluate(() => window.lifeboat.create())
  await first.page.evaluate((phrase) => window.lifeboat.addOperator('Rita', phrase, 'reader'), BEN)
  await lockedAndAgain(first)
  await unlockAs(first.page, 'Rita', BEN)
  expect(await first.page.evaluate(() => window.lifeboat.key('one', 'importerName', 'no'))).toEqual({
    type: 'RoleRefused',
    role: 'reader',
    needs: 'operator',
  })
  expect(await first.page.evaluate(() => window.lifeboat.putDocument(10_000))).toMatch(/^[0-9a-f]{64}$/u)
  const promoted = await first.page.evaluate(() => {
    const desk = window.lifeboat.desk()
    return desk.record({ action: 'operator.keyed', kind: 'operator', id: desk.operator, patch: [['role', 'lead']] })
  })
  expect(promoted).toMatchObject({ ok: false, error: { type: 'RoleRefused', needs: 'lead' } })
  await first.close()
  await machine.end()
})

test('after a change of the key everything opens, on this laptop, from the mirror and in the office', async () => {
  const machine = await aMachine()
  const first = await openPage(machine)
  const { desk, recoveryCode, document, ben } = await aDay(first.page, 1_050)
  const ana = await anaOf(first.page)
  const before = await first.page.evaluate(() => window.lifeboat.deskKey())
  await first.page.evaluate(() =>
    window.lifeboat.desk().writeDraft({ boxes: { 'one/description': 'half a wo' }, route: '' }),
  )
  const rotate = (phrases: Record<string, string>) =>
    first.page.evaluate((given) => window.lifeboat.rotate(given), phrases)
  expect(await rotate({ [ana]: 'not the passphrase' })).toEqual({ error: 'WrongPassphraseOf' })
  expect(await rotate({ [ben]: BEN })).toEqual({ error: 'LastLead' })
  const rotated = await rotate({ [ana]: ANA })
  const code = 'recoveryCode' in rotated ? rotated.recoveryCode : ''
  expect(await first.page.evaluate(() => window.lifeboat.key('late', 'importerName', 'no'))).toMatchObject({
    type: 'DeskReadOnly',
  })
  await lockedAndAgain(first)

  expect(await byCode(first.page, recoveryCode)).toEqual({ error: 'WrongPassphrase' })
  expect(await unlockAs(first.page, 'Ana', ANA)).toMatchObject({ findings: [{ type: 'DraftFound' }] })
  const after = await first.page.evaluate(() => window.lifeboat.deskKey())
  expect(after).toEqual({ keyId: expect.not.stringMatching(before.keyId), before: 1 })
  await everythingIsThere(first.page, document)
  await first.page.evaluate(() => window.lifeboat.key('two', 'importerName', 'after'))
  await first.page.evaluate((phrase) => window.lifeboat.changePassphrase(phrase), 'new words for Ana')
  const second = await first.page.evaluate((id) => window.lifeboat.rotate({ [id]: 'new words for Ana' }), ana)
  expect(second).toHaveProperty('recoveryCode')
  await lockedAndAgain(first)
  expect(await byCode(first.page, code)).toEqual({ error: 'WrongPassphrase' })
  expect(await unlockAs(first.page, 'Ana', 'new words for Ana')).toMatchObject({ device: expect.any(String) })
  expect(await first.page.evaluate(() => window.lifeboat.deskKey())).toMatchObject({ before: 2 })
  await first.page.evaluate(() => window.lifeboat.key('three', 'importerName', 'after twice'))
  await everythingIsThere(first.page, document)
  const items = await first.page.evaluate(async () => (await window.lifeboat.items()).length)
  await first.page.evaluate(() => window.lifeboat.desk().lock())
  expect(first.faults).toEqual([])
  await first.close()

  const journal = await readFile(journalOf(machine, desk))
  expect(await openMirror(journal, ANA)).toMatchObject({ ok: false })
  const office = await openMirror(journal, 'new words for Ana')
  expect(
    office.ok && { items: office.value.items.length, faults: office.value.faults, keys: office.value.keys.size },
  ).toEqual({
    items,
    faults: [],
    keys: 3,
  })

  const other = await aMachine()
  const fresh = await openPage(other, 'another-machine')
  const files = await filesOf(join(machine.dataFolder, 'desks', desk))
  expect(
    await fresh.page.evaluate(([chosen, secret]) => window.lifeboat.restore(chosen, secret), [files, ANA] as const),
  ).toEqual({ error: 'WrongPassphrase' })
  const restored = await fresh.page.evaluate(([chosen, secret]) => window.lifeboat.restore(chosen, secret), [
    files,
    'new words for Ana',
  ] as const)
  expect(restored).toHaveProperty('device')
  await everythingIsThere(fresh.page, document)
  expect(await fresh.page.evaluate(() => window.lifeboat.values('entry', 'importerName'))).toMatchObject({
    two: 'after',
    three: 'after twice',
  })
  await fresh.close()
  await other.end()
  await machine.end()
})

/** Killed when the mirror has the new slots and the database has not heard of them. */
async function killedBetween(machine: Machine): Promise<{ desk: string; document: string; old: string }> {
  const first = await openPage(machine)
  const { desk, document } = await aDay(first.page)
  const ana = await anaOf(first.page)
  const { keyId: old } = await first.page.evaluate(() => window.lifeboat.deskKey())
  const append = first.host.mirrorAppend
  const reached = new Promise<void>((resolve) => {
    first.host.mirrorAppend = async (ask) => {
      const answer = await append(ask)
      if (!readFrames(ask.bytes).frames.some((frame) => frame.type === 'slots')) return answer
      resolve()
      return new Promise(() => undefined)
    }
  })
  void first.page.evaluate((id) => window.lifeboat.rotate({ [id]: 'harbor lantern cedar' }), ana).catch(() => undefined)
  await reached
  await first.kill()
  expect((await vaultInMirror(machine, desk))?.keyId).not.toBe(old)
  return { desk, document, old }
}

test('killed between mirror and database: the old key opens again, and the mirror is put right', async () => {
  const machine = await aMachine()
  const { desk, document, old } = await killedBetween(machine)
  const again = await openPage(machine)
  expect(await unlockAs(again.page, 'Ana', ANA)).toHaveProperty('device')
  expect(await again.page.evaluate(() => window.lifeboat.deskKey())).toEqual({ keyId: old, before: 0 })
  await again.page.evaluate(() => window.lifeboat.key('two', 'importerName', 'under the old key'))
  await everythingIsThere(again.page, document)
  await expect.poll(async () => (await vaultInMirror(machine, desk))?.keyId, { timeout: 20_000 }).toBe(old)
  await again.close()
  await machine.end()
})

test('killed between mirror and database, and the database is gone: the new key opens from the mirror', async () => {
  const machine = await aMachine()
  const { desk, document, old } = await killedBetween(machine)
  const again = await openPage(machine)
  await again.page.evaluate((name) => window.lifeboat.deleteDatabase(name), `lifeboat-${desk}`)
  expect(await unlockAs(again.page, 'Ana', ANA)).toHaveProperty('device')
  expect(await again.page.evaluate(() => window.lifeboat.deskKey())).toEqual({
    keyId: expect.not.stringMatching(old),
    before: 1,
  })
  await everythingIsThere(again.page, document)
  await again.close()
  await machine.end()
})

test('killed after both were written: the new key opens', async () => {
  const machine = await aMachine()
  const first = await openPage(machine)
  const { document } = await aDay(first.page)
  const ana = await anaOf(first.page)
  await first.page.evaluate((id) => window.lifeboat.rotate({ [id]: 'harbor lantern cedar' }), ana)
  await first.kill()
  const again = await openPage(machine)
  expect(await unlockAs(again.page, 'Ana', ANA)).toHaveProperty('device')
  expect(await again.page.evaluate(() => window.lifeboat.deskKey())).toMatchObject({ before: 1 })
  await everythingIsThere(again.page, document)
  await again.close()
  await machine.end()
})

test('a mirror that cannot be written keeps the key as it is', async () => {
  const machine = await aMachine()
  const first = await openPage(machine)
  const { recoveryCode } = await first.page.evaluate(() => window.lifeboat.create())
  const ana = await anaOf(first.page)
  const before = await first.page.evaluate(() => window.lifeboat.deskKey())
  const append = first.host.mirrorAppend
  first.host.mirrorAppend = (ask) =>
    readFrames(ask.bytes).frames.some((frame) => frame.type === 'slots')
      ? Promise.resolve({ ok: false, error: { type: 'DiskFull', freeBytes: 0 } })
      : append(ask)
  expect(await first.page.evaluate((id) => window.lifeboat.rotate({ [id]: 'harbor lantern cedar' }), ana)).toEqual({
    error: 'MirrorNotWritten',
  })
  first.host.mirrorAppend = append
  expect(await first.page.evaluate(() => window.lifeboat.deskKey())).toEqual(before)
  expect(await first.page.evaluate(() => window.lifeboat.key('one', 'importerName', 'kept'))).toHaveProperty('sequence')
  await lockedAndAgain(first)
  expect(await byCode(first.page, recoveryCode)).toHaveProperty('device')
  await first.close()
  await machine.end()
})

/** A mirror folder as a file box gives it. */
async function filesOf(folder: string): Promise<{ path: string; base64: string }[]> {
  const files: { path: string; base64: string }[] = []
  for (const part of ['', 'pages', 'blobs']) {
    await mkdir(join(folder, part), { recursive: true })
    for (const entry of await readdir(join(folder, part), { withFileTypes: true }))
      if (entry.isFile())
        files.push({
          path: `mirror/${part === '' ? '' : `${part}/`}${entry.name}`,
          base64: (await readFile(join(folder, part, entry.name))).toString('base64'),
        })
  }
  return files
}
