import { webcrypto } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { argon2idAsync } from '@noble/hashes/argon2.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { beforeAll, describe, expect, test } from 'vitest'
import { mirrorVerb } from '../../../office/mirrorVerb'
import { encodeItem } from '../../../shared/journal/decode'
import { encodeFrame } from '../../../shared/journal/frames'
import { bulkCipher, documentAad, sealBulk } from '../../../shared/vault/bulk'
import { blobName } from '../../../shared/vault/names'
import { subkeys } from '../../../shared/vault/keys'
import { normalisePassphrase } from '../../../shared/vault/passphrase'
import { sealRecord } from '../../../shared/vault/record'
import { makeRecoveryCode, parseRecoveryCode } from '../../../shared/vault/recoveryCode'
import { makeSlot, type Argon2 } from '../../../shared/vault/slots'
import { joined } from '../exchange/aBundle'
import { ALaptop, DESK } from '../exchange/aDesk'
import { aFolder, anIo } from './anIo'

const KEY_ID = '00000001'
const utf8 = (text: string) => new TextEncoder().encode(text)
const PHRASE = 'practice makes paper'
const dataKey = new Uint8Array(32).fill(3)
/** larger than one chunk of 1 MiB */
const packet = new Uint8Array(1_500_000).fill(37)
const invoice = new TextEncoder().encode('an invoice')
const nameOf = (bytes: Uint8Array) => blobName(subkeys(dataKey).names, bytesToHex(sha256(bytes)))
const laptop = aDeskWithPapers()
const code = makeRecoveryCode(new Uint8Array(16).fill(5))
const argon2: Argon2 = (secret, salt, { m, t, p }) => argon2idAsync(secret, salt, { m, t, p, dkLen: 32 })
const cheap = { m: 64, t: 1, p: 1 }
let frames: Uint8Array[]

function aDeskWithPapers(): ALaptop {
  const made = new ALaptop().firm()
  const entry = made.entry(made.block('0310001', '0310010'), '000-0310001-0', [[['description', 'Chairs', 'T']]])
  made.document(nameOf(packet), 'packet.pdf', packet, entry)
  made.printed(entry, 1, nameOf(packet))
  made.document(nameOf(invoice), 'invoice.pdf', invoice, entry)
  return made
}

/** As the laptop seals a document: 1 MiB a chunk, the key's id in front. */
async function sealedBlob(bytes: Uint8Array): Promise<Uint8Array> {
  const cipher = await bulkCipher(webcrypto.subtle, subkeys(dataKey).bulk)
  const total = Math.ceil(bytes.length / 1_048_576)
  const chunks = Array.from({ length: total }, async (_, n) => {
    const aad = documentAad({ desk: DESK, keyId: KEY_ID }, nameOf(bytes), n, n === total - 1)
    const chunk = bytes.subarray(n * 1_048_576, (n + 1) * 1_048_576)
    return joined([utf8(KEY_ID), await sealBulk(cipher, new Uint8Array(12).fill(n), aad, chunk)])
  })
  return joined(await Promise.all(chunks))
}

/** A mirror as the laptop writes it: the slots, then each item sealed for its place. */
beforeAll(async () => {
  const parsed = parseRecoveryCode(code)
  if (!parsed.ok) throw new Error('the code of this test is mistyped')
  const slot = (slotId: string, kind: 'passphrase' | 'recovery', secret: string) =>
    makeSlot(
      secret,
      dataKey,
      cheap,
      new Uint8Array(16).fill(1),
      new Uint8Array(24).fill(2),
      {
        desk: DESK,
        slotId,
        operator: kind === 'recovery' ? '' : 'op-1',
        operatorName: kind === 'recovery' ? '' : 'Dana',
        kind,
        keyId: KEY_ID,
      },
      argon2,
    )
  const slots = [
    await slot('s1', 'passphrase', normalisePassphrase(PHRASE)),
    await slot('s2', 'recovery', parsed.value),
  ]
  const vault = { v: 1, desk: DESK, label: 'Drill: Tern and Harrow', drill: true, keyId: KEY_ID, slots, schema: 1 }
  const { device } = laptop
  const key = subkeys(dataKey).items
  frames = [
    encodeFrame({ type: 'slots', device, sequence: 0, payload: utf8(JSON.stringify(vault)) }),
    ...laptop.items.map((item) => {
      const { sequence } = item
      const nonce = new Uint8Array(24).fill(sequence)
      const place = { desk: DESK, keyId: KEY_ID, table: 'items', device, sequence }
      return encodeFrame({
        type: 'item',
        device,
        sequence,
        payload: sealRecord(key, nonce, place, utf8(encodeItem(item))),
      })
    }),
  ]
})

