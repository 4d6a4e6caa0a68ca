import type { Past } from './past'
import { stampDevice } from './stamp'
import type { Entity, Write } from './state'

/**
 * One field, one removal: which writes are kept, and which of them contradict. Pure; `fold.ts` calls it.
 *
 * WHY THE KEPT WRITES ARE ENOUGH, so that no item needs reading again. Of each field the fold keeps the writes that are
 * in no other write's past: the maxima of a partial order (the winner, and its `rivals`).
 * 1. Maxima can be found one write at a time and in any order: max(S and w) = max(max(S) and w), since whoever is in the
 *    past of a dropped write is in the past of the write that dropped it.
 * 2. A write is dropped only on knowledge that it had been seen, and knowledge only grows (`past.ts`). So a merge item
 *    that arrives late leaves at worst too many kept, and judging the kept ones again gives exactly the maxima.
 * 3. Writes of equal value are kept too: they contradict nobody today, but a third write may have seen only one of them.
 * A removal stands against edits of every field, and an edit may since have been overwritten by somebody who had seen
 * the removal. So an entity also keeps the last editing item of each device between two merges of that device: within
 * such a stretch the device saw nothing new, and the last edit is unseen by a removal whenever any of them is.
 */

/** An item that wrote a field of the entity other than `removed`. */
export interface Edit {
  readonly at: string
  readonly seq: number
}

/** An entity as the fold keeps it. */
export interface Folded extends Entity {
  /** Writes kept beside the winner, latest first; of equal value with it, or in conflict. */
  readonly rivals?: Readonly<Record<string, readonly Write[]>>
  /** The last editing item of each device between two of its merges, in order of stamps. */
  readonly edits: readonly Edit[]
}

type Mark = { readonly at: string; readonly seq: number }
const placeOf = (mark: Mark) => ({ device: stampDevice(mark.at), sequence: mark.seq })
const sameItem = (a: Mark, b: Mark) => a.seq === b.seq && a.at.endsWith(stampDevice(b.at))
const latestFirst = (a: Mark, b: Mark) => (a.at === b.at ? b.seq - a.seq : a.at < b.at ? 1 : -1)

/** True when whoever wrote `later` had seen `earlier`. */
const seen = (past: Past, earlier: Mark, later: Mark) => past.isInPast(placeOf(earlier), placeOf(later))

/** The kept writes of a field after one more; latest first, so the first is the winner. */
export function keepWrite(kept: readonly Write[], write: Write, past: Past): readonly Write[] {
  const only = kept[0]
  // The ordinary case, one value overwritten by somebody who had seen it, without building lists twice.
  if (kept.length === 1 && only !== undefined && (sameItem(only, write) || seen(past, only, write))) return [write]
  if (kept.some((other) => seen(past, write, other))) return kept
  return [...kept.filter((other) => !sameItem(other, write) && !seen(past, other, write)), write].sort(latestFirst)
}

/** Judges kept writes again after the past has grown. */
export const keepMaxima = (kept: readonly Write[], past: Past): readonly Write[] =>
  kept.filter((write) => !kept.some((other) => other !== write && seen(past, write, other)))

/** The editing items kept after one more. */
export function keepEdit(edits: readonly Edit[], edit: Edit, past: Past): readonly Edit[] {
  const place = placeOf(edit)
  const stretch = past.mergesUpTo(place)
  const rest: Edit[] = []
  for (const other of edits) {
    const otherPlace = placeOf(other)
    if (otherPlace.device !== place.device || past.mergesUpTo(otherPlace) !== stretch) rest.push(other)
    else if (otherPlace.sequence >= place.sequence) return edits
  }
  rest.push(edit)
  return rest.length === 1 ? rest : rest.sort((a, b) => latestFirst(b, a))
}

/**
 * The losers of each field, latest first: kept writes whose value differs from the winner's. A removal that somebody
 * edited against lists that edit under `removed` as a write of null: the entity stays visible until settled.
 */
export function conflictsOf(entity: Folded, past: Past): Readonly<Record<string, readonly Write[]>> | undefined {
  let conflicts: Record<string, readonly Write[]> | undefined
  if (entity.rivals !== undefined)
    for (const [field, rivals] of Object.entries(entity.rivals)) {
      const losers = rivals.filter((write) => write.v !== entity.fields[field]?.v)
      if (losers.length > 0) (conflicts ??= {})[field] = losers
    }
  const removal = entity.fields['removed']
  if (removal?.v !== true) return conflicts
  const losers = conflicts?.['removed'] ?? []
  const against = editsAgainst(entity, removal, past).filter((edit) => !losers.some((loser) => sameItem(loser, edit)))
  if (against.length === 0) return conflicts
  return { ...conflicts, removed: [...losers, ...against].sort(latestFirst) }
}

/** Edits that no kept removal had seen, and that had not seen all of them. */
function editsAgainst(entity: Folded, winner: Write, past: Past): Write[] {
  const removals = [winner, ...(entity.rivals?.['removed'] ?? []).filter((write) => write.v === true)]
  return entity.edits
    .filter((edit) => !removals.some((removal) => sameItem(edit, removal) || seen(past, edit, removal)))
    .filter((edit) => removals.some((removal) => !seen(past, removal, edit)))
    .map(({ at, seq }) => ({ v: null, at, seq }))
}
