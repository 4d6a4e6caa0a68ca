import type { DecidedLine } from './decided'
import { NOTICE_QUESTIONS, PRIOR_NOTICE_PAPER } from './priorNotice'
import { countWords, programName } from './sentence'
import type {
  AskedQuestion,
  Checklist,
  Finding,
  Gap,
  Outstanding,
  OwedPaper,
  PriorNotice,
  PriorNoticeMisfit,
  ShipmentVerdict,
  VerdictProblem,
} from './types'

type Judged = Pick<Checklist, 'questions' | 'papers' | 'priorNotices' | 'exposures' | 'alarms' | 'statements'>

/**
 * Ready, ready but conditional, or not without what. What nobody knows is a condition at the least: an unknown never
 * makes a shipment ready. It forbids nothing: the packet prints whatever stands here.
 */
export function shipmentVerdict(lines: readonly DecidedLine[], checklist: Judged): ShipmentVerdict {
  const awaited = checklist.priorNotices.some(({ state }) => state === 'missing')
  const all = [
    ...checklist.priorNotices.flatMap(ofNotice),
    // One thing is named once: the missing notice, and not the questions about it as well.
    ...checklist.questions
      .filter(({ question, state }) => !(awaited && state !== 'answered' && NOTICE_QUESTIONS.has(question.id)))
      .flatMap(ofQuestion),
    ...checklist.papers.flatMap(ofPaper),
    ...ofFindings(lines),
    ...checklist.alarms.map(({ agency, program, lines: own, sides }): Stands => ({
      stops: false,
      kind: 'alarm',
      agency,
      of: `${agency}/${program}`,
      lines: own,
      text: `two answers that cannot both be so: ${sides[0]} · ${sides[1]}`,
    })),
    ...ofGaps(lines),
    ...checklist.exposures
      .filter(({ conditionalDays }) => conditionalDays !== undefined)
      .map(({ agency, conditionalDays, text }): Stands => ({
        stops: false,
        kind: 'conditionalRelease',
        agency,
        of: agency,
        lines: [],
        text: `released conditionally for ${conditionalDays} days: ${text}`,
      })),
  ]
  const notWithout = all.filter(({ stops }) => stops).map(plain)
  const conditions = all.filter(({ stops }) => !stops).map(plain)
  const state = notWithout.length > 0 ? 'notWithout' : conditions.length > 0 ? 'conditional' : 'ready'
  return { state, notWithout, conditions, sentence: sentenceOf(state, notWithout, conditions, checklist.questions) }
}

interface Stands extends Outstanding {
  stops: boolean
}
const plain = ({ stops: _, ...outstanding }: Stands): Outstanding => outstanding

function sentenceOf(
  state: ShipmentVerdict['state'],
  notWithout: readonly Outstanding[],
  conditions: readonly Outstanding[],
  questions: readonly AskedQuestion[],
): string {
  if (state === 'ready') return 'ready'
  if (state === 'notWithout') {
    const named = [...new Set(notWithout.map(({ text }) => text))]
    const shown = named.slice(0, 2).join('; ')
    return `not without ${shown}${named.length > 2 ? `, and ${named.length - 2} more` : ''}`
  }
  const open = questions.some(({ state: one }) => one !== 'answered')
  const others = conditions.filter(({ kind }) => kind !== 'question' && kind !== 'toConfirm').length
  const said = [
    ...(open ? [countWords(questions)] : []),
    ...(others > 0 ? [`${others} ${others === 1 ? 'thing' : 'things'} to settle or to hold`] : []),
  ]
  return `ready but conditional: ${said.length === 0 ? conditions[0]?.text : said.join('; ')}`
}

function ofNotice({ state, id, lines, misfits }: PriorNotice): Stands[] {
  const stands = (text: string): Stands => ({ stops: true, kind: 'priorNotice', agency: 'FDA', of: id, lines, text })
  if (state === 'missing') return [stands('the prior notice confirmation number')]
  return misfits.map((misfit) => stands(`a prior notice that fits: ${misfitWords(misfit)}`))
}

/** Why a notice is made again, in words. */
function misfitWords(misfit: PriorNoticeMisfit): string {
  switch (misfit.type) {
    case 'MadeForAnotherEntry':
      return `made for another entry number, ${misfit.made}: make it again for ${misfit.now}`
    case 'MadeForAnotherPort':
      return `made for another port, ${misfit.made}: make it again for ${misfit.now}`
    case 'MadeForAnotherCarrier':
      return `made for another carrier, ${misfit.made}: make it again for ${misfit.now}`
    case 'MadeForAnotherDay':
      return `made for another day of arrival, ${misfit.made}: make it again for ${misfit.now}`
    case 'NumberOfAnotherEntry':
      return `the number stands on another entry${misfit.entryNumber === '' ? '' : `, ${misfit.entryNumber}`}: make one for this`
    case 'NotKeyedTwice':
      return 'the number was keyed once: key it again'
    case 'TooLate':
      return `confirmed ${misfit.hoursBefore} hours before arrival, and ${misfit.needed} are needed`
    case 'TooEarly':
      return `confirmed ${misfit.daysBefore} days before arrival, and ${misfit.most} are the most: make it again`
  }
}

