import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, strToU8 } from 'fflate'
import { expect, test } from 'vitest'
import { accountingVerb } from '../../../office/accounting/accountingVerb'
import { receiveVerb } from '../../../office/receive/receiveVerb'
import { sealStream } from '../../../shared/exchange/envelope'
import { fingerprintWords } from '../../../shared/vault/passphrase'
import { publicKeyOf } from '../../../shared/vault/sign'
import { bundleOf, CHEAP, forged, inPieces, joined, PASSPHRASE, zipIn } from '../exchange/aBundle'
import { ALaptop, LAPTOP_B } from '../exchange/aDesk'
import { aDeskBroughtHome, fact, key, numberOf } from '../recover/accountingDesk'
import { aFolder, anIo } from './anIo'

const fileOf = (bytes: Uint8Array, name = 'bundle.age'): string => {
  const path = join(aFolder(), name)
  writeFileSync(path, bytes)
  return path
}
const bundled = async (laptop: ALaptop, items = laptop.items): Promise<Uint8Array> => bundleOf(laptop.source(items))

test('an incident brought home: green, 0, and every number in the file', async () => {
  const { laptop } = aDeskBroughtHome()
  const csv = join(aFolder(), 'numbers.csv')
  const io = anIo(PASSPHRASE)
  expect(await accountingVerb([fileOf(await bundled(laptop)), '--csv', csv], io)).toBe(0)
  expect(io.errLines).toEqual([])
  expect(io.outLines.at(-1)).toBe('GREEN')
  expect(io.outLines[0]).toBe('Every number is accounted for: 10 numbers in blocks, and nothing is open.')
  expect(io.outLines).toContain('note    000-0310001 to 0310010, laptop Laptop A: unused 8 + keyed 1 + void 1 = 10.')
  const rows = readFileSync(csv, 'utf8').split('\r\n')
  expect(rows).toHaveLength(12)
  expect(rows[1]).toMatch(/^000-0310001-\d,used,.*accepted/u)
  expect(rows[2]).toContain('void')
  expect(await accountingVerb([fileOf(await bundled(laptop)), '--csv', csv], anIo(PASSPHRASE))).toBe(1)
})

test('one open thing: red, 1, named with its number and the way to mend it', async () => {
  const { laptop, block } = aDeskBroughtHome()
  laptop.entry(block, numberOf(310_003), [])
  const io = anIo(PASSPHRASE)
  expect(await accountingVerb([fileOf(await bundled(laptop))], io)).toBe(1)
  const open = io.outLines.filter((line) => line.startsWith('OPEN'))
  expect(open[0]).toContain(`${numberOf(310_003)} was taken on laptop Laptop A`)
  expect(open[0]).toContain('or void its number with a reason.')
  expect(io.outLines.at(-1)).toBe('RED')
})

test('a changed byte in the journal, or anywhere in the file, is never green', async () => {
  const { laptop } = aDeskBroughtHome()
  const sealed = await bundled(laptop)
  const zip = forged(await zipIn(sealed), (members) => {
    const text = strFromU8(members['journal.ndjson'] ?? new Uint8Array())
    members['journal.ndjson'] = strToU8(text.replace('paper jam', 'paper jem'))
  })
  const pieces: Uint8Array[] = []
  const seal = { passphrase: PASSPHRASE, salt: new Uint8Array(16), logN: CHEAP }
  for await (const piece of sealStream(inPieces(zip), seal)) pieces.push(piece)
  const io = anIo(PASSPHRASE)
  expect(await accountingVerb([fileOf(joined(pieces))], io)).toBe(1)
  expect(io.outLines.some((line) => /^WRONG .*journal of laptop AAAAAAAAAA is broken/u.test(line))).toBe(true)
  expect(io.outLines.some((line) => line.startsWith('OPEN    laptops'))).toBe(true)
  for (const at of [40, Math.floor(sealed.length / 2), sealed.length - 3]) {
    const broken = sealed.slice()
    broken[at] = (broken[at] ?? 0) ^ 1
    expect(await accountingVerb([fileOf(broken)], anIo(PASSPHRASE))).toBe(1)
  }
})

