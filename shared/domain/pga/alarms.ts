import { counting } from './conditions'
import { dayWords } from './dayWords'
import { verdictReason } from './reasons'
import type { Answered, Finding, Goods, JudgedVerdict, PgaAlarm, PgaTables } from './types'

/** Verdicts against each other, against answers and against must flags. Lines are set by the checklist. */
export function alarmsOf(findings: readonly Finding[], goods: Goods, tables: PgaTables): readonly PgaAlarm[] {
  const alarms: PgaAlarm[] = []
  for (const finding of findings) {
    const { agency, program } = finding
    const own = goods.verdicts.filter(
      (one) => !one.expired && one.agency === agency && (one.program === program || one.program === ''),
    )
    const says = (...words: JudgedVerdict['verdict'][]) => own.find(({ verdict }) => words.includes(verdict))
    const yes = says('applies')
    const no = says('doesNotApply')
    if (yes !== undefined && no !== undefined)
      alarms.push({
        type: 'VerdictsDiffer',
        agency,
        program,
        lines: [],
        sides: [verdictReason(yes).text, verdictReason(no).text],
      })
    if (no === undefined) continue
    const against = answerAgainst(finding, goods, tables)
    if (against !== undefined)
      alarms.push({
        type: 'VerdictAgainstAnswer',
        agency,
        program,
        lines: [],
        sides: [verdictReason(no).text, against],
      })
    const must = finding.reasons.find(({ by }) => by === 'flags')
    if (finding.must && must !== undefined)
      alarms.push({
        type: 'VerdictAgainstFlag',
        agency,
        program,
        lines: [],
        sides: [verdictReason(no).text, must.text],
      })
  }
  return alarms
}

/** An answer that leads to the program, or a stop question of it that was answered as if it applied. */
function answerAgainst(
  { agency, program, reasons }: Finding,
  goods: Goods,
  { knowledge }: PgaTables,
): string | undefined {
  const told = reasons.find(({ by, text }) => by === 'answer' && text !== '')
  const leads = leadsTo(agency, program, goods, knowledge.of.triage)
  if (told !== undefined && leads) return told.text
  for (const question of knowledge.agency(agency)?.questions ?? []) {
    if (question.stop !== true || (question.program !== undefined && question.program !== program)) continue
    const answered = goods.answers.get(question.id)
    const said = counting(answered)
    if (answered === undefined || said === undefined || said === 'no') continue
    if (question.badAnswers?.some(({ is }) => is === said) === true) continue
    return answerWords(question.text, answered)
  }
  return undefined
}

const leadsTo = (
  agency: string,
  program: string,
  goods: Goods,
  triage: PgaTables['knowledge']['of']['triage'],
): boolean =>
  triage.some(({ id, points }) => {
    const said = counting(goods.answers.get(id))
    return (
      said !== undefined &&
      points.some((one) => one.agency === agency && one.program === program && one.is.includes(said))
    )
  })

export const answerWords = (question: string, { by, on, answer, from }: Answered): string =>
  `answered${from === 'product' ? ' for the product' : from === 'entry' ? ' for the shipment' : ' for the line'} by ${by === '' ? 'somebody' : by} on ${dayWords(on)}: ${question} ${answer}`
