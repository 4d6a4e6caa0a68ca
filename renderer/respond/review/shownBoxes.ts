import type { EntryFile } from '../../../shared/domain/entryFile'
import type { Entity } from '../../../shared/journal/state'
import type { Desk } from '../../store/types'
import { boxLabel, shownValue } from '../boxText'
import { boxSpecs } from '../boxSpecs'
import type { BoxKind, BoxSpec } from '../formLayout'

/** One box of an entry as it is read: its name, what stands in it, where that came from. */
export interface ShownBox {
  spec: BoxSpec
  id: string
  label: string
  /** '' where nothing was keyed */
  text: string
  mark: string | undefined
}
/** The boxes of the entry itself, of one line, bill or container. */
export interface ShownRow {
  id: string
  kind: BoxKind
  title: string
  boxes: readonly ShownBox[]
}

/** Every box of the form in printed order, row by row, empty ones too. */
export function shownRows(desk: Desk, file: EntryFile): ShownRow[] {
  const rowOf = (kind: BoxKind, entity: Entity, title: string): ShownRow => ({
    id: entity.id,
    kind,
    title,
    boxes: boxSpecs[kind].map((spec) => {
      const write = entity.fields[spec.field]
      const value = write?.v ?? null
      return {
        spec,
        id: entity.id,
        label: boxLabel(spec),
        text: value === null ? '' : shownValue(spec, value, desk),
        mark: value === null ? undefined : write?.m,
      }
    }),
  })
  return [
    rowOf('entry', file.entity, 'Shipment and transport'),
    ...file.bills.map(({ entity }, nth) => rowOf('bill', entity, `Bill ${nth + 1}`)),
    ...file.containers.map(({ entity }, nth) => rowOf('container', entity, `Container ${nth + 1}`)),
    ...file.lines.flatMap((line, nth) => [
      rowOf('line', line.entity, `Line ${nth + 1}`),
      ...line.tariffs.map(({ entity }) => rowOf('tariff', entity, `Line ${nth + 1}, chapter 98 or 99`)),
    ]),
  ]
}
