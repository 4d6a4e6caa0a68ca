import { useMemo } from 'react'
import type { Progress } from '../../shared/domain/clocks'
import { needsCall } from '../../shared/domain/contacts'
import { nextCalls, type CallDue } from '../../shared/domain/incident/calls'
import { openIncidents } from '../../shared/domain/incident/incidents'
import type { Kind } from '../../shared/domain/kinds'
import { reserveOf } from '../../shared/domain/reserve'
import { entitiesOf, isRemoved, textOf, type Entity } from '../../shared/journal/state'
import { routeToHash } from '../frame/routes'
import { useNow } from '../frame/useNow'
import { ReserveWords } from '../prepare/ReserveWords'
import { useDesk, useMade } from '../store/hooks'
import type { Desk } from '../store/types'
import { Card } from '../ui/Card'
import { sameEntities } from '../ui/sameEntities'
import { ToneMark } from '../ui/Tag'
import { progressWords } from '../words/clocks'
import { agoWords, dayOf } from '../words/times'
import type { EntryIndex } from './entryIndex'

const shownStates: readonly Progress[] = ['open', 'printed', 'presented', 'released', 'held', 'exam', 'refused', 'void']

/** Every entry is in exactly one of these, so they add up to all of them (practice 30). */
export function StatesCard({ index }: { index: EntryIndex }) {
  const counts = useMemo(() => {
    const all = new Map<Progress, number>()
    for (const entry of index.entries) {
      const { progress } = index.clocks(entry)
      all.set(progress, (all.get(progress) ?? 0) + 1)
    }
    return all
  }, [index])
  return (
    <Card title={`Entries: ${index.entries.length}`}>
      <dl className="states">
        {shownStates
          .filter((state) => (counts.get(state) ?? 0) > 0 || ['open', 'presented', 'released'].includes(state))
          .map((state) => (
            <div key={state} className={`states--${progressWords[state].tone}`}>
              <dt>{progressWords[state].words}</dt>
              <dd>{counts.get(state) ?? 0}</dd>
            </div>
          ))}
      </dl>
    </Card>
  )
}

/** The reserve of this laptop, added up. */
export function NumbersCard() {
  const reserve = useDesk(
    (desk) => reserveOf(desk.state, desk.device),
    (a, b) => JSON.stringify(a) === JSON.stringify(b),
  )
  return (
    <Card title="Entry numbers" aside={<a href={routeToHash({ at: 'prepare', page: 'numbers' })}>Blocks</a>}>
      {reserve.blocks.length === 0 ? (
        <p>No block yet: entries cannot be opened.</p>
      ) : (
        <ReserveWords reserve={reserve} />
      )}
      <p className="small muted">This laptop alone.</p>
    </Card>
  )
}

const shownCalls = 4

/** During an incident whom to ring next, as the queue of calls has it; before one, the numbers to verify. */
export function CallsCard() {
  const now = useNow(30_000)
  const next = useMade(callKinds, nextOf, now.ms)
  return next === undefined ? <VerifyCard today={dayOf(now)} /> : <NextCallsCard calls={next} />
}

/** What the queue of calls is made of. */
const callKinds: readonly Kind[] = [
  'incident',
  'contact',
  'importer',
  'call',
  'callSchedule',
  'notification',
  'message',
  'messageSent',
  'statusSheet',
  'planStep',
  'entry',
]

/** undefined: no incident is open. */
function nextOf({ state }: Desk, nowMs: number): CallDue[] | undefined {
  const open = openIncidents(state)
  return open.length === 0 ? undefined : open.flatMap(({ id }) => nextCalls(state, id, nowMs))
}

function NextCallsCard({ calls }: { calls: readonly CallDue[] }) {
  return (
    <Card title="Ring next" aside={<a href={routeToHash({ at: 'communicate', page: 'calls' })}>All {calls.length}</a>}>
      {calls.length === 0 ? (
        <p className="muted">Nobody waits for a call.</p>
      ) : (
        <ul className="calls-due">
          {calls.slice(0, shownCalls).map((call, nth) => (
            <li key={`${call.contact} ${nth}`}>
              <p>
                {call.overdue && <ToneMark tone="stop" spoken="Overdue: " />}
                {call.name}
              </p>
              <p>
                <span className="mono">{call.number || 'no number known'}</span> · {call.why}
              </p>
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}

/** Telephone numbers that nobody reached for 90 days: CBP's first. */
function VerifyCard({ today }: { today: string }) {
  const contacts = useDesk(contactsOf, sameEntities)
  const due = contacts.filter((contact) => needsCall(contact, today))
  const rank = (contact: Entity) => (textOf(contact, 'group') === 'CBP' ? 0 : 1)
  const shown = [...due].sort((a, b) => rank(a) - rank(b)).slice(0, shownCalls)
  if (contacts.length === 0) return null
  return (
    <Card
      title="Numbers to ring and verify"
      aside={<a href={routeToHash({ at: 'prepare', page: 'contacts' })}>Contacts</a>}
    >
      {due.length === 0 ? (
        <p className="muted">Every contact was reached within 90 days.</p>
      ) : (
        <ul className="calls-due">
          {shown.map((contact) => (
            <li key={contact.id}>
              <p>{textOf(contact, 'name')}</p>
              <p>
                <span className="mono">{textOf(contact, 'phone')}</span> · {verifiedWords(contact, today)}
              </p>
            </li>
          ))}
          {due.length > shown.length && <li className="small muted">and {due.length - shown.length} more</li>}
        </ul>
      )}
    </Card>
  )
}

const verifiedWords = (contact: Entity, today: string): string => {
  const on = textOf(contact, 'verifiedOn')
  return on === '' ? 'never verified' : `verified ${agoWords(on, today)}`
}

const contactsOf = (desk: Desk): Entity[] =>
  [...entitiesOf(desk.state, 'contact').values()].filter((contact) => !isRemoved(contact))
