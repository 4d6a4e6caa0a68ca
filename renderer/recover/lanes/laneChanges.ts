import type { BackItem } from '../../../shared/domain/recover/backQueue'
import type { Lane } from '../../../shared/domain/recover/lanes'
import type { Change, Patch } from '../../../shared/journal/item'
import { givenBackChange, takenChange, type Who } from '../../respond/queue/queueChanges'

/** What a person does to entries on their way home, as changes of the journal. */

/** As the queue of the day knows it: whoever took the entry at the counter has it here too. */
export const workOf = ({ id, assignmentId, assignment }: Pick<BackItem, 'id' | 'assignmentId' | 'assignment'>) => ({
  id: assignmentId,
  shipment: { subject: 'entry' as const, of: id, assignment, override: undefined },
})

export const takenChanges = (items: readonly BackItem[], who: Who): Change[] =>
  items.map((item) => takenChange(workOf(item), who))
export const givenBackChanges = (items: readonly BackItem[], who: Who): Change[] =>
  items.map((item) => givenBackChange(workOf(item), who))

export const chosenChange = (entry: string, lane: Lane, said: { by: string; why: string; at: string }): Change => ({
  action: 'lane.chosen',
  kind: 'lane',
  id: entry,
  patch: [
    ['entry', entry],
    ['lane', lane],
    ['why', said.why],
    ['by', said.by],
    ['at', said.at],
    ['removed', null],
  ],
})

/** By the facts again. CBP's word stays: it was given for the release, not for the lane. */
export const byFactsChange = (entry: string): Change => ({
  action: 'lane.removed',
  kind: 'lane',
  id: entry,
  patch: [
    ['lane', null],
    ['why', null],
  ],
})

export interface Word {
  word: string
  wordBy: string
  wordAt: string
  /** the paper itself, sealed; '' = none */
  document: string
}

/** CBP's written word on releases of goods long delivered, for each entry that it names: one item. */
export const wordChanges = (entries: readonly string[], { word, wordBy, wordAt, document }: Word): Change[] =>
  entries.map((entry): Change => {
    const patch: Patch = [
      ['entry', entry],
      ['word', word],
      ['wordBy', wordBy],
      ['wordAt', wordAt],
      ...(document === '' ? [] : ([['wordDocument', document]] as Patch)),
      ['removed', null],
    ]
    return { action: 'lane.wordKeyed', kind: 'lane', id: entry, patch }
  })
