import { entitiesOf, entityOf, isRemoved, rowsOfEntry, textOf, type DeskState, type Entity } from '../../journal/state'
import { ruleOf } from '../../knowledge/deadlineRules'
import { modeOfTransport } from '../../knowledge/modes'
import { addHours, momentMs } from '../calendar'
import type { Duty } from '../deadlines/duty'
import { clockChangesSaid, daySaid, momentSaid } from '../deadlines/words'
import { fieldsOf } from '../entryFile'
import { rememberBy } from '../remember'
import { entriesOfArrival, subjectId } from './subject'
import type { Isf } from './isfFields'

/**
 * Where a security filing stands. `arrived`: the goods are here, so nothing can be filed before lading any more;
 * `modeUnknown`: nobody keyed how it comes, so it is not known whether one is owed.
 */
export type IsfState = 'due' | 'sent' | 'noLading' | 'modeUnknown' | 'filed' | 'notRequired' | 'arrived'

export interface IsfRow {
  /** subject and record of the shipment: also the id of a sheet that is not keyed yet */
  id: string
  subject: 'entry' | 'arrival'
  of: string
  /** id of the sheet as it is or would be stored: one for each shipment, so that two laptops write on the same one */
  sheet: string
  state: IsfState
  name: string
  importerName: string
  vessel: string
  /** when it is laden abroad, as it was stated last; absent = nobody said */
  ladingAt?: string
  /** 24 hours before, as a number for the order of the list; absent without a lading */
  dueMs?: number
  transactionNumber: string
  /** the lading as the entry’s own facts state it */
  ladingStated?: string
  /** the entry itself knows that it is filed, by a fact or on its form */
  filedOnEntry: boolean
  /** filed on the sheet of the arrival, while the entry’s own clock does not know: saving the sheet tells it */
  clockBehind: boolean
}

interface Sheets {
  byEntry: ReadonlyMap<string, Entity>
  byArrival: ReadonlyMap<string, Entity>
}

const sheetsOf = rememberBy(['isf'], (state): Sheets => {
  const byEntry = new Map<string, Entity>()
  const byArrival = new Map<string, Entity>()
  for (const sheet of entitiesOf(state, 'isf').values()) {
    if (isRemoved(sheet)) continue
    if (textOf(sheet, 'entry') !== '') byEntry.set(textOf(sheet, 'entry'), sheet)
    if (textOf(sheet, 'arrival') !== '') byArrival.set(textOf(sheet, 'arrival'), sheet)
  }
  return { byEntry, byArrival }
})

/**
 * Shipments by vessel and those whose mode nobody keyed, each once; first what is due or overdue by its moment, then
 * what has no lading keyed, what has no mode, and what needs nothing more. Air, truck and rail are not here.
 */
export const isfWorkList = rememberBy(
  ['entry', 'arrival', 'flightDecision', 'fact', 'isf'],
  (state): readonly IsfRow[] => {
    const rows: IsfRow[] = []
    for (const entry of entitiesOf(state, 'entry').values()) {
      if (isRemoved(entry)) continue
      const mode = modeKnown(entry)
      if (mode === 'no') continue
      const row = entryRow(state, entry, mode)
      if (row !== undefined) rows.push(row)
    }
    for (const arrival of entitiesOf(state, 'arrival').values()) {
      if (isRemoved(arrival) || textOf(arrival, 'cancelled') === 'true' || textOf(arrival, 'duplicateOf') !== '')
        continue
      const mode = modeKnown(arrival)
      if (mode === 'no' || entriesOfArrival(state, arrival.id).length > 0) continue
      rows.push(arrivalRow(state, arrival, mode))
    }
    return rows
      .map((row) => ({ row, key: keyOf(row) }))
      .sort((a, b) => a.key[0] - b.key[0] || a.key[1] - b.key[1] || (a.row.id < b.row.id ? -1 : 1))
      .map(({ row }) => row)
  },
)

/** A code that is in no list says as little as none. */
function modeKnown(entity: Entity): 'ocean' | 'unknown' | 'no' {
  const mode = modeOfTransport(textOf(entity, 'modeOfTransport'))
  return mode === undefined ? 'unknown' : mode.family === 'ocean' ? 'ocean' : 'no'
}

const order: Readonly<Record<IsfState, number>> = {
  due: 0,
  sent: 0,
  noLading: 1,
  modeUnknown: 2,
  arrived: 3,
  filed: 4,
  notRequired: 5,
}
const keyOf = ({ state, dueMs = 0 }: IsfRow): [number, number] => [order[state], dueMs]
const DAY_MS = 24 * 3_600_000

