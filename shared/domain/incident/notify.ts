import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { entityOf, type DeskState } from '../../journal/state'
import { notificationRule, type NotificationRule } from '../../knowledge/notificationRules'
import { stages, type Stage } from '../../knowledge/stages'
import { addMinutes, momentMs } from '../calendar'
import { fieldsOf } from '../entryFile'
import type { FieldsOf, Incident } from '../kinds'
import { idsIn, planOf } from '../plan'
import { againAfter, atMs, callsOf, isTold, type CallRow } from './callsMade'
import { TELL_EVERY_MINUTES } from './incidents'
import { partiesOf, type Parties, type Party } from './notifyParties'
import { waysOf, type Ways } from './notifyWays'
import { partsOf } from './rows'
import { openPromises } from './tasks'

/** Where the telling of one party at one stage stands; derived from calls. */
export type NotifyState = 'notNeeded' | 'onlyIfAsked' | 'told' | 'noNumber' | 'secondPath' | 'tried' | 'notYet'

export interface NotifyRow {
  party: Party
  rule: NotificationRule
  stage: Stage
  state: NotifyState
  /** by when they are told, or told again; undefined: nothing more is due at this stage */
  dueAt: string | undefined
  overdue: boolean
  /** calls in a row that reached nobody */
  tries: number
  told: { at: string; by: string; through: string | undefined } | undefined
  ways: Ways
  /** the first word of why it is due: the plan's step, a promise, told again */
  because: string
  /** what was keyed against the rule */
  keyed: FieldsOf<'notification'> | undefined
}

export const isStage = (text: string | undefined): text is Stage => stages.some(({ id }) => id === text)
export const stageOf = (incident: Incident): Stage => (isStage(incident.stage) ? incident.stage : 'firstNotice')
/** Since when an incident stands at its stage; undefined before it was declared. */
export const stageSince = (incident: Incident): string | undefined => incident.stageSince ?? incident.declaredAt

export const notificationId = (incident: string, party: string, stage: Stage): string =>
  bytesToHex(sha256(utf8ToBytes(`${incident}/${party}/${stage}`))).slice(0, 32)

/** Everyone who is told at a stage (the present one unless named), the client rows by name, all with their state. */
export function notifyRows(state: DeskState, incident: string, nowMs: number, asked?: Stage): NotifyRow[] {
  const fields = fieldsOf('incident', entityOf(state, 'incident', incident))
  const stage = asked ?? stageOf(fields)
  const since = stage === stageOf(fields) ? stageSince(fields) : undefined
  const parties = partiesOf(state)
  const calls = callsByParty(callsOf(state, incident), stage, since)
  const planned = planDue(state, fields)
  const inStatusCalls = new Set(
    partsOf(state, 'callSchedule', incident).flatMap(({ fields: { contacts } }) => idsIn(contacts)),
  )
  const promised = new Map<string, { dueAt: string; title: string }>()
  for (const { fields: task } of openPromises(state, incident))
    if (task.contact !== undefined && task.dueAt !== undefined && !promised.has(task.contact))
      promised.set(task.contact, { dueAt: task.dueAt, title: task.title ?? '' })
  return parties.first.flatMap((party): NotifyRow[] => {
    const rule = notificationRule(
      party.audience,
      party.roles.map(({ id }) => id),
      stage,
    )
    if (rule === undefined) return []
    const keyed = keyedFor(state, incident, party, stage)
    return [
      rowOf(
        { fields, stage, since, parties, nowMs, inStatusCalls },
        party,
        rule,
        keyed,
        calls.get(party.id) ?? [],
        stage === 'firstNotice' ? planned.get(party.id) : undefined,
        promised.get(party.id),
      ),
    ]
  })
}

const keyedFor = (state: DeskState, incident: string, party: Party, stage: Stage) => {
  const entity = entityOf(state, 'notification', notificationId(incident, party.id, stage))
  return entity === undefined ? undefined : fieldsOf('notification', entity)
}

interface Around {
  fields: Incident
  stage: Stage
  /** undefined: a stage that is past or to come, at which nothing is due */
  since: string | undefined
  parties: Parties
  nowMs: number
  /** those of the recurring calls: they hear again there */
  inStatusCalls: ReadonlySet<string>
}
interface Wanted {
  dueAt: string
  title: string
}

function rowOf(
  around: Around,
  party: Party,
  rule: NotificationRule,
  keyed: FieldsOf<'notification'> | undefined,
  calls: readonly CallRow[],
  planned: Wanted | undefined,
  promised: Wanted | undefined,
): NotifyRow {
  const ways = waysOf(around.parties, party, calls)
  const toldCall = calls.findLast(({ fields }) => isTold(fields.outcome))
  const open = around.since !== undefined && around.fields.closedAt === undefined && keyed?.notNeeded !== true
  const due = open ? dueOf(around, party, rule, keyed, ways, calls, planned) : undefined
  const wanted = open && promised !== undefined && sooner(promised.dueAt, due?.at) ? promised : undefined
  const dueAt = wanted?.dueAt ?? due?.at
  return {
    party,
    rule,
    stage: around.stage,
    state: stateOf(rule, keyed, ways, toldCall),
    dueAt,
    overdue: dueAt !== undefined && momentMs(dueAt) < around.nowMs,
    tries: ways.tries,
    told: toldCall && toldBy(toldCall, party, around.parties),
    ways,
    because: wanted === undefined ? (due?.because ?? '') : `Promised: ${wanted.title}`,
    keyed,
  }
}

