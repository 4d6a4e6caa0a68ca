import { entitiesOf, textOf, valueOf, type DeskState, type Entity } from '../../journal/state'
import { LEFT_THE_LAPTOP, type What } from '../facts'

/** A number that left its block is in exactly one of these. */
export type TakenState =
  /** its entry is being keyed: nothing of it was printed or handed over */
  | 'open'
  /** its entry was printed, handed over or acted on by CBP */
  | 'keyed'
  /** voided with a reason, and never offered again */
  | 'void'
  /** seen on paper after a restore, and no entry keyed for it yet */
  | 'foundOnPaper'

export interface EntryUse {
  voided: boolean
  left: boolean
}

/** What the standing facts of each entry say about the use of its number. */
export function usesByEntry(state: DeskState): Map<string, EntryUse> {
  const uses = new Map<string, EntryUse>()
  for (const fact of entitiesOf(state, 'fact').values()) {
    if (valueOf(fact, 'withdrawn') === true) continue
    const entry = textOf(fact, 'entry')
    const use = uses.get(entry) ?? { voided: false, left: false }
    const what = textOf(fact, 'what')
    uses.set(entry, { voided: use.voided || what === 'voided', left: use.left || LEFT_THE_LAPTOP.has(what as What) })
  }
  return uses
}

/** State of a number entity; `uses` from `usesByEntry`. */
export function takenState(number: Entity, uses: ReadonlyMap<string, EntryUse>): TakenState {
  const entry = textOf(number, 'entry')
  const use = uses.get(entry)
  if (valueOf(number, 'voided') === true || use?.voided === true) return 'void'
  if (use?.left === true) return 'keyed'
  if (entry === '' && valueOf(number, 'foundOnPaper') === true) return 'foundOnPaper'
  return 'open'
}
