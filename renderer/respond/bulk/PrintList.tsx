import { useMemo, useState } from 'react'
import { Button } from '../../ui/Button'
import { SelectField } from '../../ui/Field'
import { ListGrid, type ListColumn } from '../../ui/ListGrid'
import { Tag } from '../../ui/Tag'
import { progressWords } from '../../words/clocks'
import type { PrintRow, WhichRows } from './printRows'

export interface PrintListProps {
  rows: readonly PrintRow[]
  /** ids in the order of choosing */
  chosen: readonly string[]
  which: WhichRows
  text: string
  onWhich: (which: WhichRows) => void
  onText: (text: string) => void
  onChosen: (chosen: readonly string[]) => void
}

/** Entries to be chosen for a pile: Space or Enter takes the row, or leaves it out. */
export function PrintList({ rows, chosen, which, text, onWhich, onText, onChosen }: PrintListProps) {
  const [at, setAt] = useState<string>()
  const picked = useMemo(() => new Set(chosen), [chosen])
  const toggle = (id: string) => onChosen(picked.has(id) ? chosen.filter((one) => one !== id) : [...chosen, id])
  const columns: readonly ListColumn<PrintRow>[] = [
    {
      id: 'chosen',
      head: '',
      cell: (row) => (
        <input
          type="checkbox"
          tabIndex={-1}
          aria-label={`Choose ${row.entryNumber}`}
          checked={picked.has(row.id)}
          onChange={() => toggle(row.id)}
        />
      ),
    },
    { id: 'number', head: 'Entry number', cell: (row) => <span className="mono">{row.entryNumber}</span> },
    { id: 'importer', head: 'Importer', cell: (row) => row.importer || <span className="muted">not keyed</span> },
    {
      id: 'port',
      head: 'Port · mode',
      cell: (row) => (
        <span className="small">
          <span className="mono">{row.port}</span> {row.mode}
        </span>
      ),
    },
    { id: 'driver', head: 'Driver', cell: (row) => <span className="small">{row.driver}</span> },
    {
      id: 'state',
      head: 'State',
      cell: (row) =>
        row.changed ? (
          <Tag tone="later">changed since</Tag>
        ) : (
          <Tag tone={progressWords[row.progress].tone}>{progressWords[row.progress].words}</Tag>
        ),
    },
  ]
  return (
    <section className="card" aria-label="Entries to print">
      <div className="bulk-tools">
        <SelectField
          id="print-which"
          label="Which"
          options={[
            { value: 'waiting', label: 'not printed yet' },
            { value: 'changed', label: 'printed, changed since' },
            { value: 'all', label: 'all that are not void' },
          ]}
          value={which}
          onChange={({ target }) => onWhich(target.value as WhichRows)}
        />
        <input
          className="input"
          type="search"
          aria-label="Search entries to print"
          placeholder="Number, importer, port, driver …"
          value={text}
          onChange={({ target }) => onText(target.value)}
        />
        <Button onClick={() => onChosen([...new Set([...chosen, ...rows.map(({ id }) => id)])])}>
          Choose all {rows.length}
        </Button>
        <Button look="quiet" onClick={() => onChosen([])} disabled={chosen.length === 0}>
          Choose none
        </Button>
      </div>
      <ListGrid
        label="Entries to print"
        className="bulk-grid"
        columns={columns}
        rows={rows}
        keyOf={(row) => row.id}
        chosenId={at ?? rows[0]?.id}
        onChoose={setAt}
        onOpen={toggle}
        onKey={(key, id) => {
          if (key === ' ') toggle(id)
          return key === ' '
        }}
        rowHeight={40}
        empty={
          which === 'changed'
            ? 'No printed entry was changed since.'
            : which === 'waiting'
              ? 'Every entry is printed, or none is open.'
              : 'No entry has that.'
        }
      />
    </section>
  )
}
