import type { HtsFlag, PriorFiling } from '../../knowledge/pga/types'
import { isNotEnforced } from './codes'
import { counting, isMet } from './conditions'
import { questionsIn } from './knowledge'
import type { Numbers } from './numbers'
import type { Answered, Goods, HintAt, PgaTables } from './types'

/** An answer that leads to a program. */
export interface Told {
  question: string
  /** the choice in words, or yes */
  said: string
  answered: Answered
  /** certain: it names the program; else only the agency, or some of such goods */
  strength: 'heading' | 'guess'
  source: string
}

/** All that speaks for or against one agency's program, before anybody's verdict. */
export interface Evidence {
  agency: string
  program: string
  flags: readonly HtsFlag[]
  hints: readonly HintAt[]
  words: readonly HintAt[]
  told: readonly Told[]
  history: readonly PriorFiling[]
  /** every triage question that could lead here is answered otherwise; the answers */
  ruledOut: readonly Told[]
}

interface Gathered {
  agency: string
  program: string
  flags: HtsFlag[]
  hints: HintAt[]
  words: HintAt[]
  told: Told[]
  history: PriorFiling[]
}

/** In a fixed order: agencies as the knowledge has them, programs by code. */
export function evidenceOf(goods: Goods, numbers: Numbers, tables: PgaTables): Evidence[] {
  const found = new Map<string, Gathered>()
  const at = (agency: string, program: string): Gathered => {
    const key = `${agency}/${program}`
    let one = found.get(key)
    if (one === undefined)
      found.set(key, (one = { agency, program, flags: [], hints: [], words: [], told: [], history: [] }))
    return one
  }

  const wide: WideFlag[] = []
  for (const rows of rowsByFlag(numbers, tables)) {
    const first = rows[0]
    if (first === undefined) continue
    const named = [...new Set(rows.map(({ program }) => program))]
    const guide = tables.knowledge.flag(first.flag)?.programs ?? []
    const only = named.length === 1 ? named[0] || (guide.length === 1 ? guide[0] : undefined) : undefined
    if (only !== undefined) at(first.agency, only).flags.push(first)
    else wide.push({ flag: { ...first, program: '' }, programs: named.includes('') ? guide : named })
  }
  for (const digits of numbers.deciding)
    for (const hint of tables.knowledge.hints(digits)) at(hint.agency, hint.program).hints.push(hint)
  for (const hint of tables.knowledge.words(goods.description)) {
    const { words } = at(hint.agency, hint.program)
    if (!words.includes(hint)) words.push(hint)
  }
  for (const digits of numbers.deciding)
    for (const filing of tables.history.of({ digits, importer: goods.importer ?? '', mid: goods.mid ?? '' }))
      at(filing.agency, filing.program).history.push(filing)
  triageTold(goods, tables, at)
  conditionsTold(goods, numbers, tables, at, found)
  notEnforced(found)
  spread(wide, found, at)

  return [...found.values()]
    .filter(
      ({ flags, hints, words, told, history }) =>
        flags.length + hints.length + words.length + told.length + history.length > 0,
    )
    .map((one) => ({ ...one, ruledOut: ruledOut(one, goods, tables) }))
    .sort((a, b) => rank(a, tables) - rank(b, tables) || (a.program < b.program ? -1 : 1))
}

const rank = (one: { agency: string }, { knowledge }: PgaTables): number => {
  const place = knowledge.of.agencies.findIndex((agency) => agency.code === one.agency)
  return place < 0 ? 1_000 : place
}

/** A flag that names several programs, or none of those that it may mean. */
interface WideFlag {
  flag: HtsFlag
  /** which it may mean */
  programs: readonly string[]
}

/**
 * The rows of each flag: a report has one row for each of the programs. Of chapter 98 the few of APHIS alone count; the
 * number of chapters 1 to 97 decides the rest.
 */
function rowsByFlag(numbers: Numbers, { flags }: PgaTables): Iterable<HtsFlag[]> {
  const byFlag = new Map<string, HtsFlag[]>()
  const add = (flag: HtsFlag): void => {
    const key = `${flag.agency}/${flag.flag}`
    const rows = byFlag.get(key)
    if (rows === undefined) byFlag.set(key, [flag])
    else rows.push(flag)
  }
  for (const digits of numbers.deciding) for (const flag of flags.matching(digits)) add(flag)
  for (const digits of numbers.chapter98)
    for (const flag of flags.matching(digits)) if (flag.agency === 'APH') add(flag)
  return byFlag.values()
}

