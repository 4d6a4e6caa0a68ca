import type { Change, Patch } from '../../journal/item'
import { entityOf, textOf, valueOf, type DeskState } from '../../journal/state'
import { addMinutes } from '../calendar'
import type { FieldsOf } from '../kinds'
import { breachesOf, touchedId, type BreachRow } from './breaches'
import { FIRST_INCIDENT } from './incidents'
import type { LossRow } from './loss'
import { lossTaskId, lossTasks } from './lossTasks'
import { partsOf } from './rows'
import { whoseData, type ClientOn } from './whoseData'

/** The changes that a loss is made of; each list is one item of the journal. Pure: ids, moments and names are given. */

/** By default a loss is a breach, and its 72 hours run; or a named person says why it is none. */
export type BreachSaid = { is: 'breach'; breachId: string } | { is: 'none'; logId: string; by: string; why: string }

/** When, by whom, on which laptop it is recorded. */
export interface Recording {
  /** RFC 9557 */
  now: string
  by: string
  ownDevice: string
}

const patchOf = (fields: Record<string, string | number | boolean | undefined>): Patch =>
  Object.entries(fields).filter((field): field is [string, string | number | boolean] => {
    return field[1] !== undefined && field[1] !== ''
  })

/** One item: what is lost, its breach with every client that was on it for sure, and who is to be told by when. */
export function reportLoss(
  state: DeskState,
  wish: { id: string; told: FieldsOf<'loss'>; breach: BreachSaid },
  recording: Recording,
): Change[] {
  const told = { incident: FIRST_INCIDENT, noticedAt: recording.now, noticedBy: recording.by, ...wish.told }
  const loss: LossRow = { id: wish.id, fields: told, born: '', operator: '' }
  return [
    { action: 'loss.reported', kind: 'loss', id: wish.id, patch: patchOf(told) },
    ...(wish.breach.is === 'breach'
      ? startClock(state, loss, wish.breach.breachId, recording)
      : [noBreach(loss, wish.breach, recording)]),
    ...openTasks(state, loss, wish.breach.is === 'breach', recording),
  ]
}

/** The breach of a loss: discovered when the loss was noticed, with every client that was on it for sure. */
export function startClock(state: DeskState, loss: LossRow, breachId: string, recording: Recording): Change[] {
  const { incident = FIRST_INCIDENT, noticedAt = recording.now, noticedBy, what, papersInIt = 0 } = loss.fields
  const physical = what === 'packet' ? 'physical' : what === 'laptop' && papersInIt > 0 ? 'both' : 'electronic'
  const clients = whoseData(state, loss, recording.ownDevice).clients.filter(({ sureness }) => sureness === 'sure')
  return [
    {
      action: 'breach.found',
      kind: 'breach',
      id: breachId,
      patch: patchOf({
        incident,
        what: `${lostThing(loss)} lost`,
        records: physical,
        discoveredAt: noticedAt,
        discoveredBy: noticedBy ?? recording.by,
        loss: loss.id,
      }),
    },
    ...touchedBy(loss, breachId, clients, recording),
  ]
}

/** Clients put on the list of a breach, each with number and name as they stand now. */
export function touchedBy(
  loss: LossRow,
  breachId: string,
  clients: readonly ClientOn[],
  recording: Recording,
): Change[] {
  return clients.map((client) => ({
    action: 'breach.importerTouched',
    kind: 'touched',
    id: touchedId(breachId, client.key),
    patch: patchOf({
      incident: loss.fields.incident ?? FIRST_INCIDENT,
      breach: breachId,
      importer: client.importer,
      importerNumber: client.importerNumber,
      importerName: client.name,
      foundAt: recording.now,
      foundBy: recording.by,
      how: `on the lost ${loss.fields.what ?? 'thing'}${client.entries.length === 0 ? '' : `, ${client.entries.length === 1 ? '1 entry' : `${client.entries.length} entries`}`}`,
    }),
  }))
}

