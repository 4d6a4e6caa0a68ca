/** What a database refuses, by what the person at the terminal can do about it; `words.ts` has the sentences. */
export type DatabaseError =
  | { type: 'ServerNotReachable'; reason: string }
  | { type: 'LogInRefused'; reason: string }
  | { type: 'NoSuchDatabase'; reason: string }
  | { type: 'RightsMissing'; reason: string }
  | { type: 'TooManyConnections' }
  | { type: 'DiskFull' }
  | { type: 'LockWaitedTooLong' }
  | { type: 'ConnectionLost'; reason: string }
  | { type: 'ServerTooOld'; version: string }
  | { type: 'NotUtf8'; encoding: string }
  | { type: 'SchemaNewer'; schema: string; version: number; known: number }
  | { type: 'SchemaChanged'; schema: string; version: number }
  | { type: 'FolderInUse'; folder: string; process: number }
  | { type: 'FolderUnusable'; folder: string; reason: string }
  | { type: 'DatabaseRefused'; code: string; reason: string }

/** SQLSTATE → what it means here. Source: PostgreSQL manual, appendix A. */
const byState: Readonly<Record<string, (reason: string) => DatabaseError>> = {
  '28P01': (reason) => ({ type: 'LogInRefused', reason }),
  '28000': (reason) => ({ type: 'LogInRefused', reason }),
  '3D000': (reason) => ({ type: 'NoSuchDatabase', reason }),
  '42501': (reason) => ({ type: 'RightsMissing', reason }),
  '53100': () => ({ type: 'DiskFull' }),
  '53300': () => ({ type: 'TooManyConnections' }),
  '55P03': () => ({ type: 'LockWaitedTooLong' }),
  '40P01': () => ({ type: 'LockWaitedTooLong' }),
  '57P01': (reason) => ({ type: 'ConnectionLost', reason }),
  '57P02': (reason) => ({ type: 'ConnectionLost', reason }),
  '57P03': (reason) => ({ type: 'ServerNotReachable', reason }),
}

const notReachable = /^(?:ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|ETIMEDOUT|ENOENT)$/u
const lost = /Connection terminated|Client has encountered a connection error|Connection ended|socket hang up/iu

/** An error of `pg` or PGlite as a value; undefined for what is none of theirs: a bug, which is thrown on. */
export function databaseError(error: unknown): DatabaseError | undefined {
  if (!(error instanceof Error)) return undefined
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  const reason = error.message || code
  const known = byState[code]
  if (known !== undefined) return known(reason)
  if (code === 'ENOSPC' || /No space left/iu.test(reason)) return { type: 'DiskFull' }
  if (notReachable.test(code) || /timeout expired/iu.test(reason)) return { type: 'ServerNotReachable', reason }
  // Several addresses of one name were tried: Node gives each one's error.
  if (error instanceof AggregateError && error.errors.length > 0) return databaseError(error.errors[0])
  if (code === 'ECONNRESET' || code === 'EPIPE' || code.startsWith('08') || lost.test(reason))
    return { type: 'ConnectionLost', reason }
  if (/SASL|password/iu.test(reason) && code === '') return { type: 'LogInRefused', reason }
  if (/^[0-9A-Z]{5}$/u.test(code)) return { type: 'DatabaseRefused', code, reason }
  return undefined
}
