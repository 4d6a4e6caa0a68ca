import { addMinutes } from '../../../shared/domain/calendar'
import { tryChanges } from '../../../shared/domain/contacts'
import { againAfter, isTold, type Outcome } from '../../../shared/domain/incident/callsMade'
import type { Line, Party } from '../../../shared/domain/incident/notifyParties'
import type { Change, Patch } from '../../../shared/journal/item'
import type { Entity } from '../../../shared/journal/state'
import type { NotificationRule } from '../../../shared/knowledge/notificationRules'
import type { Stage } from '../../../shared/knowledge/stages'
import { err, ok, type Result } from '../../../shared/result'
import { cleanLine } from '../../ui/boxes'
import { momentFrom, type KeyedMoment, type MomentError } from '../../ui/moments'

/** What is keyed of one promise made in a call. */
export interface PromiseBoxes {
  what: string
  due: KeyedMoment
  owner: string
}
export const noMoment: KeyedMoment = { day: '', time: '' }

/** What the form of a call holds while it is keyed. */
export interface CallBoxes {
  outcome: Outcome | undefined
  theyRang: boolean
  said: string
  heard: string
  promises: readonly PromiseBoxes[]
  /** as it is proposed until somebody changes it; both boxes empty: not rung again */
  next: KeyedMoment
  /** when it was, where it is keyed afterwards from paper; both boxes empty: now */
  was: KeyedMoment
  counsel: boolean
}
export const emptyCall = (): CallBoxes => ({
  outcome: undefined,
  theyRang: false,
  said: '',
  heard: '',
  promises: [],
  next: noMoment,
  was: noMoment,
  counsel: false,
})

export interface CallFaults {
  type: 'CallNotRead'
  next?: MomentError
  was?: MomentError
  promises: Record<number, MomentError>
}
export const noFaults: CallFaults = { type: 'CallNotRead', promises: {} }

/** Text of several lines as it can be stored: each line cleaned, none at the ends. */
export const cleanProse = (text: string): string => text.split(/\r?\n/u).map(cleanLine).join('\n').trim()

/**
 * When they are rung again: nobody there, after minutes; told, after the hours of the incident where their rule says so,
 * else at the next stage. Undefined: no time is proposed.
 */
export function proposedNext(
  outcome: Outcome,
  at: string,
  { rule, tellEvery, inStatusCalls }: { rule: NotificationRule | undefined; tellEvery: number; inStatusCalls: boolean },
): string | undefined {
  if (isTold(outcome)) return rule?.again === true && !inStatusCalls ? addMinutes(at, tellEvery) : undefined
  const minutes = againAfter(outcome)
  return minutes === undefined ? undefined : addMinutes(at, minutes)
}

/** A day alone is a day that was proposed, and no time was agreed. */
export const timed = (moment: KeyedMoment): KeyedMoment => (moment.time.trim() === '' ? noMoment : moment)

export interface CallAround {
  incident: string
  stage: Stage
  party: Party
  line: Line | undefined
  /** id of the one in whose place this one is rung */
  insteadOf: string | undefined
  /** the contact on the list; undefined for a client by its own record */
  contact: Entity | undefined
  operator: string
  zone: string
  /** this minute, as a moment */
  now: string
  newId: () => string
}

/** The changes of one call: it stands or falls with the proof of the number and the promises made in it. */
export function callChanges(boxes: CallBoxes, around: CallAround): Result<Change[], CallFaults> {
  const faults: CallFaults = { type: 'CallNotRead', promises: {} }
  const was = momentFrom(boxes.was, around.zone)
  if (!was.ok) faults.was = was.error
  const next = momentFrom(timed(boxes.next), around.zone)
  if (!next.ok) faults.next = next.error
  const promises = boxes.promises
    .map((promise) => ({ ...promise, what: cleanLine(promise.what) }))
    .map((promise, nth) => {
      const due = momentFrom(timed(promise.due), around.zone)
      if (!due.ok) faults.promises[nth] = due.error
      return { ...promise, dueAt: due.ok ? due.value?.moment : undefined }
    })
  if (!was.ok || !next.ok || Object.keys(faults.promises).length > 0) return err(faults)
  const id = around.newId()
  const at = was.value?.moment ?? around.now
  return ok([
    { action: 'call.logged', kind: 'call', id, patch: callPatch(boxes, around, at, next.value?.moment) },
    ...provedNumber(boxes, around, at),
    ...promises.filter(({ what }) => what !== '').map((promise) => promiseTask(promise, around, id)),
  ])
}

function callPatch(boxes: CallBoxes, around: CallAround, at: string, nextAt: string | undefined): Patch {
  const { party, line, insteadOf } = around
  const fields: Record<string, string | boolean | undefined> = {
    incident: around.incident,
    contact: party.isClientRecord ? undefined : party.id,
    importer: party.importer || undefined,
    name: party.name,
    organisation: party.organisation || undefined,
    direction: boxes.theyRang ? 'in' : 'out',
    channel: line?.channel ?? 'phone',
    value: boxes.theyRang ? undefined : line?.value,
    at,
    by: around.operator,
    outcome: boxes.outcome,
    stage: around.stage,
    said: cleanProse(boxes.said) || undefined,
    heard: cleanProse(boxes.heard) || undefined,
    nextAt,
    insteadOf,
    counsel: boxes.counsel || undefined,
  }
  return Object.entries(fields).filter((one): one is [string, string | boolean] => one[1] !== undefined)
}

/** A number that somebody answered is known to be right; one that rang us proves nothing of itself. */
function provedNumber(boxes: CallBoxes, { contact, line, operator, newId }: CallAround, at: string): Change[] {
  if (contact === undefined || line === undefined || boxes.theyRang || boxes.outcome === undefined) return []
  const answered = boxes.outcome === 'reached' || boxes.outcome === 'refused'
  return tryChanges(contact, { id: newId(), channel: line.channel, day: at.slice(0, 10), by: operator, answered })
}

const promiseKinds = { cbp: 'cbp', ctpat: 'cbp', agency: 'agency', client: 'client', carrier: 'carrier' } as const

/** A promise is a task of whoever made it. */
export function promiseTask(
  promise: { what: string; owner: string; dueAt: string | undefined },
  { incident, party, operator, newId }: Pick<CallAround, 'incident' | 'party' | 'operator' | 'newId'>,
  call: string,
): Change {
  const kind = party.audience in promiseKinds ? promiseKinds[party.audience as keyof typeof promiseKinds] : 'other'
  return {
    action: 'task.opened',
    kind: 'task',
    id: newId(),
    patch: [
      ['incident', incident],
      ['title', promise.what],
      ['owner', cleanLine(promise.owner) || operator],
      ...(promise.dueAt === undefined ? [] : [['dueAt', promise.dueAt] as [string, string]]),
      ['promisedTo', [party.name, party.organisation].filter(Boolean).join(', ')],
      ['promisedToKind', kind],
      ...(party.isClientRecord ? [] : [['contact', party.id] as [string, string]]),
      ['call', call],
    ],
  }
}