const sooner = (a: string, b: string | undefined): boolean => b === undefined || momentMs(a) < momentMs(b)

function stateOf(
  rule: NotificationRule,
  keyed: FieldsOf<'notification'> | undefined,
  ways: Ways,
  told: CallRow | undefined,
): NotifyState {
  if (keyed?.notNeeded === true) return 'notNeeded'
  if (told !== undefined) return 'told'
  if (rule.withinMinutes === undefined && keyed?.dueAt === undefined && ways.tries === 0) return 'onlyIfAsked'
  if (ways.all.every(({ instead }) => instead)) return 'noNumber'
  if (ways.next !== ways.all[0] || ways.exhausted) return 'secondPath'
  return ways.tries > 0 ? 'tried' : 'notYet'
}

function toldBy({ fields }: CallRow, party: Party, parties: Parties): NonNullable<NotifyRow['told']> {
  const other = fields.contact !== undefined && fields.contact !== party.id ? fields.contact : undefined
  return {
    at: fields.at ?? '',
    by: fields.by ?? '',
    through: other === undefined ? undefined : (parties.all.get(other)?.name ?? fields.name ?? other),
  }
}

/** All ways tried in vain: from the first again after an hour. */
const AGAIN_FROM_THE_FIRST = 60

function dueOf(
  { fields, since, inStatusCalls }: Around,
  party: Party,
  rule: NotificationRule,
  keyed: FieldsOf<'notification'> | undefined,
  ways: Ways,
  calls: readonly CallRow[],
  planned: Wanted | undefined,
): { at: string; because: string } | undefined {
  const last = calls.at(-1)
  if (last?.fields.at === undefined) return firstDue(since ?? '', rule, keyed, planned)
  const { at, nextAt, outcome } = last.fields
  if (isTold(outcome)) {
    if (nextAt !== undefined) return { at: nextAt, because: 'Agreed in the last call' }
    if (!rule.again || inStatusCalls.has(party.id)) return undefined
    const every = fields.tellEveryMinutes ?? TELL_EVERY_MINUTES
    return { at: addMinutes(at, every), because: 'To be told again' }
  }
  const changed = ways.next !== undefined && ways.next.tries === 0
  if (ways.exhausted) return { at: nextAt ?? addMinutes(at, AGAIN_FROM_THE_FIRST), because: 'All ways tried in vain' }
  if (changed) return { at, because: 'Not reached' }
  return { at: nextAt ?? addMinutes(at, againAfter(outcome) ?? 15), because: 'Not reached' }
}

function firstDue(
  since: string,
  rule: NotificationRule,
  keyed: FieldsOf<'notification'> | undefined,
  planned: Wanted | undefined,
): { at: string; because: string } | undefined {
  if (keyed?.dueAt !== undefined) return { at: keyed.dueAt, because: keyed.why ?? 'Keyed for this one' }
  const byRule = rule.withinMinutes === undefined ? undefined : addMinutes(since, rule.withinMinutes)
  if (planned !== undefined && sooner(planned.dueAt, byRule)) return { at: planned.dueAt, because: planned.title }
  return byRule === undefined ? undefined : { at: byRule, because: '' }
}

/** Steps of the plan that ring somebody, by whom they ring: the earliest counts. Peace time's are none. */
function planDue(state: DeskState, { declaredAt }: Incident): ReadonlyMap<string, Wanted> {
  const due = new Map<string, Wanted>()
  if (declaredAt === undefined) return due
  for (const { phase, fields } of planOf(state)) {
    const { contact, targetMinutes, title } = fields
    if ((phase !== 'firstHour' && phase !== 'communicate') || contact === undefined || targetMinutes === undefined)
      continue
    const dueAt = addMinutes(declaredAt, targetMinutes)
    const before = due.get(contact)
    if (before === undefined || sooner(dueAt, before.dueAt)) due.set(contact, { dueAt, title: `Plan: ${title ?? ''}` })
  }
  return due
}

/** Calls of a stage by whom they were made for: one rung in another's place counts for both. */
function callsByParty(
  calls: readonly CallRow[],
  stage: Stage,
  since: string | undefined,
): ReadonlyMap<string, CallRow[]> {
  const sinceMs = since === undefined ? undefined : momentMs(since)
  const found = new Map<string, CallRow[]>()
  for (const call of calls) {
    const { fields } = call
    if (fields.outcome === undefined || (fields.schedule !== undefined && !isTold(fields.outcome))) continue
    const atStage = isStage(fields.stage) ? fields.stage === stage : sinceMs !== undefined && atMs(call) >= sinceMs
    if (!atStage) continue
    for (const id of new Set([fields.contact, fields.importer, fields.insteadOf]))
      if (id !== undefined) found.set(id, [...(found.get(id) ?? []), call])
  }
  return found
}
