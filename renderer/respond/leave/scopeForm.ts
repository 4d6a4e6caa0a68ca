import { codesIn } from '../../../shared/domain/respond/authorisation'
import { err, ok, type Result } from '../../../shared/result'

/** For which ports and modes: as it is keyed, and as it is stored. Nothing keyed means all. */
export interface ScopeKeyed {
  ports: string
  modes: readonly string[]
}

export const scopeKeyed = (fields: { ports?: string | undefined; modes?: string | undefined }): ScopeKeyed => ({
  ports: codesIn(fields.ports).join(' '),
  modes: codesIn(fields.modes),
})

/** Codes joined by blanks, null for all; an error names the first that is no port code. */
export function scopeFrom({
  ports,
  modes,
}: ScopeKeyed): Result<{ ports: string | null; modes: string | null }, { type: 'PortNotRead'; words: string }> {
  const codes = [...new Set(codesIn(ports))]
  const odd = codes.find((code) => !/^\d{4}$/u.test(code))
  if (odd !== undefined)
    return err({ type: 'PortNotRead', words: `${odd} is no port code. Key four digits for each, as 2304.` })
  return ok({ ports: codes.join(' ') || null, modes: modes.join(' ') || null })
}
