import { useEffect, useRef } from 'react'
import { pagesWords, sizeWords } from '../../words/documents'
import { Tag } from '../../ui/Tag'
import { documentName } from './documentName'
import type { DocumentRow } from './useDocuments'

export interface DocumentRowLineProps {
  row: DocumentRow
  chosen: boolean
  /** address of its first page's picture, once it is drawn */
  picture: string | undefined
  onChoose: () => void
}

/** One document of the list: its first page small, what it is, its name, pages and size. */
export function DocumentRowLine({ row, chosen, picture, onChoose }: DocumentRowLineProps) {
  const line = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (chosen) line.current?.scrollIntoView({ block: 'nearest' })
  }, [chosen])
  const { fields } = row
  return (
    // The list has the focus and the keys; a press is only the other way to choose.
    // eslint-disable-next-line jsx-a11y/click-events-have-key-events -- keys are the list's
    <li
      ref={line}
      id={`document-${row.id}`}
      role="option"
      aria-selected={chosen}
      className="documents__row"
      onClick={onChoose}
    >
      <Thumbnail picture={picture} />
      <span className="documents__what">
        <strong>{documentName(fields.sort)}</strong>
        <span className="documents__file">{fields.name}</span>
        <span className="small muted">
          {[fields.pages === undefined ? '' : pagesWords(fields.pages), sizeWords(fields.bytes ?? 0)]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </span>
      {fields.inPacket !== true && <Tag tone="later">by hand</Tag>}
    </li>
  )
}

/** Nothing to see yet, or nothing that can be drawn: a plain sheet. */
export function Thumbnail({ picture }: { picture: string | undefined }) {
  return (
    <span className="documents__thumb">{picture !== undefined && <img src={picture} alt="" draggable={false} />}</span>
  )
}
