import { useMemo, useRef, useState } from 'react'
import { contradicts, type QueryAnswer } from '../../../shared/domain/recover/queryAnswers'
import { askKinds, askRows, queryLists, type AskRow } from '../../../shared/domain/recover/queryLists'
import { useMade } from '../../store/hooks'
import type { Desk } from '../../store/types'
import { Button, Kbd } from '../../ui/Button'
import { Screen } from '../../ui/Screen'
import { AnswerFromDialog } from './AnswerFromDialog'
import { AnswersFileDialog } from './AnswersFileDialog'
import { QueryAlarms } from './QueryAlarms'
import { QueryGrid } from './QueryGrid'
import { QueryListsCard } from './QueryListsCard'
import { QueryMakeDialog } from './QueryMakeDialog'
import { answerOfKey, askShown, type AskOnly } from './queryText'
import { useQueryAnswers, type QueryAnswering } from './useQueryAnswers'
import './before.css'

const read = ({ state }: Desk) => ({ rows: askRows(state), lists: queryLists(state) })

type Asked = { what: 'make' } | { what: 'file' } | { what: 'from'; row: AskRow; answer: QueryAnswer }

/** Nothing is written for ACE while nobody knows what it has: asked by list, answered by file or by key. */
export default function QueryPage() {
  const { rows, lists } = useMade(askKinds, read)
  const [only, setOnly] = useState<AskOnly>('open')
  const [text, setText] = useState('')
  const [chosenId, setChosenId] = useState<string>()
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set())
  const [asked, setAsked] = useState<Asked>()
  const [from, setFrom] = useState<QueryAnswering>()
  const grid = useRef<HTMLDivElement>(null)
  const { refusal, record, said } = useQueryAnswers()
  const shown = useMemo(() => askShown(rows, only, text), [rows, only, text])
  const chosen = shown.find(({ id }) => id === chosenId) ?? shown[0]
  const open = rows.filter((row) => row.open).length
  const close = () => {
    setAsked(undefined)
    setTimeout(() => grid.current?.focus({ preventScroll: true }))
  }
  /** The next row keeps its place: what was answered may leave the list. */
  const next = (after: AskRow) => {
    const at = shown.findIndex(({ id }) => id === after.id)
    setChosenId((shown[at + 1] ?? shown[at - 1])?.id)
  }
  const answer = async (row: AskRow, given: QueryAnswer) => {
    // What differs, and what cannot both be so, wants more than a key.
    if (from === undefined || given === 'keyedDiffers' || contradicts(row.lane, given))
      return setAsked({ what: 'from', row, answer: given })
    if (await record(row, given, '', from)) next(row)
  }
  const onKey = (key: string): boolean => {
    if (chosen === undefined) return false
    const given = answerOfKey(key)
    if (given !== undefined) void answer(chosen, given)
    else if (key === ' ') {
      setMarked(toggled(marked, chosen.id))
      next(chosen)
    } else if (key === 'Escape' && from !== undefined) setFrom(undefined)
    else return false
    return true
  }
  return (
    <Screen
      className="list-screen before-screen"
      title="What ACE has"
      about={
        rows.length === 0
          ? 'no entry to ask for'
          : `${open === 0 ? 'nothing left to ask' : `${open} of ${rows.length} not known`}`
      }
      actions={
        <>
          <Button large disabled={lists.length === 0} onClick={() => setAsked({ what: 'file' })}>
            Read answers in
          </Button>
          <Button look="primary" large disabled={rows.length === 0} onClick={() => setAsked({ what: 'make' })}>
            Make a list
          </Button>
        </>
      }
    >
      <div className="list-and-card">
        <QueryGrid
          ref={grid}
          rows={shown}
          all={rows}
          marked={marked}
          only={only}
          onOnly={setOnly}
          text={text}
          onText={setText}
          chosenId={chosen?.id}
          onChoose={setChosenId}
          onOpen={() => chosen !== undefined && next(chosen)}
          onKey={onKey}
          from={from}
          onFromEnd={() => setFrom(undefined)}
          refusal={refusal}
        />
        <div className="list-and-card__side stack">
          <QueryAlarms />
          <QueryListsCard />
        </div>
      </div>
      <p role="status" className="visually-hidden">
        {said}
      </p>
      <p className="key-line">
        <span>
          <Kbd>1</Kbd> to <Kbd>6</Kbd> key an answer
        </span>
        <span>
          <Kbd>Space</Kbd> mark to ask again
        </span>
      </p>
      {asked?.what === 'make' && (
        <QueryMakeDialog rows={rows} marked={marked} onMade={() => setMarked(new Set())} onClose={close} />
      )}
      {asked?.what === 'file' && <AnswersFileDialog onClose={close} />}
      {asked?.what === 'from' && (
        <AnswerFromDialog
          row={asked.row}
          answer={asked.answer}
          from={from}
          onRecorded={(who) => {
            setFrom(who)
            next(asked.row)
            close()
          }}
          onClose={close}
        />
      )}
    </Screen>
  )
}

function toggled(set: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const other = new Set(set)
  if (!other.delete(id)) other.add(id)
  return other
}
