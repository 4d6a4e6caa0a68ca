import { useState } from 'react'
import { sampleRemoved, type Sample } from '../../../shared/domain/recover/secondSample'
import { secondCounts, secondValues, type SecondValue } from '../../../shared/domain/recover/secondValues'
import { go } from '../../frame/routes'
import { useDeskHandle, useMade } from '../../store/hooks'
import type { Desk } from '../../store/types'
import { Button } from '../../ui/Button'
import { ListGrid } from '../../ui/ListGrid'
import { Screen } from '../../ui/Screen'
import { useSay } from '../../ui/Status'
import { recordErrorWords } from '../../words/errors'
import { momentWords } from '../../words/times'
import { DrawDialog } from './DrawDialog'
import { differencesId } from './secondAddress'

type Counted = Sample & { counts: ReturnType<typeof secondCounts> }

const countedOf = ({ state, drill }: Desk, samples: readonly Sample[]): readonly Counted[] =>
  samples.map((sample) => ({ ...sample, counts: secondCounts(secondValues(state, sample, { drill })) }))

/** The samples that were drawn, and how far each is. */
export function SampleList({ samples }: { samples: readonly Sample[] }) {
  const rows = useMade(['entry', 'line', 'tariff', 'bill', 'container', 'secondKeying'], countedOf, samples)
  const [chosenId, setChosenId] = useState<string>()
  const [drawing, setDrawing] = useState(false)
  const desk = useDeskHandle()
  const say = useSay()
  const chosen = rows.find(({ id }) => id === chosenId) ?? rows[0]
  const takeOut = async ({ id, title }: Sample) => {
    const removed = await desk.record(sampleRemoved(id))
    if (removed.ok) say(`${title} is taken out. What was keyed twice stays in the log.`)
    else say(recordErrorWords(removed.error), 'stop')
  }
  const key = (id: string) => go({ at: 'recover', page: 'second', id })
  return (
    <Screen
      title="Second keying"
      about="From the papers, by a second person who sees nothing of the first keying"
      className="list-screen"
      actions={
        <>
          {chosen !== undefined && (
            <>
              <Button look="quiet" onClick={() => void takeOut(chosen)}>
                Take it out
              </Button>
              <Button onClick={() => setDrawing(true)}>Draw another sample</Button>
              <Button onClick={() => go({ at: 'recover', page: 'second', id: differencesId(chosen.id) })}>
                Differences ({chosen.counts.differs})
              </Button>
            </>
          )}
          <Button look="primary" onClick={() => (chosen === undefined ? setDrawing(true) : key(chosen.id))}>
            {chosen === undefined ? 'Draw a sample' : 'Key it unseen'}
          </Button>
        </>
      }
    >
      <section className="card keying-list__card">
        <ListGrid
          label="Samples"
          className="second-grid"
          rows={rows}
          keyOf={({ id }) => id}
          chosenId={chosen?.id}
          onChoose={setChosenId}
          onOpen={key}
          focused={rows.length > 0}
          empty="No sample is drawn yet. A sample takes some of the entries, and of each the values that cost most when they are wrong."
          columns={[
            { id: 'title', head: 'Sample', cell: ({ title }) => <span className="strong">{title}</span> },
            {
              id: 'drawn',
              head: 'Drawn',
              cell: ({ fields }) =>
                [fields.by, fields.at === undefined ? undefined : momentWords(fields.at)].filter(Boolean).join(', '),
            },
            { id: 'counts', head: 'How far', cell: (row) => countsWords(row) },
          ]}
        />
      </section>
      {drawing && <DrawDialog nth={samples.length + 1} onClose={() => setDrawing(false)} />}
    </Screen>
  )
}

function countsWords({ entries, counts }: Counted): string {
  const all = counts.toKey + counts.same + counts.differs + counts.decided
  const open = (counts: Readonly<Record<SecondValue['state'], number>>) =>
    [
      counts.toKey > 0 ? `${counts.toKey} to key` : '',
      counts.differs > 0 ? `${counts.differs} to decide` : '',
      counts.decided > 0 ? `${counts.decided} decided` : '',
    ].filter(Boolean)
  return [`${entries.length} entries, ${all} values`, ...open(counts), `${counts.same} the same`].join(' · ')
}
