import { entitiesOf, entityOf, isRemoved, textOf, type DeskState, type Entity } from '../../journal/state'
import { momentMs } from '../calendar'
import { fieldsOf } from '../entryFile'
import type { FieldsOf } from '../kinds'
import { readBlocks, serialText, type BlockRead } from '../reserve/numbers'

/**
 * "Set the main system's next number to at least X" (practice 2). A restored backup runs backwards: it would give out
 * numbers that stand on paper already, and a number drawn twice is fatal in ACE. X is one beyond every serial of the
 * filer code that is known to be used, or kept for use, anywhere.
 */
export type NumberSource =
  | 'block'
  | 'tearOff'
  | 'branch'
  | 'emergency'
  | 'quarantined'
  | 'lostLaptop'
  | 'drawn'
  | 'foundOnPaper'
  | 'mainSystemOnPaper'
  | 'inFlight'

/** In the order in which the sheet lists them. */
const SOURCES: readonly NumberSource[] = [
  'block',
  'emergency',
  'tearOff',
  'branch',
  'quarantined',
  'lostLaptop',
  'drawn',
  'foundOnPaper',
  'mainSystemOnPaper',
  'inFlight',
]

/** A number that is known, and what shows it. */
export interface KnownSerial {
  serial: number
  source: NumberSource
  /** in words: which block, which entry, whose list */
  proof: string
  /**
   * The main system itself gave it out, and this desk heard of it at this wall time (ms): once it counts on from X it
   * gives out higher ones, which are no reason for an alarm. 0: it was given out here.
   */
  heardMs: number
}

/** All that is known from one source: how many say so, and the highest of them. */
export interface SourceHighest extends KnownSerial {
  count: number
}

export type AtLeast =
  | { type: 'Serial'; serial: string }
  /** the count ends at 9999999: nothing lies beyond the highest */
  | { type: 'CountEnds'; highest: string }

export const HIGHEST_SERIAL = 9_999_999

/** One beyond the highest of all; undefined when nothing is known. Order does not matter. */
export function atLeast(serials: readonly number[]): AtLeast | undefined {
  let highest = -1
  for (const serial of serials) if (serial > highest) highest = serial
  if (highest < 0) return undefined
  return highest >= HIGHEST_SERIAL
    ? { type: 'CountEnds', highest: serialText(HIGHEST_SERIAL) }
    : { type: 'Serial', serial: serialText(highest + 1) }
}

export type NextNumberState =
  /** no sheet was signed */
  | 'unsigned'
  /** signed, and higher numbers came to light since */
  | 'outdated'
  /** signed, and nobody has said yet what the main system was set to */
  | 'toBeSet'
  /** alarm: set lower than what is asked now */
  | 'tooLow'
  | 'set'

export interface NextNumberStanding {
  filerCode: string
  highest: SourceHighest
  /** by source, in the order of the sheet */
  sources: readonly SourceHighest[]
  wanted: AtLeast
  /** blocks of it whose ends cannot be read: their numbers are not in X, and the sheet says so */
  unreadable: readonly string[]
  fields: FieldsOf<'nextNumber'>
  state: NextNumberState
}

/** For each filer code of which a number is known, by code. */
export function nextNumbers(state: DeskState): NextNumberStanding[] {
  const { known, unreadable } = knownSerials(state)
  return [...known]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([filerCode, serials]) => {
      const sources = bySource(serials)
      const wanted = atLeast(sources.map(({ serial }) => serial))
      const highest = sources.reduce<SourceHighest | undefined>(
        (top, one) => (top === undefined || one.serial > top.serial ? one : top),
        undefined,
      )
      if (wanted === undefined || highest === undefined) return []
      const kept = entityOf(state, 'nextNumber', filerCode)
      const fields = kept === undefined || isRemoved(kept) ? {} : fieldsOf('nextNumber', kept)
      return [
        {
          filerCode,
          highest,
          sources,
          wanted,
          unreadable: unreadable.get(filerCode) ?? [],
          fields,
          state: standingOf(fields, serials),
        },
      ]
    })
}

/** A setting below what is asked is an alarm, whatever was signed before. */
function standingOf(fields: FieldsOf<'nextNumber'>, serials: readonly KnownSerial[]): NextNumberState {
  const setMs = fields.setAt === undefined ? Number.POSITIVE_INFINITY : momentMs(fields.setAt)
  const own = serials.filter(({ heardMs }) => heardMs === 0 || heardMs <= setMs)
  const wanted = atLeast(own.map(({ serial }) => serial))
  const { setTo, atLeast: signed } = fields
  if (setTo !== undefined && wanted !== undefined) {
    if (wanted.type === 'CountEnds' || setTo < wanted.serial || setTo < (signed ?? '')) return 'tooLow'
    return signed === undefined ? 'unsigned' : 'set'
  }
  if (signed === undefined) return 'unsigned'
  return wanted?.type === 'Serial' && signed >= wanted.serial ? 'toBeSet' : 'outdated'
}

