import { agencyCode } from './agencyCode'
import { ams } from './ams'
import { aphis } from './aphis'
import { atf, ddtc } from './arms'
import { commerce } from './commerce'
import { cpsc } from './cpsc'
import { dea } from './dea'
import { epa } from './epa'
import { fda } from './fda'
import { FILLS } from './fills'
import { fsis } from './fsis'
import { fws } from './fws'
import { nhtsa } from './nhtsa'
import { nmfs } from './nmfs'
import { omc } from './omc'
import { cdc, coastGuard, fas, fcc, kimberley, lumberDeclaration, nrc } from './others'
import { TRIAGE, TRIAGE_THEN } from './triage'
import { ttb } from './ttb'
import type { Agency, Paper, Question } from './types'

export { DISCLAIM_CODES, FLAG_GUIDE_OF, FLAGS, flagByCode } from './flags'
export { TRIAGE, TRIAGE_THEN }

const agenciesAsWritten: readonly Agency[] = [
  fda,
  fsis,
  aphis,
  ams,
  epa,
  nhtsa,
  fws,
  nmfs,
  omc,
  ttb,
  cpsc,
  atf,
  dea,
  cdc,
  ddtc,
  commerce,
  nrc,
  fcc,
  fas,
  kimberley,
  lumberDeclaration,
  coastGuard,
]

/**
 * What is known of each agency, in the order in which they are shown. A question or paper of several programs has no
 * `program` and names them in `when` (`any` of `{ program }`): that is true where the program asked about is one of them.
 */
export const AGENCIES: readonly Agency[] = agenciesAsWritten.map((one) => ({
  ...one,
  questions: one.questions.map((question) => {
    const fills = FILLS[question.id]
    return fills === undefined ? question : { ...question, fills }
  }),
}))

const agencies = new Map<string, Agency>(AGENCIES.map((one) => [one.code, one]))
const questions = new Map<string, Question>(
  [...TRIAGE, ...TRIAGE_THEN, ...AGENCIES.flatMap((one) => one.questions)].map((one) => [one.id, one]),
)
const papers = new Map<string, Paper>(AGENCIES.flatMap((one) => one.papers).map((one) => [one.id, one]))

/** The agency of a code as record PG01 or a list of flags writes it. */
export const agency = (code: string): Agency | undefined => agencies.get(agencyCode(code))
/** A question of an agency or of the triage. */
export const questionById = (id: string): Question | undefined => questions.get(id)
export const paperById = (id: string): Paper | undefined => papers.get(id)
