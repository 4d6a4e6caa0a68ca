import { RESERVE_DAYS, reservePace } from '../../../shared/domain/reserve/pace'
import { reserveOf } from '../../../shared/domain/reserve'
import { useNow } from '../../frame/useNow'
import { useMade } from '../../store/hooks'
import type { Desk } from '../../store/types'
import { ToneMark } from '../../ui/Tag'
import { dayOf } from '../../words/times'

const paceOf = ({ state, device }: Desk, today: string) => {
  const reserve = reserveOf(state, device)
  return { left: reserve.left, ...reservePace(state, reserve, today) }
}

/** How long the numbers last if the next days are like the last ones. */
export function PaceWords() {
  const today = dayOf(useNow(60_000))
  const { taken, days, perDay, daysLeft, needed, left } = useMade(['number', 'block', 'fact', 'device'], paceOf, today)
  if (daysLeft === undefined || needed === undefined)
    return (
      <p className="muted small">
        No number was taken in the last seven days, so that no pace can be told. {RESERVE_DAYS} days need as many as the
        firm makes entries on paper in that time.
      </p>
    )
  const enough = left >= needed
  return (
    <p>
      <ToneMark tone={enough ? 'good' : 'later'} spoken="" /> {taken} taken in {days === 1 ? 'one day' : `${days} days`}
      , {perDay < 10 ? perDay.toFixed(1) : Math.round(perDay)} a day: what is left lasts{' '}
      {daysLeft === 1 ? 'one day' : `${daysLeft} days`}.
      {enough ? '' : ` ${RESERVE_DAYS} days at this pace need ${needed}: ask for the next block.`}
    </p>
  )
}
