import { useRef, useState } from 'react'
import { incidentShown } from '../../../shared/domain/incident/incidents'
import { remediationCounts, remediationRows, type RemediationRow } from '../../../shared/domain/recover/remediation'
import { useMade } from '../../store/hooks'
import type { Desk } from '../../store/types'
import { Button, Kbd } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { ListGrid, type ListColumn } from '../../ui/ListGrid'
import { Screen } from '../../ui/Screen'
import { Tag } from '../../ui/Tag'
import { momentWords } from '../../words/times'
import { LeaveCard } from './LeaveCard'
import { PackCard } from './PackCard'
import { PackDialog } from './PackDialog'
import { RemediationDialog } from './RemediationDialog'
import { MissingWords } from './MissingWords'
import './before.css'

const read = ({ state }: Desk) => {
  // Evidence is gathered before anything is declared too: it is then of the first incident of the desk.
  const incident = incidentShown(state)?.id ?? 'incident'
  return { incident, rows: remediationRows(state, incident) }
}

const columns: readonly ListColumn<RemediationRow>[] = [
  {
    id: 'title',
    head: 'Evidence',
    cell: (row) => (
      <>
        <div>{row.title}</div>
        <div className="small">{row.missing === undefined ? <Done row={row} /> : <MissingWords row={row} />}</div>
      </>
    ),
  },
  {
    id: 'who',
    head: 'Who, when',
    cell: ({ fields }) => (
      <>
        <div>{fields.by}</div>
        <div className="small muted">{fields.at === undefined ? '' : momentWords(fields.at)}</div>
      </>
    ),
  },
  {
    id: 'proof',
    head: 'Proof',
    cell: ({ fields }) => (
      <code title={fields.sha256}>{fields.sha256 === undefined ? '' : fields.sha256.slice(0, 10)}</code>
    ),
  },
]

function Done({ row }: { row: RemediationRow }) {
  return row.state === 'done' ? <Tag tone="good">done, proof kept</Tag> : <Tag>does not apply</Tag>
}

/** What CBP may want to see before it reconnects us, who was asked for leave, and the evidence as one paper. */
export default function ReconnectPage() {
  const { incident, rows } = useMade(['incident', 'remediation'], read)
  const [chosenId, setChosenId] = useState<string>()
  const [asked, setAsked] = useState<{ what: 'key'; row: RemediationRow } | { what: 'own' | 'print' }>()
  const grid = useRef<HTMLDivElement>(null)
  const chosen = rows.find(({ id }) => id === chosenId) ?? rows[0]
  const counts = remediationCounts(rows)
  const close = () => {
    setAsked(undefined)
    setTimeout(() => grid.current?.focus({ preventScroll: true }))
  }
  return (
    <Screen
      className="list-screen before-screen"
      title="Leave to reconnect"
      about={counts.missing === 0 ? 'nothing is missing' : `${counts.missing} of ${counts.all} missing`}
      actions={
        <>
          <Button onClick={() => setAsked({ what: 'own' })}>Add evidence of our own</Button>
          <Button look="primary" large onClick={() => setAsked({ what: 'print' })}>
            Print the evidence
          </Button>
        </>
      }
    >
      <div className="list-and-card">
        <section className="card" aria-label="Evidence for CBP">
          <p className="before-notice">
            CBP wants evidence before it authorizes reconnection, and has published no list. These items are to{' '}
            <em>prepare</em>: none of them is known to be required.
          </p>
          <ListGrid
            ref={grid}
            label="Evidence"
            className="remediation-grid"
            rows={rows}
            keyOf={({ id }) => id}
            columns={columns}
            rowHeight={50}
            focused
            chosenId={chosen?.id}
            onChoose={setChosenId}
            onOpen={() => chosen !== undefined && setAsked({ what: 'key', row: chosen })}
            onKey={(key) => {
              if (key !== 'N') return false
              setAsked({ what: 'own' })
              return true
            }}
            empty=""
          />
        </section>
        <div className="list-and-card__side stack">
          {chosen !== undefined && <ItemCard row={chosen} onKey={() => setAsked({ what: 'key', row: chosen })} />}
          <LeaveCard incident={incident} />
          <PackCard incident={incident} />
        </div>
      </div>
      <p className="key-line">
        <span>
          <Kbd>Enter</Kbd> key what there is
        </span>
        <span>
          <Kbd>N</Kbd> evidence of our own
        </span>
      </p>
      {asked?.what === 'key' && <RemediationDialog incident={incident} row={asked.row} onClose={close} />}
      {asked?.what === 'own' && <RemediationDialog incident={incident} onClose={close} />}
      {asked?.what === 'print' && <PackDialog incident={incident} onClose={close} />}
    </Screen>
  )
}

function ItemCard({ row, onKey }: { row: RemediationRow; onKey: () => void }) {
  const { item, fields } = row
  return (
    <Card title={row.title}>
      <div className="stack stack--tight">
        {item !== undefined && <p>{item.collect}</p>}
        {fields.what !== undefined && <p className="pre">{fields.what}</p>}
        {row.missing !== undefined && (
          <p>
            <MissingWords row={row} />
          </p>
        )}
        {fields.sha256 !== undefined && <p className="small mono before-hash">SHA-256 {fields.sha256}</p>}
        <p className="small muted">
          {item === undefined
            ? 'Our own.'
            : `Prepare. ${item.source}; checked ${item.checkedOn}, ${item.confidence === 'unsure' ? 'not confirmed' : item.confidence}.`}
        </p>
        <div className="row">
          <Button onClick={onKey}>Key what there is</Button>
        </div>
      </div>
    </Card>
  )
}
