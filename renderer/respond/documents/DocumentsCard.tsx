import { useState } from 'react'
import type { EntryFile } from '../../../shared/domain/entryFile'
import { Button, Kbd } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { useHotkeys } from '../../ui/useHotkeys'
import { pagesWords, sizeWords } from '../../words/documents'
import { documentName } from './documentName'
import { DocumentsDialog } from './DocumentsDialog'
import { Thumbnail } from './DocumentRowLine'
import { DropHint } from './DropHint'
import type { Pictures } from './pictures'
import './documents.css'

/** What is attached, small, beside the packet in which it stands. */
export function DocumentsCard({ file, pictures }: { file: EntryFile; pictures: (id: string) => Pictures }) {
  const [open, setOpen] = useState(false)
  useHotkeys({ F7: () => setOpen(true) })
  return (
    <Card
      title="Documents"
      aside={
        <Button onClick={() => setOpen(true)} aria-keyshortcuts="F7">
          {file.documents.length === 0 ? 'Attach' : 'Attach, order, turn'} <Kbd>F7</Kbd>
        </Button>
      }
    >
      {file.documents.length === 0 ? (
        <p className="muted small">None is attached. Drop files here: invoice, packing list, bill, permits.</p>
      ) : (
        <ul className="documents__small">
          {file.documents.map(({ id, fields }) => (
            <li key={id}>
              <Thumbnail picture={pictures(id).pages[0]} />
              <span className="documents__what">
                <span>{documentName(fields.sort)}</span>
                <span className="small muted">
                  {fields.inPacket === true ? pagesWords(fields.pages ?? 1) : 'put behind by hand'} ·{' '}
                  {sizeWords(fields.bytes ?? 0)} · SHA-256 <code>{fields.sha256?.slice(0, 8)}</code>
                </span>
              </span>
            </li>
          ))}
        </ul>
      )}
      <DropHint entryId={file.id} />
      {open && <DocumentsDialog file={file} onClose={() => setOpen(false)} />}
    </Card>
  )
}
