import { everyBreachOf, type BreachRow } from '../../../shared/domain/incident/breaches'
import { useMade } from '../../store/hooks'
import type { Desk } from '../../store/types'
import { Card } from '../../ui/Card'
import { momentWords } from '../../words/times'
import { BreachCard } from './BreachCard'
import { BreachDialog } from './BreachDialog'

export interface BreachesPartProps {
  incident: string
  finding: boolean
  onFinding: (finding: boolean) => void
}

/** Breaches of records: none known yet is a state. Those withdrawn stay readable. */
export function BreachesPart({ incident, finding, onFinding }: BreachesPartProps) {
  const all = useMade(['breach', 'touched'], breachesHere, incident)
  const standing = all.filter(({ fields }) => fields.withdrawn !== true)
  const withdrawn = all.filter(({ fields }) => fields.withdrawn === true)
  return (
    <div className="stack">
      {standing.length === 0 && (
        <Card title="No breach is known yet">
          <p>
            An outage is not a breach by itself. When somebody finds that records of your customs business were read,
            copied, changed or lost, on machines or on paper, record it here at once: 72 hours run from that discovery,
            through nights, weekends and holidays.
          </p>
        </Card>
      )}
      {standing.map((breach) => (
        <BreachCard
          key={breach.id}
          incident={incident}
          breach={{ ...breach, touched: breach.touched.filter(({ fields }) => fields.withdrawn !== true) }}
        />
      ))}
      {withdrawn.length > 0 && (
        <Card title="Withdrawn">
          <ul>
            {withdrawn.map(({ id, fields }) => (
              <li key={id}>
                {fields.what}{' '}
                <span className="small muted">
                  {fields.discoveredAt === undefined ? '' : `discovered ${momentWords(fields.discoveredAt)}; `}
                  withdrawn: {fields.withdrawnWhy}
                </span>
              </li>
            ))}
          </ul>
        </Card>
      )}
      {finding && <BreachDialog incident={incident} breach={undefined} onClose={() => onFinding(false)} />}
    </div>
  )
}

const breachesHere = ({ state }: Desk, incident: string): BreachRow[] => everyBreachOf(state, incident)
