import { useMemo } from 'react'
import { entryClocks, type Progress } from '../../shared/domain/clocks'
import { reserveOf } from '../../shared/domain/reserve'
import { entitiesOf, isRemoved, textOf, type Entity } from '../../shared/journal/state'
import { go, routeToHash } from '../frame/routes'
import { useNow } from '../frame/useNow'
import { needsCall } from '../prepare/contacts'
import { ReserveWords } from '../prepare/NumbersPage'
import { useReadiness } from '../prepare/ReadinessPage'
import { useDesk, useDeskHandle } from '../store/hooks'
import type { Desk } from '../store/types'
import { Button, Kbd } from '../ui/Button'
import { Card } from '../ui/Card'
import { Screen } from '../ui/Screen'
import { ToneMark } from '../ui/Tag'
import { progressWords } from '../words/clocks'
import { agoWords, dayOf } from '../words/times'
import type { EntryIndex } from './entryIndex'
import { nextSteps } from './next'
import { useEntryIndex } from './useEntryIndex'
import './desk.css'

const shownSteps = 12

/** What is next, ranked by law and by what waits; how the entries stand; numbers and calls. All from the same facts. */
export function DeskScreen({ onNewEntry }: { onNewEntry: () => void }) {
  const index = useEntryIndex()
  return (
    <Screen
      title="What is next"
      about={index.entries.length === 0 ? 'no entry is open' : 'by law first, then by what waits'}
      actions={
        <Button look="primary" large onClick={onNewEntry}>
          New entry <Kbd>F2</Kbd>
        </Button>
      }
    >
      <div className="desk">
        <div className="stack">
          {index.entries.length > 0 && <NextCard index={index} />}
          <GapsCard most={index.entries.length > 0 ? 3 : 7} />
        </div>
        <div className="stack">
          <StatesCard index={index} />
          <NumbersCard />
          <CallsCard />
        </div>
      </div>
    </Screen>
  )
}

function NextCard({ index }: { index: EntryIndex }) {
  const desk = useDeskHandle()
  const today = dayOf(useNow(60_000))
  const steps = useMemo(() => nextSteps(index, desk.state, today, desk.drill), [index, desk, today])
  return (
    <Card>
      {steps.length === 0 && <p className="muted">Nothing waits on any entry.</p>}
      <ul className="next">
        {steps.slice(0, shownSteps).map((step) => (
          <li key={step.id}>
            <span className={`next__when next__when--${step.tone}`}>
              <ToneMark tone={step.tone} spoken="" />
              {step.when}
            </span>
            <div>
              <p>{step.title}</p>
              <p>{step.about}</p>
            </div>
            <span className="next__who">{step.who}</span>
            <Button onClick={() => go(step.to)} aria-label={`${step.button}: ${step.title}`}>
              {step.button}
            </Button>
          </li>
        ))}
      </ul>
      {steps.length > shownSteps && (
        <p className="muted small">
          And {steps.length - shownSteps} more: <a href={routeToHash({ at: 'respond' })}>all entries</a>
        </p>
      )}
    </Card>
  )
}

/** Before an incident the desk shows what is missing; the gaps that stop a counter also stand here during one. */
function GapsCard({ most }: { most: number }) {
  const gaps = useReadiness().filter((line) => line.tone !== 'good')
  if (gaps.length === 0) return null
  return (
    <Card
      title="Gaps in readiness"
      aside={<a href={routeToHash({ at: 'prepare', page: 'readiness' })}>All {gaps.length}</a>}
    >
      <ul className="next">
        {gaps.slice(0, most).map((gap) => (
          <li key={gap.id}>
            <span className={`next__when next__when--${gap.tone}`}>
              <ToneMark tone={gap.tone} spoken="" />
              {gap.tone === 'stop' ? 'Stops' : 'Gap'}
            </span>
            <div>
              <p>{gap.title}</p>
              <p>{gap.about}</p>
            </div>
            <span className="next__who small muted">{gap.guidance}</span>
            <Button onClick={() => go(gap.mend.to)} aria-label={`${gap.mend.words}: ${gap.title}`}>
              {gap.mend.words}
            </Button>
          </li>
        ))}
      </ul>
    </Card>
  )
}

const shownStates: readonly Progress[] = ['open', 'printed', 'presented', 'released', 'held', 'exam', 'refused', 'void']

/** Every entry is in exactly one of these, so they add up to all of them (practice 30). */
function StatesCard({ index }: { index: EntryIndex }) {
  const counts = useMemo(() => {
    const all = new Map<Progress, number>()
    for (const { id } of index.entries) {
      const file = index.file(id)
      if (file === undefined) continue
      const { progress } = entryClocks(file)
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

function NumbersCard() {
  const reserve = useDesk(
    (desk) => reserveOf(desk.state, desk.device),
    (a, b) => JSON.stringify(a) === JSON.stringify(b),
  )
  return (
    <Card title="Entry numbers" aside={<a href={routeToHash({ at: 'prepare', page: 'numbers' })}>Blocks</a>}>
      {reserve.size === 0 ? <p>No block yet: entries cannot be opened.</p> : <ReserveWords reserve={reserve} />}
      <p className="small muted">This laptop alone.</p>
    </Card>
  )
}

const shownCalls = 4

function CallsCard() {
  const today = dayOf(useNow(60_000))
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
const sameEntities = (a: readonly Entity[], b: readonly Entity[]) =>
  a.length === b.length && a.every((entity, nth) => entity === b[nth])
