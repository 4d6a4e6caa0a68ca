import { createHash, randomBytes } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import { beforeAll, describe, expect, test } from 'vitest'
import { mirrorVerb } from '../../../office/mirrorVerb'
import { restoreVerb } from '../../../office/restore/restoreVerb'
import { encodeItem } from '../../../shared/journal/decode'
import { readFrames } from '../../../shared/journal/frames'
import { parseVaultFile } from '../../../shared/vault/slots'
import { bundleOf } from '../exchange/aBundle'
import { ALaptop } from '../exchange/aDesk'
import { aFolder, anIo } from './anIo'

const PHRASE = 'estuary granite pelican'
const cheap = { random: (length: number) => new Uint8Array(randomBytes(length)), argon2: { m: 64, t: 1, p: 1 } }
/** ids as the laptop makes them: 64 hex characters */
const idOf = (name: string) => createHash('sha256').update(name).digest('hex')
/** larger than one chunk of 1 MiB */
const packet = new Uint8Array(2_300_000).map((_, n) => n % 251)
const invoice = new TextEncoder().encode('%PDF-1.7 an invoice')

let identity: string
let recipients: string[]
const laptop = new ALaptop().firm()
let whole: Uint8Array
let increment: Uint8Array

beforeAll(async () => {
  identity = await generateX25519Identity()
  recipients = [await identityToRecipient(identity)]
  laptop.key(
    'operator.keyed',
    'operator',
    [
      ['name', 'Dana'],
      ['role', 'lead'],
    ],
    'op-1',
  )
  const block = laptop.block('0310001', '0310010')
  const first = laptop.entry(block, '000-0310001-0', [[['description', 'Chairs', 'T']]])
  laptop.document(idOf('packet'), 'packet.pdf', packet, first)
  laptop.printed(first, 1, idOf('packet'))
  whole = await bundleOf(laptop.source(), { seal: { recipients } })
  const since = { heads: laptop.heads, name: 'whole.age', sha256: createHash('sha256').update(whole).digest('hex') }
  const second = laptop.entry(block, '000-0310002-8', [[['description', 'Sofas', 'T']]])
  laptop.document(idOf('invoice'), 'invoice.pdf', invoice, second)
  increment = await bundleOf(laptop.source(), { seal: { recipients }, since })
})

function place(...bundles: Uint8Array[]): string[] {
  const folder = aFolder()
  writeFileSync(join(folder, 'key'), `${identity}\n`)
  const files = bundles.map((bytes, n) => {
    const path = join(folder, `${n}.age`)
    writeFileSync(path, bytes)
    return path
  })
  return [...files, '--identity', join(folder, 'key'), '--to', join(folder, 'mirror')]
}
const targetOf = (args: readonly string[]) => args.at(-1) ?? ''

async function readMirror(mirror: string): Promise<{ folder: string; said: string }> {
  const folder = join(aFolder(), 'desk')
  const io = anIo(PHRASE)
  const code = await mirrorVerb([mirror, '--to', folder], io)
  return { folder, said: `${code} ${[...io.outLines, ...io.errLines].join('\n')}` }
}

