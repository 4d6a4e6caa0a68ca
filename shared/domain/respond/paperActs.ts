import { entitiesOf, textOf, valueOf, type DeskState, type Entity } from '../../journal/state'
import { momentMs } from '../calendar'
import { rememberBy } from '../remember'

/** What was done with the paper of one entry, as exceptions judge it: no more than that is read of ten thousand. */
export interface PaperAct {
  /** the fact */
  entity: Entity
  what: 'printed' | 'presented' | 'released' | 'releasedConditionally'
  /** first and last millisecond in which it happened: a whole day where no more is known */
  fromMs: number
  toMs: number
  /** as it is shown: its moment, else its day */
  when: string
}

export interface EntryActs {
  /** in the order in which they were recorded */
  acts: readonly PaperAct[]
  voided: boolean
}

const JUDGED = new Set<string>(['printed', 'presented', 'released', 'releasedConditionally'])
const DAY_MS = 86_400_000
const nothing: EntryActs = { acts: [], voided: false }
const last = new WeakMap<DeskState['kinds'], ReadonlyMap<string, EntryActs>>()

/**
 * By entry. An entry of which no fact changed keeps the same object, so that what was judged of it can be kept too.
 */
const actsByEntry = rememberBy(['fact'], (state): ReadonlyMap<string, EntryActs> => {
  const facts = new Map<string, Entity[]>()
  const voids = new Set<string>()
  for (const fact of entitiesOf(state, 'fact').values()) {
    const what = textOf(fact, 'what')
    if ((what !== 'voided' && !JUDGED.has(what)) || valueOf(fact, 'withdrawn') === true) continue
    const entry = textOf(fact, 'entry')
    if (what === 'voided') voids.add(entry)
    else {
      const there = facts.get(entry)
      if (there === undefined) facts.set(entry, [fact])
      else there.push(fact)
    }
  }
  const before = last.get(state.kinds)
  const acts = new Map<string, EntryActs>()
  for (const [entry, entities] of facts) {
    entities.sort((a, b) => (a.born.at < b.born.at ? -1 : 1))
    const voided = voids.has(entry)
    const known = before?.get(entry)
    const same =
      known?.voided === voided &&
      known.acts.length === entities.length &&
      known.acts.every(({ entity }, nth) => entity === entities[nth])
    acts.set(entry, same ? known : { acts: entities.map(actOf), voided })
  }
  for (const entry of voids) if (!acts.has(entry)) acts.set(entry, { acts: [], voided: true })
  last.set(state.kinds, acts)
  return acts
})

export const paperActs = (state: DeskState): ReadonlyMap<string, EntryActs> => actsByEntry(state)
export const actsOfEntry = (state: DeskState, entry: string): EntryActs => actsByEntry(state).get(entry) ?? nothing

function actOf(entity: Entity): PaperAct {
  const what = textOf(entity, 'what') as PaperAct['what']
  const happenedAt = textOf(entity, 'happenedAt')
  if (happenedAt !== '') {
    const ms = momentMs(happenedAt)
    return { entity, what, fromMs: ms, toMs: ms, when: happenedAt }
  }
  const { wall } = entity.born
  const day = textOf(entity, 'day')
  if (day === '') return { entity, what, fromMs: wall.ms, toMs: wall.ms, when: '' }
  const start = Date.parse(`${day}T00:00:00Z`) - wall.offsetMinutes * 60_000
  return { entity, what, fromMs: start, toMs: start + DAY_MS - 1, when: day }
}
