import type { Change } from '../../shared/journal/item'
import { entityOf, textOf, valueOf, type DeskState, type Entity } from '../../shared/journal/state'

/** A fact is withdrawn with its reason. An entry that is void no more has its number back: it was never free for another. */
export function withdrawChanges(state: DeskState, fact: Entity, reason: string): Change[] {
  const changes: Change[] = [
    {
      action: 'fact.withdrawn',
      kind: 'fact',
      id: fact.id,
      patch: [
        ['withdrawn', true],
        ['withdrawnWhy', reason],
      ],
    },
  ]
  const entry = textOf(fact, 'entry')
  const number = entityOf(state, 'number', textOf(entityOf(state, 'entry', entry), 'entryNumber'))
  const voided = valueOf(number, 'voided') === true && textOf(number, 'entry') === entry
  if (textOf(fact, 'what') === 'voided' && number !== undefined && voided)
    changes.push({
      action: 'reserve.number.voided',
      kind: 'number',
      id: number.id,
      patch: [
        ['voided', false],
        ['voidReason', null],
      ],
    })
  return changes
}
