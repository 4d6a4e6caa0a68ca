import type { HtsFlag, PriorFiling } from '../../knowledge/pga/types'
import { isNotEnforced } from './codes'
import { dayWords, ofDay } from './dayWords'
import type { Evidence, Told } from './evidence'
import type { HintAt, JudgedVerdict, PgaTables, Reason } from './types'

/** Every rule, list, answer and filing that a finding leans on, in the order of their weight. */
export function reasonsOf(evidence: Evidence, unlisted: boolean, tables: PgaTables): Reason[] {
  const { flags, hints, words, told, ruledOut, history } = evidence
  return [
    ...flags.map((flag) => flagReason(flag, tables)),
    ...told.map((one) => toldReason(one)),
    ...ruledOut.map((one) => toldReason(one)),
    ...history.map(historyReason),
    ...hints.map((hint) => hintReason(hint, 'hint')),
    ...(unlisted ? [unlistedReason(evidence, tables)] : []),
    ...words.map((hint) => hintReason(hint, 'word')),
  ]
}

function flagReason(row: HtsFlag, { knowledge }: PgaTables): Reason {
  const flag = knowledge.flag(row.flag)
  const list = `${row.source}${ofDay(row.asOf)}`
  const what = isNotEnforced(row.flag)
    ? 'listed, and the flag is not enforced: nothing need be sent, but the goods may be regulated'
    : flag === undefined
      ? `${row.flag}, which is not in the guide of ${dayWords(knowledge.of.guideOf)}`
      : `${row.flag}, ${flag.must ? 'must' : 'may'}: ${flag.meaning}${flag.active ? '' : ' (not in the guide any more)'}`
  const category = row.category === '' ? '' : ` (${row.category})`
  return {
    by: 'flags',
    text: `${list}: ${what}${category}`,
    source: row.source,
    asOf: row.asOf,
    confidence: flag === undefined ? 'unsure' : 'sure',
  }
}

const toldReason = ({ question, said, answered, source }: Told): Reason => ({
  by: 'answer',
  text: `answered by ${answered.by === '' ? 'somebody' : answered.by} on ${dayWords(answered.on)}: ${question} ${said}`,
  source: answered.source === '' ? source : answered.source,
  asOf: answered.on,
  confidence: 'likely',
})

function historyReason(row: PriorFiling): Reason {
  const how = row.disclaimCode === '' ? 'filed' : `disclaimed with ${row.disclaimCode}`
  const times = row.times === 1 ? 'once' : `${row.times} times`
  return {
    by: 'history',
    text: `${how} ${row.agency} ${row.program} ${times}, last on ${dayWords(row.lastOn)}`,
    source: row.source,
    asOf: row.lastOn,
    confidence: 'likely',
  }
}

const hintReason = (hint: HintAt, by: 'hint' | 'word'): Reason => ({
  by,
  text: `hint by ${hint.at}: ${hint.why}`,
  source: hint.source,
  asOf: hint.checkedOn,
  confidence: hint.confidence,
})

const unlistedReason = ({ agency, program }: Evidence, { flags }: PgaTables): Reason => ({
  by: 'flags',
  text: `${flags.source}${ofDay(flags.asOf)} has other numbers of this heading for ${agency} ${program}, and not this one`,
  source: flags.source,
  asOf: flags.asOf,
  confidence: 'likely',
})

const saidOf = {
  applies: 'it applies',
  doesNotApply: 'it does not apply',
  askClient: 'ask the client',
  askAgency: 'ask the agency',
  notChecked: 'not checked',
} as const

export function verdictReason(verdict: JudgedVerdict): Reason {
  const code = verdict.disclaimCode === '' ? '' : `, disclaim ${verdict.disclaimCode}`
  const why = verdict.overrideReason || verdict.reason
  const of = verdict.about === 'product' ? ' for the product' : ''
  const past = verdict.expired ? ` (held until ${dayWords(verdict.expires)})` : ''
  return {
    by: 'verdict',
    text: `judged${of} by ${verdict.by === '' ? 'somebody' : verdict.by} on ${dayWords(verdict.on)}: ${saidOf[verdict.verdict]}${code}${why === '' ? '' : `, ${why}`}${past}`,
    source: verdict.source,
    asOf: verdict.on,
    confidence: 'likely',
  }
}
