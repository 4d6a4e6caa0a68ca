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
                  <span className="mono small">
                    {print.length === ids.length && print.length > 3 ? 'all' : print.join(', ')}
                  </span>
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
