import { isRemoved, entitiesOf, rowsOfEntry, textOf, valueOf, type DeskState, type Entity } from '../../journal/state'
import type { Agency } from '../../knowledge/pga/types'
import { modeFamily } from '../../knowledge/modes'
import { daysFrom, momentMs } from '../calendar'
import { fieldsOf, type EntryFile } from '../entryFile'
import type { FieldsOf } from '../kinds'
import { priorNoticeId } from './ids'
import { whoAndWhen } from './rows'
import type { Answered, PriorNotice, PriorNoticeMisfit } from './types'

/** The paper whose number this is, and the questions that a keyed number answers by itself. */
export const PRIOR_NOTICE_PAPER = 'fda.priorNotice'
const HAS_NUMBER = 'fda.foo.priorNotice'
const IN_TIME = 'fda.foo.noticeInTime'
/** Questions that a keyed notice answers by itself: while it is missing they say nothing that it does not say. */
export const NOTICE_QUESTIONS: ReadonlySet<string> = new Set([HAS_NUMBER, IN_TIME])

/** Not earlier than so many days before arrival: by FDA's web system, and by ABI (21 CFR 1.279(b); likely). */
const EARLIEST_PNSI_DAYS = 15
const EARLIEST_ABI_DAYS = 30

/** The notices of an entry for its lines of food: those keyed, and one that is missing for lines without. */
export function priorNoticesOf(
  file: EntryFile,
  state: DeskState,
  lines: readonly string[],
  fda: Agency | undefined,
): readonly PriorNotice[] {
  const rows = rowsOfEntry(state, 'priorNotice', file.id).filter((one) => !isRemoved(one))
  const ofShipment = rows.find((one) => textOf(one, 'line') === '' && textOf(one, 'confirmation') !== '')
  const found: PriorNotice[] = []
  const without: string[] = []
  const covered: string[] = []
  for (const line of lines) {
    const own = rows.find((one) => textOf(one, 'line') === line && textOf(one, 'confirmation') !== '')
    if (own !== undefined) found.push(noticeOf(own, [line], file, state, fda))
    else if (ofShipment !== undefined) covered.push(line)
    else without.push(line)
  }
  if (ofShipment !== undefined && covered.length > 0) found.unshift(noticeOf(ofShipment, covered, file, state, fda))
  if (without.length > 0) found.push(missing(file, without))
  return found
}

const missing = (file: EntryFile, lines: readonly string[]): PriorNotice => ({
  id: priorNoticeId(file.id, undefined),
  line: undefined,
  lines,
  confirmation: '',
  state: 'missing',
  misfits: [],
  notChecked: [],
  by: '',
  on: '',
})

function noticeOf(
  entity: Entity,
  lines: readonly string[],
  file: EntryFile,
  state: DeskState,
  fda: Agency | undefined,
): PriorNotice {
  const notice = fieldsOf('priorNotice', entity)
  const fit = [...madeForAnother(notice, file, state, entity.id), ...inTime(notice, file, fda)]
  const misfits = fit.filter((one): one is PriorNoticeMisfit => typeof one !== 'string')
  return {
    id: entity.id,
    line: notice.line,
    lines,
    confirmation: notice.confirmation ?? '',
    state: misfits.length === 0 ? 'fits' : 'again',
    misfits,
    notChecked: [
      // How many digits it has, and whether one of them checks the others, was not found.
      'The form of the number is not checked',
      ...fit.filter((one) => typeof one === 'string'),
    ],
    ...whoAndWhen(state, entity),
  }
}

type Notice = FieldsOf<'priorNotice'>

/** A notice names entry, port, carrier and day: when one of them changes it is made again (practice 24). */
function* madeForAnother(
  notice: Notice,
  { id, entry }: EntryFile,
  state: DeskState,
  row: string,
): Iterable<PriorNoticeMisfit | string> {
  if (valueOf(entitiesOf(state, 'priorNotice').get(row), 'keyedTwice') !== true) yield { type: 'NotKeyedTwice' }
  const made = bare(notice.entryNumber)
  const now = bare(entry.entryNumber)
  if (made === '') yield 'The notice does not say for which entry number it was made'
  else if (now !== '' && made !== now)
    yield { type: 'MadeForAnotherEntry', made: notice.entryNumber ?? '', now: entry.entryNumber ?? '' }
  const port = notice.portOfEntry ?? ''
  if (port === '' || (entry.portOfEntry ?? '') === '') yield 'The port of the notice is not compared'
  else if (port !== entry.portOfEntry) yield { type: 'MadeForAnotherPort', made: port, now: entry.portOfEntry ?? '' }
  const carrier = bare(notice.carrier)
  const carriers = [bare(entry.carrierCode), bare(entry.carrierName)].filter((one) => one !== '')
  if (carrier === '' || carriers.length === 0) yield 'The carrier of the notice is not compared'
  else if (!carriers.includes(carrier))
    yield {
      type: 'MadeForAnotherCarrier',
      made: notice.carrier ?? '',
      now: entry.carrierCode ?? entry.carrierName ?? '',
    }
  const day = notice.arrivalDay ?? notice.arrivalMoment?.slice(0, 10) ?? ''
  if (day !== '' && entry.arrivalDate !== undefined && day !== entry.arrivalDate)
    yield { type: 'MadeForAnotherDay', made: day, now: entry.arrivalDate }
  const other = otherEntryWith(bare(notice.confirmation), id, state)
  if (other !== undefined)
    yield {
      type: 'NumberOfAnotherEntry',
      entry: other,
      entryNumber: textOf(entitiesOf(state, 'entry').get(other), 'entryNumber'),
    }
}

