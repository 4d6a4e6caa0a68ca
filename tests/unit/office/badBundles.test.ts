import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption'
import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { beforeAll, describe, expect, test } from 'vitest'
import { openVerb } from '../../../office/openVerb'
import { verifyVerb } from '../../../office/verifyVerb'
import { sealStream } from '../../../shared/exchange/envelope'
import { bundleOf, CHEAP, forged, inPieces, joined, PASSPHRASE, zipIn } from '../exchange/aBundle'
import { aKeyedDesk, ALaptop, LAPTOP_B } from '../exchange/aDesk'
import { aFolder, anIo } from './anIo'

let identity: string
/** sealed for a key: no passphrase has to be stretched at each of some hundred openings */
let sealed: Uint8Array
let zip: Uint8Array

beforeAll(async () => {
  identity = await generateX25519Identity()
  const laptop = aKeyedDesk()
  sealed = await bundleOf(laptop.source(), { seal: { recipients: [await identityToRecipient(identity)] } })
  zip = await zipIn(await bundleOf(laptop.source()))
})

function place(bytes: Uint8Array): string {
  const path = join(aFolder(), 'bundle.age')
  writeFileSync(path, bytes)
  return path
}
function keyFile(key = identity): string {
  const path = join(aFolder(), 'key.txt')
  writeFileSync(path, `# created: 2026-11-29\n${key}\n`)
  return path
}
async function again(inside: Uint8Array): Promise<Uint8Array> {
  const out: Uint8Array[] = []
  const seal = { recipients: [await identityToRecipient(identity)] }
  for await (const piece of sealStream(inPieces(inside), seal)) out.push(piece)
  return joined(out)
}
/** The exit code, and all that was said. */
async function said(bytes: Uint8Array, args?: string[]): Promise<{ code: number; text: string }> {
  const io = anIo(PASSPHRASE)
  const code = await verifyVerb([place(bytes), ...(args ?? ['--identity', keyFile()])], io)
  return { code, text: [...io.outLines, ...io.errLines].join('\n') }
}

describe('a bundle that is not as the laptop wrote it', () => {
  test('is whole to begin with', async () => {
    expect(await said(sealed)).toMatchObject({ code: 0 })
  })

  test('one bit flipped anywhere in the file: never a silent success, never a crash', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: sealed.length - 1 }),
        fc.integer({ min: 0, max: 7 }),
        async (at, bit) => {
          const changed = sealed.slice()
          changed[at] = (changed[at] ?? 0) ^ (1 << bit)
          const { code, text } = await said(changed)
          expect(code).toBe(1)
          expect(text).toMatch(/cut short or changed|not an age file|None of the keys|sealed by a passphrase/u)
        },
      ),
      { numRuns: Number(process.env['LIFEBOAT_RUNS'] ?? 60) },
    )
  })

  test('cut anywhere: never a silent success, never a crash', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: sealed.length - 1 }), async (at) => {
        expect((await said(sealed.subarray(0, at))).code).toBe(1)
      }),
      { numRuns: Number(process.env['LIFEBOAT_RUNS'] ?? 40) },
    )
  })

  test('one bit flipped anywhere inside, sealed again by whoever did it, is named', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: zip.length - 1 }), fc.integer({ min: 0, max: 7 }), async (at, bit) => {
        const changed = zip.slice()
        changed[at] = (changed[at] ?? 0) ^ (1 << bit)
        const { code, text } = await said(await again(changed))
        // what no reader looks at (dates, attributes, checksums of zip) may change: what was written is still the same
        if (code === 0) expect(text).not.toContain('WRONG')
        else expect(text).toMatch(/WRONG|no bundle of Lifeboat|refused|never written|twice|made to harm/u)
      }),
      { numRuns: Number(process.env['LIFEBOAT_RUNS'] ?? 60) },
    )
  })

  test.each([
    ['../../up.txt', 'never written'],
    ['/etc/cron.d/x', 'never written'],
    ['C:\\Windows\\x', 'never written'],
    ['documents/../../x', 'never written'],
  ])('with a path %s that leaves the folder nothing is unpacked', async (name, sentence) => {
    const bytes = await again(forged(zip, (members) => (members[name] = strToU8('x'))))
    expect((await said(bytes)).text).toContain(sentence)
    const to = join(aFolder(), 'to')
    const io = anIo()
    expect(await openVerb([place(bytes), '--identity', keyFile(), '--to', to, '--anyway'], io)).toBe(1)
    expect(io.errLines.join('\n')).toContain(sentence)
  })

  test('a bomb, a name twice and members over one another are each refused with a sentence', async () => {
    const bomb = await again(zipSync({ 'entries.csv': new Uint8Array(60_000_000) }))
    expect(await said(bomb)).toMatchObject({ code: 1, text: expect.stringContaining('times its size: refused') })
    const twice = await again(zipSync({ 'README.txt': strToU8('a'), 'readme.TXT': strToU8('b') }))
    expect((await said(twice)).text).toContain('is in it twice')
    const over = zip.slice()
    const view = new DataView(over.buffer)
    const at = view.getUint32(over.length - 6, true)
    const second = at + 46 + view.getUint16(at + 28, true)
    view.setUint32(second + 42, view.getUint32(at + 42, true), true)
    expect((await said(await again(over))).text).toContain('made to harm')
  })

  test('of a newer version it says which, and that a newer Lifeboat must open it', async () => {
    const newer = forged(zip, (members) => {
      const manifest = new TextDecoder().decode(members['manifest.json'])
      members['manifest.json'] = strToU8(manifest.replace('"version": 2', '"version": 3'))
    })
    expect((await said(await again(newer))).text).toContain('format version 3: a newer Lifeboat wrote it')
  })

  test('an increment that names nothing it follows, and a whole one that does, are no manifests', async () => {
    for (const sort of ['increment', 'neither']) {
      const wrong = forged(zip, (members) => {
        const manifest = new TextDecoder().decode(members['manifest.json'])
        members['manifest.json'] = strToU8(manifest.replace('"sort": "whole"', `"sort": "${sort}"`))
      })
      expect((await said(await again(wrong))).text).toContain('manifest.json cannot be read')
    }
  })

  test('of an unknown laptop verifies, and gives the words that a person compares', async () => {
    const stranger = new ALaptop(LAPTOP_B)
    const recipients = [await identityToRecipient(identity)]
    const theirs = await said(await bundleOf(stranger.source(), { seal: { recipients } }))
    const ours = await said(sealed)
    const words = (text: string) => /recovery sheet of the laptop: (.+)/u.exec(text)?.[1]
    expect(theirs.code).toBe(0)
    expect(words(theirs.text)?.split(' ')).toHaveLength(8)
    expect(words(theirs.text)).not.toBe(words(ours.text))
  })
})