function ofQuestion({ question, agency, lines, state, bad, answered }: AskedQuestion): Stands[] {
  const stands = (stops: boolean, kind: Outstanding['kind'], text: string): Stands[] => [
    { stops, kind, agency, of: question.id, lines, text },
  ]
  const stop = question.stop === true
  // An answer that stops is let go by a person who says why beside it.
  if (bad !== undefined && state === 'answered')
    return stop && (answered?.note ?? '').trim() === ''
      ? stands(true, 'badAnswer', `another answer to: ${question.text} (${bad})`)
      : stands(false, 'question', bad)
  if (state === 'answered') return []
  if (stop) return stands(true, 'stopQuestion', `an answer to: ${question.text}`)
  return state === 'proposed'
    ? stands(false, 'toConfirm', `the product’s answer confirmed: ${question.text}`)
    : stands(false, 'question', `open: ${question.text}`)
}

function ofPaper({ paper, agency, lines, state, original }: OwedPaper): Stands[] {
  if (state === 'notOwed') return []
  const stands = (stops: boolean, kind: Outstanding['kind'], text: string): Stands => ({
    stops,
    kind,
    agency,
    of: paper.id,
    lines,
    text,
  })
  const there = state === 'attached' || state === 'numbered' || state === 'drawn'
  if (!there) {
    const text = state === 'expired' ? `${paper.title} (what is there has expired)` : paper.title
    // The prior notice is said by its number; the page with it may follow.
    if (paper.id === PRIOR_NOTICE_PAPER) return []
    return [stands(paper.neverWithout, paper.road === 'later' ? 'later' : 'paper', text)]
  }
  const awaited = paper.original && original !== 'inHand' && original !== 'withDriver' && original !== 'handedOver'
  return awaited ? [stands(paper.neverWithout, 'original', `the original: ${paper.title}`)] : []
}

function ofFindings(lines: readonly DecidedLine[]): Stands[] {
  const found = new Map<string, Stands>()
  const add = (stands: Omit<Stands, 'lines'>, line: string) => {
    const key = `${stands.kind}/${stands.of}/${stands.text}`
    const known = found.get(key)
    found.set(key, { ...stands, lines: [...(known?.lines ?? []), line] })
  }
  for (const { line, determination } of lines)
    for (const finding of determination.findings) {
      const { agency, program, standing } = finding
      const of = `${agency}/${program}`
      const name = programName(finding)
      if (standing === 'ask')
        add({ stops: false, kind: 'ask', agency, of, text: `${name}: ask whether it applies` }, line)
      if (standing === 'notChecked') add({ stops: false, kind: 'ask', agency, of, text: `${name}: not checked` }, line)
      for (const problem of finding.problems)
        add(
          {
            stops: problem.type === 'MustNeedsReason',
            kind: 'verdict',
            agency,
            of,
            text: `${name}: ${problemWords(problem, finding)}`,
          },
          line,
        )
      if (finding.toConfirm)
        add(
          {
            stops: false,
            kind: 'toConfirm',
            agency,
            of,
            text: `${name}: the product’s verdict confirmed for this shipment`,
          },
          line,
        )
    }
  return [...found.values()]
}

/** What keeps a verdict from counting, in words. */
function problemWords(problem: VerdictProblem, { disclaimAllowed }: Pick<Finding, 'disclaimAllowed'>): string {
  switch (problem.type) {
    case 'ReasonMissing':
      return 'a reason for the verdict'
    case 'DisclaimCodeMissing':
      return `flag ${problem.flag} wants data or a disclaim code${codes(problem.allowed)}`
    case 'DisclaimCodeNotTaken':
      return `flag ${problem.flag} does not take code ${problem.code}${codes(problem.allowed)}: another code, or a reason of its own`
    case 'MustNeedsReason':
      return `flag ${problem.flag} is a must: it is filed, or a reason of its own says why not${codes(disclaimAllowed)}`
    case 'VerdictExpired':
      return `the verdict held until ${problem.on}: judge again`
  }
}

const codes = (allowed: readonly string[]): string => (allowed.length === 0 ? '' : ` (it takes ${allowed.join(', ')})`)

function ofGaps(lines: readonly DecidedLine[]): Stands[] {
  const found: Stands[] = []
  for (const { line, determination } of lines)
    for (const gap of determination.gaps) {
      const text = gapWords(gap)
      const same = text === undefined ? undefined : found.find((one) => one.text === text)
      if (text === undefined) continue
      if (same === undefined) found.push({ stops: false, kind: 'gap', agency: '', of: gap.type, lines: [line], text })
      else found[found.indexOf(same)] = { ...same, lines: [...same.lines, line] }
    }
  return found
}

/** What could not be looked up, in words; a set's header is no gap of the shipment, its articles speak. */
function gapWords(gap: Gap): string | undefined {
  switch (gap.type) {
    case 'NoTariffNumber':
      return 'no tariff number: no list was looked up, only words and answers speak'
    case 'NotATariffNumber':
      return `${gap.keyed} is not a whole tariff number`
    case 'OnlySpecialChapters':
      return `${gap.keyed} alone decides nothing: the number of chapters 1 to 97 is wanted`
    case 'NumberOfAnotherYear':
      return `${gap.keyed} is not in ${gap.tariff}, ${gap.known} is: a number of another year, or mistyped`
    case 'NumberNotInTariff':
      return `${gap.keyed} is not in ${gap.tariff}`
    case 'NoFlagTable':
      return 'no table of flags on this laptop: only hints speak'
    case 'SetHeader':
      return undefined
  }
}
