import type { DeskState } from '../../journal/state'
import type { EntryFile } from '../entryFile'
import { decidedLines, type DecidedLine } from './decided'
import { pgaDeadlines } from './deadlines'
import { formsToPrint, owedPapers, wantedPapers } from './papers'
import { shipmentVerdict } from './shipmentVerdict'
import { statementsOf } from './statements'
import { tradePapers } from './tradePapers'
import type { AskedQuestion, Checklist, PgaTables, QuestionAt } from './types'

/**
 * What a shipment owes its agencies, from the journal alone: findings of each line, the questions in their order, papers,
 * forms, prior notices, statements, days, and the verdict. A pure projection; callers remember it by `state.version`.
 */
export function checklistOf(file: EntryFile, state: DeskState, tables: PgaTables): Checklist {
  const { lines, notices } = decidedLines(file, state, tables)
  const questions = askedQuestions(file.id, lines)
  const wanted = wantedPapers(lines, tables)
  const papers = owedPapers(wanted, file, state, notices, tables.today)
  const statements = statementsOf(file, lines, tables)
  const exposures = exposuresOf(lines, tables)
  const alarms = lines.flatMap(({ determination }) => determination.alarms)
  const judged = { questions, papers, priorNotices: notices, exposures, alarms, statements }
  return {
    entry: file.id,
    lines: lines.map(({ line, product, determination }, at) => ({
      line,
      nth: at + 1,
      description: file.lines[at]?.fields.description ?? '',
      htsNumber: file.lines[at]?.fields.htsNumber ?? '',
      product,
      determination,
    })),
    ...judged,
    forms: [...tradePapers(file, state, tables.today), ...formsToPrint(wanted, papers, lines)],
    deadlines: pgaDeadlines(file, lines, tables),
    verdict: shipmentVerdict(lines, judged),
  }
}

/**
 * Few questions: what a product keeps is asked once for each product, what belongs to the shipment once for the entry; a
 * line that has an answer of its own stands apart.
 */
function askedQuestions(entry: string, lines: readonly DecidedLine[]): readonly AskedQuestion[] {
  const asked = new Map<string, { order: number; question: AskedQuestion; lines: string[] }>()
  for (const { line, product, determination } of lines)
    for (const [order, one] of determination.questions.entries()) {
      const whose = whoseAnswer(one, entry, line, product)
      const key = `${one.question.id}\n${whose.about}\n${whose.of}`
      const known = asked.get(key)
      if (known === undefined) {
        const own = [line]
        asked.set(key, { order, question: { ...one, ...whose, lines: own }, lines: own })
      } else {
        known.lines.push(line)
        // One of them is open: so it is asked.
        if (rank[one.state] > rank[known.question.state]) known.question = { ...one, ...whose, lines: known.lines }
      }
    }
  const place = orderOf(lines)
  return [...asked.values()].map(({ question }) => question).sort((a, b) => place(a) - place(b))
}

const rank = { answered: 0, proposed: 1, open: 2 } as const

function whoseAnswer(
  { question, answered }: QuestionAt,
  entry: string,
  line: string,
  product: string | undefined,
): Pick<AskedQuestion, 'about' | 'of'> {
  if (answered?.from === 'line') return { about: 'line', of: line }
  if (question.once === 'shipment') return { about: 'entry', of: entry }
  return product === undefined ? { about: 'line', of: line } : { about: 'product', of: product }
}

/** The order in which questions first stand on any line: triage, then agency by agency. */
function orderOf(lines: readonly DecidedLine[]): (asked: AskedQuestion) => number {
  const place = new Map<string, number>()
  for (const { determination } of lines)
    for (const [nth, { question }] of determination.questions.entries())
      if (!place.has(question.id)) place.set(question.id, nth)
  return ({ question }) => place.get(question.id) ?? 0
}

function exposuresOf(lines: readonly DecidedLine[], { knowledge }: PgaTables): Checklist['exposures'] {
  const found: Checklist['exposures'][number][] = []
  for (const agency of knowledge.of.agencies) {
    const programs = new Set(
      lines.flatMap(({ determination }) =>
        determination.findings
          .filter((one) => one.agency === agency.code && one.standing === 'applies')
          .map(({ program }) => program),
      ),
    )
    if (programs.size === 0) continue
    for (const exposure of agency.exposure)
      if (exposure.program === undefined || programs.has(exposure.program))
        found.push({ ...exposure, agency: agency.code })
  }
  return found
}
