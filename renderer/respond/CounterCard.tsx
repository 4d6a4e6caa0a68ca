import { useState } from 'react'
import { go, routeToHash } from '../frame/routes'
import { Button } from '../ui/Button'
import { Card } from '../ui/Card'
import { FactDialog } from './FactDialog'
import { conditionFacts, factWords, type LoggedFact } from './factWords'
import { followFacts } from './followWords'
import { useEntryFile } from './projections'
import { InkDialog } from './review/InkDialog'
import { InkList } from './review/InkList'

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
  const file = useEntryFile(entryId)
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
        <summary>Holds, papers owed, terminal, conditions, security filing, copies</summary>
        <div className="row">
          {[...followFacts, ...conditionFacts].map((fact) => (
            <Button key={fact} onClick={() => setWhat(fact)}>
              {factWords[fact].title}
            </Button>
          ))}
          <a className="button" href={routeToHash({ at: 'respond', page: 'outside', id: entryId })}>
            Copies for the carrier or the client
          </a>
        </div>
      </details>
      {file !== undefined && <InkList file={file} />}
      {what === 'amended' && file !== undefined && (
        <InkDialog
          file={file}
          onClose={(recorded) => {
            setWhat(undefined)
            // Told in words only: the values are keyed box by box on the form, as the next revision.
            if (recorded?.boxes === 0) go({ at: 'entry', id: entryId })
          }}
        />
      )}
      {what !== undefined && what !== 'amended' && (
        <FactDialog entryId={entryId} what={what} onClose={() => setWhat(undefined)} />
      )}
    </Card>
  )
}