function entryRow(state: DeskState, entry: Entity, mode: 'ocean' | 'unknown'): IsfRow | undefined {
  const facts = rowsOfEntry(state, 'fact', entry.id).filter((fact) => textOf(fact, 'withdrawn') !== 'true')
  const has = (...whats: string[]) => facts.some((fact) => whats.includes(textOf(fact, 'what')))
  if (has('voided')) return undefined
  const arrival = textOf(entry, 'arrival')
  const { byEntry, byArrival } = sheetsOf(state)
  const sheet = byEntry.get(entry.id) ?? byArrival.get(arrival)
  // The one recorded last, as the clocks of the entry take it.
  const stated = facts
    .filter((fact) => textOf(fact, 'what') === 'ladingStated')
    .sort((a, b) => (a.born.at < b.born.at ? -1 : 1))
    .at(-1)
  const said = textOf(stated, 'happenedAt')
  const filedOnEntry = has('isfFiled') || textOf(entry, 'isfFiled') === 'yes'
  const filedOnSheet = textOf(sheet, 'filedAt') !== ''
  const arrived = has('presented', 'released', 'releasedConditionally')
  return row(sheet, mode, {
    subject: 'entry',
    of: entry.id,
    name: textOf(entry, 'entryNumber') || 'no number yet',
    importerName: textOf(entry, 'importerName'),
    vessel: vesselWords(textOf(entry, 'conveyanceName'), textOf(entry, 'voyage')),
    ladingAt: said || textOf(sheet, 'ladingAt'),
    filed: filedOnEntry || filedOnSheet,
    notRequired: textOf(entry, 'isfFiled') === 'notRequired',
    arrived,
    filedOnEntry,
    ...(said === '' ? {} : { ladingStated: said }),
    clockBehind: (filedOnSheet && !filedOnEntry) || (said === '' && textOf(sheet, 'ladingAt') !== ''),
  })
}

function arrivalRow(state: DeskState, arrival: Entity, mode: 'ocean' | 'unknown'): IsfRow {
  const sheet = sheetsOf(state).byArrival.get(arrival.id)
  return row(sheet, mode, {
    subject: 'arrival',
    of: arrival.id,
    name: textOf(arrival, 'bill') || textOf(arrival, 'reference') || 'no bill yet',
    importerName: textOf(arrival, 'importerName'),
    vessel: textOf(arrival, 'conveyance'),
    ladingAt: textOf(sheet, 'ladingAt'),
    filed: textOf(sheet, 'filedAt') !== '',
    notRequired: false,
    arrived: false,
    filedOnEntry: false,
    clockBehind: false,
  })
}

interface Seen extends Pick<
  IsfRow,
  'subject' | 'of' | 'name' | 'importerName' | 'vessel' | 'clockBehind' | 'filedOnEntry' | 'ladingStated'
> {
  ladingAt: string
  filed: boolean
  notRequired: boolean
  arrived: boolean
}

function row(sheet: Entity | undefined, mode: 'ocean' | 'unknown', seen: Seen): IsfRow {
  const { ladingAt, filed, notRequired, arrived, ...rest } = seen
  const id = subjectId(seen.subject, seen.of)
  const state: IsfState = filed
    ? 'filed'
    : notRequired
      ? 'notRequired'
      : arrived
        ? 'arrived'
        : ladingAt === ''
          ? mode === 'unknown'
            ? 'modeUnknown'
            : 'noLading'
          : textOf(sheet, 'sentAt') === ''
            ? 'due'
            : 'sent'
  return {
    ...rest,
    id,
    sheet: sheet?.id ?? id,
    state,
    ...(ladingAt === '' ? {} : { ladingAt, dueMs: momentMs(ladingAt) - DAY_MS }),
    transactionNumber: textOf(sheet, 'transactionNumber'),
  }
}

const vesselWords = (name: string, voyage: string): string =>
  [name, voyage === '' ? '' : `voyage ${voyage}`].filter(Boolean).join(', ')

/** The moment by which a row is to be filed, in the zone of its lading; worked out for the rows in sight alone. */
export const isfDue = ({ ladingAt }: Pick<IsfRow, 'ladingAt'>): string | undefined =>
  ladingAt === undefined ? undefined : addHours(ladingAt, -24)

/** The clock of a row as every other duty has one; undefined while no lading is known. */
export function isfDuty(state: DeskState, row: IsfRow): Duty | undefined {
  const { ladingAt } = row
  const due = isfDue(row)
  if (due === undefined || ladingAt === undefined) return undefined
  const rule = ruleOf('isf')
  const { filedAt } = isfOf(state, row)
  const done = row.state === 'filed' || row.state === 'notRequired'
  return {
    id: `isf ${row.id}`,
    what: 'isf',
    caption: rule.caption,
    of: row.importerName === '' ? row.name : `${row.name} · ${row.importerName}`,
    due: { moment: due },
    counted: [
      `lading abroad ${momentSaid(ladingAt)}`,
      '24 clock hours before',
      ...clockChangesSaid(due, ladingAt),
      `due ${momentSaid(due)}`,
    ],
    discretion: rule.discretion,
    done,
    ...(done
      ? { doneBy: filedAt === undefined ? 'filed, or not required' : `filed ${daySaid(filedAt.slice(0, 10))}` }
      : {}),
    ...(rule.note === undefined ? {} : { note: rule.note }),
    ...(row.subject === 'entry' ? { entry: row.of } : {}),
    source: rule.source,
    checkedOn: rule.checkedOn,
    confidence: rule.confidence,
  }
}

/** The sheet of a row as it is stored; empty when none is. */
export function isfOf(state: DeskState, { sheet }: Pick<IsfRow, 'sheet'>): Isf {
  const entity = entityOf(state, 'isf', sheet)
  return entity === undefined || isRemoved(entity) ? {} : fieldsOf('isf', entity)
}
