import type { BundleProgress } from '../../shared/exchange/bundle/write'
import { Button } from '../ui/Button'
import { Card } from '../ui/Card'
import { progressWords, sizeWords } from './exportWords'

interface ExportWritingProps {
  progress: BundleProgress | null
  byWords: boolean
  onCancel: () => void
}

/** How far it is, and the way out. */
export function ExportWriting({ progress, byWords, onCancel }: ExportWritingProps) {
  const { done, total } = progress ?? { done: 0, total: null }
  return (
    <Card title="Writing the bundle">
      <div className="stack">
        <progress
          className="recover__progress"
          aria-label="Progress of the bundle"
          {...(total === null ? {} : { value: done, max: Math.max(1, total) })}
        />
        <p role="status">
          {progressWords(progress, byWords)}
          {progress !== null && progress.bytesOut > 0 && (
            <span className="muted"> {sizeWords(progress.bytesOut)} written</span>
          )}
        </p>
        <p className="small muted">Keying can go on: what is recorded from now on goes into the next bundle.</p>
        <div className="row">
          <Button onClick={onCancel}>Cancel</Button>
        </div>
      </div>
    </Card>
  )
}
