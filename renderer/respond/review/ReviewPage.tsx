import { useState } from 'react'
import { anyRuleOn } from '../../../shared/domain/respond/reviewNeed'
import type { ReviewRow } from '../../../shared/domain/respond/review'
import { movedWords } from '../../../shared/domain/respond/reviewWords'
import { go } from '../../frame/routes'
import { useDesk, useDeskHandle } from '../../store/hooks'
import { Button } from '../../ui/Button'
import { ListGrid } from '../../ui/ListGrid'
import { Screen } from '../../ui/Screen'
import { Tag } from '../../ui/Tag'
import { ReadingView } from './ReadingView'
import { RulesDialog } from './RulesDialog'
import { useReviewsWaiting } from './useReview'
import './review.css'

/** What waits for a second person, and the reading of one entry. */
export default function ReviewPage({ id }: { id?: string | undefined }) {
  const rows = useReviewsWaiting()
  return id === undefined ? <WaitingList rows={rows} /> : <ReadingView key={id} entryId={id} rows={rows} />
}

function WaitingList({ rows }: { rows: readonly ReviewRow[] }) {
  const { operator } = useDeskHandle()
  const anyOn = useDesk((desk) => anyRuleOn(desk.state))
  const [chosenId, setChosenId] = useState<string>()
  const [rules, setRules] = useState(false)
  const chosen = rows.find((row) => row.id === chosenId) ?? rows[0]
  const mine = rows.filter(({ review }) => review.keyers.has(operator)).length
  return (
    <Screen
      title="Review"
      about={anyOn ? waitingWords(rows.length, mine) : undefined}
      className="list-screen"
      actions={
        <>
          <Button onClick={() => setRules(true)}>What a second person looks at</Button>
          <Button
            look="primary"
            disabled={chosen === undefined}
            onClick={() => chosen !== undefined && go({ at: 'respond', page: 'review', id: chosen.id })}
          >
            Look at it
          </Button>
        </>
      }
    >
      <section className="card review-list">
        <ListGrid
          label="Entries that wait for a second person"
          rows={rows}
          keyOf={(row) => row.id}
          className="review-grid"
          chosenId={chosen?.id}
          onChoose={setChosenId}
          onOpen={(id) => go({ at: 'respond', page: 'review', id })}
          focused
          empty={
            anyOn
              ? 'Nothing waits for a second person.'
              : 'No condition is on, so nothing waits. Choose what your firm has a second person look at.'
          }
          columns={[
            { id: 'number', head: 'Entry', cell: (row) => <span className="mono">{row.entryNumber}</span> },
            { id: 'importer', head: 'Importer', cell: (row) => row.importerName },
            { id: 'why', head: 'Why', cell: (row) => row.review.needed.map(({ words }) => words).join('; ') },
            { id: 'state', head: 'How it stands', cell: (row) => <StandingCell row={row} operator={operator} /> },
          ]}
        />
      </section>
      {rules && <RulesDialog onClose={() => setRules(false)} />}
    </Screen>
  )
}

const waitingWords = (all: number, mine: number): string => {
  if (all === 0) return ''
  const who = mine === 0 ? '' : mine === all ? ', all keyed by you' : `, ${mine} of them keyed by you`
  return `${all === 1 ? 'One entry waits' : `${all} entries wait`} for a second person${who}`
}

function StandingCell({ row: { review }, operator }: { row: ReviewRow; operator: string }) {
  const { standing } = review
  if (standing.is === 'fallen') return <Tag tone="later">{`mark fell: ${movedWords(standing.moved)}`}</Tag>
  if (review.keyers.has(operator)) return <span className="muted">you keyed it: somebody else looks</span>
  if (standing.is === 'ownReviewOnly') return <Tag tone="later">own mark only</Tag>
  if (review.note !== '') return <span>{`sent back by ${review.noteBy}`}</span>
  return <span>waits</span>
}
