import { noTally, tally, type SetDifference } from './compare'
import type { KitRow } from './content'
import type { KitCatalogue } from './format'

/** A catalogue is replaced as a whole; this says what that would change. Row by row, by id. */
export function compareRows(set: KitCatalogue, before: readonly KitRow[], after: readonly KitRow[]): SetDifference {
  const old = new Map(before.map((row) => [row.id, row]))
  const found: SetDifference = {
    set,
    records: after.length,
    fresh: noTally(),
    changed: noTally(),
    gone: noTally(),
    same: 0,
    goneStays: false,
  }
  for (const row of after) {
    const was = old.get(row.id)
    if (was === undefined) tally(found.fresh, nameOf(row))
    else if (sameRow(was, row)) found.same += 1
    else tally(found.changed, nameOf(row))
    old.delete(row.id)
  }
  for (const row of old.values()) tally(found.gone, nameOf(row))
  return found
}

const nameOf = (row: KitRow): string => row['name'] || row['sku'] || row.id

/** An empty column and none at all are the same. */
function sameRow(a: KitRow, b: KitRow): boolean {
  for (const column in a) if ((a[column] ?? '') !== (b[column] ?? '')) return false
  for (const column in b) if (a[column] === undefined && b[column] !== '') return false
  return true
}
