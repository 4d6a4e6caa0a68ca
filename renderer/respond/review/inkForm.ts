import type { InkKind, InkValue } from '../../../shared/domain/respond/inkRevision'
import { entityOf, markOf, valueOf } from '../../../shared/journal/state'
import { err, ok, type Result } from '../../../shared/result'
import type { Desk } from '../../store/types'
import { readBox } from '../boxText'
import { markAfterKeying } from '../entryPatches'
import { boxName } from '../formLayout'
import type { ShownBox, ShownRow } from './shownBoxes'

/** What was done to one box on the stamped paper. */
export interface InkTyped {
  text: string
  struck: boolean
}

export type InkFaults = Readonly<Record<string, string>>

/**
 * The changed boxes as values of the journal, or a sentence for each box whose text cannot be stored. A box that says
 * what stood there already is no change.
 */
export function inkValues(
  desk: Desk,
  rows: readonly ShownRow[],
  typed: ReadonlyMap<string, InkTyped>,
): Result<InkValue[], { type: 'BoxesRefused'; faults: InkFaults }> {
  const values: InkValue[] = []
  const faults: Record<string, string> = {}
  for (const { kind, title, boxes } of rows)
    for (const box of boxes) {
      const name = boxName(box.id, box.spec.field)
      const ink = typed.get(name)
      if (ink === undefined || (!ink.struck && ink.text.trim() === '')) continue
      const read = ink.struck && ink.text.trim() === '' ? undefined : readBox(box.spec, ink.text, desk)
      if (read !== undefined && !read.ok) {
        faults[name] = read.error.sentence
        continue
      }
      const value = read?.value.value ?? null
      const entity = entityOf(desk.state, kind, box.id)
      if (value === (valueOf(entity, box.spec.field) ?? null)) continue
      values.push({
        kind: kind satisfies InkKind,
        id: box.id,
        field: box.spec.field,
        value,
        mark: markAfterKeying(markOf(entity, box.spec.field), false),
        called: calledOf(kind, title, box),
        printed: box.text,
        written: value === null ? '' : ink.text.trim(),
      })
    }
  return Object.keys(faults).length > 0 ? err({ type: 'BoxesRefused', faults }) : ok(values)
}

const calledOf = (kind: InkKind, title: string, { label }: ShownBox): string =>
  kind === 'entry' ? label : `${title}, ${label}`

/** The rows with the boxes that are shown: those with something printed, and all whose name has the words looked for. */
export function foundBoxes(
  rows: readonly ShownRow[],
  find: string,
  typed: ReadonlyMap<string, InkTyped>,
): readonly ShownRow[] {
  const words = find.toLowerCase().split(/\s+/u).filter(Boolean)
  return rows
    .map((row) => ({
      ...row,
      boxes: row.boxes.filter((box) => {
        if (typed.has(boxName(box.id, box.spec.field))) return true
        const all = `${row.title} ${box.label} ${box.text}`.toLowerCase()
        return words.length === 0 ? box.text !== '' : words.every((word) => all.includes(word))
      }),
    }))
    .filter(({ boxes }) => boxes.length > 0)
}
