import {
  addressedWords,
  answersOfList,
  queryLists,
  rowsOfList,
  type QueryListRow,
} from '../../../shared/domain/recover/queryLists'
import type { CsvKind } from '../../../shared/exchange/bundle/csv'
import { queryCsv } from '../../../shared/exchange/query/queryCsv'
import { querySheet } from '../../../shared/sheets/recover/querySheet'
import { saveFileOutside } from '../../paper/saveOutside'
import { useReport } from '../../paper/useReport'
import { useDeskHandle, useMade } from '../../store/hooks'
import type { Desk } from '../../store/types'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { useSay } from '../../ui/Status'
import { Tag } from '../../ui/Tag'
import { writingErrorWords } from '../../words/errors'
import { momentWords } from '../../words/times'

const read = ({ state }: Desk) =>
  queryLists(state).map((list) => ({ list, answered: answersOfList(state, list.id).size }))

/** Saves a list as CSV; a sentence of what happened comes back. */
export async function saveQueryCsv(desk: Desk, list: QueryListRow, kind: CsvKind): Promise<string> {
  const number = list.fields.number ?? 1
  const text = queryCsv(rowsOfList(desk.state, list), kind)
  const name = `What ACE has ${number}${kind === 'machines' ? ' for machines' : ''}${desk.drill ? ' EXERCISE' : ''}.csv`
  const bytes = new TextEncoder().encode(text)
  const saved = await saveFileOutside(desk, { name, bytes, what: `List ${number} of what ACE has` })
  if (saved.ok) return `Saved as ${saved.value}, not sealed. It is on the list of files to be destroyed.`
  return writingErrorWords(saved.error)
}

/** The lists that were made: printed or saved once more, and how much of each was answered. */
export function QueryListsCard() {
  const desk = useDeskHandle()
  const say = useSay()
  const lists = useMade(['queryList', 'fact'], read)
  const { busy, said, print } = useReport()
  const csv = (list: QueryListRow, kind: CsvKind) => void saveQueryCsv(desk, list, kind).then((words) => say(words))
  return (
    <Card title="Lists">
      <div className="stack stack--tight">
        {said !== undefined && <p role="status">{said}</p>}
        {lists.length === 0 && (
          <p className="muted">
            None is made yet. A list names number, bills and port, masks the importer, and has a box for each answer.
          </p>
        )}
        <ul className="before-asked query-lists">
          {lists.map(({ list, answered }) => {
            const { number = 1, addressedTo = 'port', at, answeredAt, answerName } = list.fields
            const whole = answered >= list.entries.length
            return (
              <li key={list.id}>
                <div className="small">
                  <p>
                    <strong>List {number}</strong> to {addressedWords[addressedTo]}
                  </p>
                  <p className="muted">{at === undefined ? '' : momentWords(at)}</p>
                  <p>
                    <Tag tone={whole ? 'good' : 'later'}>
                      {answered} of {list.entries.length} answered
                    </Tag>
                  </p>
                  {answeredAt !== undefined && (
                    <p className="muted">
                      {momentWords(answeredAt)}: {answerName}
                    </p>
                  )}
                </div>
                <p className="row">
                  <Button
                    className="button--cell"
                    disabled={busy}
                    aria-label={`Print list ${number}`}
                    onClick={() =>
                      void print(() => querySheet({ number, addressedTo, rows: rowsOfList(desk.state, list) }))
                    }
                  >
                    Print
                  </Button>
                  <Button
                    className="button--cell"
                    aria-label={`Save list ${number} as CSV for people`}
                    onClick={() => csv(list, 'people')}
                  >
                    CSV, people
                  </Button>
                  <Button
                    className="button--cell"
                    aria-label={`Save list ${number} as CSV for machines`}
                    onClick={() => csv(list, 'machines')}
                  >
                    CSV, machines
                  </Button>
                </p>
              </li>
            )
          })}
        </ul>
      </div>
    </Card>
  )
}
