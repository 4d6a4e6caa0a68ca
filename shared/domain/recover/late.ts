import { entityOf, isRemoved, textOf, type DeskState } from '../../journal/state'
import { addDays, isWorkingDay, type Closed } from '../calendar'
import { closuresOf } from '../closures'
import type { Duty } from '../deadlines/duty'
import { entryDuties } from '../deadlines/entryDuties'
import { letterIncident } from '../incident/letterIncident'
import { ledgerKinds, moneyLedger, type LedgerRow } from '../respond/moneyLedger'
import { interestOn, type InterestRateRow } from '../respond/moneyInterest'
import { roadReader } from '../respond/roads'
import { entriesByProgress, entryStanding } from '../standing'
import { coveredBy, discretionsOf, type DiscretionRow } from './discretion'
import { releasedHow, type ReleasedHow } from './releasedHow'

/** `overdue`: the day is over and it is not filed. `notDue`: its day is still to come. */
export type LateState = 'overdue' | 'filedLate' | 'notDue' | 'filed'

/** Whether an attachment on CBP's discretion goes with a summary, and how far it is. */
export type AttachmentState = 'wanted' | 'printed' | 'sent' | 'inTime' | 'onDowntime' | 'notCovered'

/** One entry summary with its due day: days YYYY-MM-DD at the port. */
export interface LateRow {
  entry: string
  called: string
  party: string
  partyName: string
  surety: string
  port: string
  /** from which day the ten working days run, and what that day is */
  entered: LedgerRow['entered']
  due: string
  state: LateState
  /** presented on paper, or accepted in ACE; undefined: not yet */
  filedOn: string | undefined
  paidOn: string | undefined
  paid: boolean
  /** working days after the due day, up to the day of filing or today; 0 when in time */
  workingDaysLate: number
  released: ReleasedHow
  /** CBP's discretion that it falls under */
  discretion: DiscretionRow | undefined
  attachment: AttachmentState
  /** duty and fees, counted when first read; estimates */
  ledger: LedgerRow
}

/** What the list is made of. */
export const lateKinds = [...ledgerKinds, 'road', 'arrival', 'discretion', 'discretionAttachment'] as const

/**
 * Every summary that is due or was, late ones first, then by due day. Downtime moves no deadline: the day is counted by
 * federal holidays and the closures that CBP said count.
 * @param today YYYY-MM-DD
 */
export function lateList(state: DeskState, today: string): readonly LateRow[] {
  const { moving } = closuresOf(state)
  const road = roadReader(state)
  const discretions = discretionsOf(state)
  const standings = new Map(entriesByProgress(state).map((one) => [one.id, one]))
  const began = outageBegan(state)
  const lateDays = workingDayCounter(moving)
  return moneyLedger(state)
    .flatMap((ledger): LateRow[] => {
      const standing = standings.get(ledger.entry)
      if (standing === undefined || textOf(standing.entity, 'combinedInto') !== '') return []
      const filedOn = ledger.summaryFiled?.day
      const { state: late, end } = lateness(ledger.summaryDue, filedOn, today)
      const isLate = late === 'overdue' || late === 'filedLate'
      const released = releasedHow(standing.file, began, road('entry', ledger.entry))
      const discretion = isLate ? coveredBy(discretions, { due: ledger.summaryDue, port: ledger.port }) : undefined
      return [
        {
          entry: ledger.entry,
          called: ledger.called,
          party: ledger.party,
          partyName: ledger.partyName,
          surety: ledger.surety,
          port: ledger.port,
          entered: ledger.entered,
          due: ledger.summaryDue,
          state: late,
          filedOn,
          paidOn: ledger.paidOn,
          paid: ledger.paid,
          workingDaysLate: isLate ? lateDays(ledger.summaryDue, end) : 0,
          released,
          discretion,
          attachment: attachmentOf(state, ledger.entry, { isLate, released, discretion }),
          ledger,
        },
      ]
    })
    .sort(
      (a, b) =>
        ORDER[a.state] - ORDER[b.state] || (a.due < b.due ? -1 : a.due > b.due ? 1 : a.called < b.called ? -1 : 1),
    )
}
const ORDER: Readonly<Record<LateState, number>> = { overdue: 0, filedLate: 1, notDue: 2, filed: 3 }

