import { entitiesOf, entityOf, textOf, valueOf, type DeskState, type Entity } from '../../journal/state'
import { stampDevice } from '../../journal/stamp'
import { momentMs } from '../calendar'
import { reserveOf, type BlockReserve } from '../reserve'
import type { BreachRow } from './breaches'
import { lostDevices, type LossRow } from './loss'
import { packetsOut, type PacketOut } from './lossPapers'
import { breachOf, noBreachOf } from './lossRecord'
import { lossTaskId, lossTasks } from './lossTasks'
import { partsOf, type IncidentPart } from './rows'
import type { TaskRow } from './tasks'
import { FIRST_INCIDENT } from './incidents'
import { whoseData, type ClientOn, type WhoseData } from './whoseData'

/** `notNeeded`: nothing of this kind is to be done for what is lost; its sentence says why. */
export type StepState = 'done' | 'open' | 'notNeeded'
export type StepId = 'recorded' | 'whoseData' | 'numbers' | 'key' | 'clock' | 'papers' | 'notices' | 'replacement'

/** A laptop that goes on working, and whether its data key was changed since the loss. */
export interface KeyOf {
  device: string
  label: string
  own: boolean
  /** wall clock of the change, by that laptop; undefined: not changed as far as is known here */
  changed: Entity['born']['wall'] | undefined
  /** it began after the key had been changed, with the new one */
  joinedSince: boolean
}

/** What a loss has come to: every figure of its page and its sheet, from the journal alone. */
export interface LossFile {
  loss: LossRow
  data: WhoseData
  /** sure ones that are not on the list of the breach yet: found since */
  notListed: readonly ClientOn[]
  /** blocks of a lost laptop: quarantined, whatever is left of them */
  blocks: readonly BlockReserve[]
  keys: readonly KeyOf[]
  breach: BreachRow | undefined
  noBreach: IncidentPart<'logEntry'> | undefined
  /** a breach report was sent for it */
  reported: boolean
  packets: readonly PacketOut[]
  tasks: readonly TaskRow[]
  /** the laptop that took its place */
  replacedBy: string
  steps: Readonly<Record<StepId, StepState>>
}

/** What only this laptop knows of itself. */
export interface Here {
  device: string
  /** name of the data key that holds now */
  keyId: string
  /** label of the stick that follows this laptop; null = none */
  second: string | null
}

/** Pure: the same journal gives the same steps on every laptop, but for its own key and stick. */
export function lossFile(state: DeskState, loss: LossRow, here: Here): LossFile {
  const { what = 'laptop', device = '' } = loss.fields
  const data = whoseData(state, loss, here.device)
  const breach = breachOf(state, loss)
  const noted = noBreachOf(state, loss)
  const listed = new Set(
    breach?.touched.map(({ fields }) => fields.importer ?? fields.importerNumber ?? fields.importerName),
  )
  const withdrawn = withdrawnFrom(state, breach)
  const notListed =
    breach === undefined
      ? []
      : data.clients.filter(
          ({ sureness, key, importerNumber, name }) =>
            sureness === 'sure' && ![key, importerNumber, name].some((one) => listed.has(one) || withdrawn.has(one)),
        )
  const blocks = what === 'laptop' ? reserveOf(state, here.device).blocks.filter((one) => one.device === device) : []
  const keys = what === 'packet' ? [] : keysSince(state, loss, here)
  const packets = packetsOut(state, loss)
  const ids = new Set(lossTasks.map(({ id }) => lossTaskId(loss.id, id)))
  const tasks = partsOf(state, 'task', loss.fields.incident ?? FIRST_INCIDENT).filter(({ id }) => ids.has(id))
  const replacedBy = what === 'laptop' ? textOf(entityOf(state, 'device', device), 'replacedBy') : ''
  const reported =
    breach !== undefined &&
    [...entitiesOf(state, 'reportVersion').values()].some(
      (one) => textOf(one, 'breach') === breach.id && textOf(one, 'sentAt') !== '',
    )
  const done = (yes: boolean): StepState => (yes ? 'done' : 'open')
  return {
    loss,
    data,
    notListed,
    blocks,
    keys,
    breach,
    noBreach: breach === undefined ? noted : undefined,
    reported,
    packets,
    tasks,
    replacedBy,
    steps: {
      recorded: 'done',
      whoseData: breach === undefined ? (noted === undefined ? 'open' : 'notNeeded') : done(notListed.length === 0),
      numbers: what === 'laptop' ? done(blocks.every(({ quarantine }) => quarantine !== undefined)) : 'notNeeded',
      key: what === 'packet' ? 'notNeeded' : done(keys.every((one) => one.changed !== undefined || one.joinedSince)),
      // Running is not done: the report counts once it is sent (practice 16).
      clock: done(breach === undefined ? noted !== undefined : reported),
      papers: what === 'stick' ? 'notNeeded' : done(loss.fields.papersInIt !== undefined),
      notices: done(tasks.every(({ fields }) => fields.doneAt !== undefined)),
      replacement: replacementOf(loss, replacedBy, here, done),
    },
  }
}

