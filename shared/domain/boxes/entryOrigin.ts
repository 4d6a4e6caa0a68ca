import type { Entry } from '../kinds'
import { own } from './sources'
import { box, type FieldType } from './types'

/** Where an entry came from and who looked at it: written by the program, never typed into the form. */
export const entryOrigin = {
  reviewedBy: box('text', 'Reviewed by', [
    'The second person who looked at the entry.',
    'The mark falls by itself when a value moves.',
    own,
  ]),
  reviewedDigest: box('text', 'Reviewed values', ['Digest of what was reviewed.', 'Written by the program.', own]),
  reviewedAt: box('text', 'Reviewed when', ['When the second person looked at it.', 'Written by the program.', own]),
  reviewer: box('text', 'Reviewer', [
    'Which operator reviewed it.',
    'One’s own review does not count as a second person’s.',
    own,
  ]),
  aloneWhy: box('text', 'Why without a second person', [
    'Nobody else was there: why it goes all the same.',
    'It is an exception until the lead has settled it.',
    own,
  ]),
  aloneBy: box('text', 'Who decided alone', ['Who let it go without a second person.', 'Written by the program.', own]),
  arrival: box('text', 'Shipment expected', ['The arrival that it was opened for.', 'Written by the program.', own]),
  inFlight: box('text', 'Entry in flight', [
    'The entry whose place it takes on paper.',
    'Written by the program.',
    own,
  ]),
  splitFrom: box('text', 'Split from', ['The entry that it was split from.', 'Written by the program.', own]),
  combinedInto: box('text', 'Combined into', ['The entry that took its lines.', 'Written by the program.', own]),
} as const satisfies Partial<Record<keyof Entry, FieldType>>
