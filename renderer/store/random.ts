/** Randomness of the window: shared code is given it, never makes it. */
const crockford = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

export const randomBytes = (length: number): Uint8Array => crypto.getRandomValues(new Uint8Array(length))

/** Crockford base32; 5 bits a character. */
export const randomText = (characters: number): string =>
  Array.from(randomBytes(characters), (byte) => crockford[byte & 31]).join('')

/** 80 bits: ids of entries, lines, contacts, made on several laptops that meet only later. */
export const randomId = (): string => randomText(16)
