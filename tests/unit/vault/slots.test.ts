import { describe, expect, test } from 'vitest'
import { SCHEMA_VERSION } from '../../../shared/journal/item'
import { ARGON2_FLOOR, makeSlot, openSlot, parseVaultFile, type SlotWish } from '../../../shared/vault/slots'
import { argon2, cheap } from './cheapArgon2'

const dataKey = new Uint8Array(32).map((_, i) => i)
const salt = new Uint8Array(16).fill(5)
const nonce = new Uint8Array(24).fill(6)
const wish: SlotWish = {
  desk: '0123456789ABCDEF',
  slotId: 'slot1',
  operator: 'op1',
  operatorName: 'Ana Ruiz',
  kind: 'passphrase',
  keyId: 'ABCDEFGH',
}
const aSlot = () => makeSlot('a long passphrase', dataKey, cheap, salt, nonce, wish, argon2)
const wrong = { ok: false, error: { type: 'WrongSecret' } }

test('the floor of the passphrase cost is 64 MiB and three passes', () => {
  expect(ARGON2_FLOOR).toEqual({ m: 64 * 1024, t: 3, p: 1 })
})

describe('a key slot', () => {
  test('opens with its secret alone', async () => {
    const slot = await aSlot()
    expect(await openSlot(wish.desk, slot, 'a long passphrase', argon2)).toEqual({ ok: true, value: dataKey })
    expect(await openSlot(wish.desk, slot, 'a long passphrasf', argon2)).toEqual(wrong)
  })

  test('cannot be moved to another desk, operator, kind or key, and a damaged one does not open', async () => {
    const slot = await aSlot()
    const open = (desk: string, changed: object) => openSlot(desk, { ...slot, ...changed }, 'a long passphrase', argon2)
    expect(await open('0123456789ABCDEG', {})).toEqual(wrong)
    for (const changed of [
      { slotId: 'slot2' },
      { operator: 'op2' },
      { kind: 'recovery' },
      { keyId: 'ABCDEFGJ' },
      { wrappedKey: slot.wrappedKey.replace(/^./u, (c) => (c === 'A' ? 'B' : 'A')) },
      { wrappedKey: 'A' },
      { argon2id: { ...slot.argon2id, salt: 'AAAA' + slot.argon2id.salt.slice(4) } },
      { argon2id: { ...slot.argon2id, t: 2 } },
    ])
      expect([changed, await open(wish.desk, changed)]).toEqual([changed, wrong])
    expect((await open(wish.desk, { operatorName: 'Ana R.' })).ok).toBe(true)
  })
})

describe('the vault file', () => {
  const file = async () => ({
    v: 1,
    desk: wish.desk,
    label: 'Rio Grande Brokers',
    drill: false,
    keyId: wish.keyId,
    device: 'AAAAAAAAAA',
    slots: [await aSlot()],
    schema: SCHEMA_VERSION,
  })

  test('reads back, from text and from the bytes of a frame', async () => {
    const text = JSON.stringify(await file())
    expect(parseVaultFile(text)).toEqual({ ok: true, value: await file() })
    expect(parseVaultFile(new TextEncoder().encode(text))).toEqual({ ok: true, value: await file() })
  })

  test('of a newer Lifeboat is refused by name, whatever else stands in it', async () => {
    const newer = { ok: false, error: { type: 'NewerLifeboat', schema: SCHEMA_VERSION + 1 } }
    expect(parseVaultFile(JSON.stringify({ ...(await file()), schema: SCHEMA_VERSION + 1, more: 1 }))).toEqual(newer)
  })

  test('that is none is unreadable, and one that asks for all the memory too', async () => {
    const unreadable = { ok: false, error: { type: 'VaultUnreadable' } }
    const slot = await aSlot()
    const greedy = { ...slot, argon2id: { ...slot.argon2id, m: 2 ** 30 } }
    for (const text of ['', '[]', '{"v":1}', JSON.stringify({ ...(await file()), slots: [greedy] })])
      expect(parseVaultFile(text)).toMatchObject(unreadable)
    expect(parseVaultFile(new Uint8Array([0xff]))).toMatchObject(unreadable)
  })
})
