import { text, as, needed, type ImportField } from './fields'

export const blocks: readonly ImportField[] = [
  needed(
    as(
      'serial',
      'first',
      'First number',
      'First',
      'First Number',
      'From',
      'Start',
      'Begin',
      'Range Start',
      'Start Number',
      'Beginning Number',
    ),
  ),
  needed(
    as('serial', 'last', 'Last number', 'Last', 'Last Number', 'To', 'End', 'Range End', 'End Number', 'Ending Number'),
  ),
  as('code', 'filerCode', 'Filer code', 'Filer Code', 'Filer', 'Entry Filer Code'),
  as('purpose', 'purpose', 'Purpose', 'Purpose', 'Use', 'Kind', 'Type'),
  text('heldBy', 'Held by', 'Held By', 'Laptop', 'Branch', 'Office', 'Location'),
  text('lockedProof', 'Proof that the main system keeps off', 'Proof', 'Locked Proof', 'Lock Proof', 'Evidence'),
  as('day', 'lockedOn', 'Locked on', 'Locked On', 'Lock Date', 'Date Locked'),
  text('lockedBy', 'Locked by', 'Locked By'),
]
