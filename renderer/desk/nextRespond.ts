import { queueOf } from '../../shared/domain/queue/queue'
import { reasonOf, timeLeftWords } from '../../shared/domain/queue/reasons'
import type { QueueItem } from '../../shared/domain/queue/item'
import { openIncidents } from '../../shared/domain/incident/incidents'
import { openExceptions } from '../../shared/domain/respond/exceptionsAll'
import { followUps } from '../../shared/domain/respond/followUp'
import { triage } from '../../shared/domain/respond/triage'
import type { DeskState } from '../../shared/journal/state'
import type { RespondPage } from '../frame/routes'
import { dayOf, type Now } from '../words/times'
import type { NextStep } from './next'

/** Of the queue so many stand on the desk; the page has them all. */
const MOST_SHIPMENTS = 3

/** What a hard day wants next: each list of Respond by its count, and the first shipments that have no entry yet. */
export function respondSteps(state: DeskState, now: Now): NextStep[] {
  if (openIncidents(state).length === 0) return []
  return [
    ...triageSteps(state, now),
    ...exceptionSteps(state, now),
    ...followSteps(state, now),
    ...queueSteps(state, now),
  ]
}

type Told = Pick<NextStep, 'tone' | 'when' | 'title' | 'about' | 'rank'>

const listStep = (page: RespondPage, button: string, told: Told): NextStep => ({
  id: `respond ${page}`,
  who: '',
  button,
  to: { at: 'respond', page },
  ...told,
})

function triageSteps(state: DeskState, now: Now): NextStep[] {
  const { counts } = triage(state, now.ms)
  if (counts.open === 0) return []
  return [
    listStep('triage', 'Decide', {
      tone: 'stop',
      when: 'Now',
      title: `In flight at the cut: ${counts.open} of ${counts.all} to decide`,
      about: 'Each ends in one decision, so that nothing is filed twice',
      rank: -3,
    }),
  ]
}

function exceptionSteps(state: DeskState, now: Now): NextStep[] {
  const open = openExceptions(state, now)
  if (open === 0) return []
  return [
    listStep('exceptions', 'Settle', {
      tone: 'stop',
      when: 'Open',
      title: open === 1 ? '1 exception to settle' : `${open} exceptions to settle`,
      about: 'Done outside a rule: the lead says why it stands',
      rank: 4,
    }),
  ]
}

/** What is red, or whose last day is today or gone. */
function followSteps(state: DeskState, now: Now): NextStep[] {
  const today = dayOf(now)
  const due = followUps(state).filter(
    ({ rule, clock }) => rule.alarming === true || (clock !== undefined && clock.day <= today),
  )
  const [first] = due
  if (first === undefined) return []
  return [
    listStep('followUp', 'Follow up', {
      tone: 'stop',
      when: 'Today',
      title: due.length === 1 ? '1 shipment to follow up' : `${due.length} shipments to follow up`,
      about: `First ${first.called}: ${first.rule.caption}`,
      rank: 5,
    }),
  ]
}

function queueSteps(state: DeskState, now: Now): NextStep[] {
  const waiting: QueueItem[] = []
  let more = 0
  for (const item of queueOf(state, now).items)
    if (item.shipment.entry !== '') continue
    else if (waiting.length < MOST_SHIPMENTS) waiting.push(item)
    else more += 1
  const steps = waiting.map((item, nth): NextStep => {
    const { shipment, id } = item
    const left = timeLeftWords(item, now)
    return {
      id: `queue ${id}`,
      tone: left.over ? 'stop' : 'plain',
      when: left.words === '' ? 'Waiting' : left.words,
      title: `${shipment.bill || shipment.reference || 'Shipment without a bill'}: no entry yet`,
      about: reasonOf(item, now),
      who: shipment.importerName,
      button: 'Queue',
      to: { at: 'respond', page: 'queue' },
      rank: 25 + nth / 10,
    }
  })
  if (more === 0) return steps
  return [
    ...steps,
    {
      ...listStep('queue', 'All', {
        tone: 'plain',
        when: '',
        title: `${more} more shipments have no entry yet`,
        about: 'in the order of the published rule',
        rank: 26,
      }),
    },
  ]
}
