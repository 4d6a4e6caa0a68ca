import { dueSaid } from '../../../shared/domain/deadlines/words'
import { routeToHash } from '../../frame/routes'
import { Button, Kbd } from '../../ui/Button'
import { ToneMark } from '../../ui/Tag'
import type { Now } from '../../words/times'
import { DutyCount } from './DutyList'
import { dutyRoute } from './dutyRoute'
import type { DutyRow } from './dutyFilters'

/** The chosen duty: when it is due by both clocks, its rule, how it was counted, what ended it. */
export function DutySide({
  row,
  now,
  beside,
  onFact,
}: {
  row: DutyRow | undefined
  now: Now
  beside: string | undefined
  onFact: (entry: string) => void
}) {
  if (row === undefined)
    return (
      <aside className="card list-and-card__side" aria-label="Chosen deadline">
        <p className="muted">Choose a deadline with the arrows: here stands its rule, and how it was counted.</p>
      </aside>
    )
  const { duty, left } = row
  const due = dueSaid(duty.due, now.zone)
  return (
    <aside className="card list-and-card__side duty-side" aria-label="Chosen deadline">
      <div>
        <h2>{duty.caption}</h2>
        <p className="duty__of">{duty.of}</p>
      </div>
      <div>
        <p className={`duty__left duty__left--${left.tone} duty-side__left`}>
          <ToneMark tone={left.tone} spoken="" />
          {left.words}
        </p>
        <p>{due.there}</p>
        {due.here !== undefined && <p className="duty__of">by this laptop’s clock {due.here}</p>}
        {duty.doneBy !== undefined && <p>{duty.doneBy}</p>}
      </div>
      {beside !== undefined && (
        <p>
          <ToneMark tone="note" spoken="" /> {beside}
        </p>
      )}
      <DutyCount duty={duty} />
      <div className="row">
        <a className="button" href={routeToHash(dutyRoute(duty))}>
          {duty.entry === undefined ? 'Open' : 'Open the entry'} <Kbd>Enter</Kbd>
        </a>
        {duty.entry !== undefined && (
          <Button onClick={() => onFact(duty.entry ?? '')}>
            What happened <Kbd>K</Kbd>
          </Button>
        )}
      </div>
    </aside>
  )
}
