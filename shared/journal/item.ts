import { z } from 'zod'

/**
 * One item of the journal: the unit of atomicity in the database, the mirror, the merge and the office.
 * Its changes stand or fall together (taking a number and opening its entry, for one).
 */

/** Envelope version. Raised only when the fields of Item itself change meaning. */
export const ENVELOPE_VERSION = 1
/** One global integer, raised by every upcaster in `upcast/`. A desk with a higher one is refused, untouched. */
export const SCHEMA_VERSION = 1

/** 10 characters of Crockford base32 (50 random bits): two devices of one firm never meet the same by chance. */
export const DeviceId = z
  .string()
  .regex(/^[0-9A-HJKMNP-TV-Z]{10}$/u)
  .brand<'DeviceId'>()
export type DeviceId = z.infer<typeof DeviceId>

/** 16 characters of Crockford base32. */
export const DeskId = z
  .string()
  .regex(/^[0-9A-HJKMNP-TV-Z]{16}$/u)
  .brand<'DeskId'>()
export type DeskId = z.infer<typeof DeskId>

/** `mmmmmmmmmmmmmmm-cccccc-DDDDDDDDDD`: 15-digit ms, 6-digit counter, device. String order is time order. */
export const Stamp = z
  .string()
  .regex(/^\d{15}-\d{6}-[0-9A-HJKMNP-TV-Z]{10}$/u)
  .brand<'Stamp'>()
export type Stamp = z.infer<typeof Stamp>

/** What the laptop's clock said: every deadline, print and log uses it. `at` orders and is never shown. */
export const Wall = z.strictObject({ ms: z.int(), offsetMinutes: z.int(), zone: z.string().min(1).max(64) })
export type Wall = z.infer<typeof Wall>

export const Scalar = z.union([z.string(), z.int(), z.boolean()])
export type Scalar = z.infer<typeof Scalar>

/**
 * Where a value came from: T typed, K kit, P product, L last entry, C computed, O overridden;
 * a `~` after it marks the value *tentative* (it prints, marked, and is not exported as final).
 */
export const Mark = z.string().regex(/^[TKPLCO]~?$/u)
export type Mark = z.infer<typeof Mark>

/** [field, value or null to unset] or, for a value on a form, with the mark of where it came from. */
export const Patch = z.array(
  z.union([
    z.tuple([z.string().min(1), z.union([Scalar, z.null()])]),
    z.tuple([z.string().min(1), z.union([Scalar, z.null()]), Mark]),
  ]),
)
export type Patch = z.infer<typeof Patch>

export const Change = z.strictObject({
  action: z.string().min(1),
  kind: z.string().min(1),
  id: z.string().min(1).max(64),
  patch: Patch,
})
export type Change = z.infer<typeof Change>

/** Lower-case hex SHA-256. */
export const Hash = z
  .string()
  .regex(/^[0-9a-f]{64}$/u)
  .brand<'Hash'>()
export type Hash = z.infer<typeof Hash>

export const Item = z.strictObject({
  v: z.int(),
  schema: z.int(),
  desk: DeskId,
  device: DeviceId,
  /** 1 is the genesis item of the device: it names desk, device public key, schema, program version. */
  sequence: z.int().min(1),
  at: Stamp,
  wall: Wall,
  /** Operator id, or '' before the first operator is recorded. */
  operator: z.string(),
  changes: z.array(Change).min(1),
  /** SHA-256 of the canonical JSON of the item before it on this device; '' for sequence 1. */
  previous: z.union([Hash, z.literal('')]),
})
export type Item = z.infer<typeof Item>

/** device → {last sequence, its hash}. */
export type Heads = Record<string, { sequence: number; hash: Hash }>
