import type { z } from 'zod'
import { err, ok, type Result } from '../result'
import { actions } from './actions'
import { Change } from './item'
import { fieldSchema, isAction, isKind } from './known'

export type ValidateError =
  { type: 'UnknownAction'; action: string } | { type: 'ChangeRefused'; kind: string; field: string; why: string }

/**
 * The strict reading on the way in: only known actions, on their kind, with known fields of a value that can be stored.
 * Shape alone is judged; the rules of the trade are diagnostics, so that no fact is ever refused.
 */
export function validateChanges(changes: readonly Change[]): Result<Change[], ValidateError> {
  if (changes.length === 0) return refused('', '', 'nothing to record')
  const out: Change[] = []
  for (const change of changes) {
    const error = faultOf(change)
    if (error !== null) return err(error)
    out.push(change)
  }
  return ok(out)
}

const refused = (kind: string, field: string, why: string) =>
  err<ValidateError>({ type: 'ChangeRefused', kind, field, why })

function faultOf(change: Change): ValidateError | null {
  const shape = Change.safeParse(change)
  if (!shape.success) {
    const issue = shape.error.issues[0]
    // patch.3.1 names the third tuple: say its field, which means something to whoever reads it
    const at = typeof issue?.path[1] === 'number' ? String(change.patch[issue.path[1]]?.[0] ?? '') : ''
    return { type: 'ChangeRefused', kind: String(change.kind), field: at, why: issue?.message ?? 'not a change' }
  }
  const { action, kind, patch } = change
  const fault = (field: string, why: string): ValidateError => ({ type: 'ChangeRefused', kind, field, why })
  if (!isAction(action)) return { type: 'UnknownAction', action }
  if (!isKind(kind)) return fault('', `no kind of this name`)
  const changes = actions[action]
  if (changes !== '*' && changes !== kind) return fault('', `${action} changes ${changes}`)
  const fields = new Set<string>()
  for (const [field, value] of patch) {
    if (fields.has(field)) return fault(field, 'set twice in one change')
    fields.add(field)
    const schema = fieldSchema(kind, field)
    if (schema === undefined) return fault(field, 'no field of this name')
    const why = value === null ? null : whyNot(schema, value)
    if (why !== null) return fault(field, why)
  }
  return null
}

const loneSurrogate = /\p{Surrogate}/u

function whyNot(schema: z.ZodType, value: unknown): string | null {
  if (typeof value === 'string' && loneSurrogate.test(value)) return 'half of a character (lone surrogate)'
  const parsed = schema.safeParse(value)
  return parsed.success ? null : (parsed.error.issues[0]?.message ?? 'not a value of this field')
}
