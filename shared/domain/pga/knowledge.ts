import type { Condition, Paper, Question, Trigger } from '../../knowledge/pga/types'
import { agencyCode } from '../../knowledge/pga/agencyCode'
import { prefixesOf } from './codes'
import type { HintAt, KnowledgeIndex, PgaKnowledge } from './types'

/** Turns the tables round: by digits, by word, by question. Made once; a hundred thousand products then ask it. */
export function indexKnowledge(knowledge: PgaKnowledge): KnowledgeIndex {
  const agencies = new Map(knowledge.agencies.map((one) => [one.code as string, one]))
  const flags = new Map(knowledge.flags.map((one) => [one.code, one]))
  const questions = new Map<string, Question>(knowledge.triage.map((one) => [one.id, one]))
  const papers = new Map<string, { paper: Paper; agency: string }>()
  const byPrefix = new Map<string, HintAt[]>()
  const byWord = new Map<string, HintAt[]>()
  const conditional: HintAt[] = []
  const conditionPrefixes = new Set<string>()
  const conditionOrigins = new Set<string>()
  const note = (condition: Condition | undefined): void => {
    if (condition === undefined) return
    if ('hts' in condition) for (const prefix of condition.hts) conditionPrefixes.add(prefix)
    else if ('origin' in condition) for (const origin of condition.origin) conditionOrigins.add(origin)
    else if ('all' in condition) condition.all.forEach(note)
    else if ('any' in condition) condition.any.forEach(note)
    else if ('not' in condition) note(condition.not)
  }
  for (const { when } of knowledge.triage) note(when)

  for (const { code, questions: asked, papers: wanted, triggers } of knowledge.agencies) {
    for (const question of asked) {
      questions.set(question.id, question)
      note(question.when)
    }
    for (const paper of wanted) papers.set(paper.id, { paper, agency: code })
    for (const trigger of triggers) {
      for (const prefix of trigger.prefixes ?? [])
        put(byPrefix, prefix, hintAt(code, trigger, `${prefix.length === 2 ? 'chapter' : 'heading'} ${prefix}`))
      for (const word of trigger.words ?? []) put(byWord, word.toLowerCase(), hintAt(code, trigger, `the word ${word}`))
      if (trigger.when !== undefined) conditional.push(hintAt(code, trigger, 'an answer'))
      note(trigger.when)
    }
  }

  const kept = new Map<string, readonly HintAt[]>()
  return {
    of: knowledge,
    agency: (code) => agencies.get(agencyCode(code)),
    flag: (code) => flags.get(code),
    question: (id) => questions.get(id),
    paper: (id) => papers.get(id),
    hints: (digits) => {
      let found = kept.get(digits)
      if (found === undefined) kept.set(digits, (found = longestOfEach(byPrefix, digits)))
      return found
    },
    words: (description) => {
      if (byWord.size === 0 || description === '') return none
      let found: HintAt[] | undefined
      // Nearly every description is plain letters, and those are parted in a third of the time.
      for (const word of description.toLowerCase().split(plain.test(description) ? notInPlainWords : notInWords)) {
        const hints = byWord.get(word)
        if (hints !== undefined) (found ??= []).push(...hints)
      }
      return found ?? none
    },
    conditional,
    byGoods: conditional.filter(({ when }) => when !== undefined && !needsAnswer(when)),
    conditionPrefixes,
    conditionOrigins,
  }
}

const none: readonly HintAt[] = []
const notInWords = /[^\p{L}\p{N}]+/u
const notInPlainWords = /[^a-z0-9]+/
const plain = /^[ -~]*$/

const hintAt = (agency: string, trigger: Trigger, at: string): HintAt => ({
  agency,
  program: trigger.program,
  strength: trigger.strength,
  why: trigger.why,
  at,
  source: trigger.source,
  checkedOn: trigger.checkedOn,
  confidence: trigger.confidence,
  ...(trigger.when !== undefined && { when: trigger.when }),
})

function put<T>(map: Map<string, T[]>, key: string, value: T): void {
  const known = map.get(key)
  if (known === undefined) map.set(key, [value])
  else known.push(value)
}

/** Of each program the hints of its longest prefix; shorter ones of other programs stay. */
function longestOfEach(byPrefix: ReadonlyMap<string, readonly HintAt[]>, digits: string): readonly HintAt[] {
  const found: HintAt[] = []
  const seen = new Map<string, string>()
  for (const prefix of prefixesOf(digits))
    for (const hint of byPrefix.get(prefix) ?? []) {
      const of = `${hint.agency}/${hint.program}`
      if ((seen.get(of) ?? prefix) !== prefix) continue
      seen.set(of, prefix)
      found.push(hint)
    }
  return found
}

/** The ids of the questions that a condition leans on. */
export function questionsIn(condition: Condition | undefined): readonly string[] {
  if (condition === undefined) return []
  if ('question' in condition) return [condition.question]
  if ('all' in condition) return condition.all.flatMap(questionsIn)
  if ('any' in condition) return condition.any.flatMap(questionsIn)
  return 'not' in condition ? questionsIn(condition.not) : []
}

/** Without answers it cannot be met, whatever the goods are. */
function needsAnswer(condition: Condition): boolean {
  if ('question' in condition) return true
  if ('all' in condition) return condition.all.some(needsAnswer)
  if ('any' in condition) return condition.any.every(needsAnswer)
  // A contrary needs one where nothing but answers is denied; denied goods may meet it by themselves.
  return 'not' in condition && onlyAnswers(condition.not)
}

function onlyAnswers(condition: Condition): boolean {
  if ('question' in condition) return true
  if ('all' in condition) return condition.all.every(onlyAnswers)
  if ('any' in condition) return condition.any.every(onlyAnswers)
  return 'not' in condition && onlyAnswers(condition.not)
}
