import { entityOf } from '../../shared/journal/state'
import {
  billBoxes,
  boxParts,
  containerBoxes,
  lineMore,
  lineRows,
  sections,
  tariffBoxes,
  type BoxKind,
  type BoxSpec,
} from './formLayout'
import type { Keying } from './keying'

/** Every box of the form, by kind. */
export const boxSpecs: Record<BoxKind, readonly BoxSpec[]> = {
  entry: sections.flatMap((section) => [...section.rows.flat(), ...section.more.flat()]),
  line: [...lineRows.flat(), ...lineMore.flat()],
  tariff: tariffBoxes,
  bill: billBoxes,
  container: containerBoxes,
}

export const specFor = (kind: BoxKind, field: string): BoxSpec | undefined =>
  boxSpecs[kind].find((spec) => spec.field === field)

export const kindOfBox = (box: HTMLInputElement): BoxKind => (box.dataset['kind'] ?? 'entry') as BoxKind

/** The box's row in the table of the form, and the entity it belongs to. */
export function specOf(box: HTMLInputElement): { spec: BoxSpec; id: string } | undefined {
  const { id, field } = boxParts(box.dataset['box'] ?? '')
  const spec = specFor(kindOfBox(box), field)
  return spec === undefined ? undefined : { spec, id }
}

/** The same from a box's name, for boxes that are not on the screen now. */
export function specByName(keying: Keying, name: string): BoxSpec | undefined {
  const { id, field } = boxParts(name)
  if (id === keying.entryId) return specFor('entry', field)
  const kind = (['line', 'tariff', 'bill', 'container'] as const).find(
    (one) =>
      entityOf(keying.desk.state, one, id) !== undefined ||
      keying.blanks.list().some((row) => row.kind === one && row.id === id),
  )
  return kind === undefined ? undefined : specFor(kind, field)
}
