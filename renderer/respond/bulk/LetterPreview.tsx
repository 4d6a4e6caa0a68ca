import { useEffect, useState } from 'react'
import type { LaidPage } from '../../../shared/sheets/sheet'
import { layLetterMany } from '../../paper/paper'
import { SheetPage } from '../../paper/SheetPage'
import type { Desk } from '../../store/types'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { workerEndWords } from '../../words/workers'
import { planLetter } from './makeLetter'
import './bulk.css'

/** The letter as it would be printed now: the first copy. */
export function LetterPreview({
  desk,
  entries,
  onClose,
}: {
  desk: Desk
  entries: readonly string[]
  onClose: () => void
}) {
  const [pages, setPages] = useState<readonly LaidPage[]>()
  const [problem, setProblem] = useState<string>()
  useEffect(() => {
    let left = false
    const look = async () => {
      const letter = await planLetter(desk, entries, false)
      if (letter === undefined) return
      const laid = await layLetterMany(letter)
      if (left) return
      if (laid.ok) setPages(laid.value.slice(0, laid.value.length / 2))
      else setProblem(workerEndWords(laid.error))
    }
    void look()
    return () => {
      left = true
    }
  }, [desk, entries])
  return (
    <Dialog open wide title={`Letter for ${entries.length} entries`} onClose={onClose}>
      <div className="bulk-preview">
        {problem !== undefined && <p className="field__error">{problem}</p>}
        {pages === undefined && problem === undefined && <p className="muted">Laying the pages …</p>}
        {pages?.map((page, nth) => (
          <SheetPage key={nth} page={page} />
        ))}
      </div>
      <div className="form-actions">
        <Button look="primary" onClick={onClose}>
          Close
        </Button>
      </div>
    </Dialog>
  )
}