/** The decision that a loss is no breach is an entry of the log: it has a name, a reason, and stays. */
export function noBreach(
  loss: LossRow,
  { logId, by, why }: Extract<BreachSaid, { is: 'none' }>,
  recording: Recording,
): Change {
  return {
    action: 'log.written',
    kind: 'logEntry',
    id: logId,
    patch: patchOf({
      incident: loss.fields.incident ?? FIRST_INCIDENT,
      at: recording.now,
      text: `No breach: ${lostThing(loss)}. Decided by ${by}: ${why}`,
      by: recording.by,
      sort: 'decision',
      loss: loss.id,
    }),
  }
}

/** Those not opened yet; the ones that only a breach has come with it. */
export function openTasks(state: DeskState, loss: LossRow, breach: boolean, recording: Recording): Change[] {
  return lossTasks
    .filter(({ of, breachOnly }) => of.includes(loss.fields.what ?? 'laptop') && (breach || breachOnly !== true))
    .filter(({ id }) => entityOf(state, 'task', lossTaskId(loss.id, id)) === undefined)
    .map((task) => ({
      action: 'task.opened',
      kind: 'task',
      id: lossTaskId(loss.id, task.id),
      patch: patchOf({
        incident: loss.fields.incident ?? FIRST_INCIDENT,
        title: task.title,
        detail: task.detail,
        owner: leadOf(state, loss),
        dueAt: addMinutes(recording.now, task.minutes),
        screen: task.screen === '#/communicate/lost' ? `${task.screen}/${loss.id}` : task.screen,
      }),
    }))
}

const leadOf = (state: DeskState, loss: LossRow): string =>
  textOf(entityOf(state, 'incident', loss.fields.incident ?? FIRST_INCIDENT), 'lead')

/** What was told is corrected; its breach was discovered when the loss was noticed, and goes with it. */
export function correctLoss(state: DeskState, loss: LossRow, patch: Patch): Change[] {
  const noticed = patch.find(([field]) => field === 'noticedAt')?.[1]
  const breach = breachOf(state, loss)
  return [
    { action: 'loss.keyed', kind: 'loss', id: loss.id, patch },
    ...(breach === undefined || typeof noticed !== 'string'
      ? []
      : [{ action: 'breach.keyed', kind: 'breach', id: breach.id, patch: [['discoveredAt', noticed]] } as Change]),
  ]
}

/** It was no loss: its numbers are free again, its clock stops, its open tasks go, and all of it stays in the log. */
export function withdrawLoss(state: DeskState, loss: LossRow, why: string): Change[] {
  const breach = breachOf(state, loss)
  const withdrawn: Patch = [
    ['withdrawn', true],
    ['withdrawnWhy', why],
  ]
  return [
    { action: 'loss.keyed', kind: 'loss', id: loss.id, patch: withdrawn },
    ...(breach === undefined
      ? []
      : [{ action: 'breach.withdrawn', kind: 'breach', id: breach.id, patch: withdrawn } as Change]),
    ...lossTasks.flatMap(({ id }): Change[] => {
      const task = entityOf(state, 'task', lossTaskId(loss.id, id))
      if (task === undefined || valueOf(task, 'doneAt') !== undefined) return []
      return [
        {
          action: 'task.removed',
          kind: 'task',
          id: task.id,
          patch: [
            ['removed', true],
            ['removedWhy', why],
          ],
        },
      ]
    }),
  ]
}

/** The standing breach that came from this loss. */
export const breachOf = (state: DeskState, loss: LossRow): BreachRow | undefined =>
  breachesOf(state, loss.fields.incident ?? FIRST_INCIDENT).findLast(({ fields }) => fields.loss === loss.id)

/** The last decision in the log that it is no breach. */
export const noBreachOf = (state: DeskState, loss: LossRow) =>
  partsOf(state, 'logEntry', loss.fields.incident ?? FIRST_INCIDENT).findLast(({ fields }) => fields.loss === loss.id)

/** *Laptop LAREDO-02 (5CG1234XYZ)*, the words of a report: no client stands in them. */
export function lostThing({ fields }: LossRow): string {
  const { what = 'laptop', describe = '', serial = '' } = fields
  const kind = what.charAt(0).toUpperCase() + what.slice(1)
  const named = describe.toLowerCase().startsWith(what) ? describe : `${kind} ${describe}`.trim()
  return serial === '' ? named : `${named} (${serial})`
}
