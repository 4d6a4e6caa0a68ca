import { useState } from 'react'
import type { IncidentRow } from '../../../shared/domain/incident/incidents'
import { routeToHash } from '../../frame/routes'
import { useDeskHandle, useMade } from '../../store/hooks'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { DataTable } from '../../ui/DataTable'
import { Dialog } from '../../ui/Dialog'
import { focusFirst } from '../../ui/focusFirst'
import { Tag } from '../../ui/Tag'
import { momentWords } from '../../words/times'
import { clientList, clientPaper, type ClientList, type ClientRow } from './clientSheets'
import { PaperLook } from './PaperLook'
import { useClientPrinting } from './useClientPrinting'

/** One sheet a client: forty in one go, and nobody's data on another's. */
export function ClientsView({ incident }: { incident: IncidentRow }) {
  const desk = useDeskHandle()
  const list = useMade('every', clientList, incident)
  const { busy, said, send } = useClientPrinting(incident)
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const [look, setLook] = useState<ClientRow>()
  const chosen = list.rows.map(({ importer }) => importer).filter((importer) => !left.has(importer))
  const toggle = (importer: string) => {
    const next = new Set(left)
    if (!next.delete(importer)) next.add(importer)
    setLeft(next)
  }
  const none = chosen.length === 0 || busy
  return (
    <div className="sheets">
      <Card
        title={`Clients with something to be told, ${list.rows.length}`}
        aside={
          <label className="sheets__all">
            <input
              type="checkbox"
              checked={left.size === 0}
              onChange={() => setLeft(left.size === 0 ? new Set(list.rows.map(({ importer }) => importer)) : new Set())}
            />
            all
          </label>
        }
      >
        <ClientsTable rows={list.rows} left={left} toggle={toggle} onLook={setLook} />
        {list.withoutClient > 0 && (
          <p className="sheets__without">
            {list.withoutClient === 1
              ? '1 entry names no client from the list and stands on no sheet.'
              : `${list.withoutClient} entries name no client from the list and stand on no sheet.`}{' '}
            <a href={routeToHash({ at: 'respond' })}>Choose their importer in Respond</a>.
          </p>
        )}
      </Card>
      <div className="stack">
        <Card title="Print">
          <div className="stack">
            {/* Forty rows stand before it: whoever prints does not tab through them. */}
            <Button look="primary" large disabled={none} ref={focusFirst} onClick={() => void send(chosen, 'print')}>
              {busy ? 'Drawing …' : chosen.length === 1 ? 'Print 1 sheet' : `Print ${chosen.length} sheets`}
            </Button>
            <div className="row">
              <Button disabled={none} onClick={() => void send(chosen, 'each')}>
                Save a file for each client
              </Button>
              <Button disabled={none} onClick={() => void send(chosen, 'one')}>
                Save one file
              </Button>
            </div>
            <p role="status" className="small">
              {said ?? 'Each sheet is kept sealed with its hash before it is printed.'}
            </p>
          </div>
        </Card>
        <WordingCard list={list} />
      </div>
      {look !== undefined && (
        <Dialog open wide title={`Sheet for ${look.name}`} onClose={() => setLook(undefined)}>
          <Look make={() => clientPaper(desk, incident, [look.importer])} name={look.name} />
        </Dialog>
      )}
    </div>
  )
}

function Look({ make, name }: { make: () => ReturnType<typeof clientPaper>; name: string }) {
  const [paper] = useState(make)
  return <PaperLook paper={paper} label={`Pages for ${name}`} />
}

function ClientsTable({
  rows,
  left,
  toggle,
  onLook,
}: {
  rows: readonly ClientRow[]
  left: ReadonlySet<string>
  toggle: (importer: string) => void
  onLook: (row: ClientRow) => void
}) {
  return (
    <DataTable
      caption="Clients"
      rows={rows}
      keyOf={(row) => row.importer}
      empty="No entry of a client was opened or moved since the outage began. Open one in Respond and choose its importer."
      columns={[
        {
          id: 'client',
          head: 'Client',
          cell: (row) => (
            <div className="check">
              <input
                id={`sheet-${row.importer}`}
                type="checkbox"
                checked={!left.has(row.importer)}
                onChange={() => toggle(row.importer)}
              />
              <label htmlFor={`sheet-${row.importer}`}>
                <span className="strong">{row.name}</span>
                <LeftOut row={row} />
              </label>
            </div>
          ),
        },
        { id: 'moved', head: 'Released', number: true, cell: (row) => row.moved },
        { id: 'waits', head: 'Waiting', number: true, cell: (row) => row.waits },
        { id: 'needs', head: 'We need', number: true, cell: (row) => row.needs },
        { id: 'last', head: 'Last sheet', cell: (row) => <LastSheet row={row} /> },
        {
          id: 'look',
          head: '',
          cell: (row) => (
            <Button onClick={() => onLook(row)} aria-label={`Look at the sheet for ${row.name}`}>
              Look
            </Button>
          ),
        },
      ]}
    />
  )
}

function LeftOut({ row: { leftOut } }: { row: ClientRow }) {
  if (leftOut.length === 0) return null
  const where = leftOut.map(({ entry, what }) => `${what} of ${entry}`).join('; ')
  return <span className="sheets__left-out small">Left out, since it names another client: {where}.</span>
}

function LastSheet({ row: { last } }: { row: ClientRow }) {
  if (last === undefined) return <span className="muted nowrap">none yet</span>
  return (
    <>
      <span className="nowrap">
        {last.number} {last.draft && <Tag tone="later">draft</Tag>}
      </span>
      <div className="small muted nowrap">{momentWords(last.at)}</div>
    </>
  )
}

function WordingCard({ list: { wording, readBy } }: { list: ClientList }) {
  return (
    <Card
      title="What stands at the top of each"
      aside={wording.draft ? <Tag tone="later">DRAFT</Tag> : <Tag tone="good">approved</Tag>}
    >
      <div className="stack">
        {wording.subject !== '' && <p className="strong">{wording.subject}</p>}
        <p className="sheets__wording">{wording.body}</p>
        {readBy !== '' && wording.message !== undefined && <p className="small muted">As {readBy} reads it.</p>}
        {wording.missing.length > 0 && (
          <p className="small">The desk has nothing for: {wording.missing.join(', ')}. It prints as a blank for ink.</p>
        )}
        {wording.draft ? (
          <p className="small">
            {wording.why} Every page prints DRAFT.{' '}
            <a href={routeToHash({ at: 'communicate', page: 'messages' })}>Write it, and have it approved</a>.
          </p>
        ) : (
          <p className="small">
            Approved by {[wording.approvedBy, wording.approvedAs].filter(Boolean).join(', ')},{' '}
            {momentWords(wording.approvedAt)}; version <span className="mono">{wording.digest.slice(0, 8)}</span>.
          </p>
        )}
      </div>
    </Card>
  )
}