async function aMirror(bytes: Uint8Array, documents: readonly Uint8Array[] = [packet, invoice]): Promise<string> {
  const folder = aFolder()
  mkdirSync(join(folder, 'blobs'))
  for (const document of documents) writeFileSync(join(folder, 'blobs', nameOf(document)), await sealedBlob(document))
  writeFileSync(join(folder, 'journal.lbj'), bytes)
  return folder
}

describe('lifeboat mirror', () => {
  test.each([
    ['the passphrase', PHRASE],
    ['the recovery code, small and spaced', code.toLowerCase().replaceAll('-', ' ')],
  ])('gives back the whole desk with %s', async (_what, secret) => {
    const to = join(aFolder(), 'desk')
    const io = anIo(secret)
    expect(await mirrorVerb([await aMirror(joined(frames)), '--to', to], io)).toBe(0)
    expect(readFileSync(join(to, 'journal.ndjson'), 'utf8')).toBe(
      laptop.items.map((item) => `${encodeItem(item)}\n`).join(''),
    )
    const entries = JSON.parse(readFileSync(join(to, 'entries.json'), 'utf8'))
    expect(entries.entries[0].fields.entryNumber).toBe('000-0310001-0')
    expect(io.errLines).toEqual([])
  })

  test('a torn tail and a damaged stretch are named, and all else is there', async () => {
    const torn = joined(frames).slice(0, -7)
    const damaged = joined(frames)
    const at = joined(frames.slice(0, 3)).length + 40
    damaged[at] = (damaged[at] ?? 0) ^ 1
    const io = anIo(PHRASE)
    const to = join(aFolder(), 'torn')
    expect(await mirrorVerb([await aMirror(torn), '--to', to], io)).toBe(1)
    expect(io.errLines.join('\n')).toContain('are no whole item')
    expect(readFileSync(join(to, 'journal.ndjson'), 'utf8').split('\n')).toHaveLength(laptop.items.length)
    const second = join(aFolder(), 'damaged')
    expect(await mirrorVerb([await aMirror(damaged), '--to', second], io)).toBe(1)
    expect(io.errLines.join('\n')).toContain('are damaged')
    expect(io.errLines.join('\n')).toContain('is broken at item 3')
    expect(readFileSync(join(second, 'journal.ndjson'), 'utf8').split('\n')).toHaveLength(laptop.items.length)
  })

  test('the journal file alone gives back all but the documents, and names them', async () => {
    const io = anIo(PHRASE)
    const to = join(aFolder(), 'journal-only')
    expect(await mirrorVerb([await aMirror(joined(frames), []), '--to', to], io)).toBe(1)
    expect(io.errLines).toEqual([
      'LOST    000-0310001-0 revision 1 is not in the mirror, or does not open whole.',
      'LOST    invoice.pdf is not in the mirror, or does not open whole.',
    ])
    expect(readFileSync(join(to, 'journal.ndjson'), 'utf8').split('\n')).toHaveLength(laptop.items.length + 1)
  })

  test('an item moved to another place does not open there', async () => {
    const moved = laptop.items.map((_, index) => frames[index + 1] as Uint8Array)
    const { device } = laptop
    const payload = (frames[2] as Uint8Array).slice(27, -4)
    const io = anIo(PHRASE)
    const to = join(aFolder(), 'moved')
    const bytes = joined([
      frames[0] as Uint8Array,
      ...moved,
      encodeFrame({ type: 'item', device, sequence: 99, payload }),
    ])
    expect(await mirrorVerb([await aMirror(bytes), '--to', to], io)).toBe(1)
    expect(io.errLines.join('\n')).toContain(`Item 99 of laptop ${device} does not open`)
  })

  test('a wrong passphrase and a folder without a journal: a sentence each', async () => {
    const io = anIo('something else entirely')
    expect(await mirrorVerb([await aMirror(joined(frames)), '--to', join(aFolder(), 'x')], io)).toBe(1)
    expect(io.errLines.join('\n')).toContain('It opens neither for Dana nor as the recovery code')
    const none = anIo(PHRASE)
    expect(await mirrorVerb([aFolder(), '--to', join(aFolder(), 'x')], none)).toBe(1)
    expect(none.errLines.join('\n')).toContain('cannot be read')
    const noise = anIo(PHRASE)
    expect(await mirrorVerb([await aMirror(utf8('no mirror')), '--to', join(aFolder(), 'x')], noise)).toBe(1)
    expect(noise.errLines.join('\n')).toContain('No key slots were found')
  })

  test('--help says what it does, and reads nothing', async () => {
    const io = anIo()
    expect(await mirrorVerb(['--help'], io)).toBe(0)
    expect(io.outLines.join('\n')).toContain('lifeboat mirror FOLDER')
  })
})
