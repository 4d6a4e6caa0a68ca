import type { CatalogueTarget, ImportMap, Target } from '../../../shared/exchange/imports/record'
import type { ImportPlan, RecordTarget } from '../../../shared/exchange/imports/plan'
import type { FileRead, ProductsRead, RefusedRead } from '../../store/importAsk'

/** The file that is being imported, and how its columns are read. */
export interface Mapping {
  file: FileRead
  name: string
  /** when the list was made: the file's own time, or now for what was pasted */
  asOf: string
  target: Target
  sheet: number
  map: ImportMap
  /** digest of the column names */
  source: string
  /** the map comes from an earlier import of this source */
  remembered: boolean
}

export type Compared =
  | { target: RecordTarget; plan: ImportPlan; refused: RefusedRead }
  | { target: CatalogueTarget; products: ProductsRead; refused: RefusedRead }

export interface Counts {
  fresh: number
  changed: number
  same: number
  refused: number
}

export function countsOf(compared: Compared): Counts {
  const refused = compared.refused.count
  if ('products' in compared) {
    const { fresh, changed, same } = compared.products
    return { fresh, changed, same, refused }
  }
  const of = (what: 'new' | 'changed' | 'same') => compared.plan.rows.filter((row) => row.what === what).length
  return { fresh: of('new'), changed: of('changed'), same: of('same'), refused }
}

export type Stage =
  | { at: 'choose'; refusal?: string }
  | { at: 'reading'; name: string }
  | { at: 'map'; mapping: Mapping; refusal?: string; busy: boolean }
  | { at: 'preview'; mapping: Mapping; importId: string; compared: Compared; refusal?: string }
  | { at: 'storing'; mapping: Mapping; done: number; total: number; cancelling: boolean }
  | { at: 'done'; importId: string; target: Target; counts: Counts; waiting: number }
