import { useCallback } from 'react'
import { reviewOf, reviewsWaiting, type Review, type ReviewRow } from '../../../shared/domain/respond/review'
import type { Kind } from '../../../shared/domain/kinds'
import { useNow } from '../../frame/useNow'
import { useDesk, useMade } from '../../store/hooks'
import type { Desk } from '../../store/types'
import { dayOf } from '../../words/times'

/** The review of one entry as it stands now; undefined where there is no such entry. */
export const useReviewOf = (entryId: string): Review | undefined =>
  useDesk(useCallback((desk: Desk) => reviewOf(desk.state, entryId, dayOf(desk.now())), [entryId]))

const READ: readonly Kind[] = [
  'entry',
  'line',
  'tariff',
  'bill',
  'container',
  'fact',
  'reviewRule',
  'logEntry',
  'pgaAnswer',
  'pgaVerdict',
  'pgaPaper',
  'priorNotice',
]
const waitingOf = ({ state }: Desk, today: string): readonly ReviewRow[] => reviewsWaiting(state, today)

export function useReviewsWaiting(): readonly ReviewRow[] {
  const today = dayOf(useNow(60_000))
  return useMade(READ, waitingOf, today)
}
