import type { DeskState } from '../../journal/state'
import { everyBreachOf, type BreachRow, type Touched } from './breaches'
import { statementsOf, toldAnswersOf, type Statement } from './facts'
import { TAKEN_BACK, toldIn, versionsOf, type Series } from './reports'

/** A statement that the next version tells, and the told ones whose place it takes. */
export interface Told {
  statement: Statement
  insteadOf: readonly Statement[]
}

/** What the next version of a report would tell: only what no version has told yet, and what is taken back. */
export interface Pending {
  told: readonly Told[]
  takenBack: readonly Statement[]
  /** of a notice: breaches that it mentions for the first time; of a breach report: the breach, when new or corrected */
  breaches: readonly BreachRow[]
  breachTakenBack: readonly BreachRow[]
  touched: readonly Touched[]
  touchedTakenBack: readonly Touched[]
  /** what the version would record that it tells */
  includes: readonly string[]
  /** how many things it tells */
  count: number
}

export function pendingOf(state: DeskState, series: Series): Pending {
  const already = toldIn(versionsOf(state, series))
  const facts = pendingFacts(state, series.incident, already)
  const breach = pendingBreaches(state, series, already)
  const includes = [
    ...facts.told.map(({ statement }) => statement.id),
    ...facts.takenBack.map(({ id }) => TAKEN_BACK + id),
    ...breach.includes,
  ]
  const { breaches, breachTakenBack, touched, touchedTakenBack } = breach
  const all = [facts.told, facts.takenBack, breaches, breachTakenBack, touched, touchedTakenBack]
  const count = all.reduce((sum, some) => sum + some.length, 0)
  return { ...facts, breaches, breachTakenBack, touched, touchedTakenBack, includes, count }
}

function pendingFacts(state: DeskState, incident: string, already: ReadonlySet<string>) {
  const all = new Map(statementsOf(state, incident).map((statement) => [statement.id, statement]))
  const told = toldAnswersOf(state, incident).flatMap(({ question, standing, former }) =>
    standing
      .filter(({ id }) => !already.has(id))
      .map((statement): Told => ({
        statement,
        insteadOf: former.filter(
          ({ id, fields }) =>
            already.has(id) &&
            fields.withdrawn !== true &&
            (question.many ? statement.fields.replaces === id : isLatestTold(id, former, already)),
        ),
      })),
  )
  const takenBack = [...already].flatMap((id) => {
    const statement = all.get(id)
    return statement?.fields.withdrawn === true ? [statement] : []
  })
  return { told, takenBack }
}

/** Of several that were told in turn, the last is the one whose place is taken. */
const isLatestTold = (id: string, former: readonly Statement[], already: ReadonlySet<string>): boolean =>
  former.find((statement) => already.has(statement.id) && statement.fields.withdrawn !== true)?.id === id

function pendingBreaches(state: DeskState, series: Series, already: ReadonlySet<string>) {
  const all = everyBreachOf(state, series.incident)
  const isNotice = series.report === 'incidentNotice'
  const own = isNotice ? all : all.filter(({ id }) => id === series.breach)
  const token = isNotice ? foundToken : breachToken
  const stands = (breach: BreachRow) => breach.fields.withdrawn !== true
  const breaches = own.filter((breach) => stands(breach) && !already.has(token(breach)))
  // Earlier wordings of a breach are taken back, so that one that comes again is told again.
  const wordings = ({ id }: BreachRow) =>
    [...already].filter((one) => one === `found:${id}` || one.startsWith(`breach:${id}:`))
  const breachTakenBack = own.filter((breach) => !stands(breach) && wordings(breach).length > 0)
  const clients = isNotice ? [] : own.flatMap((breach) => breach.touched)
  const touched = clients.filter(({ id, fields }) => fields.withdrawn !== true && !already.has(id))
  const touchedTakenBack = clients.filter(({ id, fields }) => fields.withdrawn === true && already.has(id))
  const includes = [
    ...[...breaches, ...breachTakenBack].flatMap(wordings).map((one) => TAKEN_BACK + one),
    ...breaches.map(token),
    ...touched.map(({ id }) => id),
    ...touchedTakenBack.map(({ id }) => TAKEN_BACK + id),
  ]
  return { breaches, breachTakenBack, touched, touchedTakenBack, includes }
}

/** What is known of a breach, told again when one of its words is corrected. */
const breachToken = ({ id, fields }: BreachRow): string =>
  `breach:${id}:${[fields.discoveredAt, fields.records, fields.discoveredBy, hashOf(fields.what ?? '')].join('|').replace(/\s/gu, '_')}`
const foundToken = ({ id }: BreachRow): string => `found:${id}`

/** Short and stable; only told from another wording of the same breach. */
function hashOf(text: string): string {
  let hash = 5381
  for (const character of text) hash = (Math.imul(hash, 33) ^ (character.codePointAt(0) ?? 0)) >>> 0
  return hash.toString(36)
}
