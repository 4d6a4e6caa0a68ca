import { routeToHash } from '../../frame/routes'
import { Card } from '../../ui/Card'
import { dayWords } from '../../words/times'
import { breachDuty, firstCalls } from '../firstCalls'

/** Whom to ring first, in large figures. */
export function FirstCallsCard() {
  return (
    <Card title="Call first">
      <ul className="calls">
        {firstCalls.map((call) => (
          <li key={call.who}>
            <p className="strong">{call.who}</p>
            {call.phone !== undefined && (
              <p className="calls__number">
                {call.phone} <span className="calls__mail">{call.email}</span>
              </p>
            )}
            <p>{call.say}</p>
            <p className="small muted">
              {call.source}; read {dayWords(call.checkedOn)}
            </p>
          </li>
        ))}
      </ul>
      <p>
        Who is next stands under <a href={routeToHash({ at: 'communicate', page: 'calls' })}>Calls</a>; other numbers
        under <a href={routeToHash({ at: 'prepare', page: 'contacts' })}>Prepare, Contacts</a>.
      </p>
    </Card>
  )
}

/** The rule of the 72 hours, before its clock runs. */
export function HoursCard() {
  return (
    <Card title="72 hours">
      <p>{breachDuty.rule}</p>
      <p className="small muted">
        {breachDuty.source}; read {dayWords(breachDuty.checkedOn)}
      </p>
    </Card>
  )
}
