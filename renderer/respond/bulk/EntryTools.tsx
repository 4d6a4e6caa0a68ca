import { useState } from 'react'
import { Button } from '../../ui/Button'
import { CombineDialog } from './CombineDialog'
import { SplitDialog } from './SplitDialog'
import { TemplateDialog } from './TemplateDialog'

export interface EntryToolsProps {
  entryId: string
  entryNumber: string
}

/** What makes more, or fewer, entries of one. */
export function EntryTools({ entryId, entryNumber }: EntryToolsProps) {
  const [open, setOpen] = useState<'template' | 'split' | 'combine'>()
  const close = () => setOpen(undefined)
  const props = { entryId, entryNumber, onClose: close }
  return (
    <>
      <Button onClick={() => setOpen('template')}>Make a template</Button>
      <Button onClick={() => setOpen('split')}>Split</Button>
      <Button onClick={() => setOpen('combine')}>Combine</Button>
      {open === 'template' && <TemplateDialog {...props} />}
      {open === 'split' && <SplitDialog {...props} />}
      {open === 'combine' && <CombineDialog {...props} />}
    </>
  )
}
