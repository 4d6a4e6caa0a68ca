import type { Question } from '../../knowledge/pga/types'
import { counting, isMet, type Asked } from './conditions'
import { questionsIn } from './knowledge'
import type { Numbers } from './numbers'
import type { Answered, Finding, Goods, PgaTables, QuestionAt } from './types'

/**
 * The questions that are asked of goods, in order: the triage; of an agency that applies all of its program whose
 * condition is met; of one that is only to be asked about, those that decide. Each once.
 */
export function questionsOf(
  findings: readonly Finding[],
  goods: Goods,
  numbers: Numbers,
  { knowledge }: PgaTables,
): readonly QuestionAt[] {
  const found: QuestionAt[] = []
  const digits = numbers.deciding[0] ?? ''
  for (const question of knowledge.of.triage)
    if (isAskedHere(question, goods) && isMet(question.when, { goods, digits, programs: noPrograms }))
      found.push(questionAt(question, '', goods))

  for (const { code, questions, triggers } of knowledge.of.agencies) {
    const own = findings.filter(({ agency }) => agency === code)
    if (own.length === 0) continue
    const applying = own.filter(({ standing }) => standing === 'applies')
    const asked: Asked = { goods, digits, programs: new Set(applying.map(({ program }) => program)) }
    const undecided = own.filter(({ standing }) => standing === 'ask' || standing === 'notChecked')
    const deciding = new Set(
      undecided.length === 0
        ? []
        : triggers.filter(({ program }) => isOpen(undecided, program)).flatMap(({ when }) => questionsIn(when)),
    )
    const undecidedHere: Asked = { goods, digits, programs: new Set(undecided.map(({ program }) => program)) }
    for (const question of questions) {
      if (!isAskedHere(question, goods)) continue
      const ofProgram = question.program === undefined ? applying.length > 0 : asked.programs.has(question.program)
      if (
        (ofProgram && isMet(question.when, asked)) ||
        (deciding.has(question.id) && isMet(question.when, undecidedHere))
      )
        found.push(questionAt(question, code, goods))
    }
  }
  return found
}

const noPrograms: ReadonlySet<string> = new Set()

/** The agency as a whole is open, or this program of it. */
const isOpen = (undecided: readonly Finding[], program: string): boolean =>
  undecided.some((one) => one.program === program || one.program === '')

/** Of a product only what is asked once; a shipment is asked everything. */
const isAskedHere = (question: Question, goods: Goods): boolean =>
  goods.mode !== undefined || question.once === 'product'

function questionAt(question: Question, agency: string, goods: Goods): QuestionAt {
  const answered = goods.answers.get(question.id)
  const said = counting(answered)
  const state = said === undefined ? (answered?.expired === true ? 'proposed' : 'open') : stateOf(question, answered)
  return {
    question,
    agency,
    state,
    answered,
    bad: said === undefined ? undefined : question.badAnswers?.find((bad) => bad.is === said)?.say,
  }
}

/** What a product says of a shipment is proposed, and counts when it is confirmed for the shipment. */
const stateOf = (question: Question, answered: Answered | undefined): 'answered' | 'proposed' =>
  question.once === 'shipment' && answered?.from === 'product' ? 'proposed' : 'answered'
