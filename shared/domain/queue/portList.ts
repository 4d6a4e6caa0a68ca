import type { Wall } from '../../journal/item'
import { entitiesOf, valueOf, type DeskState } from '../../journal/state'
import { portListRule } from '../../knowledge/queueRules'
import { daySaid } from '../deadlines/words'
import { arrivalMs, wantsNotice } from './place'
import type { QueueItem, Shipment } from './item'
import { todayOf } from './reasons'

/**
 * One list for a port and shift (practice 21): what waits worst first, then what CBP can release without a question.
 * No tier of ours and no place by hand is on it, nobody’s name and no importer number: entry, bill, place, reason.
 */
export interface PortRow {
  /** subject:record, as `priorityList.includes` keeps it */
  id: string
  /** index into `portListRule` */
  group: number
  entryNumber: string
  bill: string
  container: string
  firms: string
  reason: string
}

export interface PortAsked {
  port: string
  /** true: only what has an entry number, since CBP finds a shipment by it or by its bill */
  withNumberOnly: boolean
  /** days ahead that are still on the list: 0 = arrived or arriving today */
  daysAhead: number
}

export function portList(
  items: readonly QueueItem[],
  billOf: (shipment: Shipment) => string,
  asked: PortAsked,
  now: Wall,
): PortRow[] {
  const until = todayOf({ ...now, ms: now.ms + asked.daysAhead * 86_400_000 })
  return items
    .map(({ shipment }) => shipment)
    .filter(
      ({ port, entryNumber, arrivalDay }) =>
        port === asked.port &&
        (!asked.withNumberOnly || entryNumber !== '') &&
        (arrivalDay === '' || arrivalDay <= until),
    )
    .map((shipment) => ({ shipment, group: groupOf(shipment), at: arrivalMs(shipment, now.offsetMinutes) }))
    .sort(
      (a, b) =>
        a.group - b.group ||
        openPapers(a.shipment) - openPapers(b.shipment) ||
        compare(a.at, b.at) ||
        compare(called(a.shipment), called(b.shipment)),
    )
    .map(({ shipment, group }) => ({
      id: `${shipment.subject}:${shipment.of}`,
      group,
      entryNumber: shipment.entryNumber,
      bill: billOf(shipment),
      container: shipment.container,
      firms: shipment.firms,
      reason: reasonFor(shipment, group, now),
    }))
}

/** Of two that wait alike, the one whose agency papers are complete goes first. */
const openPapers = (shipment: Shipment): number => (shipment.agencies.trim() === '' || isPgaComplete(shipment) ? 0 : 1)

const compare = (a: number | string, b: number | string): number => (a < b ? -1 : a > b ? 1 : 0)
/** The entry number, then the record: the same on every laptop. */
const called = ({ entryNumber, id }: Shipment): string => `${entryNumber || '~'} ${id}`

const groups = Object.fromEntries(portListRule.map(({ title }, at) => [title, at]))

function groupOf(shipment: Shipment): number {
  if (shipment.perishable) return groups['Perishable'] ?? 0
  if (shipment.urgency === 'live') return groups['Live'] ?? 1
  if (shipment.urgency === 'medical') return groups['Medical'] ?? 2
  if (shipment.urgency === 'safety') return groups['Safety'] ?? 3
  const agencies = shipment.agencies.trim()
  if (agencies === '') return groups['No agency named'] ?? 5
  return isPgaComplete(shipment) ? (groups['Agency papers complete'] ?? 4) : (groups['Agency papers open'] ?? 6)
}

/** An agency’s release is on record; or FDA alone is named, and its prior notice has a number. */
export const isPgaComplete = ({ pgaCleared, agencies, noticeConfirmed }: Shipment): boolean =>
  pgaCleared || (noticeConfirmed && wantsNotice(agencies) !== 'no' && /^(?:FDA|FD[34]|\W)*$/iu.test(agencies))

/** Tue 24 Nov */
const shortDay = (day: string): string => daySaid(day).slice(0, -5)

/** Groups that one shipment may be in at once are all named; what it is, never whose it is. */
function reasonFor(shipment: Shipment, group: number, now: Wall): string {
  const { perishable, urgency, arrivalDay, arrivesAt, agencies, hold, lastFreeDay } = shipment
  const today = todayOf(now)
  const said = [
    perishable ? 'perishable' : '',
    urgency,
    agencies.trim() === '' ? '' : `${agencies.trim()}: ${isPgaComplete(shipment) ? 'papers complete' : 'papers open'}`,
    arrivalDay === ''
      ? ''
      : arrivalDay > today
        ? `arrives ${shortDay(arrivalDay)}${arrivesAt === '' ? '' : ` ${arrivesAt.slice(11, 16)}`}`
        : arrivalDay === today
          ? `arrival today${arrivesAt === '' ? '' : ` ${arrivesAt.slice(11, 16)}`}`
          : `here since ${shortDay(arrivalDay)}`,
    lastFreeDay !== '' && lastFreeDay <= today ? 'free time over or ends today' : '',
    hold === '' ? '' : `held: ${hold}`,
  ].filter((text) => text !== '')
  return said.length === 0 ? (portListRule[group]?.title.toLowerCase() ?? '') : said.join('; ')
}

/** The next number of a port’s lists: each printed list has one of its own. */
export function nextListNumber(state: DeskState, port: string): number {
  let highest = 0
  for (const list of entitiesOf(state, 'priorityList').values())
    if (valueOf(list, 'port') === port) highest = Math.max(highest, Number(valueOf(list, 'number') ?? 0))
  return highest + 1
}
