import { useRef, useState } from 'react'
import { entityOf, textOf, valueOf } from '../../../shared/journal/state'
import type { Sample } from '../../../shared/domain/recover/secondSample'
import type { SecondValue } from '../../../shared/domain/recover/secondValues'
import { go } from '../../frame/routes'
import { useDeskHandle } from '../../store/hooks'
import { Button } from '../../ui/Button'
import { ListGrid } from '../../ui/ListGrid'
import { Screen } from '../../ui/Screen'
import { Tag } from '../../ui/Tag'
import { valueWords } from '../../words/entities'
import { DecideDialog } from './DecideDialog'
import { useSecondValues } from './secondOfDesk'

/** Where the two keyings say different things: a person decides, and says why. */
export function DifferencesView({ sample }: { sample: Sample }) {
  const desk = useDeskHandle()
  const values = useSecondValues(sample)
  const [chosenId, setChosenId] = useState<string>()
  const [deciding, setDeciding] = useState<SecondValue>()
  const grid = useRef<HTMLDivElement>(null)
  const rows = values
    .filter(({ state }) => state === 'differs' || state === 'decided')
    .sort((a, b) => Number(a.state === 'decided') - Number(b.state === 'decided'))
  const chosen = rows.find(({ id }) => id === chosenId) ?? rows[0]
  const open = rows.filter(({ state }) => state === 'differs').length
  const first = (value: SecondValue) =>
    shown(valueWords(desk.state, value.row.kind, value.field, valueOf(value.row, value.field) ?? null))
  return (
    <Screen
      title={`Differences, ${sample.title}`}
      about={open === 0 ? 'nothing is to decide' : `${open} to decide`}
      className="list-screen"
      actions={
        <>
          <Button onClick={() => go({ at: 'recover', page: 'second' })}>All samples</Button>
          <Button
            look="primary"
            disabled={chosen === undefined || chosen.state === 'decided'}
            onClick={() => setDeciding(chosen)}
          >
            Decide
          </Button>
        </>
      }
    >
      <section className="card keying-list__card">
        <ListGrid
          ref={grid}
          label="Values keyed differently"
          className="differ-grid"
          rows={rows}
          keyOf={({ id }) => id}
          chosenId={chosen?.id}
          onChoose={setChosenId}
          onOpen={(id) => setDeciding(rows.find((row) => row.id === id && row.state === 'differs'))}
          focused
          empty="Nothing that was keyed twice differs."
          columns={[
            {
              id: 'entry',
              head: 'Entry',
              cell: ({ entry }) => (
                <span className="mono">{textOf(entityOf(desk.state, 'entry', entry), 'entryNumber')}</span>
              ),
            },
            { id: 'box', head: 'Box', cell: boxWords },
            { id: 'first', head: 'First keying', cell: (row) => (row.state === 'decided' ? '' : first(row)) },
            {
              id: 'second',
              head: 'Second keying',
              cell: ({ second }) => `${shown(second.value ?? '')} (${second.by ?? ''})`,
            },
            { id: 'state', head: 'How it stands', cell: (row) => <Decision value={row} /> },
          ]}
        />
      </section>
      {deciding !== undefined && (
        <DecideDialog
          value={deciding}
          first={first(deciding)}
          onClose={() => {
            setDeciding(undefined)
            grid.current?.focus()
          }}
        />
      )}
    </Screen>
  )
}

const shown = (text: string): string => (text === '' || text === 'null' ? 'empty' : text)
const boxWords = ({ label, place }: SecondValue): string => (place === '' ? label : `${place}, ${label}`)

function Decision({ value: { state, second } }: { value: SecondValue }) {
  if (state === 'differs') return <Tag tone="later">to decide</Tag>
  const chosen = { first: 'the first stands', second: 'the second stands', other: 'another stands' } as const
  return (
    <span title={second.decidedWhy}>
      {chosen[second.decided ?? 'first']}, {second.decidedBy}
    </span>
  )
}
