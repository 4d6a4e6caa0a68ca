import { useState } from 'react'
import { wantsSecond } from '../../../shared/domain/respond/review'
import { reviewSentence } from '../../../shared/domain/respond/reviewWords'
import { go } from '../../frame/routes'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { momentWords } from '../../words/times'
import { AloneDialog } from './AloneDialog'
import { useReviewOf } from './useReview'

/** Beside the packet: whether a second person looked, and the way to one or to going alone. Never a wall. */
export function ReviewCard({ entryId }: { entryId: string }) {
  const review = useReviewOf(entryId)
  const [alone, setAlone] = useState(false)
  if (review === undefined || review.standing.is === 'notNeeded') return null
  return (
    <Card title="Second person">
      <p>{reviewSentence(review, momentWords)}</p>
      {wantsSecond(review) && (
        <div className="row review-card__ways">
          <Button onClick={() => go({ at: 'respond', page: 'review', id: entryId })}>Look at it</Button>
          <Button look="quiet" onClick={() => setAlone(true)}>
            Nobody else is here
          </Button>
        </div>
      )}
      {alone && <AloneDialog entryId={entryId} onClose={() => setAlone(false)} />}
    </Card>
  )
}
