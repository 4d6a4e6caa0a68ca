import { z } from 'zod'
import { canonicalJson } from '../../journal/canonical'
import { Scalar, type Scalar as ScalarValue } from '../../journal/item'
import { entitiesOf, entityOf, isRemoved, type DeskState, type Entity } from '../../journal/state'
import { planOf } from '../plan'

/**
 * Directory and plan as they stand when an incident is declared, as one document in canonical JSON: the same desk gives
 * the same bytes on every laptop, so its SHA-256 can stand on paper. It holds fields as they were keyed, nothing computed.
 */
const FORMAT = 'lifeboat-frozen-1'

const Kept = z.strictObject({ id: z.string(), fields: z.record(z.string(), Scalar) })
const Frozen = z.strictObject({
  format: z.literal(FORMAT),
  frozenAt: z.string(),
  firm: z.record(z.string(), Scalar),
  contacts: z.array(Kept),
  operators: z.array(Kept),
  plan: z.array(Kept),
  signers: z.array(Kept),
})
export type Frozen = z.infer<typeof Frozen>

/** UTF-8 bytes of the document. @param frozenAt RFC 9557 moment of the declaration */
export function frozenText(state: DeskState, frozenAt: string): string {
  const frozen: Frozen = {
    format: FORMAT,
    frozenAt,
    firm: fieldsIn(entityOf(state, 'firm', 'firm')),
    contacts: keptOf(state, 'contact'),
    operators: keptOf(state, 'operator'),
    plan: planOf(state).map(({ id }) => ({ id, fields: fieldsIn(entityOf(state, 'planStep', id)) })),
    signers: keptOf(state, 'signer'),
  }
  return canonicalJson(frozen)
}

/** Reads the document back; undefined when it is none of ours. */
export function readFrozen(text: string): Frozen | undefined {
  try {
    return Frozen.safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}

const keptOf = (state: DeskState, kind: string): { id: string; fields: Record<string, ScalarValue> }[] =>
  [...entitiesOf(state, kind).values()]
    .filter((entity) => !isRemoved(entity))
    .map((entity) => ({ id: entity.id, fields: fieldsIn(entity) }))
    .sort((a, b) => (a.id < b.id ? -1 : 1))

function fieldsIn(entity: Entity | undefined): Record<string, ScalarValue> {
  const fields: Record<string, ScalarValue> = {}
  for (const [field, { v }] of Object.entries(entity?.fields ?? {})) if (v !== null) fields[field] = v
  return fields
}
