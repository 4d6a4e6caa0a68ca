import { z } from 'zod'
import { fromBase64, toBase64 } from './base64'
import { subkeys, type KeyId } from './keys'
import { aadText, NONCE_BYTES, openItem, sealItem } from './seal'

/**
 * The key ring: after a rotation the data keys of before, each sealed under the present one. What was sealed under an
 * old key stays as it is and still opens; everything new is sealed under the new key. Who has only an old key opens
 * nothing that was recorded after the rotation; who has the new one opens all. Nothing is sealed again: a copy that was
 * lost holds the old items anyway, and rewriting every row, page and document would put all of them at risk for nothing.
 */
export const RingEntry = z.strictObject({
  keyId: z.string().regex(/^[0-9A-HJKMNP-TV-Z]{8}$/u),
  /** base64 of nonce ‖ ciphertext ‖ tag */
  wrappedKey: z.string().regex(/^[A-Za-z0-9+/]+={0,2}$/u),
})
export type RingEntry = z.infer<typeof RingEntry>

/** A data key (32 bytes) and its name. */
export interface NamedKey {
  readonly keyId: KeyId
  readonly dataKey: Uint8Array
}

/** What the seal is bound to: an old key cannot be moved to another desk or under another key. */
const ringAad = (desk: string, under: KeyId, keyId: KeyId) => aadText(desk, under, 'ring', keyId)

/** `old` from the first key of the desk to the last before `present`; `nonce` gives 24 random bytes at each call. */
export function closeRing(
  desk: string,
  present: NamedKey,
  old: readonly NamedKey[],
  nonce: () => Uint8Array,
): RingEntry[] {
  const under = subkeys(present.dataKey).ring
  return old.map(({ keyId, dataKey }) => {
    const bytes = nonce()
    if (bytes.length !== NONCE_BYTES) throw new Error(`A nonce has ${NONCE_BYTES} bytes`)
    return { keyId, wrappedKey: toBase64(sealItem(under, bytes, ringAad(desk, present.keyId, keyId), dataKey)) }
  })
}

/** The old keys in the order of the ring. One that is damaged is left out: what it sealed is then named as unreadable. */
export function openRing(desk: string, present: NamedKey, ring: readonly RingEntry[]): NamedKey[] {
  const under = subkeys(present.dataKey).ring
  return ring.flatMap(({ keyId, wrappedKey }) => {
    const wrapped = fromBase64(wrappedKey)
    const opened = wrapped === null ? undefined : openItem(under, ringAad(desk, present.keyId, keyId), wrapped)
    return opened?.ok === true && opened.value.length === 32 ? [{ keyId, dataKey: opened.value }] : []
  })
}
