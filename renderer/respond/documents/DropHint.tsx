import { useCallback } from 'react'
import { useDocuments } from './useDocuments'
import { useDropFiles } from './useDropFiles'
import { useOwedPapers } from './useOwedPapers'
import './documents.css'

/** Files dropped anywhere on the screen are attached to the entry; while they hang over it, it says so. */
export function DropHint({ entryId }: { entryId: string }) {
  const { attach, busy } = useDocuments(entryId, useOwedPapers(entryId))
  const over = useDropFiles(useCallback((files: readonly File[]) => void attach(files), [attach]))
  if (!over && !busy) return null
  return (
    <p className="documents__drop" role="status">
      {over ? 'Let go to attach the files to this entry.' : 'Looking at the files and sealing them …'}
    </p>
  )
}
