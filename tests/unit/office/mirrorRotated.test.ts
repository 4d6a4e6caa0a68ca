import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { webcrypto } from 'node:crypto'
import { argon2idAsync } from '@noble/hashes/argon2.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { expect, test } from 'vitest'
import { mirrorVerb } from '../../../office/mirrorVerb'
import { encodeItem } from '../../../shared/journal/decode'
import { encodeFrame } from '../../../shared/journal/frames'
import { bulkCipher, documentAad, sealBulk } from '../../../shared/vault/bulk'
import { subkeys } from '../../../shared/vault/keys'
import { blobName } from '../../../shared/vault/names'
import { sealRecord } from '../../../shared/vault/record'
import { closeRing, type NamedKey } from '../../../shared/vault/ring'
import { makeSlot, type Argon2 } from '../../../shared/vault/slots'
import { joined } from '../exchange/aBundle'
import { ALaptop, DESK } from '../exchange/aDesk'
import { aFolder, anIo } from './anIo'

const utf8 = (text: string) => new TextEncoder().encode(text)
const argon2: Argon2 = (secret, salt, { m, t, p }) => argon2idAsync(secret, salt, { m, t, p, dkLen: 32 })
const before: NamedKey = { keyId: '00000001', dataKey: new Uint8Array(32).fill(3) }
const after: NamedKey = { keyId: '00000002', dataKey: new Uint8Array(32).fill(4) }
const OLD_PHRASE = 'practice makes paper'
const NEW_PHRASE = 'tern harrow estuary'
const packet = utf8('the paper of the day before')
const packetName = blobName(subkeys(before.dataKey).names, bytesToHex(sha256(packet)))

async function slotsFrame(key: NamedKey, phrase: string, ring: ReturnType<typeof closeRing>) {
  const wish = { desk: DESK, slotId: key.keyId, operator: 'op-1', operatorName: 'Dana', keyId: key.keyId }
  const fill = (length: number) => new Uint8Array(length).fill(9)
  const slot = await makeSlot(
    phrase,
    key.dataKey,
    { m: 64, t: 1, p: 1 },
    fill(16),
    fill(24),
    { ...wish, kind: 'passphrase' },
    argon2,
  )
  const vault = { v: 1, desk: DESK, label: 'Rotated', drill: true, keyId: key.keyId, slots: [slot], ring, schema: 1 }
  return encodeFrame({ type: 'slots', device: laptop.device, sequence: 0, payload: utf8(JSON.stringify(vault)) })
}

const laptop = new ALaptop().firm()
const entry = laptop.entry(laptop.block('0310001', '0310010'), '000-0310001-0', [[['description', 'Chairs', 'T']]])
laptop.document(packetName, 'packet.pdf', packet, entry)
laptop.printed(entry, 1, packetName)

const itemFrame = (item: (typeof laptop.items)[number], { keyId, dataKey }: NamedKey) => {
  const { device, sequence } = item
  const place = { desk: DESK, keyId, table: 'items', device, sequence }
  const nonce = new Uint8Array(24).fill(sequence)
  const payload = sealRecord(subkeys(dataKey).items, nonce, place, utf8(encodeItem(item)))
  return encodeFrame({ type: 'item', device, sequence, payload })
}

/** Half of the items were recorded before the rotation, half after it; the packet before. */
async function aRotatedMirror(): Promise<string> {
  const folder = aFolder()
  mkdirSync(join(folder, 'blobs'))
  const cipher = await bulkCipher(webcrypto.subtle, subkeys(before.dataKey).bulk)
  const aad = documentAad({ desk: DESK, keyId: before.keyId }, packetName, 0, true)
  const sealed = await sealBulk(cipher, new Uint8Array(12).fill(1), aad, packet)
  writeFileSync(join(folder, 'blobs', packetName), joined([utf8(before.keyId), sealed]))
  const half = Math.floor(laptop.items.length / 2)
  const frames = [
    await slotsFrame(before, OLD_PHRASE, []),
    ...laptop.items.slice(0, half).map((item) => itemFrame(item, before)),
    await slotsFrame(
      after,
      NEW_PHRASE,
      closeRing(DESK, after, [before], () => new Uint8Array(24).fill(7)),
    ),
    ...laptop.items.slice(half).map((item) => itemFrame(item, after)),
  ]
  writeFileSync(join(folder, 'journal.lbj'), joined(frames))
  return folder
}

test('a mirror of a rotated desk gives back everything, from before and after, with the new passphrase', async () => {
  const to = join(aFolder(), 'desk')
  const io = anIo(NEW_PHRASE)
  expect(await mirrorVerb([await aRotatedMirror(), '--to', to], io)).toBe(0)
  expect(io.errLines).toEqual([])
  expect(readFileSync(join(to, 'journal.ndjson'), 'utf8')).toBe(
    laptop.items.map((item) => `${encodeItem(item)}\n`).join(''),
  )
  expect(io.outLines.join('\n')).toContain('1 entries and 1 packets and documents')
})

test('the passphrase of before the rotation does not open it', async () => {
  const io = anIo(OLD_PHRASE)
  expect(await mirrorVerb([await aRotatedMirror(), '--to', join(aFolder(), 'desk')], io)).toBe(1)
  expect(io.errLines.join('\n')).toContain('It opens neither for Dana nor as the recovery code')
})
