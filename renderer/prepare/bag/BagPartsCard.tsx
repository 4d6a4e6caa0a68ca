import { Card } from '../../ui/Card'
import { DataTable } from '../../ui/DataTable'
import { ToneMark } from '../../ui/Tag'
import type { Bag } from './useBag'

interface PartRow {
  part: string
  ids: readonly string[]
  print: readonly string[]
}

function partsOf({ pages, difference }: Bag): PartRow[] {
  const parts = new Map<string, string[]>()
  for (const { part, id } of pages) parts.set(part, [...(parts.get(part) ?? []), id])
  const wrong = new Set([...difference.changed, ...difference.added])
  return [...parts].map(([part, ids]) => ({ part, ids, print: ids.filter((id) => wrong.has(id)) }))
}

/** PLAN-1 to PLAN-4 when it is the whole part, each by name otherwise. */
const namesOf = (ids: readonly string[], print: readonly string[]): string =>
  print.length === ids.length && ids.length > 2 ? `${ids[0] ?? ''} to ${ids.at(-1) ?? ''}` : print.join(', ')

/** Each part with the pages that are not right in the bag, by their ids. */
export function BagPartsCard({ bag }: { bag: Bag }) {
  const { last, difference, versions } = bag
  return (
    <Card title="Page by page">
      {difference.gone.length > 0 && (
        <p className="bag__gone">
          <ToneMark tone="later" spoken="Take out: " /> Take out of the bag:{' '}
          <strong>{difference.gone.join(', ')}</strong>
        </p>
      )}
      <DataTable
        caption="Parts of the go-bag"
        rows={partsOf(bag)}
        keyOf={({ part }) => part}
        empty=""
        columns={[
          { id: 'part', head: 'Part', cell: ({ part }) => part },
          { id: 'pages', head: 'Pages', cell: ({ ids }) => ids.length, number: true },
          {
            id: 'state',
            head: last === undefined ? 'To print' : 'To replace',
            cell: ({ ids, print }) =>
              print.length > 0 ? (
                <>
                  <ToneMark tone="later" spoken="To print: " />{' '}
                  <span className="mono small">{namesOf(ids, print)}</span>
                </>
              ) : (
                <span className="small muted">
                  right, version {[...new Set(ids.map((id) => versions.get(id)))].join(' and ')}
                </span>
              ),
          },
        ]}
      />
    </Card>
  )
}