/** When the outage began, as a stored moment; '' while no incident says so. */
export function outageBegan(state: DeskState): string {
  const incident = letterIncident(state)
  return textOf(incident, 'outageBegan') || textOf(incident, 'declaredAt')
}

function lateness(due: string, filedOn: string | undefined, today: string): { state: LateState; end: string } {
  if (filedOn !== undefined) return { state: filedOn > due ? 'filedLate' : 'filed', end: filedOn }
  return { state: today > due ? 'overdue' : 'notDue', end: today }
}

/** Working days after one day, up to and with another; thousands of rows share a few days, each pair is counted once. */
function workingDayCounter(closed: Closed): (due: string, end: string) => number {
  const known = new Map<string, number>()
  return (due, end) => {
    const key = `${due} ${end}`
    const before = known.get(key)
    if (before !== undefined) return before
    let count = 0
    for (let day = addDays(due, 1); day <= end; day = addDays(day, 1)) if (isWorkingDay(day, closed)) count += 1
    known.set(key, count)
    return count
  }
}

function attachmentOf(
  state: DeskState,
  entry: string,
  { isLate, released, discretion }: { isLate: boolean; released: ReleasedHow; discretion: DiscretionRow | undefined },
): AttachmentState {
  if (!isLate) return 'inTime'
  if (released === 'onDowntime') return 'onDowntime'
  if (discretion === undefined) return 'notCovered'
  const kept = entityOf(state, 'discretionAttachment', entry)
  // One that was printed for another grant does not stand for this one.
  if (kept === undefined || isRemoved(kept) || textOf(kept, 'discretion') !== discretion.id) return 'wanted'
  return textOf(kept, 'sentAt') === '' ? 'printed' : 'sent'
}

/** Whether it is late now, or was when it was filed. */
export const isLateRow = ({ state }: Pick<LateRow, 'state'>): boolean => state === 'overdue' || state === 'filedLate'

/** What one late summary exposes its importer and surety to, cents; undefined where it is not known. Estimates. */
export interface Exposed {
  dutyCents: number | undefined
  feesCents: number | undefined
  totalCents: number | undefined
  /** on what is not paid until today, on what was paid late until that day; 0 when the money came in time */
  interestCents: number | undefined
}

/** Interest runs from the day the money was due, whatever discretion says of the summary. */
export function exposedBy(
  { ledger }: LateRow,
  { today, rates }: { today: string; rates: readonly InterestRateRow[] },
): Exposed {
  const { dutyCents, totalCents } = ledger.money
  const end = ledger.paidOn ?? (ledger.paid ? ledger.moneyDue : today)
  const late = end > ledger.moneyDue
  return {
    dutyCents,
    totalCents,
    feesCents: totalCents === undefined || dutyCents === undefined ? undefined : totalCents - dutyCents,
    interestCents: !late
      ? 0
      : totalCents === undefined
        ? undefined
        : interestOn(totalCents, ledger.moneyDue, end, rates),
  }
}

/** The clocks of one entry that the law sets and no discretion of CBP moves, the first day first. */
export function statutoryOf(state: DeskState, entry: string): readonly Duty[] {
  const entity = entityOf(state, 'entry', entry)
  if (entity === undefined) return []
  const { file } = entryStanding(state, entity)
  return entryDuties(file, { closed: closuresOf(state).moving })
    .filter(({ discretion }) => !discretion)
    .sort((a, b) => (dayOf(a) < dayOf(b) ? -1 : 1))
}
const dayOf = ({ due }: Duty): string => ('day' in due ? due.day : due.moment.slice(0, 10))
