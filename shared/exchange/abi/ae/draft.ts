import type { LeftOutWhy } from '../leftOut'
import { writeRecord, type RecordSpec, type RecordValues } from '../record'
import { Telling } from '../told'
import type { RefusedWhy } from '../transaction'

/** Records of one summary as they are gathered, with what stands in the way and what is not told. */
export interface AeDraft {
  records: string[]
  telling: Telling
}

export const aeDraft = (): AeDraft => ({ records: [], telling: new Telling() })

/** One record more, or the faults of its fields. */
export function put({ records, telling }: AeDraft, spec: RecordSpec, where: string, values: RecordValues): void {
  const written = writeRecord(spec, values)
  if (written.ok) {
    records.push(written.value)
    return
  }
  for (const fault of written.error.faults) {
    // What lacks was named already in the words of its box.
    const named = telling.faults.some((one) => 'record' in one && one.record === spec.id && one.where === where)
    if (fault.type !== 'FieldMissing' || !named)
      telling.faults.push({ type: 'RecordRefused', record: spec.id, where, fault })
  }
}

export function leaveOut(
  { telling }: AeDraft,
  record: string,
  where: string,
  what: string,
  why: LeftOutWhy,
  value?: string,
): void {
  telling.note({ record, where, what }, why, value)
}

/** A mandatory value: where it is not keyed, the entry stays out of the file. */
export function needed<T extends string | undefined>(
  { telling }: AeDraft,
  record: string,
  where: string,
  what: string,
  value: T,
): T {
  if (value === undefined || value === '') telling.lacking({ record, where, what })
  return value
}

export function refuse(
  { telling }: AeDraft,
  record: string,
  where: string,
  what: string,
  value: string,
  why: RefusedWhy,
): undefined {
  telling.refuse({ record, where, what }, why, value)
}

/** Longer than any box: text that is not cut here. */
const WHOLE = 20_000

/** Text in the letters that records hold, uncut; '' where nothing was keyed or it is refused. */
export const wireText = ({ telling }: AeDraft, record: string, where: string, what: string, value = ''): string =>
  telling.text(value, { record, where, what }, WHOLE) ?? ''

/** Text cut at words into pieces that fit. */
export function pieces(text: string, longest: number): string[] {
  const out: string[] = []
  let rest = text
  while (rest.length > longest) {
    const blank = rest.lastIndexOf(' ', longest)
    const cut = blank > 0 ? blank : longest
    out.push(rest.slice(0, cut).trim())
    rest = rest.slice(cut).trim()
  }
  return rest === '' ? out : [...out, rest]
}
