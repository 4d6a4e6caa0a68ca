import type { Change } from '../../journal/item'
import { entityOf, textOf, type DeskState } from '../../journal/state'
import { reviewNoteId } from './review'
import { keyedDigest, type KeyedRows } from './reviewKeyed'
import { subjectId } from './subject'

/** What is recorded when somebody looks at an entry, sends it back, or goes alone. */

export interface Reviewer {
  name: string
  /** id of the operator */
  operator: string
  /** a stored moment */
  at: string
}

/** The mark with the digest of what was looked at. Whoever calls it has asked whether the reviewer keyed values. */
export const reviewMark = (keyed: KeyedRows, { name, operator, at }: Reviewer): Change => ({
  action: 'entry.reviewed',
  kind: 'entry',
  id: keyed.entry.id,
  patch: [
    ['reviewedBy', name],
    ['reviewer', operator],
    ['reviewedAt', at],
    ['reviewedDigest', keyedDigest(keyed)],
  ],
})

/** Nobody else is here: it goes all the same, and stands red until the lead settled it. */
export const wentAlone = (entryId: string, by: string, why: string): Change => ({
  action: 'entry.wentAlone',
  kind: 'entry',
  id: entryId,
  patch: [
    ['aloneBy', by],
    ['aloneWhy', why],
  ],
})

export interface ReviewNote {
  text: string
  /** the reviewer */
  name: string
  /** laptop of the keyer, as far as it is this one */
  device: string
  at: string
  /** the incident that runs; undefined: none does */
  incident: string | undefined
}

/** Back to whoever keyed it: the words go into the log, the entry onto that person's work list. */
export function reviewNote(state: DeskState, entryId: string, note: ReviewNote): Change[] {
  const entry = entityOf(state, 'entry', entryId)
  const keyer = entry?.born.operator ?? ''
  const keyerName = textOf(entityOf(state, 'operator', keyer), 'name')
  return [
    {
      action: 'log.written',
      kind: 'logEntry',
      id: reviewNoteId(entryId),
      patch: [
        ...(note.incident === undefined ? [] : [['incident', note.incident] as [string, string]]),
        ['sort', 'note'],
        ['at', note.at],
        ['text', note.text],
        ['by', note.name],
      ],
    },
    ...(keyer === ''
      ? []
      : [
          {
            action: 'shipment.taken',
            kind: 'assignment',
            id: subjectId('entry', entryId),
            patch: [
              ['subject', 'entry'],
              ['of', entryId],
              ['operator', keyer],
              ['name', keyerName],
              ['device', note.device],
              ['at', note.at],
              ['by', note.name],
            ] as [string, string][],
          },
        ]),
  ]
}
