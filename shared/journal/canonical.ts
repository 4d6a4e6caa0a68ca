/**
 * Canonical JSON by RFC 8785, narrowed to what the journal holds: no fractions, so that no two programs ever print one
 * number in two ways. Whoever hashes or signs a value gets the same bytes from every laptop.
 */

/** Thrown for a value that has no canonical form. It is a bug of the caller: `validateChanges` stands before it. */
export class CanonicalError extends Error {
  override readonly name = 'CanonicalError'
}

const surrogate = /\p{Surrogate}/u
/** Text without anything that JSON escapes: the quotes are put around it, without a call to JSON.stringify. */
const plain = /^[^"\\\u0000-\u001f\ud800-\udfff]*$/

/** @throws CanonicalError on fractions, numbers past 2^53, undefined members, lone surrogates and foreign objects. */
export function canonicalJson(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return text(value)
    case 'number':
      if (!Number.isSafeInteger(value)) throw new CanonicalError(`Not a whole number: ${value}`)
      return JSON.stringify(value)
    case 'boolean':
      return value ? 'true' : 'false'
    case 'object':
      return value === null ? 'null' : Array.isArray(value) ? list(value) : members(value)
    default:
      throw new CanonicalError(`No canonical form for ${typeof value}`)
  }
}

function text(value: string): string {
  if (plain.test(value)) return `"${value}"`
  if (surrogate.test(value)) throw new CanonicalError('Lone surrogate in text')
  return JSON.stringify(value)
}

function list(values: readonly unknown[]): string {
  let out = '['
  for (let i = 0; i < values.length; i++) out += (i === 0 ? '' : ',') + canonicalJson(values[i])
  return out + ']'
}

function members(value: object): string {
  const prototype: unknown = Object.getPrototypeOf(value)
  if (prototype !== Object.prototype && prototype !== null) throw new CanonicalError('Not a plain object')
  let out = '{'
  // RFC 8785 3.2.3: names in the order of their UTF-16 code units, which is what a plain sort compares.
  for (const name of Object.keys(value).sort())
    out += `${out.length === 1 ? '' : ','}${text(name)}:${canonicalJson((value as Record<string, unknown>)[name])}`
  return out + '}'
}

const escapedHalf = /\\u[dD][89a-fA-F]/

/**
 * Whether what was read from JSON of somebody else can be hashed. UTF-8 has no half of a character, but an escape can
 * write one (a lone surrogate); shapes keep out all else that has no canonical form.
 * @param json the text that `value` was read from: without such an escape nothing is looked at
 */
export function hasCanonicalForm(json: string, value: unknown): boolean {
  if (!escapedHalf.test(json)) return true
  try {
    canonicalJson(value)
    return true
  } catch (error) {
    if (error instanceof CanonicalError) return false
    throw error
  }
}
