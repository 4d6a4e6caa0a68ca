import type { Ref } from 'react'
import { numberOnPaperOf, type TriageRow } from '../../../shared/domain/respond/triage'
import {
  flightStateWords,
  saidAsWords,
  shortAnswerWords,
  shortDecisionWords,
} from '../../../shared/domain/respond/triageWords'
import { Button, Kbd } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { ListGrid, type ListColumn } from '../../ui/ListGrid'
import { ToneMark } from '../../ui/Tag'
import { freshnessTone } from '../../words/inFlight'
import { answerKeys } from './answerKeys'
import { ageWords } from './triageText'
import type { Answering } from './useAnswers'

const columns: readonly ListColumn<TriageRow>[] = [
  {
    id: 'number',
    head: 'Entry number, bill',
    cell: ({ fields, entries }) => (
      <>
        <div className="mono">
          {entries.length > 1 && <ToneMark tone="stop" spoken="Two entries stand for it: " />}
          {fields.entryNumber ?? 'no number'}
        </div>
        <div className="mono small muted">{fields.bill}</div>
      </>
    ),
  },
  {
    id: 'client',
    head: 'Client, port',
    cell: ({ fields }) => (
      <>
        <div>{fields.importerName ?? fields.importer ?? 'not named'}</div>
        <div className="small muted">
          {fields.portOfEntry} {fields.arrivalDay === undefined ? '' : `· ${fields.arrivalDay}`}
        </div>
      </>
    ),
  },
  {
    id: 'state',
    head: 'How far it was',
    cell: ({ state, hours, freshness, fields }) => (
      <>
        <div>{flightStateWords[state]}</div>
        <div className="small">
          {fields.fromMemoryBy !== undefined && 'from memory'}
          {fields.fromMemoryBy === undefined && (
            <>
              {freshness !== 'fresh' && <ToneMark tone={freshnessTone[freshness]} spoken="" />} {ageWords(hours)}
            </>
          )}
        </div>
      </>
    ),
  },
  {
    id: 'answer',
    head: 'Answer',
    cell: ({ answers: { standing, disagree }, toAsk }) => {
      if (standing?.fields.answer === undefined) return <span className="muted">{toAsk ? 'to ask' : 'not asked'}</span>
      return (
        <>
          <div>
            {disagree && <ToneMark tone="stop" spoken="Answers disagree: " />}{' '}
            {shortAnswerWords[standing.fields.answer]}
          </div>
          <div className="small muted">
            {standing.fields.saidAs === undefined ? '' : saidAsWords[standing.fields.saidAs]}
          </div>
        </>
      )
    },
  },
  {
    id: 'decision',
    head: 'Decision',
    cell: (row) => {
      if (row.decided?.decision === undefined) return <span className="muted">open</span>
      return (
        <>
          <div className="strong">{shortDecisionWords[row.decided.decision]}</div>
          <div className="mono small muted">{numberOnPaperOf(row)}</div>
        </>
      )
    },
  },
]

export interface TriageListProps {
  ref: Ref<HTMLDivElement>
  rows: readonly TriageRow[]
  none: boolean
  text: string
  onText: (text: string) => void
  chosenId: string | undefined
  onChoose: (id: string) => void
  onOpen: () => void
  onKey: (key: string) => boolean
  from: Answering | undefined
  onFromEnd: () => void
}

/** The list with the keyboard: a digit is an answer, Enter goes on, D decides. */
export function TriageList(props: TriageListProps) {
  const { text, onText, from, none } = props
  return (
    <Card>
      <div>
        <div className="list-search">
          <input
            id="triage-search"
            className="input"
            type="search"
            aria-label="Search the entries in flight"
            placeholder="Number, bill, client, port …"
            value={text}
            onChange={(event) => onText(event.target.value)}
          />
          {from === undefined ? (
            <span className="small muted">
              <Kbd>1</Kbd> to <Kbd>6</Kbd> key an answer · <Kbd>D</Kbd> decide
            </span>
          ) : (
            <span className="small triage-from">
              <span>
                Answers of <strong>{from.saidBy}</strong>, {saidAsWords[from.saidAs]}
              </span>
              <Button look="quiet" onClick={props.onFromEnd}>
                End <Kbd>Esc</Kbd>
              </Button>
            </span>
          )}
        </div>
        {from !== undefined && (
          <p className="key-line triage-keys" aria-label="Keys of the answers">
            {answerKeys.map(({ key, answer }) => (
              <span key={key}>
                <Kbd>{key}</Kbd> {shortAnswerWords[answer]}
              </span>
            ))}
            <span>
              <Kbd>Enter</Kbd> next
            </span>
          </p>
        )}
      </div>
      <ListGrid
        ref={props.ref}
        label="Entries in flight"
        className="triage-grid"
        rows={props.rows}
        keyOf={(row) => row.id}
        columns={columns}
        rowHeight={48}
        focused
        chosenId={props.chosenId}
        onChoose={props.onChoose}
        onOpen={props.onOpen}
        onKey={props.onKey}
        empty={
          none
            ? 'Nothing is on the list. Import it under Prepare, Import, or key from memory what was under way when the system went down.'
            : 'No entry has that.'
        }
      />
    </Card>
  )
}
