import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { verifyChain } from '../../../shared/journal/chain'
import { decodeItem } from '../../../shared/journal/decode'
import { createFold } from '../../../shared/journal/fold'
import { readFrames, type FrameFound } from '../../../shared/journal/frames'
import type { Item } from '../../../shared/journal/item'
import { subkeys } from '../../../shared/vault/keys'
import { openRecord } from '../../../shared/vault/record'
import { openSlot, parseVaultFile, type VaultFile } from '../../../shared/vault/slots'
import { plainDesk } from '../../fixtures/journal/expected'
import { argon2 } from '../vault/cheapArgon2'

/** The journals of every schema that was ever released, sealed as they were then: each must open for ever. */
const root = new URL('../../fixtures/journal/', import.meta.url)
const schemas = readdirSync(root).filter((name) => name.startsWith('schema-'))

const must = <T>(result: { ok: true; value: T } | { ok: false; error: unknown }): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

async function keysOf(vault: VaultFile, kind: 'passphrase' | 'recovery', secret: string) {
  const keys = new Map<string, Uint8Array>()
  for (const slot of vault.slots.filter((of) => of.kind === kind))
    keys.set(slot.keyId, subkeys(must(await openSlot(vault.desk, slot, secret, argon2))).items)
  return keys
}

function itemsOf(frames: readonly FrameFound[], vault: VaultFile, keys: ReadonlyMap<string, Uint8Array>): Item[] {
  return frames
    .filter((frame) => frame.type === 'item')
    .map(({ device, sequence, payload }) => {
      const place = { desk: vault.desk, table: 'items', device, sequence }
      return must(decodeItem(must(openRecord((keyId) => keys.get(keyId), place, payload))))
    })
}

test('there is a frozen journal of the first schema', () => {
  expect(schemas).toContain('schema-1')
})

describe.each(schemas)('the frozen journal of %s', (schema) => {
  const file = (name: string) => readFileSync(new URL(`${schema}/${name}`, root))
  const json = (name: string) => JSON.parse(file(name).toString('utf8')) as unknown
  const secrets = json('secrets.json') as { passphrase: string; recovery: string }

  test.each(['passphrase', 'recovery'] as const)(
    'opens with the %s, whole, and folds to the desk it was',
    async (kind) => {
      const { frames, torn, damaged } = readFrames(file('journal.lbj'))
      expect([torn?.bytes, damaged]).toEqual([50, []])
      const slots = frames.filter((frame) => frame.type === 'slots')
      const vault = must(parseVaultFile(slots.at(-1)?.payload ?? ''))
      const items = itemsOf(frames, vault, await keysOf(vault, kind, secrets[kind]))
      for (const device of new Set(items.map((item) => item.device)))
        expect(verifyChain(items.filter((item) => item.device === device)).ok).toBe(true)
      const fold = createFold()
      fold.addAll(items)
      expect(plainDesk(fold.state)).toEqual(json('desk.json'))
    },
  )
})

test('the frozen desk holds a conflict, a contested removal and words of a newer version', () => {
  const desk = JSON.parse(readFileSync(new URL('schema-1/desk.json', root), 'utf8')) as Record<
    string,
    Record<string, { conflicts?: Record<string, unknown>; newer?: boolean }>
  >
  expect(Object.keys(desk['entry']?.['e1']?.conflicts ?? {})).toEqual(['description'])
  expect(Object.keys(desk['line']?.['l2']?.conflicts ?? {})).toEqual(['removed'])
  expect([desk['teleport']?.['x1']?.newer, desk['contact']?.['c1']?.newer]).toEqual([true, true])
})
