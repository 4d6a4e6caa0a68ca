import type { FieldClass, FieldSpec, RecordSpec } from './record'

/** One row of a chapter's table: name ('' a filler), first position, length, class, mandatory or not, how sure. */
export type TableRow = readonly [
  name: string,
  from: number,
  length: number,
  fieldClass: FieldClass,
  must: FieldSpec['must'],
  status?: FieldSpec['status'],
]

/** A record whose control identifier stands first, as in every record but A, B, Y and Z: the identifier is its constant. */
export function recordTable(
  id: string,
  title: string,
  source: string,
  rows: readonly TableRow[],
  status: FieldSpec['status'] = 'sure',
): RecordSpec {
  const control = id.replace(/^UC /u, '')
  return {
    id,
    title,
    source,
    fields: [
      { name: 'control', from: 1, length: control.length, class: 'AN', must: 'M', status, constant: control },
      ...rows.map(([name, from, length, fieldClass, must, sure = status]) => ({
        name,
        from,
        length,
        class: fieldClass,
        must,
        status: sure,
      })),
    ],
  }
}
