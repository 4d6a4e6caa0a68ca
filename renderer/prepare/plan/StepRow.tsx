import type { KeyboardEvent } from 'react'
import { planForm } from '../../../shared/domain/planForms'
import { roleWanted, withinWords, type PlanStep } from '../../../shared/domain/plan'
import { entityOf, textOf } from '../../../shared/journal/state'
import { go, routeToHash } from '../../frame/routes'
import { useDeskHandle } from '../../store/hooks'
import { Button } from '../../ui/Button'
import { ToneMark } from '../../ui/Tag'
import { dayOf, dayWords, timeOf } from '../../words/times'
import { contactName, screenWords } from './planWords'

export interface StepRowProps {
  step: PlanStep
  /** its number in the whole plan */
  number: number
  onMove: (by: -1 | 1) => void
}

/** One step: what, who, by when, with links to contact, paper and screen. Alt with an arrow moves it. */
export function StepRow({ step, number, onMove }: StepRowProps) {
  const { state } = useDeskHandle()
  const { title, detail, owner, deputy, targetMinutes } = step.fields
  const { operator, wall } = step.changed
  const who = textOf(entityOf(state, 'operator', operator), 'name') || operator || 'recovery code'
  const onKeyDown = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : undefined
    if (by === undefined || !event.altKey) return
    event.preventDefault()
    onMove(by)
  }
  return (
    <li className="plan__step">
      <span className="plan__number">{number}</span>
      <div>
        <Button
          id={`plan-step-${step.id}`}
          look="quiet"
          className="button--cell"
          aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
          onKeyDown={onKeyDown}
          onClick={() => go({ at: 'prepare', page: 'plan', id: step.id })}
        >
          {title ?? 'No words yet'}
        </Button>
        {detail !== undefined && <p className="small">{detail}</p>}
        <p className="plan__links small">
          <StepLinks step={step} />
          <span className="muted">
            {who}, {dayWords(dayOf(wall))} {timeOf(wall)}
          </span>
        </p>
      </div>
      <div className="small">
        <div>{owner ?? <span className="muted">nobody yet</span>}</div>
        {deputy !== undefined && <div className="muted">else {deputy}</div>}
      </div>
      <div className="small number nowrap">{withinWords(targetMinutes)}</div>
    </li>
  )
}

function StepLinks({ step }: { step: PlanStep }) {
  const { state } = useDeskHandle()
  const { contact, form, screen } = step.fields
  const wanted = contact === undefined ? roleWanted(step) : ''
  const paper = planForm(form)
  return (
    <>
      {contact !== undefined && (
        <a href={routeToHash({ at: 'prepare', page: 'contacts', id: contact })}>Ring {contactName(state, contact)}</a>
      )}
      {wanted !== '' && (
        <a href={routeToHash({ at: 'prepare', page: 'contacts' })}>
          <ToneMark tone="later" spoken="Nobody on the list yet: " /> Nobody on the list: {wanted}
        </a>
      )}
      {paper !== undefined && <a href={`#${paper.screen}`}>{paper.name}</a>}
      {screen !== undefined && paper?.screen !== screen && <a href={`#${screen}`}>{screenWords(screen)}</a>}
    </>
  )
}
