import { backEntryRules, SUMMARY_AHEAD_DAYS, type BackEntryRuleId } from '../../knowledge/backEntryRules'
import { entityOf, textOf, valueOf, type DeskState, type Entity } from '../../journal/state'
import { addWorkingDays, daysFrom } from '../calendar'
import { closuresOf } from '../closures'
import { timeOfEntry } from '../deadlines/dutyOfEntry'
import { filedSummary } from '../filedSummary'
import type { Kind } from '../kinds'
import { subjectId } from '../respond/subject'
import { homeKinds, homeStandings, type HomeStanding } from './home'

/** What is done next with it; the row says it in words. */
export type BackStep = 'ask' | 'word' | 'mend' | 'file' | 'wait'

/** One entry that is not home yet, in its place. */
export interface BackItem {
  id: string
  home: HomeStanding
  entryNumber: string
  importerName: string
  port: string
  /** line of the published rule under which it stands */
  rule: BackEntryRuleId
  step: BackStep
  /** day by which two under one line are told apart, YYYY-MM-DD; '' where none is known */
  at: string
  /** last day of its summary; undefined where no time of entry is known, or the summary is done */
  dueDay: string | undefined
  /** whole days from today to the due day, negative once missed */
  daysLeft: number | undefined
  /** time of entry: keyed, or the release */
  enteredOn: string
  /** whose work it is: the same record as in the queue of the day */
  assignment: Entity | undefined
  assignmentId: string
}

export const backQueueKinds: readonly Kind[] = [...homeKinds, 'assignment', 'closure']

const ranks = new Map(backEntryRules.map(({ id }, rank) => [id, rank]))
/** Nothing of them will ever be filed: they are counted in their lane and stand in no queue. */
export const isToBeFiled = ({ lane, home }: HomeStanding): boolean => lane.lane !== 'nothingToFile' && !home

/**
 * Every entry that is not home, by the published rule (`knowledge/backEntryRules`): the same journal on the same day
 * gives the same order on every laptop.
 * @param today calendar day here, YYYY-MM-DD
 */
export function backQueue(state: DeskState, today: string): BackItem[] {
  const { moving } = closuresOf(state)
  const dueByDay = new Map<string, string>()
  const dueOf = (day: string): string => {
    const known = dueByDay.get(day) ?? addWorkingDays(day, 10, moving)
    dueByDay.set(day, known)
    return known
  }
  return homeStandings(state)
    .filter(isToBeFiled)
    .map((home) => itemOf(state, home, today, dueOf))
    .sort(compare)
}

function compare(a: BackItem, b: BackItem): number {
  const byRule = (ranks.get(a.rule) ?? 0) - (ranks.get(b.rule) ?? 0)
  if (byRule !== 0) return byRule
  // What has no day comes last under its line.
  return lessText(a.at || '~', b.at || '~') || lessText(a.enteredOn || '~', b.enteredOn || '~') || bornFirst(a, b)
}
const lessText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
const bornFirst = (a: BackItem, b: BackItem): number =>
  lessText(a.home.lane.entry.entity.born.at, b.home.lane.entry.entity.born.at) || lessText(a.id, b.id)

function itemOf(state: DeskState, home: HomeStanding, today: string, dueOf: (day: string) => string): BackItem {
  const { entry } = home.lane
  const { entity, file } = entry
  const entered = timeOfEntry(file)?.day
  // Handed in on paper it is filed: what is late then is no more than the keying.
  const dueDay = entered === undefined || filedSummary(file) !== undefined ? undefined : dueOf(entered)
  const daysLeft = dueDay === undefined ? undefined : daysFrom(today, dueDay)
  const rule = ruleOf(home, daysLeft)
  const enteredOn = entered ?? ''
  const assignmentId = subjectId('entry', home.id)
  const assignment = entityOf(state, 'assignment', assignmentId)
  return {
    id: home.id,
    home,
    entryNumber: textOf(entity, 'entryNumber'),
    importerName: textOf(entity, 'importerName'),
    port: textOf(entity, 'portOfEntry'),
    rule,
    step: stepOf(home),
    at: atOf(rule, home, dueDay, enteredOn),
    dueDay,
    daysLeft,
    enteredOn,
    assignment: assignment !== undefined && valueOf(assignment, 'removed') === true ? undefined : assignment,
    assignmentId,
  }
}

function ruleOf(home: HomeStanding, daysLeft: number | undefined): BackEntryRuleId {
  if (stepOf(home) === 'wait') return 'sent'
  if (daysLeft !== undefined && daysLeft < 0) return 'summaryLate'
  if (daysLeft !== undefined && daysLeft <= SUMMARY_AHEAD_DAYS) return 'summarySoon'
  if (home.rejected) return 'rejected'
  switch (home.lane.lane) {
    case 'correctOfficer':
      return 'officerDiffers'
    case 'releaseAndSummary':
      return 'release'
    case 'askCbp':
      return 'ask'
    default:
      return 'summary'
  }
}

/** Asked before all else; then CBP's word; then what ACE did not take. */
function stepOf({ lane, rejected, cargoRelease, entrySummary }: HomeStanding): BackStep {
  if (lane.wantsWord) return 'word'
  if (lane.blocked) return 'ask'
  if (rejected) return 'mend'
  return cargoRelease.state === 'toDo' || entrySummary.state === 'toDo' ? 'file' : 'wait'
}

function atOf(rule: BackEntryRuleId, home: HomeStanding, dueDay: string | undefined, enteredOn: string): string {
  if (rule === 'summaryLate' || rule === 'summarySoon') return dueDay ?? ''
  const parts = [home.cargoRelease, home.entrySummary]
  const earliest = (days: readonly string[]) => days.filter(Boolean).sort()[0] ?? ''
  if (rule === 'rejected')
    return earliest(
      parts.map(({ state, receipt }) =>
        state === 'rejected' ? (receipt?.answeredAt ?? receipt?.answeredDay ?? receipt?.at ?? '').slice(0, 10) : '',
      ),
    )
  if (rule === 'sent') return earliest(parts.map(({ exportedAt }) => exportedAt.slice(0, 10)))
  return enteredOn
}

/** The first due day of what is not home, and how many are late or due on it. */
export interface NextDue {
  /** undefined: nothing has a due day */
  day: string | undefined
  late: number
  /** due on that day, where it is not past */
  onIt: number
}

export function nextDue(items: readonly BackItem[]): NextDue {
  const late = items.filter(({ daysLeft }) => daysLeft !== undefined && daysLeft < 0).length
  const ahead = items.flatMap(({ dueDay, daysLeft }) => (dueDay !== undefined && (daysLeft ?? -1) >= 0 ? [dueDay] : []))
  const day = ahead.sort()[0]
  return { day, late, onIt: ahead.filter((one) => one === day).length }
}
