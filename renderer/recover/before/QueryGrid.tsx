import type { Ref } from 'react'
import { laneReason } from '../../../shared/domain/recover/laneReasons'
import { queryAnswers, queryAnswerWords } from '../../../shared/domain/recover/queryAnswers'
import type { AskRow } from '../../../shared/domain/recover/queryLists'
import { Button, Kbd } from '../../ui/Button'
import { ListGrid, type ListColumn } from '../../ui/ListGrid'
import { isShown, type AskOnly } from './queryText'
import type { QueryAnswering } from './useQueryAnswers'

export interface QueryGridProps {
  ref: Ref<HTMLDivElement>
  rows: readonly AskRow[]
  all: readonly AskRow[]
  marked: ReadonlySet<string>
  only: AskOnly
  onOnly: (only: AskOnly) => void
  text: string
  onText: (text: string) => void
  chosenId: string | undefined
  onChoose: (id: string) => void
  onOpen: () => void
  onKey: (key: string) => boolean
  from: QueryAnswering | undefined
  onFromEnd: () => void
  refusal: string | undefined
}

const choices: readonly { value: AskOnly; words: string }[] = [
  { value: 'open', words: 'Not known' },
  { value: 'neverAsked', words: 'On no list' },
  { value: 'asked', words: 'Asked, no answer' },
  { value: 'all', words: 'All' },
]

/** The entries with the keyboard: a digit is an answer, Space marks what is asked again. */
export function QueryGrid(props: QueryGridProps) {
  const { rows, all, marked, only, from } = props
  return (
    <section className="card" aria-label="Entries to ask for">
      <div>
        <div className="query-bar">
          <input
            id="query-search"
            className="input"
            type="search"
            aria-label="Search the entries to ask for"
            placeholder="Number, bill, port …"
            value={props.text}
            onChange={({ target }) => props.onText(target.value)}
          />
          <div className="row" role="group" aria-label="Show only">
            {choices.map(({ value, words }) => (
              <Button
                key={value}
                className="button--cell"
                aria-pressed={only === value}
                onClick={() => props.onOnly(value)}
              >
                {words} {all.filter((row) => isShown(row, value)).length}
              </Button>
            ))}
          </div>
          {from !== undefined && (
            <span className="small">
              Answers of <strong>{from.by}</strong>{' '}
              <Button look="quiet" onClick={props.onFromEnd}>
                End <Kbd>Esc</Kbd>
              </Button>
            </span>
          )}
        </div>
        {from !== undefined && (
          <p className="key-line query-bar" aria-label="Keys of the answers">
            {queryAnswers.map((answer, nth) => (
              <span key={answer}>
                <Kbd>{String(nth + 1)}</Kbd> {queryAnswerWords[answer]}
              </span>
            ))}
          </p>
        )}
        {props.refusal !== undefined && (
          <p role="alert" className="field__error query-bar">
            {props.refusal}
          </p>
        )}
      </div>
      <ListGrid
        ref={props.ref}
        label="Entries to ask for"
        className="query-grid"
        rows={rows}
        keyOf={({ id }) => id}
        columns={columnsOf(marked)}
        rowHeight={48}
        focused
        chosenId={props.chosenId}
        onChoose={props.onChoose}
        onOpen={props.onOpen}
        onKey={props.onKey}
        empty={
          all.length === 0
            ? 'No entry with a number is here.'
            : only === 'all'
              ? 'No entry has that.'
              : 'Nothing of that is left to ask.'
        }
      />
    </section>
  )
}

const columnsOf = (marked: ReadonlySet<string>): readonly ListColumn<AskRow>[] => [
  {
    id: 'mark',
    head: '',
    cell: ({ id }) => (marked.has(id) ? <span aria-label="marked">■</span> : <span className="muted">□</span>),
  },
  {
    id: 'number',
    head: 'Entry number',
    cell: ({ row, neverLeft }) => (
      <>
        <div className="mono">{row.entryNumber}</div>
        {neverLeft && <div className="small muted">never printed</div>}
      </>
    ),
  },
  { id: 'bill', head: 'Bills', cell: ({ row }) => <span className="mono small">{row.bills.join(', ')}</span> },
  { id: 'port', head: 'Port', cell: ({ row }) => <span className="mono">{row.port}</span> },
  { id: 'importer', head: 'Importer', cell: ({ row }) => <span className="mono small">{row.importerMasked}</span> },
  {
    id: 'stands',
    head: 'What is known',
    cell: ({ lane, asked }) => (
      <>
        <div className="small">{laneReason({ ...lane, reason: lane.reason })}</div>
        <div className="small muted">{asked.length === 0 ? 'on no list' : `on list ${asked.join(', ')}`}</div>
      </>
    ),
  },
]
