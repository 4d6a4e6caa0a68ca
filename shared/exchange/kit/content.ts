import { z } from 'zod'
import { kinds } from '../../domain/kinds'
import { Id } from '../../domain/scalars'
import { Scalar } from '../../journal/item'
import { fieldSchema } from '../../journal/known'
import { err, ok, type Result } from '../../result'
import type { KitCatalogue, KitSet } from './format'

/** A record of the journal as a kit carries it: fields as `domain/kinds.ts` stores them, none that is empty. */
export const KitRecord = z.strictObject({
  kind: z.enum(['firm', 'signer', 'portProfile', 'planStep', 'contact', 'importer', 'arrival', 'inFlight', 'block']),
  id: Id,
  fields: z.record(z.string(), Scalar),
})
export type KitRecord = z.infer<typeof KitRecord>

/** A row of a catalogue: every column text. */
export const KitRow = z.record(z.string(), z.string()).and(z.object({ id: z.string().min(1).max(200) }))
export type KitRow = { id: string; [column: string]: string }

/** Which kinds a set of records may hold: a kit can never write anything else into a journal. */
export const recordSets = {
  firm: { member: 'firm.json', kinds: ['firm', 'signer', 'portProfile'] },
  plan: { member: 'plan.json', kinds: ['planStep'] },
  contacts: { member: 'contacts.json', kinds: ['contact'] },
  importers: { member: 'importers.json', kinds: ['importer'] },
  arrivals: { member: 'arrivals.json', kinds: ['arrival'] },
  inFlight: { member: 'in-flight.json', kinds: ['inFlight'] },
  blocks: { member: 'blocks.json', kinds: ['block'] },
} as const satisfies Partial<Record<KitSet, { member: string; kinds: readonly KitRecord['kind'][] }>>
export type RecordSet = keyof typeof recordSets
export const recordSetNames = Object.keys(recordSets) as RecordSet[]

export interface KitForm {
  /** as the office's file was called */
  name: string
  bytes: Uint8Array
}

/** Everything in one laptop's kit. */
export interface KitContent {
  records: Readonly<Record<RecordSet, readonly KitRecord[]>>
  /** plan.md as the broker wrote it; '' without one */
  planText: string
  products: readonly KitRow[]
  tariff: readonly KitRow[]
  /** absent in a kit that was made before agencies’ lists were carried */
  pgaFlags?: readonly KitRow[]
  pgaHistory?: readonly KitRow[]
  forms: readonly KitForm[]
}

/** The rows of a catalogue; none where the kit brings none. */
export const rowsOfCatalogue = (content: Pick<KitContent, KitCatalogue>, catalogue: KitCatalogue): readonly KitRow[] =>
  content[catalogue] ?? []

/** Why a record cannot be stored. */
export type RecordFault = { type: 'RecordFault'; id: string; field: string; why: string }

/** Judges a record by the shape of its kind: what passes here is recorded as it is. */
export function checkRecord(record: KitRecord): Result<KitRecord, RecordFault> {
  for (const [field, value] of Object.entries(record.fields)) {
    const schema = Object.hasOwn(kinds, record.kind) ? fieldSchema(record.kind, field) : undefined
    if (schema === undefined) return err({ type: 'RecordFault', id: record.id, field, why: 'no field of this name' })
    const parsed = schema.safeParse(value)
    if (!parsed.success)
      return err({
        type: 'RecordFault',
        id: record.id,
        field,
        why: parsed.error.issues[0]?.message ?? 'not a value of this field',
      })
  }
  return ok(record)
}
