import { useState } from 'react'
import { breachesOf } from '../../../shared/domain/incident/breaches'
import { answersOf, answerState, type Statement } from '../../../shared/domain/incident/facts'
import { routeToHash } from '../../frame/routes'
import { useMade } from '../../store/hooks'
import type { Desk } from '../../store/types'
import { Button, Kbd } from '../../ui/Button'
import { Screen } from '../../ui/Screen'
import { useHotkeys } from '../../ui/useHotkeys'
import '../../ui/listGrid.css'
import { BreachesPart } from './BreachesPart'
import { IncidentChoice, NoIncident, useIncidentShown } from './IncidentChoice'
import { QuestionsPart } from './QuestionsPart'
import './facts.css'

const BREACHES = '~breaches'

/** Incident facts: what the SOC asks, and breaches of records. */
export default function FactsPage({ id }: { id?: string | undefined }) {
  const shown = useIncidentShown()
  if (shown.incident === undefined) return <NoIncident title="Incident facts" />
  return <Facts key={shown.incident.id} shown={shown} incident={shown.incident.id} part={id} />
}

interface FactsProps {
  shown: ReturnType<typeof useIncidentShown>
  incident: string
  part: string | undefined
}

function Facts({ shown, incident, part }: FactsProps) {
  const counts = useMade(['incidentFact', 'breach'], countsOf, incident)
  const [keying, setKeying] = useState<{ topic: string; correcting?: Statement | undefined }>()
  const [finding, setFinding] = useState(false)
  const breaches = part === BREACHES
  const next = () => counts.next !== undefined && setKeying({ topic: counts.next })
  useHotkeys(breaches ? { 'Ctrl+Enter': () => setFinding(true) } : { 'Ctrl+Enter': next })
  return (
    <Screen
      title="Incident facts"
      about={breaches ? counts.breachWords : counts.words}
      actions={
        <>
          <nav className="parts" aria-label="Parts of the incident facts">
            <a href={routeToHash({ at: 'communicate', page: 'facts' })} aria-current={breaches ? undefined : 'page'}>
              What the SOC asks
            </a>
            <a
              href={routeToHash({ at: 'communicate', page: 'facts', id: BREACHES })}
              aria-current={breaches ? 'page' : undefined}
            >
              Breaches of records
            </a>
          </nav>
          {breaches ? (
            <Button look="primary" large onClick={() => setFinding(true)}>
              A breach was found <Kbd>Ctrl+Enter</Kbd>
            </Button>
          ) : (
            counts.next !== undefined && (
              <Button look="primary" large onClick={next}>
                Answer the next one <Kbd>Ctrl+Enter</Kbd>
              </Button>
            )
          )}
        </>
      }
    >
      <IncidentChoice shown={shown} />
      {breaches ? (
        <BreachesPart incident={incident} finding={finding} onFinding={setFinding} />
      ) : (
        <QuestionsPart incident={incident} keying={keying} onKeying={setKeying} />
      )}
    </Screen>
  )
}

function countsOf({ state }: Desk, incident: string) {
  const answers = answersOf(state, incident)
  const states = answers.map(answerState)
  const count = (what: ReturnType<typeof answerState>) => states.filter((one) => one === what).length
  const breaches = breachesOf(state, incident).length
  return {
    words: `${count('answered')} of ${answers.length} answered, ${count('notKnownYet')} not known yet, ${count('notAsked')} not asked`,
    breachWords:
      breaches === 0 ? 'no breach known yet' : breaches === 1 ? '1 breach known' : `${breaches} breaches known`,
    next: answers.find((one) => answerState(one) === 'notAsked')?.question.id,
  }
}
