import { momentSaid } from '../../domain/deadlines/words'
import type { BreachRow } from '../../domain/incident/breaches'
import type { Answers, Statement } from '../../domain/incident/facts'
import type { Series, Version } from '../../domain/incident/reports'
import type { Pending, Told } from '../../domain/incident/reportsPending'
import { socQuestion } from '../../knowledge/socQuestions'
import { listName } from './importerList'
import type { Section } from './sections'

/** The sections of a report, each from what its version tells. */

const sureWords = { sure: 'Sure', likely: 'Likely', unsure: 'Unsure' } as const
const recordWords = { electronic: 'electronic', physical: 'on paper', both: 'electronic and on paper' } as const

/** What a statement says, who said it, when, and how sure. */
export function statementLines({ fields }: Statement): string[] {
  const said = [fields.saidBy && `Said by ${fields.saidBy}`, fields.saidAt && momentSaid(fields.saidAt)].filter(Boolean)
  const sure = fields.notKnownYet === true || fields.sureness === undefined ? '' : `${sureWords[fields.sureness]}.`
  const asks = [
    fields.askedOf && `${fields.askedOf} goes on asking`,
    fields.askAgainAt && `asked again ${momentSaid(fields.askAgainAt)}`,
  ].filter(Boolean)
  return [
    ...(fields.notKnownYet === true ? ['Not known yet.'] : []),
    ...(fields.value ?? '').split('\n').filter((line, at, all) => line !== '' || all.length > at + 1),
    [said.length > 0 && `${said.join(', ')}.`, sure].filter(Boolean).join(' '),
    asks.length > 0 ? `${asks.join('; ')}.` : '',
  ].filter((line, at) => line !== '' || at === 0)
}

export function factSections({ told }: Pending): Section[] {
  const byTopic = new Map<string, Told[]>()
  for (const one of told) {
    const topic = one.statement.fields.topic ?? ''
    byTopic.set(topic, [...(byTopic.get(topic) ?? []), one])
  }
  return [...byTopic].map(([topic, some]) => ({
    heading: socQuestion(topic)?.caption ?? topic,
    lines: some.flatMap(({ statement, insteadOf }, at) => [
      ...(at === 0 ? [] : ['']),
      ...statementLines(statement),
      ...insteadOf.map(({ fields }) => `Takes the place of: ${shortly(fields.value, fields.notKnownYet)}`),
    ]),
  }))
}

const shortly = (value: string | undefined, notKnown: boolean | undefined): string =>
  notKnown === true ? 'not known yet' : (value ?? '').replace(/\n/gu, ' ')

export function takenBack({ takenBack: some, breachTakenBack }: Pending): Section[] {
  const lines = [
    ...breachTakenBack.map(
      ({ fields }) => `Breach: ${shortly(fields.what, false)} Why: ${fields.withdrawnWhy ?? 'not said'}`,
    ),
    ...some.map(
      ({ fields }) =>
        `${socQuestion(fields.topic ?? '')?.caption ?? ''}: ${shortly(fields.value, fields.notKnownYet)} Why: ${fields.withdrawnWhy ?? 'not said'}`,
    ),
  ]
  return lines.length === 0 ? [] : [{ heading: 'Told before and withdrawn', lines }]
}

export function notAnswered(answers: readonly Answers[]): Section[] {
  const open = answers.filter(({ standing }) => standing.length === 0).map(({ question }) => question.caption)
  return open.length === 0 ? [] : [{ heading: 'Nothing can be said yet of', lines: [`${open.join('; ')}.`] }]
}

export const nothingNew = (former: Version | undefined): Section => ({
  heading: 'Nothing was added',
  lines: [
    `Nothing was added or changed since ${former === undefined ? 'the report' : `version ${former.fields.number ?? 0}`}. What it says stands.`,
  ],
})

export function breachSections(
  series: Series,
  pending: Pending,
  number: number,
  listSha256: string | undefined,
  drill: boolean,
): Section[] {
  if (series.report === 'incidentNotice') {
    const found = pending.breaches.map(foundLine)
    if (found.length === 0 && number > 0) return []
    return [
      {
        heading: 'Breach of records',
        lines: found.length > 0 ? found : ['No breach of records is known at the time of this notice.'],
      },
    ]
  }
  return [...pending.breaches.map(breachSection), ...importerSections(pending, number, listSha256, drill)]
}

const foundLine = ({ fields }: BreachRow): string =>
  `A breach of ${fields.records === undefined ? '' : `${recordWords[fields.records]} `}records was discovered${fields.discoveredAt === undefined ? '' : ` ${momentSaid(fields.discoveredAt)}`}. It is reported by itself under 19 CFR 111.21(b).`

const breachSection = ({ fields }: BreachRow): Section => ({
  heading: 'The breach',
  lines: [
    ...(fields.what ?? '').split('\n'),
    ...(fields.records === undefined ? [] : [`Records: ${recordWords[fields.records]}.`]),
    ...(fields.discoveredAt === undefined ? [] : [`Discovered ${momentSaid(fields.discoveredAt)}.`]),
    ...(fields.discoveredBy === undefined ? [] : [`Discovered by ${fields.discoveredBy}.`]),
  ],
})

/** The report names the list by its hash and holds none of its numbers: so the list alone has to be sealed. */
function importerSections(
  { touched, touchedTakenBack }: Pending,
  number: number,
  listSha256: string | undefined,
  drill: boolean,
): Section[] {
  const heading = 'Compromised importer identification numbers'
  if (listSha256 === undefined)
    return number > 0 ? [] : [{ heading, lines: ['None is known at the time of this report.'] }]
  return [
    {
      heading,
      lines: [
        number === 0 ? `${touched.length} known.` : `${touched.length} added.`,
        ...(touchedTakenBack.length === 0 ? [] : [`${touchedTakenBack.length} withdrawn.`]),
        `They stand in a list of their own, sent as agreed with the Security Operations Center: ${listName(number, drill)}.txt`,
        `SHA-256 of the list: ${listSha256}`,
      ],
    },
  ]
}