/** An exact *not enforced* row beats a heading's hint of the same program. */
function notEnforced(found: ReadonlyMap<string, Gathered>): void {
  for (const one of found.values())
    if (one.flags.some(({ flag }) => isNotEnforced(flag))) {
      one.hints = []
      one.words = []
    }
}

/**
 * A flag that may mean several programs goes to those of them that something stronger than a word names; to the agency as
 * a whole (program '') when nothing does.
 */
function spread(
  wide: readonly WideFlag[],
  found: ReadonlyMap<string, Gathered>,
  at: (agency: string, program: string) => Gathered,
): void {
  for (const { flag, programs } of wide) {
    const strong = [...found.values()].filter(
      (one) => one.agency === flag.agency && programs.includes(one.program) && isStrong(one),
    )
    for (const one of strong.length === 0 ? [at(flag.agency, '')] : strong) one.flags.push(flag)
  }
}

const isStrong = (one: Gathered): boolean =>
  one.hints.some(({ strength }) => strength === 'heading') ||
  one.told.some(({ strength }) => strength === 'heading') ||
  one.history.length > 0

function triageTold(goods: Goods, tables: PgaTables, at: (agency: string, program: string) => Gathered): void {
  if (goods.answers.size === 0) return
  for (const question of tables.knowledge.of.triage) {
    const answered = goods.answers.get(question.id)
    const said = counting(answered)
    if (answered === undefined || said === undefined) continue
    const points = question.points.filter(({ is }) => is.includes(said))
    for (const { agency, program } of points)
      at(agency, program ?? '').told.push({
        question: question.text,
        said: saidWords(question, said),
        answered,
        // One answer that points to several programs of an agency does not say which of them.
        strength:
          program === undefined || points.some((one) => one.agency === agency && one.program !== program)
            ? 'guess'
            : 'heading',
        source: question.source,
      })
  }
}

export const saidWords = (question: { choices?: readonly { code: string; text: string }[] }, said: string): string =>
  question.choices?.find(({ code }) => code === said)?.text ?? said

function conditionsTold(
  goods: Goods,
  numbers: Numbers,
  { knowledge }: PgaTables,
  at: (agency: string, program: string) => Gathered,
  found: ReadonlyMap<string, Gathered>,
): void {
  const asked = { goods, digits: numbers.deciding[0] ?? '' }
  const programsOf = (agency: string): ReadonlySet<string> =>
    new Set([...found.values()].filter((one) => one.agency === agency).map((one) => one.program))
  for (const hint of goods.answers.size === 0 ? knowledge.byGoods : knowledge.conditional) {
    // A condition without a program does not look at them, and most have none.
    if (!isMet(hint.when, { ...asked, programs: namesProgram(hint.when) ? programsOf(hint.agency) : noPrograms }))
      continue
    const answered = answerIn(hint, goods)
    if (answered === undefined) at(hint.agency, hint.program).hints.push(hint)
    else
      at(hint.agency, hint.program).told.push({
        question: hint.why,
        said: answered.answer,
        answered,
        strength: hint.strength,
        source: hint.source,
      })
  }
}

const noPrograms: ReadonlySet<string> = new Set()
const namesProgram = (condition: HintAt['when']): boolean =>
  condition !== undefined &&
  ('program' in condition ||
    ('all' in condition && condition.all.some(namesProgram)) ||
    ('any' in condition && condition.any.some(namesProgram)) ||
    ('not' in condition && namesProgram(condition.not)))

function answerIn(hint: HintAt, goods: Goods): Answered | undefined {
  const condition = hint.when
  if (condition === undefined) return undefined
  for (const [question, answered] of goods.answers)
    if (questionsIn(condition).includes(question) && counting(answered) !== undefined) return answered
  return undefined
}

function ruledOut(one: Gathered, goods: Goods, { knowledge }: PgaTables): Told[] {
  if (one.told.length > 0 || goods.answers.size === 0) return []
  const against: Told[] = []
  for (const question of knowledge.of.triage) {
    const leads = question.points.some(
      (point) => point.agency === one.agency && (one.program === '' || (point.program ?? one.program) === one.program),
    )
    if (!leads) continue
    const answered = goods.answers.get(question.id)
    const said = counting(answered)
    if (answered === undefined || said === undefined) return []
    against.push({
      question: question.text,
      said: saidWords(question, said),
      answered,
      strength: 'heading',
      source: question.source,
    })
  }
  return against
}
