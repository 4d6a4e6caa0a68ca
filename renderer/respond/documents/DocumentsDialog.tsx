import { useRef, useState, type KeyboardEvent } from 'react'
import type { EntryFile } from '../../../shared/domain/entryFile'
import { Button, Kbd } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { AttachButton } from './AttachButton'
import { DocumentRowLine } from './DocumentRowLine'
import { DocumentView } from './DocumentView'
import { RemoveForm } from './RemoveForm'
import { pictured, usePictures } from './pictures'
import { useOwedPapers } from './useOwedPapers'
import { useDocuments, type DocumentRow } from './useDocuments'
import './documents.css'

export interface DocumentsDialogProps {
  file: EntryFile
  onClose: () => void
}

/** All documents of an entry: the list in the order of handing over, and the one chosen, large. All of it by keyboard. */
export function DocumentsDialog({ file, onClose }: DocumentsDialogProps) {
  const { documents } = file
  const owed = useOwedPapers(file.id)
  const actions = useDocuments(file.id, owed)
  const pictures = usePictures(pictured(documents))
  const [chosen, setChosen] = useState<string>()
  const [removing, setRemoving] = useState(false)
  const list = useRef<HTMLUListElement>(null)
  const sort = useRef<HTMLSelectElement>(null)
  const row = documents.find(({ id }) => id === chosen) ?? documents[0]
  const toList = () => list.current?.focus()

  const onKey = (event: KeyboardEvent) => {
    const act = row === undefined ? undefined : actOf(event, row)
    if (act === undefined) return
    event.preventDefault()
    act()
  }
  const actOf = (event: KeyboardEvent, at: DocumentRow): (() => void) | undefined => {
    const key = event.key.length === 1 ? event.key.toUpperCase() : event.key
    if (event.ctrlKey) return key === 'Z' ? () => void actions.undo() : undefined
    if (key === 'ArrowUp' || key === 'ArrowDown') {
      const by = key === 'ArrowUp' ? -1 : 1
      return event.altKey ? () => void actions.move(at, by) : () => setChosen(neighbour(documents, at, by))
    }
    if (key === 'R') return () => void actions.turn(at, event.shiftKey ? -90 : 90)
    if (key === 'P') return at.fields.pages === undefined ? undefined : () => toggle(at)
    if (key === 'Enter') return () => sort.current?.focus()
    return key === 'Delete' ? () => setRemoving(true) : undefined
  }
  const toggle = (at: DocumentRow) => void actions.keyInPacket(at, at.fields.inPacket !== true)

  return (
    <Dialog
      open
      title={`Documents of ${file.entry.entryNumber ?? 'this entry'}`}
      about="Kept whole and sealed as they were given; printed with the packet in this order."
      onClose={onClose}
      initialFocus={list}
    >
      <div className="documents">
        <div className="documents__side">
          <ul
            ref={list}
            className="documents__list"
            role="listbox"
            aria-label="Documents in the order of handing over"
            aria-activedescendant={row === undefined ? undefined : `document-${row.id}`}
            tabIndex={0}
            onKeyDown={onKey}
          >
            {documents.map((one) => (
              <DocumentRowLine
                key={one.id}
                row={one}
                chosen={one.id === row?.id}
                picture={pictures(one.id).pages[0]}
                onChoose={() => setChosen(one.id)}
              />
            ))}
          </ul>
          {documents.length === 0 && (
            <p className="muted">No document is attached. Drop files here, or choose them with the button.</p>
          )}
          <p className="small muted documents__keys">
            <Kbd>Alt ↑↓</Kbd> place <Kbd>R</Kbd> turn <Kbd>P</Kbd> print or by hand <Kbd>Enter</Kbd> what it is{' '}
            <Kbd>Del</Kbd> remove <Kbd>Ctrl Z</Kbd> take back
          </p>
          <div className="form-actions">
            <Button onClick={onClose}>
              Close <Kbd>Esc</Kbd>
            </Button>
            <AttachButton busy={actions.busy} onFiles={actions.attach} primary />
          </div>
        </div>
        {row !== undefined &&
          (removing ? (
            <RemoveForm
              row={row}
              onAnswer={(why) => {
                const left = neighbour(documents, row, 1) ?? neighbour(documents, row, -1)
                // While the question still stands: a box that goes with the focus in it leaves the focus to the dialog.
                toList()
                const done = why === null ? Promise.resolve(true) : actions.remove(row, why)
                void done.then((isDone) => {
                  if (!isDone) return
                  if (why !== null) setChosen(left === row.id ? undefined : left)
                  setRemoving(false)
                })
              }}
            />
          ) : (
            <DocumentView
              key={row.id}
              row={row}
              owed={owed}
              sort={sort}
              pictures={pictures(row.id)}
              onSort={(next) => void actions.keySort(row, next).then(toList)}
              onTurn={() => void actions.turn(row, 90)}
              onInPacket={() => toggle(row)}
              onRemove={() => setRemoving(true)}
            />
          ))}
      </div>
    </Dialog>
  )
}

/** The id of the row before or behind; of the end, itself. */
function neighbour(rows: readonly DocumentRow[], row: DocumentRow, by: -1 | 1): string | undefined {
  const at = rows.findIndex(({ id }) => id === row.id)
  return rows[Math.min(Math.max(at + by, 0), rows.length - 1)]?.id
}
