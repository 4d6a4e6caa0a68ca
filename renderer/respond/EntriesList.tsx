import { useMemo, useRef, useState } from 'react'
import { useEntryIndex } from '../desk/useEntryIndex'
import { go } from '../frame/routes'
import { Button, Kbd } from '../ui/Button'
import { Screen } from '../ui/Screen'
import { useHotkeys } from '../ui/useHotkeys'
import { EntriesListGrid } from './EntriesListGrid'
import { listRows, shownRows, type ListRow, type SortBy } from './EntriesListRows'
import { EntriesListSide } from './EntriesListSide'
import { VoidDialog } from './EntriesListVoid'
import { EntryHistory } from './EntryHistory'
import { FactDialog } from './FactDialog'
import type { LoggedFact } from './factWords'
import './entriesList.css'

type Open = { what: 'void' | 'history'; row: ListRow } | { what: LoggedFact; row: ListRow }

export interface EntriesListProps {
  onNewEntry: () => void
  onCopyEntry: (entryId: string) => void
}

/** Every entry with its clocks, for search, sort and the keyboard; ten thousand are as quick as ten. */
export function EntriesList({ onNewEntry, onCopyEntry }: EntriesListProps) {
  const index = useEntryIndex()
  const rows = useMemo(() => listRows(index), [index])
  const [text, setText] = useState('')
  const [sort, setSort] = useState<{ by: SortBy; descending: boolean }>({ by: 'opened', descending: true })
  const [chosenId, setChosenId] = useState<string>()
  const [open, setOpen] = useState<Open | null>(null)
  const grid = useRef<HTMLDivElement>(null)
  const shown = useMemo(() => shownRows(rows, text, sort.by, sort.descending), [rows, text, sort])
  const chosen = shown.find((row) => row.id === chosenId) ?? shown[0]

  const log = (what: LoggedFact | 'void' | 'history', row: ListRow | undefined = chosen) => {
    if (row !== undefined) setOpen({ what, row } as Open)
  }
  const close = () => {
    setOpen(null)
    grid.current?.focus()
  }
  const copy = () => {
    if (chosen !== undefined) onCopyEntry(chosen.id)
  }
  useHotkeys({ 'Ctrl+Shift+C': copy })
  const onKey = (key: string): boolean => {
    if (chosen === undefined) return false
    const hands: Record<string, () => void> = {
      A: () => go({ at: 'entry', id: chosen.id }),
      V: () => log('void'),
      F: () => log('history'),
      P: () => log('presented'),
      R: () => log('released'),
      H: () => log('held'),
    }
    hands[key]?.()
    return key in hands
  }

  return (
    <Screen
      className="entries-screen"
      title="Entries"
      about={text === '' ? `${rows.length} on this desk` : `${shown.length} of ${rows.length}`}
      actions={
        <Button look="primary" large onClick={onNewEntry}>
          New entry <Kbd>F2</Kbd>
        </Button>
      }
    >
      <div className="entries">
        <section className="card entries__list" aria-label="Entries">
          <div className="entries__search">
            <input
              className="input"
              type="search"
              aria-label="Search entries"
              placeholder="Number, importer, bill, port …"
              value={text}
              onChange={(event) => setText(event.target.value)}
              onKeyDown={(event) => {
                if (event.key === 'ArrowDown' || event.key === 'Enter') grid.current?.focus()
              }}
            />
          </div>
          <EntriesListGrid
            ref={grid}
            rows={shown}
            chosenId={chosen?.id}
            sort={sort}
            onSort={(by) =>
              setSort({ by, descending: sort.by === by ? !sort.descending : by === 'opened' || by === 'value' })
            }
            onChoose={setChosenId}
            onOpen={(id) => go({ at: 'entry', id })}
            onKey={onKey}
            empty={
              rows.length === 0
                ? 'No entry yet. F2 takes the next number and opens one.'
                : 'No entry has that. Clear the search to see all.'
            }
          />
        </section>
        <EntriesListSide row={chosen} onLog={log} onCopy={copy} />
      </div>
      {open?.what === 'void' && <VoidDialog entryId={open.row.id} entryNumber={open.row.entryNumber} onClose={close} />}
      {open?.what === 'history' && (
        <EntryHistory entryId={open.row.id} entryNumber={open.row.entryNumber} onClose={close} />
      )}
      {open !== null && open.what !== 'void' && open.what !== 'history' && (
        <FactDialog entryId={open.row.id} what={open.what} onClose={close} />
      )}
    </Screen>
  )
}
