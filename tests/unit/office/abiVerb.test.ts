import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strToU8 } from 'fflate'
import { beforeAll, expect, test } from 'vitest'
import { abiVerb } from '../../../office/abi/abiVerb'
import { readStream } from '../../../shared/exchange/abi/readStream'
import { sealStream } from '../../../shared/exchange/envelope'
import type { Patch } from '../../../shared/journal/item'
import { changed } from '../abi/anEntry'
import { bundleOf, CHEAP, forged, inPieces, joined, PASSPHRASE, zipIn } from '../exchange/aBundle'
import { ALaptop } from '../exchange/aDesk'
import { aFolder, anIo } from './anIo'

let sealed: Uint8Array
beforeAll(async () => {
  sealed = await bundleOf(aLaptop().source())
})

/** The journal of a laptop that keyed one entry which ACE does not have, and one of which nobody knows. */
function aLaptop(): ALaptop {
  const laptop = new ALaptop()
  const kinds = changed({
    'entry/e2': { entryNumber: 'ABC-1234568-4', entryType: '01' },
    'fact/f1': { entry: 'e1', what: 'notInAce', day: '2026-11-24', by: 'client representative' },
  })
  const actions: Record<string, string> = {
    firm: 'firm.keyed',
    signer: 'signer.keyed',
    entry: 'entry.opened',
    line: 'line.added',
    bill: 'bill.added',
    fact: 'entry.presenceStated',
  }
  for (const [kind, entities] of Object.entries(kinds))
    for (const [id, fields] of Object.entries(entities))
      laptop.key(actions[kind] ?? '', kind, Object.entries(fields) as Patch, id)
  return laptop
}
const fileOf = (bytes: Uint8Array): string => {
  const path = join(aFolder(), 'bundle.age')
  writeFileSync(path, bytes)
  return path
}
const run = async (args: string[], secret = PASSPHRASE) => {
  const io = anIo(secret)
  const code = await abiVerb(args, io, '2026-11-24')
  return { code, out: io.outLines.join('\n'), err: io.errLines.join('\n') }
}
const sender = ['--site', '2704', '--sender', 'ABC']

test('writes the stream and its sidecars, names what was kept back, and ends with 0', async () => {
  const out = join(aFolder(), 'draft.txt')
  const { code, out: said } = await run([fileOf(sealed), '--out', out, ...sender])
  expect([code, said]).toEqual([0, expect.stringContaining('2 messages of 1 entries')])
  expect(said).toContain('KEPT    ABC-1234568-4: Ask CBP first')
  const text = readFileSync(out, 'latin1')
  expect(text).not.toMatch(/[\r\n]/u)
  const { batches, faults } = readStream(text)
  expect(faults).toEqual([])
  expect(batches.map(({ application }) => application)).toEqual(['SE', 'AE'])
  expect(readFileSync(`${out}.sidecar.txt`, 'utf8')).toContain('ACE Cargo Release, version 40')
  expect(JSON.parse(readFileSync(`${out}.sidecar.json`, 'utf8'))).toMatchObject({ batch: { passwordBlank: true } })
})

test('one record a line for people, one part alone, and the same bundle gives identical bytes', async () => {
  const [first, second] = [join(aFolder(), 'a.txt'), join(aFolder(), 'b.txt')]
  const bundle = fileOf(sealed)
  for (const out of [first, second])
    expect((await run([bundle, '--out', out, ...sender, '--lines', '--part', 'se'])).code).toBe(0)
  const text = readFileSync(first, 'latin1')
  expect(readFileSync(second, 'latin1')).toBe(text)
  const lines = text.split('\r\n')
  expect(lines.pop()).toBe('')
  expect(lines.every((line) => line.length === 80)).toBe(true)
  expect(lines.some((line) => line.startsWith('10A'))).toBe(false)
})

test('a bundle that fails a check is refused and nothing is written', async () => {
  const pieces: Uint8Array[] = []
  const bad = forged(await zipIn(sealed), (members) => {
    members['entries.csv'] = strToU8('entryNumber\r\n')
  })
  const seal = { passphrase: PASSPHRASE, salt: new Uint8Array(16), logN: CHEAP }
  for await (const piece of sealStream(inPieces(bad), seal)) pieces.push(piece)
  const out = join(aFolder(), 'draft.txt')
  const { code, err } = await run([fileOf(joined(pieces)), '--out', out, ...sender])
  expect([code, err]).toEqual([1, expect.stringContaining('Nothing was written, because the bundle is not whole')])
  expect(existsSync(out)).toBe(false)
})

test('a file that is there is not written over; JSON says what is wrong', async () => {
  const out = join(aFolder(), 'draft.txt')
  writeFileSync(out, 'mine')
  const { code, out: said } = await run([fileOf(sealed), '--out', out, ...sender, '--json'])
  expect([code, JSON.parse(said)]).toEqual([1, { ok: false, problem: expect.stringContaining('is there already') }])
  expect(readFileSync(out, 'utf8')).toBe('mine')
})

test.each([[[]], [['a.age']], [['a.age', '--out', 'x']], [['a.age', '--out', 'x', ...sender, '--part', 'isf']]])(
  '%j is not understood: 2',
  async (args) => {
    const { code, err } = await run(args)
    expect([code, err]).toEqual([2, expect.stringContaining('lifeboat abi BUNDLE')])
  },
)

test('--help says what it does', async () => {
  expect(await run(['--help'])).toMatchObject({ code: 0, out: expect.stringContaining('--site CODE') })
})
