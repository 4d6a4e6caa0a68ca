import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { focusFirst } from '../../ui/focusFirst'
import type { Mapping } from './stage'

interface StoringProps {
  mapping: Mapping
  done: number
  total: number
  cancelling: boolean
  onCancel: () => void
}

/** While it is stored: how far, and the way out that leaves nothing behind. */
export function Storing({ mapping, done, total, cancelling, onCancel }: StoringProps) {
  const of = (n: number) => n.toLocaleString('en-US')
  return (
    <Card title={`Importing ${mapping.name}`}>
      <div className="stack">
        <progress className="progress" aria-label="Rows stored" max={Math.max(1, total)} value={done} />
        <p role="status">
          {cancelling
            ? 'Taking back what was stored so far …'
            : `${of(done)} of ${of(total)} rows are sealed and stored.`}
        </p>
        <p className="small muted">Nothing counts before the last row is stored.</p>
        <div className="form-actions">
          <Button disabled={cancelling} ref={focusFirst} onClick={onCancel}>
            Cancel, and leave nothing
          </Button>
        </div>
      </div>
    </Card>
  )
}
