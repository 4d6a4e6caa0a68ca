import type { Change } from '../journal/item'
import { textOf, type Entity } from '../journal/state'

/** Who rings whom: a person has the contact that rings it (`calledBy`) and its place among those (`callOrder`). */
export interface CallRow {
  contact: Entity
  /** 0 = rung first, by whoever finds the outage */
  depth: number
  /** id of the contact that rings this one; '' at the top */
  caller: string
}

/** The firm's own people are in the tree; anyone else is when somebody was named to ring them. */
const inTree = (contact: Entity): boolean =>
  /^staff$/iu.test(textOf(contact, 'group')) || textOf(contact, 'calledBy') !== ''

const place = (contact: Entity): string => `${textOf(contact, 'callOrder') || '~'} ${textOf(contact, 'name')}`

/** Rows from top to bottom as they are rung. Two who ring each other (keyed on two laptops) both stand at the top. */
export function callTree(contacts: readonly Entity[]): CallRow[] {
  const people = contacts.filter(inTree)
  const calledBy = (caller: string) => people.filter((one) => callerOf(one, contacts) === caller)
  const rows: CallRow[] = []
  const placed = new Set<string>()
  const put = (caller: string, depth: number) => {
    for (const contact of calledBy(caller).sort((a, b) => place(a).localeCompare(place(b)))) {
      if (placed.has(contact.id)) continue
      placed.add(contact.id)
      rows.push({ contact, depth, caller })
      put(contact.id, depth + 1)
    }
  }
  put('', 0)
  for (const contact of people) {
    if (placed.has(contact.id)) continue
    placed.add(contact.id)
    rows.push({ contact, depth: 0, caller: '' })
    put(contact.id, 1)
  }
  return rows
}

/** '' when nobody rings it, or the one who should is no longer on the list. */
function callerOf(contact: Entity, contacts: readonly Entity[]): string {
  const caller = textOf(contact, 'calledBy')
  return contacts.some((one) => one.id === caller && one.id !== contact.id && inTree(one)) ? caller : ''
}

export type CallMove = 'up' | 'down' | 'in' | 'out'

/**
 * Moves one person: up or down among those that the same one rings; in = rung by the one above; out = rung by whom the
 * caller is rung by. Those below move along. Empty when there is no such place.
 */
export function moveInTree(contacts: readonly Entity[], id: string, move: CallMove): Change[] {
  const rows = callTree(contacts)
  const row = rows.find((one) => one.contact.id === id)
  if (row === undefined) return []
  const brothers = (caller: string) => rows.filter((one) => one.caller === caller).map((one) => one.contact)
  const own = brothers(row.caller)
  const nth = own.indexOf(row.contact)
  switch (move) {
    case 'up':
    case 'down': {
      const to = nth + (move === 'up' ? -1 : 1)
      if (to < 0 || to >= own.length) return []
      return ordered(own.toSpliced(nth, 1).toSpliced(to, 0, row.contact), row.caller)
    }
    case 'in': {
      const above = own[nth - 1]
      return above === undefined ? [] : ordered([...brothers(above.id), row.contact], above.id)
    }
    case 'out': {
      const caller = rows.find((one) => one.contact.id === row.caller)
      if (caller === undefined) return []
      const theirs = brothers(caller.caller)
      return ordered(theirs.toSpliced(theirs.indexOf(caller.contact) + 1, 0, row.contact), caller.caller)
    }
  }
}

/** Writes caller and place where they differ. */
function ordered(brothers: readonly Entity[], caller: string): Change[] {
  return brothers.flatMap((contact, nth): Change[] => {
    const order = String(nth + 1).padStart(3, '0')
    const patch: [string, string | null][] = []
    if (textOf(contact, 'callOrder') !== order) patch.push(['callOrder', order])
    if (textOf(contact, 'calledBy') !== caller) patch.push(['calledBy', caller === '' ? null : caller])
    return patch.length === 0 ? [] : [{ action: 'contact.keyed', kind: 'contact', id: contact.id, patch }]
  })
}
