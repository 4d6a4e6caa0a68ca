import type { DeskState } from '../../journal/state'
import { socQuestions, type SocQuestion } from '../../knowledge/socQuestions'
import { partsOf, type IncidentPart } from './rows'

/** One statement on one of the things that the SOC asks. It is never edited: a later one takes its place. */
export type Statement = IncidentPart<'incidentFact'>

export interface Answers {
  question: SocQuestion
  /** what stands now: one answer, or several side by side; none: nobody was asked yet */
  standing: readonly Statement[]
  /** what stood before and what was withdrawn, the latest first */
  former: readonly Statement[]
}

export const statementsOf = (state: DeskState, incident: string): Statement[] =>
  partsOf(state, 'incidentFact', incident)

export const answersOf = (state: DeskState, incident: string): Answers[] => {
  const all = statementsOf(state, incident)
  return socQuestions.map((question) => answersTo(question, all))
}

/**
 * What stands of the statements on one question, given in the order in which they were recorded. The order of recording
 * counts and not the time that was keyed: a mistyped year would stand for ever, and a clock set back would hide what is
 * new. What was said earlier and is keyed later is put beneath by whoever keys it.
 */
export function answersTo(question: SocQuestion, statements: readonly Statement[]): Answers {
  const all = statements.filter(({ fields }) => fields.topic === question.id)
  const able = all.filter(({ fields }) => fields.withdrawn !== true && fields.beneath !== true)
  const standing = question.many ? sideBySide(able) : able.slice(-1)
  const stands = new Set(standing.map(({ id }) => id))
  return { question, standing, former: all.filter(({ id }) => !stands.has(id)).reverse() }
}

/** Each answer stands until another takes its place; *not known yet* stands while it is the last that was said. */
function sideBySide(able: readonly Statement[]): Statement[] {
  const replaced = new Set(able.flatMap(({ fields }) => fields.replaces ?? []))
  const last = able.at(-1)
  return able.filter(
    (statement) => !replaced.has(statement.id) && (statement.fields.notKnownYet !== true || statement.id === last?.id),
  )
}

/** What reports see: counsel's statements do not exist for them, so what stood before one of them stands. */
export const toldAnswersOf = (state: DeskState, incident: string): Answers[] => {
  const all = statementsOf(state, incident).filter(({ fields }) => fields.counsel !== true)
  return socQuestions.map((question) => answersTo(question, all))
}

/** Whether somebody still has to be asked, which is said on the page and counted. */
export type AnswerState = 'notAsked' | 'notKnownYet' | 'answered'
export const answerState = ({ standing }: Answers): AnswerState =>
  standing.length === 0
    ? 'notAsked'
    : standing.every(({ fields }) => fields.notKnownYet === true)
      ? 'notKnownYet'
      : 'answered'
