import type { Role } from '../../../shared/domain/roles'

export const roleNames: Record<Role, string> = { lead: 'Lead', operator: 'Operator', reader: 'Reader' }

/** What each role does, in a line. */
export const roleAbout: Record<Role, string> = {
  lead: 'keys; adds and revokes people, opens the emergency block, changes the key, settles a fork',
  operator: 'keys everything else',
  reader: 'looks and prints; nothing else is recorded',
}
