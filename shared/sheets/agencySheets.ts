import type { CoverLine, FormOnCover } from './cover'
import type { DraftPage } from './frame'
import type { PacketPart, PacketPlan } from './packet'
import { shortTitle, type LoadedForms, type PgaFormInPacket } from './pga/forPacket'
import { formEntry } from './pga/registry'
import type { FontMetrics } from './sheet'
import type { PacketValues } from './values'

/** Agencies' forms as sheets of the packet: laid, listed on the cover, and their blanks named there. */

export const NO_FORMS: LoadedForms = new Map()

type Lay = (part: PacketPart) => DraftPage[]

/** The form of a part `pga`. */
export function agencyForm({ values }: PacketPlan, { form = 0 }: PacketPart): PgaFormInPacket {
  const found = values.agencies?.forms[form]
  if (found === undefined) throw new Error(`The packet has no agency's form at ${form}`)
  return found
}

/** A form made for each line is laid once for each of its lines. */
export function layoutAgencyForm(
  { form: id, agency, program, lines, answers }: PgaFormInPacket,
  packet: PacketValues,
  metrics: FontMetrics,
  forms: LoadedForms,
): DraftPage[] {
  const form = forms.get(id)
  if (form === undefined) throw new Error(`The form ${id} was not read before it was laid`)
  const own = lines.flatMap((at) => packet.lines[at] ?? [])
  const groups = form.per === 'line' && own.length > 1 ? own.map((line) => [line]) : [own]
  return groups.flatMap((group) => form.layout({ packet, agency, program, lines: group, answers }, metrics))
}

/** EPA 3540-1, HS-7: each once, for the letter's list of what is attached. */
export const agencyTitles = ({ values }: PacketPlan): string[] => [
  ...new Set((values.agencies?.forms ?? []).map(({ form }) => shortTitle(form))),
]

/** The form on the cover: its title, the lines that it speaks of, copies and pages, and to whom. */
export function agencyLine(plan: PacketPlan, at: number, lay: Lay): CoverLine[] {
  const parts = partsOf(plan, at)
  const first = parts[0]
  if (first === undefined) return []
  const what = [formEntry(agencyForm(plan, first).form).title, ofLines(plan, first)].filter(Boolean).join(', ')
  const to = parts.map(({ copy }) => withNames(copy.toLowerCase().replace(' copy', ''))).join(', ')
  return [{ what, copies: String(parts.length), pages: String(lay(first).length), to }]
}

/** What is done by hand on agencies' forms, form by form: boxes completed in ink, and signatures. */
export const formsOnCover = (plan: PacketPlan, lay: Lay): FormOnCover[] =>
  (plan.values.agencies?.forms ?? []).flatMap((_, at) => {
    const part = partsOf(plan, at)[0]
    if (part === undefined) return []
    const drafts = lay(part)
    const boxes = drafts.flatMap(({ facts, blanks }) =>
      (blanks ?? []).map(({ called }) => called.replace(`${facts.title}: `, '')),
    )
    const title = shortTitle(agencyForm(plan, part).form)
    const form = [title, ofLines(plan, part)].filter(Boolean).join(', ')
    return [{ title, form, boxes: [...new Set(boxes)], signed: drafts.some(({ signed }) => signed === true) }]
  })

const partsOf = (plan: PacketPlan, at: number): PacketPart[] => plan.parts.filter(({ form }) => form === at)

/** Said where the form does not speak of all lines of the entry. */
function ofLines(plan: PacketPlan, part: PacketPart): string {
  const { lines } = agencyForm(plan, part)
  if (lines.length === 0 || lines.length === plan.values.lines.length) return ''
  const numbers = lines.flatMap((at) => plan.values.lines[at]?.number ?? [])
  return `${numbers.length === 1 ? 'line' : 'lines'} ${numbers.join(', ')}`
}

/** Copies are named in capitals in the margin; in running text agencies alone keep them. */
export const withNames = (to: string): string =>
  to.replace(/\b(?:cbp|fda|epa|fws|nmfs|aphis|usda|fsis|ams|atf|dea|ttb|cpsc|nhtsa)\b/gu, (name) => name.toUpperCase())
