import { useLayoutEffect, useRef, type FormEventHandler, type ReactNode } from 'react'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { OpeningPage } from '../OpeningPage'
import { stepNames } from './steps'

export interface StepPageProps {
  nth: number
  title: string
  about: string
  next?: string
  busy?: string | undefined
  refusal?: string | undefined
  onSubmit: FormEventHandler<HTMLFormElement>
  onBack: () => void
  children: ReactNode
}

/** One step of the set-up: where one is, its boxes, Enter goes on. */
export function StepPage({
  nth,
  title,
  about,
  next = 'Next',
  busy,
  refusal,
  onSubmit,
  onBack,
  children,
}: StepPageProps) {
  const form = useRef<HTMLFormElement>(null)
  // With the step itself, not after it: an Enter struck as soon as it is seen is meant for it.
  useLayoutEffect(() => form.current?.querySelector('input')?.focus(), [nth])
  return (
    <OpeningPage title={title} about={about}>
      <ol className="steps" aria-label="Steps">
        {stepNames.map((name, step) => (
          <li key={name} aria-current={step === nth ? 'step' : undefined}>
            {step + 1} {name}
          </li>
        ))}
      </ol>
      <Card>
        <form ref={form} className="stack" noValidate onSubmit={onSubmit}>
          {children}
          <p role="status">{busy}</p>
          {refusal !== undefined && (
            <p role="alert" className="field__error">
              {refusal}
            </p>
          )}
          <div className="row">
            <Button type="submit" look="primary" large disabled={busy !== undefined}>
              {next}
            </Button>
            <Button onClick={onBack}>Back</Button>
          </div>
        </form>
      </Card>
    </OpeningPage>
  )
}
