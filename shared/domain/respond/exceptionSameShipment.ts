import { stampDevice } from '../../journal/stamp'
import { entitiesOf, entityOf, isRemoved, textOf, type DeskState, type Entity, type Write } from '../../journal/state'
import { entryCalled } from '../standing'
import { rememberBy } from '../remember'
import { exceptionId, type ExceptionRule, type FoundException } from './exceptions'
import { keptIfSame } from './exceptionsKept'
import { actsOfEntry } from './paperActs'

/**
 * One shipment worked on twice: two entries stand that were opened for one arrival or for one entry in flight (the
 * likelier error, practice 3), or two laptops that had not seen each other gave it to two people. Both are named.
 */
export const sameShipmentTwice: ExceptionRule = (state) => found(state)

const RULE = 'sameShipmentTwice'
const source = 'One bill, one entry: a second one is double duty, and liability on both'

const last = new WeakMap<DeskState['kinds'], readonly FoundException[]>()

const found = rememberBy(['entry', 'fact', 'arrival', 'inFlight', 'assignment', 'operator', 'device'], (state) => {
  const all = [...openedTwice(state, 'arrival'), ...openedTwice(state, 'inFlight'), ...takenTwice(state)]
  const kept = keptIfSame(last.get(state.kinds) ?? [], all)
  last.set(state.kinds, kept)
  return kept
})

const laptop = (state: DeskState, device: string): string =>
  textOf(entityOf(state, 'device', device), 'label') || device
const person = (state: DeskState, operator: string): string =>
  textOf(entityOf(state, 'operator', operator), 'name') || operator || 'somebody'

/** A part that was split off, or an entry that was combined into another, is no second one for the shipment. */
const standsAlone = (state: DeskState, entry: Entity): boolean =>
  !isRemoved(entry) &&
  entry.fields['splitFrom']?.v == null &&
  entry.fields['combinedInto']?.v == null &&
  !actsOfEntry(state, entry.id).voided

/** Reads one field of each entry: ten thousand of them at each box that is left. */
function openedTwice(state: DeskState, origin: 'arrival' | 'inFlight'): FoundException[] {
  const byOrigin = new Map<string, Entity[]>()
  for (const entry of entitiesOf(state, 'entry').values()) {
    const of = entry.fields[origin]?.v
    if (typeof of !== 'string' || of === '') continue
    const there = byOrigin.get(of)
    if (there === undefined) byOrigin.set(of, [entry])
    else there.push(entry)
  }
  // The shipment itself may name another entry that does not name it.
  for (const [of, entries] of linkedEntries(state, origin)) {
    const there = byOrigin.get(of) ?? []
    const more = entries.flatMap((id) => {
      const entry = there.some((one) => one.id === id) ? undefined : entityOf(state, 'entry', id)
      return entry === undefined ? [] : [entry]
    })
    if (more.length > 0) byOrigin.set(of, [...there, ...more])
  }
  const all: FoundException[] = []
  for (const [of, opened] of byOrigin) {
    if (opened.length < 2) continue
    const standing = opened
      .filter((entry) => standsAlone(state, entry))
      .sort((a, b) => (a.born.at < b.born.at ? -1 : 1))
    const second = standing[1]
    if (second !== undefined) all.push(secondEntry(state, origin, of, standing, second))
  }
  return all
}

const arrivalEntries = rememberBy(['arrival'], (state): readonly (readonly [string, readonly string[]])[] =>
  [...entitiesOf(state, 'arrival').values()].flatMap((arrival) => {
    const write = arrival.fields['entry']
    const others = (arrival.conflicts?.['entry'] ?? []).map(({ v }) => v)
    const entries = [write?.v, ...others].filter((id): id is string => typeof id === 'string' && id !== '')
    return entries.length === 0 ? [] : [[arrival.id, [...new Set(entries)]] as const]
  }),
)
const linkedEntries = (state: DeskState, origin: 'arrival' | 'inFlight') =>
  origin === 'arrival' ? arrivalEntries(state) : []

function secondEntry(
  state: DeskState,
  origin: 'arrival' | 'inFlight',
  of: string,
  standing: readonly Entity[],
  second: Entity,
): FoundException {
  const each = standing.map(
    (entry) =>
      `${entryCalled(entry)} by ${person(state, entry.born.operator)} at laptop ${laptop(state, stampDevice(entry.born.at))}`,
  )
  const why = textOf(second, 'sameBillReason')
  return {
    id: exceptionId(RULE, `${origin}/${of}`),
    rule: RULE,
    entry: second.id,
    what: `${shipmentCalled(state, origin, of)} has two entries that stand: ${each.join(', ')}.${why === '' ? '' : ` Reason given: ${why}.`}`,
    source,
    since: wallSaid(second),
  }
}

/** As a moment is stored, without its zone: for order and for the list. */
const wallSaid = ({ born: { wall } }: Entity): string =>
  new Date(wall.ms + wall.offsetMinutes * 60_000).toISOString().slice(0, 16)

/** Two who had not seen each other: the value that is shown, and those that lost. */
function takenTwice(state: DeskState): FoundException[] {
  const all: FoundException[] = []
  for (const assignment of entitiesOf(state, 'assignment').values()) {
    const losers = assignment.conflicts?.['operator']
    const shown = assignment.fields['operator']
    if (losers === undefined || shown === undefined) continue
    const takers = [shown, ...losers].filter(({ v }) => typeof v === 'string' && v !== '')
    if (takers.length < 2) continue
    const isEntry = textOf(assignment, 'subject') === 'entry'
    const of = textOf(assignment, 'of')
    const entry = isEntry ? entityOf(state, 'entry', of) : undefined
    const who = (write: Write) => `${person(state, String(write.v))} at laptop ${laptop(state, stampDevice(write.at))}`
    all.push({
      id: exceptionId(RULE, assignment.id),
      rule: RULE,
      entry: isEntry ? of : '',
      what: `${entry === undefined ? shipmentCalled(state, textOf(assignment, 'subject'), of) : entryCalled(entry)} was taken by ${takers.map(who).join(' and by ')}, who had not seen each other: one of them gives it back.`,
      source,
      since: textOf(assignment, 'at') || wallSaid(assignment),
    })
  }
  return all
}

function shipmentCalled(state: DeskState, subject: string, of: string): string {
  if (subject === 'importer') return textOf(entityOf(state, 'importer', of), 'name') || 'A client'
  const shipment = entityOf(state, subject, of)
  const called = textOf(shipment, 'bill') || textOf(shipment, 'entryNumber') || textOf(shipment, 'reference')
  const what = subject === 'inFlight' ? 'The entry in flight' : 'The shipment'
  return called === '' ? what : `${what} ${called}`
}
