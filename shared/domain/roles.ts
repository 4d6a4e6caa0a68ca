import type { Change } from '../journal/item'
import { entityOf, isRemoved, textOf, type DeskState } from '../journal/state'
import { err, ok, type Result } from '../result'

/**
 * Roles of the people who unlock a desk. They are kept by the window, not by cryptography: whoever has a passphrase has
 * the data key. They keep an honest person from a slip; they stop no thief, and the screens say so.
 */
export const roles = ['lead', 'operator', 'reader'] as const
export type Role = (typeof roles)[number]

export type RoleRefused = { type: 'RoleRefused'; role: Role; needs: Role }

/**
 * Whoever came in by the desk's own recovery code ('') acts as lead: it may be the only way in that is left. A person
 * keyed before there were roles is a lead, as everybody was then; one who was withdrawn and still has a slot reads.
 */
export function roleOf(state: DeskState, operator: string): Role {
  const person = operator === '' ? undefined : entityOf(state, 'operator', operator)
  if (person === undefined) return 'lead'
  if (isRemoved(person)) return 'reader'
  return roles.find((role) => role === textOf(person, 'role')) ?? 'lead'
}

/** What a reader's desk records all the same: paper and files that were made, and the laptop's own log. */
const readersToo: ReadonlySet<string> = new Set([
  'entry.printed',
  'statusSheet.printed',
  'firstHour.printed',
  'priorityList.printed',
  'statusRequest.printed',
  'document.attached',
  'file.savedOutside',
  'bundle.exported',
  'clock.jumped',
  'notice.logged',
  'journal.merged',
  'fork.chainKeptAside',
])
const leadsOnly: ReadonlySet<string> = new Set([
  'operator.removed',
  'reserve.block.opened',
  'fork.settled',
  'exception.settled',
])

function needs(change: Change, operator: string): Role {
  const { action, kind, id, patch } = change
  if (readersToo.has(action)) return 'reader'
  if (leadsOnly.has(action)) return 'lead'
  // One's own name and initials are one's own; the role is not.
  if (kind === 'operator') return id === operator && patch.every(([field]) => field !== 'role') ? 'operator' : 'lead'
  return 'operator'
}

/** Whether this person's role may record all of the changes. */
export function allowedByRole(
  state: DeskState,
  operator: string,
  changes: readonly Change[],
): Result<object, RoleRefused> {
  const role = roleOf(state, operator)
  for (const change of changes) {
    const needed = needs(change, operator)
    if (roles.indexOf(role) > roles.indexOf(needed)) return err({ type: 'RoleRefused', role, needs: needed })
  }
  return ok({})
}
