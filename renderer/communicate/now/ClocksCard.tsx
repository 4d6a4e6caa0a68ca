import { incidentDuties } from '../../../shared/domain/deadlines/incidentDuties'
import type { Duty } from '../../../shared/domain/deadlines/duty'
import { routeToHash } from '../../frame/routes'
import { useNow } from '../../frame/useNow'
import { useMade } from '../../store/hooks'
import type { Desk } from '../../store/types'
import { Card } from '../../ui/Card'
import { timeLeft } from '../../../shared/domain/deadlines/timeLeft'
import { ToneMark } from '../../ui/Tag'
import { dueWords } from './dueWords'
import type { Now } from '../../words/times'

const SHOWN = 5

const openOf = ({ state }: Desk, incident: string, minute: number): Duty[] =>
  incidentDuties(state, incident, minute * 60_000)
    .filter(({ done, what }) => !done && what !== 'task')
    .slice(0, SHOWN)

/** The next clocks of the incident; the tasks stand beside them in a list of their own. */
export function ClocksCard({ incident }: { incident: string }) {
  const now = useNow(15_000)
  const duties = useMade('every', openOf, incident, Math.floor(now.ms / 60_000))
  const breach = duties.some(({ what }) => what === 'breachReport')
  return (
    <Card
      title="Clocks"
      aside={<a href={routeToHash({ at: 'communicate', page: 'deadlines' })}>All, with their rules</a>}
    >
      <ul className="now-clocks">
        {duties.map((duty) => (
          <ClockLine key={duty.id} duty={duty} now={now} />
        ))}
      </ul>
      {!breach && (
        <p className="small muted">
          No breach of records is known yet, so no 72-hour clock runs. It begins when one is{' '}
          <a href={routeToHash({ at: 'communicate', page: 'facts' })}>found</a>.
        </p>
      )}
    </Card>
  )
}

const pageOf = {
  incidentNotice: 'reports',
  breachReport: 'reports',
  statusCall: 'schedule',
  tellAgain: 'calls',
} as const

function ClockLine({ duty, now }: { duty: Duty; now: Now }) {
  const left = timeLeft(duty, now)
  const page = duty.what in pageOf ? pageOf[duty.what as keyof typeof pageOf] : 'deadlines'
  return (
    <li>
      <a href={routeToHash({ at: 'communicate', page })}>
        <span className="strong">{duty.caption}</span>
        <span className={`now-clocks__left now-clocks__left--${left.tone}`}>
          <ToneMark tone={left.tone} spoken="" />
          {left.words}
        </span>
        <span className="small muted">{'moment' in duty.due ? dueWords(duty.due.moment, now) : duty.due.day}</span>
      </a>
    </li>
  )
}
