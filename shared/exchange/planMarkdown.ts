import { idsIn, planPhases } from '../domain/plan'
import { orderKeyAt } from '../domain/orderKey'
import type { FieldsOf } from '../domain/kinds'
import type { PlanPhase } from '../knowledge/planTemplate/steps'

/**
 * The continuity plan as Markdown: what people keep in a text file, and what the kit carries as `plan.md`.
 *
 *     ## First hour
 *
 *     ### Ring the SOC {#plan-ring-soc}
 *
 *     - Owner: IT
 *     - Target: 30 minutes
 *
 *     Time, cause, impact …
 *
 * A level-two heading is a phase, a level-three heading a step; `- Name: value` lines right below it are its facts, the
 * rest is its detail. What is written here is read back as it was (a property says so).
 */
export interface MarkdownStep {
  /** the entity's id: as written in braces, or made of phase and title, the same at each reading */
  id: string
  fields: Omit<FieldsOf<'planStep'>, 'removed'>
}

interface MarkdownRefusal {
  /** 1-based line of the file */
  line: number
  what: string
}

const facts = [
  ['Owner', 'owner'],
  ['Deputy', 'deputy'],
  ['Target', 'targetMinutes'],
  ['Contact', 'contact'],
  ['Form', 'form'],
  ['Screen', 'screen'],
  ['Answers', 'answers'],
  ['Template', 'template'],
] as const
const longestMinutes = 60 * 24 * 90

export function writePlanMarkdown(steps: readonly MarkdownStep[]): string {
  const out = ['# Continuity plan', '']
  for (const { phase, name } of planPhases) {
    const inPhase = steps.filter(({ fields }) => (fields.phase ?? 'prepare') === phase)
    if (inPhase.length === 0) continue
    out.push(`## ${name}`, '')
    for (const step of inPhase) out.push(...stepLines(step))
  }
  return out.join('\n')
}

function stepLines({ id, fields }: MarkdownStep): string[] {
  const lines = [`### ${tidy(fields.title)} {#${id}}`.replace('###  ', '### '), '']
  const listed = facts.flatMap(([name, field]) => {
    const value = fields[field]
    if (value === undefined || value === '') return []
    return [`- ${name}: ${field === 'targetMinutes' ? `${String(value)} minutes` : tidy(String(value))}`]
  })
  if (listed.length > 0) lines.push(...listed, '')
  const detail = tidy(fields.detail)
  if (detail !== '') lines.push(/^[#\-\\*]/u.test(detail) ? `\\${detail}` : detail, '')
  return lines
}

const tidy = (text: string | undefined): string => (text ?? '').trim().replace(/\s+/gu, ' ')

interface Open {
  line: number
  step: MarkdownStep
  detail: string[]
}

/** Lines that cannot be read are named; all others stand. */
export function readPlanMarkdown(text: string): { steps: MarkdownStep[]; refused: MarkdownRefusal[] } {
  const refused: MarkdownRefusal[] = []
  const steps: MarkdownStep[] = []
  const seen = new Set<string>()
  let phase: PlanPhase | undefined
  let open: Open | undefined
  const close = () => {
    if (open === undefined) return
    const { step, detail, line } = open
    open = undefined
    if (seen.has(step.id)) {
      refused.push({ line, what: `A step of the id ${step.id} stands twice; the second is left out.` })
      return
    }
    seen.add(step.id)
    const joined = tidy(detail.join(' ')).replace(/^\\/u, '')
    const nth = steps.filter(({ fields }) => fields.phase === step.fields.phase).length
    steps.push({
      id: step.id,
      fields: { ...step.fields, order: orderKeyAt(nth), ...(joined !== '' && { detail: joined }) },
    })
  }
  text.split(/\r\n|\r|\n/u).forEach((raw, index) => {
    const line = index + 1
    const words = printable(raw).trim()
    const heading = /^(#{1,6})\s+(.*)$/u.exec(words)
    if (heading !== null) {
      close()
      const [, marks = '', title = ''] = heading
      if (marks.length === 2) {
        phase = phaseCalled(title)
        if (phase === undefined) refused.push({ line, what: `“${title}” is no phase of a plan. ${phaseNames}` })
      } else if (marks.length === 3) {
        if (phase === undefined)
          refused.push({ line, what: `The step “${title}” stands under no phase. ${phaseNames}` })
        else open = { line, step: stepCalled(title, phase), detail: [] }
      }
    } else if (open !== undefined && words !== '') readLine(open, words, line, refused)
  })
  close()
  return { steps, refused }
}

const phaseNames = `Phases are: ${planPhases.map(({ name }) => name).join(', ')}.`
const phaseCalled = (title: string): PlanPhase | undefined =>
  planPhases.find(({ name, phase }) => [name, phase].some((one) => one.toLowerCase() === title.trim().toLowerCase()))
    ?.phase

/** No control characters are stored. */
const printable = (text: string): string => text.replace(/[\u0000-\u001f\u007f-\u009f\ud800-\udfff]/gu, ' ')

function stepCalled(heading: string, phase: PlanPhase): MarkdownStep {
  const braces = /^(.*?)\s*\{#([^{}\s]{1,64})\}$/u.exec(heading)
  const title = tidy(braces?.[1] ?? heading)
  const id = braces?.[2] ?? slug(`${phase} ${title}`)
  return { id, fields: { phase, ...(title !== '' && { title }) } }
}

const slug = (text: string): string =>
  `plan-${text
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .slice(0, 56)}`.replace(/-$/u, '')

function readLine({ step, detail }: Open, words: string, line: number, refused: MarkdownRefusal[]): void {
  const fact = detail.length === 0 ? /^[-*]\s+([A-Za-z]+):\s*(.*)$/u.exec(words) : null
  const field = facts.find(([name]) => name.toLowerCase() === fact?.[1]?.toLowerCase())?.[1]
  if (fact === null || field === undefined) {
    detail.push(words)
    return
  }
  const value = tidy(fact[2])
  if (value === '') return
  if (field === 'targetMinutes') {
    const minutes = minutesIn(value)
    if (minutes === undefined)
      refused.push({ line, what: `“${value}” is no target: write 30 minutes, 4 hours or 3 days.` })
    else step.fields = { ...step.fields, targetMinutes: minutes }
  } else if (field === 'contact' && value.length > 64)
    refused.push({ line, what: 'A contact is named by its id, at most 64 characters.' })
  else step.fields = { ...step.fields, [field]: field === 'answers' ? idsIn(value).join(' ') : value }
}

/** 30, 30 minutes, 4 h, 3 days → minutes; undefined where it says none, or more than 90 days. */
function minutesIn(text: string): number | undefined {
  const parts = /^(\d{1,6})\s*(m|min|minutes?|h|hours?|d|days?)?\.?$/iu.exec(text.trim())
  if (parts === null) return undefined
  const unit = parts[2]?.toLowerCase().charAt(0)
  const minutes = Number(parts[1]) * (unit === 'h' ? 60 : unit === 'd' ? 1440 : 1)
  return minutes <= longestMinutes ? minutes : undefined
}
