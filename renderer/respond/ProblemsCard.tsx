import type { Diagnostic } from '../../shared/domain/diagnostics'
import { inkBlanks } from '../../shared/sheets/ink'
import type { PacketPlan } from '../../shared/sheets/packet'
import { Button } from '../ui/Button'
import { Card } from '../ui/Card'
import { ToneMark } from '../ui/Tag'

export interface ProblemsCardProps {
  plan: PacketPlan
  diagnostics: readonly Diagnostic[]
  onBoxes: () => void
}

/** What the officer will ask for: blanks for ink, and what stops the counter. Neither stops the printer. */
export function ProblemsCard({ plan, diagnostics, onBoxes }: ProblemsCardProps) {
  const ink = inkBlanks(plan.values)
  const stops = diagnostics.filter((one) => one.class === 'stop')
  if (ink.length === 0 && stops.length === 0)
    return (
      <Card title="Before the counter">
        <p>
          <ToneMark tone="good" /> No blank for ink, and nothing found that stops the counter. What cannot be verified
          offline was not verified.
        </p>
      </Card>
    )
  return (
    <Card
      title="Before the counter"
      aside={
        <Button look="quiet" onClick={onBoxes}>
          To the boxes
        </Button>
      }
    >
      {ink.length > 0 && (
        <>
          <h3>To complete in ink</h3>
          <ul className="packet-problems">
            {ink.map(({ called }) => (
              <li key={called}>{called}</li>
            ))}
          </ul>
        </>
      )}
      {stops.length > 0 && (
        <>
          <h3>Stops the counter</h3>
          <ul className="packet-problems">
            {stops.map((one) => (
              <li key={`${one.code} ${one.entity} ${one.field}`}>
                <ToneMark tone="stop" /> {one.text} <span className="small muted">({one.source})</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </Card>
  )
}
