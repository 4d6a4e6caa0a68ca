import type { ReactNode } from 'react'
import type { Duty } from '../../../shared/domain/deadlines/duty'
import { timeLeft } from '../../../shared/domain/deadlines/timeLeft'
import { dueSaid } from '../../../shared/domain/deadlines/words'
import { Tag, ToneMark } from '../../ui/Tag'
import { dayWords, type Now } from '../../words/times'
import './duties.css'

export interface DutyListProps {
  /** read aloud as the name of the list */
  label: string
  /** in the order in which they are shown */
  duties: readonly Duty[]
  now: Now
  /** said when there are none */
  empty: string
  /** what stands at the right end of a line: a link, a button */
  action?: (duty: Duty) => ReactNode
  /** said beside a deadline and moving nothing: a closure of the firm */
  beside?: (duty: Duty) => string | undefined
}

/** Duties with the time they have left; each opens to its rule and to how it was counted. */
export function DutyList({ label, duties, now, empty, action, beside }: DutyListProps) {
  if (duties.length === 0) return <p className="muted">{empty}</p>
  return (
    <ul className="duties" aria-label={label}>
      {duties.map((duty) => (
        <DutyLine key={duty.id} duty={duty} now={now} action={action?.(duty)} beside={beside?.(duty)} />
      ))}
    </ul>
  )
}

function DutyLine({
  duty,
  now,
  action,
  beside,
}: {
  duty: Duty
  now: Now
  action: ReactNode
  beside: string | undefined
}) {
  const left = timeLeft(duty, now)
  const due = dueSaid(duty.due, now.zone)
  return (
    <li>
      <details className="duty">
        <summary>
          <span className={`duty__left duty__left--${left.tone}`}>
            <ToneMark tone={left.tone} spoken="" />
            {left.words}
          </span>
          <span className="duty__what">
            <span className="strong">{duty.caption}</span>
            <span className="duty__of">{duty.of}</span>
          </span>
          <span className="duty__due">
            {due.there}
            {due.here !== undefined && <span className="duty__of">here {due.here}</span>}
          </span>
        </summary>
        <DutyCount duty={duty} />
      </details>
      {duty.doneBy !== undefined && <p className="duty__said">{duty.doneBy}</p>}
      {beside !== undefined && <p className="duty__said">{beside}</p>}
      {action !== undefined && <div className="duty__do">{action}</div>}
    </li>
  )
}

const sureWords = { sure: 'sure', likely: 'likely', unsure: 'unsure: verify before you rely on it' } as const

/** The rule, its source, and each step of the count. */
export function DutyCount({ duty }: { duty: Duty }) {
  return (
    <div className="duty__count">
      <p className="small muted">How it was counted</p>
      <ol>
        {duty.counted.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      {duty.note !== undefined && <p>{duty.note}</p>}
      <p className="small muted">
        {duty.source}; read {dayWords(duty.checkedOn)}; {sureWords[duty.confidence]}
      </p>
      {!duty.discretion && (
        <p className="duty__law strong">
          <ToneMark tone="stop" spoken="" />
          No discretion: no cyber incident moves it
        </p>
      )}
      {duty.confidence === 'unsure' && <Tag tone="later">Unsure</Tag>}
    </div>
  )
}
