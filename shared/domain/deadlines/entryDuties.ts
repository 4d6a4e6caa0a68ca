import { deadlineRules, ruleOf, USUAL_LIQUIDATION_DAYS, type RuleId } from '../../knowledge/deadlineRules'
import { addDays, addHours, addWorkingDays, isWeekend, noClosures, skippedBetween, type Closed } from '../calendar'
import type { EntryFile } from '../entryFile'
import { dayOfFact, inOrder, standingFact, type FactRow, type What } from '../facts'
import { filedSummary } from '../filedSummary'
import { conditions } from './conditions'
import type { Duty } from './duty'
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
    ...conditional(file),
    ...demands(file),
    ...redeliveries(file),
    ...statutory(file),
  ]
}

/** The parts that each duty has of its own. `counted` is made when it is read: a list of thousands shows few of them. */
interface Parts {
  /** tells apart two of one rule */
  part?: string
  due: Duty['due']
  steps: () => string[]
  doneBy?: string | undefined
  nature?: 'may' | 'cbpMay'
}

/** A counted duty: its steps are worded when they are first read. A class, so that thousands of them are of one shape. */
class Counted implements Duty {
  readonly id: string
  readonly what: Duty['what']
  readonly caption: string
  readonly of: string
  readonly due: Duty['due']
  readonly discretion: boolean
  readonly nature?: 'may' | 'cbpMay'
  readonly done: boolean
  readonly doneBy?: string
  readonly note?: string
  readonly entry: string
  readonly source: string
  readonly checkedOn: string
  readonly confidence: Duty['confidence']
  readonly #steps: () => string[]
  #counted: readonly string[] | undefined

  constructor(file: EntryFile, id: RuleId, { part, due, steps, doneBy, nature }: Parts) {
    const rule = ruleOf(id)
    const { entryNumber = 'no number yet', importerName } = file.entry
    this.id = part === undefined ? `${id} ${file.id}` : `${id} ${file.id} ${part}`
    this.what = rule.what
    this.caption = rule.caption
    this.of = importerName === undefined ? entryNumber : `${entryNumber} · ${importerName}`
    this.due = due
    this.discretion = rule.discretion
    if (nature !== undefined) this.nature = nature
    this.done = doneBy !== undefined
    if (doneBy !== undefined) this.doneBy = doneBy
    if (rule.note !== undefined) this.note = rule.note
    this.entry = file.id
    this.source = rule.source
    this.checkedOn = rule.checkedOn
    this.confidence = rule.confidence
    this.#steps = steps
  }

