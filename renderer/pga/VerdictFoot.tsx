import type { Checklist, Outstanding } from '../../shared/domain/pga/types'
import { Kbd } from '../ui/Button'
import { ToneMark } from '../ui/Tag'
import { capital, verdictTag } from '../words/pga'

export interface VerdictFootProps {
  checklist: Checklist
  /** the thing that F8 stands on, and its place */
  current: Outstanding | undefined
  place: number
  /** what was just refused or done; it goes before the rest */
  said: string | undefined
  onNext: () => void
}

/** Ready, ready but conditional, or not without what: said aloud when it changes. F8 walks through what is wanting. */
export function VerdictFoot({ checklist, current, place, said, onNext }: VerdictFootProps) {
  const { verdict } = checklist
  const all = verdict.notWithout.length + verdict.conditions.length
  return (
    <footer className="entry-bar">
      <p className="entry-bar__said" aria-live="polite">
        {said !== undefined && said}
        {said === undefined && current !== undefined && (
          <>
            <strong>
              {place} of {all}
            </strong>{' '}
            <ToneMark tone={place <= verdict.notWithout.length ? 'stop' : 'later'} />
            {place <= verdict.notWithout.length ? `Not without ${current.text}` : current.text}
            {current.agency === '' ? '' : ` (${current.agency})`}
          </>
        )}
        {said === undefined && current === undefined && (
          <>
            <ToneMark tone={verdictTag(verdict.state).tone} spoken="" />
            <strong>{capital(verdict.sentence)}</strong>
          </>
        )}
      </p>
      <div className="entry-bar__keys">
        {all > 0 && (
          <button type="button" className="entry-bar__key" onClick={onNext}>
            <Kbd>F8</Kbd> wanting
          </button>
        )}
        <span>
          <Kbd>y</Kbd> <Kbd>n</Kbd> <Kbd>?</Kbd> answer
        </span>
      </div>
    </footer>
  )
}
