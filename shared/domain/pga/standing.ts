import type { Evidence } from './evidence'
import type { Numbers } from './numbers'
import { reasonsOf, verdictReason } from './reasons'
import type { Finding, FoundBy, Goods, JudgedVerdict, PgaTables, Reason, Standing, VerdictProblem } from './types'
import { disclaimProblems, flagRule, type FlagRule } from './verdicts'

/** One finding: what the evidence says, and what a person's verdict makes of it. */
export function findingOf(
  evidence: Evidence,
  verdict: JudgedVerdict | undefined,
  numbers: Numbers,
  goods: Goods,
  tables: PgaTables,
): Finding {
  const { agency, program } = evidence
  const flags = [...new Set(evidence.flags.map(({ flag }) => flag))]
    .map((code) => flagRule(code, tables.knowledge.flag(code), agency))
    .sort((a, b) => Number(b.must) - Number(a.must) || (a.code < b.code ? -1 : 1))
  const unlisted = isUnlisted(evidence, numbers, tables)
  const judged = judge(standingOf(evidence, flags, unlisted), verdict, flags, goods)
  const reasons: Reason[] = reasonsOf(evidence, unlisted, tables)
  if (verdict !== undefined) reasons.unshift(verdictReason(verdict))
  return {
    agency,
    program,
    standing: judged.standing,
    from: judged.byVerdict ? 'verdict' : foundBy(evidence),
    must: flags.some(({ must, free }) => must && !free),
    flags: flags.map(({ code }) => code),
    disclaimAllowed: allowedBy(flags),
    disclaimCode: judged.byVerdict ? (verdict?.disclaimCode ?? '') : '',
    verdictReason: judged.byVerdict ? verdict?.overrideReason || verdict?.reason || '' : '',
    toConfirm: judged.byVerdict && verdict?.about === 'product' && goods.mode !== undefined,
    reasons,
    problems: judged.problems,
  }
}

/** Codes that every flag which wants one takes. */
function allowedBy(flags: readonly FlagRule[]): readonly string[] {
  const wanting = flags.filter(({ free, must, disclaim }) => !free && (!must || disclaim.length > 0))
  const first = wanting[0]?.disclaim ?? []
  return first.filter((code) => wanting.every(({ disclaim }) => disclaim.includes(code)))
}

function foundBy({ flags, told, history, hints, ruledOut }: Evidence): FoundBy {
  if (flags.length > 0) return 'flags'
  if (told.length > 0 || ruledOut.length > 0) return 'answer'
  if (history.length > 0) return 'history'
  return hints.length > 0 ? 'hint' : 'word'
}

/**
 * The list has other numbers of this heading for the program and not this one: the heading's hint then asks, no more.
 * Where the list has none of them it says nothing, for it may not hold the agency at all.
 */
function isUnlisted({ agency, program, flags }: Evidence, numbers: Numbers, tables: PgaTables): boolean {
  if (flags.length > 0) return false
  const heading = numbers.deciding[0]?.slice(0, 4) ?? ''
  return heading !== '' && tables.flags.knowsHeading(heading, agency, program)
}

function standingOf(evidence: Evidence, flags: readonly FlagRule[], unlisted: boolean): Standing {
  const { hints, told, history, ruledOut } = evidence
  if (flags.some(({ must, free }) => must && !free)) return 'applies'
  if (told.some(({ strength }) => strength === 'heading')) return 'applies'
  if (history.some(({ disclaimCode }) => disclaimCode === '')) return 'applies'
  if (hints.some(({ strength }) => strength === 'heading') && !unlisted && ruledOut.length === 0) return 'applies'
  const flagged = flags.some(({ free }) => !free)
  const guessed = told.length > 0 || (flagged && hints.length > 0)
  if (ruledOut.length > 0 && !flagged && !guessed && !hints.some(({ strength }) => strength === 'heading'))
    return 'doesNotApply'
  return 'ask'
}

interface Judged {
  standing: Standing
  byVerdict: boolean
  problems: readonly VerdictProblem[]
}

function judge(before: Standing, verdict: JudgedVerdict | undefined, flags: readonly FlagRule[], goods: Goods): Judged {
  if (verdict === undefined) return { standing: before, byVerdict: false, problems: [] }
  if (verdict.expired)
    return { standing: before, byVerdict: false, problems: [{ type: 'VerdictExpired', on: verdict.expires }] }
  switch (verdict.verdict) {
    case 'applies':
      return { standing: 'applies', byVerdict: true, problems: [] }
    case 'askClient':
    case 'askAgency':
      return { standing: 'ask', byVerdict: true, problems: [] }
    case 'notChecked':
      return { standing: 'notChecked', byVerdict: true, problems: [] }
    case 'doesNotApply': {
      const problems = disclaimProblems(verdict, flags, goods.entryType)
      if (problems.length === 0)
        return { standing: verdict.disclaimCode === '' ? 'doesNotApply' : 'disclaimed', byVerdict: true, problems }
      const must = problems.some(({ type }) => type === 'MustNeedsReason')
      return { standing: must ? 'applies' : before === 'applies' ? 'applies' : 'ask', byVerdict: false, problems }
    }
  }
}
