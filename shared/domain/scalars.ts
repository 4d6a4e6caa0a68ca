import { z } from 'zod'

/** Scalars of the trade as the journal stores them. Identifiers are text, money is whole cents, a day is a calendar day. */

/** Text as keyed: no control characters (the edge replaces them), no lone surrogates, at most 20,000 characters. */
export const Text = z
  .string()
  .max(20_000)
  .regex(/^[^\u0000-\u001f\u007f-\u009f\ud800-\udfff]*$/u)
/** Text of several lines, as messages and minutes are written: like `Text`, line breaks allowed. */
export const Prose = z
  .string()
  .max(20_000)
  .regex(/^[^\u0000-\u0009\u000b-\u001f\u007f-\u009f\ud800-\udfff]*$/u)
/** US dollars × 100, never a float. Not negative. */
export const Cents = z.int().min(0).max(99_999_999_999_99)
/** Calendar day at the port, no time zone: YYYY-MM-DD, existing. */
export const Day = z.iso.date()
/** RFC 9557 moment with offset and zone: 2026-11-24T02:05:00-06:00[America/Chicago]. */
export const Moment = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?[+-]\d{2}:\d{2}\[[A-Za-z0-9_+/-]+\]$/u)
/** Non-negative decimal as text: quantities and weights keep the digits that were keyed. */
export const Decimal = z.string().regex(/^\d{1,12}(\.\d{1,6})?$/u)
/**
 * One leaf: street ⏎ city ⏎ state or province ⏎ postal code ⏎ ISO country, five parts, each may be empty.
 * An address is one leaf so that two laptops can never mix the street of one with the city of the other.
 */
export const Address = z
  .string()
  .max(2_000)
  .regex(/^[^\n]*\n[^\n]*\n[^\n]*\n[^\n]*\n[^\n]*$/u)
export const Id = z.string().min(1).max(64)
/** Position among brothers: fixed-width text compared as text, so that a row goes between two others. */
export const OrderKey = z.string().min(1).max(64)

/** Ids or words joined by blanks. */
export const List = z
  .string()
  .max(2_000_000)
  .regex(/^[^\n]*$/u)
