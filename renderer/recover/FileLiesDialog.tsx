import type { ReactNode } from 'react'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import './recover.css'

interface FileLiesDialogProps {
  title: string
  /** the path, as the host told it */
  lies: string
  /** what is to be known of the file now */
  children: ReactNode
  onClose: () => void
}

/** A file was written: where it lies, and that it is not sealed. */
export function FileLiesDialog({ title, lies, children, onClose }: FileLiesDialogProps) {
  return (
    <Dialog open title={title} onClose={onClose}>
      <div className="stack">
        <p>
          It lies here: <span className="mono lies-here">{lies}</span>
        </p>
        <p className="small muted">{children}</p>
        <div className="form-actions">
          <Button look="primary" onClick={onClose}>
            Done
          </Button>
        </div>
      </div>
    </Dialog>
  )
}
