import { err, ok, type Result } from '../result'

/**
 * The printed recovery code (decision 21): 128 random bits as 26 characters of Crockford base32 and 2 check characters,
 * in 7 groups of 4.
 *
 * The check is a Reed–Solomon code over the 32 characters as a field (x⁵ + x² + 1): the sum of all characters is zero,
 * and so is the sum of each times its own weight. Its distance is 3, so any two wrong characters are found, hence any
 * one and any two swapped; and where one alone is wrong, its place is known, and the group can be named.
 */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const dataCharacters = 26
const codeCharacters = 28
const groupSize = 4

/** Powers of the field's generator, and their logarithms. */
const power: number[] = []
const log: number[] = new Array<number>(32).fill(0)
for (let i = 0, value = 1; i < 31; i++) {
  power.push(value)
  log[value] = i
  value = value & 16 ? ((value << 1) ^ 0b100101) & 31 : value << 1
}
const times = (a: number, b: number) => (a === 0 || b === 0 ? 0 : (power[((log[a] ?? 0) + (log[b] ?? 0)) % 31] ?? 0))
/** The weight of a place: all 28 differ, as the field has 31 powers. */
const weight = (place: number) => power[place] ?? 0

export type RecoveryCodeMistyped = {
  type: 'RecoveryCodeMistyped'
  /** 1 to 7, when one group alone can be the wrong one */
  group?: number
}

/** The code as printed, from 16 random bytes: `XXXX-XXXX-XXXX-XXXX-XXXX-XXXX-XXXX`. */
export function makeRecoveryCode(random: Uint8Array): string {
  if (random.length !== 16) throw new Error('A recovery code is made of 16 bytes')
  let bits = 0n
  for (const byte of random) bits = (bits << 8n) | BigInt(byte)
  const values: number[] = []
  for (let i = dataCharacters - 1; i >= 0; i--) values.push(Number((bits >> BigInt(5 * i)) & 31n))
  const code = [...values, ...checkValues(values)].map((value) => alphabet[value]).join('')
  return groupsOf(code).join('-')
}

const groupsOf = (code: string) => code.match(/.{1,4}/gu) ?? []

/** The two last values that make both sums zero: x + y = s, w26·x + w27·y = t. */
function checkValues(values: readonly number[]): [number, number] {
  const [sum, weighted] = sums(values)
  const denominator = weight(26) ^ weight(27)
  const numerator = weighted ^ times(weight(27), sum)
  const x = numerator === 0 ? 0 : (power[((log[numerator] ?? 0) - (log[denominator] ?? 0) + 31) % 31] ?? 0)
  return [x, x ^ sum]
}

function sums(values: readonly number[]): [number, number] {
  let sum = 0
  let weighted = 0
  values.forEach((value, place) => {
    sum ^= value
    weighted ^= times(value, weight(place))
  })
  return [sum, weighted]
}

/**
 * Reads a code as keyed: small letters, spaces and hyphens anywhere, O for 0, I and L for 1. Gives the 28 characters
 * without groups, the secret that `makeSlot` and `openSlot` take.
 */
export function parseRecoveryCode(keyed: string): Result<string, RecoveryCodeMistyped> {
  const code = keyed
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[\s\u2010-\u2015-]/gu, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/gu, '1')
  const values = [...code].map((character) => alphabet.indexOf(character))
  const unknown = values.indexOf(-1)
  if (unknown >= 0) return mistyped(values.length === codeCharacters ? unknown : null)
  if (values.length !== codeCharacters) return mistyped(null)
  const [sum, weighted] = sums(values)
  if (sum !== 0 || weighted !== 0) return mistyped(sum === 0 || weighted === 0 ? null : placeOfOneError(sum, weighted))
  // 26 characters carry 130 bits; the two in front are always zero.
  if ((values[0] ?? 0) > 7) return mistyped(0)
  return ok(code)
}

/** One character off by e at place p gives the sums e and e·w(p). */
function placeOfOneError(sum: number, weighted: number): number | null {
  const place = ((log[weighted] ?? 0) - (log[sum] ?? 0) + 31) % 31
  return place < codeCharacters ? place : null
}

const mistyped = (place: number | null): { ok: false; error: RecoveryCodeMistyped } =>
  err(
    place === null
      ? { type: 'RecoveryCodeMistyped' }
      : { type: 'RecoveryCodeMistyped', group: Math.floor(place / groupSize) + 1 },
  )
