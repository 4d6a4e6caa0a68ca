import { useMemo } from 'react'
import { coverage, type Covered, type PlanStep } from '../../../shared/domain/plan'
import { guidanceParts } from '../../../shared/knowledge/guidance'
import { go } from '../../frame/routes'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { DataTable } from '../../ui/DataTable'
import { Screen } from '../../ui/Screen'
import { ToneMark } from '../../ui/Tag'
import { stepName } from './planWords'
import type { usePlanRecord } from './usePlanRecord'

const sureWords = { sure: '', likely: ' · likely', unsure: ' · unsure: verify' } as const

/** Every line of the guidance with the steps that answer it; a line without one can be given one here. */
export function CoverageView({ steps, plan }: { steps: readonly PlanStep[]; plan: ReturnType<typeof usePlanRecord> }) {
  const covered = useMemo(() => coverage(steps), [steps])
  const open = covered.filter((one) => one.steps.length === 0).length
  const gapsFirst = [...covered].sort((a, b) => Number(a.steps.length > 0) - Number(b.steps.length > 0))
  return (
    <Screen
      title="What the plan answers"
      about={
        open === 0 ? `all ${covered.length} lines of the guidance` : `${open} of ${covered.length} lines without a step`
      }
      actions={
        <Button look="primary" large onClick={() => go({ at: 'prepare', page: 'plan' })}>
          Back to the plan
        </Button>
      }
    >
      <Card>
        <DataTable
          caption="Lines of the guidance and the steps that answer them"
          rows={gapsFirst}
          keyOf={({ line }) => line.id}
          empty=""
          columns={[
            {
              id: 'line',
              head: 'What is asked',
              cell: ({ line }) => (
                <>
                  {line.text}
                  <div className="small muted">
                    {guidanceParts[line.part]} · {line.source}, checked {line.checkedOn}
                    {sureWords[line.confidence]}
                  </div>
                </>
              ),
            },
            {
              id: 'steps',
              head: 'Answered by',
              cell: (one) => <Answers covered={one} steps={steps} plan={plan} />,
            },
          ]}
        />
      </Card>
    </Screen>
  )
}

interface AnswersProps {
  covered: Covered
  steps: readonly PlanStep[]
  plan: ReturnType<typeof usePlanRecord>
}

function Answers({ covered, steps, plan }: AnswersProps) {
  const { line } = covered
  if (covered.steps.length > 0)
    return covered.steps.map((step) => (
      <div key={step.id} className="small plan__answer">
        <Button look="quiet" className="button--cell" onClick={() => go({ at: 'prepare', page: 'plan', id: step.id })}>
          {stepName(steps, step)}
        </Button>
      </div>
    ))
  const answer = (id: string) => {
    const step = steps.find((one) => one.id === id)
    if (step === undefined) return
    const answers = [...step.answers, line.id].join(' ')
    void plan.record([{ action: 'planStep.keyed', kind: 'planStep', id, patch: [['answers', answers]] }])
  }
  return (
    <div className="plan__gap">
      <ToneMark tone="later" spoken="No step answers this: " />
      <select
        className="input"
        aria-label={`Step that answers: ${line.text}`}
        value=""
        onChange={(event) => answer(event.target.value)}
      >
        <option value="">no step yet: choose one …</option>
        {steps.map((step) => (
          <option key={step.id} value={step.id}>
            {stepName(steps, step)}
          </option>
        ))}
      </select>
    </div>
  )
}
