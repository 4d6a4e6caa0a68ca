import type { Mark, Scalar } from './item'
import type { Entity, Write } from './state'
import type { Edit, Folded } from './writes'

/**
 * Entities of a checkpoint chunk ↔ JSON text. Stamps are long and shared by all that one item wrote, so each stands once
 * in a table and a write names its row. Sorted throughout: equal entities give equal text, however the items had come.
 * Conflicts are not written: they follow from rivals, edits and past.
 */
type Moment = readonly [at: string, seq: number, ms?: number, offset?: number, zone?: string, operator?: string]
type Cell = readonly [value: Scalar | null, moment: number, mark?: Mark]
interface EntityText {
  k: string
  i: string
  f: Readonly<Record<string, Cell>>
  r?: Readonly<Record<string, readonly Cell[]>>
  e: readonly number[]
  n?: 1
  b: number
  t: number
}
interface ChunkText {
  moments: Moment[]
  entities: EntityText[]
}

const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

export function writeChunk(entities: readonly Folded[]): string {
  const sorted = [...entities].sort((a, b) => byText(a.kind, b.kind) || byText(a.id, b.id))
  const table = new Map<string, number>()
  const moments: Moment[] = []
  const rowOf = (at: string, seq: number): number => {
    const key = `${at} ${seq}`
    const known = table.get(key)
    if (known !== undefined) return known
    table.set(key, moments.length)
    return moments.push([at, seq]) - 1
  }
  const momentOf = ({ at, seq, wall, operator }: Entity['born']): number => {
    const row = rowOf(at, seq)
    moments[row] = [at, seq, wall.ms, wall.offsetMinutes, wall.zone, operator]
    return row
  }
  const cell = ({ v, at, seq, m }: Write): Cell => (m === undefined ? [v, rowOf(at, seq)] : [v, rowOf(at, seq), m])
  const chunk: ChunkText = {
    moments,
    entities: sorted.map((entity) => ({
      k: entity.kind,
      i: entity.id,
      f: sortedRecord(entity.fields, cell),
      ...(entity.rivals === undefined ? {} : { r: sortedRecord(entity.rivals, (kept) => kept.map(cell)) }),
      e: entity.edits.map(({ at, seq }) => rowOf(at, seq)),
      ...(entity.newer === true ? { n: 1 as const } : {}),
      b: momentOf(entity.born),
      t: momentOf(entity.touched),
    })),
  }
  return JSON.stringify(chunk)
}

function sortedRecord<A, B>(record: Readonly<Record<string, A>>, to: (value: A) => B): Record<string, B> {
  const out: Record<string, B> = {}
  for (const name of Object.keys(record).sort()) {
    const value = record[name]
    if (value !== undefined) out[name] = to(value)
  }
  return out
}

/** The text has been opened with our key and its digest compared, so its shape is ours. @throws on any other text. */
export function readChunk(text: string): Folded[] {
  const { moments, entities } = JSON.parse(text) as ChunkText
  const marks: Edit[] = moments.map(([at, seq]) => ({ at, seq }))
  const touches = new Map<number, Entity['born']>()
  const touchOf = (row: number): Entity['born'] => {
    const known = touches.get(row)
    if (known !== undefined) return known
    const [at, seq, ms, offsetMinutes, zone, operator] = momentAt(moments, row)
    if (ms === undefined || offsetMinutes === undefined || zone === undefined || operator === undefined)
      throw new Error('A moment without its wall time')
    const touch = { at, seq, wall: { ms, offsetMinutes, zone }, operator }
    touches.set(row, touch)
    return touch
  }
  const write = ([v, row, m]: Cell): Write => {
    const { at, seq } = momentAt(marks, row)
    return m === undefined ? { v, at, seq } : { v, at, seq, m }
  }
  return entities.map(({ k, i, f, r, e, n, b, t }) => {
    const fields: Record<string, Write> = {}
    for (const name in f) {
      const cell = f[name]
      if (cell !== undefined) fields[name] = write(cell)
    }
    return {
      kind: k,
      id: i,
      fields,
      edits: e.map((row) => momentAt(marks, row)),
      born: touchOf(b),
      touched: touchOf(t),
      ...(n === undefined ? {} : { newer: true as const }),
      ...(r === undefined ? {} : { rivals: sortedRecord(r, (kept) => kept.map(write)) }),
    }
  })
}

function momentAt<T>(rows: readonly T[], row: number): T {
  const found = rows[row]
  if (found === undefined) throw new Error('A moment that is not in the table')
  return found
}
