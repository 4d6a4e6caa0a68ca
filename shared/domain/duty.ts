import type { EntryFile } from './entryFile'
import { rateOn, wholeDollars } from './money'
import { parseRate } from './rate'

/**
 * Estimated duty of a line: typed amounts first, else Free or a plain ad valorem rate on the whole-dollar value. Always
 * an estimate: which chapter 99 numbers apply is not looked up offline, and AD/CVD is not in it.
 */
export interface LineDuty {
  /** of the whole line; undefined when a part cannot be computed and was not typed */
  cents: number | undefined
  /** of the chapter 1–97 number, then of each 98/99 row by its id; undefined where neither typed nor computable */
  main: number | undefined
  byTariff: ReadonlyMap<string, number | undefined>
  /** every part was typed */
  typed: boolean
}

type Line = EntryFile['lines'][number]

export function lineDuty(line: Line): LineDuty {
  // A chapter 98 number may take part of the value out of duty: then nothing is computed from the whole value.
  const value = line.tariffs.some((row) => row.fields.htsNumber?.startsWith('98') === true)
    ? undefined
    : line.fields.enteredValue
  const main = dutyOf(line.fields.duty, line.fields.rate, value)
  const byTariff = new Map(line.tariffs.map((row) => [row.id, dutyOf(row.fields.duty, row.fields.rate, value)]))
  const parts = [main, ...byTariff.values()]
  const known = parts.filter((part) => part !== undefined)
  return {
    cents: known.length === parts.length ? known.reduce((sum, part) => sum + part, 0) : undefined,
    main,
    byTariff,
    typed: line.fields.duty !== undefined && line.tariffs.every((row) => row.fields.duty !== undefined),
  }
}

function dutyOf(
  typed: number | undefined,
  rateText: string | undefined,
  value: number | undefined,
): number | undefined {
  if (typed !== undefined) return typed
  const rate = parseRate(rateText)
  if (rate.type === 'free') return 0
  return rate.type === 'adValorem' && value !== undefined ? rateOn(wholeDollars(value), rate.perMillion) : undefined
}
