import { useState } from 'react'
import type { EntryFile } from '../../../shared/domain/entryFile'
import { Button, Kbd } from '../../ui/Button'
import { useHotkeys } from '../../ui/useHotkeys'
import { DocumentsDialog } from './DocumentsDialog'
import { DropHint } from './DropHint'

/** Opens the documents of the entry, and takes files that are dropped anywhere on the screen. */
export function DocumentsButton({ file }: { file: EntryFile }) {
  const [open, setOpen] = useState(false)
  useHotkeys({ F7: () => setOpen(true) })
  const count = file.documents.length
  return (
    <>
      <Button onClick={() => setOpen(true)} aria-keyshortcuts="F7">
        {count === 0 ? 'Documents' : `Documents (${count})`} <Kbd>F7</Kbd>
      </Button>
      <DropHint entryId={file.id} />
      {open && <DocumentsDialog file={file} onClose={() => setOpen(false)} />}
    </>
  )
}
