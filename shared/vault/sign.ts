import { ed25519 } from '@noble/curves/ed25519.js'

/** Ed25519 signatures of a device: what a bundle says came from this laptop. */

/** 32 bytes, from the device's 32-byte random seed. */
export const publicKeyOf = (seed: Uint8Array): Uint8Array<ArrayBuffer> => new Uint8Array(ed25519.getPublicKey(seed))

/** 64 bytes. */
export const signBytes = (seed: Uint8Array, bytes: Uint8Array): Uint8Array<ArrayBuffer> =>
  new Uint8Array(ed25519.sign(bytes, seed))

/** False as well for a key or a signature that is none. Strict (RFC 8032), so that every tool gives one answer. */
export function verifySignature(publicKey: Uint8Array, bytes: Uint8Array, signature: Uint8Array): boolean {
  try {
    return ed25519.verify(signature, bytes, publicKey, { zip215: false })
  } catch {
    return false
  }
}
