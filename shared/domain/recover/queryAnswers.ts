import type { Change, Patch } from '../../journal/item'
import type { FieldsOf } from '../kinds'
import type { LaneStanding } from './lanes'

/** What ACE has of one entry, as somebody who could look said it. */
export type QueryAnswer = 'notInAce' | 'keyedSame' | 'keyedDiffers' | 'releaseAccepted' | 'summaryAccepted' | 'unknown'

/** In the order of the keys 1 to 6, of the boxes on paper, and of the list of words in the file. */
export const queryAnswers: readonly QueryAnswer[] = [
  'notInAce',
  'keyedSame',
  'keyedDiffers',
  'releaseAccepted',
  'summaryAccepted',
  'unknown',
]

/** As they stand in the answer column of the file, on the screen and in the evidence of a fact. */
export const queryAnswerWords: Readonly<Record<QueryAnswer, string>> = {
  notInAce: 'not in ACE',
  keyedSame: 'keyed by the officer, same',
  keyedDiffers: 'keyed by the officer, differs',
  releaseAccepted: 'release accepted',
  summaryAccepted: 'summary accepted',
  unknown: 'unknown',
}

/** Who answers, when, and where it stands: the same for all answers of one file or one call. */
export interface AnswerSource {
  queryList: string
  /** who said it, by name */
  by: string
  /** a moment with its zone */
  at: string
  /** `answers.csv`, or how it was said */
  name: string
  /** of the file; '' when it was keyed by hand */
  sha256: string
  /** the file as it is kept sealed; '' when it was keyed by hand */
  document: string
}

export interface Answered {
  entry: string
  answer: QueryAnswer
  /** what ACE holds otherwise */
  differs: string
  /** line of the file, from 1; 0 when it was keyed by hand */
  line: number
}

const WHAT = {
  notInAce: 'notInAce',
  keyedSame: 'keyedByOfficer',
  keyedDiffers: 'keyedByOfficer',
  releaseAccepted: 'acceptedInAce',
  summaryAccepted: 'acceptedInAce',
  unknown: 'presenceUnknown',
} as const satisfies Record<QueryAnswer, FieldsOf<'fact'>['what']>

/** A fact of each entry and the list that brought them: recorded as one item, they stand or fall together. */
export function answerChanges(
  answers: readonly Answered[],
  source: AnswerSource,
  recorded: { by: string; newId: () => string },
): Change[] {
  const facts = answers.map((one): Change => ({
    action: 'entry.presenceStated',
    kind: 'fact',
    id: recorded.newId(),
    patch: factOf(one, source),
  }))
  const list: Patch = [
    ['answeredAt', source.at],
    ['answeredBy', recorded.by],
    ['answerName', source.name],
    ['answerSha256', source.sha256 === '' ? null : source.sha256],
  ]
  return [...facts, { action: 'queryList.answered', kind: 'queryList', id: source.queryList, patch: list }]
}

function factOf({ entry, answer, differs, line }: Answered, source: AnswerSource): Patch {
  const where = line === 0 ? source.name : `${source.name}, line ${line}`
  return [
    ['entry', entry],
    ['what', WHAT[answer]],
    ['happenedAt', source.at],
    ['day', source.at.slice(0, 10)],
    ['evidence', `${queryAnswerWords[answer]}: ${where}`],
    ...(source.by === '' ? [] : ([['by', source.by]] as Patch)),
    ...(answer === 'keyedDiffers' ? ([['differs', differs]] as Patch) : []),
    ...(answer === 'releaseAccepted' ? ([['part', 'cargoRelease']] as Patch) : []),
    ...(answer === 'summaryAccepted' ? ([['part', 'entrySummary']] as Patch) : []),
    ['queryList', source.queryList],
    ...(source.document === '' ? [] : ([['document', source.document]] as Patch)),
  ]
}

/** The answer that a fact of a list stands for; undefined: it is no answer. */
export function answerOfFact({ what, part, differs }: FieldsOf<'fact'>): QueryAnswer | undefined {
  switch (what) {
    case 'notInAce':
      return 'notInAce'
    case 'keyedByOfficer':
      return (differs ?? '') === '' ? 'keyedSame' : 'keyedDiffers'
    case 'acceptedInAce':
      return part === 'entrySummary' ? 'summaryAccepted' : 'releaseAccepted'
    case 'presenceUnknown':
      return 'unknown'
    default:
      return undefined
  }
}

/**
 * Whether an answer and what was recorded before cannot both be so. It is recorded all the same: the clocks of the entry
 * then ring, and a person withdraws one of the two with a reason.
 */
export function contradicts({ entry }: Pick<LaneStanding, 'entry'>, answer: QueryAnswer): boolean {
  const { progress, presence } = entry.clocks
  if (answer === 'unknown') return false
  if (answer === 'notInAce') return presence.state === 'keyedByOfficer' || presence.state === 'accepted'
  return progress === 'void'
}
