import { ruleOf, type RuleId } from '../../knowledge/deadlineRules'
import { isWeekend, skippedBetween, type Closed } from '../calendar'
import type { EntryFile } from '../entryFile'
import { dayOfFact, standingFact, type What } from '../facts'
import type { Duty } from './duty'
import { daySaid } from './words'

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

/** A duty of an entry by its rule. */
export const duty = (file: EntryFile, id: RuleId, parts: Parts): Duty => new Counted(file, id, parts)

/** `released Tue 24 Nov 2026`, or undefined when nothing of the sort is recorded. */
export function doneWords(file: EntryFile, whats: readonly What[], words: string): string | undefined {
  const fact = standingFact(file, whats)
  if (fact === undefined) return undefined
  const day = dayOfFact(fact)
  return day === undefined ? words : `${words} ${daySaid(day)}`
}

/** How calendar days were counted. */
export const calendarSteps = (what: string, from: string, days: number, due: string): string[] => [
  `${what} ${daySaid(from)}: day 0`,
  `${days} calendar days, weekends and holidays included`,
  `the last is ${daySaid(due)}`,
  ...(isWeekend(due)
    ? ['it ends on a weekend; that it moves to the Monday is not confirmed, so the earlier day is shown']
    : []),
]

/** How working days were counted, each day that was skipped by name. */
export const workingSteps = (what: string, from: string, count: number, due: string, closed: Closed): string[] => [
  `${what} ${daySaid(from)}: day 0`,
  `${count} working days, Monday to Friday`,
  ...skippedBetween(from, due, closed).map(({ day, name }) => `${daySaid(day)} skipped: ${name}`),
  `the last is ${daySaid(due)}`,
]

/** Time of entry as it is known: the keyed date of entry, else the day of release. */
export function timeOfEntry(file: EntryFile): { day: string; words: string } | undefined {
  if (file.entry.entryDate !== undefined) return { day: file.entry.entryDate, words: 'date of entry' }
  const released = standingFact(file, ['released']) ?? standingFact(file, ['releasedConditionally'])
  const day = released === undefined ? undefined : dayOfFact(released)
  return day === undefined ? undefined : { day, words: 'released' }
}
