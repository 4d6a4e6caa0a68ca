import { entryMarks } from './entryMarks'
import type { Change, Patch } from '../../journal/item'
import { entitiesOf, entityOf, isRemoved, textOf, valueOf, type DeskState, type Entity } from '../../journal/state'
import { entryClocks } from '../clocks'
import { entryFile } from '../entryFile'
import type { Entry } from '../kinds'
import { addedRow, movedLine, movedRow, standingRows, valuesOf, type MovedKind } from './splitCombineRows'

/**
 * One entry becomes two, or several become one. Rows are moved: removed here, added there with the same values and
 * marks, in one item, so that the amounts before and after are the same to the cent and undoing brings all of it back.
 */
/** What becomes of a row: it stays, it goes to the new entry, or it stands on both (one bill, two entries). */
export type Place = 'stays' | 'goes' | 'both'

/**
 * What a part of an entry does not take with it: its number, what a second person or CBP said of that very entry, and
 * where it came from, since one expected shipment has one entry.
 */
const OWN: ReadonlySet<string> = new Set<keyof Entry>(['entryNumber', 'typeAllowedBy', 'sameBillReason', ...entryMarks])
/** A bond for a single transaction covers the entry it was written for (type 9), and no other. */
const SINGLE_BOND: ReadonlySet<string> = new Set(['bondNumber', 'bondAmount'])

export interface Split {
  from: string
  /** lines that go to the new entry; the others stay */
  lines: readonly string[]
  bills: ReadonlyMap<string, Place>
  containers: ReadonlyMap<string, Place>
}

/** The changes of a split, for the item that draws the number of the new entry. Ids come in. */
export function splitChanges(
  state: DeskState,
  split: Split,
  to: { entryId: string; entryNumber: string },
  randomId: () => string,
): Change[] {
  const entry = entityOf(state, 'entry', split.from)
  const single = textOf(entry, 'bondType') === '9'
  const stands = (field: string) => !OWN.has(field) && !(single && SINGLE_BOND.has(field))
  const shared = [...split.bills.values()].includes('both')
  const own: Patch = [
    ['entryNumber', to.entryNumber, 'C'],
    ['splitFrom', split.from],
    ...(shared ? [['sameBillReason', `split from ${textOf(entry, 'entryNumber')}`] as [string, string]] : []),
  ]
  const changes: Change[] = [
    { action: 'entry.split', kind: 'entry', id: to.entryId, patch: [...own, ...valuesOf(entry, stands)] },
  ]
  const going = new Set(split.lines)
  for (const line of standingRows(state, 'line', split.from))
    if (going.has(line.id)) changes.push(...movedLine(state, line, split.from, to.entryId, undefined, randomId))
  for (const kind of ['bill', 'container'] as const)
    for (const row of standingRows(state, kind, split.from)) {
      const place = (kind === 'bill' ? split.bills : split.containers).get(row.id) ?? 'stays'
      if (place === 'goes') changes.push(...movedRow(kind, row, to.entryId, undefined, randomId))
      else if (place === 'both') changes.push(addedRow(kind, row, to.entryId, undefined, randomId()))
    }
  return changes
}

export interface Combine {
  /** the entry that goes on */
  into: string
  others: readonly string[]
  reason: string
  /** moment and day of the void, and who says so */
  at: string
  day: string
  by: string
}

/** The changes of a combination: one item. The numbers of the others are void and stay in the account. */
export function combineChanges(state: DeskState, combine: Combine, randomId: () => string): Change[] {
  const { into, others, reason, at, day, by } = combine
  const changes: Change[] = []
  const next: Record<MovedKind, number> = { line: 0, bill: 0, container: 0 }
  for (const kind of ['line', 'bill', 'container'] as const)
    next[kind] = Number.parseInt(textOf(standingRows(state, kind, into).at(-1), 'order'), 10) || 0
  const orderAfter = (kind: MovedKind) => String((next[kind] += 1)).padStart(6, '0')
  for (const other of others) {
    for (const line of standingRows(state, 'line', other))
      changes.push(...movedLine(state, line, other, into, orderAfter('line'), randomId))
    for (const kind of ['bill', 'container'] as const)
      for (const row of standingRows(state, kind, other))
        changes.push(...movedRow(kind, row, into, orderAfter(kind), randomId))
    changes.push(
      { action: 'entry.combined', kind: 'entry', id: other, patch: [['combinedInto', into]] },
      {
        action: 'entry.voided',
        kind: 'fact',
        id: randomId(),
        patch: [
          ['entry', other],
          ['what', 'voided'],
          ['happenedAt', at],
          ['day', day],
          ['reason', reason],
          ['by', by],
        ],
      },
    )
    for (const arrival of arrivalsOf(state, other))
      changes.push({ action: 'arrival.keyed', kind: 'arrival', id: arrival, patch: [['entry', into]] })
    const number = textOf(entityOf(state, 'entry', other), 'entryNumber')
    const drawn = entityOf(state, 'number', number)
    if (drawn !== undefined && valueOf(drawn, 'voided') !== true)
      changes.push({
        action: 'reserve.number.voided',
        kind: 'number',
        id: number,
        patch: [
          ['voided', true],
          ['voidReason', reason],
        ],
      })
  }
  return changes
}

/** Shipments expected for which this entry was opened: they are worked on the entry that took it, and not opened again. */
const arrivalsOf = (state: DeskState, entry: string): string[] =>
  [...entitiesOf(state, 'arrival').values()]
    .filter(
      (arrival) =>
        textOf(arrival, 'entry') === entry || textOf(entityOf(state, 'entry', entry), 'arrival') === arrival.id,
    )
    .map(({ id }) => id)

/** Entries that can go into this one: same importer, port, mode and type, neither void nor this one. */
export function combinable(state: DeskState, into: string, entries: readonly Entity[]): Entity[] {
  const wanted = laneKey(entityOf(state, 'entry', into))
  if (wanted === undefined) return []
  return entries.filter(
    (entry) =>
      entry.id !== into &&
      laneKey(entry) === wanted &&
      !isRemoved(entry) &&
      textOf(entry, 'combinedInto') === '' &&
      valueOf(entityOf(state, 'number', textOf(entry, 'entryNumber')), 'voided') !== true,
  )
}

/** undefined while importer, port, mode or type is not keyed: what is not known is not called the same. */
function laneKey(entry: Entity | undefined): string | undefined {
  const importer = textOf(entry, 'importerNumber') || textOf(entry, 'importer')
  const rest = ['portOfEntry', 'modeOfTransport', 'entryType'].map((field) => textOf(entry, field))
  return importer === '' || rest.includes('') ? undefined : [importer, ...rest].join('\n')
}

/** What left the laptop of an entry, in words; '' while nothing did. */
export function whatLeft(state: DeskState, entryId: string): '' | 'printed' | 'presented' | 'released' {
  const file = entryFile(state, entryId)
  if (file === undefined) return ''
  const { release, progress } = entryClocks(file)
  if (release.state === 'released') return 'released'
  if (release.state !== 'notPresented' && release.state !== 'void') return 'presented'
  return progress === 'printed' ? 'printed' : ''
}