const bare = (text: string | undefined): string => (text ?? '').toUpperCase().replace(/[^\p{L}\p{N}]/gu, '')

function otherEntryWith(confirmation: string, entry: string, state: DeskState): string | undefined {
  for (const one of entitiesOf(state, 'priorNotice').values()) {
    const of = textOf(one, 'entry')
    if (of !== entry && of !== '' && !isRemoved(one) && bare(textOf(one, 'confirmation')) === confirmation) return of
  }
  return undefined
}

/** Confirmed so many hours before arrival, and not too many days. What is not keyed is not checked, and says so. */
function* inTime(notice: Notice, { entry }: EntryFile, fda: Agency | undefined): Iterable<PriorNoticeMisfit | string> {
  if (notice.filedOn === undefined) {
    yield 'When it was confirmed is not keyed'
    return
  }
  const arrivalDay = notice.arrivalMoment?.slice(0, 10) ?? notice.arrivalDay ?? entry.arrivalDate
  if (arrivalDay === undefined) {
    yield 'The day of arrival is not keyed'
    return
  }
  const daysBefore = daysFrom(notice.filedOn.slice(0, 10), arrivalDay)
  if (daysBefore > EARLIEST_ABI_DAYS) yield { type: 'TooEarly', daysBefore, most: EARLIEST_ABI_DAYS }
  else if (daysBefore > EARLIEST_PNSI_DAYS)
    yield `Confirmed ${daysBefore} days before arrival: FDA’s web system takes it ${EARLIEST_PNSI_DAYS} days before, ABI ${EARLIEST_ABI_DAYS}`
  const needed = hoursNeeded(entry.modeOfTransport, fda)
  if (needed === undefined) {
    yield 'The mode of transport is not keyed: hours before arrival are not checked'
    return
  }
  if (notice.arrivalMoment === undefined) {
    // By day alone: confirmed after the day of arrival is too late whatever the hour.
    if (daysBefore < 0) yield { type: 'TooLate', hoursBefore: daysBefore * 24, needed }
    else if (daysBefore <= 1) yield 'The hour of arrival is not keyed: hours before arrival are not checked'
    return
  }
  const hoursBefore = (momentMs(notice.arrivalMoment) - momentMs(notice.filedOn)) / 3_600_000
  if (hoursBefore < needed) yield { type: 'TooLate', hoursBefore: Math.floor(hoursBefore * 10) / 10, needed }
}

function hoursNeeded(mode: string | undefined, fda: Agency | undefined): number | undefined {
  const family = modeFamily(mode)
  if (family === 'other') return undefined
  return fda?.times.find(({ program, hoursBeforeArrival }) => program === 'FOO' && hoursBeforeArrival !== undefined)
    ?.hoursBeforeArrival?.[family]
}

/** What a keyed notice answers by itself of a line's questions; an answer that a person gave stands. */
export function answersOfNotice(notice: PriorNotice | undefined): readonly (readonly [string, Answered])[] {
  if (notice === undefined || notice.state === 'missing') return []
  const says = (answer: 'yes' | 'no'): Answered => ({
    id: notice.id,
    from: 'entry',
    answer,
    note: '',
    source: 'the prior notice as it is keyed',
    by: notice.by,
    on: notice.on,
    expires: '',
    expired: false,
  })
  const late = notice.misfits.some(({ type }) => type === 'TooLate')
  const unknown = notice.notChecked.some((one) => /hours|confirmed is not keyed|day of arrival/u.test(one))
  return [[HAS_NUMBER, says('yes')], ...(late || !unknown ? [[IN_TIME, says(late ? 'no' : 'yes')] as const] : [])]
}
