import { USUAL_LIQUIDATION_DAYS } from '../../knowledge/deadlineRules'
import { addDays, addHours, addWorkingDays, noClosures, type Closed } from '../calendar'
import type { EntryFile } from '../entryFile'
import { dayOfFact, standingFact, type FactRow, type What } from '../facts'
import { filedSummary } from '../filedSummary'
import { afterRelease } from './afterReleaseDuties'
import type { Duty } from './duty'
import { calendarSteps, doneWords, duty, timeOfEntry, workingSteps } from './dutyOfEntry'
import { clockChangesSaid, daySaid, momentSaid, summaryFiledSaid } from './words'

/** What an entry's clocks need besides its own facts. */
export interface Counting {
  /** days that CBP said are no working days */
  closed: Closed
  /** payment type of its importer: 6, 7 and 8 are on the periodic monthly statement */
  paymentType?: string | undefined
}

interface Remembered {
  closed: Closed
  paymentType: string | undefined
  duties: readonly Duty[]
}
const remembered = new WeakMap<EntryFile, Remembered>()

/**
 * Every clock of an entry that can be counted from what is keyed and recorded, also those that are met. Downtime moves
 * none of them. Counted once for each entry: an `EntryFile` is a new object when the entry or a fact changes.
 */
export function entryDuties(
  file: EntryFile,
  { closed, paymentType }: Counting = { closed: noClosures },
): readonly Duty[] {
  const before = remembered.get(file)
  if (before?.closed === closed && before.paymentType === paymentType) return before.duties
  const duties = counted(file, closed, paymentType)
  remembered.set(file, { closed, paymentType, duties })
  return duties
}

function counted(file: EntryFile, closed: Closed, paymentType: string | undefined): Duty[] {
  if (standingFact(file, ['voided']) !== undefined) return []
  return [
    ...arrival(file),
    ...summary(file, closed),
    ...statement(file, closed, paymentType),
    ...securityFiling(file),
    ...afterRelease(file),
    ...statutory(file),
  ]
}

function arrival(file: EntryFile): Duty[] {
  const day = file.entry.arrivalDate ?? file.entry.importDate
  if (day === undefined) return []
  const due = addDays(day, 15)
  return [
    duty(file, 'entry', {
      due: { day: due },
      steps: () => calendarSteps('arrival', day, 15, due),
      doneBy: doneWords(
        file,
        ['presented', 'released', 'releasedConditionally', 'keyedByOfficer', 'acceptedInAce'],
        'made',
      ),
    }),
  ]
}

function summary(file: EntryFile, closed: Closed): Duty[] {
  const from = timeOfEntry(file)
  if (from === undefined) return []
  const due = addWorkingDays(from.day, 10, closed)
  const filed = filedSummary(file)
  return [
    duty(file, 'summary', {
      due: { day: due },
      steps: () => workingSteps(from.words, from.day, 10, due, closed),
      doneBy: filed === undefined ? undefined : summaryFiledSaid(filed),
    }),
  ]
}

/** Payment types 6, 7 and 8: the 15th working day of the month after the entry. */
function statement(file: EntryFile, closed: Closed, paymentType: string | undefined): Duty[] {
  const from = timeOfEntry(file)
  if (from === undefined || !/^[678]$/u.test(paymentType ?? '')) return []
  const monthEnd = addDays(firstOfNextMonth(from.day), -1)
  const due = addWorkingDays(monthEnd, 15, closed)
  return [
    duty(file, 'monthlyStatement', {
      due: { day: due },
      steps: () => [
        `${from.words} ${daySaid(from.day)}, payment type ${paymentType ?? ''}`,
        ...workingSteps('the month ends', monthEnd, 15, due, closed),
      ],
      doneBy: doneWords(file, ['paid'], 'paid'),
    }),
  ]
}

const firstOfNextMonth = (day: string): string => {
  const [year = 0, month = 0] = day.split('-').map(Number)
  return month === 12 ? `${year + 1}-01-01` : `${day.slice(0, 4)}-${String(month + 1).padStart(2, '0')}-01`
}

/** 24 clock hours before the lading that was stated last; nothing where the box says that none is required. */
function securityFiling(file: EntryFile): Duty[] {
  const lading = standingLast(file, 'ladingStated')?.fields.happenedAt
  if (lading === undefined || file.entry.isfFiled === 'notRequired') return []
  const due = addHours(lading, -24)
  return [
    duty(file, 'isf', {
      due: { moment: due },
      steps: () => [
        `lading abroad ${momentSaid(lading)}`,
        '24 clock hours before',
        ...clockChangesSaid(due, lading),
        `due ${momentSaid(due)}`,
      ],
      doneBy:
        doneWords(file, ['isfFiled'], 'filed') ??
        (file.entry.isfFiled === 'yes' ? 'the entry form says that it is filed' : undefined),
    }),
  ]
}

/** The one recorded last, whatever time it speaks of: a new statement of a lading takes the place of the one before. */
const standingLast = (file: EntryFile, what: What): FactRow | undefined =>
  [...file.facts]
    .filter((fact) => fact.fields.what === what)
    .sort((a, b) => (a.entity.born.at < b.entity.born.at ? -1 : 1))
    .at(-1)

/** Rights that end by statute: no leave of CBP for a cyber incident brings them back. */
function statutory(file: EntryFile): Duty[] {
  const liquidated = standingFact(file, ['liquidated'])
  const liquidatedOn = liquidated === undefined ? undefined : dayOfFact(liquidated)
  const entered = timeOfEntry(file)
  const duties: Duty[] = []
  if (entered !== undefined) {
    const byEntry = addDays(entered.day, 300)
    const byLiquidation = addDays(entered.day, USUAL_LIQUIDATION_DAYS - 15)
    const due = byEntry < byLiquidation ? byEntry : byLiquidation
    duties.push(
      duty(file, 'postSummaryCorrection', {
        due: { day: due },
        nature: 'may',
        steps: () => [
          `${entered.words} ${daySaid(entered.day)}: day 0`,
          `300 calendar days: ${daySaid(byEntry)}`,
          `15 days before liquidation, which usually comes about ${USUAL_LIQUIDATION_DAYS} days after entry: about ${daySaid(byLiquidation)}`,
          'the day on which this entry is to be liquidated is not known here: the earlier of the two is shown',
        ],
        doneBy: liquidatedOn === undefined ? undefined : `liquidated ${daySaid(liquidatedOn)}: no correction any more`,
      }),
    )
  }
  if (liquidatedOn !== undefined) {
    const due = addDays(liquidatedOn, 180)
    duties.push(
      duty(file, 'protest', {
        due: { day: due },
        nature: 'may',
        steps: () => calendarSteps('liquidated', liquidatedOn, 180, due),
      }),
    )
  }
  return duties
}
