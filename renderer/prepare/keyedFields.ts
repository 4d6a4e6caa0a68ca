import { entityOf, valueOf, type DeskState } from '../../shared/journal/state'
import { cleanLine } from '../ui/boxes'

/** One box of a form that keys an entity of the kit by hand. */
export interface KeyedField {
  field: string
  label: string
  /** `list`: several of `options`, in order, their values joined by blanks */
  sort?: 'text' | 'long' | 'code' | 'day' | 'tick' | 'address' | 'number' | 'list'
  hint?: string
  /** begins a part of the form under this title */
  section?: string
  /** shown only then; what is not shown is not recorded */
  shownIf?: (before: Keyed, keyed: Keyed) => boolean
  /** the sentence when it is shown and empty */
  needed?: string
  /** a sentence when what is keyed cannot be right; the rules of the trade are the domain's */
  refuse?: (text: string) => string | undefined
  options?: readonly { value: string; label: string }[]
}

/** What the boxes hold: text as typed, 'yes' or '' for a tick, five lines for an address. */
export type Keyed = Readonly<Record<string, string>>
export const noAddress = '\n\n\n\n'

export function keyedOf(state: DeskState, kind: string, id: string | undefined, fields: readonly KeyedField[]): Keyed {
  const entity = id === undefined ? undefined : entityOf(state, kind, id)
  return Object.fromEntries(
    fields.map(({ field, sort }) => {
      const value = valueOf(entity, field)
      if (sort === 'tick') return [field, value === true ? 'yes' : '']
      return [field, value === undefined ? (sort === 'address' ? noAddress : '') : String(value)]
    }),
  )
}

/** The sentence under each changed box that cannot be stored; empty when all can. What stood there is not judged again. */
export function refusalsOf(before: Keyed, keyed: Keyed, fields: readonly KeyedField[]): Record<string, string> {
  const refusals: Record<string, string> = {}
  for (const { field, sort, refuse, needed } of shownFields(before, keyed, fields)) {
    const text = tidy(keyed[field] ?? '', sort)
    if (needed !== undefined && text === '') refusals[field] = needed
    if (text === tidy(before[field] ?? '', sort)) continue
    const refusal = sort === 'day' ? dayRefusal(text) : text.length > 2_000 ? 'At most 2,000 characters.' : undefined
    const sentence = refusal ?? (text === '' ? undefined : refuse?.(text))
    if (sentence !== undefined) refusals[field] = sentence
  }
  return refusals
}

/** The boxes that stand on the form as it is keyed now. */
export const shownFields = (before: Keyed, keyed: Keyed, fields: readonly KeyedField[]): readonly KeyedField[] =>
  fields.filter(({ shownIf }) => shownIf?.(before, keyed) !== false)

function dayRefusal(text: string): string | undefined {
  if (text === '') return undefined
  const day = new Date(`${text}T00:00:00Z`)
  return Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== text
    ? 'That day does not exist; key it as 2026-11-24.'
    : undefined
}

function tidy(text: string, sort: KeyedField['sort']): string {
  if (sort === 'address') return text.split('\n').map(cleanLine).join('\n')
  return sort === 'code' ? cleanLine(text).toUpperCase() : cleanLine(text)
}

/** The patch of what differs from before; an emptied box is unset. */
export function keyedPatch(
  before: Keyed,
  after: Keyed,
  fields: readonly KeyedField[],
): [string, string | number | boolean | null][] {
  const patch: [string, string | number | boolean | null][] = []
  for (const { field, sort } of shownFields(before, after, fields)) {
    const was = tidy(before[field] ?? '', sort)
    const is = tidy(after[field] ?? '', sort)
    if (was === is) continue
    if (sort === 'tick') patch.push([field, is === 'yes'])
    else if (is === '' || is === noAddress) patch.push([field, null])
    else patch.push([field, sort === 'number' ? Number(is) : is])
  }
  return patch
}
