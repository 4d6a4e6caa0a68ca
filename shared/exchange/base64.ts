const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** RFC 4648 base64 with padding. (`btoa` is not in every place where shared/ runs.) */
export function base64(bytes: Uint8Array): string {
  let out = ''
  for (let at = 0; at < bytes.length; at += 3) {
    const left = bytes.length - at
    const word = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0)
    for (let sextet = 0; sextet < 4; sextet += 1)
      out += sextet <= left ? (ALPHABET[(word >> (18 - 6 * sextet)) & 63] ?? '') : '='
  }
  return out
}

/** The bytes, or undefined when the text is not base64 in its one shortest form. */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> | undefined {
  const body = text.replace(/=+$/u, '')
  const out = new Uint8Array(Math.floor((body.length * 3) / 4))
  let bits = 0
  let held = 0
  let at = 0
  for (const letter of body) {
    const sextet = ALPHABET.indexOf(letter)
    if (sextet < 0) return undefined
    bits = ((bits << 6) | sextet) & 0xffff
    held += 6
    if (held >= 8) {
      held -= 8
      out[at] = (bits >> held) & 0xff
      at += 1
    }
  }
  return base64(out) === text ? out : undefined
}