describe('lifeboat restore', () => {
  test('makes a mirror from which everything comes back: items, entries, packets, documents', async () => {
    const args = place(whole, increment)
    const io = anIo(PHRASE)
    expect(await restoreVerb(args, io, cheap), io.errLines.join('\n')).toBe(0)
    expect(io.asked).toEqual([expect.stringContaining('new passphrase'), 'The same again: '])
    expect(io.outLines.join('\n')).toContain('opens it for Dana')
    const { folder, said } = await readMirror(targetOf(args))
    expect(said).toMatch(/^0 /u)
    expect(readFileSync(join(folder, 'journal.ndjson'), 'utf8')).toBe(
      laptop.items.map((item) => `${encodeItem(item)}\n`).join(''),
    )
    expect(JSON.parse(readFileSync(join(folder, 'entries.json'), 'utf8')).entries).toHaveLength(2)
    expect(new Uint8Array(readFileSync(join(folder, 'paper', '000-0310001-0-r1.pdf')))).toEqual(packet)
    expect(readdirSync(join(folder, 'documents'))).toHaveLength(1)
    // a passphrase is stretched as on a laptop, in JavaScript: seconds, on a busy machine many
  }, 90_000)

  test('seals everything under a new key, and names the laptop that it takes the place of', async () => {
    const args = place(whole)
    expect(await restoreVerb(args, anIo(PHRASE), cheap)).toBe(0)
    const bytes = readFileSync(join(targetOf(args), 'journal.lbj'))
    expect(bytes.includes('Chairs')).toBe(false)
    const { frames, torn, damaged } = readFrames(new Uint8Array(bytes))
    expect([torn, damaged]).toEqual([null, []])
    const vault = parseVaultFile(frames[0]?.payload ?? new Uint8Array())
    expect(vault.ok && vault.value).toMatchObject({
      device: laptop.device,
      drill: true,
      label: 'Tern and Harrow (drill)',
    })
    expect(
      vault.ok && vault.value.slots.map(({ operator, operatorName, kind }) => [operator, operatorName, kind]),
    ).toEqual([['op-1', 'Dana', 'passphrase']])
  })

  test('what is in none of the bundles is named, and the rest is there', async () => {
    const lost = new ALaptop().firm()
    const entry = lost.entry(lost.block('0310001', '0310010'), '000-0310001-0', [])
    lost.document(idOf('gone'), 'gone.pdf', invoice, entry)
    lost.documents.clear()
    const args = place(await bundleOf(lost.source(), { seal: { recipients } }))
    const io = anIo(PHRASE)
    expect(await restoreVerb(args, io, cheap)).toBe(1)
    expect(io.errLines).toEqual(['LOST    gone.pdf is in none of these bundles.'])
    expect((await readMirror(targetOf(args))).said).toContain('1 entries')
  })

  test('an increment alone, bundles in the wrong order, of a copied journal or with one missing: a sentence, and nothing is written', async () => {
    const since = { heads: laptop.heads, name: 'second.age', sha256: 'c'.repeat(64) }
    const twin = new ALaptop().firm()
    while (twin.items.length < laptop.items.length) twin.key('notice.logged', 'notice', [['what', 'another life']])
    const copied = await bundleOf(twin.source(), { seal: { recipients } })
    const later = await bundleOf(laptop.source(), { seal: { recipients }, since })
    const cases: [Uint8Array[], string][] = [
      [[increment], 'name the whole bundle that it follows first (whole.age)'],
      [[increment, whole], 'name the whole bundle that it follows first'],
      [[whole, later], 'It follows a bundle that is not here'],
      [[whole, increment, copied], 'two different items'],
    ]
    for (const [bundles, sentence] of cases) {
      const args = place(...bundles)
      const io = anIo(PHRASE)
      expect(await restoreVerb(args, io, cheap)).toBe(1)
      expect(io.errLines.join('\n')).toContain(sentence)
      expect(existsSync(targetOf(args))).toBe(false)
    }
  })

  test('a damaged bundle, a short passphrase, two that differ, a folder that is not empty: refused', async () => {
    const changed = whole.slice()
    changed[changed.length - 100] = (changed[changed.length - 100] ?? 0) ^ 1
    expect(await restoreVerb(place(changed), anIo(PHRASE), cheap)).toBe(1)
    const short = anIo('short')
    expect(await restoreVerb(place(whole), short, cheap)).toBe(1)
    expect(short.errLines.join('\n')).toContain('at least 12 characters')
    let nth = 0
    const unlike = { ...anIo(), askSecret: () => Promise.resolve(`some passphrase ${(nth += 1)}`) }
    expect(await restoreVerb(place(whole), unlike, cheap)).toBe(1)
    const args = place(whole)
    const full = aFolder()
    writeFileSync(join(full, 'mine.txt'), 'mine')
    const io = anIo(PHRASE)
    expect(await restoreVerb([...args.slice(0, -1), full], io, cheap)).toBe(1)
    expect(io.errLines.join('\n')).toContain('is not empty')
    expect(readdirSync(full)).toEqual(['mine.txt'])
  })

  test('gives JSON and takes the new passphrase from a file; without a place it is not understood', async () => {
    const args = place(whole, increment)
    const words = join(aFolder(), 'new')
    writeFileSync(words, `${PHRASE}\n`)
    const io = anIo()
    expect(await restoreVerb([...args, '--new-passphrase-file', words, '--json'], io, cheap)).toBe(0)
    expect(JSON.parse(io.outLines.join(''))).toMatchObject({
      ok: true,
      entries: 2,
      documents: 2,
      items: laptop.items.length,
    })
    expect(await restoreVerb(['a.age'], anIo(), cheap)).toBe(2)
    const help = anIo()
    expect(await restoreVerb(['--help'], help, cheap)).toBe(0)
    expect(help.outLines.join('\n')).toContain('lifeboat restore BUNDLE')
  })
})
