import { useEffect, useRef, useState } from 'react'
import { coverage, missingFromTemplate, planOf, planPhases, type PlanStep } from '../../../shared/domain/plan'
import { fromTemplate, moved } from '../../../shared/domain/planChanges'
import { planTemplate } from '../../../shared/knowledge/planTemplate'
import { go, routeToHash } from '../../frame/routes'
import { useDeskHandle, useMade } from '../../store/hooks'
import type { Desk } from '../../store/types'
import { Button, Kbd } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Screen } from '../../ui/Screen'
import { HistoryDialog } from '../HistoryDialog'
import { CoverageView } from './CoverageView'
import { PlanMarkdown } from './PlanMarkdown'
import { stepFieldWords } from './planWords'
import { StepDialog } from './StepDialog'
import { StepRow } from './StepRow'
import { usePlanRecord } from './usePlanRecord'
import './plan.css'

const stepsOf = ({ state }: Desk): PlanStep[] => planOf(state)
const close = () => go({ at: 'prepare', page: 'plan' })

/** The continuity plan: who does what by when, and which line of the guidance it answers. */
export function PlanPage({ openId }: { openId: string | undefined }) {
  const steps = useMade(['planStep', 'contact', 'operator'], stepsOf)
  const plan = usePlanRecord()
  const [history, setHistory] = useState<string>()
  const [file, setFile] = useState(false)
  if (openId === 'coverage') return <CoverageView steps={steps} plan={plan} />
  const gaps = coverage(steps).filter((one) => one.steps.length === 0).length
  const about = steps.length === 0 ? 'not begun' : `${steps.length} steps · ${gapWords(gaps)}`
  return (
    <Screen
      title="Continuity plan"
      about={about}
      actions={<Actions steps={steps} plan={plan} onFile={() => setFile(true)} />}
    >
      {steps.length === 0 ? <Beginning plan={plan} /> : <Phases steps={steps} plan={plan} />}
      {openId !== undefined && history === undefined && (
        <StepDialog
          key={openId}
          id={openId === 'new' ? undefined : openId}
          plan={plan}
          onHistory={() => setHistory(openId)}
          onClose={close}
        />
      )}
      {history !== undefined && (
        <HistoryDialog
          title="Changes of this step"
          kind="planStep"
          id={history}
          wordsOf={stepFieldWords}
          onClose={() => setHistory(undefined)}
        />
      )}
      {file && <PlanMarkdown plan={plan} onClose={() => setFile(false)} />}
    </Screen>
  )
}

const gapWords = (gaps: number): string =>
  gaps === 0 ? 'all of the guidance answered' : `${gaps} lines of guidance without a step`

interface ActionsProps {
  steps: readonly PlanStep[]
  plan: ReturnType<typeof usePlanRecord>
  onFile: () => void
}

function Actions({ steps, plan, onFile }: ActionsProps) {
  const desk = useDeskHandle()
  const missing = missingFromTemplate(steps).length
  if (steps.length === 0) return <Button onClick={onFile}>Text file …</Button>
  return (
    <>
      {missing > 0 && missing < planTemplate.length && (
        <Button disabled={plan.busy} onClick={() => void plan.record(fromTemplate(desk.state, steps))}>
          Add {missing} from the template
        </Button>
      )}
      <Button onClick={plan.undo}>
        Undo <Kbd>Ctrl Z</Kbd>
      </Button>
      <Button onClick={onFile}>Text file …</Button>
      <a className="button" href={routeToHash({ at: 'prepare', page: 'plan', id: 'coverage' })}>
        What it answers
      </a>
      <Button look="primary" large onClick={() => go({ at: 'prepare', page: 'plan', id: 'new' })}>
        Add a step
      </Button>
    </>
  )
}

function Beginning({ plan }: { plan: ReturnType<typeof usePlanRecord> }) {
  const desk = useDeskHandle()
  return (
    <Card>
      <div className="stack plan__begin">
        <p>
          The template has {planTemplate.length} steps, from peace time to the last number accounted for. Every line of
          CBP’s guidance for brokers is answered by one of them. Make it yours: names for roles, your ports, your times.
        </p>
        <div>
          <Button
            look="primary"
            large
            disabled={plan.busy}
            onClick={() => void plan.record(fromTemplate(desk.state, []), 'The plan is begun. Ctrl+Z takes it back.')}
          >
            Start from the template
          </Button>
        </div>
      </div>
    </Card>
  )
}

function Phases({ steps, plan }: { steps: readonly PlanStep[]; plan: ReturnType<typeof usePlanRecord> }) {
  const keepFocus = useRef<string>(undefined)
  useEffect(() => {
    if (keepFocus.current === undefined) return
    document.getElementById(`plan-step-${keepFocus.current}`)?.focus()
    keepFocus.current = undefined
  }, [steps])
  const move = (id: string, by: -1 | 1) => {
    keepFocus.current = id
    void plan.record(moved(steps, id, by))
  }
  return planPhases.map(({ phase, name }) => {
    const inPhase = steps.filter((step) => step.phase === phase)
    if (inPhase.length === 0) return null
    return (
      <Card key={phase} title={name} aside={phase === 'prepare' && <MoveHint />}>
        <ol className="plan">
          {inPhase.map((step) => (
            <StepRow key={step.id} step={step} number={steps.indexOf(step) + 1} onMove={(by) => move(step.id, by)} />
          ))}
        </ol>
      </Card>
    )
  })
}

const MoveHint = () => (
  <span className="small muted">
    <Kbd>Alt ↑</Kbd> <Kbd>Alt ↓</Kbd> moves the step under the focus
  </span>
)
