import { entitiesOf, type DeskState } from '../../journal/state'
import type { FlightAnswer } from '../../knowledge/flightDecisions'
import { momentMs } from '../calendar'
import { fieldsOf } from '../entryFile'
import type { FieldsOf } from '../kinds'
import { rememberBy } from '../remember'

/** What was said of entries in flight. A later answer stands beside an earlier one; only a withdrawn one counts no more. */
export interface SaidAnswer {
  id: string
  fields: FieldsOf<'flightAnswer'>
  standing: boolean
}

export interface AnswersOfFlight {
  /** all of them, the latest first; withdrawn ones too */
  all: readonly SaidAnswer[]
  /** the last that says something; where none does, the last that cannot say */
  standing: SaidAnswer | undefined
  /** two standing answers say different things: a person looks, and withdraws the wrong one */
  disagree: boolean
}

const nothing: AnswersOfFlight = { all: [], standing: undefined, disagree: false }

const byFlight = rememberBy(['flightAnswer'], (state) => {
  const said = new Map<string, { answer: SaidAnswer; ms: number; born: string }[]>()
  for (const entity of entitiesOf(state, 'flightAnswer').values()) {
    const fields = fieldsOf('flightAnswer', entity)
    if (fields.inFlight === undefined || fields.answer === undefined) continue
    const answer = { id: entity.id, fields, standing: fields.withdrawn !== true }
    const ms = fields.at === undefined ? entity.born.wall.ms : momentMs(fields.at)
    const there = said.get(fields.inFlight) ?? []
    there.push({ answer, ms, born: entity.born.at })
    said.set(fields.inFlight, there)
  }
  return new Map(
    [...said].map(([inFlight, answers]) => {
      answers.sort((a, b) => b.ms - a.ms || (a.born < b.born ? 1 : -1))
      return [inFlight, readAnswers(answers.map(({ answer }) => answer))]
    }),
  )
})

function readAnswers(all: readonly SaidAnswer[]): AnswersOfFlight {
  const standing = all.filter((one) => one.standing)
  const firm = standing.filter(({ fields }) => fields.answer !== 'notKnown')
  return {
    all,
    standing: firm[0] ?? standing[0],
    disagree: firm.some(({ fields }) => fields.answer !== firm[0]?.fields.answer),
  }
}

export const answersOf = (state: DeskState, inFlight: string): AnswersOfFlight =>
  byFlight(state).get(inFlight) ?? nothing

/** The port and the client representative speak for CBP; a carrier or terminal sees its own screen only. */
export const isOfCbp = ({ fields }: SaidAnswer): boolean =>
  fields.saidAs === 'port' || fields.saidAs === 'clientRepresentative'

/**
 * What the table of decisions goes by: *not in ACE* counts only from CBP, since it is what makes a new number safe. From
 * anybody else it is as good as not knowing.
 */
export function countedAnswer(answers: AnswersOfFlight): FlightAnswer | 'none' {
  const { standing } = answers
  const answer = standing?.fields.answer
  if (standing === undefined || answer === undefined) return 'none'
  return answer === 'notInAce' && !isOfCbp(standing) ? 'notKnown' : answer
}

/** ACE may have it unless CBP has said that it does not, and nobody says otherwise. */
export const aceMayHave = (answers: AnswersOfFlight): boolean =>
  answers.disagree || countedAnswer(answers) !== 'notInAce'
