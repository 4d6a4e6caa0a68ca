import { entriesByProgress, entryCalled } from '../../../shared/domain/standing'
import type { ClockAlarm } from '../../../shared/domain/clocks'
import { routeToHash } from '../../frame/routes'
import { useMade } from '../../store/hooks'
import type { Desk } from '../../store/types'
import { Card } from '../../ui/Card'
import { Tag } from '../../ui/Tag'
import { alarmLine } from '../../words/clocks'

const OF_PRESENCE: ReadonlySet<ClockAlarm['type']> = new Set<ClockAlarm['type']>([
  'AcceptedYetNotInAce',
  'VoidYetActedOn',
])
const alarmsOf = ({ state }: Desk) =>
  entriesByProgress(state).flatMap(({ id, entity, clocks }) =>
    clocks.alarms
      .filter(({ type }) => OF_PRESENCE.has(type))
      .map((alarm) => ({ key: `${id} ${alarm.type}`, id, called: entryCalled(entity), words: alarmLine(alarm) })),
  )

/** What was said of ACE and cannot both be so: the same alarms that the entry itself shows. */
export function QueryAlarms() {
  const alarms = useMade(['entry', 'fact'], alarmsOf)
  if (alarms.length === 0) return null
  return (
    <Card title="Answers that contradict" aside={<Tag tone="stop">{alarms.length}</Tag>}>
      <ul className="query-lines">
        {alarms.map(({ key, id, called, words }) => (
          <li key={key} className="small">
            <a className="mono" href={routeToHash({ at: 'entry', id })}>
              {called}
            </a>{' '}
            {words}
          </li>
        ))}
      </ul>
    </Card>
  )
}
