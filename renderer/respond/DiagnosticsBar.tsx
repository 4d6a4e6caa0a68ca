import { Kbd } from '../ui/Button'
import { ToneMark } from '../ui/Tag'
import type { Diagnostic } from '../../shared/domain/diagnostics'

export interface DiagnosticsBarProps {
  diagnostics: readonly Diagnostic[]
  /** the one that F8 stands on */
  current: Diagnostic | undefined
  place: number
  onNext: () => void
}

const counts = [
  ['stop', 'to complete or mend', 'stops the counter'],
  ['later', 'ACE will refuse later', ''],
  ['note', 'note', ''],
] as const

/** What is wrong, in three classes; F8 walks through them and says each aloud. */
export function DiagnosticsBar({ diagnostics, current, place, onNext }: DiagnosticsBarProps) {
  return (
    <footer className="entry-bar">
      <div className="entry-bar__counts">
        {counts.map(([kind, words]) => {
          const count = diagnostics.filter((one) => one.class === kind).length
          return (
            <span
              key={kind}
              className={count === 0 ? 'entry-bar__count muted' : `entry-bar__count entry-bar__count--${kind}`}
            >
              <ToneMark tone={kind} />
              {kind === 'stop'
                ? `${count} ${count === 1 ? 'stops' : 'stop'} the counter`
                : kind === 'note'
                  ? `${count} ${count === 1 ? 'note' : 'notes'}`
                  : `${count} ${words}`}
            </span>
          )
        })}
      </div>
      <p className="entry-bar__said" aria-live="assertive">
        {current !== undefined && (
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
        <span>
          <Kbd>F1</Kbd> this box
        </span>
        <span>
          <Kbd>F2</Kbd> new entry
        </span>
      </div>
    </footer>
  )
}