function bySource(serials: readonly KnownSerial[]): SourceHighest[] {
  const found = new Map<NumberSource, SourceHighest>()
  for (const one of serials) {
    const before = found.get(one.source)
    if (before === undefined) found.set(one.source, { ...one, count: 1 })
    else if (one.serial > before.serial) found.set(one.source, { ...one, count: before.count + 1 })
    else before.count += 1
  }
  return SOURCES.flatMap((source) => found.get(source) ?? [])
}

interface Known {
  known: Map<string, KnownSerial[]>
  unreadable: Map<string, string[]>
}

function knownSerials(state: DeskState): Known {
  const known = new Map<string, KnownSerial[]>()
  const unreadable = new Map<string, string[]>()
  const add = (filerCode: string, one: KnownSerial) => {
    const there = known.get(filerCode)
    if (there === undefined) known.set(filerCode, [one])
    else there.push(one)
  }
  const read = (text: string, one: Omit<KnownSerial, 'serial'>) => {
    const match = /^([A-Z0-9]{3})-?(\d{7})/u.exec(text.toUpperCase())
    if (match !== null) add(match[1] ?? '', { ...one, serial: Number(match[2]) })
  }
  for (const block of readBlocks(state)) {
    const serial = Math.max(-1, ...endsOf(block))
    for (const filerCode of codesOf(block)) {
      if (block.size === 0) unreadable.set(filerCode, [...(unreadable.get(filerCode) ?? []), block.id])
      if (serial >= 0) add(filerCode, { serial, source: sourceOf(block), proof: blockWords(state, block), heardMs: 0 })
    }
  }
  for (const number of entitiesOf(state, 'number').values()) {
    const found = number.fields['foundOnPaper']?.v === true
    read(number.id, {
      source: found ? 'foundOnPaper' : 'drawn',
      proof: found ? `${number.id}, seen on paper` : `${number.id}, drawn by a laptop`,
      heardMs: 0,
    })
  }
  for (const entry of entitiesOf(state, 'entry').values())
    for (const { text, ms } of writesOf(entry, 'entryNumber'))
      if (entityOf(state, 'number', text) === undefined)
        read(text, { source: 'mainSystemOnPaper', proof: `${text}, on an entry here and from no block`, heardMs: ms })
  for (const [kind, says] of [
    ['inFlight', 'in flight at the cut'],
    ['flightDecision', 'decided for paper at the cut'],
  ] as const)
    for (const entity of entitiesOf(state, kind).values())
      for (const { text, ms } of writesOf(entity, 'entryNumber'))
        if (entityOf(state, 'number', text) === undefined)
          read(text, { source: 'inFlight', proof: `${text}, ${says}`, heardMs: ms })
  return { known, unreadable }
}

/** What stands in a field, and what another laptop set it to: each may be on a paper. */
function writesOf(entity: Entity, field: string): { text: string; ms: number }[] {
  const { wall } = entity.born
  return [entity.fields[field], ...(entity.conflicts?.[field] ?? [])].flatMap((write) =>
    typeof write?.v === 'string' && write.v !== '' ? [{ text: write.v, ms: wall.ms }] : [],
  )
}

/** Both ends as either laptop knows them: a block that is contested may have been drawn from to any of them. */
function endsOf({ entity, first, last, size, highestOnPaper }: BlockRead): number[] {
  const told = ['first', 'last', 'highestOnPaper'].flatMap((field) => writesOf(entity, field).map(({ text }) => text))
  return [
    ...(size === 0 ? [] : [first, last]),
    ...(highestOnPaper < 0 ? [] : [highestOnPaper]),
    ...told.filter((text) => /^\d{7}$/u.test(text)).map(Number),
  ]
}

const codesOf = ({ entity, filerCode }: BlockRead): string[] =>
  [...new Set([filerCode, ...writesOf(entity, 'filerCode').map(({ text }) => text.toUpperCase())])].filter((code) =>
    /^[A-Z0-9]{3}$/u.test(code),
  )

function sourceOf({ quarantine, purpose }: BlockRead): NumberSource {
  if (quarantine === 'deviceLost') return 'lostLaptop'
  if (quarantine !== undefined) return 'quarantined'
  return purpose === 'ordinary' ? 'block' : purpose
}

function blockWords(state: DeskState, { entity, device, first, last, size }: BlockRead): string {
  const holder = textOf(entityOf(state, 'device', device), 'label') || textOf(entity, 'heldBy') || device
  const ends = size === 0 ? 'a block whose ends cannot be read' : `block ${serialText(first)} to ${serialText(last)}`
  const locked = textOf(entity, 'lockedProof')
  return [ends, holder === '' ? '' : `of ${holder}`, locked === '' ? '' : `locked: ${locked}`]
    .filter(Boolean)
    .join(', ')
}
