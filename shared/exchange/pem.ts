import { fromBase64, toBase64 } from '../vault/base64'

/** SubjectPublicKeyInfo of an Ed25519 key up to the key itself (RFC 8410). */
const SPKI_ED25519 = Uint8Array.of(0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x03, 0x21, 0x00)

/** An Ed25519 public key (32 bytes) as plain `openssl` reads it. */
export function publicKeyPem(publicKey: Uint8Array): string {
  if (publicKey.length !== 32) throw new Error(`publicKeyPem: ${publicKey.length} bytes are not an Ed25519 key`)
  const body = toBase64(Uint8Array.from([...SPKI_ED25519, ...publicKey]))
  return `-----BEGIN PUBLIC KEY-----\n${body}\n-----END PUBLIC KEY-----\n`
}

/** The 32 bytes of the key, or undefined when the text is anything but what `publicKeyPem` writes. */
export function publicKeyFromPem(pem: string): Uint8Array | undefined {
  const body = /^-----BEGIN PUBLIC KEY-----\n([A-Za-z0-9+/=]+)\n-----END PUBLIC KEY-----\n$/u.exec(pem)?.[1]
  const key = body === undefined ? undefined : fromBase64(body)?.slice(SPKI_ED25519.length)
  return key?.length === 32 && publicKeyPem(key) === pem ? key : undefined
}
