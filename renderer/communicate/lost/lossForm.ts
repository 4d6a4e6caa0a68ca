import { FIRST_INCIDENT, incidentShown, openIncidents } from '../../../shared/domain/incident/incidents'
import { entriesNamed } from '../../../shared/domain/incident/lossPapers'
import { lostDevices } from '../../../shared/domain/incident/loss'
import type { FieldsOf } from '../../../shared/domain/kinds'
import { entitiesOf, textOf } from '../../../shared/journal/state'
import type { Desk } from '../../store/types'
import { cleanLine } from '../../ui/boxes'
import { keyedMoment, keyedNow, momentFrom, type KeyedMoment, type MomentError } from '../../ui/moments'
import { statesSaid } from './lossWords'

export type Lost = 'laptop' | 'stick' | 'packet'

/** The boxes of a loss as keyed. */
export interface LossBoxes {
  /** the incident it belongs to: asked only where two are open */
  incident: string
  what: Lost
  /** the laptop; of a stick: the one that wrote on it */
  device: string
  describe: string
  serial: string
  /** packet: entry numbers as keyed */
  entries: string
  lastSeen: KeyedMoment
  noticed: KeyedMoment
  noticedBy: string
  where: string
  state: string
}
export type MomentFaults = Partial<Record<'lastSeen' | 'noticed', MomentError>>

/** Laptops that can be named: others first, this one last; those lost or replaced already stay, and are said so. */
export function laptopChoices(desk: Desk): { value: string; label: string }[] {
  const lost = lostDevices(desk.state)
  return [...entitiesOf(desk.state, 'device').values()]
    .filter((entity) => textOf(entity, 'publicKey') !== '')
    .map((entity) => ({
      value: entity.id,
      rank: Number(textOf(entity, 'replacedBy') !== '' || lost.has(entity.id)) + (entity.id === desk.device ? 2 : 0),
      label: [
        `${textOf(entity, 'label') || 'without a name'} (${entity.id})`,
        entity.id === desk.device && 'this one',
        lost.has(entity.id) && 'lost',
        textOf(entity, 'replacedBy') !== '' && 'replaced',
      ]
        .filter(Boolean)
        .join(' · '),
    }))
    .sort((a, b) => a.rank - b.rank || a.label.localeCompare(b.label, 'en'))
}

export function emptyBoxes(desk: Desk, operator: string): LossBoxes {
  return {
    incident: openIncidents(desk.state)[0]?.id ?? incidentShown(desk.state)?.id ?? FIRST_INCIDENT,
    what: 'laptop',
    device: laptopChoices(desk)[0]?.value ?? '',
    describe: '',
    serial: '',
    entries: '',
    lastSeen: { day: '', time: '' },
    noticed: keyedNow(desk.now()),
    noticedBy: operator,
    where: '',
    state: '',
  }
}

export function boxesOfLoss(desk: Desk, fields: FieldsOf<'loss'>): LossBoxes {
  return {
    incident: fields.incident ?? FIRST_INCIDENT,
    what: fields.what ?? 'laptop',
    device: fields.device ?? '',
    describe: fields.describe ?? '',
    serial: fields.serial ?? '',
    entries: (fields.entries ?? '')
      .split(' ')
      .filter(Boolean)
      .map((id) => textOf(entitiesOf(desk.state, 'entry').get(id), 'entryNumber') || id)
      .join(' '),
    lastSeen: keyedMoment(fields.lastSeenAt ?? ''),
    noticed: keyedMoment(fields.noticedAt ?? ''),
    noticedBy: fields.noticedBy ?? '',
    where: fields.where ?? '',
    state: fields.stateSaid ?? '',
  }
}

/** What the boxes say as fields of a loss; `faults` name the boxes that are not read. */
export function toldBy(
  desk: Desk,
  boxes: LossBoxes,
): { told: FieldsOf<'loss'>; faults: MomentFaults; unknown: string[] } {
  const { zone } = desk.now()
  const [seen, noticed] = [momentFrom(boxes.lastSeen, zone), momentFrom(boxes.noticed, zone)]
  const { what } = boxes
  const named = what === 'packet' ? entriesNamed(desk.state, boxes.entries) : { entries: [], unknown: [] }
  const label = textOf(entitiesOf(desk.state, 'device').get(boxes.device), 'label') || boxes.device
  const typed = cleanLine(boxes.describe)
  const describe =
    what === 'laptop'
      ? label
      : [typed, ...named.unknown.map((word) => `not found here: ${word}`)].filter(Boolean).join('; ')
  const fields = {
    incident: boxes.incident,
    what,
    device: what === 'packet' ? '' : boxes.device,
    describe,
    serial: what === 'laptop' ? cleanLine(boxes.serial) : '',
    entries: named.entries.join(' '),
    lastSeenAt: seen.ok ? (seen.value?.moment ?? '') : '',
    noticedAt: noticed.ok ? (noticed.value?.moment ?? '') : '',
    noticedBy: cleanLine(boxes.noticedBy),
    where: cleanLine(boxes.where),
    stateSaid: statesSaid[what].includes(boxes.state) ? boxes.state : '',
  }
  return {
    told: Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== '')),
    faults: { ...(seen.ok ? {} : { lastSeen: seen.error }), ...(noticed.ok ? {} : { noticed: noticed.error }) },
    unknown: named.unknown,
  }
}
