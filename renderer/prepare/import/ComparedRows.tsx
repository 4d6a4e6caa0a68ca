import type { Difference } from '../../../shared/exchange/imports/plan'
import { fieldsByTarget } from '../../../shared/exchange/imports/targets'
import type { ProductShown } from '../../store/importAsk'
import { Card } from '../../ui/Card'
import { DataTable } from '../../ui/DataTable'
import { Tag } from '../../ui/Tag'
import type { Compared } from './stage'

interface Shown {
  key: string
  row: number
  name: string
  what: 'new' | 'changed'
  differences: readonly Difference[]
}

const MOST = 200

/** The changed rows with both values, then the new ones; the first of them where there are very many. */
export function ComparedRows({ compared }: { compared: Compared }) {
  const rows = 'products' in compared ? compared.products.shown.map(productRow) : recordRows(compared)
  if (rows.length === 0) return null
  return (
    <Card
      className="import__changes"
      title="What would change"
      aside={rows.length >= MOST ? <span className="small muted">the first {rows.length}</span> : undefined}
    >
      <DataTable
        caption="What would change"
        rows={rows}
        keyOf={(one) => one.key}
        empty=""
        columns={[
          { id: 'row', head: 'Row', number: true, cell: (one) => one.row.toLocaleString('en-US') },
          { id: 'what', head: '', cell: (one) => <Tag tone={one.what === 'new' ? 'good' : 'note'}>{one.what}</Tag> },
          { id: 'name', head: 'Name', cell: (one) => one.name },
          { id: 'differences', head: 'Before → after', cell: (one) => <Differences of={one.differences} /> },
        ]}
      />
    </Card>
  )
}

const Differences = ({ of }: { of: readonly Difference[] }) => (
  <ul className="import__differences">
    {of.map(({ field, label, before, after, waits }) => (
      <li key={field}>
        <span className="muted">{label}:</span> {before === '' ? <span className="muted">empty</span> : before} →{' '}
        {after} {waits && <Tag tone="later">waits for your yes</Tag>}
      </li>
    ))}
  </ul>
)

function recordRows({ plan }: Extract<Compared, { plan: unknown }>): Shown[] {
  const of = (wanted: 'changed' | 'new'): Shown[] =>
    plan.rows.flatMap(({ row, name, what, differences }) =>
      what === wanted ? [{ key: String(row), row, name, what: wanted, differences }] : [],
    )
  return [...of('changed'), ...of('new')].slice(0, MOST)
}

const labels = new Map(fieldsByTarget.products.map(({ field, label }) => [field, label]))

const productRow = ({ row, name, htsNumber, what, differences }: ProductShown): Shown => ({
  key: String(row),
  row,
  name: name.includes(htsNumber) ? name : `${htsNumber} ${name}`,
  what: what === 'changed' ? 'changed' : 'new',
  differences: differences.map(([field, before, after]) => ({
    field,
    label: labels.get(field) ?? field,
    before: before.replaceAll('\n', ', '),
    after: after.replaceAll('\n', ', '),
    waits: false,
  })),
})