function replacementOf(
  { fields }: LossRow,
  replacedBy: string,
  here: Here,
  done: (yes: boolean) => StepState,
): StepState {
  if (fields.what === 'packet') return 'notNeeded'
  if (fields.foundAgainAt !== undefined) return 'notNeeded'
  if (fields.what === 'laptop') return done(replacedBy !== '')
  return done(here.second !== null && here.second !== fields.describe)
}

/** Whom a person took off the list with a reason is not proposed again. */
function withdrawnFrom(state: DeskState, breach: BreachRow | undefined): ReadonlySet<string> {
  const off = new Set<string>()
  if (breach === undefined) return off
  for (const entity of entitiesOf(state, 'touched').values())
    if (textOf(entity, 'breach') === breach.id && valueOf(entity, 'withdrawn') === true)
      off.add(textOf(entity, 'importer') || textOf(entity, 'importerNumber') || textOf(entity, 'importerName'))
  return off
}

/**
 * Each laptop that goes on, with the change of its key since the loss was noticed. A change is told by the notice that
 * it began; it counts unless a later one says that it failed, and on this laptop only if its key holds now.
 */
function keysSince(state: DeskState, loss: LossRow, here: Here): KeyOf[] {
  const lost = lostDevices(state)
  const since = loss.fields.noticedAt === undefined ? Infinity : momentMs(loss.fields.noticedAt)
  const notices = [...entitiesOf(state, 'notice').values()].sort((a, b) => (a.born.at < b.born.at ? -1 : 1))
  const changes = new Map<string, Entity>()
  for (const notice of notices) {
    const device = stampDevice(notice.born.at)
    const what = textOf(notice, 'what')
    if (what === 'keyRotationFailed') changes.delete(device)
    if (what !== 'keyRotationBegun' || (notice.born.at < loss.born && notice.born.wall.ms < since)) continue
    if (device === here.device && !textOf(notice, 'detail').includes(`New key ${here.keyId} `)) continue
    changes.set(device, notice)
  }
  const first = [...changes.values()].map(({ born }) => born.at).sort()[0]
  return [...entitiesOf(state, 'device').values()]
    .filter(
      (entity) => textOf(entity, 'publicKey') !== '' && textOf(entity, 'replacedBy') === '' && !lost.has(entity.id),
    )
    .map((entity) => ({
      device: entity.id,
      label: textOf(entity, 'label') || entity.id,
      own: entity.id === here.device,
      changed: changes.get(entity.id)?.born.wall,
      joinedSince: first !== undefined && entity.born.at > first,
    }))
    .sort((a, b) => Number(b.own) - Number(a.own) || a.label.localeCompare(b.label, 'en'))
}

/** Laptops that may have taken the place of a lost one: known here, not lost, not replaced, not this one. The newest first. */
export function mayReplace(state: DeskState, loss: LossRow, ownDevice: string): { device: string; label: string }[] {
  const lost = lostDevices(state)
  return [...entitiesOf(state, 'device').values()]
    .filter(({ id }) => id !== ownDevice && id !== loss.fields.device && !lost.has(id))
    .filter((entity) => textOf(entity, 'publicKey') !== '' && textOf(entity, 'replacedBy') === '')
    .sort((a, b) => (a.born.at < b.born.at ? 1 : -1))
    .map((entity) => ({ device: entity.id, label: textOf(entity, 'label') || entity.id }))
}
