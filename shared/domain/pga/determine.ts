import { alarmsOf } from './alarms'
import { evidenceOf } from './evidence'
import { numbersOf } from './numbers'
import { questionsOf } from './questions'
import { sentenceOf } from './sentence'
import { findingOf } from './standing'
import type { Determination, Finding, Gap, Goods, JudgedVerdict, PgaTables } from './types'
import { verdictFor } from './verdicts'

/**
 * Which agencies' programs apply to goods, which are to be asked about, and why; each finding with every rule, list,
 * answer and filing that it leans on. Pure, and the same whatever the order of rows.
 *
 * It never says that no agency applies: what nobody named has no finding, and `sentence` says which table was read and
 * which questions are open.
 */
export function determine(goods: Goods, tables: PgaTables): Determination {
  const numbers = numbersOf(goods, tables.tariff)
  const gaps: Gap[] = [...numbers.gaps]
  if (tables.flags.size === 0 && goods.set !== 'X') gaps.push({ type: 'NoFlagTable' })
  const findings: Finding[] = []
  if (goods.set !== 'X') {
    const evidence = evidenceOf(goods, numbers, tables)
    for (const one of evidence) findings.push(findingOf(one, verdictFor(goods.verdicts, one), numbers, goods, tables))
    for (const verdict of onlyJudged(goods.verdicts, findings))
      findings.push(findingOf(bare(verdict), verdict, numbers, goods, tables))
  }
  const questions = goods.set === 'X' ? [] : questionsOf(findings, goods, numbers, tables)
  return {
    findings,
    gaps,
    alarms: alarmsOf(findings, goods, tables),
    questions,
    sentence: sentenceOf({ findings, gaps, questions }, tables.flags),
  }
}

/** Programs that a person named and no list, word or answer did. */
const onlyJudged = (verdicts: readonly JudgedVerdict[], findings: readonly Finding[]): readonly JudgedVerdict[] =>
  verdicts.filter(
    (verdict, nth) =>
      !verdict.expired &&
      !findings.some(
        ({ agency, program }) => agency === verdict.agency && (program === verdict.program || verdict.program === ''),
      ) &&
      verdicts.findIndex(({ agency, program }) => agency === verdict.agency && program === verdict.program) === nth,
  )

const bare = ({ agency, program }: JudgedVerdict) => ({
  agency,
  program,
  flags: [],
  hints: [],
  words: [],
  told: [],
  history: [],
  ruledOut: [],
})
