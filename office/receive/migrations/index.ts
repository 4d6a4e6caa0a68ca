import { journalSql } from './0001-journal'
import { typedTablesSql } from './0002-typed-tables'
import { viewsSql } from './0003-views'

/**
 * Numbered, applied once and in order, never changed after a release: what is applied is known by its hash. Only what
 * PostgreSQL and PGlite both understand.
 */
export interface Migration {
  number: number
  name: string
  /** @param schema where it is applied: the firm's own, or the one for exercises */
  sql(schema: string): string
}

export const migrations: readonly Migration[] = [
  { number: 1, name: 'journal', sql: journalSql },
  { number: 2, name: 'typed tables', sql: typedTablesSql },
  { number: 3, name: 'views', sql: viewsSql },
]
