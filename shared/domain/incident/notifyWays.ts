import { againAfter, isTold, type CallRow } from './callsMade'
import type { Line, Parties, Party } from './notifyParties'

/** After three tries without an answer the next way is taken. */
export const TRIES_A_LINE = 3

/** One way to tell somebody: a number of their own, or of one who is rung in their place. */
export interface Way {
  line: Line
  party: Party
  /** it is another who is rung */
  instead: boolean
  /** in a row, since they were last reached */
  tries: number
  /** three tries, a wrong number, or they would not take it */
  givenUp: boolean
}

export interface Ways {
  all: readonly Way[]
  /** the first that is not given up; when all are, the first again, for nobody is ever left */
  next: Way | undefined
  /** every way was tried in vain */
  exhausted: boolean
  /** calls in a row that reached nobody */
  tries: number
}

/**
 * In which order somebody is tried: first number; the second path that was agreed; their other numbers; then whoever
 * answers for the same. `calls` are those made for this party, in order.
 */
export function waysOf(parties: Parties, party: Party, calls: readonly CallRow[]): Ways {
  const failed = calls.slice(calls.findLastIndex(({ fields }) => isTold(fields.outcome)) + 1)
  const others = party.insteadIds.flatMap((id) => parties.all.get(id) ?? [])
  const [first, ...own] = party.lines
  const [agreed, ...further] = others
  const lines: (readonly [Line | undefined, Party])[] = [
    [first, party],
    [agreed?.lines[0], agreed ?? party],
    ...own.map((line) => [line, party] as const),
    ...further.map((other) => [other.lines[0], other] as const),
  ]
  const all = lines.flatMap(([line, of]) => (line === undefined ? [] : [wayOf(line, of, party, failed)]))
  const left = all.find((way) => !way.givenUp)
  return { all, next: left ?? all[0], exhausted: all.length > 0 && left === undefined, tries: failed.length }
}

function wayOf(line: Line, of: Party, party: Party, failed: readonly CallRow[]): Way {
  const here = failed.filter(
    ({ fields }) =>
      (fields.contact ?? fields.importer) === of.id &&
      (fields.channel ?? 'phone') === line.channel &&
      (fields.value === undefined || fields.value === line.value),
  )
  const gaveUp = here.some(({ fields }) => againAfter(fields.outcome) === undefined)
  return {
    line,
    party: of,
    instead: of.id !== party.id,
    tries: here.length,
    givenUp: gaveUp || here.length >= TRIES_A_LINE,
  }
}
