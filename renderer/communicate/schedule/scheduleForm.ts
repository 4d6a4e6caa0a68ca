import { agendaText, type AgendaItem } from '../../../shared/domain/incident/agenda'
import type { ScheduleRow } from '../../../shared/domain/incident/schedule'
import type { Party } from '../../../shared/domain/incident/notifyParties'
import type { Change, Patch } from '../../../shared/journal/item'
import type { Stage } from '../../../shared/knowledge/stages'
import { err, ok, type Result } from '../../../shared/result'
import { cleanLine } from '../../ui/boxes'
import { momentFrom, type KeyedMoment, type MomentError } from '../../ui/moments'
import { cleanProse, promiseTask, timed, type PromiseBoxes } from '../calls/callForm'

/** What is keyed of a status call while it is held. */
export interface HeldBoxes {
  began: KeyedMoment
  attended: string
  /** id of the agenda item → what was said on it */
  minutes: Readonly<Record<string, string>>
  free: string
  promises: readonly PromiseBoxes[]
}
export interface HeldFaults {
  type: 'HeldNotRead'
  began?: MomentError
  promises: Record<number, MomentError>
}
export const noHeldFaults: HeldFaults = { type: 'HeldNotRead', promises: {} }

export interface HeldAround {
  incident: string
  schedule: ScheduleRow
  agenda: readonly AgendaItem[]
  party: Party
  stage: Stage
  operator: string
  zone: string
  now: string
  /** how far the journal was seen: the next agenda starts there */
  seen: string
  newId: () => string
}

/** Longest prose that the journal takes. */
const LONGEST = 19_900
const atMost = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)} …` : text)

/** The held call with its agenda and minutes, and its promises as tasks: one item. */
export function heldChanges(boxes: HeldBoxes, around: HeldAround): Result<Change[], HeldFaults> {
  const faults: HeldFaults = { type: 'HeldNotRead', promises: {} }
  const began = momentFrom(boxes.began, around.zone)
  if (!began.ok) faults.began = began.error
  const promises = boxes.promises.map((promise, nth) => {
    const due = momentFrom(timed(promise.due), around.zone)
    if (!due.ok) faults.promises[nth] = due.error
    return { what: cleanLine(promise.what), owner: promise.owner, dueAt: due.ok ? due.value?.moment : undefined }
  })
  if (!began.ok || Object.keys(faults.promises).length > 0) return err(faults)
  const id = around.newId()
  const at = began.value?.moment ?? around.now
  return ok([
    { action: 'call.logged', kind: 'call', id, patch: heldPatch(boxes, around, at) },
    ...promises.filter(({ what }) => what !== '').map((promise) => promiseTask(promise, around, id)),
  ])
}

function heldPatch(boxes: HeldBoxes, around: HeldAround, at: string): Patch {
  return [
    ...common(around, at),
    ['outcome', 'reached'],
    ['endedAt', around.now],
    ['agenda', atMost(agendaText(around.agenda))],
    ['seen', around.seen],
    ...optional('attended', cleanLine(boxes.attended)),
    ...optional('minutes', atMost(minutesText(boxes, around.agenda))),
  ]
}

const optional = (field: string, text: string): Patch => (text === '' ? [] : [[field, text]])

function common({ incident, schedule, party, stage, operator }: HeldAround, at: string): Patch {
  const listed = !party.isClientRecord && party.id !== ''
  return [
    ['incident', incident],
    ['schedule', schedule.id],
    ...(listed ? ([['contact', party.id]] as Patch) : []),
    ['name', schedule.fields.title ?? 'Status call'],
    ...optional('organisation', party.organisation),
    ['direction', 'out'],
    ['channel', 'phone'],
    ...optional('value', schedule.fields.number ?? party.lines[0]?.value ?? ''),
    ['at', at],
    ['by', operator],
    ['stage', stage],
  ]
}

/** Nobody was there: it was tried, and is still to be held. */
export const notHeldChange = (around: HeldAround): Change => ({
  action: 'call.logged',
  kind: 'call',
  id: around.newId(),
  patch: [...common(around, around.now), ['outcome', 'noAnswer']],
})

/** Minutes under the title of their item, then what was said besides. */
export function minutesText({ minutes, free }: HeldBoxes, agenda: readonly AgendaItem[]): string {
  const lines = agenda.flatMap(({ id, title }) => {
    const text = cleanProse(minutes[id] ?? '')
    return text === '' ? [] : [`${title}: ${text}`]
  })
  return [...lines, cleanProse(free)].filter(Boolean).join('\n')
}
