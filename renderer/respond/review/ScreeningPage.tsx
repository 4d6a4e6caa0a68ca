import { useMemo, useRef, useState } from 'react'
import { stopsCounter } from '../../../shared/domain/respond/screening'
import { partiesWaiting, screeningsStanding, type ScreeningRow } from '../../../shared/domain/respond/screeningList'
import { useReport } from '../../paper/useReport'
import { useMade } from '../../store/hooks'
import type { Desk } from '../../store/types'
import { Button, Kbd } from '../../ui/Button'
import { CheckField } from '../../ui/Field'
import { ListGrid } from '../../ui/ListGrid'
import { Screen } from '../../ui/Screen'
import { Tag } from '../../ui/Tag'
import { useHotkeys } from '../../ui/useHotkeys'
import { ScreeningDialog } from './ScreeningDialog'
import { roleWords, screenedWords, screeningReport, standingWords } from './screeningWords'
import './review.css'

const read = ({ state }: Desk): { rows: readonly ScreeningRow[]; waiting: number } => ({
  rows: screeningsStanding(state),
  waiting: partiesWaiting(state),
})

/** Parties of the entries and whether somebody screened them: typed here, they stop the counter until then. */
export default function ScreeningPage() {
  const { rows, waiting } = useMade(['entry', 'line', 'isf', 'fact', 'screening', 'importer'], read)
  const [all, setAll] = useState(false)
  const [chosenId, setChosenId] = useState<string>()
  const [open, setOpen] = useState<ScreeningRow>()
  const grid = useRef<HTMLDivElement>(null)
  const { busy, said, print } = useReport()
  const stopping = useMemo(
    () => rows.filter(({ standing, waiting: stopped }) => stopped > 0 && stopsCounter(standing)),
    [rows],
  )
  const shown = all ? rows : stopping
  const chosen = shown.find(({ id }) => id === chosenId) ?? shown[0]
  const printList = () => {
    if (stopping.length > 0) void print(() => screeningReport(stopping))
  }
  useHotkeys({ P: printList })
  return (
    <Screen
      title="Screening"
      about={
        waiting === 0
          ? 'No party stops the counter'
          : `${waiting} ${waiting === 1 ? 'party stops' : 'parties stop'} the counter`
      }
      className="list-screen"
      actions={
        <>
          <CheckField
            id="screening-all"
            label="All parties"
            checked={all}
            onChange={(event) => setAll(event.target.checked)}
          />
          <Button onClick={printList} disabled={busy || stopping.length === 0} aria-keyshortcuts="P">
            Print the names <Kbd>P</Kbd>
          </Button>
          <Button look="primary" disabled={chosen === undefined} onClick={() => setOpen(chosen)}>
            Key the result
          </Button>
        </>
      }
    >
      <section className="card review-list">
        <ListGrid
          ref={grid}
          label="Parties"
          rows={shown}
          keyOf={({ id }) => id}
          className="screening-grid"
          chosenId={chosen?.id}
          onChoose={setChosenId}
          onOpen={(id) => setOpen(shown.find((row) => row.id === id))}
          focused
          empty={
            rows.length === 0
              ? 'No entry names a party yet.'
              : 'Every party typed at this desk is screened. All of them are screened again when the systems are back.'
          }
          columns={[
            { id: 'name', head: 'Party', cell: ({ name }) => name },
            { id: 'country', head: 'Country', cell: ({ country }) => country || '—' },
            { id: 'roles', head: 'As', cell: ({ roles }) => roles.map((role) => roleWords[role]).join(', ') },
            { id: 'standing', head: 'Screening', cell: ({ standing }) => <Standing standing={standing} /> },
            { id: 'waiting', head: 'Entries wait', cell: ({ waiting: stopped }) => (stopped === 0 ? '' : stopped) },
            { id: 'who', head: 'By whom', cell: (row) => screenedWords(row) },
          ]}
        />
      </section>
      {said !== undefined && (
        <p className="small" aria-live="polite">
          {said}
        </p>
      )}
      {open !== undefined && (
        <ScreeningDialog
          row={open}
          onClose={() => {
            setOpen(undefined)
            grid.current?.focus()
          }}
        />
      )}
    </Screen>
  )
}

function Standing({ standing }: { standing: ScreeningRow['standing'] }) {
  const { words, tone } = standingWords[standing]
  return tone === 'plain' ? <span className="muted">{words}</span> : <Tag tone={tone}>{words}</Tag>
}
