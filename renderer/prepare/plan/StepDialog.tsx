import { useState } from 'react'
import { orderAtEndOf } from '../../../shared/domain/planChanges'
import { planOf, planPhases } from '../../../shared/domain/plan'
import type { Patch } from '../../../shared/journal/item'
import { useDeskHandle } from '../../store/hooks'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { RecordForm } from '../../ui/RecordForm'
import { KeyedBox } from '../KeyedBox'
import { keyedOf, keyedPatch, refusalsOf, type Keyed } from '../keyedFields'
import { stepFields } from './planWords'
import type { usePlanRecord } from './usePlanRecord'

export interface StepDialogProps {
  /** undefined: a new step */
  id: string | undefined
  plan: ReturnType<typeof usePlanRecord>
  onHistory: () => void
  onClose: () => void
}

/** One step in boxes; put at the end of its phase when it is new or changes the phase. */
export function StepDialog({ id, plan, onHistory, onClose }: StepDialogProps) {
  const desk = useDeskHandle()
  const [fields] = useState(() => stepFields(desk.state))
  const [before] = useState(() => keyedOf(desk.state, 'planStep', id, fields))
  const [keyed, setKeyed] = useState<Keyed>(before)
  const [refusals, setRefusals] = useState<Record<string, string>>({})

  const save = async () => {
    const found = refusalsOf(before, keyed, fields)
    if ((keyed['title'] ?? '').trim() === '') found['title'] = 'A step says what is done, in one line.'
    setRefusals(found)
    const [first] = Object.keys(found)
    if (first !== undefined) return document.getElementById(`step-${first}`)?.focus()
    const patch: Patch = keyedPatch(before, keyed, fields)
    if (patch.length === 0) return onClose()
    const phase = planPhases.find((one) => one.phase === keyed['phase'])?.phase ?? 'prepare'
    if (id === undefined || keyed['phase'] !== before['phase']) {
      const place: Patch = [['order', orderAtEndOf(planOf(desk.state), phase)]]
      if (!patch.some(([field]) => field === 'phase')) place.push(['phase', phase])
      patch.push(...place)
    }
    const change = { action: 'planStep.keyed', kind: 'planStep', id: id ?? desk.randomId(), patch } as const
    if (await plan.record([change])) onClose()
  }
  const remove = async () => {
    if (id === undefined) return
    const change = { action: 'planStep.removed', kind: 'planStep', id, patch: [['removed', true]] as Patch }
    if (await plan.record([change], 'The step is out of the plan. Ctrl+Z puts it back.')) onClose()
  }

  return (
    <Dialog open title={id === undefined ? 'A new step' : 'Step of the plan'} onClose={onClose} wide>
      <RecordForm save="Save" busy={plan.busy} refusal={undefined} onCancel={onClose} onSave={save}>
        <div className="form-grid plan__form">
          {fields.map((spec) => (
            <KeyedBox
              key={spec.field}
              spec={spec}
              id={`step-${spec.field}`}
              text={keyed[spec.field] ?? ''}
              refusal={refusals[spec.field]}
              onKey={(text) => setKeyed((all) => ({ ...all, [spec.field]: text }))}
            />
          ))}
        </div>
        {id !== undefined && (
          <div className="plan__more">
            <Button look="quiet" onClick={onHistory}>
              Who changed what
            </Button>
            <Button look="stop" disabled={plan.busy} onClick={() => void remove()}>
              Take it out of the plan
            </Button>
          </div>
        )}
      </RecordForm>
    </Dialog>
  )
}
