import type { Audience } from '../../knowledge/stages'

/** What may stand in braces in a message: `{phone}`. */
export interface TemplateField {
  id: string
  /** what stands beside a blank that is filled in ink */
  label: string
  /** to whom it may be said; absent: to everybody */
  only?: readonly Audience[]
}

/** Counts are of the client's own shipments in a message to a client, of all of the firm's in the others. */
const counted: readonly Audience[] = ['client', 'cbp', 'agency', 'ctpat', 'staff']

export const templateFields = [
  { id: 'firm', label: 'firm' },
  { id: 'filerCode', label: 'filer code' },
  { id: 'phone', label: 'phone' },
  { id: 'cleanEmail', label: 'clean mailbox' },
  { id: 'lead', label: 'who leads' },
  { id: 'recipient', label: 'recipient' },
  { id: 'client', label: 'client', only: ['client'] },
  { id: 'incidentBegan', label: 'when it began' },
  { id: 'incidentNoticed', label: 'when it was noticed' },
  { id: 'expectedDuration', label: 'how long it is expected to last' },
  { id: 'now', label: 'as of' },
  { id: 'nextUpdate', label: 'next news by' },
  { id: 'ports', label: 'ports', only: ['cbp', 'agency', 'ctpat', 'staff'] },
  { id: 'socReportNumber', label: 'number of the report to the SOC', only: ['cbp', 'ctpat'] },
  { id: 'reference', label: 'our reference of the incident', only: ['cbp', 'ctpat', 'agency'] },
  { id: 'authorisation', label: 'what CBP allowed', only: ['cbp', 'agency'] },
  { id: 'entriesReleased', label: 'entries released', only: ['client'] },
  { id: 'entriesWaiting', label: 'entries under way', only: ['client'] },
  { id: 'countReleased', label: 'how many are released', only: counted },
  { id: 'countWaiting', label: 'how many are under way', only: counted },
] as const satisfies readonly TemplateField[]
export type TemplateFieldId = (typeof templateFields)[number]['id']
export type TemplateValues = Readonly<Partial<Record<TemplateFieldId, string>>>

const fields: readonly TemplateField[] = templateFields
const fieldOf = (id: string): TemplateField | undefined => fields.find((field) => field.id === id)

/** Something in braces that cannot be filled, at its place. Lines and columns count from 1. */
export type FieldProblem = { at: number; line: number; column: number; text: string } & (
  { type: 'UnknownField'; meant: string | undefined } | { type: 'NotForThem'; label: string } | { type: 'BraceAlone' }
)

const braces = /\{([^{}\n]*)\}|[{}]/gu

/** What is wrong with the fields of a text to this audience, in the order of reading. */
export function fieldProblems(text: string, audience: Audience): FieldProblem[] {
  return [...text.matchAll(braces)].flatMap((found): FieldProblem[] => {
    const before = text.slice(0, found.index)
    const place = {
      at: found.index,
      line: before.split('\n').length,
      column: found.index - before.lastIndexOf('\n'),
      text: found[0],
    }
    const name = found[1]
    if (name === undefined) return [{ ...place, type: 'BraceAlone' }]
    const field = fieldOf(name.trim())
    if (field === undefined) return [{ ...place, type: 'UnknownField', meant: nearest(name.trim()) }]
    if (field.only?.includes(audience) === false) return [{ ...place, type: 'NotForThem', label: field.label }]
    return []
  })
}

export interface FilledText {
  text: string
  /** labels of the fields for which the desk has nothing: ruled blanks stand in their places */
  missing: readonly string[]
}

/** A blank to be filled in ink before it goes out. */
const blank = (label: string): string => `________ (${label})`

/** The text with its fields filled. What is unknown, or not for this audience, is never filled: it is a blank too. */
export function fillText(text: string, values: TemplateValues, audience: Audience): FilledText {
  const missing = new Set<string>()
  const filled = text.replace(braces, (whole, name: string | undefined) => {
    if (name === undefined) return whole
    const field = fieldOf(name.trim())
    const told = field !== undefined && field.only?.includes(audience) !== false
    const value = told ? values[field.id as TemplateFieldId] : undefined
    if (value !== undefined && value !== '') return value
    const label = field?.label ?? name.trim()
    missing.add(label)
    return blank(label)
  })
  return { text: filled, missing: [...missing] }
}

/** The field whose name differs by one or two letters: *frim* was meant as *firm*. */
function nearest(name: string): string | undefined {
  const ranked = fields
    .map(({ id }) => ({ id, apart: lettersApart(name.toLowerCase(), id.toLowerCase()) }))
    .sort((a, b) => a.apart - b.apart)
  const best = ranked[0]
  return best !== undefined && best.apart <= 2 ? best.id : undefined
}

/** Levenshtein's distance of two short words. */
function lettersApart(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, nth) => nth)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++)
      next.push(
        Math.min((next[j - 1] ?? 0) + 1, (row[j] ?? 0) + 1, (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)),
      )
    row = next
  }
  return row[b.length] ?? 0
}
