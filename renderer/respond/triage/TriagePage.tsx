import { useRef, useState } from 'react'
import { triage, type TriageRow } from '../../../shared/domain/respond/triage'
import { go } from '../../frame/routes'
import { useNow } from '../../frame/useNow'
import { useMade } from '../../store/hooks'
import type { Desk } from '../../store/types'
import { Button } from '../../ui/Button'
import { Screen } from '../../ui/Screen'
import { AnswerDialog } from './AnswerDialog'
import { answerOfKey } from './answerKeys'
import { FromMemoryDialog } from './FromMemoryDialog'
import { StatusRequestDialog } from './StatusRequestDialog'
import { TriageCounts } from './TriageCounts'
import { TriageList } from './TriageList'
import { TriageSide } from './TriageSide'
import { rowsShown } from './triageText'
import { answeredWords, useAnswers, type Asking } from './useAnswers'
import './triage.css'

const read = ({ state }: Desk, nowMs: number) => triage(state, nowMs)

/** Every entry in flight at the cut, and the one decision in which it ends: nothing is filed twice, nothing forgotten. */
export default function TriagePage({ id }: { id?: string | undefined }) {
  const now = useNow(60_000)
  const list = useMade(
    ['inFlight', 'flightAnswer', 'flightDecision', 'entry', 'arrival', 'number', 'fact'],
    read,
    now.ms,
  )
  const [text, setText] = useState('')
  const [only, setOnly] = useState('')
  const [chosenId, setChosenId] = useState(id)
  const [opened, setOpened] = useState(id)
  if (opened !== id) {
    setOpened(id)
    if (id !== undefined) setChosenId(id)
  }
  const [dialog, setDialog] = useState<'memory' | 'request'>()
  const [asking, setAsking] = useState<Asking>()
  const grid = useRef<HTMLDivElement>(null)
  const [said, setSaid] = useState('')
  const { from, setFrom, refusal, record } = useAnswers()
  const rows = rowsShown(list.rows, text, only)
  const chosen = rows.find((row) => row.id === chosenId) ?? rows[0]

  const next = (after: TriageRow, wanted: (row: TriageRow) => boolean = () => true): void => {
    const at = rows.indexOf(after)
    const following = rows.slice(at + 1).find(wanted) ?? rows.slice(0, at).find(wanted)
    if (following !== undefined) setChosenId(following.id)
  }
  const toList = () => grid.current?.focus({ preventScroll: true })
  const answer = async (row: TriageRow, asked: Asking) => {
    if (from === undefined || asked.answer === undefined) return setAsking(asked)
    if (!(await record(row, asked.answer, from))) return
    setSaid(answeredWords(row, asked.answer))
    next(row)
  }
  const onKey = (key: string): boolean => {
    if (chosen === undefined) return false
    const said = answerOfKey(key)
    if (said !== undefined) void answer(chosen, { row: chosen, answer: said })
    else if (key === 'D') focusDecision()
    else if (key === 'Escape' && from !== undefined) setFrom(undefined)
    else return false
    return true
  }
  return (
    <Screen
      title="In flight at the cut"
      about="each ends in one decision"
      className="list-screen triage-screen"
      actions={
        <>
          <Button large look={list.counts.all === 0 ? 'primary' : 'plain'} onClick={() => setDialog('memory')}>
            Key one from memory
          </Button>
          <Button large disabled={list.counts.all === 0} onClick={() => setDialog('request')}>
            Status request
          </Button>
        </>
      }
    >
      <TriageCounts list={list} only={only} onOnly={setOnly} />
      <p role="status" className="visually-hidden">
        {said}
      </p>
      {refusal !== undefined && (
        <p role="alert" className="field__error">
          {refusal}
        </p>
      )}
      <div className="list-and-card">
        <TriageList
          ref={grid}
          rows={rows}
          none={list.counts.all === 0}
          text={text}
          onText={setText}
          chosenId={chosen?.id}
          onChoose={setChosenId}
          onOpen={() => {
            if (chosen === undefined) return
            if (from === undefined) focusDecision()
            else next(chosen)
          }}
          onKey={onKey}
          from={from}
          onFromEnd={() => {
            setFrom(undefined)
            toList()
          }}
        />
        <div className="list-and-card__side" key={chosen?.id}>
          {chosen !== undefined && (
            <TriageSide
              row={chosen}
              onAnswer={() => setAsking({ row: chosen })}
              onDecided={(words) => {
                setSaid(words)
                next(chosen, (row) => row.decided === undefined && row.id !== chosen.id)
                toList()
              }}
            />
          )}
        </div>
      </div>
      {dialog === 'memory' && (
        <FromMemoryDialog
          onKeyed={setChosenId}
          onGo={(there) => {
            setDialog(undefined)
            setOnly('')
            setText('')
            setChosenId(there)
          }}
          onEntry={(entry) => go({ at: 'entry', id: entry })}
          onClose={() => setDialog(undefined)}
        />
      )}
      {dialog === 'request' && <StatusRequestDialog rows={list.rows} onClose={() => setDialog(undefined)} />}
      {asking !== undefined && (
        <AnswerDialog
          row={asking.row}
          answer={asking.answer}
          from={from}
          onRecorded={(who) => {
            setFrom(who)
            setAsking(undefined)
            next(asking.row)
            setTimeout(toList)
          }}
          onClose={() => {
            setAsking(undefined)
            setTimeout(toList)
          }}
        />
      )}
    </Screen>
  )
}

/** The chosen radio of the decision; where it is decided, what is next to do. */
function focusDecision(): void {
  const card = document.querySelector('.triage-decision')
  const first = ['input:checked', '.button--primary', 'button']
    .map((wanted) => card?.querySelector<HTMLElement>(wanted))
    .find((found) => found !== null && found !== undefined)
  first?.focus()
}
