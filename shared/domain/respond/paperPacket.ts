import { entityOf, rowsOfEntry, textOf, valueOf, type DeskState, type Entity } from '../../journal/state'

/** What became of a paper that somebody holds in the hand. */
export type PaperState =
  /** the last of its kind, and the desk still says the same */
  | 'current'
  /** the last print, but values were changed since and are not on paper yet */
  | 'changed'
  | 'superseded'
  /** that it was printed was taken back */
  | 'withdrawn'
  /** the entry is void */
  | 'void'

export interface PaperFound {
  /** id of the fact or the record */
  id: string
  what: 'packet' | 'letter' | 'statusRequest' | 'priorityList' | 'decisionSheet'
  /** all 64 digits, or what is known of them */
  hash: string
  state: PaperState
  /** id and number of the entry of a packet */
  entry: string
  entryNumber: string
  revision: number | undefined
  /** number of a letter, request, list or sheet */
  number: number | undefined
  port: string
  /** numbers of the entries of a letter, request, list or sheet */
  entries: readonly string[]
  printedAt: string
  printedBy: string
  /** the revision or number that took its place, and the newest one */
  replacedBy: number | undefined
  newest: number | undefined
  replacedAt: string
  replacedWho: string
  /** why, in the words that were keyed */
  reasons: readonly string[]
}

export const operatorNamed = (state: DeskState, operator: string): string =>
  textOf(entityOf(state, 'operator', operator), 'name') || operator

const bornFirst = (a: Entity, b: Entity): number => (a.born.at < b.born.at ? -1 : 1)

/** One print of an entry: current, superseded by which revision, when, by whom and why, withdrawn or void. */
export function packetPaper(state: DeskState, print: Entity): PaperFound {
  const entryId = textOf(print, 'entry')
  const entry = entityOf(state, 'entry', entryId)
  const facts = rowsOfEntry(state, 'fact', entryId)
    .filter((fact) => valueOf(fact, 'withdrawn') !== true)
    .sort(bornFirst)
  const later = facts.filter((fact) => valueOf(fact, 'what') === 'printed' && fact.born.at > print.born.at)
  const next = later[0]
  const amended = facts.filter(
    (fact) =>
      valueOf(fact, 'what') === 'amended' &&
      fact.born.at > print.born.at &&
      (next === undefined || fact.born.at < next.born.at),
  )
  const voided = facts.find((fact) => valueOf(fact, 'what') === 'voided')
  const revisionOf = (fact: Entity | undefined) => numberOf(fact, 'revision')
  return {
    id: print.id,
    what: 'packet',
    hash: textOf(print, 'packetHash').toLowerCase(),
    state: stateOf(print, { voided, next, amended }),
    entry: entryId,
    entryNumber: textOf(entry, 'entryNumber'),
    revision: revisionOf(print),
    number: undefined,
    port: textOf(entry, 'portOfEntry'),
    entries: [],
    printedAt: textOf(print, 'happenedAt'),
    printedBy: operatorNamed(state, print.born.operator),
    replacedBy: revisionOf(next),
    newest: revisionOf(later.at(-1)),
    replacedAt: textOf(next, 'happenedAt'),
    replacedWho: next === undefined ? '' : operatorNamed(state, next.born.operator),
    reasons: reasonsOf(print, voided, amended),
  }
}

interface After {
  voided: Entity | undefined
  next: Entity | undefined
  amended: readonly Entity[]
}

function stateOf(print: Entity, { voided, next, amended }: After): PaperState {
  if (valueOf(print, 'withdrawn') === true) return 'withdrawn'
  if (voided !== undefined) return 'void'
  if (next !== undefined) return 'superseded'
  return amended.length > 0 ? 'changed' : 'current'
}

function reasonsOf(print: Entity, voided: Entity | undefined, amended: readonly Entity[]): string[] {
  if (valueOf(print, 'withdrawn') === true) return [textOf(print, 'withdrawnWhy')].filter(Boolean)
  const why = amended.map((fact) => [textOf(fact, 'by'), textOf(fact, 'reason')].filter(Boolean).join(': '))
  return [...(voided === undefined ? [] : [textOf(voided, 'reason')]), ...why].filter(Boolean)
}

export const numberOf = (entity: Entity | undefined, field: string): number | undefined => {
  const value = valueOf(entity, field)
  return typeof value === 'number' ? value : undefined
}
