import { useState } from 'react'
import { asksWhy, isSecondPerhaps, numberOnPaperOf, type TriageRow } from '../../../shared/domain/respond/triage'
import { countedAnswer } from '../../../shared/domain/respond/triageAnswers'
import { flightAnswerWords, flightDecisionWords, shortDecisionWords } from '../../../shared/domain/respond/triageWords'
import { flightDecisionsSource, type FlightDecision } from '../../../shared/knowledge/flightDecisions'
import { routeToHash } from '../../frame/routes'
import { operatorName } from '../../frame/Rail'
import { useDeskHandle } from '../../store/hooks'
import { Button, Kbd } from '../../ui/Button'
import { cleanLine } from '../../ui/boxes'
import { Card } from '../../ui/Card'
import { TextField } from '../../ui/Field'
import { RecordForm } from '../../ui/RecordForm'
import { useSay } from '../../ui/Status'
import { ToneMark } from '../../ui/Tag'
import { useRecord } from '../../ui/useRecord'
import { recordErrorWords } from '../../words/errors'
import { momentOf, momentWords } from '../../words/times'
import { decisionChanges } from './decisionChanges'
import { openOnPaper } from './openOnPaper'
import { printedNumber } from './printedNumber'
import { flightName } from './triageText'

const decisions = Object.keys(flightDecisionWords) as FlightDecision[]

/** The decision as it stands, or the choice: what the table proposes is chosen already, another asks why. */
export function Decision({ row, onDecided }: { row: TriageRow; onDecided: (words: string) => void }) {
  const [again, setAgain] = useState(false)
  if (row.decided !== undefined && !again) return <Decided row={row} onAgain={() => setAgain(true)} />
  return (
    <Choose
      // An answer that came moves the proposal: the choice begins anew.
      key={row.proposed.decision}
      row={row}
      onCancel={row.decided === undefined ? undefined : () => setAgain(false)}
      onDecided={(words) => {
        setAgain(false)
        onDecided(words)
      }}
    />
  )
}

interface ChooseProps {
  row: TriageRow
  onCancel: (() => void) | undefined
  onDecided: (words: string) => void
}

function Choose({ row, onCancel, onDecided }: ChooseProps) {
  const desk = useDeskHandle()
  const [decision, setDecision] = useState<FlightDecision>(row.decided?.decision ?? row.proposed.decision)
  const [why, setWhy] = useState(row.decided?.why ?? '')
  const [number, setNumber] = useState('')
  const [missing, setMissing] = useState(false)
  const { busy, refusal, record } = useRecord()
  const needsWhy = asksWhy(row, decision)
  const needsNumber = decision === 'originalOnPaper' && row.fields.entryNumber === undefined
  const answer = countedAnswer(row.answers)

  const save = async () => {
    const reason = needsWhy ? cleanLine(why) : ''
    const keyed = cleanLine(number).toUpperCase()
    if ((needsWhy && reason === '') || (needsNumber && keyed === '')) return setMissing(true)
    const changes = decisionChanges(row, {
      decision,
      why: reason,
      original: needsNumber ? (printedNumber(desk, keyed) ?? keyed) : undefined,
      by: operatorName(desk),
      at: momentOf(desk.now()),
    })
    if (!(await record(changes))) return
    onDecided(`${flightName(row)}: ${flightDecisionWords[decision].toLowerCase()}.`)
  }
  return (
    <Card title="Decision" className="triage-decision">
      <RecordForm save="Decide" busy={busy} refusal={refusal} onCancel={onCancel} onSave={save}>
        <fieldset className="triage-choices">
          <legend className="visually-hidden">What is done with it</legend>
          {decisions.map((one) => (
            <label key={one} className="triage-choice">
              <input
                type="radio"
                name="triage-decision"
                value={one}
                checked={decision === one}
                onChange={() => setDecision(one)}
              />
              <span>{shortDecisionWords[one]}</span>
            </label>
          ))}
        </fieldset>
        <p className="small" title={flightDecisionsSource.source}>
          <strong>Proposed: {flightDecisionWords[row.proposed.decision].toLowerCase()}.</strong> {row.proposed.why}
        </p>
        {isSecondPerhaps(row, decision) && (
          <p className="small">
            <ToneMark tone="stop" spoken="Take care: " /> ACE may have this entry (
            {answer === 'none' ? 'CBP has not answered yet' : flightAnswerWords[answer]}). A new number may be a second
            entry for one bill: double duty, and a liability on both.
          </p>
        )}
        {needsNumber && (
          <TextField
            id="triage-original"
            label="Its own number, as CBP or a paper has it"
            mono
            value={number}
            error={missing && cleanLine(number) === '' ? 'Key the number that goes on the paper.' : undefined}
            onChange={({ target }) => setNumber(target.value)}
          />
        )}
        {needsWhy && (
          <TextField
            id="triage-why"
            label="Why"
            value={why}
            error={
              missing && cleanLine(why) === ''
                ? decision === 'newNumber'
                  ? 'Say why a new number is right while ACE may have it.'
                  : 'Say why, since another is proposed.'
                : undefined
            }
            onChange={({ target }) => setWhy(target.value)}
          />
        )}
      </RecordForm>
    </Card>
  )
}

function Decided({ row, onAgain }: { row: TriageRow; onAgain: () => void }) {
  const desk = useDeskHandle()
  const say = useSay()
  const [busy, setBusy] = useState(false)
  const { decided, entries } = row
  if (decided?.decision === undefined) return null
  const onPaper = decided.decision === 'originalOnPaper' || decided.decision === 'newNumber'
  const number = numberOnPaperOf(row)
  const open = async () => {
    setBusy(true)
    const opened = await openOnPaper(desk, row)
    setBusy(false)
    if (!opened.ok) say(recordErrorWords(opened.error), 'stop')
  }
  const [entry] = entries
  return (
    <Card
      title="Decision"
      className="triage-decision"
      aside={
        <Button look="quiet" className="button--cell" onClick={onAgain}>
          Decide again
        </Button>
      }
    >
      <div className="stack stack--tight">
        <p>
          <strong>{flightDecisionWords[decided.decision]}</strong> <span className="mono strong">{number}</span>
        </p>
        {onPaper && entry === undefined && (
          <Button look="primary" disabled={busy} onClick={() => void open()}>
            Open the entry on paper <Kbd>Enter</Kbd>
          </Button>
        )}
        {onPaper && entry !== undefined && (
          <div className="row">
            <a className="button button--primary" href={routeToHash({ at: 'entry', id: entry })}>
              To the entry
            </a>
            <a className="button" href={routeToHash({ at: 'packet', id: entry })}>
              Packet
            </a>
          </div>
        )}
        <p className="small muted">
          {decided.by}
          {decided.at === undefined ? '' : `, ${momentWords(decided.at)}`}
        </p>
        {decided.why !== undefined && <p className="small">{decided.why}</p>}
        {decided.decision !== row.proposed.decision && (
          <p className="small muted">
            The table proposes now: {flightDecisionWords[row.proposed.decision].toLowerCase()}. {row.proposed.why}
          </p>
        )}
      </div>
    </Card>
  )
}
