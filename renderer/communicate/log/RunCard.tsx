import type { LogRow } from '../../../shared/log/rows'
import { Card } from '../../ui/Card'

export interface RunCardProps {
  row: LogRow
  chosenId: string | undefined
  onChoose: (id: string) => void
}

/** The lines of a run, each to be opened. */
export function RunCard({ row, chosenId, onChoose }: RunCardProps) {
  return (
    <Card title={`${row.lines.length} items in this row`} className="log-run">
      <ul>
        {row.lines.map((line) => (
          <li key={line.id}>
            <button
              type="button"
              className="log-jump"
              aria-current={line.id === chosenId ? 'true' : undefined}
              onClick={() => onChoose(line.id)}
            >
              <span className="mono small">{line.recorded.local.slice(-8)}</span> {line.sentence}
            </button>
          </li>
        ))}
      </ul>
    </Card>
  )
}
