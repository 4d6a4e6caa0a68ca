import { outcomeName, type CallRow } from '../../../shared/domain/incident/callsMade'
import { Card } from '../../ui/Card'
import { momentWords } from '../../words/times'

/** Every earlier call with this one, the latest first, so that nobody says a thing twice or otherwise. */
export function PastCalls({ calls }: { calls: readonly CallRow[] }) {
  if (calls.length === 0) return null
  return (
    <Card title={calls.length === 1 ? '1 earlier call' : `${calls.length} earlier calls`}>
      <ul className="past-calls">
        {calls.toReversed().map(({ id, fields }) => (
          <li key={id}>
            <p>
              <strong>{fields.direction === 'in' ? 'They rang us' : outcomeName(fields.outcome)}</strong>{' '}
              <span className="muted">
                {fields.at === undefined ? '' : momentWords(fields.at)}, {fields.by}
                {fields.insteadOf === undefined ? '' : `, ${fields.name ?? ''} in their place`}
              </span>
            </p>
            {fields.counsel === true ? (
              <p className="small muted">for counsel</p>
            ) : (
              <>
                {fields.said !== undefined && <p className="small">Said: {fields.said}</p>}
                {fields.heard !== undefined && <p className="small">Heard: {fields.heard}</p>}
              </>
            )}
          </li>
        ))}
      </ul>
    </Card>
  )
}
