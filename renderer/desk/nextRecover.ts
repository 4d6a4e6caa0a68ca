import { openIncidents } from '../../shared/domain/incident/incidents'
import { backQueue } from '../../shared/domain/recover/backQueue'
import { nextNumbers } from '../../shared/domain/recover/nextNumber'
import { entriesByProgress } from '../../shared/domain/standing'
import { entitiesOf, textOf, type DeskState } from '../../shared/journal/state'
import type { RecoverPage } from '../frame/routes'
import { dayOf, type Now } from '../words/times'
import type { NextStep } from './next'

/** What is only done on the way home; a bundle counts when it is whole, since increments travel all through an outage. */
const ON_THE_WAY = ['queryList', 'filing', 'keyedHome', 'lane', 'reconnection', 'nextNumber'] as const
const STAGES = new Set(['recovery', 'allClear'])

/**
 * Whether going home has begun: the incident says so by its stage, or somebody began with it while entries are on paper.
 * Until then none of this stands on the desk, where trucks wait.
 */
export function isGoingHome(state: DeskState): boolean {
  const open = openIncidents(state)
  if (open.length === 0) return false
  if (open.some(({ fields }) => STAGES.has(fields.stage ?? ''))) return true
  if (!entriesByProgress(state).some(({ clocks }) => clocks.number === 'keyed')) return false
  return (
    ON_THE_WAY.some((kind) => entitiesOf(state, kind).size > 0) ||
    [...entitiesOf(state, 'bundleExport').values()].some((one) => textOf(one, 'sort') === 'whole')
  )
}

/** What stands before filing and in the back-entry queue, each list by its count. */
export function recoverSteps(state: DeskState, now: Now): NextStep[] {
  if (!isGoingHome(state)) return []
  return [...numberSteps(state), ...queueSteps(state, now)]
}

const listStep = (
  page: RecoverPage,
  button: string,
  told: Pick<NextStep, 'tone' | 'when' | 'title' | 'about' | 'rank'>,
): NextStep => ({ id: `recover ${page} ${button}`, who: '', button, to: { at: 'recover', page }, ...told })

function numberSteps(state: DeskState): NextStep[] {
  const standings = nextNumbers(state)
  const low = standings.filter((one) => one.state === 'tooLow')
  const unsigned = standings.filter((one) => one.state === 'unsigned' || one.state === 'outdated')
  const codes = (rows: typeof standings) => rows.map(({ filerCode }) => filerCode).join(', ')
  return [
    ...(low.length === 0
      ? []
      : [
          listStep('nextNumber', 'Look', {
            tone: 'stop',
            when: 'Now',
            title: `Main system set too low: filer ${codes(low)}`,
            about: 'It would give out entry numbers that are used',
            rank: -4,
          }),
        ]),
    ...(unsigned.length === 0
      ? []
      : [
          listStep('nextNumber', 'Sign', {
            tone: 'later',
            when: 'Before it starts',
            title: `Next number of filer ${codes(unsigned)} is not signed`,
            about: 'A restored main system counts backwards',
            rank: 9,
          }),
        ]),
  ]
}

function queueSteps(state: DeskState, now: Now): NextStep[] {
  const items = backQueue(state, dayOf(now))
  const count = (step: string) => items.filter((item) => item.step === step).length
  const [ask, mend, word] = [count('ask'), count('mend'), count('word')]
  return [
    ...(mend === 0
      ? []
      : [
          listStep('lanes', 'Mend', {
            tone: 'stop',
            when: 'Rejected',
            title: `${entries(mend)} rejected: mend and send again`,
            about: 'Back to whoever keyed it; nothing files it by itself',
            rank: 3,
          }),
        ]),
    ...(ask === 0
      ? []
      : [
          listStep('query', 'Ask', {
            tone: 'later',
            when: 'Before filing',
            title: `${entries(ask)}: what ACE has is not known`,
            about: 'Nothing is written for them until it is',
            rank: 10,
          }),
        ]),
    ...(word === 0
      ? []
      : [
          listStep('lanes', 'Key it', {
            tone: 'later',
            when: 'Before filing',
            title: `${entries(word)} ${word === 1 ? 'waits' : 'wait'} for CBP’s written word`,
            about: 'The goods are out, and a release message can set new holds',
            rank: 11,
          }),
        ]),
  ]
}

const entries = (count: number): string => (count === 1 ? '1 entry' : `${count} entries`)
