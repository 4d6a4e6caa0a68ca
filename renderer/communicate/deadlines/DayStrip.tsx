import { useMemo } from 'react'
import { holidayOn, isWeekend } from '../../../shared/domain/calendar'
import type { Closures } from '../../../shared/domain/closures'
import { daySaid } from '../../../shared/domain/deadlines/words'
import type { Now } from '../../words/times'
import { dueByDay, type DutyRow } from './dutyFilters'

/** The next fourteen days: how much is due on each, and which are no working days. */
export function DayStrip({ rows, closures, now }: { rows: readonly DutyRow[]; closures: Closures; now: Now }) {
  const days = useMemo(() => dueByDay(rows, now), [rows, now])
  return (
    <ol className="day-strip" aria-label="Due in the next 14 days">
      {days.map(({ day, count, red }, nth) => {
        const closed = holidayOn(day) ?? closures.moving.get(day)
        const beside = closures.beside(day)
        const off = closed ?? beside ?? (isWeekend(day) ? 'weekend' : undefined)
        const [weekday, date] = daySaid(day).split(' ')
        return (
          <li
            key={day}
            className={[off !== undefined && 'day-strip--off', red && 'day-strip--red'].filter(Boolean).join(' ')}
            title={off}
          >
            <span>{nth === 0 ? 'Today' : `${weekday ?? ''} ${date ?? ''}`}</span>
            <span className="day-strip__count">{count === 0 ? '·' : count}</span>
            <span className="day-strip__name">{closed ?? (beside === undefined ? '' : 'closed here')}</span>
          </li>
        )
      })}
    </ol>
  )
}
