import { entityOf, textOf, type DeskState } from '../../journal/state'
import { stages } from '../../knowledge/stages'
import { momentMs } from '../calendar'
import { fieldsOf } from '../entryFile'
import { idsIn } from '../plan'
import { treeStandings } from './callsTree'
import { notifyRows, stageOf, type NotifyRow } from './notify'
import { partiesOf } from './notifyParties'
import { scheduleStandings, type ScheduleStanding } from './schedule'

/** A call that is to be made. */
export interface CallDue {
  /** whom to ring: id of a contact, or of a client that the list has nobody for */
  contact: string
  name: string
  /** '' where no number is known: the reason says the way round */
  number: string
  why: string
  /** undefined: whenever there is time */
  dueAt: string | undefined
  overdue: boolean
  /** in a row, reaching nobody */
  tries: number
  /** recurring call that it is */
  schedule?: string
  /** rung in the place of this one */
  insteadOf?: string
}

interface Ranked extends CallDue {
  rank: number
}

/**
 * Who is rung next. What is due now stands first, and of it CBP by law and leave (SOC, headquarters, then the others),
 * then whatever waits longest; what is due later by its time. Those without any number stand last, but never fall out.
 */
export function nextCalls(state: DeskState, incident: string, nowMs: number): CallDue[] {
  const fields = fieldsOf('incident', entityOf(state, 'incident', incident))
  if (fields.declaredAt === undefined || fields.closedAt !== undefined) return []
  const stageName = stages.find(({ id }) => id === stageOf(fields))?.name ?? ''
  const tree = treeStandings(state, incident)
  const ownDesk = new Set(tree.rows.filter(({ ringsNow }) => ringsNow === '').map(({ contact }) => contact.id))
  const ofTree = new Set(tree.rows.map(({ contact }) => contact.id))
  const told = notifyRows(state, incident, nowMs)
    .filter(({ dueAt, party }) => dueAt !== undefined && (!ofTree.has(party.id) || ownDesk.has(party.id)))
    .map((row) => calledFor(row, stageName))
  const status = scheduleStandings(state, incident, nowMs).flatMap((one) => statusCall(state, one))
  return [...told, ...status].sort((a, b) => order(a, b, nowMs)).map(({ rank: _, ...call }) => call)
}

/** Those whose time has come: what an hour's work is, and what a board shows red. */
export const callsDue = (state: DeskState, incident: string, nowMs: number): CallDue[] =>
  nextCalls(state, incident, nowMs).filter(({ dueAt }) => dueAt !== undefined && momentMs(dueAt) <= nowMs)

function order(a: Ranked, b: Ranked, nowMs: number): number {
  const [first, second] = [dueMs(a), dueMs(b)]
  const [dueA, dueB] = [first <= nowMs, second <= nowMs]
  if (dueA !== dueB) return dueA ? -1 : 1
  return dueA ? a.rank - b.rank || first - second : first - second || a.rank - b.rank
}
const dueMs = ({ dueAt }: CallDue): number => (dueAt === undefined ? Number.MAX_SAFE_INTEGER : momentMs(dueAt))

function calledFor(row: NotifyRow, stageName: string): Ranked {
  const { party, ways, dueAt, overdue, tries, because, state } = row
  const way = ways.next
  const instead = way?.instead === true
  const trying =
    state === 'noNumber'
      ? way === undefined
        ? noWay(row)
        : `no number of ${party.name}`
      : instead
        ? `${party.name} not reached after ${tries} tries`
        : because
  return {
    contact: way?.party.id ?? party.id,
    name: way?.party.name ?? party.name,
    number: way?.line.value ?? '',
    why: [stageName, trying].filter(Boolean).join(': '),
    dueAt,
    overdue,
    tries,
    ...(instead && { insteadOf: party.id }),
    rank: way === undefined && party.audience !== 'cbp' ? 9 : rankOf(row),
  }
}

/** What is done where no number is known at all, and nobody in their place. */
export const noWay = ({ party }: NotifyRow): string => {
  const round = party.roles.find(({ wayRound }) => wayRound !== '')?.wayRound
  return `no number is known. ${round ?? 'Ask whoever works with them, and key it.'}`
}

function rankOf({ party }: NotifyRow): number {
  if (party.audience !== 'cbp') return 3
  const ids = party.roles.map(({ id }) => id)
  return ids.includes('soc') ? 0 : ids.includes('headquarters') ? 1 : 2
}

function statusCall(state: DeskState, { row, next, overdue }: ScheduleStanding): Ranked[] {
  if (next === undefined) return []
  const [contact = ''] = idsIn(row.fields.contacts)
  const party = partiesOf(state).all.get(contact)
  return [
    {
      contact,
      name: row.fields.title ?? party?.name ?? 'Status call',
      number: row.fields.number ?? party?.lines[0]?.value ?? '',
      why: ['Status call', textOf(entityOf(state, 'contact', contact), 'name')].filter(Boolean).join(' with '),
      dueAt: next.at,
      overdue,
      tries: 0,
      schedule: row.id,
      rank: 1,
    },
  ]
}
