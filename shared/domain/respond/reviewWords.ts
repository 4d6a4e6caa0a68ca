import type { Review } from './review'
import type { MovedField } from './reviewKeyed'

/** How a review stands, in words, for the cover of the packet and the screens. */

export const movedWords = (moved: readonly MovedField[]): string => {
  const labels = [...new Set(moved.map(({ label }) => label))]
  if (labels.length === 0) return 'values'
  return labels.length <= 4 ? labels.join(', ') : `${labels.slice(0, 4).join(', ')} and ${labels.length - 4} more`
}

const because = ({ needed }: Review): string =>
  needed.length === 0 ? '' : ` (${needed.map(({ words }) => words).join('; ')})`

/**
 * One sentence; '' where no second person is wanted.
 * @param moment writes a stored moment as the place shows it
 */
export function reviewSentence(review: Review, moment: (stored: string) => string): string {
  const { standing } = review
  switch (standing.is) {
    case 'notNeeded':
      return ''
    case 'waiting':
      return `No second person has looked at this yet${because(review)}.`
    case 'reviewed':
      return `Reviewed by ${standing.by}${at(standing.at, moment)}.`
    case 'fallen':
      return `The review by ${standing.by}${at(standing.at, moment)} no longer stands: ${movedWords(standing.moved)} changed since. A second person looks again.`
    case 'ownReviewOnly':
      return `Marked by ${standing.by}, who keyed values of it: a second person has still to look${because(review)}.`
    case 'alone':
      return `No second person: ${standing.by}, ${standing.why}.`
  }
}

const at = (stored: string, moment: (stored: string) => string) => (stored === '' ? '' : ` on ${moment(stored)}`)
