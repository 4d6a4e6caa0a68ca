import type { Change, Scalar } from '../journal/item'
import { entitiesOf, entityOf, isRemoved, textOf, valueOf, type DeskState } from '../journal/state'
import { rememberBy } from '../domain/remember'
import { fieldWords, isInner, nameOf, valueWords } from './values'

/** Where a sentence finds the names of things, and what stood in a box before. */
export interface Look {
  state: DeskState
  /** the value before this change; undefined: not known, null: nothing */
  before?: (kind: string, id: string, field: string) => Scalar | null | undefined
}

/** One change as its sentence reads it. */
export interface Told {
  readonly change: Change
  readonly look: Look
  /** what this change wrote there, in words; '' when nothing */
  said(field: string): string
  /** what this change wrote, else what the desk holds */
  of(field: string): string
  /** true when this change wrote this value */
  wrote(field: string, value: Scalar): boolean
}

export type Say = (told: Told) => string

export function told(change: Change, look: Look): Told {
  const { state } = look
  const { kind, id, patch } = change
  const said = (field: string): string =>
    valueWords(state, kind, field, patch.findLast(([written]) => written === field)?.[1])
  return {
    change,
    look,
    said,
    of: (field) => said(field) || valueWords(state, kind, field, valueOf(entityOf(state, kind, id), field)),
    wrote: (field, value) => patch.some(([written, to]) => written === field && to === value),
  }
}

/** Parts that are not empty, with a comma between. */
export const listed = (...parts: readonly (string | undefined | false)[]): string =>
  parts.filter((part) => part !== undefined && part !== false && part !== '').join(', ')
/** `words` around a text, and nothing when there is none: with(': ', reason) */
export const after = (words: string, text: string): string => (text === '' ? '' : `${words}${text}`)
export const quoted = (text: string): string => (text === '' ? '' : `“${text}”`)

/** Entry 000-0310001-3: of an entry, of one of its rows, of a fact about it. */
export function entryThing({ change, look, of }: Told): string {
  const id = change.kind === 'entry' ? change.id : rawOf(look.state, change, 'entry')
  if (change.kind === 'entry') return `Entry ${of('entryNumber') || 'without a number'}`
  return id === '' ? 'An entry' : `Entry ${nameOf(look.state, 'entry', id)}`
}

/** The id that stands in a field, as written or as the desk holds it. */
export function rawOf(state: DeskState, change: Change, field: string): string {
  const written = change.patch.findLast(([name]) => name === field)?.[1]
  return written === undefined || written === null
    ? textOf(entityOf(state, change.kind, change.id), field)
    : String(written)
}

/** Entry 000-0310001-3, line 2. */
export function rowThing(told: Told): string {
  const { change, look } = told
  const words = { line: 'line', tariff: 'chapter 98/99 number', bill: 'bill', container: 'container' }[change.kind]
  if (change.kind !== 'line') return `${entryThing(told)}, ${words ?? change.kind}`
  const number = lineNumber(look, rawOf(look.state, change, 'entry'), change.id)
  return `${entryThing(told)}, ${number === undefined ? 'a line' : `line ${number}`}`
}

const lineNumber = (look: Look, entry: string, line: string): number | undefined =>
  lineNumbers(look.state).get(entry)?.get(line)

/** Entry → its lines → their numbers on it. */
const lineNumbers = rememberBy(['line'], (state): Map<string, Map<string, number>> => {
  const byEntry = new Map<string, { id: string; order: string }[]>()
  for (const line of entitiesOf(state, 'line').values()) {
    if (isRemoved(line)) continue
    const entry = textOf(line, 'entry')
    const rows = byEntry.get(entry) ?? []
    rows.push({ id: line.id, order: textOf(line, 'order') })
    byEntry.set(entry, rows)
  }
  const inOrder = (rows: { id: string; order: string }[]) => rows.sort((a, b) => (a.order < b.order ? -1 : 1))
  return new Map([...byEntry].map(([entry, rows]) => [entry, new Map(inOrder(rows).map(({ id }, at) => [id, at + 1]))]))
})

const LONGEST_VALUE = 160
const short = (text: string): string => (text.length > LONGEST_VALUE ? `${text.slice(0, LONGEST_VALUE)} …` : text)

/** One written field: bond number: 123 → 456. */
function fieldChange({ change, look }: Told, field: string, value: Scalar | null): string {
  const words = (of: Scalar | null | undefined) => short(valueWords(look.state, change.kind, field, of)) || 'nothing'
  const before = look.before?.(change.kind, change.id, field)
  const was = before === undefined || before === null || before === '' ? '' : `${words(before)} → `
  return `${fieldWords(change.kind, field)}: ${was}${words(value)}`
}

/** Every written field with what stood there before, but for those that only the program reads. */
export function fieldChanges(told: Told): string[] {
  const { change } = told
  return change.patch
    .filter(([field]) => !isInner(change.kind, field) && !(field === 'entry' && change.kind !== 'entry'))
    .map(([field, value]) => fieldChange(told, field, value))
}

/** `Importer Harbor Glass, bond number: 123 → 456`; many fields are named, and their values stand in the details. */
export function keyed(thing: string, told: Told, word = 'keyed'): string {
  const { change } = told
  const shown = change.patch.filter(([field]) => !isInner(change.kind, field) && field !== 'incident')
  const [one, ...more] = shown
  if (one === undefined) return `${thing}: ${word}`
  if (more.length === 0) return `${thing}, ${fieldChange(told, one[0], one[1])}`
  const names = shown.slice(0, 4).map(([field]) => fieldWords(change.kind, field))
  const rest = shown.length - names.length
  return `${thing}: ${word}: ${names.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`
}
