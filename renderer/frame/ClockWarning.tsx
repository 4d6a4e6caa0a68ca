import { CLOCK_BEHIND_MS, lastRecordedMs } from '../../shared/domain/lastRecorded'
import { useMade } from '../store/hooks'
import type { Desk } from '../store/types'
import { ToneMark } from '../ui/Tag'
import { dayOf, dayWords, timeOf } from '../words/times'
import { useNow } from './useNow'

const last = (desk: Desk): number => lastRecordedMs(desk.state, desk.device)

/** Said wherever time left is shown, for as long as the clock stands before something that was recorded by it. */
export function ClockWarning() {
  const now = useNow(15_000)
  const recorded = useMade('every', last)
  if (recorded - now.ms <= CLOCK_BEHIND_MS) return null
  const then = { ...now, ms: recorded }
  return (
    <p className="clock-warning" role="alert">
      <ToneMark tone="stop" spoken="" />
      The clock of this laptop stands before the last thing recorded ({dayWords(dayOf(then))} {timeOf(then)}): time left
      is not to be trusted until it is set right. Compare it with a telephone.
    </p>
  )
}
