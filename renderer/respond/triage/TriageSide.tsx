import { useState } from 'react'
import type { SaidAnswer } from '../../../shared/domain/respond/triageAnswers'
import { numberOnPaperOf, type TriageRow } from '../../../shared/domain/respond/triage'
import { flightAnswerWords, flightStateWords } from '../../../shared/domain/respond/triageWords'
import { modeFamily } from '../../../shared/knowledge/modes'
import { entityOf, textOf } from '../../../shared/journal/state'
import { routeToHash } from '../../frame/routes'
import { useDeskHandle } from '../../store/hooks'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Tag, ToneMark } from '../../ui/Tag'
import { freshnessTone, hoursOldWords } from '../../words/inFlight'
import { dayWords } from '../../words/times'
import { Decision } from './Decision'
import { flightName, portWords, saidWords } from './triageText'
import { WithdrawAnswer } from './WithdrawAnswer'

export interface TriageSideProps {
  row: TriageRow
  onAnswer: () => void
  onDecided: (words: string) => void
}

/** The chosen entry in flight: what it is, how old that is, what was said, and the one decision. */
export function TriageSide({ row, onAnswer, onDecided }: TriageSideProps) {
  const [withdrawing, setWithdrawing] = useState<SaidAnswer>()
  const { fields, state, hours, freshness, answers } = row
  const by = modeFamily(fields.modeOfTransport)
  const remembered = fields.fromMemoryBy === undefined ? '' : `, says ${fields.fromMemoryBy}`
  const asGiven = fields.stateAsGiven === undefined ? '' : ` “${fields.stateAsGiven}”`
  const facts: readonly (readonly [string, string])[] = [
    ['Bill', fields.bill ?? ''],
    ['Container', fields.container ?? ''],
    ['Port', [portWords(fields.portOfEntry), by === 'other' ? '' : by].filter(Boolean).join(' · ')],
    ['Arrives', fields.arrivalDay === undefined ? '' : dayWords(fields.arrivalDay)],
    ['How far', `${flightStateWords[state]}${asGiven}${remembered}`],
    ['Source', fields.fromMemoryBy === undefined ? (fields.source ?? '') : ''],
    ['Note', [fields.reference ?? '', fields.note ?? ''].filter(Boolean).join(' · ')],
  ]
  return (
    <aside className="stack triage-side" aria-label="Chosen entry in flight">
      <Card>
        <div className="triage-side__head">
          <h2 className="mono">{flightName(row)}</h2>
          {fields.fromMemoryBy === undefined ? (
            <Tag tone={freshness === 'fresh' ? 'plain' : freshnessTone[freshness]}>{hoursOldWords(hours)}</Tag>
          ) : (
            <Tag>from memory</Tag>
          )}
        </div>
        <p>{fields.importerName ?? fields.importer ?? 'Client not named'}</p>
        <dl className="triage-facts">
          {facts
            .filter(([, words]) => words !== '')
            .map(([name, words]) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{words}</dd>
              </div>
            ))}
        </dl>
        <Entries row={row} />
        <div className="triage-side__head triage-side__part">
          <h3>Answers</h3>
          <Button look="quiet" className="button--cell" onClick={onAnswer}>
            Key an answer
          </Button>
        </div>
        {answers.disagree && (
          <p className="field__error">
            <ToneMark tone="stop" spoken="Stops: " /> The answers disagree. Ask again, and withdraw the one that is
            wrong.
          </p>
        )}
        {answers.all.length === 0 && (
          <p className="small muted">{row.toAsk ? 'CBP has not answered yet.' : 'Nobody was asked.'}</p>
        )}
        <ul className="triage-answers">
          {answers.all.map((one) => (
            <li key={one.id}>
              <span className={one.standing ? undefined : 'triage-answers__gone'}>
                <strong>{one.fields.answer === undefined ? '' : flightAnswerWords[one.fields.answer]}</strong>{' '}
                <span className="small muted">{saidWords(one)}</span>
              </span>
              {one.standing ? (
                <Button look="quiet" className="button--cell" onClick={() => setWithdrawing(one)}>
                  Withdraw
                </Button>
              ) : (
                <span className="small">withdrawn: {one.fields.withdrawnWhy}</span>
              )}
              {one.fields.note !== undefined && <p className="small">{one.fields.note}</p>}
            </li>
          ))}
        </ul>
      </Card>
      <Decision row={row} onDecided={onDecided} />
      {withdrawing !== undefined && <WithdrawAnswer said={withdrawing} onClose={() => setWithdrawing(undefined)} />}
    </aside>
  )
}

/** Entries here that stand for it: one is right, a second is one too many. */
function Entries({ row }: { row: TriageRow }) {
  const { state } = useDeskHandle()
  if (row.entries.length === 0) return null
  const wanted = numberOnPaperOf(row)
  const numbers = row.entries.map((id) => ({ id, number: textOf(entityOf(state, 'entry', id), 'entryNumber') }))
  const other = numbers.filter(({ number }) => number !== wanted)
  return (
    <div className="triage-entries">
      <p>
        {numbers.length === 1 ? 'On paper here: ' : 'Entries here: '}
        {numbers.map(({ id, number }, nth) => (
          <span key={id}>
            {nth === 0 ? '' : ', '}
            <a className="mono" href={routeToHash({ at: 'entry', id })}>
              {number || 'no number'}
            </a>
          </span>
        ))}
      </p>
      {(numbers.length > 1 || other.length > 0) && (
        <p className="field__error">
          <ToneMark tone="stop" spoken="Stops: " />{' '}
          {numbers.length > 1
            ? `${numbers.length} entries stand for one shipment: void all but one.`
            : `It stands under another number than was decided: void it, or decide for ${other[0]?.number ?? ''}.`}
        </p>
      )}
    </div>
  )
}
