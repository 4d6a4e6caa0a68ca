import { determine } from './determine'
import { programName } from './sentence'
import type { Determination, Finding, Goods, PgaTables, Standing } from './types'

export interface ChangedAnswer {
  product: string
  changes: readonly {
    agency: string
    program: string
    /** undefined: it was not found before, or is not found any more */
    was: Standing | undefined
    now: Standing | undefined
    /** what came or went, in words */
    why: string
  }[]
}

/** Which products' findings change when tables change (a new list of flags, other knowledge, another day), and why. */
export function* changedAnswers(
  before: PgaTables,
  after: PgaTables,
  products: Iterable<{ id: string; goods: Goods }>,
): Iterable<ChangedAnswer> {
  for (const { id, goods } of products) {
    const changes = changesBetween(determine(goods, before), determine(goods, after))
    if (changes.length > 0) yield { product: id, changes }
  }
}

/** Standing, must or flags of a program differ; a list's new day alone changes nothing. */
export function changesBetween(was: Determination, now: Determination): ChangedAnswer['changes'] {
  if (was === now) return []
  const keyOf = ({ agency, program }: Finding): string => `${agency}/${program}`
  const before = new Map(was.findings.map((one) => [keyOf(one), one]))
  const after = new Map(now.findings.map((one) => [keyOf(one), one]))
  const found: ChangedAnswer['changes'][number][] = []
  for (const key of new Set([...before.keys(), ...after.keys()])) {
    const old = before.get(key)
    const fresh = after.get(key)
    const either = fresh ?? old
    if (either === undefined || isSame(old, fresh)) continue
    found.push({
      agency: either.agency,
      program: either.program,
      was: old?.standing,
      now: fresh?.standing,
      why: whyOf(either, old, fresh),
    })
  }
  return found
}

const isSame = (a: Finding | undefined, b: Finding | undefined): boolean =>
  a !== undefined &&
  b !== undefined &&
  a.standing === b.standing &&
  a.must === b.must &&
  a.flags.join(' ') === b.flags.join(' ')

function whyOf(either: Finding, old: Finding | undefined, fresh: Finding | undefined): string {
  const said = (one: Finding | undefined): ReadonlySet<string> => new Set(one?.reasons.map(({ text }) => text))
  const before = said(old)
  const after = said(fresh)
  const came = [...after].filter((text) => !before.has(text))
  const went = [...before].filter((text) => !after.has(text))
  if (came.length > 0) return came.join('; ')
  return went.length > 0 ? `no longer: ${went.join('; ')}` : programName(either)
}
