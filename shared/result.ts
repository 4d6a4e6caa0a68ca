/** An expected failure is a value with a `type` in the domain's words; a bug is an exception. */
export type Result<T, E extends { type: string }> = { ok: true; value: T } | { ok: false; error: E }

export const ok = <T>(value: T): { ok: true; value: T } => ({ ok: true, value })
export const err = <E extends { type: string }>(error: E): { ok: false; error: E } => ({ ok: false, error })

/** A forgotten case of a union does not compile, and throws if a newer value reaches it all the same. */
export function unreachable(value: never): never {
  throw new Error(`Unreachable case: ${JSON.stringify(value)}`)
}
