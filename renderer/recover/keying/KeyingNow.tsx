import { useState } from 'react'
import { movedSinceKeyed, type KeyingRow } from '../../../shared/domain/recover/keyingList'
import type { KeyingStep } from '../../../shared/domain/recover/keyingSteps'
import type { ExportMap } from '../../../shared/domain/recover/maps'
import { movedWords } from '../../../shared/domain/respond/reviewWords'
import { useDesk } from '../../store/hooks'
import { Button, Kbd } from '../../ui/Button'
import { focusFirst } from '../../ui/focusFirst'
import { useHotkeys } from '../../ui/useHotkeys'
import { cellFaultWords } from '../maps/mapWords'
import { KeyingDone } from './KeyingDone'
import { keyingStands } from './keyingWords'
import { ProblemDialog } from './ProblemDialog'
import { useKeying } from './useKeying'

/** The next ones that are seen, so that the eye is there before the hand. */
const AHEAD = 5

interface KeyingNowProps {
  row: KeyingRow
  rows: readonly KeyingRow[]
  map: ExportMap
}

/** One box in large type, copied and ticked by Enter or Space; after the last one the main system’s reference. */
export function KeyingNow({ row, rows, map }: KeyingNowProps) {
  const { steps, upTo, clipboard, refusal, next, back, copyAgain } = useKeying(row, map)
  const [problem, setProblem] = useState(false)
  const moved = useDesk(({ state }) => {
    const fields = movedSinceKeyed(state, row.id)
    return fields.length === 0 ? '' : movedWords(fields)
  })
  const step = steps[upTo]
  const last = steps[upTo - 1]
  const askProblem = () => setProblem(true)
  useHotkeys(step === undefined ? {} : { B: back, C: copyAgain, P: askProblem })
  return (
    <div className="keying__work">
      <div className="keying__progress">
        <progress max={steps.length} value={upTo} aria-label="Boxes keyed" />
        <span className="small muted">
          {step === undefined ? `all ${steps.length} boxes` : `box ${upTo + 1} of ${steps.length}`} · {map.name}
        </span>
      </div>
      {row.state !== 'toKey' && <p className="small muted">{keyingStands(row)}</p>}
      {moved !== '' && (
        <p className="keying__moved" role="status">
          Changed since the keying began: {moved}. Look at what you keyed.
        </p>
      )}
      {clipboard === 'byHand' && (
        <p className="keying__moved" role="alert">
          The clipboard is not to be had now. Type what stands here; Enter ticks it.
        </p>
      )}
      {refusal !== undefined && (
        <p role="alert" className="field__error">
          {refusal}
        </p>
      )}
      {last !== undefined && (
        <p className="keying__last">
          <span aria-hidden="true">✓</span> {stepName(last)}:{' '}
          <span className="mono">{last.text === '' ? 'stays empty' : last.text}</span>
        </p>
      )}
      {step === undefined ? (
        <KeyingDone row={row} rows={rows} map={map} boxes={steps.length} onBack={back} />
      ) : (
        <>
          <button type="button" className="keying__now" ref={focusFirst} onClick={next}>
            <span className="keying__name">{stepName(step)}</span>
            <span className={step.text === '' ? 'keying__value muted' : 'keying__value mono'}>
              {step.text === '' ? 'stays empty' : step.text}
            </span>
            <span className="keying__hint">
              <Kbd>Enter</Kbd>{' '}
              {step.text === ''
                ? 'ticks it'
                : clipboard === 'byHand'
                  ? 'ticks it, typed by hand'
                  : 'copies and ticks it'}
            </span>
          </button>
          {step.fault !== undefined && step.fault.type !== 'Missing' && (
            <p className="keying__moved">The value {cellFaultWords(step.fault)}.</p>
          )}
          <ol className="keying__next" aria-label="The next boxes">
            {steps.slice(upTo + 1, upTo + 1 + AHEAD).map((one, nth) => (
              <li key={nth}>
                <span>{stepName(one)}</span>
                <span className="mono">{one.text === '' ? '—' : one.text}</span>
              </li>
            ))}
          </ol>
          <div className="row">
            <Button onClick={back} disabled={upTo === 0} aria-keyshortcuts="B">
              Back <Kbd>B</Kbd>
            </Button>
            <Button onClick={copyAgain} disabled={(last?.text ?? '') === ''} aria-keyshortcuts="C">
              Copy the last again <Kbd>C</Kbd>
            </Button>
            <Button onClick={askProblem} aria-keyshortcuts="P">
              Leave it for now <Kbd>P</Kbd>
            </Button>
          </div>
        </>
      )}
      {problem && <ProblemDialog row={row} rows={rows} onClose={() => setProblem(false)} />}
    </div>
  )
}

const stepName = ({ header, line }: KeyingStep): string => (line === 0 ? header : `Line ${line}, ${header}`)
