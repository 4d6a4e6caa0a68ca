import type { Target } from '../../../shared/exchange/imports/record'
import { routeToHash } from '../../frame/routes'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { focusFirst } from '../../ui/focusFirst'
import { targetNames } from '../../words/imports'
import type { Counts } from './stage'

interface DoneCardProps {
  target: Target
  counts: Counts
  waiting: number
  onAnother: () => void
}

/** What came in; the way back stands in the list below it. */
export function DoneCard({ target, counts, waiting, onAnother }: DoneCardProps) {
  const of = (n: number) => n.toLocaleString('en-US')
  return (
    <Card title={`${targetNames[target]} are imported`}>
      <div className="stack">
        <p role="status">
          {of(counts.fresh)} new, {of(counts.changed)} changed, {of(counts.same)} unchanged, {of(counts.refused)}{' '}
          refused.
        </p>
        {waiting > 0 && (
          <p>
            <a href={routeToHash({ at: 'prepare', page: 'kit' })}>
              {waiting === 1 ? '1 changed value waits' : `${of(waiting)} changed values wait`} for your yes under Kit.
            </a>
          </p>
        )}
        <div className="form-actions">
          <Button look="primary" ref={focusFirst} onClick={onAnother}>
            Import another file
          </Button>
        </div>
      </div>
    </Card>
  )
}
