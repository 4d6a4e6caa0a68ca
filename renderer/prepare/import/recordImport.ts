import { mapToText } from '../../../shared/exchange/imports/mapText'
import type { Change } from '../../../shared/journal/item'
import { entityOf, textOf } from '../../../shared/journal/state'
import { err, type Result } from '../../../shared/result'
import type { ImportSession, StoreError } from '../../store/importSession'
import type { Desk, Recorded } from '../../store/types'
import { momentOf } from '../../words/times'
import { countsOf, type Compared, type Mapping } from './stage'

/** So many records stand or fall together in one item: what is imported at once is undone at once. */
const MOST_RECORDS = 10_000
/** A frame of the mirror holds 16 MiB. */
const MOST_BYTES = 12_000_000

export interface ImportWish {
  importId: string
  mapping: Mapping
  compared: Compared
  onProgress(done: number): void
}

/** Everything the import brings in, that it was done and how its columns are read: one item, or nothing. */
export async function recordImport(
  desk: Desk,
  session: ImportSession,
  wish: ImportWish,
): Promise<Result<Recorded, StoreError | { type: 'ImportTooLarge'; rows: number; most: number }>> {
  const { mapping, compared } = wish
  const about = [doneChange(desk, wish), mapChange(mapping)]
  if ('products' in compared)
    return session.storeProducts(compared.target, `import-${wish.importId}`, mapping.name, about, wish.onProgress)
  const { changes } = compared.plan
  if (changes.length > MOST_RECORDS || JSON.stringify(changes).length > MOST_BYTES)
    return err({ type: 'ImportTooLarge', rows: changes.length, most: MOST_RECORDS })
  return desk.record([...changes, ...about])
}

function doneChange(desk: Desk, { importId, mapping, compared }: ImportWish): Change {
  const counts = countsOf(compared)
  const operator = entityOf(desk.state, 'operator', desk.operator)
  return {
    action: 'import.done',
    kind: 'import',
    id: importId,
    patch: [
      ['target', mapping.target],
      ['file', mapping.name],
      ['sha256', mapping.file.sha256],
      ['source', mapping.source],
      ['at', momentOf(desk.now())],
      ['by', textOf(operator, 'name') || desk.operator],
      ['rowsNew', counts.fresh],
      ['rowsChanged', counts.changed],
      ['rowsSame', counts.same],
      ['rowsRefused', counts.refused],
    ],
  }
}

export const mapId = (target: string, source: string): string => `${target}/${source}`

function mapChange({ target, source, name, map }: Mapping): Change {
  return {
    action: 'importMap.remembered',
    kind: 'importMap',
    id: mapId(target, source),
    patch: [
      ['target', target],
      ['source', name],
      ['map', mapToText(map)],
    ],
  }
}
