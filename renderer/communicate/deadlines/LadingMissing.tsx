import { vesselsWithoutLading } from '../../../shared/domain/deadlines/ladingMissing'
import { useMade } from '../../store/hooks'
import type { Desk } from '../../store/types'
import { Button } from '../../ui/Button'
import { ToneMark } from '../../ui/Tag'

const missing = ({ state }: Desk) => vesselsWithoutLading(state)

/** Vessels may be lading tonight (practice 14): an entry by sea whose lading nobody keyed has no clock, and that is said. */
export function LadingMissing({ onKey }: { onKey: (entry: string) => void }) {
  const entries = useMade(['entry', 'fact'], missing)
  const [first] = entries
  if (first === undefined) return null
  return (
    <p>
      <ToneMark tone="later" spoken="" />
      {entries.length === 1 ? '1 entry by vessel has' : `${entries.length} entries by vessel have`} no security filing
      and no lading keyed: when is it laden?{' '}
      <Button look="quiet" onClick={() => onKey(first)}>
        Key the first
      </Button>
    </p>
  )
}
