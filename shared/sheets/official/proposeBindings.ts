import { captionOf, type PageRun } from './captions'
import { inWords, numberIn, wordsValue } from './captionWords'
import type { EarlierEdition, EarlierField } from './earlierEditions'
import type { OfferedValue } from './offeredValues'
import type { FormField, FormLayout } from './readForm'

/** A value that a field probably means, and what says so. */
export interface Proposal {
  value: string
  why: Why
}
export type Why =
  | { by: 'name'; edition: string }
  | { by: 'tooltip' }
  | { by: 'fieldName' }
  | { by: 'caption'; caption: string }
  | { by: 'place'; edition: string }

/** What a proposal is made from besides the fields themselves. */
export interface Evidence {
  offered: readonly OfferedValue[]
  /** printed texts of the pages; none where they could not be read */
  runs: readonly PageRun[]
  /** other editions of the same form */
  earlier: readonly EarlierEdition[]
}

/**
 * What an unknown edition's fields probably mean: by the name that the same field has in another edition, by what the
 * agency says of it to a screen reader, by the caption printed near it, and last by its place in another edition. The
 * surest kind of evidence chooses first, and a value is proposed once, unless another edition has it on several pages, as
 * the number at the head of each. A proposal only: a person confirms each field.
 */
export function proposeBindings({ fields }: FormLayout, evidence: Evidence): Map<string, Proposal> {
  const proposed = new Map<string, Proposal>()
  const taken = new Set<string>()
  const open = fields.filter(({ kind }) => kind !== 'other')
  for (const proposal of [byName, byTooltip, byFieldName, byCaption, byPlace])
    for (const field of open) {
      if (proposed.has(field.name)) continue
      const found = proposal(field, evidence)
      if (found === undefined || (taken.has(found.value) && !repeats(found.value, evidence))) continue
      taken.add(found.value)
      proposed.set(field.name, found)
    }
  return proposed
}

const repeats = (value: string, { earlier }: Evidence): boolean =>
  earlier.some(({ fields }) => fields.filter((one) => one.value === value).length > 1)

type Propose = (field: FormField, evidence: Evidence) => Proposal | undefined

const fits = (field: FormField, value: string, offered: readonly OfferedValue[]): boolean =>
  offered.some((one) => one.name === value && (one.kind === 'check') === (field.kind === 'check'))

const byName: Propose = (field, { earlier, offered }) => {
  for (const { edition, fields } of earlier) {
    const same = fields.find((one) => one.field === field.name && fits(field, one.value, offered))
    if (same !== undefined) return { value: same.value, why: { by: 'name', edition } }
  }
  return undefined
}

const byTooltip: Propose = (field, { offered }) => {
  const value = inWords(field.tooltip, field, offered)
  return value === undefined ? undefined : { value, why: { by: 'tooltip' } }
}

const byFieldName: Propose = (field, { offered }) => {
  const value = wordsValue(`${field.tooltip} ${field.name.split('.').at(-1) ?? ''}`, field, offered)
  return value === undefined ? undefined : { value, why: { by: 'fieldName' } }
}

/** Not where the tooltip has a number of its own: the caption near it may be its neighbour's. */
const byCaption: Propose = (field, { offered, runs }) => {
  if (numberIn(field.tooltip) !== undefined) return undefined
  const caption = captionOf(field, runs)
  const value = inWords(caption, field, offered)
  return value === undefined ? undefined : { value, why: { by: 'caption', caption } }
}

/** Only of a field that nothing else speaks of, and not where its printed number is another box's. */
const byPlace: Propose = (field, { earlier, offered, runs }) => {
  if (field.tooltip !== '') return undefined
  const printed = numberIn(captionOf(field, runs))
  for (const { edition, fields } of earlier) {
    let best: { value: string; far: number } | undefined
    for (const one of fields) {
      const number = numberIn(one.caption ?? '')
      if (printed !== undefined && number !== undefined && printed !== number) continue
      const far = apart(field, one)
      if (far !== undefined && fits(field, one.value, offered) && (best === undefined || far < best.far))
        best = { value: one.value, far }
    }
    if (best !== undefined) return { value: best.value, why: { by: 'place', edition } }
  }
  return undefined
}

/** Points by which the upper left corners may differ: half a row of the smallest form. */
const NEAR = 6

/** How far two fields of the same kind and about the same width stand apart, where they may be the same box. */
function apart(field: FormField, { page, place }: EarlierField): number | undefined {
  if (place === undefined || page !== field.page) return undefined
  const [x0, y0, x1, y1] = field.place
  const across = Math.abs(place[0] - x0)
  const down = Math.abs((place[1] + place[3]) / 2 - (y0 + y1) / 2)
  const wider = Math.max(x1 - x0, 1) / Math.max(place[2] - place[0], 1)
  return across <= NEAR && down <= NEAR && wider > 0.6 && wider < 1.7 ? across + down : undefined
}
