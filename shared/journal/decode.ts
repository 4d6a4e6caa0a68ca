import { err, ok, type Result } from '../result'
import { canonicalJson, hasCanonicalForm } from './canonical'
import { ENVELOPE_VERSION, Item, SCHEMA_VERSION } from './item'
import { isItem } from './itemShape'
import { stampDevice } from './stamp'

export type DecodeError =
  /** Written by a later program: the desk is refused with a sentence, untouched. */
  { type: 'NewerLifeboat'; schema: number } | { type: 'ItemUnreadable'; why: string }

/** The plaintext that is hashed and sealed. */
export const encodeItem = (item: Item): string => canonicalJson(item)

/**
 * The edge of the journal: opened bytes or text become an Item, as stored (upcasters read it later, in the fold).
 * What is not an item is named, with the place that is wrong.
 */
export function decodeItem(plaintext: string | Uint8Array): Result<Item, DecodeError> {
  let text: string
  let value: unknown
  try {
    text = typeof plaintext === 'string' ? plaintext : new TextDecoder('utf-8', { fatal: true }).decode(plaintext)
    value = JSON.parse(text)
  } catch {
    return err({ type: 'ItemUnreadable', why: 'not JSON in UTF-8' })
  }
  const newer = newerSchema(value)
  if (newer !== null) return err({ type: 'NewerLifeboat', schema: newer })
  if (!isItem(value)) {
    const issue = Item.safeParse(value).error?.issues[0]
    return err({ type: 'ItemUnreadable', why: `${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'not an item'}` })
  }
  if (stampDevice(value.at) !== value.device)
    return err({ type: 'ItemUnreadable', why: 'at: stamped by another device' })
  if (!hasCanonicalForm(text, value)) return err({ type: 'ItemUnreadable', why: 'half a character in a text' })
  return ok(value)
}

function newerSchema(value: unknown): number | null {
  if (typeof value !== 'object' || value === null) return null
  const { v, schema } = value as { v?: unknown; schema?: unknown }
  if (typeof schema !== 'number') return null
  return schema > SCHEMA_VERSION || (typeof v === 'number' && v > ENVELOPE_VERSION) ? schema : null
}
