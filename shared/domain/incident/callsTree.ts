import { textOf, type DeskState, type Entity } from '../../journal/state'
import { callTree } from '../callTree'
import { contactsOf } from '../contacts'
import { callsOf, isTold, type CallRow } from './callsMade'
import { TRIES_A_LINE } from './notifyWays'

/** Where one of the tree stands in an incident: who rings, whether they were reached, and who is missing below. */
export interface TreeStanding {
  contact: Entity
  depth: number
  /** who rings this one by the plan; '' = whoever found the outage */
  caller: string
  /** who rings this one now: the caller, or the nearest above who can be reached; '' = this desk */
  ringsNow: string
  /** the caller cannot be reached, so another rings */
  broken: boolean
  reached: { at: string; by: string } | undefined
  tries: number
  /** three tries, a wrong number or no number at all */
  unreachable: boolean
}

export interface TreeSum {
  rows: readonly TreeStanding[]
  reached: number
  /** ids of those not reached yet */
  missing: readonly string[]
}

/** The call tree of an incident. Being reached at any stage counts: the tree is for *where are you, and come*. */
export function treeStandings(state: DeskState, incident: string): TreeSum {
  const byContact = new Map<string, CallRow[]>()
  for (const call of callsOf(state, incident)) {
    const { contact, outcome } = call.fields
    if (contact !== undefined && outcome !== undefined)
      byContact.set(contact, [...(byContact.get(contact) ?? []), call])
  }
  const standing = new Map<string, TreeStanding>()
  for (const { contact, depth, caller } of callTree(contactsOf(state))) {
    const calls = byContact.get(contact.id) ?? []
    const told = calls.find(({ fields }) => isTold(fields.outcome))
    const tries = calls.filter(({ fields }) => !isTold(fields.outcome)).length
    const ringsNow = whoRings(standing, caller)
    standing.set(contact.id, {
      contact,
      depth,
      caller,
      ringsNow,
      broken: ringsNow !== caller,
      reached: told && { at: told.fields.at ?? '', by: told.fields.by ?? '' },
      tries,
      unreachable: told === undefined && (tries >= TRIES_A_LINE || !hasNumber(contact)),
    })
  }
  const rows = [...standing.values()]
  const missing = rows.filter(({ reached }) => reached === undefined).map(({ contact }) => contact.id)
  return { rows, reached: rows.length - missing.length, missing }
}

/** Up the tree past everyone who cannot be reached; callers stand before those they ring. */
function whoRings(standing: ReadonlyMap<string, TreeStanding>, caller: string): string {
  let at = standing.get(caller)
  while (at?.unreachable === true) at = standing.get(at.caller)
  return at?.contact.id ?? ''
}

const hasNumber = (contact: Entity): boolean =>
  ['phone', 'secondPhone', 'secureChannel'].some((field) => textOf(contact, field).trim() !== '')
