import { roads } from '../../../shared/knowledge/roads'
import { Card } from '../../ui/Card'
import { DataTable } from '../../ui/DataTable'
import { dayWords } from '../../words/times'

/** The five roads: when each is advised, what it needs and lacks, and where that was read. */
export function RulesPart() {
  return (
    <Card>
      <DataTable
        caption="The five roads"
        rows={roads}
        keyOf={({ id }) => id}
        empty=""
        columns={[
          { id: 'name', head: 'Road', cell: ({ name }) => <span className="strong nowrap">{name}</span> },
          { id: 'advised', head: 'Advised', cell: ({ advised }) => advised },
          { id: 'needs', head: 'It needs', cell: ({ needs }) => <Listed lines={needs} /> },
          { id: 'lacks', head: 'It lacks', cell: ({ lacks }) => <Listed lines={lacks} /> },
          {
            id: 'source',
            head: 'Source',
            cell: ({ source, checkedOn, confidence }) => (
              <span className="small muted">
                {source}; read {dayWords(checkedOn)}; {confidence}
              </span>
            ),
          },
        ]}
      />
    </Card>
  )
}

function Listed({ lines }: { lines: readonly string[] }) {
  return (
    <ul className="road-needs small">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}
