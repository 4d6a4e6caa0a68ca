import { entityOf, textOf, type DeskState, type Entity } from '../../journal/state'
import { entriesByProgress } from '../standing'
import { joinedId } from '../incident/joinedId'
import { isAsReviewed, keyedRows, movedSince, type KeyedRows, type MovedField } from './reviewKeyed'
import { keyersOnDesk } from './reviewKeyers'
import { anyRuleOn, needReads, reviewNeed, type ReviewReason } from './reviewNeed'

/**
 * The review of an entry by a second person. The mark is a field of the entry with the digest of what was looked at, so
 * that it falls by itself when a value moves, whoever moved it and on whichever laptop. It is never a wall: paper prints
 * all the same, and what went out without a second person is an exception.
 */
export type ReviewStanding =
  | { is: 'notNeeded' }
  | { is: 'waiting' }
  | { is: 'reviewed'; by: string; at: string }
  /** values moved since; `moved` may be empty where they were settled in another way */
  | { is: 'fallen'; by: string; at: string; moved: readonly MovedField[] }
  /** whoever set the mark keyed values of this entry: that is no second person */
  | { is: 'ownReviewOnly'; by: string; at: string }
  | { is: 'alone'; by: string; why: string }

export interface Review {
  /** why a second person is wanted; empty: none is */
  needed: readonly ReviewReason[]
  standing: ReviewStanding
  /** ids of the operators who keyed values, as far as the desk in memory knows */
  keyers: ReadonlySet<string>
  /** sent back to the keyer with these words, until it is reviewed */
  note: string
  noteBy: string
}

/** Id of the log entry that holds the last note of a reviewer to the keyer. */
export const reviewNoteId = (entryId: string): string => joinedId('reviewNote', entryId)

interface Kept {
  from: readonly unknown[]
  review: Review
}
const kept = new WeakMap<Entity, Kept>()

/**
 * Made again only when a row that it reads is another one: lists ask for every entry after each key press.
 * @param today calendar day of the laptop
 * @returns undefined when there is no such entry
 */
export function reviewOf(state: DeskState, entryId: string, today: string): Review | undefined {
  const keyed = keyedRows(state, entryId)
  if (keyed === undefined) return undefined
  const note = entityOf(state, 'logEntry', reviewNoteId(entryId))
  const from = [note, today, ...needReads(state, keyed), ...keyed.rows]
  const known = kept.get(keyed.entry)
  if (known !== undefined && known.from.length === from.length && known.from.every((one, nth) => one === from[nth]))
    return known.review
  const review = reviewOfRows(state, keyed, note, today)
  kept.set(keyed.entry, { from, review })
  return review
}

function reviewOfRows(state: DeskState, keyed: KeyedRows, note: Entity | undefined, today: string): Review {
  const needed = reviewNeed(state, keyed, today)
  const standing = standingOf(keyed, needed.length > 0)
  const reviewedAt = keyed.entry.fields['reviewedBy']?.at ?? ''
  const answered = note === undefined || (textOf(keyed.entry, 'reviewedBy') !== '' && reviewedAt > note.touched.at)
  return {
    needed,
    standing,
    keyers: keyersOnDesk(keyed),
    note: answered ? '' : textOf(note, 'text'),
    noteBy: answered ? '' : textOf(note, 'by'),
  }
}

function standingOf(keyed: KeyedRows, needed: boolean): ReviewStanding {
  const { entry } = keyed
  const by = textOf(entry, 'reviewedBy')
  const at = textOf(entry, 'reviewedAt')
  const aloneBy = textOf(entry, 'aloneBy')
  if (by !== '') {
    const digest = textOf(entry, 'reviewedDigest')
    if (isAsReviewed(keyed, digest))
      return keyersOnDesk(keyed).has(textOf(entry, 'reviewer'))
        ? { is: 'ownReviewOnly', by, at }
        : { is: 'reviewed', by, at }
    const later = (entry.fields['aloneBy']?.at ?? '') > (entry.fields['reviewedBy']?.at ?? '')
    if (aloneBy === '' || !later) return { is: 'fallen', by, at, moved: movedSince(keyed, digest) }
  }
  if (aloneBy !== '') return { is: 'alone', by: aloneBy, why: textOf(entry, 'aloneWhy') }
  return needed ? { is: 'waiting' } : { is: 'notNeeded' }
}

/** True while somebody should look: nothing was said, the mark fell, or it is one's own. */
export const wantsSecond = ({ needed, standing: { is } }: Review): boolean =>
  needed.length > 0 && (is === 'waiting' || is === 'fallen' || is === 'ownReviewOnly')

export interface ReviewRow {
  id: string
  entryNumber: string
  importerName: string
  review: Review
}

/** Not yet released and not void: a second look still helps. */
const LIVE: ReadonlySet<string> = new Set(['open', 'printed', 'presented', 'held', 'exam', 'refused'])
const rank = { fallen: 0, ownReviewOnly: 1, waiting: 2 } as const

/** What waits for a second person: fallen marks first, then one's own, then in order of opening. */
export function reviewsWaiting(state: DeskState, today: string): ReviewRow[] {
  if (!anyRuleOn(state)) return []
  return entriesByProgress(state)
    .filter(({ progress }) => LIVE.has(progress))
    .flatMap(({ id, entity }): ReviewRow[] => {
      const review = reviewOf(state, id, today)
      if (review === undefined || !wantsSecond(review)) return []
      return [
        {
          id,
          entryNumber: textOf(entity, 'entryNumber') || 'no number yet',
          importerName: textOf(entity, 'importerName'),
          review,
        },
      ]
    })
    .map((row, nth) => ({ row, nth }))
    .sort((a, b) => rankOf(a.row) - rankOf(b.row) || a.nth - b.nth)
    .map(({ row }) => row)
}

const rankOf = ({ review }: ReviewRow): number => rank[review.standing.is as keyof typeof rank]
