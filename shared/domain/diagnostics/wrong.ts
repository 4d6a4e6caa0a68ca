import type { Result } from '../../result'
import type { IdentifierError } from '../identifierError'
import { identifierWords } from '../identifierWords'
import type { Diagnostic, later, stop } from './diagnostic'

type Check = (text: string) => Result<unknown, IdentifierError>

/** A diagnostic where an identifier that was keyed does not have its form or its check digit; nothing while it is empty. */
export function wrong(
  kind: typeof stop | typeof later,
  text: string | undefined,
  check: Check,
  code: string,
  entity: string,
  field: string,
  what: string,
  source: string,
): Diagnostic[] {
  if (text === undefined) return []
  const checked = check(text)
  return checked.ok ? [] : [kind(code, entity, field, `${what}: ${identifierWords(checked.error)}`, source)]
}
