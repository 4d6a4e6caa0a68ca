import { entityOf, textOf, valueOf, type DeskState, type Entity } from '../../journal/state'
import type { QueueItem, Shipment } from './item'

/** All that these read of a shipment; an entry on its way home has it too. */
type Of = { shipment: Pick<Shipment, 'assignment'> }

/** Whose work a shipment is. */
export interface Taken {
  operator: string
  name: string
  /** moment, as stored */
  at: string
  device: string
}

/** undefined: nobody took it, or it was given back. */
export function takenBy({ shipment }: Of): Taken | undefined {
  const { assignment } = shipment
  const operator = valueOf(assignment, 'operator')
  if (assignment === undefined || typeof operator !== 'string') return undefined
  return {
    operator,
    name: textOf(assignment, 'name') || operator,
    at: textOf(assignment, 'at'),
    device: textOf(assignment, 'device'),
  }
}

/**
 * Names of those who took one shipment on two laptops without having seen each other, the one that is shown first;
 * empty when only one did. They settle it by speaking to each other: whoever takes it again has seen both.
 */
export function takenTwice(state: DeskState, item: Of): readonly string[] {
  const { assignment } = item.shipment
  const losers = assignment?.conflicts?.['operator']
  if (assignment === undefined || losers === undefined) return []
  const operators = [valueOf(assignment, 'operator'), ...losers.map(({ v }) => v)].filter(
    (one): one is string => typeof one === 'string' && one !== '',
  )
  const names = [...new Set(operators)].map((id) => nameOf(state, id, assignment))
  return names.length < 2 ? [] : names
}

function nameOf(state: DeskState, operator: string, assignment: Entity): string {
  const name = textOf(entityOf(state, 'operator', operator), 'name')
  if (name !== '') return name
  return valueOf(assignment, 'operator') === operator ? textOf(assignment, 'name') || operator : operator
}

/** The work of one person, or what nobody took: in the order of the queue. */
export interface WorkList {
  /** '' = nobody's */
  operator: string
  name: string
  items: readonly QueueItem[]
}

/** By person over all laptops that are known here, by name; nobody's last. One taken twice is on both lists. */
export function workLists(state: DeskState, items: readonly QueueItem[]): WorkList[] {
  const lists = new Map<string, { name: string; items: QueueItem[] }>()
  const add = (operator: string, name: string, item: QueueItem) => {
    const list = lists.get(operator) ?? { name, items: [] }
    list.items.push(item)
    lists.set(operator, list)
  }
  for (const item of items) {
    const taken = takenBy(item)
    if (taken === undefined) add('', '', item)
    else add(taken.operator, textOf(entityOf(state, 'operator', taken.operator), 'name') || taken.name, item)
    for (const { v } of item.shipment.assignment?.conflicts?.['operator'] ?? [])
      if (typeof v === 'string' && v !== '' && v !== taken?.operator)
        add(v, textOf(entityOf(state, 'operator', v), 'name') || v, item)
  }
  return [...lists]
    .map(([operator, list]) => ({ operator, ...list }))
    .sort((a, b) =>
      a.operator === ''
        ? 1
        : b.operator === ''
          ? -1
          : a.name < b.name
            ? -1
            : a.name > b.name
              ? 1
              : a.operator < b.operator
                ? -1
                : 1,
    )
}
