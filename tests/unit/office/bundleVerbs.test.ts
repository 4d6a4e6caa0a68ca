import { createHash } from 'node:crypto'
import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strToU8, unzipSync } from 'fflate'
import { beforeAll, describe, expect, test } from 'vitest'
import { openVerb } from '../../../office/openVerb'
import { verifyVerb } from '../../../office/verifyVerb'
import { sealStream } from '../../../shared/exchange/envelope'
import { bundleOf, CHEAP, forged, inPieces, joined, PASSPHRASE, zipIn } from '../exchange/aBundle'
import { aKeyedDesk } from '../exchange/aDesk'
import { aFolder, anIo } from './anIo'

let sealed: Uint8Array
beforeAll(async () => {
  sealed = await bundleOf(aKeyedDesk().source())
})

const fileOf = (bytes: Uint8Array): string => {
  const path = join(aFolder(), 'bundle.age')
  writeFileSync(path, bytes)
  return path
}
async function tampered(change: (members: Record<string, Uint8Array>) => void): Promise<string> {
  const pieces: Uint8Array[] = []
  const seal = { passphrase: PASSPHRASE, salt: new Uint8Array(16), logN: CHEAP }
  for await (const piece of sealStream(inPieces(forged(await zipIn(sealed), change)), seal)) pieces.push(piece)
  return fileOf(joined(pieces))
}

describe('lifeboat verify', () => {
  test('prints a line for each check and ends with 0', async () => {
    const io = anIo(PASSPHRASE)
    expect(await verifyVerb([fileOf(sealed)], io)).toBe(0)
    expect(io.asked).toEqual(['Passphrase of the bundle: '])
    expect(io.outLines.filter((line) => line.startsWith('ok'))).toHaveLength(6)
    expect(io.outLines.join('\n')).toContain('Compare with the recovery sheet')
    expect(io.outLines.join('\n')).toContain('EXERCISE')
    expect(io.errLines).toEqual([])
  })

  test('takes the passphrase from a file, and gives JSON', async () => {
    const secret = join(aFolder(), 'words.txt')
    writeFileSync(secret, `${PASSPHRASE}\r\n`)
    const io = anIo()
    expect(await verifyVerb([fileOf(sealed), '--passphrase-file', secret, '--json'], io)).toBe(0)
    const answer = JSON.parse(io.outLines.join(''))
    const sha256 = createHash('sha256').update(sealed).digest('hex')
    expect(answer).toMatchObject({
      ok: true,
      sha256,
      manifest: { format: 'lifeboat-bundle', version: 2, sort: 'whole' },
    })
    expect(answer.words.split(' ')).toHaveLength(8)
  })

  test('names what is wrong and ends with 1', async () => {
    const io = anIo(PASSPHRASE)
    const path = await tampered((members) => {
      members['entries.csv'] = strToU8('entryNumber\r\n')
    })
    expect(await verifyVerb([path], io)).toBe(1)
    expect(io.outLines).toContainEqual(expect.stringMatching(/^WRONG {3}files .*entries\.csv is not what was written/u))
  })

  test('a wrong passphrase, no passphrase, no file, no bundle: a sentence each', async () => {
    const said = async (args: string[], secret?: string) => {
      const io = anIo(secret)
      expect(await verifyVerb(args, io)).toBe(1)
      return io.errLines.join('\n')
    }
    expect(await said([fileOf(sealed)], 'not these words')).toContain('The passphrase does not open it')
    expect(await said([fileOf(sealed)])).toContain('--passphrase-file')
    expect(await said([join(aFolder(), 'none.age')], 'x')).toContain('cannot be read')
    expect(await said([aFolder()], 'x')).toContain('is not a file')
    expect(await said([fileOf(strToU8('PK no bundle'))], 'x')).toContain('not an age file')
  })

  test.each([[[]], [['a.age', '--to', 'b']], [['a.age', '--frobnicate']]])('%j is not understood: 2', async (args) => {
    const io = anIo(PASSPHRASE)
    expect(await verifyVerb(args, io)).toBe(2)
    expect(io.errLines.join('\n')).toContain('lifeboat verify BUNDLE')
  })
})

describe('lifeboat open', () => {
  test('writes every file, for the owner alone, and says where', async () => {
    const to = join(aFolder(), 'new')
    const io = anIo(PASSPHRASE)
    expect(await openVerb([fileOf(sealed), '--to', to], io)).toBe(0)
    const members = unzipSync(await zipIn(sealed))
    for (const [name, bytes] of Object.entries(members)) {
      expect(new Uint8Array(readFileSync(join(to, name)))).toEqual(bytes)
      if (process.platform !== 'win32') expect(statSync(join(to, name)).mode & 0o077).toBe(0)
    }
    expect(io.outLines.at(-1)).toContain(`${Object.keys(members).length} files were written to ${to}`)
  })

  test('writes over nothing', async () => {
    const to = aFolder()
    writeFileSync(join(to, 'mine.txt'), 'mine')
    const io = anIo(PASSPHRASE)
    expect(await openVerb([fileOf(sealed), '--to', to], io)).toBe(1)
    expect(io.errLines.join('\n')).toContain('is not empty')
    expect(readdirSync(to)).toEqual(['mine.txt'])
  })

  test('unpacks a damaged bundle only when told to', async () => {
    const path = await tampered((members) => {
      delete members['entries.csv']
    })
    const to = join(aFolder(), 'new')
    const io = anIo(PASSPHRASE)
    expect(await openVerb([path, '--to', to], io)).toBe(1)
    expect(io.errLines.join('\n')).toContain('--anyway')
    expect(await openVerb([path, '--to', to, '--anyway'], io)).toBe(1)
    expect(readdirSync(to)).toContain('entries.json')
  })

  test('a name that leaves the folder is refused, and nothing is written', async () => {
    const path = await tampered((members) => {
      members['../../up.txt'] = strToU8('x')
    })
    const to = join(aFolder(), 'new')
    const io = anIo(PASSPHRASE)
    expect(await openVerb([path, '--to', to, '--anyway'], io)).toBe(1)
    expect(io.errLines.join('\n')).toContain('../../up.txt')
    expect(() => readdirSync(to)).toThrow()
  })

  test('needs a place to write', async () => {
    expect(await openVerb(['a.age'], anIo(PASSPHRASE))).toBe(2)
  })
})
