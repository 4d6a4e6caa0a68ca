import { routeToHash } from '../../frame/routes'
import { Card } from '../../ui/Card'
import { Screen } from '../../ui/Screen'
import { dayWords } from '../../words/times'
import { breachDuty, firstCalls } from '../firstCalls'
import { IncidentForm } from '../IncidentForm'

/** What letters state of the incident, and the first calls. What this version leaves to paper is said. */
export function NowPage() {
  return (
    <Screen title="The incident and the first calls">
      <div className="two">
        <div className="stack">
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
              Other numbers stand under <a href={routeToHash({ at: 'prepare', page: 'contacts' })}>Prepare, Contacts</a>
              .
            </p>
          </Card>
          <Card title="72 hours">
            <p>{breachDuty.rule}</p>
            <p className="small muted">
              {breachDuty.source}; read {dayWords(breachDuty.checkedOn)}
            </p>
          </Card>
        </div>
        <div className="stack">
          <Card title="As your letters state it">
            <IncidentForm />
          </Card>
          <Card title="What this version leaves to paper">
            <p>
              This version runs no breach clock, call log, message templates or status sheets. Until it does: write each
              call on paper with day, time, number, name and what was said; note the hour at which a breach was
              discovered and count 72 hours from it; send the report from a machine that never stood on the office
              network.
            </p>
          </Card>
        </div>
      </div>
    </Screen>
  )
}
