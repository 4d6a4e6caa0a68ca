import type { ChangedAnswer } from '../../shared/domain/pga/changed'
import type { FlagsOfNumbers } from '../../shared/domain/pga/flagTable'
import type { Kept } from '../../shared/domain/pga/products'
import type { ProductsTally } from '../../shared/domain/pga/tally'
import type { PriorFiling } from '../../shared/knowledge/pga/types'
import type { KeyParts } from '../store/keys'

/** What pga.worker.ts is asked; `id` comes back with the answer. */

/** One loaded catalogue: its version and the hashes of its pages. */
export interface ListAt {
  version: string
  source: string
  hashes: readonly string[]
}
export type ListName = 'products' | 'pgaFlags' | 'pgaHistory' | 'tariff'

export type PgaAsk = { id: number } & (
  | { do: 'load'; keys: KeyParts; lists: Readonly<Record<ListName, ListAt>> }
  | { do: 'numbers'; htsNumbers: readonly string[] }
  | {
      do: 'all'
      today: string
      corrections: ReadonlyMap<string, Record<string, string>>
      /** product → what was kept for it */
      kept: ReadonlyMap<string, Kept>
      /** client of this desk → importer number, as the history names it */
      importerNumbers: ReadonlyMap<string, string>
    }
)

/** What the lists of this desk say of some numbers, as plain data. */
export interface NumbersKnown {
  flags: FlagsOfNumbers
  history: readonly PriorFiling[]
  /** absent: no tariff is loaded */
  tariff?: { called: string; known: readonly string[] }
}

export interface AllProducts {
  tally: ProductsTally
  /** against the determination before this one, of this opening; the first of them with what changed and why */
  changed: { count: number; first: readonly ChangedAnswer[] }
}

export type FromPgaWorker = { id: number } & (
  | { progress: { done: number; total: number } }
  | { loaded: true }
  | { numbers: NumbersKnown }
  | { all: AllProducts }
  | { failed: string }
)
