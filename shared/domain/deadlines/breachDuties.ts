import { deadlineRules } from '../../knowledge/deadlineRules'
import type { DeskState } from '../../journal/state'
import { addHours, addWorkingDays, momentMs, skippedBetween } from '../calendar'
import { closuresOf } from '../closures'
import { breachesOf, type BreachRow } from '../incident/breaches'
import { partsOf, type IncidentPart } from '../incident/rows'
import type { Duty } from './duty'
import { clockChangesSaid, daySaid, momentSaid } from './words'

type Version = IncidentPart<'reportVersion'>
/** A version that was sent: only then it is a report. */
type Sent = Version & { fields: { sentAt: string } }

const isSent = (version: Version): version is Sent => version.fields.sentAt !== undefined
const bySending = (a: Sent, b: Sent) => momentMs(a.fields.sentAt) - momentMs(b.fields.sentAt)

/** The clocks of each breach (19 CFR 111.21(b)): the report, the updated list, and what was found after the report. */
export function breachDuties(state: DeskState, incident: string, nowMs: number): Duty[] {
  const sent = partsOf(state, 'reportVersion', incident)
    .filter(isSent)
    .filter(({ fields }) => fields.report === 'breachReport')
    .sort(bySending)
  return breachesOf(state, incident).flatMap((breach) => {
    const ofThis = sent.filter(({ fields }) => fields.breach === breach.id)
    const report = ofThis.find(({ fields }) => (fields.number ?? 0) === 0)
    return [
      ...reportDuty(breach, report, incident, nowMs),
      ...(report === undefined ? [] : [listUpdate(state, breach, report, ofThis, incident)]),
      ...(report === undefined ? [] : laterFindings(breach, ofThis, incident)),
    ]
  })
}

/** 72 clock hours from a moment, in words. */
export const hoursCounted = (what: string, from: string, to: string, hours: number): string[] => [
  `${what} ${momentSaid(from)}`,
  `${hours} clock hours, through nights, weekends and holidays`,
  ...clockChangesSaid(from, to),
  `due ${momentSaid(to)}`,
]

const wordsOf = (breach: BreachRow): string => (breach.fields.what ?? 'breach').split('\n')[0] ?? 'breach'

function reportDuty(breach: BreachRow, report: Sent | undefined, incident: string, nowMs: number): Duty[] {
  const { discoveredAt } = breach.fields
  if (discoveredAt === undefined) return []
  const due = addHours(discoveredAt, 72)
  return [
    {
      ...deadlineRules.breachReport,
      ...(momentMs(discoveredAt) > nowMs
        ? { note: 'The discovery that was keyed lies ahead of the clock of this laptop: check day and time.' }
        : {}),
      id: `breachReport ${breach.id}`,
      of: wordsOf(breach),
      due: { moment: due },
      counted: hoursCounted('discovered', discoveredAt, due, 72),
      done: report !== undefined,
      ...(report === undefined ? {} : { doneBy: sentWords('report', report, due) }),
      incident,
    },
  ]
}

function sentWords(name: string, { fields }: Sent, due: string): string {
  const late = momentMs(fields.sentAt) > momentMs(due) ? ', after it was due' : ''
  return `${name} sent ${momentSaid(fields.sentAt)}${late}`
}

/** Ten working days from the day the report was sent; a supplement ends it, also one that says nothing was added. */
function listUpdate(state: DeskState, breach: BreachRow, report: Sent, sent: readonly Sent[], incident: string): Duty {
  const from = report.fields.sentAt.slice(0, 10)
  const { moving } = closuresOf(state)
  const day = addWorkingDays(from, 10, moving)
  const supplement = sent.find(({ fields }) => (fields.number ?? 0) > 0)
  return {
    ...deadlineRules.importerListUpdate,
    id: `importerListUpdate ${breach.id}`,
    of: wordsOf(breach),
    due: { day },
    counted: [
      `report sent ${momentSaid(report.fields.sentAt)}: ${daySaid(from)} is day 0`,
      '10 working days, Monday to Friday',
      ...skippedBetween(from, day, moving).map((skip) => `${daySaid(skip.day)} skipped: ${skip.name}`),
      `the tenth is ${daySaid(day)}`,
    ],
    done: supplement !== undefined,
    ...(supplement === undefined
      ? {}
      : { doneBy: `supplement ${supplement.fields.number ?? ''} sent ${momentSaid(supplement.fields.sentAt)}` }),
    incident,
  }
}

/** Clients that stand in no sent version, by the moment at which they were found: one duty for those found together. */
function laterFindings(breach: BreachRow, sent: readonly Sent[], incident: string): Duty[] {
  const inVersion = new Map<string, Sent>()
  for (const version of sent)
    for (const id of (version.fields.includes ?? '').split(' ')) if (!inVersion.has(id)) inVersion.set(id, version)
  const first = sent[0]
  const found = new Map<string, BreachRow['touched'][number][]>()
  for (const touched of breach.touched) {
    const { foundAt } = touched.fields
    if (foundAt === undefined || (first !== undefined && inVersion.get(touched.id) === first)) continue
    found.set(foundAt, [...(found.get(foundAt) ?? []), touched])
  }
  return [...found].map(([foundAt, clients]) => {
    const due = addHours(foundAt, 72)
    const last = clients
      .map(({ id }) => inVersion.get(id))
      .sort(undefinedLast)
      .at(-1)
    const names = clients.map(({ fields }) => fields.importerName ?? 'a client')
    return {
      ...deadlineRules.laterFinding,
      id: `laterFinding ${breach.id} ${foundAt}`,
      of: `${names.slice(0, 2).join(', ')}${names.length > 2 ? ` and ${names.length - 2} more` : ''}: ${wordsOf(breach)}`,
      due: { moment: due },
      counted: hoursCounted('found', foundAt, due, 72),
      done: last !== undefined,
      ...(last === undefined ? {} : { doneBy: sentWords(`supplement ${last.fields.number ?? ''}`, last, due) }),
      incident,
    }
  })
}

/** sort() puts undefined last by itself; the rest by the time of sending. */
const undefinedLast = (a: Sent | undefined, b: Sent | undefined): number =>
  a === undefined || b === undefined ? 0 : bySending(a, b)
