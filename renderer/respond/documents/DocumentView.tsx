import type { RefObject } from 'react'
import { DOCUMENT_SORTS, OTHER_SORT, type OwedPaper } from '../../../shared/documents/sorts'
import { Button, Kbd } from '../../ui/Button'
import { CheckField } from '../../ui/Field'
import { sizeWords } from '../../words/documents'
import { documentName } from './documentName'
import type { Pictures } from './pictures'
import type { DocumentRow } from './useDocuments'

export interface DocumentViewProps {
  row: DocumentRow
  owed: readonly OwedPaper[]
  sort: RefObject<HTMLSelectElement | null>
  pictures: Pictures
  onSort: (sort: string) => void
  onTurn: () => void
  onInPacket: () => void
  onRemove: () => void
}

/** One document, large: what it is, its fingerprint, and its pages as they will be printed. */
export function DocumentView({ row, owed, sort, pictures, onSort, onTurn, onInPacket, onRemove }: DocumentViewProps) {
  const { fields } = row
  const printable = fields.pages !== undefined
  return (
    <section className="documents__view" aria-label={`${fields.name ?? ''}, large`}>
      <div className="documents__facts">
        <label htmlFor="document-sort">What it is</label>
        <select
          id="document-sort"
          ref={sort}
          className="input"
          value={fields.sort ?? OTHER_SORT}
          onChange={(event) => onSort(event.currentTarget.value)}
        >
          {sortsFor(fields.sort, owed).map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
        <Button onClick={onTurn} disabled={!printable}>
          Turn <Kbd>R</Kbd>
        </Button>
        <Button look="quiet" onClick={onRemove}>
          Remove …
        </Button>
      </div>
      <CheckField
        id="document-in-packet"
        label={printable ? 'Printed with the packet' : 'Printed with the packet: it cannot be drawn here'}
        checked={fields.inPacket === true}
        disabled={!printable}
        onChange={onInPacket}
      />
      <p className="small muted documents__hash">
        {sizeWords(fields.bytes ?? 0)} · SHA-256 <code>{fields.sha256}</code>
      </p>
      {pictures.failed !== undefined && <p className="documents__failed">{pictures.failed}</p>}
      {/* The pages scroll by themselves: without a stop here the keyboard could not reach the later ones. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrolling region needs the focus */}
      <div className="documents__pages" tabIndex={0} role="group" aria-label="Its pages">
        {pictures.pages.map((page, nth) => (
          <img key={page} src={page} alt={`Page ${nth + 1} of ${fields.name ?? 'the document'}`} draggable={false} />
        ))}
        {printable && pictures.pages.length === 0 && pictures.failed === undefined && (
          <p className="muted">Its pages are being drawn …</p>
        )}
      </div>
    </section>
  )
}

/** The usual sorts, before them what is owed, and whatever the document is already. */
function sortsFor(sort: string | undefined, owed: readonly OwedPaper[]): { id: string; name: string }[] {
  const papers = owed.map(({ paper, title }) => ({ id: paper, name: `Owed: ${title}` }))
  const usual = DOCUMENT_SORTS.map(({ id, name }) => ({ id, name }))
  const known = sort === undefined || [...papers, ...usual].some(({ id }) => id === sort)
  return [...papers, ...(known ? [] : [{ id: sort, name: documentName(sort) }]), ...usual]
}
