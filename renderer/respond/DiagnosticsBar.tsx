import { Kbd } from '../ui/Button'
import { ToneMark } from '../ui/Tag'
import type { Diagnostic } from '../../shared/domain/diagnostics'

export interface DiagnosticsBarProps {
  diagnostics: readonly Diagnostic[]
  /** the one that F8 stands on */
  current: Diagnostic | undefined
  place: number
  /** what was just refused, taken back or removed; it goes before the problem that F8 stands on */
  said: string | undefined
  onNext: () => void
}

const classes = ['stop', 'later', 'note'] as const
const countWords = {
  stop: (count: number) => (count === 1 ? '1 stops the counter' : `${count} stop the counter`),
  later: (count: number) => `${count} ACE will refuse later`,
  note: (count: number) => (count === 1 ? '1 note' : `${count} notes`),
} as const

/** What is wrong, in three classes; F8 walks through them and says each aloud. */
export function DiagnosticsBar({ diagnostics, current, place, said, onNext }: DiagnosticsBarProps) {
  return (
    <footer className="entry-bar">
      <div className="entry-bar__counts">
        {classes.map((kind) => {
          const count = diagnostics.filter((one) => one.class === kind).length
          return (
            <span key={kind} className={`entry-bar__count ${count === 0 ? 'muted' : `entry-bar__count--${kind}`}`}>
              <ToneMark tone={kind} />
              {countWords[kind](count)}
            </span>
          )
        })}
      </div>
      <p className="entry-bar__said" aria-live="assertive">
        {said !== undefined && said}
        {said === undefined && current !== undefined && (
          <>
            <strong>
              {place} of {diagnostics.length}
            </strong>{' '}
            <ToneMark tone={current.class} />
            {current.text} <span className="muted">({current.source})</span>
          </>
        )}
      </p>
      <div className="entry-bar__keys">
        <button type="button" className="entry-bar__key" onClick={onNext}>
          <Kbd>F8</Kbd> next problem
        </button>
        {said === undefined && current === undefined && (
          <>
            <span>
              <Kbd>F1</Kbd> this box
            </span>
            <span>
              <Kbd>F2</Kbd> new entry
            </span>
            <span>
              <Kbd>F9</Kbd> agencies
            </span>
          </>
        )}
      </div>
    </footer>
  )
}
