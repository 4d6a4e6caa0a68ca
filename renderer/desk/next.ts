import type { Closed } from '../../shared/domain/calendar'
import { closuresOf } from '../../shared/domain/closures'
import { entryDeadlines, type Deadline } from '../../shared/domain/deadlines/entryDeadlines'
import { diagnose, type Diagnostic } from '../../shared/domain/diagnostics'
import type { EntryFile } from '../../shared/domain/entryFile'
import type { DeskState } from '../../shared/journal/state'
import type { Route } from '../frame/routes'
import { alarmLine } from '../words/clocks'
import { dayOf, dayWords, type Now } from '../words/times'
import type { EntryIndex } from './entryIndex'
import { incidentSteps } from './nextIncident'

/** One thing to do, with why and by when. */
export interface NextStep {
  id: string
  tone: 'stop' | 'later' | 'plain'
  /** Now, Today, Wed 9 Dec */
  when: string
  title: string
  about: string
  who: string
  button: string
  to: Route
  /** smaller is sooner */
  rank: number
}

/** Judging every box of an entry costs half a millisecond; further unfinished entries are told without their reason. */
const mostJudged = 40

/**
 * What is next on this desk, computed from facts alone: law first, then what waits longest. During an incident its
 * clocks, calls, promises and tasks stand among the entries by the same rank.
 * @param lists steps of elsewhere that stand among them
 */
export function nextSteps(
  index: EntryIndex,
  state: DeskState,
  now: Now,
  drill: boolean,
  lists: readonly NextStep[] = [],
): NextStep[] {
  const today = dayOf(now)
  const { moving } = closuresOf(state)
  const steps: NextStep[] = [...incidentSteps(state, now), ...lists]
  let judged = 0
  for (const entry of index.entries) {
    const file = index.facts(entry)
    const { progress, alarms } = index.clocks(entry)
    if (progress === 'void') continue
    if (alarms[0] !== undefined)
      steps.push(step(file, 'stop', 'Now', 'Facts contradict each other', alarmLine(alarms[0]), 'Look', 0))
    const due = dueOf(file, today, moving)
    if (progress === 'open' && judged >= mostJudged) steps.push(notJudged(file, due))
    else if (progress === 'open') {
      judged += 1
      const stops = diagnose(index.file(entry.id) ?? file, { state, today, drill }).filter(
        (found) => found.class === 'stop',
      )
      steps.push(keying(file, stops, due))
    } else {
      const waiting = waitingStep(file, progress, due)
      if (waiting !== undefined) steps.push(waiting)
    }
  }
  return steps.sort((a, b) => a.rank - b.rank)
}

const remembered = new WeakMap<EntryFile, { today: string; closed: Closed; due: Deadline | undefined }>()

/** The first deadline that is not met; counted again when the entry, a fact, a closure or the day changes. */
function dueOf(file: EntryFile, today: string, closed: Closed): Deadline | undefined {
  const before = remembered.get(file)
  if (before?.today === today && before.closed === closed) return before.due
  const due = entryDeadlines(file, today, { closed }).find((deadline) => !deadline.done)
  remembered.set(file, { today, closed, due })
  return due
}

function step(
  file: EntryFile,
  tone: NextStep['tone'],
  when: string,
  title: string,
  about: string,
  button: string,
  rank: number,
  to: Route = { at: 'entry', id: file.id },
): NextStep {
  return {
    id: `${file.id} ${button}`,
    tone,
    when,
    title: `${file.entry.entryNumber ?? 'No number'}: ${title}`,
    about,
    who: file.entry.importerName ?? 'importer not keyed',
    button,
    to,
    rank,
  }
}

function keying(file: EntryFile, stops: readonly Diagnostic[], due: Deadline | undefined): NextStep {
  const first = stops[0]
  if (first === undefined)
    return step(
      file,
      'plain',
      dueWords(due, 'Ready'),
      'print the packet',
      'Nothing stops the counter',
      'Print',
      30 + dueRank(due),
      { at: 'packet', id: file.id },
    )
  const more = stops.length > 1 ? ` And ${stops.length - 1} more.` : ''
  return step(
    file,
    due !== undefined && due.daysLeft <= 1 ? 'stop' : 'plain',
    dueWords(due, 'Open'),
    'finish keying',
    `${first.text}${more}`,
    'Key',
    40 + dueRank(due),
  )
}

const notJudged = (file: EntryFile, due: Deadline | undefined): NextStep =>
  step(
    file,
    'plain',
    dueWords(due, 'Open'),
    'finish keying',
    'Open it to see what is missing',
    'Key',
    40 + dueRank(due),
  )

function waitingStep(file: EntryFile, progress: string, due: Deadline | undefined): NextStep | undefined {
  const packet: Route = { at: 'packet', id: file.id }
  switch (progress) {
    case 'held':
    case 'refused':
      return step(
        file,
        'stop',
        'Now',
        progress === 'held' ? 'held' : 'refused at the counter',
        lastReason(file) || 'No reason was recorded',
        'Open',
        5,
      )
    case 'exam':
      return step(
        file,
        'later',
        'Now',
        'exam ordered',
        lastReason(file) || 'Where and when was not recorded',
        'Open',
        8,
      )
    case 'printed':
      return step(
        file,
        'later',
        dueWords(due, 'Today'),
        'present the packet',
        'Printed, not recorded as presented',
        'Packet',
        15 + dueRank(due),
        packet,
      )
    case 'presented':
      return step(
        file,
        'plain',
        dueWords(due, 'Waiting'),
        'ask for the release',
        'Presented; nothing came back yet',
        'Packet',
        25,
        packet,
      )
    default:
      if (due === undefined) return undefined
      return step(
        file,
        due.daysLeft < 0 ? 'stop' : due.daysLeft <= 2 ? 'later' : 'plain',
        dueWords(due, ''),
        due.caption.toLowerCase(),
        `Counted from ${due.countedFrom}; ${due.source}`,
        'Open',
        20 + dueRank(due),
      )
  }
}

const lastReason = (file: EntryFile): string =>
  file.facts.findLast((fact) => fact.fields.reason !== undefined)?.fields.reason ?? ''

/** Missed ones first, then by the day. */
const dueRank = (due: Deadline | undefined): number =>
  due === undefined ? 19 : Math.max(-20, Math.min(18, due.daysLeft))

function dueWords(due: Deadline | undefined, otherwise: string): string {
  if (due === undefined) return otherwise
  if (due.daysLeft < 0) return 'Overdue'
  if (due.daysLeft === 0) return 'Today'
  return due.daysLeft === 1 ? 'Tomorrow' : dayWords(due.day).replace(/ \d{4}$/u, '')
}