  get counted(): readonly string[] {
    return (this.#counted ??= this.#steps())
  }
}

const duty = (file: EntryFile, id: RuleId, parts: Parts): Duty => new Counted(file, id, parts)

/** `released Tue 24 Nov 2026`, or undefined when nothing of the sort is recorded. */
function doneWords(file: EntryFile, whats: readonly What[], words: string): string | undefined {
  const fact = standingFact(file, whats)
  if (fact === undefined) return undefined
  const day = dayOfFact(fact)
  return day === undefined ? words : `${words} ${daySaid(day)}`
}

const calendarSteps = (what: string, from: string, days: number, due: string): string[] => [
  `${what} ${daySaid(from)}: day 0`,
  `${days} calendar days, weekends and holidays included`,
  `the last is ${daySaid(due)}`,
  ...(isWeekend(due)
    ? ['it ends on a weekend; that it moves to the Monday is not confirmed, so the earlier day is shown']
    : []),
]

const workingSteps = (what: string, from: string, count: number, due: string, closed: Closed): string[] => [
  `${what} ${daySaid(from)}: day 0`,
  `${count} working days, Monday to Friday`,
  ...skippedBetween(from, due, closed).map(({ day, name }) => `${daySaid(day)} skipped: ${name}`),
  `the last is ${daySaid(due)}`,
]

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

/** Time of entry as it is known: the keyed date of entry, else the day of release. */
export function timeOfEntry(file: EntryFile): { day: string; words: string } | undefined {
  if (file.entry.entryDate !== undefined) return { day: file.entry.entryDate, words: 'date of entry' }
  const released = standingFact(file, ['released']) ?? standingFact(file, ['releasedConditionally'])
  const day = released === undefined ? undefined : dayOfFact(released)
  return day === undefined ? undefined : { day, words: 'released' }
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

/** The end of a conditional release: by its sort, by the day keyed, or not known. */
function conditionEnd(
  fact: FactRow,
): { rule: RuleId; from: string; days: number | undefined; due: string } | undefined {
  const from = dayOfFact(fact)
  const rule = conditions.find(({ id }) => id === fact.fields.condition)?.rule ?? 'conditionOther'
  if (from === undefined) return undefined
  const days = rule === 'conditionOther' ? undefined : deadlineRules[rule].amount
  const due = days === undefined ? fact.fields.dueDay : addDays(from, days)
  return due === undefined ? undefined : { rule, from, days, due }
}

function conditional(file: EntryFile): Duty[] {
  return inOrder(file.facts)
    .filter((fact) => fact.fields.what === 'releasedConditionally')
    .flatMap((fact) => {
      const end = conditionEnd(fact)
      if (end === undefined) return []
      const { rule, from, days, due } = end
      return [
        duty(file, rule, {
          part: fact.id,
          due: { day: due },
          steps: () =>
            days === undefined
              ? [`released on condition ${daySaid(from)}`, `last day as keyed: ${daySaid(due)}`]
              : calendarSteps('released on condition', from, days, due),
          doneBy: after(file, fact, ['conditionMet'], 'condition met'),
        }),
      ]
    })
}

/** The fact of one of these kinds that came after another, in words. */
function after(file: EntryFile, fact: FactRow, whats: readonly What[], words: string): string | undefined {
  const all = inOrder(file.facts)
  const found = all
    .slice(all.indexOf(fact) + 1)
    .find(({ fields }) => fields.what !== undefined && whats.includes(fields.what))
  if (found === undefined) return undefined
  const day = dayOfFact(found)
  return day === undefined ? words : `${words} ${daySaid(day)}`
}

/** Until when CBP may ask for the goods back: shown so that nobody lets them go too early. */
function demands(file: EntryFile): Duty[] {
  const released = standingFact(file, ['released', 'releasedConditionally'])
  const releasedOn = released === undefined ? undefined : dayOfFact(released)
  const entered = timeOfEntry(file)
  const ordered = doneWords(file, ['redeliveryOrdered'], 'demanded')
  const duties: Duty[] = []
  if (entered !== undefined && releasedOn !== undefined) {
    const due = addDays(entered.day, 30)
    duties.push(
      duty(file, 'demandMarking', {
        due: { day: due },
        nature: 'cbpMay',
        steps: () => calendarSteps(entered.words, entered.day, 30, due),
        doneBy: ordered,
      }),
    )
  }
  if (releasedOn !== undefined) {
    const ends = inOrder(file.facts)
      .filter((fact) => fact.fields.what === 'releasedConditionally')
      .map((fact) => conditionEnd(fact)?.due)
      .filter((day) => day !== undefined)
    const last = [releasedOn, ...ends].sort().at(-1) ?? releasedOn
    const due = addDays(last, 30)
    duties.push(
      duty(file, 'demandOther', {
        due: { day: due },
        nature: 'cbpMay',
        steps: () => [
          `released ${daySaid(releasedOn)}`,
          ...(last > releasedOn ? ['the conditional release ends later: it counts'] : []),
          ...calendarSteps(last > releasedOn ? 'conditional release ends' : 'released', last, 30, due),
        ],
        doneBy: ordered,
      }),
    )
  }
  return duties
}

/** Each notice of redelivery has its own day (CBP Form 4647); without one the usual 30 days are shown. */
function redeliveries(file: EntryFile): Duty[] {
  return inOrder(file.facts)
    .filter((fact) => fact.fields.what === 'redeliveryOrdered')
    .flatMap((fact) => {
      const from = dayOfFact(fact)
      const due = fact.fields.dueDay ?? (from === undefined ? undefined : addDays(from, 30))
      if (due === undefined) return []
      return [
        duty(file, 'redelivery', {
          part: fact.id,
          due: { day: due },
          steps: () =>
            fact.fields.dueDay === undefined && from !== undefined
              ? [...calendarSteps('notice', from, 30, due), 'the notice’s own day was not keyed: key it, it counts']
              : [...(from === undefined ? [] : [`notice ${daySaid(from)}`]), `the notice names ${daySaid(due)}`],
          doneBy: after(file, fact, ['redelivered'], 'redelivered'),
        }),
      ]
    })
}

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
