import type { Change } from '../../shared/journal/item'
import { rowsOfEntry, valueOf } from '../../shared/journal/state'
import type { Result } from '../../shared/result'
import type { Desk, Recorded, RecordError } from '../store/types'
import { momentOf } from '../words/times'
import { noteRecorded } from './undoStack'

export type EntryRecordError = RecordError | { type: 'AmendmentDeclined' }

/** Writes the changes of one entry. A printed entry asks for the reason of its amendment once, then goes on. */
export interface EntryRecorder {
  record(changes: readonly Change[]): Promise<Result<Recorded, EntryRecordError>>
}

/** `askReason` opens the dialog; null when the operator backs out: what was keyed stays in its box, not recorded. */
export function entryRecorder(desk: Desk, entryId: string, askReason: () => Promise<string | null>): EntryRecorder {
  let asking: Promise<Change | null> | null = null
  let given: Change | null = null

  async function store(changes: readonly Change[]): Promise<Result<Recorded, EntryRecordError>> {
    const result = await desk.record(changes)
    if (result.ok) noteRecorded(desk, result.value.sequence)
    return result
  }

  async function afterAsking(changes: readonly Change[]): Promise<Result<Recorded, EntryRecordError>> {
    asking ??= askReason().then((reason) => {
      given = reason === null ? null : amendment(desk, entryId, reason)
      return given
    })
    const answer = await asking
    if (answer === null) {
      asking = null
      return { ok: false, error: { type: 'AmendmentDeclined' } }
    }
    // The reason goes with the first change that it was given for; those that waited beside it follow.
    const first = given
    given = null
    const result = await store(first === null ? changes : [first, ...changes])
    asking = null
    return result
  }

  return {
    record: (changes) => (needsReason(desk, entryId) ? afterAsking(changes) : store(changes)),
  }
}

/** True when the entry was printed and no amendment was begun since. */
export function needsReason(desk: Pick<Desk, 'state'>, entryId: string): boolean {
  let latest = ''
  let printed = false
  for (const fact of rowsOfEntry(desk.state, 'fact', entryId)) {
    const what = valueOf(fact, 'what')
    if (valueOf(fact, 'withdrawn') === true) continue
    if ((what !== 'printed' && what !== 'amended') || fact.born.at <= latest) continue
    latest = fact.born.at
    printed = what === 'printed'
  }
  return printed
}

/** The fact that a printed entry is being changed, and why. */
export const amendment = (desk: Desk, entryId: string, reason: string, by = ''): Change => ({
  action: 'entry.amended',
  kind: 'fact',
  id: desk.randomId(),
  patch: [
    ['entry', entryId],
    ['what', 'amended'],
    ['happenedAt', momentOf(desk.now())],
    ['reason', reason],
    ...(by === '' ? [] : [['by', by] as [string, string]]),
  ],
})