describe('a bundle that does not open', () => {
  test('with another key, with words, or with a key where it wants words: each says what to do', async () => {
    const other = keyFile(await generateX25519Identity())
    expect(await said(sealed, ['--identity', other])).toMatchObject({
      code: 1,
      text: expect.stringContaining('None of the keys'),
    })
    expect((await said(sealed, [])).text).toContain('give --identity FILE')
    const words = await bundleOf(aKeyedDesk().source())
    expect((await said(words)).text).toContain('leave --identity out')
    const wrong = anIo('not these words')
    expect(await verifyVerb([place(words)], wrong)).toBe(1)
    expect(wrong.errLines.join('\n')).toContain('The passphrase does not open it')
  })

  test('a key file that holds no key, and one that is not there', async () => {
    const none = join(aFolder(), 'none.txt')
    writeFileSync(none, 'age1qqqq\n')
    expect((await said(sealed, ['--identity', none])).text).toContain('holds no secret key')
    expect((await said(sealed, ['--identity', `${none}.gone`])).text).toContain('cannot be read')
  })

  test('no age file, an armored one, and an age file of another program', async () => {
    expect((await said(strToU8('PK\u0003\u0004'))).text).toContain('not an age file')
    expect((await said(strToU8('-----BEGIN AGE ENCRYPTED FILE-----\nYWdl\n'))).text).toContain('not an age file')
    const encrypter = new Encrypter()
    encrypter.addRecipient(await identityToRecipient(identity))
    const letter = await encrypter.encrypt('a letter, sealed for the same office')
    expect(await said(letter)).toMatchObject({ code: 1, text: expect.stringContaining('it is no bundle of Lifeboat') })
  })

  test('both ways of opening at once are not understood', async () => {
    const io = anIo()
    expect(await verifyVerb([place(sealed), '--identity', keyFile(), '--passphrase-file', 'x'], io)).toBe(2)
    expect(io.errLines.join('\n')).toContain('not both')
  })
})

describe('several bundles', () => {
  test('are checked one on top of the other; passphrases from a file, a line each', async () => {
    const laptop = aKeyedDesk()
    const folder = aFolder()
    const seal = (passphrase: string) => ({ passphrase, salt: new Uint8Array(16).fill(1), logN: CHEAP })
    const whole = join(folder, 'whole.age')
    writeFileSync(whole, await bundleOf(laptop.source(), { seal: seal('the words of the first') }))
    const since = { heads: laptop.heads, name: 'whole.age', sha256: 'b'.repeat(64) }
    laptop.key('notice.logged', 'notice', [['what', 'later']])
    const later = join(folder, 'later.age')
    writeFileSync(later, await bundleOf(laptop.source(), { seal: seal('the words of the second'), since }))
    const words = join(folder, 'words')
    writeFileSync(words, 'the words of the first\nthe words of the second\n')

    const io = anIo()
    expect(await verifyVerb([whole, later, '--passphrase-file', words], io)).toBe(0)
    expect(io.outLines.join('\n')).toContain('It follows whole.age')
    expect(io.outLines.join('\n')).not.toContain('not checked')
    const json = anIo()
    expect(await verifyVerb([whole, later, '--passphrase-file', words, '--json'], json)).toBe(0)
    expect(JSON.parse(json.outLines.join('')).bundles.map((one: { ok: boolean }) => one.ok)).toEqual([true, true])

    writeFileSync(words, 'the words of the second\n')
    const alone = anIo()
    expect(await verifyVerb([later, '--passphrase-file', words], alone)).toBe(0)
    expect(alone.outLines.join('\n')).toContain('not checked: an increment alone does not tell')
  })
})
