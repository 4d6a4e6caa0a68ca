import { wantsSecond } from '../../../shared/domain/respond/review'
import { movedWords } from '../../../shared/domain/respond/reviewWords'
import { Tag } from '../../ui/Tag'
import { useReviewOf } from './useReview'

/** How the review stands, in two or three words beside the entry's number; nothing where none is wanted. */
export function ReviewTag({ entryId }: { entryId: string }) {
  const review = useReviewOf(entryId)
  if (review === undefined) return null
  const { standing, note, noteBy } = review
  if (note !== '')
    return (
      <Tag tone="later">
        <span title={note}>{`Sent back by ${noteBy}: ${note.length <= MOST ? note : `${note.slice(0, MOST)}…`}`}</span>
      </Tag>
    )
  if (standing.is === 'reviewed') return <Tag tone="good">{`Reviewed by ${standing.by}`}</Tag>
  if (standing.is === 'alone') return <Tag tone="later">No second person</Tag>
  if (!wantsSecond(review)) return null
  return (
    <Tag tone="later">
      {standing.is === 'fallen' ? `Review fell: ${movedWords(standing.moved)}` : 'Second person has still to look'}
    </Tag>
  )
}

/** characters of a note beside the number; the whole of it stands on the page Review */
const MOST = 60
