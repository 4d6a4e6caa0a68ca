import { useDeferredValue, useMemo } from 'react'
import { go, routeToHash } from '../frame/routes'
import { useNow } from '../frame/useNow'
import { useReadiness } from '../prepare/ReadinessPage'
import { useDeskHandle } from '../store/hooks'
import { Button } from '../ui/Button'
import { Card } from '../ui/Card'
import { ToneMark } from '../ui/Tag'
import type { EntryIndex } from './entryIndex'
import { nextSteps } from './next'
import { recoverSteps } from './nextRecover'
import { respondSteps } from './nextRespond'

const shownSteps = 12

/** What waits on the entries and on an incident, each with its reason and its button. */
export function NextCard({ index }: { index: EntryIndex }) {
  const desk = useDeskHandle()
  const now = useNow(30_000)
  // Ranking a large queue for the first time takes a while: the desk is there before it.
  const ranked = useDeferredValue(true, false)
  const steps = useMemo(
    () =>
      nextSteps(
        index,
        desk.state,
        now,
        desk.drill,
        ranked ? [...respondSteps(desk.state, now), ...recoverSteps(desk.state, now)] : [],
      ),
    [index, desk, now, ranked],
  )
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
          And {steps.length - shownSteps} more: <a href={routeToHash({ at: 'respond' })}>all entries</a>,{' '}
          <a href={routeToHash({ at: 'communicate', page: 'deadlines' })}>all deadlines</a>
        </p>
      )}
    </Card>
  )
}

/** Before an incident the desk shows what is missing; the gaps that stop a counter also stand here during one. */
export function GapsCard({ most }: { most: number }) {
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
