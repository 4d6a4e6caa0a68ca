import { openForks } from '../../shared/journal/forks'
import { go } from '../frame/routes'
import { conflictsToSettle } from '../recover/laptops/conflictsToSettle'
import { useDesk } from '../store/hooks'
import { Button } from '../ui/Button'
import { Card } from '../ui/Card'
import { ToneMark } from '../ui/Tag'

/** What several laptops left for a person: a forked chain stops keying, values to settle print marked. */
export function LaptopsCard() {
  const forked = useDesk(
    (desk) => openForks(desk.state).length > 0 || desk.findings.some(({ type }) => type === 'ForkedChain'),
  )
  const toSettle = useDesk((desk) => conflictsToSettle(desk.state).length)
  if (!forked && toSettle === 0) return null
  return (
    <Card title="Other laptops">
      <div className="stack">
        {forked && (
          <div className="row">
            <p>
              <ToneMark tone="stop" spoken="" /> Two laptops write as one. Nothing is keyed until it is known which is
              the true one.
            </p>
            <Button onClick={() => go({ at: 'recover', page: 'laptops' })}>Name the true laptop</Button>
          </div>
        )}
        {toSettle > 0 && (
          <div className="row">
            <p>
              <ToneMark tone="later" spoken="" /> {toSettle === 1 ? '1 value' : `${toSettle} values`} to settle
            </p>
            <Button onClick={() => go({ at: 'recover', page: 'settle' })}>Settle</Button>
          </div>
        )}
      </div>
    </Card>
  )
}
