import { z } from 'zod'
import { kinds, type Kind } from '../domain/kinds'
import { actions, type Action } from './actions'

/** Which words of the journal this version knows, taken from `actions.ts` and `domain/kinds.ts`. */

export const isAction = (word: string): word is Action => Object.hasOwn(actions, word)
export const isKind = (word: string): word is Kind => Object.hasOwn(kinds, word)

/** The schema of one field, or undefined when the kind has no such field. Kinds with free columns know every name. */
export function fieldSchema(kind: Kind, field: string): z.ZodType | undefined {
  const schema = kinds[kind]
  if (schema instanceof z.ZodRecord) return field === '__proto__' ? undefined : schema.valueType
  const shape: Readonly<Record<string, z.ZodType>> = schema.shape
  return Object.hasOwn(shape, field) ? shape[field] : undefined
}

/** kind → its fields, or null for kinds with free columns. Asked for every write of a replay, hence computed once. */
const fieldNames: ReadonlyMap<string, ReadonlySet<string> | null> = new Map(
  Object.entries(kinds).map(([kind, schema]) => [
    kind,
    schema instanceof z.ZodRecord ? null : new Set(Object.keys(schema.shape)),
  ]),
)

/** Whether this version knows the action and that it changes this kind. */
export function knowsAction(action: string, kind: string): boolean {
  if (!isAction(action) || !isKind(kind)) return false
  const changes = actions[action]
  return changes === '*' || changes === kind
}

export function knowsField(kind: string, field: string): boolean {
  const names = fieldNames.get(kind)
  return names === null || names?.has(field) === true
}