test('two laptops: red while only one is given, green with both, in either order', async () => {
  const { laptop } = aDeskBroughtHome()
  const other = new ALaptop(LAPTOP_B)
  laptop.merge(other)
  const a = fileOf(await bundled(laptop), 'a.age')
  const b = fileOf(await bundled(other), 'b.age')
  const alone = anIo(PASSPHRASE)
  expect(await accountingVerb([a], alone)).toBe(1)
  expect(alone.outLines.join('\n')).toContain(`Nothing of laptop ${LAPTOP_B} was taken in`)
  const words = fileOf(strToU8(`${PASSPHRASE}\n`), 'words.txt')
  for (const bundles of [
    [a, b],
    [b, a],
  ]) {
    const io = anIo()
    expect(await accountingVerb([...bundles, '--passphrase-file', words], io)).toBe(0)
    expect(io.outLines.filter((line) => line.startsWith('note    Laptop '))).toHaveLength(2)
  }
})

test('an increment counts on top of what it follows, and alone it is red', async () => {
  const { laptop, block } = aDeskBroughtHome()
  const before = [...laptop.items]
  const since = { heads: { ...laptop.heads }, name: 'first.age', sha256: 'a'.repeat(64) }
  const whole = fileOf(await bundled(laptop), 'first.age')
  key(laptop, 'reserve.number.taken', 'number', { block, device: laptop.device }, numberOf(310_003))
  key(laptop, 'reserve.number.voided', 'number', { voided: true, voidReason: 'jam' }, numberOf(310_003))
  const increment = fileOf(await bundleOf(laptop.source(), { since }), 'second.age')
  const words = fileOf(strToU8(`${PASSPHRASE}\n`), 'words.txt')
  const both = anIo()
  expect(await accountingVerb([whole, increment, '--passphrase-file', words], both)).toBe(0)
  expect(both.outLines.join('\n')).toContain('unused 7 + keyed 1 + void 2 = 10')
  expect(both.outLines.join('\n')).toContain(`up to item ${before.length + 2}`)
  const alone = anIo()
  expect(await accountingVerb([increment, '--passphrase-file', words], alone)).toBe(1)
  expect(alone.outLines.join('\n')).toContain('name the whole bundle that it follows first')
})

test('what receive took into a database gives the same account', async () => {
  const { laptop, entry } = aDeskBroughtHome()
  const folder = join(aFolder(), 'database')
  const path = fileOf(await bundled(laptop))
  const words = fingerprintWords(publicKeyOf(laptop.seed))
  expect(await accountingVerb(['--folder', folder, '--exercise'], anIo())).toBe(1)
  expect(await receiveVerb([path, '--folder', folder], anIo(PASSPHRASE))).toBe(1)
  const waiting = anIo()
  expect(await accountingVerb(['--folder', folder, '--exercise'], waiting)).toBe(1)
  expect(waiting.outLines.join('\n')).toContain('wait until somebody trusts its words')
  await receiveVerb([path, '--folder', folder, '--trust', words], anIo(PASSPHRASE))
  const io = anIo()
  expect(await accountingVerb(['--folder', folder, '--exercise', '--json'], io)).toBe(0)
  const answer = JSON.parse(io.outLines.join(''))
  expect(answer).toMatchObject({
    ok: true,
    verdict: 'green',
    totals: { keyed: 1, void: 1, unused: 8 },
  })
  expect(answer.numbers[0]).toMatchObject({ entry, state: 'keyed' })
}, 60_000)

test('JSON names each open thing; usage and help as of every verb', async () => {
  const { laptop, entry } = aDeskBroughtHome()
  fact(laptop, entry, 'refused', { day: '2026-11-25' })
  const io = anIo(PASSPHRASE)
  expect(await accountingVerb([fileOf(await bundled(laptop)), '--json'], io)).toBe(1)
  expect(JSON.parse(io.outLines.join(''))).toMatchObject({
    ok: false,
    open: [
      { type: 'FactsContradict', group: 'contradictions', sentence: expect.stringContaining('released, then refused') },
    ],
  })
  expect(await accountingVerb([], anIo())).toBe(2)
  expect(await accountingVerb(['a.age', '--folder', 'x'], anIo())).toBe(2)
  expect(await accountingVerb(['--help'], anIo())).toBe(0)
})
