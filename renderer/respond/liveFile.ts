import type { EntryFile, Row } from '../../shared/domain/entryFile'
import type { Scalar } from '../../shared/journal/item'
import type { Entity } from '../../shared/journal/state'

/** A value that is in its box and not in the journal yet; null where the box was emptied. */
export interface UnrecordedValue {
  id: string
  field: string
  value: Scalar | null
}

/** The entry as it would be with what stands in its boxes: for the sheet beside the form only, never recorded from here. */
export function withUnrecorded(file: EntryFile, values: readonly UnrecordedValue[]): EntryFile {
  if (values.length === 0) return file
  const byId = new Map<string, UnrecordedValue[]>()
  for (const one of values) byId.set(one.id, [...(byId.get(one.id) ?? []), one])
  const changed = <T extends Row<unknown>>(row: T): T => overlaid(row, byId.get(row.id))
  const own = overlaid({ id: file.id, entity: file.entity, fields: file.entry }, byId.get(file.id))
  return {
    ...file,
    entity: own.entity,
    entry: own.fields,
    lines: file.lines.map((line) => ({ ...changed(line), tariffs: line.tariffs.map(changed) })),
    bills: file.bills.map(changed),
    containers: file.containers.map(changed),
  }
}

function overlaid<T extends { entity: Entity; fields: unknown }>(row: T, values: readonly UnrecordedValue[] = []): T {
  if (values.length === 0) return row
  const writes = { ...row.entity.fields }
  const fields: Record<string, unknown> = { ...(row.fields as object) }
  for (const { field, value } of values) {
    const before = writes[field]
    writes[field] = { at: row.entity.touched.at, seq: row.entity.touched.seq, ...before, v: value }
    if (value === null) delete fields[field]
    else fields[field] = value
  }
  return { ...row, entity: { ...row.entity, fields: writes }, fields }
}
