import { useState } from 'react'
import { go } from '../frame/routes'
import { Button } from '../ui/Button'
import { Card } from '../ui/Card'
import { FactDialog } from './FactDialog'
import { conditionFacts, factWords, type LoggedFact } from './factWords'

const quick: readonly [LoggedFact, string][] = [
  ['presented', 'Presented'],
  ['released', 'Released'],
  ['held', 'Held'],
  ['examOrdered', 'Exam'],
  ['refused', 'Refused'],
  ['amended', 'Officer changed in ink'],
]

/** The counter log of this entry, a press away from the paper that was just printed. */
export function CounterCard({ entryId }: { entryId: string }) {
  const [what, setWhat] = useState<LoggedFact>()
  return (
    <Card title="At the counter">
      <div className="row">
        {quick.map(([fact, words]) => (
          <Button key={fact} onClick={() => setWhat(fact)}>
            {words}
          </Button>
        ))}
      </div>
      <details className="counter-later">
        <summary>Conditions, redelivery, security filing, liquidation</summary>
        <div className="row">
          {conditionFacts.map((fact) => (
            <Button key={fact} onClick={() => setWhat(fact)}>
              {factWords[fact].title}
            </Button>
          ))}
        </div>
      </details>
      {what !== undefined && (
        <FactDialog
          entryId={entryId}
          what={what}
          onClose={(recorded) => {
            setWhat(undefined)
            // The officer's ink is keyed box by box, as the next revision.
            if (recorded && what === 'amended') go({ at: 'entry', id: entryId })
          }}
        />
      )}
    </Card>
  )
}
